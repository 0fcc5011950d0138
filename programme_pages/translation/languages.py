"""Languages of catalogues, by their codes."""

from babel import Locale, UnknownLocaleError


def locale_of(code: str) -> Locale:
    """Give the locale of a language such as `pl` or `pt-BR`. Raises ValueError for no language."""
    try:
        return Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError) as error:
        raise ValueError(f'"{code}" is no language code such as pl, fr or pt-BR') from error
