"""Things that were to be announced, and still are."""

from collections.abc import Iterator
from datetime import date

from programme_pages.aftercare.days import from_now, takes_place
from programme_pages.aftercare.finding import Finding, Urgency, finding
from programme_pages.model.programme import Event
from programme_pages.plan.relations import last_moment

_WEEK = 7  # days before an event, by which everything should be known
_OWN_CASE = {"documents"}  # that come after the event; see `no_documents`
_TOLD = {
    "venue": "the venue is",
    "speakers": "the speakers are",
    "agenda": "the agenda is",
    "registration": "registration is",
    "contact": "the contact is",
}


def announced_and_near(event: Event, today: date) -> Iterator[Finding]:
    """Report what is to be announced though the event begins within a week, or has begun."""
    facts, start = event.facts, event.facts.start
    if not (start.day_known and takes_place(facts)) or last_moment(facts).last < today:
        return
    if (start.first - today).days <= _WEEK:
        when = "began" if start.first < today else "begins"
        yield from _each(
            event,
            "still-to-be-announced",
            Urgency.NOW,
            f"still to be announced, and it {when} {from_now(start.first, today)}",
            start.first,
        )


def announced_and_over(event: Event, today: date) -> Iterator[Finding]:
    """Report what is to be announced of an event that is over: readers no longer see it."""
    last = last_moment(event.facts)
    if last.known and last.last < today:
        yield from _each(
            event,
            "never-announced",
            Urgency.LATER,
            f"still to be announced, though it ended {from_now(last.last, today)}",
            last.last,
        )


def _each(event: Event, case: str, urgency: Urgency, rest: str, day: date) -> Iterator[Finding]:
    for field in sorted(event.announced - _OWN_CASE):
        yield finding(
            event,
            case,
            urgency,
            event.spans.key_at(field),
            message=f"{_TOLD[field]} {rest}",
            advice=f"Fill it in, or delete the line `{field}`",
            day=day,
        )
