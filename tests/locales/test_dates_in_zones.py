"""Names of zones, offsets, and dates as machines read them."""

from datetime import date, datetime, time
from pathlib import Path

import pytest
import tzdata  # type: ignore[import-untyped]  # nothing but a folder of data
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.locales.dates import (
    machine,
    offset,
    zone_general_name,
    zone_name,
    zone_period,
)
from programme_pages.locales.zones import instant
from programme_pages.model.moments import TBD, Moment, Precision, parse_moment

from .conftest import Speak, plain
from .made import clocks, days


@pytest.mark.parametrize(
    ("code", "name", "day", "expected"),
    [
        ("en", "Europe/Brussels", date(2024, 10, 9), "Central European Summer Time"),
        ("en", "Europe/Brussels", date(2024, 12, 9), "Central European Standard Time"),
        ("pl", "Europe/Brussels", date(2024, 10, 9), "czas środkowoeuropejski letni"),
        ("fr", "Europe/Brussels", date(2024, 10, 9), "heure d’été d’Europe centrale"),
        ("de", "Europe/Brussels", date(2024, 10, 9), "Mitteleuropäische Sommerzeit"),
        ("uk", "Europe/Brussels", date(2024, 10, 9), "за центральноєвропейським літнім часом"),
        ("ar", "Europe/Brussels", date(2024, 10, 9), "توقيت وسط أوروبا الصيفي"),
        ("pt-BR", "Europe/Brussels", date(2024, 10, 9), "Horário de Verão da Europa Central"),
        ("en", "Europe/Istanbul", date(2024, 10, 9), "Istanbul Time"),
        ("pl", "Europe/Istanbul", date(2024, 10, 9), "czas: Stambuł"),
        ("fr", "Europe/Istanbul", date(2024, 10, 9), "heure : Istanbul"),
    ],
)
def test_zone_name(speak: Speak, code: str, name: str, day: date, expected: str) -> None:
    assert plain(zone_name(speak(code), instant(day, time(12), name))) == expected


@pytest.mark.parametrize(
    ("code", "name", "expected"),
    [
        ("en", "Europe/Ljubljana", "Central European Time"),
        ("pl", "Europe/Ljubljana", "czas środkowoeuropejski"),
        ("fr", "Europe/Ljubljana", "heure d’Europe centrale"),
        ("de", "Europe/Ljubljana", "Mitteleuropäische Zeit"),
        ("en", "Europe/Kyiv", "Eastern European Time"),
        ("en", "Asia/Kolkata", "India Standard Time"),
        ("pl", "Europe/London", "czas: Londyn"),
        ("en", "Europe/Dublin", "Dublin Time"),
        ("fr", "UTC", "temps universel coordonné"),
    ],
)
def test_names_of_zones_all_through_the_year(
    speak: Speak, code: str, name: str, expected: str
) -> None:
    assert plain(zone_general_name(speak(code), name)) == expected


@pytest.mark.parametrize(
    ("code", "end", "expected"),
    [
        ("en", date(2024, 10, 25), "Central European Summer Time (UTC+2)"),
        (
            "en",
            date(2024, 10, 28),
            "Central European Summer Time (UTC+2) – Central European Standard Time (UTC+1)",
        ),
        ("pl", date(2024, 10, 25), "czas środkowoeuropejski letni (UTC+2)"),
        ("fr", date(2024, 10, 25), "heure d’été d’Europe centrale (UTC+2)"),
    ],
)
def test_zone_period(speak: Speak, code: str, end: date, expected: str) -> None:
    first, last = (instant(day, time(9), "Europe/Paris") for day in (date(2024, 10, 25), end))
    assert plain(zone_period(speak(code), first, last)) == expected


@pytest.mark.parametrize("code", ["en", "pl", "fr", "de", "uk", "ar", "pt-BR"])
def test_every_zone_has_names(speak: Speak, code: str) -> None:
    zones = Path(tzdata.__file__).with_name("zones").read_text(encoding="utf-8").split()
    assert len(zones) > 400
    for name in zones:
        assert zone_general_name(speak(code), name).strip() not in {"", name}
        for day in (date(2024, 1, 1), date(2024, 7, 1)):
            assert zone_name(speak(code), instant(day, time(12), name)).strip()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Europe/Brussels", "UTC+2"),
        ("Asia/Kolkata", "UTC+5:30"),
        ("UTC", "UTC"),
        ("Africa/Abidjan", "UTC"),
        ("America/St_Johns", "UTC\N{MINUS SIGN}2:30"),
        ("America/Sao_Paulo", "UTC\N{MINUS SIGN}3"),
    ],
)
def test_offset(name: str, expected: str) -> None:
    assert offset(instant(date(2024, 10, 9), time(12), name)) == expected


def test_a_wall_time_has_no_zone(speak: Speak) -> None:
    wall = datetime(2024, 10, 9, 12)  # noqa: DTZ001
    with pytest.raises(ValueError, match="no time zone"):
        offset(wall)
    with pytest.raises(ValueError, match="no zone"):
        zone_name(speak("en"), wall)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2017", "2017"),
        ("2017-06", "2017-06"),
        ("2017-06-09", "2017-06-09"),
        ("2022-10-11 16:30", "2022-10-11T16:30+02:00"),
        ("2022-12-11 00:00", "2022-12-11T00:00+01:00"),
    ],
)
def test_machine(when: str, expected: str) -> None:
    assert machine(parse_moment(when), "Europe/Brussels") == expected


def test_nothing_known_is_nothing_for_machines() -> None:
    with pytest.raises(ValueError, match="unknown"):
        machine(TBD, "Europe/Brussels")


@given(days, clocks, st.sampled_from(["Europe/Brussels", "Europe/Dublin", "Asia/Kolkata", "UTC"]))
def test_machines_read_back_the_wall_time(day: date, at: time, zone: str) -> None:
    written = datetime.fromisoformat(machine(Moment(Precision.MINUTE, day, at), zone))
    assert written.replace(tzinfo=None) == datetime.combine(day, at)
