"""When entries are: in which order, until when, and on which side of today."""

from datetime import date, time
from typing import NamedTuple, Protocol

from programme_pages.model.facts import EventFacts, InitiativeFacts, Registration
from programme_pages.model.moments import Moment
from programme_pages.model.programme import Event, Initiative, Series

Dated = Event | Initiative | Series


class Clock(Protocol):
    """What tells on which side of today a moment lies."""

    def is_past(self, moment: Moment) -> bool:
        """Whether the last day that a moment may mean is over."""

    def is_ahead(self, moment: Moment) -> bool:
        """Whether the first day that a moment may mean is still to come."""


class Today(NamedTuple):
    """The clock that stands at a day."""

    day: date

    def is_past(self, moment: Moment) -> bool:
        """Whether the last day that a moment may mean is over."""
        return moment.known and moment.last < self.day

    def is_ahead(self, moment: Moment) -> bool:
        """Whether the first day that a moment may mean is still to come."""
        return moment.known and moment.first > self.day


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


def is_over(entry: Dated, clock: Clock) -> bool:
    """Whether an entry is over."""
    end = end_of(entry)
    return end is not None and clock.is_past(end)


def is_past_event(event: Event, clock: Clock) -> bool:
    """Whether an event is over."""
    return clock.is_past(last_moment(event.facts))


def registration_state(event: Event, clock: Clock) -> str | None:
    """Tell whether one can register; nothing where nothing is known.

    not-needed | not-yet | open | waiting-list | full | closed | over | announced
    """
    registration = event.facts.registration
    past = is_past_event(event, clock)
    if registration is None:
        return "announced" if "registration" in event.announced and not past else None
    if past or event.facts.status == "cancelled":
        return "over"
    return registration.state or _by_dates(registration, clock)


def _by_dates(registration: Registration, clock: Clock) -> str:
    if registration.opens and clock.is_ahead(registration.opens):
        return "not-yet"
    closed = registration.closes is not None and clock.is_past(registration.closes)
    return "closed" if closed else "open"
