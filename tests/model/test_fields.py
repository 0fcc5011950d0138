"""Moments, durations, addresses: what one scalar means, and what it cannot mean."""

from datetime import date, time, timedelta
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from programme_pages.model.codes import countries, is_country, is_language, is_zone
from programme_pages.model.fields import (
    TBD,
    Duration,
    Moment,
    Precision,
    is_identifier,
    is_web_address,
    parse_duration,
    parse_moment,
)
from programme_pages.model.near import nearest
from programme_pages.problems import CATALOGUE

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
TEXTS = st.text(st.sampled_from("0123456789-: Ttbd.+Z/") | st.characters(), max_size=20)


def fault_of(text: str) -> str:
    with pytest.raises(PydanticCustomError) as caught:
        parse_moment(text)
    return caught.value.type


# Moments


@pytest.mark.parametrize(
    ("text", "precision", "first", "last", "clock"),
    [
        ("2028", Precision.YEAR, date(2028, 1, 1), date(2028, 12, 31), None),
        ("2028-02", Precision.MONTH, date(2028, 2, 1), date(2028, 2, 29), None),
        ("2027-12", Precision.MONTH, date(2027, 12, 1), date(2027, 12, 31), None),
        ("2028-02-29", Precision.DAY, date(2028, 2, 29), date(2028, 2, 29), None),
        ("2027-03-18 09:30", Precision.MINUTE, date(2027, 3, 18), date(2027, 3, 18), time(9, 30)),
        ("2027-03-18T9:30", Precision.MINUTE, date(2027, 3, 18), date(2027, 3, 18), time(9, 30)),
        ("2027-03-18 00:00", Precision.MINUTE, date(2027, 3, 18), date(2027, 3, 18), time(0)),
    ],
)
def test_a_moment_is_as_exact_as_it_is_written(
    text: str, precision: Precision, first: date, last: date, clock: time | None
) -> None:
    moment = parse_moment(text)
    assert moment == Moment(precision, first, clock)
    assert (moment.last, moment.known) == (last, True)
    assert moment.day_known == (precision >= Precision.DAY)


def test_tbd_is_known_to_be_unknown() -> None:
    assert parse_moment("tbd") is TBD
    assert not TBD.known


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2027-02-29", "no-such-date"),
        ("2017-13-40", "no-such-date"),
        ("2027-03-18 24:00", "no-such-date"),
        ("2027-03-18 09:60", "no-such-date"),
        ("1899", "no-such-date"),
        ("2200-01-01", "no-such-date"),
        ("0000", "no-such-date"),
        ("27-03-18", "bad-date"),
        ("2027-3-18", "bad-date"),
        ("٢٠٢٧", "bad-date"),
        ("2027-03-18 09:30+01:00", "bad-date"),
        ("2027-03-18 09:30:00", "bad-date"),
        ("20270318", "bad-date"),
        ("2027-W11", "bad-date"),
        ("9" * 5_000, "bad-date"),
        ("", "bad-date"),
    ],
)
def test_what_is_no_moment_is_refused(text: str, code: str) -> None:
    assert fault_of(text) == code


@given(DAYS, st.times())
def test_every_day_and_minute_can_be_written(day: date, clock: time) -> None:
    minute = clock.replace(second=0, microsecond=0)
    assert parse_moment(day.isoformat()) == Moment(Precision.DAY, day)
    moment = parse_moment(f"{day.isoformat()} {minute:%H:%M}")
    assert moment == Moment(Precision.MINUTE, day, minute)


@given(DAYS)
def test_the_days_that_a_month_may_mean_are_those_of_the_month(day: date) -> None:
    moment = parse_moment(day.isoformat()[:7])
    assert moment.first <= day <= moment.last
    assert (moment.first - timedelta(days=1)).month != day.month
    assert (moment.last + timedelta(days=1)).month != day.month


