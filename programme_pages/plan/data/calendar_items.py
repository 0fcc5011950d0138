"""Items of calendars (VEVENT, RFC 5545): an event, a day of an event, a last day to register."""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple
from urllib.parse import urlsplit

from programme_pages.locales import names
from programme_pages.model.programme import Event
from programme_pages.plan import shared
from programme_pages.plan.contacts import contact_view
from programme_pages.plan.data import lines
from programme_pages.plan.data.calendar_texts import Paragraph, day_text, event_text, registration
from programme_pages.plan.data.status import MEANINGS, titled
from programme_pages.plan.data.times import Span, days_of, instant, span_of
from programme_pages.plan.edition import Edition, Shown, View
from programme_pages.plan.instants import zone_of

_DAY = timedelta(days=1)
_BARE = str.maketrans("", "", "-:")  # from the long form of ISO 8601 to the short one
_NO_LAST_DAY = {"closed", "full", "not-needed"}  # states of a registration that is over, or none


class Told(NamedTuple):
    """An event as calendars hold it: as one item, and as an item for each of several days.

    Either is empty where there is none.
    """

    whole: str = ""
    days: str = ""


def _told(edition: Edition, event_id: str) -> Told:
    """Tell an event; nothing where its day is not known."""
    event = edition.event(event_id)
    span = span_of(event.facts, zone_of(edition, event))
    if span is None:
        return Told()
    text, more = event_text(edition, event), _state(edition, event) + _facts(edition, event)
    rest = _description(edition, text) + more
    title = edition.title(event)
    title = title._replace(text=titled(edition.language, event.facts.status, title.text))
    whole = _item(edition, event, "", span, _summary(edition, title) + rest)
    if not event.facts.days:
        return Told(whole)
    agendas = [day_text(edition, event, day) for day in event.facts.days]
    rests = [_description(edition, [*one, *text]) + more if one else rest for one in agendas]
    return Told(whole, _days(edition, event, title, rests))


def _days(edition: Edition, event: Event, title: Shown, rests: Sequence[str]) -> str:
    """Give the days of an event of several, each with lines of its own."""
    # Translators: a day of an event: "Roofs and rivers (day 2 of 3)".
    form = edition.language.gettext("%(title)s (day %(day)s of %(days)s)")
    form = form.replace("%(days)s", shared.number(edition, len(rests)) or "")
    spans, items = days_of(event.facts, zone_of(edition, event)), []
    for number, (span, rest) in enumerate(zip(spans, rests, strict=True), 1):
        named = form.replace("%(day)s", shared.number(edition, number) or "")
        own = title._replace(text=named.replace("%(title)s", title.text))
        items.append(_item(edition, event, f".day-{number}", span, _summary(edition, own) + rest))
    return "".join(items)


def _deadline(edition: Edition, event_id: str) -> str:
    """Give the last day of an event's registration; nothing where there is none to come."""
    event = edition.event(event_id)
    facts = event.facts.registration
    closes = facts.closes if facts else None
    if facts is None or closes is None or not closes.day_known:
        return ""
    if event.facts.status == "cancelled" or facts.state in _NO_LAST_DAY:
        return ""
    span = Span(closes.first, closes.first + _DAY)
    if closes.clock:
        span = Span(instant(closes, zone_of(edition, event)), None)
    title = edition.language.gettext("Last day to register: %(title)s")
    rest = (
        _summary(edition, Shown(title.replace("%(title)s", edition.title(event).text))),
        _description(edition, registration(edition, event)),
        _state(edition, event),
        lines.line("TRANSP", "TRANSPARENT"),
    )
    return _item(edition, event, ".registration", span, "".join(rest))


told = View("calendar-items", _told, kept=True)
deadline = View("calendar-deadline", _deadline)


def _item(edition: Edition, event: Event, part: str, span: Span, rest: str) -> str:
    """Give an item: who it is and when it is, before all other lines.

    `part` tells it from other items of its event; it begins with a point, which ids never hold.
    """
    host = urlsplit(edition.base_url).hostname or "localhost"
    return "".join(
        (
            lines.line("BEGIN", "VEVENT"),
            lines.line("UID", f"{event.id}{part}@{host}"),
            lines.when("DTSTART", span.start),
            lines.when("DTEND", span.end) if span.end else "",
            rest,
            lines.line("END", "VEVENT"),
        )
    )


def _state(edition: Edition, event: Event) -> str:
    """Say since when an event is as it is, and where its page is."""
    revision = edition.revision(event.id)
    updated = revision.updated.translate(_BARE)
    return "".join(
        (
            lines.line("DTSTAMP", updated),
            lines.line("LAST-MODIFIED", updated),
            lines.line("SEQUENCE", str(revision.number)),
            lines.line("URL", edition.url(event.id)),
        )
    )


def _summary(edition: Edition, title: Shown) -> str:
    return lines.prose("SUMMARY", title.text, title.language or edition.code)


def _description(edition: Edition, text: Sequence[Paragraph]) -> str:
    if not text:
        return ""
    language = None if any(one.foreign for one in text) else edition.code
    plain = lines.prose("DESCRIPTION", "\n\n".join(one.text for one in text), language)
    return plain + lines.html("X-ALT-DESC", "".join(one.html for one in text))


def _facts(edition: Edition, event: Event) -> str:
    """Give the lines of an event that do not depend on the day: its state, its place, and so on."""
    facts, code = event.facts, edition.code
    place, venue = _place(edition, event), edition.venue(facts.venue) if facts.venue else None
    spot = venue.facts.location if venue else None
    topics = shared.topics(edition, facts.topics)
    contact = contact_view(edition, facts.contact, event.source)
    reach = [contact.name.text if contact.name else None, contact.email] if contact else []
    return "".join(
        (
            lines.line("STATUS", MEANINGS[facts.status].calendar),
            lines.prose("LOCATION", place, code) if place else "",
            lines.line("GEO", f"{spot.lat};{spot.lon}") if spot else "",
            lines.texts("CATEGORIES", topics) if topics else "",
            lines.prose("CONTACT", ", ".join(filter(None, reach))) if any(reach) else "",
        )
    )


def _place(edition: Edition, event: Event) -> str:
    """Say where an event is held, in one line; online ones by their platform."""
    facts, online = event.facts, event.facts.attendance_now == "online"
    if facts.venue is None or online:
        platform = facts.online.platform if facts.online else None
        word = edition.language.gettext("Online") if online else ""
        return edition.shown(platform, event.source).text if platform and online else word
    return venue_line(edition, facts.venue)


def _venue_line(edition: Edition, venue_id: str) -> str:
    venue = edition.venue(venue_id).facts
    country = edition.said(names.country(edition.language, venue.country))
    parts = [edition.shown(venue.called).text, *venue.address, edition.shown(venue.city).text]
    return ", ".join(dict.fromkeys([*parts, country]))


venue_line = View("calendar-venue", _venue_line)
