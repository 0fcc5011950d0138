"""An agenda that does not fit into its event, or into its rooms; registration after the end."""

from collections.abc import Iterator
from datetime import date, time
from typing import NamedTuple

from programme_pages.model.facts import AgendaItem, EventFacts
from programme_pages.model.later import Spans
from programme_pages.model.moments import Moment, is_reversed
from programme_pages.problems import Problem, problem

# Guests come before an event begins, and some stay for dinner: no contradiction.
_AROUND = {"break", "social"}


class _Slot(NamedTuple):
    """When a point of an agenda is, and where: in a room, else in a track."""

    number: int
    day: date
    start: time
    end: time | None
    place: tuple[str, str]


def check_agenda(facts: EventFacts, spans: Spans) -> Iterator[Problem]:
    """Report points outside the event, and such of one room at the same time."""
    for number, item in enumerate(facts.agenda):
        yield from _check_inside(facts, item, spans, number)
    yield from _check_overlaps(facts, spans)


def check_deadline(facts: EventFacts, spans: Spans) -> Iterator[Problem]:
    """Report a registration that closes, or only opens, after the event."""
    registration, last = facts.registration, _last(facts)
    if registration is None or last is None:
        return
    for field in ("opens", "closes"):
        moment: Moment | None = getattr(registration, field)
        if moment is not None and moment.known and _is_after(moment, last):
            values = {"value": moment.iso_date, "end": last.iso_date}
            yield problem("deadline-after-event", spans.at("registration", field), **values)


def _last(facts: EventFacts) -> Moment | None:
    end = facts.end or facts.start
    return end if end.known else None


def _is_after(moment: Moment, last: Moment) -> bool:
    if moment.first == last.last and moment.clock and last.clock and last.day_known:
        return moment.clock > last.clock
    return moment.first > last.last


def _check_inside(
    facts: EventFacts, item: AgendaItem, spans: Spans, number: int
) -> Iterator[Problem]:
    start, end = facts.start, facts.end or facts.start
    first, last = start.first, end.last
    if not (start.known and end.known) or is_reversed(start, end):
        return  # an end before its start is told, and nothing is outside
    period = {"start": _shown(start), "end": _shown(end)}
    if item.day and not first <= item.day <= last:
        span = spans.at("agenda", number, "day")
        yield problem("agenda-outside", span, value=item.day.isoformat(), **period)
    day = item.day or (first if first == last else None)
    if item.kind in _AROUND or day is None:
        return
    begins = item.start if day == first and start.clock else None
    if begins and start.clock and begins < start.clock:
        span = spans.at("agenda", number, "start")
        yield problem("agenda-outside", span, value=f"{begins:%H:%M}", **period)
    until = facts.end.clock if facts.end and day == last else None
    ends = item.end or item.start
    if until and ends and ends > until and first <= day:
        span = spans.at("agenda", number, "end" if item.end else "start")
        yield problem("agenda-outside", span, value=f"{ends:%H:%M}", **period)


def _check_overlaps(facts: EventFacts, spans: Spans) -> Iterator[Problem]:
    before: dict[tuple[date, tuple[str, str]], _Slot] = {}  # what goes on the longest, by place
    for slot in sorted(_slots(facts), key=lambda slot: (slot.day, slot.start, slot.number)):
        one = before.setdefault((slot.day, slot.place), slot)
        if one is not slot and _overlap(one, slot):
            span = spans.at("agenda", slot.number, "start")
            first = spans.at("agenda", one.number).line
            yield problem("agenda-overlap", span, place=slot.place[1], first=first)
        if (slot.end or slot.start) > (one.end or one.start):
            before[slot.day, slot.place] = slot


def _slots(facts: EventFacts) -> Iterator[_Slot]:
    """Give the points of an agenda of which day, time and place are known."""
    start, end = facts.start, facts.end or facts.start
    only_day = start.first if start.day_known and start.first == end.last else None
    for number, item in enumerate(facts.agenda):
        day, where = item.day or only_day, item.room or item.track
        if day and item.start and where and not (item.end and item.end < item.start):
            kind = "room" if item.room else "track"
            name = min(where.by_language.items())[1]
            yield _Slot(number, day, item.start, item.end, (kind, name))


def _overlap(one: _Slot, other: _Slot) -> bool:
    """Whether a later point begins while an earlier one goes on."""
    return other.start == one.start or (one.end is not None and other.start < one.end)


def _shown(moment: Moment) -> str:
    return f"{moment.iso_date} {moment.clock:%H:%M}" if moment.clock else moment.iso_date