@given(TEXTS)
@settings(max_examples=300)
def test_any_text_is_a_moment_or_a_problem_of_the_catalogue(text: str) -> None:
    moment, fault = moment_or_fault(text)
    if fault is None:
        assert moment is not None
        assert moment.first <= moment.last
        return
    assert fault.type in CATALOGUE
    suggestion = (fault.context or {}).get("suggestion")
    assert suggestion is None or parse_moment(suggestion)


def moment_or_fault(text: str) -> tuple[Moment | None, PydanticCustomError | None]:
    try:
        return parse_moment(text), None
    except PydanticCustomError as fault:
        return None, fault


# Durations


@pytest.mark.parametrize(
    ("duration", "start", "end"),
    [
        ("5 years", date(2017, 6, 1), date(2022, 5, 31)),
        ("1 year", date(2028, 2, 29), date(2029, 2, 27)),
        ("18 months", date(2027, 1, 31), date(2028, 7, 30)),
        ("1 month", date(2027, 1, 31), date(2027, 2, 27)),
        ("12 months", date(2027, 1, 1), date(2027, 12, 31)),
        ("2 weeks", date(2027, 3, 1), date(2027, 3, 14)),
        ("1 day", date(2027, 3, 1), date(2027, 3, 1)),
    ],
)
def test_a_duration_ends_on_its_last_day(duration: str, start: date, end: date) -> None:
    assert parse_duration(duration).end_after(start) == end


@pytest.mark.parametrize("text", ["five years", "0 years", "5years", "5", "-1 day", "5 decades"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError):
        parse_duration(text)


@given(st.integers(1, 998), st.sampled_from(["year", "month", "week", "day"]), DAYS)
def test_the_longer_the_later(count: int, unit: str, start: date) -> None:
    end = Duration(count, unit).end_after(start)
    assert start <= end < Duration(count + 1, unit).end_after(start)


# Addresses, ids and codes


@pytest.mark.parametrize(
    "text",
    [
        "https://a.example",
        "http://a.example:80/b?c=d#e",
        "https://żółw.example/ą",
        "HTTPS://A.EXAMPLE",
    ],
)
def test_web_addresses(text: str) -> None:
    assert is_web_address(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "a.example", "//a.example", "/a", "ftp://a.example", "javascript:alert(1)"),
        *("https://", "https:///a", "https://a b", "https://a\\b", "https://a@b.example"),
        *("https://a.example:port", "https://[::1", "https://a.example/\t", "data:text/html,a"),
        *("https://a.example/" + "a" * 2_000, 'https://a.example/"', "https://a.example/<b>"),
    ],
)
def test_what_is_no_web_address_is_refused(text: str) -> None:
    assert not is_web_address(text)


@given(
    st.from_regex(r"https?://[a-z0-9.:@\[\]-]{0,8}[/?#]?[a-zA-Z0-9:@?=/#.\[\]-]*", fullmatch=True)
)
@settings(max_examples=300)
def test_an_address_has_a_host_and_no_password(text: str) -> None:
    try:
        parts = urlsplit(text)
        whole = parts.hostname and "@" not in parts.netloc and (parts.port or True)
    except ValueError:
        whole = False
    assert is_web_address(text) == bool(whole)


@given(st.text())
def test_any_text_is_an_address_an_id_and_a_code_or_none(text: str) -> None:
    for is_one in (is_web_address, is_identifier, is_language, is_zone, is_country):
        assert is_one(text) in {True, False}
    if is_identifier(text):
        assert text.isascii()


@pytest.mark.parametrize("text", ["", "A", "a_b", "a--b", "-a", "a-", "ż", "a" * 81, "a/b", "a\n"])
def test_what_is_no_id_is_refused(text: str) -> None:
    assert not is_identifier(text)


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


def test_the_nearest_word_is_found_whatever_the_case() -> None:
    assert nearest("Lubljana", ["ljubljana", "vienna"]) == "ljubljana"
    assert nearest("programme.pdf", ["Programme.PDF"]) == "Programme.PDF"
    assert nearest("oslo", ["ljubljana", "vienna"]) is None
    assert nearest("a" * 100_000, ["a" * 80]) is None
