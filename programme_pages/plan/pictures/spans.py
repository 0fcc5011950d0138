"""Spans: the days that an entry takes on the timeline, as exactly as they are known."""

from datetime import date
from typing import NamedTuple

from programme_pages.model.moments import Moment


class TimeSpan(NamedTuple):
    """The first and the last day of an entry.

    `precision` says how exactly its start is known: year | month | day. An `open` one goes on to a
    day that is still to be announced.
    """

    first: date
    last: date
    precision: str
    open: bool = False


_PRECISIONS = ("", "year", "month", "day", "day")  # by `Precision`


def time_span(start: Moment | None, end: Moment | None, *, is_open: bool) -> TimeSpan | None:
    """Give the span from the first day that `start` may mean to the last one of `end`.

    There is none where the start is not known: an axis has no place for it.
    """
    if start is None or not start.known:
        return None
    last = end.last if end is not None and end.known else start.last
    return TimeSpan(start.first, last, _PRECISIONS[start.precision], is_open)
