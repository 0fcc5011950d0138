from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.model.moments import Moment, Precision, parse_moment
from programme_pages.plan.timeframe import TimeframeView, timeframe_view

from .made import edition


def view(start: str, end: str, today: str = "2027-01-15") -> TimeframeView:
    found = timeframe_view(edition(today=today), parse_moment(start), parse_moment(end))
    assert found is not None
    return found


def test_the_ends_and_the_months_of_a_timeframe() -> None:
    found = view("2017-06", "2022-05")
    assert (found.since, found.until) == ("2017-05-31T22:00Z", "2022-05-31T22:00Z")
    assert (found.months, found.months_over, found.years) == (60, 60, 5)
    assert (found.starts, found.ends) == ("June 2017", "May 2022")


@pytest.mark.parametrize(
    ("today", "stage", "year", "months"),
    [
        ("2017-05-31", "ahead", 0, 0),
        ("2017-06-01", "year", 1, 0),
        ("2017-07-01", "year", 1, 1),
        ("2018-05-31", "year", 1, 11),
        ("2018-06-01", "year", 2, 12),
        ("2022-05-31", "year", 5, 59),
        ("2022-06-01", "ended", 0, 60),
        ("2030-01-01", "ended", 0, 60),
    ],
)
def test_the_stage_of_the_day_comes_first(today: str, stage: str, year: int, months: int) -> None:
    found = view("2017-06", "2022-05", today)
    first, *later = found.stages
    assert (first.name, first.year, first.during.now) == (stage, year, True)
    assert not [one for one in later if one.during.now]
    assert found.months_over == months


def test_later_stages_have_their_instants() -> None:
    assert [one.during.since for one in view("2026-02-01", "2027", "2026-03-01").stages] == [
        "2026-01-31T23:00Z",
        "2027-01-31T23:00Z",
        "2027-12-31T23:00Z",
    ]


@pytest.mark.parametrize(("end", "names"), [("2027-06", 2), ("2067", 2)])
def test_very_short_and_very_long_ones_do_not_count_years(end: str, names: int) -> None:
    found = view("2027", end)
    assert [one.name for one in found.stages] == ["under-way", "ended"]
    assert len(found.stages) == names


@pytest.mark.parametrize(("start", "end"), [("tbd", "2027"), ("2027", "tbd")])
def test_without_an_end_there_is_no_bar(start: str, end: str) -> None:
    assert timeframe_view(edition(), parse_moment(start), parse_moment(end)) is None


@given(
    st.dates(date(1950, 1, 1), date(2090, 1, 1)),
    st.integers(0, 15_000),
    st.dates(date(1950, 1, 1), date(2090, 1, 1)),
)
def test_any_timeframe_has_one_stage_on_any_day(first: date, days: int, today: date) -> None:
    last = date.fromordinal(first.toordinal() + days)
    start, end = (Moment(Precision.DAY, one) for one in (first, last))
    found = timeframe_view(edition(today=today.isoformat()), start, end)
    assert found is not None
    assert 0 <= found.months_over <= found.months
    assert [one.during.now for one in found.stages].count(True) == 1
    assert (found.stages[0].name == "ahead") is (today < first)
    assert (found.stages[0].name == "ended") is (today > last)
    assert (found.months_over == found.months) is (today > last)
