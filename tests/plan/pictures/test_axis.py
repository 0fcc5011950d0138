"""The axis: where days are, and which years are written."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.plan.pictures.axis import LABEL, Axis, axis_of
from programme_pages.plan.pictures.spans import TimeSpan, time_span
from tests.plan.made import event, initiative

days = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@given(st.lists(st.tuples(days, days), min_size=1))
def test_all_spans_lie_on_their_axis(pairs: list[tuple[date, date]]) -> None:
    spans = [TimeSpan(min(pair), max(pair), "day") for pair in pairs]
    axis = axis_of(spans)
    for span in spans:
        start, end = axis.stretch(span)
        assert 0 <= start < end <= 1 + 1e-9


@given(days, days)
def test_later_days_are_farther_on(one: date, other: date) -> None:
    axis = Axis(1990, 2060)
    assert (one < other) == (axis.part(one) < axis.part(other))


@given(st.integers(1, 300), st.floats(10, 80))
def test_labelled_years_have_room(years: int, width: float) -> None:
    axis = Axis(1900, 1899 + years)
    labelled = axis.labelled(width)
    assert labelled[0] == 1900
    for one, other in itertools.pairwise(labelled):
        assert (other - one) * width / years >= LABEL


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2024-10-09", "2024-10-10", TimeSpan(date(2024, 10, 9), date(2024, 10, 10), "day")),
        ("2024-10-09 09:30", None, TimeSpan(date(2024, 10, 9), date(2024, 10, 9), "day")),
        ("2024-02", None, TimeSpan(date(2024, 2, 1), date(2024, 2, 29), "month")),
        ("2024", None, TimeSpan(date(2024, 1, 1), date(2024, 12, 31), "year")),
        ("2024-02", "2025", TimeSpan(date(2024, 2, 1), date(2025, 12, 31), "month")),
        ("2024-02", "tbd", TimeSpan(date(2024, 2, 1), date(2024, 2, 29), "month", open=True)),
        ("tbd", "2024", None),
    ],
)
def test_spans_are_as_exact_as_their_dates(
    start: str, end: str | None, expected: TimeSpan | None
) -> None:
    facts = (event(start=start, end=end) if end else event(start=start)).facts
    is_open = facts.end is not None and not facts.end.known
    assert time_span(facts.start, facts.end, is_open=is_open) == expected


def test_an_open_span_goes_on_to_the_end() -> None:
    facts = initiative(start="2024-07", end="tbd").facts
    span = time_span(facts.start, facts.end, is_open=True)
    assert span is not None
    start, end = Axis(2024, 2025).stretch(span)
    assert start == pytest.approx(0.25, abs=0.002)
    assert end == 1.0
