"""Rooms: how far each thing of the timeline and its label reach along the axis.

All lengths are em, from the beginning of the axis on; nothing here knows left and right.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from programme_pages.plan.cards import Card
from programme_pages.plan.pictures import lettering
from programme_pages.plan.pictures.axis import Axis
from programme_pages.plan.pictures.packing import Stretch, pack
from programme_pages.plan.pictures.spans import TimeSpan

Placed = Sequence[tuple[Card, TimeSpan]]
# Kinds that run for long.
BARS = frozenset({"initiative", "series", "host-programme"})
LEAST = 0.7  # em: of a bar or a mark
ASIDE = 0.5  # em: from a mark to its label
GAP = 0.8  # em: between two things of a row
_LABELS = (36.0, 26.0, 17.0)  # em: how long labels may be, as far as there is room for them


class Room(NamedTuple):
    """Where a thing begins and ends, its label, and all that both of them take.

    `at_end` says that the label ends where it would begin otherwise: there is no room behind.
    """

    card: Card
    span: TimeSpan
    start: float
    end: float
    label: str
    at_end: bool
    taken: Stretch

    @property
    def is_bar(self) -> bool:
        """Whether it is a bar, and no mark."""
        return self.card.kind in BARS

    @property
    def is_dot(self) -> bool:
        """Whether it is a mark that stands for a day, or for so little that it looks like one."""
        return not self.is_bar and self.end - self.start <= LEAST * 1.01


RoomOf = Callable[[Card, TimeSpan, Axis, float, float], Room]


def put_into_rows(
    room_of: RoomOf, placed: Placed, axis: Axis, width: float, most: int | None = None
) -> tuple[Sequence[Room], Sequence[int]] | None:
    """Put things into rows, with labels as long as there is room for; None without any room."""
    for longest in _LABELS:
        rooms = [room_of(card, span, axis, width, longest) for card, span in placed]
        rows = pack([room.taken for room in rooms], most)
        if rows is not None:
            return rooms, rows
    return None


def bar_room(card: Card, span: TimeSpan, axis: Axis, width: float, longest: float) -> Room:
    """Put the label above the bar: both begin, or else end, at one place."""
    start, end = (part * width for part in axis.stretch(span))
    start = min(start, width - LEAST)
    end = max(end, start + LEAST)
    label = lettering.shortened(card.title.text, min(longest, width - 1))
    wide = lettering.width(label)
    at_end = start + wide > width
    if at_end:
        label = lettering.shortened(label, end)
        wide = lettering.width(label)
    first, last = (min(start, end - wide), end) if at_end else (start, max(end, start + wide))
    return Room(card, span, start, end, label, at_end, (first, last + GAP))


def plain_bar_room(card: Card, span: TimeSpan, axis: Axis, width: float, longest: float) -> Room:
    """Leave the bar without a label."""
    room = bar_room(card, span, axis, width, longest)
    return room._replace(label="", taken=(room.start, room.end + GAP / 2))


def mark_room(card: Card, span: TimeSpan, axis: Axis, width: float, longest: float) -> Room:
    """Put the label behind the mark, or before it where there is no room behind."""
    start, end = (part * width for part in axis.stretch(span._replace(open=False)))
    if end - start < LEAST:
        middle = min(max((start + end) / 2, LEAST / 2), width - LEAST / 2)
        start, end = middle - LEAST / 2, middle + LEAST / 2
    label = lettering.shortened(card.title.text, _room_aside(start, end, width, longest))
    wide = lettering.width(label) + ASIDE
    at_end = end + wide > width
    first, last = (start - wide, end) if at_end else (start, end + wide)
    return Room(card, span, start, end, label, at_end, (first, last + GAP))


def _room_aside(start: float, end: float, width: float, longest: float) -> float:
    """Tell how long a label can be on the side of a mark that has more room."""
    return min(longest, max(start, width - end) - ASIDE)
