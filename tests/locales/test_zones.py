from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfoNotFoundError

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.locales.zones import exists, instant, is_summer_time, zone, zone_text

EN = Locale("en", "GB")


def test_zone_is_kept_and_keeps_its_name() -> None:
    assert zone("Europe/Brussels") is zone("Europe/Brussels")
    assert zone("Europe/Brussels").key == "Europe/Brussels"
    assert zone("UTC").key == "UTC"


@pytest.mark.parametrize("name", ["", "Europe", "Europe/Nowhere", "../tzdata", "tzdata.zi", "a//b"])
def test_unknown_zones(name: str) -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        zone(name)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 10, 9), "2024-10-09T12:00:00+02:00"),
        (date(2024, 12, 9), "2024-12-09T12:00:00+01:00"),
    ],
)
def test_instant(day: date, expected: str) -> None:
    assert instant(day, time(12), "Europe/Brussels").isoformat() == expected


def test_an_hour_that_comes_twice_is_the_first_one() -> None:
    twice = time(2, 30, fold=1)
    assert instant(date(2024, 10, 27), twice, "Europe/Warsaw").isoformat()[-6:] == "+02:00"
    assert exists(date(2024, 10, 27), twice, "Europe/Warsaw")


def test_an_hour_that_is_skipped_does_not_exist() -> None:
    assert not exists(date(2024, 3, 31), time(2, 30), "Europe/Warsaw")
    assert exists(date(2024, 3, 31), time(1, 59), "Europe/Warsaw")
    assert exists(date(2024, 3, 31), time(3, 0), "Europe/Warsaw")
    assert exists(date(2024, 3, 31), time(2, 30), "UTC")


@given(st.datetimes(datetime(1900, 1, 1), datetime(2199, 1, 1)))  # noqa: DTZ001  (wall times)
def test_only_times_that_exist_come_back_from_utc(wall: datetime) -> None:
    there = instant(wall.date(), wall.time(), "Europe/Dublin")
    back = there.astimezone(UTC).astimezone(there.tzinfo)
    there_and_back = back.replace(tzinfo=None, fold=0) == wall.replace(fold=0)
    assert exists(wall.date(), wall.time(), "Europe/Dublin") == there_and_back


@pytest.mark.parametrize(
    ("day", "name", "expected"),
    [
        (date(2024, 10, 9), "Europe/Brussels", True),
        (date(2024, 12, 9), "Europe/Brussels", False),
        # Ireland's winter time is the exception by law, with a negative shift.
        (date(2024, 10, 9), "Europe/Dublin", True),
        (date(2024, 4, 9), "Europe/Dublin", True),
        (date(2024, 7, 1), "Europe/Dublin", True),
        (date(2024, 12, 9), "Europe/Dublin", False),
        (date(2024, 1, 15), "Australia/Sydney", True),
        (date(2024, 7, 1), "Asia/Tokyo", False),
        (date(2024, 7, 1), "UTC", False),
    ],
)
def test_summer_time(day: date, name: str, *, expected: bool) -> None:
    assert is_summer_time(instant(day, time(12), name)) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Europe/Kyiv", "Eastern European Summer Time"),
        ("Europe/Kiev", "Eastern European Summer Time"),
        ("Europe/London", "British Summer Time"),
        ("Europe/Dublin", "Irish Standard Time"),
        ("Europe/Istanbul", None),
    ],
)
def test_names_of_summer_times(name: str, expected: str | None) -> None:
    assert zone_text(EN, name, summer=True) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Asia/Kolkata", "India Standard Time"),
        ("America/Argentina/Buenos_Aires", "Argentina Standard Time"),
        ("UTC", "Coordinated Universal Time"),
    ],
)
def test_names_of_standard_times(name: str, expected: str) -> None:
    assert zone_text(EN, name, summer=False) == expected
