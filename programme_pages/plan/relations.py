"""Relations: which entries hang together, as lists of ids, looked up once for all pages."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import pairwise
from typing import NamedTuple

from programme_pages.digests import digest
from programme_pages.model.facts import EventFacts, SeriesFacts
from programme_pages.model.fields import Party
from programme_pages.model.kept import Kept
from programme_pages.model.moments import Moment
from programme_pages.model.programme import Event, Initiative, Kind, Programme
from programme_pages.plan.times import Clock, Dated, Today, in_time, is_over, registration_state
from programme_pages.routes import COUNTRIES, TIMELINE

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


class _Ties(NamedTuple):
    """What relations need of an event, an initiative or a series: all of these are in memory."""

    id: str
    kind: Kind
    when: tuple[date, time, str]
    year: str | None  # nothing without any date
    over: bool
    topics: Sequence[str]
    parties: Sequence[tuple[str, str]]  # roles and organisations
    can_register: bool = False
    venue: str | None = None
    follows: str | None = None
    series: Sequence[tuple[str, str]] = ()  # roles and ids
    delivered_by: Sequence[str] = ()


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
    events = sorted(_event_ties(programme.events.values(), clock), key=_in_time)
    initiatives = sorted(_initiative_ties(programme.initiatives.values(), clock), key=_in_time)
    series = sorted((_ties(one, clock) for one in programme.series.values()), key=_in_time)
    every = [*events, *initiatives, *series]
    groups: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for source in (
        _by_clock(events),
        _by_kind(events, initiatives, series),
        _by_year(every),
        _by_event(programme, events),
        _by_topic(every),
        _by_organisation(every),
        (("delivering", one, entry.id) for entry in initiatives for one in entry.delivered_by),
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
    for event, others in _siblings(programme, events):
        found_groups["siblings", event] = others
    for event, before_and_after in _neighbours(events):
        found_groups["neighbours", event] = before_and_after
    return Relations(found_groups, relations_key(programme, today))


def _event_ties(events: Iterable[Event], clock: Clock) -> Iterator[_Ties]:
    for event in events:
        facts = event.facts
        yield _ties(event, clock)._replace(
            can_register=registration_state(event, clock) in _CAN_REGISTER,
            venue=facts.venue,
            follows=facts.follows.id if facts.follows else None,
            series=tuple((one.role, one.id) for one in facts.series),
        )


def _initiative_ties(initiatives: Iterable[Initiative], clock: Clock) -> Iterator[_Ties]:
    for one in initiatives:
        yield _ties(one, clock)._replace(delivered_by=one.facts.delivered_by)


def _ties(entry: Dated, clock: Clock) -> _Ties:
    start = entry.facts.start
    return _Ties(
        id=entry.id,
        kind=entry.kind,
        when=in_time(entry),
        year=_year(start) if start is not None else None,
        over=is_over(entry, clock),
        topics=entry.facts.topics,
        parties=tuple(_parties(entry)),
    )


def _parties(entry: Dated) -> Iterator[tuple[str, str]]:
    for role, parties in roles_of(entry).items():
        for party in parties:
            if party.organisation is not None:
                yield role, party.organisation


def _year(start: Moment) -> str:
    return str(start.first.year) if start.known else _NO_YEAR


def _in_time(ties: _Ties) -> tuple[date, time, str]:
    return ties.when


def _by_clock(events: Sequence[_Ties]) -> Iterator[Relation]:
    for event in events:
        if not event.over:
            yield "coming", "", event.id
            yield "coming", event.kind, event.id
            if event.can_register:
                yield "open", "", event.id
    for event in reversed(events):
        if event.over:
            yield "past", "", event.id
            yield "past", event.kind, event.id


def _by_kind(
    events: Iterable[_Ties], initiatives: Iterable[_Ties], series: Iterable[_Ties]
) -> Iterator[Relation]:
    for name, entries in (
        ("events", events),
        (Kind.INITIATIVE, initiatives),
        (Kind.SERIES, series),
    ):
        yield from (("all", name, entry.id) for entry in entries)


def _by_year(every: Sequence[_Ties]) -> Iterator[Relation]:
    """List entries under their years: all on the timeline, and each kind; events once over."""
    newest_first = sorted(every, key=_in_time, reverse=True)
    for entry in newest_first:
        year = entry.year or _NO_YEAR
        if entry.year is not None:
            yield "years", TIMELINE, year
            yield "in-year", f"{TIMELINE}/{year}", entry.id
            if entry.over:
                yield "over", year, entry.id
        if entry.over or entry.kind in {Kind.INITIATIVE, Kind.SERIES}:
            yield "years", entry.kind, year
            yield "in-year", f"{entry.kind}/{year}", entry.id


def _by_event(programme: Programme, events: Iterable[_Ties]) -> Iterator[Relation]:
    for event in events:
        if event.venue:
            yield "at", event.venue, event.id
            yield "in", programme.venues[event.venue].facts.country, event.id
        if event.follows:
            yield "followers", event.follows, event.id
        for role, series_id in event.series:
            yield role, series_id, event.id


def _siblings(programme: Programme, events: Iterable[_Ties]) -> Iterator[tuple[str, Sequence[str]]]:
    """Give the other events of an event's series; those of host programmes are too many."""
    together: defaultdict[str, list[str]] = defaultdict(list)
    for event in events:
        for _, series_id in event.series:
            series = programme.series.get(series_id)  # a draft is not there
            if series is not None and series.facts.kind == "series":
                together[series_id].append(event.id)
    for event in events:
        every = (one for _, series_id in event.series for one in together.get(series_id, ()))
        if others := tuple(dict.fromkeys(one for one in every if one != event.id)):
            yield event.id, others


def _by_topic(every: Iterable[_Ties]) -> Iterator[Relation]:
    return (("on", topic, entry.id) for entry in every for topic in entry.topics)


def _by_organisation(every: Iterable[_Ties]) -> Iterator[Relation]:
    for entry in every:
        for role, organisation in entry.parties:
            yield "roles", organisation, role
            yield f"as-{role}", organisation, entry.id


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


def _sections(programme: Programme, every: Iterable[_Ties]) -> Iterator[str]:
    """Name the sections in which there is anything to list."""
    if any(entry.year is not None for entry in every):
        yield TIMELINE
    yield from {entry.kind.value: None for entry in every}
    places = {
        Kind.VENUE: programme.venues,
        Kind.ORGANISATION: programme.organisations,
        Kind.TOPIC: programme.topics,
    }
    yield from (kind.value for kind, found in places.items() if found)


def _neighbours(events: Sequence[_Ties]) -> Iterator[tuple[str, tuple[str, str]]]:
    ids = ["", *(event.id for event in events), ""]
    for (before, this), (_, after) in pairwise(pairwise(ids)):
        yield this, (before, after)


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
