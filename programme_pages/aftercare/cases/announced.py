"""Things that were to be announced, and still are."""

from collections.abc import Iterator
from datetime import date

from programme_pages.aftercare.days import from_now, takes_place
from programme_pages.aftercare.finding import Finding, Urgency, finding
from programme_pages.model.programme import Event
from programme_pages.plan.times import last_moment
from programme_pages.problems import Sentence, sentence

_WEEK = 7  # days before an event, by which everything should be known
_OWN_CASE = {"documents"}  # that come after the event; see `no_documents`
_TOLD = {
    "venue": sentence("the venue is still to be announced"),
    "speakers": sentence("the speakers are still to be announced"),
    "agenda": sentence("the agenda is still to be announced"),
    "registration": sentence("registration is still to be announced"),
    "contact": sentence("the contact is still to be announced"),
}


def announced_and_near(event: Event, today: date) -> Iterator[Finding]:
    """Report what is to be announced though the event begins within a week, or has begun."""
    facts, start = event.facts, event.facts.start
    if not (start.day_known and takes_place(facts)) or last_moment(facts).last < today:
        return
    if (start.first - today).days <= _WEEK:
        when = from_now(start.first, today)
        if start.first < today:
            rest = sentence("it began {when}", when=when)
        else:
            rest = sentence("it begins {when}", when=when)
        yield from _each(
            event,
            "still-to-be-announced",
            Urgency.NOW,
            rest,
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
            sentence("it ended {when}", when=from_now(last.last, today)),
            last.last,
        )


def _each(
    event: Event, case: str, urgency: Urgency, rest: Sentence, day: date
) -> Iterator[Finding]:
    for field in sorted(event.announced - _OWN_CASE):
        yield finding(
            event,
            case,
            urgency,
            event.spans.key_at(field),
            message=sentence("{what}, and {rest}", what=_TOLD[field], rest=rest),
            advice=sentence("Fill it in, or delete the line `{field}`", field=field),
            day=day,
        )
