"""Cards: an entry in one line of a list, with no more of it than the list shows."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from programme_pages.locales import dates, names
from programme_pages.model.facts import EventFacts
from programme_pages.model.moments import Moment
from programme_pages.plan.edition import Edition, Mark, Shown, View
from programme_pages.plan.entry_instants import Instants, instants_of
from programme_pages.plan.instants import EventClock, event_clock
from programme_pages.plan.kinds import kind_of
from programme_pages.plan.pictures.spans import TimeSpan, time_span
from programme_pages.plan.registration import Phase, registration_phases, told_in_lists
from programme_pages.plan.times import end_of, is_over, last_moment

_NOTHING_LATER: tuple[EventClock, Sequence[Phase]] = (EventClock(), ())


class WhereView(NamedTuple):
    """Where an event is held, in a few words."""

    city: Shown | None = None
    country: str | None = None
    online: bool = False
    announced: bool = False  # to be announced


class Card(NamedTuple):
    """An entry as lists show it."""

    id: str
    kind: str
    title: Shown
    path: str | None
    summary: Shown | None
    when: str | None
    machine: str | None  # for time[datetime]
    where: WhereView
    status: str
    past: bool
    instants: Instants
    mark: Mark | None  # of an entry whose text is not in the page's language
    span: TimeSpan | None  # where it is on the timeline, if that is known
    clock: EventClock = EventClock()
    registration: Sequence[Phase] = ()


class YearView(NamedTuple):
    """The cards of a year; the year is None where it is not known."""

    year: int | None
    anchor: str
    cards: Sequence[Card]


def _card(edition: Edition, entry_id: str) -> Card:
    """Make the card of an entry."""
    entry = edition.dated(entry_id)
    facts, start = entry.facts, entry.facts.start
    is_event = isinstance(facts, EventFacts)
    end = end_of(entry)
    over = is_over(entry, edition)
    clock, registration = _later(edition, entry_id) if is_event and not over else _NOTHING_LATER
    return Card(
        id=entry.id,
        kind=kind_of(entry),
        title=edition.title(entry),
        path=edition.path(entry.id),
        summary=edition.summary(entry),
        when=edition.said(dates.period(edition.language, start, end)) if start else None,
        machine=machine_date(start),
        where=where_view(edition, facts, entry.announced)
        if isinstance(facts, EventFacts)
        else WhereView(),
        status=facts.status if isinstance(facts, EventFacts) else "scheduled",
        past=over,
        instants=instants_of(edition, entry),
        mark=edition.foreign_mark(entry),
        span=time_span(start, end, is_open=facts.end is not None and not facts.end.known),
        clock=clock,
        registration=registration,
    )


def _later(edition: Edition, entry_id: str) -> tuple[EventClock, Sequence[Phase]]:
    """Give what becomes of an event to come after the build."""
    event = edition.event(entry_id)
    clock = event_clock(edition, event)
    return clock, told_in_lists(registration_phases(edition, event), clock.over)


def machine_date(moment: Moment | None) -> str | None:
    """Give a moment's date for machines, at the precision known."""
    return moment.iso_date if moment and moment.known else None


def where_view(edition: Edition, facts: EventFacts, announced: frozenset[str]) -> WhereView:
    """Say where an event is held; a past event never says "to be announced"."""
    online = facts.attendance_now in {"online", "hybrid"}
    if facts.venue is None:
        past = edition.is_past(last_moment(facts))
        return WhereView(online=online, announced="venue" in announced and not past)
    venue = edition.venue(facts.venue).facts
    country = edition.said(names.country(edition.language, venue.country))
    return WhereView(edition.shown(venue.city), country, online)


card = View("card", _card, kept=True)


def cards(edition: Edition, ids: Iterable[str]) -> Sequence[Card]:
    """Give the cards of several entries, in their order."""
    return tuple(card(edition, entry_id) for entry_id in ids)


def by_year(edition: Edition, section: str) -> Sequence[YearView]:
    """Give the cards of a list under their years, the newest year first."""
    return tuple(
        YearView(
            year=int(year) if year.isdecimal() else None,
            anchor=f"year-{year}",
            cards=cards(edition, edition.related("in-year", f"{section}/{year}")),
        )
        for year in edition.related("years", section)
    )
