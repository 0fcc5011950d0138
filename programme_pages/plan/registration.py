"""Registration: how to register, and whether one can, now and later on."""

from collections.abc import Iterator, Sequence
from datetime import time
from itertools import pairwise
from typing import NamedTuple

from programme_pages.locales import dates, zones
from programme_pages.locales.messages import fill
from programme_pages.model.facts import Registration
from programme_pages.model.moments import Moment
from programme_pages.model.programme import Event
from programme_pages.plan.edition import Edition
from programme_pages.plan.instants import (
    Countdown,
    While,
    end_of,
    over_since,
    start_of,
    utc,
    zone_of,
)
from programme_pages.plan.times import registration_state

_TOLD_IN_LISTS = frozenset({"open", "waiting-list", "full", "closed"})


class Phase(NamedTuple):
    """A state of registration, and the time during which it lasts.

    `state` is one of: not-needed, not-yet, open, last-day, waiting-list, full, closed, over,
    announced.
    """

    state: str
    during: While


class DateView(NamedTuple):
    """A day in words, and for saying how far off it is."""

    text: str
    countdown: Countdown | None


class RegistrationView(NamedTuple):
    """How to register, and whether one can: the phase of the build's day comes first."""

    phases: Sequence[Phase]
    url: str | None = None
    opens: DateView | None = None
    closes: DateView | None = None
    places_limited: bool = False

    @property
    def state(self) -> str:
        """The state on the day of the build."""
        return self.phases[0].state


def registration_view(edition: Edition, event: Event) -> RegistrationView | None:
    """Say how to register; nothing where nothing is known."""
    registration, phases = event.facts.registration, registration_phases(edition, event)
    if not phases:
        return None
    if registration is None:
        return RegistrationView(phases)
    zone = zone_of(edition, event)
    return RegistrationView(
        phases=phases,
        url=registration.url,
        opens=_date(edition, registration.opens, zone),
        closes=_date(edition, registration.closes, zone),
        places_limited=registration.places == "limited",
    )


def registration_phases(edition: Edition, event: Event) -> Sequence[Phase]:
    """Give the phases of registration from the build's day on; none where nothing is known."""
    registration, state = event.facts.registration, registration_state(event, edition)
    if state is None:
        return ()
    over = over_since(edition, event)
    if state == "over" or over is None:
        return (Phase(state, While(None, None, now=True)),)
    if registration is None:
        return (Phase(state, While(None, over, now=True)),)
    starts = [("over", over)]
    if registration.state is None:
        zone = zone_of(edition, event)
        later = [one for one in _starts(registration, zone) if one[1] < over]
        state = _present(edition, registration, state)
        known = [name for name, _ in later]
        starts = [*(later[known.index(state) + 1 :] if state in known else later), *starts]
    if [state, *(name for name, _ in starts)][-2] == "closed":
        starts.pop()  # that it is over changes nothing
    return _phases(state, starts)


def told_in_lists(phases: Sequence[Phase], over: str | None) -> Sequence[Phase]:
    """Give the phases that lists tell, where the last day is one like all others.

    Once the event is over (an instant), lists say nothing of its registration any more.
    """
    told: list[Phase] = []
    for state, whole in phases:
        during = whole._replace(until=whole.until or over)
        if state == "last-day" and told:
            before = told.pop().during
            told.append(Phase("open", While(before.since, during.until, before.now)))
        else:
            told.append(Phase("open" if state == "last-day" else state, during))
    return tuple(one for one in told if one.state in _TOLD_IN_LISTS)


def _starts(registration: Registration, zone: str) -> Iterator[tuple[str, str]]:
    """Give since when registration is in which state, in the order of time."""
    opens = start_of(registration.opens, zone) if registration.opens else None
    if opens:
        yield "open", opens
    closes = registration.closes
    closed = end_of(closes, zone) if closes else None
    if closes and closed:
        yield "last-day", max(utc(closes.last, time.min, zone), opens or "")
        yield "closed", closed


def _present(edition: Edition, registration: Registration, state: str) -> str:
    closes = registration.closes
    ends_today = state == "open" and closes is not None and edition.is_last_day(closes)
    return "last-day" if ends_today else state


def _phases(state: str, starts: Sequence[tuple[str, str]]) -> Sequence[Phase]:
    """Give the phase that is now, and those that start later."""
    named: list[tuple[str, str | None]] = [(state, None), *starts, ("", None)]
    return tuple(
        Phase(name, While(since, until, now=since is None))
        for (name, since), (_, until) in pairwise(named)
    )


def _date(edition: Edition, moment: Moment | None, zone: str) -> DateView | None:
    if moment is None:
        return None
    countdown = Countdown(moment.first.isoformat(), zone) if moment.day_known else None
    return DateView(_moment_text(edition, moment, zone), countdown)


def _moment_text(edition: Edition, moment: Moment, zone: str) -> str:
    language = edition.language
    day = dates.moment(language, moment, weekday=True)
    if moment.clock is None:
        return edition.said(day)
    offset = dates.offset(zones.instant(moment.first, moment.clock, zone))
    # Translators: "Wednesday 18 September 2024 at 23:59 (UTC+2)".
    form = language.pgettext("moment", "%(day)s, %(time)s (%(offset)s)")
    clock = dates.clock(language, moment.clock)
    return edition.said(fill(form, day=day, time=clock, offset=offset))
