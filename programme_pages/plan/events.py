"""Events: all that a page says of a workshop or city session."""

from collections.abc import Sequence
from typing import NamedTuple

from programme_pages.locales import dates, names
from programme_pages.model.facts import EventFacts, Predecessor
from programme_pages.model.programme import Event
from programme_pages.plan import shared
from programme_pages.plan.cards import Card, card, cards, where_view
from programme_pages.plan.contacts import ContactView, contact_view
from programme_pages.plan.data import EVENT_CALENDAR, EVENT_SCHEDULE
from programme_pages.plan.edition import Edition, LinkView, Shown, entry_link
from programme_pages.plan.instants import NOT_HELD, EventClock, event_clock, zone_of
from programme_pages.plan.places import VenueView, venue_view
from programme_pages.plan.registration import RegistrationView, registration_view
from programme_pages.plan.schedule import (
    AgendaDay,
    SpeakerView,
    WhenView,
    agenda_view,
    previous_view,
    speaker_views,
    when_view,
)
from programme_pages.plan.times import is_past_event


class MembershipView(NamedTuple):
    """A series that an event belongs to, and how: part | side-event."""

    series: LinkView
    kind: str
    role: str


class FollowsView(NamedTuple):
    """What an event follows."""

    link: LinkView
    date: str | None


class EventView(NamedTuple):
    """A workshop or city session."""

    kind: str
    status: str
    status_note: Shown | None
    previous: WhenView | None
    past: bool
    held: bool  # it is over, and nothing says that it did not take place
    clock: EventClock
    when: WhenView
    attendance: str
    place_known: bool
    place_announced: bool
    venue: VenueView | None
    platform: Shown | None
    join_url: str | None
    registration: RegistrationView | None
    calendar: str | None  # beside the page, while the event is to come and to take place
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
    schedule: str | None  # beside the page, where the agenda tells days and hours
    siblings: Sequence[Card]
    earlier: Card | None
    later: Card | None


def event_view(edition: Edition, event: Event) -> EventView:
    """Show all facts of an event."""
    facts = event.facts
    past, data = is_past_event(event, edition), edition.has_data
    earlier, later = edition.related("neighbours", event.id)
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
        previous=previous_view(edition, facts.previous) if facts.previous else None,
        past=past,
        held=past and facts.status not in NOT_HELD,
        clock=event_clock(edition, event),
        when=when_view(edition, facts.start, end, zone),
        attendance=facts.attendance_now,
        place_known=facts.venue is not None or where.online,
        place_announced=where.announced,
        venue=venue_view(edition, facts.venue) if facts.venue else None,
        platform=shared.label(edition, online.platform if online else None, event.source),
        join_url=online.url if online and online.public else None,
        registration=registration_view(edition, event),
        calendar=EVENT_CALENDAR if data and _can_be_noted(facts, past=past) else None,
        expected=shared.number(edition, people.expected if people else None),
        limit=shared.number(edition, people.limit if people else None),
        organisers=shared.parties(edition, facts.organisers, event.source),
        hosts=shared.parties(edition, facts.hosts, event.source),
        partners=shared.parties(edition, facts.partners, event.source),
        audience=tuple(edition.shown(one, event.source) for one in facts.audience),
        languages=_spoken(edition, facts.languages),
        series=_memberships(edition, facts),
        follows=_follows(edition, facts.follows, event.source),
        followers=shared.links(edition, edition.related("followers", event.id)),
        delivers=shared.links(edition, edition.related("delivering", event.id)),
        contact=contact_view(edition, facts.contact, event.source),
        contact_announced="contact" in event.announced and not past,
        speakers=tuple(speakers.values()),
        speakers_announced="speakers" in event.announced and not past,
        agenda=agenda_view(edition, event, speakers),
        agenda_announced="agenda" in event.announced and not past,
        schedule=EVENT_SCHEDULE if data and facts.has_timed_agenda else None,
        siblings=cards(edition, edition.related("siblings", event.id)),
        earlier=card(edition, earlier) if earlier else None,
        later=card(edition, later) if later else None,
    )


def _spoken(edition: Edition, codes: Sequence[str]) -> str | None:
    if not codes:
        return None
    spoken = [names.language_name(edition.language, code) for code in codes]
    return names.conjunction(edition.language, spoken)


def _memberships(edition: Edition, facts: EventFacts) -> Sequence[MembershipView]:
    return tuple(
        MembershipView(entry_link(edition, one.id), card(edition, one.id).kind, one.role)
        for one in facts.series
        if edition.path(one.id) is not None  # a draft is not there
    )


def _follows(edition: Edition, follows: Predecessor | None, source: str) -> FollowsView | None:
    if follows is None:
        return None
    if follows.id is not None:
        there = edition.path(follows.id) is not None  # a draft is not
        return FollowsView(entry_link(edition, follows.id), None) if there else None
    if follows.title is None:
        return None
    when = edition.said(dates.moment(edition.language, follows.date)) if follows.date else None
    return FollowsView(LinkView(edition.shown(follows.title, source), url=follows.url), when)


def _can_be_noted(facts: EventFacts, *, past: bool) -> bool:
    """Whether there is still a day to note in a calendar."""
    return facts.start.day_known and not past and facts.status != "cancelled"
