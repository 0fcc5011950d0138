"""Codes of countries, zones and languages."""

import pytest

from programme_pages.model.codes import countries, is_language, is_zone


def test_countries_are_those_of_iso_3166() -> None:
    assert {"PL", "GB", "GR", "XK", "NO", "TW"} <= countries()
    assert not {"UK", "EL", "EU", "UN", "AN", "SU", "ZZ", "pl", "POL"} & countries()


@pytest.mark.parametrize("zone", ["Europe/Warsaw", "UTC", "America/Argentina/Buenos_Aires"])
def test_zones_are_places(zone: str) -> None:
    assert is_zone(zone)


@pytest.mark.parametrize("zone", ["CET", "EST", "GMT", "Etc/GMT+1", "+01:00", "Europe/Nowhere", ""])
def test_offsets_and_abbreviations_are_no_zones(zone: str) -> None:
    assert not is_zone(zone)


@pytest.mark.parametrize("tag", ["en", "pl", "pt-BR", "zh-Hant", "lv"])
def test_languages(tag: str) -> None:
    assert is_language(tag)


@pytest.mark.parametrize("tag", ["english", "EN", "en_GB", "xx1", "", "en-", "pl-pl", "e"])
def test_what_is_no_language_is_refused(tag: str) -> None:
    assert not is_language(tag)
