"""Calendars (iCalendar, RFC 5545): one an event, and one for each list of events.

Times are in UTC: there is no description of a zone that programs could read in different ways.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from programme_pages.locales import names
from programme_pages.model.programme import Event
from programme_pages.plan.contacts import contact_view
from programme_pages.plan.data.selections import Selection
from programme_pages.plan.data.status import MEANINGS, titled
from programme_pages.plan.data.times import Span, instant, span_of
from programme_pages.plan.edition import Edition, View
from programme_pages.plan.relations import registration_state
from programme_pages.plan.schedule import zone_of

if TYPE_CHECKING:
    from icalendar import Event as Item

PRODID = "-//programme-pages//programme-pages//EN"
_DAY = timedelta(days=1)
_END = b"END:VCALENDAR\r\n"


def event_calendar(edition: Edition, event_id: str) -> bytes:
    """Give the calendar of one event."""
    title = edition.title(edition.event(event_id)).text
    return _whole(edition, title, [entry(edition, event_id)])


def calendar(edition: Edition, selection: Selection) -> bytes:
    """Give the calendar of a selection of events, as far as their days are known."""
    items = (entry(edition, one) for one in selection.events(edition))
    return _whole(edition, selection.title(edition), items)


def deadlines(edition: Edition) -> bytes:
    """Give the calendar of the last days on which one can register for events."""
    items = (deadline(edition, one) for one in edition.related("all", "events"))
    return _whole(edition, edition.language.gettext("Last days to register"), items)


def _whole(edition: Edition, title: str, items: Iterable[str]) -> bytes:
    from icalendar import Calendar  # noqa: PLC0415  (dear, and most builds make no calendar)

    head = Calendar()
    head.add("version", "2.0")
    head.add("prodid", PRODID)
    head.add("name", title, {"language": edition.code})
    head.add("x-wr-calname", title)
    start: bytes = head.to_ical()
    return start.removesuffix(_END) + "".join(items).encode() + _END


def _entry(edition: Edition, event_id: str) -> str:
    """Give an event as calendars hold it; nothing where its day is not known."""
    event = edition.event(event_id)
    facts, zone = event.facts, zone_of(edition, event)
    span = span_of(facts, zone)
    if span is None:
        return ""
    item = _item(edition, event, event_id, span)
    title = titled(edition.language, facts.status, edition.title(event).text)
    item.add("summary", title, _spoken(edition))
    item.add("status", MEANINGS[facts.status].calendar)
    item.add("description", _description(edition, event), _spoken(edition))
    place = _place(edition, event)
    if place:
        item.add("location", place, _spoken(edition))
    venue = edition.venue(facts.venue).facts if facts.venue else None
    if venue and venue.location:
        item.add("geo", (venue.location.lat, venue.location.lon))
    topics = [edition.shown(edition.topic(one).name).text for one in facts.topics]
    if topics:
        item.add("categories", topics)
    contact = contact_view(edition, facts.contact, event.source)
    told = [contact.name.text if contact.name else None, contact.email] if contact else []
    if any(told):
        item.add("contact", ", ".join(one for one in told if one))
    return _written(item)


entry = View("calendar-entry", _entry)


def _deadline(edition: Edition, event_id: str) -> str:
    """Give the last day of an event's registration; nothing where there is none to come."""
    event = edition.event(event_id)
    registration = event.facts.registration
    closes = registration.closes if registration else None
    if closes is None or not closes.day_known or event.facts.status == "cancelled":
        return ""
    if registration and registration.state in {"closed", "full", "not-needed"}:
        return ""
    if closes.clock:
        span = Span(instant(closes, zone_of(edition, event)), None)
    else:
        span = Span(closes.first, closes.first + _DAY)
    item = _item(edition, event, f"{event_id}-registration", span)
    title = edition.language.gettext("Last day to register: %(title)s")
    item.add("summary", title.replace("%(title)s", edition.title(event).text), _spoken(edition))
    item.add("transp", "TRANSPARENT")
    return _written(item)


deadline = View("calendar-deadline", _deadline)


def _item(edition: Edition, event: Event, uid: str, span: Span) -> "Item":
    """Begin an item: who it is, when it is and since when it is so."""
    from icalendar import Event as Item  # noqa: PLC0415  (as above)

    revision = edition.revision(event.id)
    updated = datetime.strptime(revision.updated, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    item = Item()
    item.add("uid", f"{uid}@{urlsplit(edition.base_url).hostname or 'localhost'}")
    item.add("dtstamp", updated)
    item.add("last-modified", updated)
    item.add("sequence", revision.number)
    item.add("dtstart", span.start)
    if span.end is not None:
        item.add("dtend", span.end)
    item.add("url", edition.base_url + (edition.path(event.id) or ""))
    return item


def _written(item: "Item") -> str:
    written: bytes = item.to_ical()
    return written.decode()


def _spoken(edition: Edition) -> dict[str, str]:
    return {"language": edition.code}


def _place(edition: Edition, event: Event) -> str:
    """Say where an event is held, in one line; online ones by their platform."""
    facts = event.facts
    is_online = MEANINGS[facts.status].is_online or facts.attendance == "online"
    if facts.venue is None or is_online:
        platform = facts.online.platform if facts.online else None
        online = edition.language.gettext("Online") if is_online else ""
        return edition.shown(platform, event.source).text if platform and is_online else online
    venue = edition.venue(facts.venue).facts
    country = edition.said(names.country(edition.language, venue.country))
    parts = [edition.shown(venue.called).text, *venue.address, edition.shown(venue.city).text]
    return ", ".join(dict.fromkeys([*parts, country]))


def _description(edition: Edition, event: Event) -> str:
    """Say in a few lines what a calendar has no field for."""
    facts = event.facts
    note = edition.shown(facts.status_note, event.source) if facts.status_note else None
    summary = edition.summary(event)
    lines = [one.text for one in (note, summary) if one]
    state = registration_state(event, edition)
    registration = facts.registration
    if registration and registration.url and state in {"open", "not-yet", "waiting-list"}:
        text = edition.language.gettext("Registration: %(address)s")
        lines.append(text.replace("%(address)s", registration.url))
    return "\n\n".join([*lines, edition.base_url + (edition.path(event.id) or "")])
