from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.plan.instants import While
from programme_pages.plan.registration import Phase, registration_phases, told_in_lists

from .made import edition, event

# The event is on 18 March 2027 in Riga, and over two hours before midnight in UTC.
OVER = "2027-03-18T22:00Z"


def phases(today: str = "2027-01-15", **registration: Any) -> list[tuple[str, str | None]]:
    """The states from a day on, each with the instant since when it lasts."""
    return [(one.state, one.during.since) for one in made(today, **registration)]


def made(today: str, **registration: Any) -> list[Phase]:
    one = event(timezone="Europe/Riga", registration=registration)
    return list(registration_phases(edition(one, today=today), one))


def test_all_phases_follow_from_the_dates() -> None:
    assert phases("2027-01-01", opens="2027-01-10", closes="2027-03-01 18:00") == [
        ("not-yet", None),
        ("open", "2027-01-09T22:00Z"),
        ("last-day", "2027-02-28T22:00Z"),
        ("closed", "2027-03-01T16:00Z"),
    ]


@pytest.mark.parametrize(
    ("today", "state"),
    [
        ("2027-01-09", "not-yet"),
        ("2027-01-10", "open"),
        ("2027-02-28", "open"),
        ("2027-03-01", "last-day"),
        ("2027-03-02", "closed"),
        ("2027-03-18", "closed"),
        ("2027-03-19", "over"),
    ],
)
def test_the_phase_of_the_day_comes_first(today: str, state: str) -> None:
    found = made(today, opens="2027-01-10", closes="2027-03-01")
    assert found[0].state == state
    assert [one.during.now for one in found] == [True] + [False] * (len(found) - 1)


def test_without_an_end_it_is_open_until_the_event_is_over() -> None:
    assert phases() == [("open", None), ("over", OVER)]


@pytest.mark.parametrize("state", ["open", "full", "waiting-list", "not-needed"])
def test_what_the_editor_says_stands_until_the_event_is_over(state: str) -> None:
    found = phases(state=state, opens="2027-02-01", closes="2027-03-01")
    assert found == [(state, None), ("over", OVER)]


def test_what_is_closed_stays_closed() -> None:
    assert phases(state="closed") == [("closed", None)]
    assert phases("2027-03-05", closes="2027-03-01") == [("closed", None)]


def test_in_lists_the_last_day_is_one_like_all_others() -> None:
    dates = {"opens": "2027-01-10", "closes": "2027-03-01"}
    told = [
        Phase("open", While("2027-01-09T22:00Z", "2027-03-01T22:00Z", now=False)),
        Phase("closed", While("2027-03-01T22:00Z", OVER, now=False)),
    ]
    assert told_in_lists(made("2027-01-01", **dates), OVER) == tuple(told)
    now = told[0].during._replace(since=None, now=True)
    assert told_in_lists(made("2027-01-15", **dates), OVER) == (Phase("open", now), told[1])
    assert told_in_lists(made("2027-03-01", **dates), OVER) == (Phase("open", now), told[1])


def test_lists_tell_nothing_of_what_nobody_can_miss() -> None:
    assert told_in_lists(made("2027-01-15", state="not-needed"), OVER) == ()
    assert told_in_lists(made("2027-03-19"), None) == ()


def test_a_last_day_that_is_the_first_one_begins_with_it() -> None:
    found = phases(opens="2027-02-01 12:00", closes="2027-02-01 18:00")
    assert found[1:4] == [
        ("open", "2027-02-01T10:00Z"),
        ("last-day", "2027-02-01T10:00Z"),
        ("closed", "2027-02-01T16:00Z"),
    ]


def test_nothing_comes_after_the_event() -> None:
    assert phases(closes="2027-04-01") == [("open", None), ("over", OVER)]


def test_a_cancelled_event_stays_as_it_is() -> None:
    one = event(status="cancelled", registration={})
    (only,) = registration_phases(edition(one), one)
    assert (only.state, only.during.until) == ("over", None)


DAYS = st.dates().map(lambda day: f"2027-{day.month:02}-{min(day.day, 28):02}")


@given(DAYS, DAYS, DAYS)
def test_each_phase_ends_where_the_next_begins(today: str, opens: str, closes: str) -> None:
    opens, closes = sorted((opens, closes))
    found = [one.during for one in made(today, opens=opens, closes=closes)]
    assert found[0].since is None
    assert found[-1].until is None
    for one, after in pairwise(found):
        assert one.until == after.since
        assert (one.since or "") <= (one.until or "")
