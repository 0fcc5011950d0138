"""Instants at which what a page says ceases to be true, or begins to be.

Pages are read long after they were built. What is true for a time stands in them with its
instants, in UTC (ISO 8601), and `static/now.js` shows and hides it; without scripts, what was true
on the day of the build is seen, beside the dates themselves.
"""

from datetime import UTC, date, time, timedelta
from typing import NamedTuple

from programme_pages.locales import zones
from programme_pages.model.facts import EventFacts
from programme_pages.model.moments import Moment, Precision
from programme_pages.model.programme import Event
from programme_pages.plan.edition import Edition
from programme_pages.plan.times import is_past_event, last_moment

# Of these nobody can say that they take place on their day, or are over after it.
NOT_HELD = frozenset({"cancelled", "postponed"})


class While(NamedTuple):
    """The time during which something is true, and whether it was on the day of the build."""

    since: str | None
    until: str | None
    now: bool


class Countdown(NamedTuple):
    """A day (ISO 8601) in a time zone (IANA), which pages say how far off it is."""

    day: str
    zone: str


class EventClock(NamedTuple):
    """What is true of an event for a time, as far as its days are known."""

    over: str | None = None  # since when it is over; None where it was on the day of the build
    today: While | None = None  # its day, or its days
    one_day: bool = True
    countdown: Countdown | None = None


def zone_of(edition: Edition, event: Event) -> str:
    """Give the time zone of an event: its own, else its venue's, else the site's."""
    return zone_of_facts(edition, event.facts)


def zone_of_facts(edition: Edition, facts: EventFacts) -> str:
    """Give the same by the facts of an event."""
    venue = edition.venue(facts.venue).facts.timezone if facts.venue else None
    return facts.timezone or venue or edition.site.timezone


def utc(day: date, clock: time, zone: str) -> str:
    """Write the instant of a wall time."""
    return zones.instant(day, clock, zone).astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")


def start_of(moment: Moment, zone: str) -> str | None:
    """Give the first instant that a moment may mean; None where nothing is known."""
    return utc(moment.first, moment.clock or time.min, zone) if moment.known else None


def end_of(moment: Moment, zone: str) -> str | None:
    """Give the instant when a moment is over: its time, else the end of the last possible day."""
    if not moment.known:
        return None
    if moment.clock is not None:
        return utc(moment.last, moment.clock, zone)
    return utc(moment.last + timedelta(days=1), time.min, zone)


def over_since(edition: Edition, event: Event) -> str | None:
    """Give the instant when an event is over; None where it is already, or nothing is known.

    Where an event has a time and no end, its last day has to pass.
    """
    if is_past_event(event, edition):
        return None
    facts, last = event.facts, last_moment(event.facts)
    if last is facts.start and last.known:
        last = Moment(Precision.DAY, last.last)
    return end_of(last, zone_of(edition, event))


def event_clock(edition: Edition, event: Event) -> EventClock:
    """Give what is true of an event for a time; nothing of one that is over or is not held."""
    facts, over = event.facts, over_since(edition, event)
    if over is None:
        return EventClock()
    if facts.status in NOT_HELD or not facts.start.day_known:
        return EventClock(over if facts.status not in NOT_HELD else None)
    zone, day = zone_of(edition, event), facts.start.first
    begun = not edition.is_ahead(facts.start)
    return EventClock(
        over=over,
        today=While(utc(day, time.min, zone), over, begun),
        one_day=last_moment(facts).last == day,
        countdown=Countdown(day.isoformat(), zone),
    )
