"""Structured data: what search engines read in a page, as JSON-LD in the words of schema.org.

Never a join link: an online event is told to be at its page.
"""

from programme_pages.locales import names, zones
from programme_pages.model.facts import EventFacts, InitiativeFacts, Registration, SeriesFacts
from programme_pages.model.moments import Moment
from programme_pages.plan.cards import card
from programme_pages.plan.data.status import MEANINGS
from programme_pages.plan.data.structured_parts import (
    SCHEMA,
    Node,
    given,
    organisation,
    parties,
    place,
)
from programme_pages.plan.edition import Edition, entry_link
from programme_pages.plan.images import picture_view
from programme_pages.plan.initiatives import expanded
from programme_pages.plan.instants import zone_of
from programme_pages.plan.times import Dated, end_of, registration_state
from programme_pages.routes import HOME

_ATTENDANCE = {"in-person": "Offline", "online": "Online", "hybrid": "Mixed"}
_AVAILABILITY = {
    "open": "InStock",
    "not-yet": "PreOrder",
    "full": "SoldOut",
    "waiting-list": "BackOrder",
}


def site_node(edition: Edition) -> Node:
    """Describe the site, for its home page."""
    facts = edition.site
    publisher = organisation(edition, facts.publisher) if facts.publisher else None
    return given(
        {
            "@type": "WebSite",
            "name": edition.shown(facts.title).text,
            "description": edition.shown(facts.description).text,
            "url": edition.base_url + edition.section(HOME),
            "inLanguage": edition.code,
            "publisher": publisher,
            "potentialAction": _search(edition),
        }
    )


def _search(edition: Edition) -> Node | None:
    """Tell how the site is searched, where it has a page for that."""
    page = edition.search
    if page is None:
        return None
    return {
        "@type": "SearchAction",
        "target": {
            "@type": "EntryPoint",
            "urlTemplate": f"{edition.base_url}{page}?q={{search_term_string}}",
        },
        "query-input": "required name=search_term_string",
    }


def entry_node(edition: Edition, entry: Dated) -> Node:
    """Describe an entry, for its page: an event, a series of events, or a project."""
    facts, summary = entry.facts, edition.summary(entry)
    image = facts.image.file if facts.image else None
    common = {
        "name": edition.title(entry).text,
        "description": summary.text if summary else None,
        "url": edition.url(entry.id),
        "image": edition.base_url + picture_view(edition, entry, image).path if image else None,
    }
    if isinstance(facts, EventFacts):
        return given(common | _event(edition, entry, facts))
    if isinstance(facts, SeriesFacts):
        return given(common | _series(edition, entry, facts))
    return given(common | _project(edition, entry, facts))


def _event(edition: Edition, entry: Dated, facts: EventFacts) -> Node:
    meaning = MEANINGS[facts.status]
    attendance = facts.attendance_now
    zone = zone_of(edition, edition.event(entry.id))
    previous = facts.previous.start if facts.previous else None
    limit = facts.participants.limit if facts.participants else None
    return {
        "@type": "Event",
        "startDate": _date(facts.start, zone),
        "endDate": _date(facts.end, zone),
        "previousStartDate": _date(previous, zone),
        "eventStatus": f"{SCHEMA}/{meaning.schema}",
        "eventAttendanceMode": f"{SCHEMA}/{_ATTENDANCE[attendance]}EventAttendanceMode",
        "location": _locations(edition, facts, attendance, entry.id),
        "organizer": parties(edition, facts.organisers, entry.source),
        "contributor": parties(edition, (*facts.hosts, *facts.partners), entry.source),
        "performer": [
            {"@type": "Person", "name": edition.shown(one.name, entry.source).text}
            for one in facts.speakers
        ],
        "audience": [
            {"@type": "Audience", "audienceType": edition.shown(one, entry.source).text}
            for one in facts.audience
        ],
        "inLanguage": list(facts.languages) or edition.language_of(entry),
        "maximumAttendeeCapacity": limit,
        "offers": _offer(edition, entry, facts.registration, zone),
        "superEvent": [
            _event_link(edition, _series_type(card(edition, one.id).kind), one.id)
            for one in facts.series
            if edition.path(one.id)  # a draft has none
        ],
    }


def _series(edition: Edition, entry: Dated, facts: SeriesFacts) -> Node:
    zone = facts.timezone or edition.site.timezone
    return {
        "@type": _series_type(facts.kind),
        "startDate": _date(facts.start, zone),
        "endDate": _date(facts.end, zone),
        "organizer": parties(edition, facts.organisers, entry.source),
        "contributor": parties(edition, facts.partners, entry.source),
        "sameAs": facts.url,
        "inLanguage": edition.language_of(entry),
        "subEvent": [
            _event_link(edition, "Event", one)
            for name in ("part", "side-event")
            for one in edition.related(name, entry.id)
        ],
    }


def _series_type(kind: str) -> str:
    return "EventSeries" if kind == "series" else "Event"


def _project(edition: Edition, entry: Dated, facts: InitiativeFacts) -> Node:
    end = end_of(entry) if facts.end or facts.duration else None
    return {
        "@type": "Project",
        "foundingDate": _date(facts.start, None),
        "dissolutionDate": _date(end, None),
        "member": parties(edition, (*facts.lead, *facts.partners), entry.source),
        "areaServed": [
            {"@type": "Country", "name": edition.said(names.country(edition.language, code))}
            for code in expanded(edition, facts.countries)
        ],
    }


def _locations(edition: Edition, facts: EventFacts, attendance: str, event_id: str) -> list[Node]:
    """Tell where an event is: at a place, at its page, or both."""
    virtual = {"@type": "VirtualLocation", "url": edition.url(event_id)}
    places = [] if attendance == "online" or not facts.venue else [place(edition, facts.venue)]
    return places if attendance == "in-person" else [*places, virtual]


def _offer(
    edition: Edition, entry: Dated, registration: Registration | None, zone: str
) -> Node | None:
    """Tell how one registers, where there is an address for it."""
    if registration is None or not registration.url:
        return None
    state = registration_state(edition.event(entry.id), edition) or ""
    kind = _AVAILABILITY.get(state, "Discontinued")
    return given(
        {
            "@type": "Offer",
            "url": registration.url,
            "availability": f"{SCHEMA}/{kind}",
            "validFrom": _date(registration.opens, zone),
            "validThrough": _date(registration.closes, zone),
        }
    )


def _event_link(edition: Edition, kind: str, entry_id: str) -> Node:
    name = entry_link(edition, entry_id).text.text
    return {"@type": kind, "name": name, "url": edition.url(entry_id)}


def _date(moment: Moment | None, zone: str | None) -> str | None:
    """Write a moment as exactly as it is known, its time with the shift from UTC (ISO 8601)."""
    if moment is None or not moment.known:
        return None
    if moment.clock is None or zone is None:
        return moment.iso_date
    return zones.instant(moment.first, moment.clock, zone).isoformat()
