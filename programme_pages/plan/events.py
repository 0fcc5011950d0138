"""Events: all that a page says of a workshop or city session."""

from collections.abc import Sequence
from dataclasses import dataclass

from programme_pages.locales import dates, names
from programme_pages.model.facts import EventFacts, Predecessor
from programme_pages.model.programme import Event
from programme_pages.plan import shared
from programme_pages.plan.cards import Card, is_past_event, make_card, make_cards, where_view
from programme_pages.plan.contacts import ContactView, contact_view
from programme_pages.plan.edition import Edition, LinkView, Shown
from programme_pages.plan.places import VenueView, venue_view
from programme_pages.plan.schedule import (
    AgendaDay,
    RegistrationView,
    SpeakerView,
    WhenView,
    agenda_view,
    registration_view,
    speaker_views,
    when_view,
    zone_of,
)


@dataclass(frozen=True, slots=True)
class MembershipView:
    """A series that an event belongs to, and how: part | side-event."""

    series: LinkView
    kind: str
    role: str


@dataclass(frozen=True, slots=True)
class FollowsView:
    """What an event follows."""

    link: LinkView
    date: str | None


@dataclass(frozen=True, slots=True)
class EventView:
    """A workshop or city session."""

    kind: str
    status: str
    status_note: Shown | None
    previous: WhenView | None
    past: bool
    when: WhenView
    attendance: str
    place_known: bool
    place_announced: bool
    venue: VenueView | None
    platform: Shown | None
    join_url: str | None
    registration: RegistrationView | None
    expected: str | None
    limit: str | None
    organisers: Sequence[LinkView]
    hosts: Sequence[LinkView]
    partners: Sequence[LinkView]
    audience: Sequence[Shown]
    languages: str | None
    series: Sequence[MembershipView]
    follows: FollowsView | None
    followers: Sequence[LinkView]
    delivers: Sequence[LinkView]
    contact: ContactView | None
    contact_announced: bool
    speakers: Sequence[SpeakerView]
    speakers_announced: bool
    agenda: Sequence[AgendaDay]
    agenda_announced: bool
    siblings: Sequence[Card]
    earlier: Card | None
    later: Card | None


def event_view(
    edition: Edition, event: Event, earlier: Event | None, later: Event | None
) -> EventView:
    """Show all facts of an event."""
    facts = event.facts
    past = is_past_event(edition, event)
    # A past event never says that its end is to be announced.
    end = None if past and facts.end is not None and not facts.end.known else facts.end
    zone = zone_of(edition, event)
    speakers = speaker_views(edition, event)
    online = facts.online
    people = facts.participants
    where = where_view(edition, facts, event.announced)
    return EventView(
        kind=event.kind.name.lower(),
        status=facts.status,
        status_note=shared.label(edition, facts.status_note, event.source),
        previous=when_view(edition, facts.previous.start, facts.previous.end, zone)
        if facts.previous
        else None,
        past=past,
        when=when_view(edition, facts.start, end, zone),
        attendance="online" if facts.status == "moved-online" else facts.attendance,
        place_known=facts.venue is not None or where.online,
        place_announced=where.announced,
        venue=venue_view(edition, edition.programme.venues[facts.venue]) if facts.venue else None,
        platform=edition.shown(online.platform) if online and online.platform else None,
        join_url=online.url if online and online.public else None,
        registration=registration_view(edition, event),
        expected=shared.number(edition, people.expected if people else None),
        limit=shared.number(edition, people.limit if people else None),
        organisers=shared.parties(edition, facts.organisers, event.source),
        hosts=shared.parties(edition, facts.hosts, event.source),
        partners=shared.parties(edition, facts.partners, event.source),
        audience=tuple(edition.shown(one, event.source) for one in facts.audience),
        languages=_spoken(edition, facts.languages),
        series=_memberships(edition, facts),
        follows=_follows(edition, facts.follows, event.source),
        followers=shared.links(edition, edition.relations.followers.get(event.id, ())),
        delivers=shared.links(edition, edition.relations.initiatives_by_delivery.get(event.id, ())),
        contact=contact_view(edition, facts.contact, event.source),
        contact_announced="contact" in event.announced and not past,
        speakers=tuple(speakers.values()),
        speakers_announced="speakers" in event.announced and not past,
        agenda=agenda_view(edition, event, speakers),
        agenda_announced="agenda" in event.announced and not past,
        siblings=_siblings(edition, event),
        earlier=make_card(edition, earlier) if earlier else None,
        later=make_card(edition, later) if later else None,
    )


def _spoken(edition: Edition, codes: Sequence[str]) -> str | None:
    if not codes:
        return None
    spoken = [names.language_name(edition.language, code) for code in codes]
    return names.conjunction(edition.language, spoken)


def _memberships(edition: Edition, facts: EventFacts) -> Sequence[MembershipView]:
    every = edition.programme.series
    return tuple(
        MembershipView(edition.entry_link(series), series.facts.kind, one.role)
        for one in facts.series
        if (series := every.get(one.id)) is not None  # a draft is not there
    )


def _follows(edition: Edition, follows: Predecessor | None, source: str) -> FollowsView | None:
    if follows is None:
        return None
    if follows.id is not None:
        entry = shared.find_dated(edition, follows.id)
        return FollowsView(edition.entry_link(entry), None) if entry else None
    if follows.title is None:
        return None
    when = dates.moment(edition.language, follows.date) if follows.date else None
    return FollowsView(LinkView(edition.shown(follows.title, source), url=follows.url), when)


def _siblings(edition: Edition, event: Event) -> Sequence[Card]:
    """Give the other events of the event's series; those of host programmes are too many."""
    programme, relations = edition.programme, edition.relations
    ids = [
        one.id
        for one in event.facts.series
        if one.id in programme.series and programme.series[one.id].facts.kind == "series"
    ]
    others = [one for series in ids for one in relations.events_by_series[series] if one != event]
    return make_cards(edition, others)
