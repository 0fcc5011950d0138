from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.model.moments import parse_moment
from programme_pages.plan.instants import (
    Countdown,
    EventClock,
    While,
    end_of,
    event_clock,
    start_of,
)

from .made import edition, event, venue


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("2027-03-18", "2027-03-17T22:00Z", "2027-03-18T22:00Z"),
        ("2027-03-18 09:30", "2027-03-18T07:30Z", "2027-03-18T07:30Z"),
        ("2027-03-28", "2027-03-27T22:00Z", "2027-03-28T21:00Z"),  # clocks go forward
        ("2027-02", "2027-01-31T22:00Z", "2027-02-28T22:00Z"),
        ("2027", "2026-12-31T22:00Z", "2027-12-31T22:00Z"),
        ("tbd", None, None),
    ],
)
def test_a_moment_begins_and_ends(written: str, start: str | None, end: str | None) -> None:
    moment = parse_moment(written)
    assert start_of(moment, "Europe/Riga") == start
    assert end_of(moment, "Europe/Riga") == end


@given(st.dates(date(1971, 1, 1), date(2100, 1, 1)), st.times())
def test_an_instant_shows_the_wall_time(day: date, clock: time) -> None:
    wall = datetime.combine(day, clock.replace(second=0, microsecond=0))
    moment = parse_moment(wall.strftime("%Y-%m-%d %H:%M"))
    written = start_of(moment, "America/New_York")
    assert written is not None
    instant = datetime.strptime(written, "%Y-%m-%dT%H:%MZ").replace(tzinfo=UTC)
    shown = instant.astimezone(ZoneInfo("America/New_York")).replace(tzinfo=None)
    skipped = (shown - wall).total_seconds()
    assert skipped in {0, 3600}  # times that are left out are read with the shift before


def clock(today: str = "2027-01-15", **facts: Any) -> EventClock:
    one = event(timezone="Europe/Riga", **facts)
    return event_clock(edition(one, today=today), one)


def test_the_clock_of_a_day() -> None:
    assert clock(start="2027-03-18") == EventClock(
        over="2027-03-18T22:00Z",
        today=While("2027-03-17T22:00Z", "2027-03-18T22:00Z", now=False),
        one_day=True,
        countdown=Countdown("2027-03-18", "Europe/Riga"),
    )


def test_an_event_is_over_at_its_hour_where_that_is_known() -> None:
    assert clock(start="2027-03-18 09:30", end="2027-03-19 16:00").over == "2027-03-19T14:00Z"
    assert clock(start="2027-03-18 09:30").over == "2027-03-18T22:00Z"
    assert clock(start="2027-03-18 09:30", end="tbd").over == "2027-03-18T22:00Z"


@pytest.mark.parametrize(
    ("today", "now"), [("2027-03-17", False), ("2027-03-18", True), ("2027-03-19", True)]
)
def test_the_days_of_an_event(today: str, *, now: bool) -> None:
    found = clock(today, start="2027-03-18", end="2027-03-19")
    assert found.today is not None
    assert found.today.now is now
    assert not found.one_day


def test_nothing_becomes_of_what_is_over() -> None:
    assert clock("2027-03-19", start="2027-03-18") == EventClock()


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_what_is_not_held_is_never_over(status: str) -> None:
    assert clock(start="2027-03-18", status=status) == EventClock()


@pytest.mark.parametrize("start", ["2027-03", "2027"])
def test_without_a_day_there_is_nothing_to_count_down_to(start: str) -> None:
    found = clock(start=start)
    assert (found.today, found.countdown) == (None, None)
    assert found.over is not None


def test_without_a_date_nothing_is_known() -> None:
    assert clock(start="tbd") == EventClock()


def test_the_zone_is_that_of_the_venue() -> None:
    one = event(start="2027-03-18", venue="hall")
    shown = edition(one, venue(timezone="Asia/Tokyo"))
    assert event_clock(shown, one).over == "2027-03-18T15:00Z"
