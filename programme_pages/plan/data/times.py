"""When an event is, as calendars tell it: instants in UTC, or whole days."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from programme_pages.locales import zones
from programme_pages.model.facts import EventFacts
from programme_pages.model.moments import Moment
from programme_pages.plan.data.points import Point, points_of

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


def days_of(facts: EventFacts, zone: str) -> Sequence[Span]:
    """Give the span of each day of an event of several; none of other events.

    A day lasts from its first hour that is known to its last one, those of its agenda included;
    where there are not two, it is told as a whole day.
    """
    points = points_of(facts, zone) if facts.days else ()
    return tuple(
        _day(day, [one for one in points if one.day == day], facts, zone) for day in facts.days
    )


def _day(day: date, points: Sequence[Point], facts: EventFacts, zone: str) -> Span:
    ends = (facts.start, facts.end)
    known = {hour.astimezone(UTC) for one in points for hour in (one.start, one.end) if hour}
    known |= {instant(one, zone) for one in ends if one and one.clock and one.first == day}
    return Span(min(known), max(known)) if len(known) > 1 else Span(day, day + _DAY)


def instant(moment: Moment, zone: str) -> datetime:
    """Give the instant, in UTC, of a moment with an hour. Raises ValueError where it has none."""
    if moment.clock is None:
        raise ValueError("a moment without an hour")
    return zones.instant(moment.first, moment.clock, zone).astimezone(UTC)
