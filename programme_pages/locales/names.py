"""Names of countries and languages, and lists of names, in the words of a language."""

from collections.abc import Sequence
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.lists import format_list

from programme_pages.locales.language import ENGLISH, Language
from programme_pages.locales.messages import fill


def country(language: Language, code: str) -> str:
    """Name a country by its code (ISO 3166-1 alpha-2)."""
    return _country(language.locale, code)


@cache
def _country(locale: Locale, code: str) -> str:
    return str(locale.territories.get(code) or ENGLISH.territories.get(code, code))


def regional(language: Language) -> str:
    """Name a language with a country, as Open Graph does: `pl_PL`; its likeliest one, by CLDR."""
    return _regional(language.locale)


@cache
def _regional(locale: Locale) -> str:
    likely = get_global("likely_subtags")
    name = "_".join(filter(None, [locale.language, locale.script]))
    whole = likely.get(name) or likely.get(locale.language) or ""
    country = locale.territory or whole.rpartition("_")[2]
    return f"{locale.language}_{country}" if country else locale.language


def language_name(language: Language, tag: str) -> str:
    """Name a language (BCP 47) in the words of another."""
    return _display_name(tag, language.locale)


def in_language(language: Language, tag: str) -> str:
    """Say that something is in a language (BCP 47): "in English", "po angielsku", "auf Englisch".

    CLDR has the names of languages in the nominative alone; what a language cannot make of these
    is listed in its catalogue.
    """
    # Translators: languages as in "text in English", for those whose names do not fit into "in
    # %(language)s". Codes and phrases, with semicolons between them: "en: po angielsku; pl: ...".
    listed = language.pgettext("languages as in: text in English", "en: in English")
    if language.has("languages as in: text in English", "en: in English"):
        phrase = _phrases(listed).get(tag)
        if phrase:
            return phrase
    # Translators: as in "text in English". The name is as CLDR has it, in the nominative.
    message = language.pgettext("language of a text", "in %(language)s")
    return fill(message, language=language_name(language, tag))


@cache
def _phrases(listed: str) -> dict[str, str]:
    pairs = (item.partition(":") for item in listed.split(";"))
    return {code.strip(): phrase.strip() for code, colon, phrase in pairs if colon}


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
