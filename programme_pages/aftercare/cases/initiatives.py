"""Initiatives that have run out."""

from collections.abc import Iterator
from datetime import date

from programme_pages.aftercare.days import from_now
from programme_pages.aftercare.finding import Finding, Urgency, finding
from programme_pages.model.programme import Initiative
from programme_pages.plan.times import end_of
from programme_pages.problems import sentence


def initiative_over(initiative: Initiative, today: date) -> Iterator[Finding]:
    """Report an initiative past its end, unless it was `updated` since then."""
    facts, end = initiative.facts, end_of(initiative)
    is_ending = facts.end is not None or facts.duration is not None
    if not is_ending or end is None or not end.known or end.last >= today:
        return
    if facts.updated is not None and facts.updated > end.last:
        return
    yield finding(
        initiative,
        "initiative-over",
        Urgency.LATER,
        initiative.spans.at("duration" if facts.duration is not None else "end"),
        message=sentence("it ended {when}", when=from_now(end.last, today)),
        advice=sentence("Say what came of it, then write the day under `updated`; or mend its end"),
        day=end.last,
    )
