"""Calendars (iCalendar, RFC 5545): one an event, and one for each list of events.

Times are in UTC: there is no description of a zone that programs could read in different ways.
"""

from collections.abc import Iterable
from datetime import timedelta
from urllib.parse import urlsplit

from programme_pages.locales import names
from programme_pages.model.programme import Event
from programme_pages.plan import shared
from programme_pages.plan.contacts import contact_view
from programme_pages.plan.data import lines
from programme_pages.plan.data.selections import Selection
from programme_pages.plan.data.status import MEANINGS, titled
from programme_pages.plan.data.times import Span, instant, span_of
from programme_pages.plan.edition import Edition, View
from programme_pages.plan.instants import zone_of
from programme_pages.plan.relations import registration_state

PRODID = "-//programme-pages//programme-pages//EN"
_DAY = timedelta(days=1)
_BARE = str.maketrans("", "", "-:")  # from the long form of ISO 8601 to the short one


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
    head = (
        lines.line("BEGIN", "VCALENDAR"),
        lines.line("VERSION", "2.0"),
        lines.line("PRODID", PRODID),
        lines.prose("NAME", title, edition.code),
        lines.prose("X-WR-CALNAME", title),
    )
    return "".join([*head, *items, lines.line("END", "VCALENDAR")]).encode()


def _entry(edition: Edition, event_id: str) -> str:
    """Give an event as calendars hold it; nothing where its day is not known."""
    event = edition.event(event_id)
    facts, code = event.facts, edition.code
    span = span_of(facts, zone_of(edition, event))
    if span is None:
        return ""
    title = titled(edition.language, facts.status, edition.title(event).text)
    place, venue = _place(edition, event), edition.venue(facts.venue) if facts.venue else None
    spot = venue.facts.location if venue else None
    topics = shared.topics(edition, facts.topics)
    contact = contact_view(edition, facts.contact, event.source)
    told = [contact.name.text if contact.name else None, contact.email] if contact else []
    return _item(
        edition,
        event,
        event_id,
        span,
        lines.prose("SUMMARY", title, code),
        lines.line("STATUS", MEANINGS[facts.status].calendar),
        lines.prose("DESCRIPTION", _description(edition, event), code),
        lines.prose("LOCATION", place, code) if place else "",
        lines.line("GEO", f"{spot.lat};{spot.lon}") if spot else "",
        lines.texts("CATEGORIES", topics) if topics else "",
        lines.prose("CONTACT", ", ".join(one for one in told if one)) if any(told) else "",
    )


entry = View("calendar-entry", _entry, kept=True)


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
    title = edition.language.gettext("Last day to register: %(title)s")
    told = title.replace("%(title)s", edition.title(event).text)
    return _item(
        edition,
        event,
        f"{event_id}-registration",
        span,
        lines.prose("SUMMARY", told, edition.code),
        lines.line("TRANSP", "TRANSPARENT"),
    )


deadline = View("calendar-deadline", _deadline)


def _item(edition: Edition, event: Event, name: str, span: Span, *more: str) -> str:
    """Give an item: who it is, when it is and since when it is so, and more lines."""
    revision = edition.revision(event.id)
    updated = revision.updated.translate(_BARE)
    host = urlsplit(edition.base_url).hostname or "localhost"
    return "".join(
        (
            lines.line("BEGIN", "VEVENT"),
            lines.line("UID", f"{name}@{host}"),
            lines.line("DTSTAMP", updated),
            lines.line("LAST-MODIFIED", updated),
            lines.line("SEQUENCE", str(revision.number)),
            lines.when("DTSTART", span.start),
            lines.when("DTEND", span.end) if span.end else "",
            lines.line("URL", edition.url(event.id)),
            *more,
            lines.line("END", "VEVENT"),
        )
    )


def _place(edition: Edition, event: Event) -> str:
    """Say where an event is held, in one line; online ones by their platform."""
    facts, online = event.facts, event.facts.attendance_now == "online"
    if facts.venue is None or online:
        platform = facts.online.platform if facts.online else None
        told = edition.language.gettext("Online") if online else ""
        return edition.shown(platform, event.source).text if platform and online else told
    venue = edition.venue(facts.venue).facts
    country = edition.said(names.country(edition.language, venue.country))
    parts = [edition.shown(venue.called).text, *venue.address, edition.shown(venue.city).text]
    return ", ".join(dict.fromkeys([*parts, country]))


def _description(edition: Edition, event: Event) -> str:
    """Say in a few lines what a calendar has no field for."""
    facts = event.facts
    note = edition.shown(facts.status_note, event.source) if facts.status_note else None
    summary = edition.summary(event)
    told = [one.text for one in (note, summary) if one]
    state = registration_state(event, edition)
    registration = facts.registration
    if registration and registration.url and state in {"open", "not-yet", "waiting-list"}:
        text = edition.language.gettext("Registration: %(address)s")
        told.append(text.replace("%(address)s", registration.url))
    return "\n\n".join([*told, edition.url(event.id)])
