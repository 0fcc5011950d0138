"""Dates that are not known, or only as a month or a year."""

from collections.abc import Iterator
from datetime import date

from programme_pages.aftercare.days import from_now, is_lately, takes_place
from programme_pages.aftercare.finding import Finding, Urgency, finding
from programme_pages.model.facts import EventFacts
from programme_pages.model.moments import Moment
from programme_pages.model.programme import Event, Initiative
from programme_pages.plan.times import last_moment
from programme_pages.problems import Sentence, sentence

_NEAR = 60  # days ahead, in which people make their plans
_VERY_NEAR = 14
_QUIET = 90  # days after `updated`, in which a `tbd` is news
_REMEMBERED = 365  # days after a month or a year, in which its day can still be found out


def date_unknown(entry: Event | Initiative, today: date) -> Iterator[Finding]:
    """Report `start: tbd`: as near where another date of the entry is, else as long never filled.

    Within 90 days of `updated`, a `tbd` that nothing makes urgent is left alone.
    """
    facts = entry.facts
    if facts.start.known:
        return
    near = min(_other_days(facts), default=None)
    if near is not None and (near - today).days <= _NEAR:
        urgency = Urgency.NOW if (near - today).days <= _VERY_NEAR else Urgency.SOON
        message = sentence(
            "its date is `tbd`, though other dates of it are near: {date}", date=near.isoformat()
        )
    elif is_lately(facts.updated, today, _QUIET):
        return
    else:
        urgency, near = Urgency.LATER, facts.updated
        message = sentence("its date is still `tbd`")
    yield finding(
        entry,
        "date-unknown",
        urgency,
        entry.spans.at("start"),
        message=message,
        advice=sentence("Write the date, or the month or year if no more is known"),
        day=near,
    )


def _other_days(facts: object) -> Iterator[date]:
    """Give the first days of other dates that an event has."""
    if not isinstance(facts, EventFacts):
        return
    registration = facts.registration
    moments = [facts.end, *((registration.opens, registration.closes) if registration else ())]
    yield from (one.first for one in moments if one is not None and one.known)
    yield from (item.day for item in facts.agenda if item.day is not None)


def date_passed(event: Event, today: date) -> Iterator[Finding]:
    """Report an event of which only the month or year is known, once that is near or over."""
    start = event.facts.start
    if not start.known or start.day_known or not takes_place(event.facts):
        return
    away, gone = (start.first - today).days, (today - start.last).days
    if away > _NEAR or gone > _REMEMBERED:
        return
    yield finding(
        event,
        "day-unknown",
        _urgency(away, gone),
        event.spans.at("start"),
        message=_told(start, today),
        advice=sentence("Write the day; if it takes place later, the new date"),
        day=start.last if gone > 0 else start.first,
    )


def _urgency(away: int, gone: int) -> Urgency:
    if gone > 0:
        return Urgency.LATER
    return Urgency.NOW if away <= _VERY_NEAR else Urgency.SOON


def _told(start: Moment, today: date) -> Sentence:
    date = start.iso_date
    if start.last < today:
        return sentence("{date} is over, and the day was never written", date=date)
    if start.first <= today:
        return sentence("{date} has begun, and the day is not known", date=date)
    when = from_now(start.first, today)
    return sentence("{date} begins {when}, the day is not known", date=date, when=when)


def end_unknown(event: Event, today: date) -> Iterator[Finding]:
    """Report `end: tbd` of an event that begins soon, or is over."""
    start, end = event.facts.start, event.facts.end
    if end is None or end.known or not start.known or not takes_place(event.facts):
        return
    days = (last_moment(event.facts).last - today).days
    if days > _VERY_NEAR:
        return
    yield finding(
        event,
        "end-unknown",
        Urgency.LATER if days < 0 else Urgency.NOW,
        event.spans.at("end"),
        message=sentence(
            "its end is `tbd`, and its start is {when}", when=from_now(start.first, today)
        ),
        advice=sentence("Write the end, or delete the line if it is on one day"),
        day=start.first,
    )
