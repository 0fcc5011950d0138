"""Codes that the world has agreed on: countries, languages, time zones, currencies."""

from functools import cache
from importlib import resources

from babel import Locale, UnknownLocaleError

from programme_pages.model.near import nearest

# CLDR lists these two-letter codes beside the countries of ISO 3166-1; they are no countries.
_NO_COUNTRIES = frozenset(
    {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
)
# What editors write for countries whose ISO code differs: EU institutions use EL and UK.
_OTHER_CODES = {"EL": "GR", "UK": "GB"}


@cache
def countries() -> frozenset[str]:
    """Give the country codes of ISO 3166-1 alpha-2 that CLDR knows, and XK for Kosovo."""
    known = {str(code) for code in Locale("en").territories}
    return frozenset(
        code for code in known if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES
    )


def is_country(code: str) -> bool:
    """Whether a text is a country code of ISO 3166-1 alpha-2."""
    return code in countries()


def country_advice(text: str, languages: tuple[str, ...]) -> str | None:
    """Give the code that an editor probably meant: `EL` or `gr` or `Greece` give `GR`."""
    upper = text.strip().upper()
    upper = _OTHER_CODES.get(upper, upper)
    return upper if is_country(upper) else country_by_name(languages).get(text.strip().casefold())


@cache
def country_by_name(languages: tuple[str, ...]) -> dict[str, str]:
    """Give the code of each country by its case-folded name in any of the languages."""
    return {
        name.casefold(): code
        for tag in languages
        for code, name in Locale.parse(tag, sep="-").territories.items()
        if is_country(code)
    }


@cache
def is_language(tag: str) -> bool:
    """Whether a text is a language tag (BCP 47) that CLDR has data for, such as `pl` or `pt-BR`."""
    try:
        locale = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError, TypeError):
        return tag in Locale("en").languages and tag.isalpha() and tag.islower()
    return "-".join(str(part) for part in _subtags(locale)) == tag


def _subtags(locale: Locale) -> list[str]:
    return [part for part in (locale.language, locale.script, locale.territory) if part]


@cache
def _zones() -> frozenset[str]:
    text = resources.files("tzdata").joinpath("zones").read_text(encoding="utf-8")
    return frozenset(text.split())


def zones() -> list[str]:
    """Give the names of all places' zones, and UTC."""
    return [name for name in sorted(_zones()) if is_zone(name)]


def zone_advice(text: str) -> str | None:
    """Give the zone that an editor probably meant: `Warsaw` gives `Europe/Warsaw`."""
    names = zones()
    if "/" in text:
        return nearest(text, names)
    by_city = {name.rpartition("/")[2].casefold(): name for name in names}
    return by_city.get(text.strip().replace(" ", "_").casefold())


def is_zone(name: str) -> bool:
    """Whether a text is a place's zone in the IANA database; offsets and "CET" are not."""
    is_place = "/" in name and not name.startswith("Etc/")
    return name == "UTC" or (is_place and name in _zones())
