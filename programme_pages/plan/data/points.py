"""Points: what of an agenda has its day and its hour, and until when it lasts."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from programme_pages.locales import zones
from programme_pages.model.facts import AgendaItem, EventFacts

_MINUTE = timedelta(minutes=1)


class Point(NamedTuple):
    """A point of an agenda: `number` is its place in the editors' list, from 1.

    Its instants are told with the shift from UTC that its zone has then. There is no end where
    nobody can tell it.
    """

    number: int
    item: AgendaItem
    day: date
    start: datetime
    end: datetime | None

    @property
    def minutes(self) -> int:
        """How long it lasts, over changes of the clock too; 0 where that is not known."""
        if self.end is None:
            return 0
        return (self.end.astimezone(UTC) - self.start.astimezone(UTC)) // _MINUTE


def points_of(facts: EventFacts, zone: str) -> Sequence[Point]:
    """Give the points of an agenda whose days and hours are known, in the order of time."""
    found = [
        Point(number, item, day, zones.instant(day, item.start, zone), None)
        for number, item in enumerate(facts.agenda, 1)
        if item.start and (day := facts.day_of(item))
    ]
    points = sorted(found, key=lambda one: (one.start, one.number))
    return [one._replace(end=_end(one, points, facts, zone)) for one in points]


def _end(point: Point, points: Sequence[Point], facts: EventFacts, zone: str) -> datetime | None:
    """Give the end of a point: its own, else where the next one begins, else that of the event."""
    if point.item.end:
        return zones.instant(point.day, point.item.end, zone)
    for other in points:
        if other.day == point.day and other.start > point.start and _in_one_room(point, other):
            return other.start
    last = facts.end
    if last is None or last.clock is None or last.first != point.day:
        return None
    end = zones.instant(last.first, last.clock, zone)
    return end if end > point.start else None


def _in_one_room(one: Point, other: Point) -> bool:
    """Whether two points can follow each other; what names no room is for all."""
    rooms = (one.item.room, other.item.room)
    return None in rooms or rooms[0] == rooms[1]
