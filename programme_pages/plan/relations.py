"""Relations: which entries hang together, looked up once for all pages."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import TypeVar

from programme_pages.model.facts import EventFacts, InitiativeFacts, SeriesFacts
from programme_pages.model.fields import Moment, Party
from programme_pages.model.programme import Event, Initiative, Programme, Series

T = TypeVar("T")
Dated = Event | Initiative | Series
Roles = Mapping[str, Sequence[Party]]


@dataclass(frozen=True, slots=True)
class Involvement:
    """That an organisation takes part in an entry, and as what: organiser, host, partner, lead."""

    entry: Dated
    role: str


@dataclass(frozen=True, slots=True)
class Relations:
    """Entries in the order of time, and by what they have in common."""

    events: Sequence[Event]
    initiatives: Sequence[Initiative]
    series: Sequence[Series]
    events_by_venue: Mapping[str, Sequence[Event]]
    events_by_series: Mapping[str, Sequence[Event]]
    events_by_country: Mapping[str, Sequence[Event]]
    entries_by_topic: Mapping[str, Sequence[Dated]]
    involvements: Mapping[str, Sequence[Involvement]]
    followers: Mapping[str, Sequence[Event]]
    initiatives_by_delivery: Mapping[str, Sequence[Initiative]]


def find_relations(programme: Programme) -> Relations:
    """Look up what hangs together with what."""
    events = sorted(programme.events.values(), key=in_time)
    initiatives = sorted(programme.initiatives.values(), key=in_time)
    series = sorted(programme.series.values(), key=in_time)
    every: list[Dated] = [*events, *initiatives, *series]
    return Relations(
        events=events,
        initiatives=initiatives,
        series=series,
        events_by_venue=_group(events, lambda event: [event.facts.venue]),
        events_by_series=_group(events, lambda event: [one.id for one in event.facts.series]),
        events_by_country=_group(events, lambda event: [_country(programme, event)]),
        entries_by_topic=_group(every, lambda entry: entry.facts.topics),
        involvements=_involvements(every),
        followers=_group(events, lambda event: [_followed(event)]),
        initiatives_by_delivery=_group(initiatives, lambda entry: entry.facts.delivered_by),
    )


def in_time(entry: Dated) -> tuple[date, time, str]:
    """Order by the day, then the hour; what has no date comes last."""
    start = entry.facts.start
    if start is None:
        return date.max, time.min, entry.id
    return start.first, start.clock or time.min, entry.id


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


def _group(
    entries: Iterable[T], keys: Callable[[T], Iterable[str | None]]
) -> Mapping[str, Sequence[T]]:
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for entry in entries:
        for key in dict.fromkeys(keys(entry)):
            if key is not None:
                groups[key].append(entry)
    return dict(groups)


def _followed(event: Event) -> str | None:
    return event.facts.follows.id if event.facts.follows else None


def _country(programme: Programme, event: Event) -> str | None:
    venue = event.facts.venue
    return programme.venues[venue].facts.country if venue else None


def _involvements(entries: Iterable[Dated]) -> Mapping[str, Sequence[Involvement]]:
    groups: defaultdict[str, list[Involvement]] = defaultdict(list)
    for entry in entries:
        for role, parties in roles_of(entry).items():
            # Two speakers of one organisation involve it once.
            for organisation in dict.fromkeys(party.organisation for party in parties):
                if organisation is not None:
                    groups[organisation].append(Involvement(entry, role))
    return dict(groups)


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
