"""Moments and lengths of time: what a text means, and what it cannot mean."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from programme_pages.model.moments import (
    TBD,
    Duration,
    Moment,
    Precision,
    parse_duration,
    parse_moment,
)
from programme_pages.problems import CATALOGUE

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
TEXTS = st.text(st.sampled_from("0123456789-: Ttbd.+Z/") | st.characters(), max_size=20)


def fault_of(text: str) -> str:
    with pytest.raises(PydanticCustomError) as caught:
        parse_moment(text)
    return caught.value.type


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
