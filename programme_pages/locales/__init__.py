"""Languages: their words from gettext catalogues, and their forms of dates, numbers and names."""

from programme_pages.locales.language import Language, load_languages

__all__ = ["Language", "load_languages"]
