"""Points of an agenda: when each begins, and until when it lasts."""

from datetime import date, time
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from programme_pages.locales import zones
from programme_pages.plan.data.points import points_of
from tests.plan.made import event

WARSAW = "Europe/Warsaw"
DAYS = st.dates(date(1970, 1, 1), date(2037, 12, 31))


def minutes(*agenda: Any, zone: str = WARSAW, **facts: Any) -> list[int]:
    """How long the points of an agenda last, in the order of time."""
    return [one.minutes for one in points_of(event("day", agenda=[*agenda], **facts).facts, zone)]


def item(start: str | None, end: str | None = None, **more: Any) -> dict[str, Any]:
    given = {"start": start, "end": end} | more
    return {"title": "Talk"} | {name: one for name, one in given.items() if one}


def test_points_are_in_the_order_of_time_and_keep_their_numbers() -> None:
    facts = event("day", agenda=[item("12:00"), item(None), item("09:00"), item("12:00")]).facts
    assert [one.number for one in points_of(facts, WARSAW)] == [3, 1, 4]


def test_a_point_lasts_until_its_end() -> None:
    assert minutes(item("09:00", "09:45"), item("09:30", "11:00")) == [45, 90]


@pytest.mark.parametrize(
    ("rooms", "lengths"),
    [
        ((None, None, None), [30, 60, 0]),
        (("A", "A", "A"), [30, 60, 0]),
        (("A", "B", "A"), [90, 0, 0]),  # what is held beside it does not end it
        (("A", "B", None), [90, 60, 0]),  # a break is for all
        ((None, "B", "A"), [30, 0, 0]),
    ],
)
def test_a_point_without_an_end_lasts_until_the_next_one(
    rooms: tuple[str | None, ...], lengths: list[int]
) -> None:
    starts = ("09:00", "09:30", "10:30")
    agenda = [item(start, room=room) for start, room in zip(starts, rooms, strict=True)]
    assert minutes(*agenda) == lengths


@pytest.mark.parametrize(
    ("end", "length"),
    [
        ("2027-03-18 17:00", 60),
        ("2027-03-18 16:00", 0),
        ("2027-03-18", 0),
        ("2027-03-19 17:00", 0),
    ],
)
def test_the_last_point_lasts_until_the_end_of_the_event(end: str, length: int) -> None:
    assert minutes(item("16:00", day="2027-03-18"), end=end) == [length]


def test_points_of_one_hour_do_not_end_each_other() -> None:
    assert minutes(item("09:00"), item("09:00"), item("10:00")) == [60, 60, 0]


def test_clocks_that_change_are_reckoned_with() -> None:
    assert minutes(item("01:30", "03:30"), start="2027-03-28") == [60]
    assert minutes(item("01:30", "03:30"), start="2027-10-31") == [180]


@given(st.times(), st.times(), DAYS, st.sampled_from([WARSAW, "Asia/Kolkata", "UTC"]))
def test_no_point_ends_before_it_begins(start: time, end: time, day: Any, zone: str) -> None:
    first, last = sorted([f"{start:%H:%M}", f"{end:%H:%M}"])
    # Else it is an error of the content.
    assume(all(zones.exists(day, time.fromisoformat(one), zone) for one in (first, last)))
    assert all(one >= 0 for one in minutes(item(first, last), item(last), start=str(day)))
