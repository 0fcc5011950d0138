"""Charts: one axis from side to side, rows of bars, and rows of labelled marks."""

from collections.abc import Sequence
from typing import NamedTuple

from programme_pages.plan.cards import Card
from programme_pages.plan.pictures.axis import Axis
from programme_pages.plan.pictures.lengths import em, percent
from programme_pages.plan.pictures.rooms import (
    ASIDE,
    GAP,
    Placed,
    Room,
    bar_room,
    mark_room,
    plain_bar_room,
    put_into_rows,
)

# The least widths of charts, in em: on phones of 320 px, and on desks.
NARROW, WIDE = 20.0, 62.0
MARK_HEIGHT = 0.5  # em: of a mark that is no dot, as the template draws it
_HEAD = 2.0  # em: the years above
_BAR_ROW, _PLAIN_ROW, _MARK_ROW = 2.3, 0.9, 1.6  # em: bars with labels, bars without, marks
_TO_BAR, _TO_LABEL = 1.4, 0.65  # em: from the top of a row of bars; to the middle of its labels
_MOST_BARS, _MOST_MARKS = 14, 14  # rows with labels
_MOST_LABELLED = 100  # events: with a title or two a year in each row, there is no room for more


class Tick(NamedTuple):
    """The beginning of a year, and the year where there is room for it."""

    x: str
    text: str | None


class Item(NamedTuple):
    """A bar, or a mark: where it is, how wide, and its label, if it has one.

    `y` is the middle of a mark of one day, which has no width, and the top of all others; `label_y`
    is the middle of the label, and `dx`, `align` and `label_x` say where it begins or ends.
    """

    card: Card
    x: str
    y: str
    width: str | None
    label: str | None
    label_x: str
    label_y: str
    dx: str
    align: str
    is_open: bool


class Chart(NamedTuple):
    """A chart and its height."""

    height: str
    ticks: Sequence[Tick]
    bars: Sequence[Item]
    marks: Sequence[Item]


class Ground(NamedTuple):
    """What a chart is drawn on: it is at least so many em wide, and may run from right to left."""

    axis: Axis
    width: float
    is_mirrored: bool

    def x(self, start: float, end: float) -> str:
        """Give the left edge of what reaches from one place on the axis to another."""
        return percent((self.width - end if self.is_mirrored else start) / self.width)

    def dx(self, ahead: float) -> str:
        """Give a shift by a length along the axis."""
        return em(-ahead if self.is_mirrored else ahead)


def draw_chart(ground: Ground, bars: Placed, events: Placed) -> Chart | None:
    """Draw bars and labelled events below them; None where there is no room for the events."""
    if len(events) > _MOST_LABELLED:
        return None
    found = put_into_rows(mark_room, events, ground.axis, ground.width, _MOST_MARKS)
    if found is None:
        return None
    bar_items, top = _bars(ground, bars)
    rooms, rows = found
    marks = [
        _mark(ground, room, top + (row + 0.5) * _MARK_ROW)
        for room, row in zip(rooms, rows, strict=True)
    ]
    height = top + _MARK_ROW * (max(rows, default=-1) + 1)
    return Chart(em(height), _ticks(ground), bar_items, marks)


def _bars(ground: Ground, bars: Placed) -> tuple[Sequence[Item], float]:
    """Draw bars, with labels if there is room for them; and say how far down they reach."""
    height, lead = _BAR_ROW, _TO_BAR
    found = put_into_rows(bar_room, bars, ground.axis, ground.width, _MOST_BARS)
    if found is None:
        height, lead = _PLAIN_ROW, 0.0
        found = put_into_rows(plain_bar_room, bars, ground.axis, ground.width)
    rooms, rows = found or ((), ())
    items = tuple(
        _bar(ground, room, _HEAD + row * height, lead)
        for room, row in zip(rooms, rows, strict=True)
    )
    return items, _HEAD + height * (max(rows, default=-1) + 1) + (GAP if bars else 0)


def _bar(ground: Ground, room: Room, top: float, lead: float) -> Item:
    edge = room.end if room.at_end else room.start
    return Item(
        card=room.card,
        x=ground.x(room.start, room.end),
        y=em(top + lead),
        width=percent((room.end - room.start) / ground.width),
        label=room.label or None,
        label_x=ground.x(edge, edge),
        label_y=em(top + _TO_LABEL),
        dx=ground.dx(0),
        align=_align(room),
        is_open=room.span.open,
    )


def _mark(ground: Ground, room: Room, middle: float) -> Item:
    centre = (room.start + room.end) / 2
    edge = room.start if room.at_end else room.end
    return Item(
        card=room.card,
        x=ground.x(centre, centre) if room.is_dot else ground.x(room.start, room.end),
        y=em(middle if room.is_dot else middle - MARK_HEIGHT / 2),
        width=None if room.is_dot else percent((room.end - room.start) / ground.width),
        label=room.label or None,
        label_x=ground.x(edge, edge),
        label_y=em(middle),
        dx=ground.dx(-ASIDE if room.at_end else ASIDE),
        align=_align(room),
        is_open=room.span.open,
    )


def _align(room: Room) -> str:
    """Say which end of the label is at its place: SVG counts in the label's own direction."""
    runs_against_page = room.card.title.direction is not None
    return "end" if room.at_end != runs_against_page else "start"


def _ticks(ground: Ground) -> Sequence[Tick]:
    axis, labelled = ground.axis, set(ground.axis.labelled(ground.width))
    years = range(axis.first, axis.last + 1)
    places = ((year, (year - axis.first) / axis.years * ground.width) for year in years)
    return tuple(
        Tick(ground.x(place, place), str(year) if year in labelled else None)
        for year, place in places
    )
