"""Drafts whose day has come."""

from collections.abc import Iterator
from datetime import date

from programme_pages.aftercare.days import from_now
from programme_pages.aftercare.finding import Finding, Urgency, finding
from programme_pages.entries import AnyEntry
from programme_pages.model.facts import EventFacts
from programme_pages.problems import sentence

_NEAR = 28  # days before an event, by which readers should know of it


def draft_and_near(entry: AnyEntry, today: date) -> Iterator[Finding]:
    """Report an event that begins within 28 days, or is over, and is a draft still."""
    facts = entry.facts
    if not isinstance(facts, EventFacts) or not facts.start.day_known:
        return
    days = (facts.start.first - today).days
    if days > _NEAR:
        return
    when = from_now(facts.start.first, today)
    if days < 0:
        message = sentence("it began {when}, and is a draft: nobody sees it", when=when)
    else:
        message = sentence("it begins {when}, and is a draft: nobody sees it", when=when)
    yield finding(
        entry,
        "still-a-draft",
        Urgency.LATER if days < 0 else Urgency.NOW,
        entry.spans.at("draft"),
        message=message,
        advice=sentence("Delete the line `draft: true` to publish it, or write the right date"),
        day=facts.start.first,
    )
