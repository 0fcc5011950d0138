from datetime import date

import pytest

from programme_pages.plan.times import Today, end_of, in_time, is_over, registration_state

from .made import event, initiative, series


def test_an_entry_without_a_date_comes_last() -> None:
    assert in_time(series()) > in_time(event(start="2199-12-31"))


def end_text(entry: object) -> str:
    end = end_of(entry)  # type: ignore[arg-type]
    assert end is not None
    return f"{end.precision.name} {end.last}"


def test_ends() -> None:
    assert end_text(event(start="2027-03-18")) == "DAY 2027-03-18"
    assert end_text(event(start="2027-03-18", end="2027-03-19")) == "DAY 2027-03-19"
    assert end_text(initiative(start="2017-06", duration="5 years")) == "MONTH 2022-05-31"
    assert end_text(initiative(start="2017", duration="2 years")) == "YEAR 2018-12-31"
    assert end_text(initiative(start="2017-06", end="2020")) == "YEAR 2020-12-31"
    assert end_of(series()) is None


TODAY = Today(date(2027, 1, 15))


@pytest.mark.parametrize(
    ("start", "end", "over"),
    [
        ("2027-01-14", None, True),
        ("2027-01-15", None, False),
        ("2027-01", None, False),
        ("2026-12", None, True),
        ("2027-01-14", "2027-01-15", False),
        ("2027-01-14", "tbd", True),
        ("tbd", None, False),
    ],
)
def test_an_event_is_over_after_the_last_day_that_it_may_mean(
    start: str, end: str | None, *, over: bool
) -> None:
    one = event(start=start, end=end) if end else event(start=start)
    assert is_over(one, TODAY) is over


@pytest.mark.parametrize(
    ("registration", "state"),
    [
        (None, None),
        ({"opens": "2027-01-16"}, "not-yet"),
        ({"opens": "2027-01-15", "closes": "2027-01-15"}, "open"),
        ({"closes": "2027-01-14"}, "closed"),
        ({"state": "waiting-list", "closes": "2027-01-20"}, "waiting-list"),
    ],
)
def test_whether_one_can_register(registration: dict[str, str] | None, state: str | None) -> None:
    told = event(start="2027-03-18", registration=registration) if registration else event()
    assert registration_state(told, TODAY) == state


def test_nobody_can_register_for_what_is_over() -> None:
    past = event(start="2027-01-14", registration={"state": "open"})
    assert registration_state(past, TODAY) == "over"
