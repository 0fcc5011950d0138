"""Instants at which an entry begins, ends, and can be registered for, for scripts in the browser.

They are written as ISO 8601 in UTC, to the minute. An end is the first instant at which all is
over. Where only a day, a month or a year is known, all of it counts, in the entry's time zone.
"""

from datetime import UTC, datetime, time, timedelta
from typing import NamedTuple

from programme_pages.locales import zones
from programme_pages.model.facts import EventFacts, Record
from programme_pages.model.fields import Moment
from programme_pages.model.programme import Event
from programme_pages.plan.edition import Edition
from programme_pages.plan.relations import Dated, end_of

_TO_THE_MINUTE = 16  # characters of ISO 8601
_DAY = timedelta(days=1)
_MOST_YEARS = 50  # of one entry
_REGISTERS = {None, "open", "waiting-list"}  # states in which one can register, between its dates


class Instants(NamedTuple):
    """Instants of an entry; nothing where they are not known.

    `closes` is there if one can register at some time; it is no later than the end.
    """

    starts: str | None = None
    ends: str | None = None
    opens: str | None = None
    closes: str | None = None


def zone_of(edition: Edition, event: Event) -> str:
    """Give the time zone of an event: its own, else its venue's, else the site's."""
    return _zone(edition, event.facts)


def _zone(edition: Edition, facts: Record) -> str:
    own: str | None = getattr(facts, "timezone", None)
    venue_id: str | None = getattr(facts, "venue", None)
    venue = edition.venue(venue_id).facts.timezone if venue_id and not own else None
    return own or venue or edition.site.timezone


def instants_of(edition: Edition, entry: Dated) -> Instants:
    """Give the instants of an entry."""
    facts, zone = entry.facts, _zone(edition, entry.facts)
    starts, ends = _first(facts.start, zone), _after(end_of(entry), zone)
    if not isinstance(facts, EventFacts):
        return Instants(starts, ends)
    return Instants(starts, ends, *_registration(facts, ends, zone))


def years_of(entry: Dated) -> range:
    """Give the years in which an entry is held; none where these are not known."""
    start, end = entry.facts.start, end_of(entry)
    if start is None or not start.known:
        return range(0)
    first = start.first.year
    last = end.last.year if end is not None and end.known else first
    return range(first, min(last, first + _MOST_YEARS) + 1)


def _registration(facts: EventFacts, ends: str | None, zone: str) -> tuple[str | None, str | None]:
    registration = facts.registration
    if registration is None or facts.status == "cancelled" or registration.state not in _REGISTERS:
        return None, None
    if registration.state:  # whatever the dates say
        return None, ends
    closes = _after(registration.closes, zone)
    return _first(registration.opens, zone), min(filter(None, (closes, ends)), default=None)


def _first(moment: Moment | None, zone: str) -> str | None:
    """Give the first instant that a moment may mean."""
    if moment is None or not moment.known:
        return None
    return _written(zones.instant(moment.first, moment.clock or time.min, zone))


def _after(moment: Moment | None, zone: str) -> str | None:
    """Give the first instant at which a moment is over."""
    if moment is None or not moment.known:
        return None
    if moment.clock is not None:
        return _written(zones.instant(moment.last, moment.clock, zone))
    return _written(zones.instant(moment.last + _DAY, time.min, zone))


def _written(instant: datetime) -> str:
    return f"{instant.astimezone(UTC).isoformat()[:_TO_THE_MINUTE]}Z"
