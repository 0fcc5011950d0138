"""Cards: an entry in one line of a list, with no more of it than the list shows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from programme_pages.locales import dates, names
from programme_pages.model.facts import EventFacts, SeriesFacts
from programme_pages.model.fields import Moment
from programme_pages.model.programme import Event
from programme_pages.plan.edition import Edition, Shown
from programme_pages.plan.relations import Dated, end_of, last_moment


@dataclass(frozen=True, slots=True)
class WhereView:
    """Where an event is held, in a few words."""

    city: Shown | None = None
    country: str | None = None
    online: bool = False
    announced: bool = False  # to be announced


@dataclass(frozen=True, slots=True)
class Card:
    """An entry as lists show it."""

    kind: str
    title: Shown
    path: str | None
    summary: Shown | None
    when: str | None
    machine: str | None  # for time[datetime]
    where: WhereView
    status: str
    past: bool
    language_shown: str | None  # the language's name, where the text is not in the page's


@dataclass(frozen=True, slots=True)
class YearView:
    """The cards of a year; the year is None where it is not known."""

    year: int | None
    anchor: str
    cards: Sequence[Card]


def make_card(edition: Edition, entry: Dated) -> Card:
    """Make the card of an entry."""
    facts, start = entry.facts, entry.facts.start
    end = end_of(entry)
    return Card(
        kind=facts.kind if isinstance(facts, SeriesFacts) else entry.kind.name.lower(),
        title=edition.title(entry),
        path=edition.path(entry.id),
        summary=edition.summary(entry),
        when=dates.period(edition.language, start, end) if start else None,
        machine=machine_date(start),
        where=where_view(edition, facts, entry.announced)
        if isinstance(facts, EventFacts)
        else WhereView(),
        status=facts.status if isinstance(facts, EventFacts) else "scheduled",
        past=end is not None and edition.is_past(end),
        language_shown=language_shown(edition, edition.language_of(entry)),
    )


def language_shown(edition: Edition, code: str) -> str | None:
    """Name the language of a text, where it is not the edition's."""
    return None if code == edition.code else names.language_name(edition.language, code)


def machine_date(moment: Moment | None) -> str | None:
    """Give a moment's date for machines, at the precision known."""
    return moment.iso_date if moment and moment.known else None


def where_view(edition: Edition, facts: EventFacts, announced: frozenset[str]) -> WhereView:
    """Say where an event is held; a past event never says "to be announced"."""
    online = facts.attendance in {"online", "hybrid"} or facts.status == "moved-online"
    if facts.venue is None:
        past = edition.is_past(last_moment(facts))
        return WhereView(online=online, announced="venue" in announced and not past)
    venue = edition.programme.venues[facts.venue].facts
    country = names.country(edition.language, venue.country)
    return WhereView(edition.shown(venue.city), country, online)


def is_past_event(edition: Edition, event: Event) -> bool:
    """Whether an event is over."""
    return edition.is_past(last_moment(event.facts))


def make_cards(edition: Edition, entries: Iterable[Dated]) -> Sequence[Card]:
    """Make the cards of several entries, in their order."""
    return tuple(make_card(edition, entry) for entry in entries)


def by_year(edition: Edition, entries: Iterable[Dated]) -> Sequence[YearView]:
    """Gather entries, which come in the order of time, under their years."""
    return tuple(
        YearView(year, f"year-{year or 'open'}", make_cards(edition, group))
        for year, group in groupby(entries, key=_year)
    )


def _year(entry: Dated) -> int | None:
    start = entry.facts.start
    return start.first.year if start and start.known else None
