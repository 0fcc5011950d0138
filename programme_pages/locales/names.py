"""Names of countries and languages, and lists of names, in the words of a language."""

from collections.abc import Sequence
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.lists import format_list

from programme_pages.locales.language import ENGLISH, Language


def country(language: Language, code: str) -> str:
    """Name a country by its code (ISO 3166-1 alpha-2)."""
    return _country(language.locale, code)


@cache
def _country(locale: Locale, code: str) -> str:
    return str(locale.territories.get(code) or ENGLISH.territories.get(code, code))


def language_name(language: Language, tag: str) -> str:
    """Name a language (BCP 47) in the words of another."""
    return _display_name(tag, language.locale)


@cache
def autonym(tag: str) -> str:
    """Name a language in itself, as CLDR writes it within a sentence: "polski", "English".

    The European Union's own menus of languages write it so, too.
    """
    try:
        return _display_name(tag, Locale.parse(tag, sep="-"))
    except (UnknownLocaleError, ValueError):
        return _display_name(tag, ENGLISH)


def conjunction(language: Language, items: Sequence[str]) -> str:
    """List several things with the language's "and" (UTS 35, part 2, "List Patterns")."""
    return format_list(list(items), style="standard", locale=language.locale)


@cache
def _display_name(tag: str, locale: Locale) -> str:
    known = tag.replace("-", "_")
    if known in locale.languages:  # CLDR says "Brazilian Portuguese", not "Portuguese (Brazil)"
        return str(locale.languages[known])
    try:
        name = Locale.parse(tag, sep="-").get_display_name(locale)
    except (UnknownLocaleError, ValueError):
        name = None
    return name or str(ENGLISH.languages.get(known, tag))
