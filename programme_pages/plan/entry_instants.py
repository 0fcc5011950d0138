"""Instants at which an entry begins, ends, and can be registered for, for the filters of lists.

They are written as ISO 8601 in UTC, to the minute. An end is the first instant at which all is
over. Where only a day, a month or a year is known, all of it counts, in the entry's time zone.
"""

from typing import NamedTuple

from programme_pages.model.facts import EventFacts
from programme_pages.model.moments import Moment
from programme_pages.plan import instants, times
from programme_pages.plan.edition import Edition
from programme_pages.plan.times import Dated

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


def instants_of(edition: Edition, entry: Dated) -> Instants:
    """Give the instants of an entry."""
    facts, end = entry.facts, times.end_of(entry)
    if not isinstance(facts, EventFacts):
        zone = edition.site.timezone
        return Instants(_first(facts.start, zone), _after(end, zone))
    zone = instants.zone_of_facts(edition, facts)
    ends = _after(end, zone)
    return Instants(_first(facts.start, zone), ends, *_registration(facts, ends, zone))


def years_of(entry: Dated) -> range:
    """Give the years in which an entry is held; none where these are not known."""
    start, end = entry.facts.start, times.end_of(entry)
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
    return instants.start_of(moment, zone) if moment is not None else None


def _after(moment: Moment | None, zone: str) -> str | None:
    return instants.end_of(moment, zone) if moment is not None else None
