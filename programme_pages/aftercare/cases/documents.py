"""Held some time ago, and there is nothing to read or watch."""

from collections.abc import Iterator
from datetime import date

from programme_pages.aftercare.days import from_now, takes_place
from programme_pages.aftercare.finding import Finding, Urgency, finding
from programme_pages.model.programme import Event
from programme_pages.plan.times import last_moment
from programme_pages.problems import sentence

_PATIENCE = 14  # days after an event in which nobody asks for its documents
_FRESH = 90  # days after an event in which its guests still look for them


def no_documents(event: Event, today: date) -> Iterator[Finding]:
    """Report an event that was held 14 days ago or earlier and has no documents.

    `documents: []` says that there are none, and settles it.
    """
    facts, last = event.facts, last_moment(event.facts)
    settled = facts.documents or "documents" in facts.model_fields_set
    if settled or not takes_place(facts) or not last.known:
        return
    days = (today - last.last).days
    if days < _PATIENCE:
        return
    announced = "documents" in event.announced
    yield finding(
        event,
        "no-documents",
        Urgency.SOON if days <= _FRESH else Urgency.LATER,
        event.spans.key_at("documents" if announced else "start"),
        message=sentence(
            "it was held {when}, and there are no documents", when=from_now(last.last, today)
        ),
        advice=sentence("List them under `documents`; write `documents: []` if there are none"),
        day=last.last,
    )
