"""When an event is, as calendars tell it: instants in UTC, or whole days."""

from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from programme_pages.locales import zones
from programme_pages.model.facts import EventFacts
from programme_pages.model.fields import Moment

_DAY = timedelta(days=1)


class Span(NamedTuple):
    """From when until when: both are instants, or both are days; the end is exclusive.

    There is no end where an event is known to begin at an hour and not when it ends.
    """

    start: date | datetime
    end: date | datetime | None


def span_of(facts: EventFacts, zone: str) -> Span | None:
    """Give the span of an event; None where its day is not known.

    Where an hour is known of one end only of several days, these are told as whole days.
    """
    start = facts.start
    end = facts.end if facts.end and facts.end.day_known else start
    if not start.day_known:
        return None
    if start.clock and end.clock and end is not start:
        return Span(instant(start, zone), instant(end, zone))
    if start.clock and end.first == start.first:
        return Span(instant(start, zone), None)
    return Span(start.first, end.first + _DAY)


def instant(moment: Moment, zone: str) -> datetime:
    """Give the instant, in UTC, of a moment with an hour. Raises ValueError where it has none."""
    if moment.clock is None:
        raise ValueError("a moment without an hour")
    return zones.instant(moment.first, moment.clock, zone).astimezone(UTC)
