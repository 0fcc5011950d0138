"""Relations: which entries hang together, as lists of ids, looked up once for all pages."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import pairwise
from typing import NamedTuple, Protocol

from programme_pages.digests import digest
from programme_pages.model.facts import EventFacts, InitiativeFacts, Registration, SeriesFacts
from programme_pages.model.fields import Party
from programme_pages.model.kept import Kept
from programme_pages.model.moments import Moment
from programme_pages.model.programme import Event, Initiative, Kind, Programme, Series
from programme_pages.routes import COUNTRIES, TIMELINE

Dated = Event | Initiative | Series
Roles = Mapping[str, Sequence[Party]]
_CAN_REGISTER = {"open", "waiting-list"}
_NO_YEAR = "open"


@dataclass(frozen=True, slots=True)
class Relations(Kept):
    """Ids by the name of a relation and its key; those of entries are in the order of time.

    | relation | key | ids |
    |---|---|---|
    | `coming`, `past` | a kind, or nothing for all | events to come, or over, the last first |
    | `open` | | events to come that one can register for |
    | `all` | `initiatives`, `series`, `events` | all entries of that sort |
    | `years` | `timeline`, or a kind | the years of its list, the newest first |
    | `in-year` | `timeline/2017`, `workshops/2017` | the entries of a year of that list |
    | `over` | a year | the entries of the timeline's year that are over |
    | `neighbours` | an event | the events before and after it; nothing stands for none |
    | `siblings` | an event | the other events of its series |
    | `followers` | an event | the events that follow it |
    | `delivering` | an entry | the initiatives that it helps to carry out |
    | `part`, `side-event` | a series | its events |
    | `at`, `in`, `on` | a venue, a country, a topic | the entries there, or about it |
    | `roles` | an organisation | what it takes part as |
    | `as-organiser`, ... | an organisation | the entries that it takes part in as that |
    | `venues-in` | a country | the venues there |
    | `venues`, `organisations`, `topics`, `countries` | | all of them |
    | `pages` | `menu`, `footer` or nothing for all | the pages named there, in the editors' order |
    | `sections` | | the sections of the site in which there is anything |
    """

    groups: Mapping[tuple[str, str], Sequence[str]]
    digest: str = ""  # of all that they depend on

    def get(self, name: str, key: str = "") -> Sequence[str]:
        """Give the ids of a relation; none where nothing has it."""
        return self.groups.get((name, key), ())


class Clock(Protocol):
    """What tells on which side of today a moment lies."""

    def is_past(self, moment: Moment) -> bool:
        """Whether the last day that a moment may mean is over."""

    def is_ahead(self, moment: Moment) -> bool:
        """Whether the first day that a moment may mean is still to come."""


class Today(NamedTuple):
    """The clock that stands at a day."""

    day: date

    def is_past(self, moment: Moment) -> bool:
        """Whether the last day that a moment may mean is over."""
        return moment.known and moment.last < self.day

    def is_ahead(self, moment: Moment) -> bool:
        """Whether the first day that a moment may mean is still to come."""
        return moment.known and moment.first > self.day


Relation = tuple[str, str, str]  # its name, its key, and one of its ids


def relations_key(programme: Programme, today: date) -> str:
    """Give the digest of all that relations depend on; outlines tell it without any reading."""
    whole = (
        today,
        [(one.id, one.kind.value, one.facts) for one in programme.outlines.values()],
        [(venue.id, venue.facts.country) for venue in programme.venues.values()],
        list(programme.organisations),
        list(programme.topics),
    )
    return digest(repr(whole).encode("utf-8", "surrogateescape"))


def find_relations(programme: Programme, today: date) -> Relations:
    """Look up what hangs together with what."""
    clock = Today(today)
    events = sorted(programme.events.values(), key=in_time)
    initiatives = sorted(programme.initiatives.values(), key=in_time)
    series = sorted(programme.series.values(), key=in_time)
    every: list[Dated] = [*events, *initiatives, *series]
    groups: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for source in (
        _by_clock(events, clock),
        _by_kind(events, initiatives, series),
        _by_year(every, clock),
        _by_event(programme, events),
        _by_series(programme, events),
        _by_topic(every),
        _by_organisation(every),
        (
            ("delivering", one, entry.id)
            for entry in initiatives
            for one in entry.facts.delivered_by
        ),
        _by_country(programme),
        _by_page(programme),
        _places(programme),
        (("sections", "", name) for name in _sections(programme, every)),
    ):
        for name, key, found in source:
            groups[name, key][found] = None  # each id stands once
    found_groups: dict[tuple[str, str], Sequence[str]] = {
        key: tuple(ids) for key, ids in groups.items()
    }
    for event, before_and_after in _neighbours(events):
        found_groups["neighbours", event] = before_and_after
    return Relations(found_groups, relations_key(programme, today))


def _by_clock(events: Sequence[Event], clock: Clock) -> Iterator[Relation]:
    for event in events:
        if not is_past_event(event, clock):
            yield "coming", "", event.id
            yield "coming", event.kind, event.id
            if registration_state(event, clock) in _CAN_REGISTER:
                yield "open", "", event.id
    for event in reversed(events):
        if is_past_event(event, clock):
            yield "past", "", event.id
            yield "past", event.kind, event.id


def _by_kind(
    events: Iterable[Event], initiatives: Iterable[Initiative], series: Iterable[Series]
) -> Iterator[Relation]:
    for name, entries in (
        ("events", events),
        (Kind.INITIATIVE, initiatives),
        (Kind.SERIES, series),
    ):
        yield from (("all", name, entry.id) for entry in entries)


def _by_year(every: Sequence[Dated], clock: Clock) -> Iterator[Relation]:
    """List entries under their years: all on the timeline, and each kind; events once over."""
    newest_first = sorted(every, key=in_time, reverse=True)
    for entry in newest_first:
        year = _year(entry)
        if entry.facts.start is not None:
            yield "years", TIMELINE, year
            yield "in-year", f"{TIMELINE}/{year}", entry.id
            if is_over(entry, clock):
                yield "over", year, entry.id
        if not isinstance(entry.facts, EventFacts) or is_over(entry, clock):
            yield "years", entry.kind, year
            yield "in-year", f"{entry.kind}/{year}", entry.id


def _by_event(programme: Programme, events: Iterable[Event]) -> Iterator[Relation]:
    for event in events:
        if event.facts.venue:
            yield "at", event.facts.venue, event.id
            yield "in", programme.venues[event.facts.venue].facts.country, event.id
        if event.facts.follows and event.facts.follows.id:
            yield "followers", event.facts.follows.id, event.id


def _by_series(programme: Programme, events: Iterable[Event]) -> Iterator[Relation]:
    """List the events of series; those of host programmes are too many to be siblings."""
    together: defaultdict[str, list[str]] = defaultdict(list)
    for event in events:
        for one in event.facts.series:
            yield one.role, one.id, event.id
            series = programme.series.get(one.id)  # a draft is not there
            if series is not None and series.facts.kind == "series":
                together[one.id].append(event.id)
    for event in events:
        for series_id in dict.fromkeys(one.id for one in event.facts.series):
            others = together.get(series_id, ())
            yield from (("siblings", event.id, other) for other in others if other != event.id)


def _by_topic(every: Iterable[Dated]) -> Iterator[Relation]:
    return (("on", topic, entry.id) for entry in every for topic in entry.facts.topics)


def _by_organisation(every: Iterable[Dated]) -> Iterator[Relation]:
    for entry in every:
        for role, parties in roles_of(entry).items():
            for party in parties:
                if party.organisation is not None:
                    yield "roles", party.organisation, role
                    yield f"as-{role}", party.organisation, entry.id


def _by_country(programme: Programme) -> Iterator[Relation]:
    for venue in programme.venues.values():
        yield "venues-in", venue.facts.country, venue.id


def _places(programme: Programme) -> Iterator[Relation]:
    for name, ids in (
        (Kind.VENUE, programme.venues),
        (Kind.ORGANISATION, programme.organisations),
        (Kind.TOPIC, programme.topics),
        (COUNTRIES, programme.countries),
    ):
        yield from ((name, "", found) for found in ids)


def _by_page(programme: Programme) -> Iterator[Relation]:
    pages = sorted(programme.pages.values(), key=lambda page: (page.facts.order, page.id))
    for page in pages:
        yield "pages", "", page.id
        if page.facts.place:
            yield "pages", page.facts.place, page.id


def _sections(programme: Programme, every: Iterable[Dated]) -> Iterator[str]:
    """Name the sections in which there is anything to list."""
    if any(entry.facts.start is not None for entry in every):
        yield TIMELINE
    yield from {entry.kind.value: None for entry in every}
    places = {
        Kind.VENUE: programme.venues,
        Kind.ORGANISATION: programme.organisations,
        Kind.TOPIC: programme.topics,
    }
    yield from (kind.value for kind, found in places.items() if found)


def _neighbours(events: Sequence[Event]) -> Iterator[tuple[str, tuple[str, str]]]:
    ids = ["", *(event.id for event in events), ""]
    for (before, this), (_, after) in pairwise(pairwise(ids)):
        yield this, (before, after)


def in_time(entry: Dated) -> tuple[date, time, str]:
    """Order by the day, then the hour; what has no date comes last."""
    start = entry.facts.start
    if start is None:
        return date.max, time.min, entry.id
    return start.first, start.clock or time.min, entry.id


def _year(entry: Dated) -> str:
    start = entry.facts.start
    return str(start.first.year) if start and start.known else _NO_YEAR


def end_of(entry: Dated) -> Moment | None:
    """Give the end of an entry as far as it is known, which may be its start."""
    facts = entry.facts
    if isinstance(facts, InitiativeFacts) and facts.duration is not None and facts.start.known:
        end = facts.duration.end_after(facts.start.first)
        return Moment(facts.start.precision, end)
    return last_moment(facts) if isinstance(facts, EventFacts) else facts.end or facts.start


def last_moment(facts: EventFacts) -> Moment:
    """Give the last moment of an event that is known; an end to be announced tells nothing."""
    return facts.end if facts.end is not None and facts.end.known else facts.start


def is_over(entry: Dated, clock: Clock) -> bool:
    """Whether an entry is over."""
    end = end_of(entry)
    return end is not None and clock.is_past(end)


def is_past_event(event: Event, clock: Clock) -> bool:
    """Whether an event is over."""
    return clock.is_past(last_moment(event.facts))


def registration_state(event: Event, clock: Clock) -> str | None:
    """Tell whether one can register; nothing where nothing is known.

    not-needed | not-yet | open | waiting-list | full | closed | over | announced
    """
    registration = event.facts.registration
    past = is_past_event(event, clock)
    if registration is None:
        return "announced" if "registration" in event.announced and not past else None
    if past or event.facts.status == "cancelled":
        return "over"
    return registration.state or _by_dates(registration, clock)


def _by_dates(registration: Registration, clock: Clock) -> str:
    if registration.opens and clock.is_ahead(registration.opens):
        return "not-yet"
    closed = registration.closes is not None and clock.is_past(registration.closes)
    return "closed" if closed else "open"


def roles_of(entry: Dated) -> Roles:
    """Give who takes part in an entry, by role."""
    facts = entry.facts
    if isinstance(facts, EventFacts):
        return {
            "organiser": facts.organisers,
            "host": facts.hosts,
            "partner": facts.partners,
            "speaker": [one.organisation for one in facts.speakers if one.organisation],
        }
    if isinstance(facts, SeriesFacts):
        return {"organiser": facts.organisers, "partner": facts.partners}
    return {"lead": facts.lead, "partner": facts.partners}
