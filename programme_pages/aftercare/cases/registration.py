"""Registration that the facts leave open though the event is over."""

from collections.abc import Iterator
from datetime import date

from programme_pages.aftercare.days import from_now
from programme_pages.aftercare.finding import Finding, Urgency, finding
from programme_pages.model.programme import Event
from programme_pages.plan.relations import Today, is_past_event, last_moment

_OPEN = {"open", "waiting-list"}


def registration_open(event: Event, today: date) -> Iterator[Finding]:
    """Report a past event whose `state` says open, or whose deadline is still to come."""
    registration = event.facts.registration
    if registration is None or not is_past_event(event, Today(today)):
        return
    ended = last_moment(event.facts).last
    closes = registration.closes
    if registration.state in _OPEN:
        field, said = "state", f"registration is said to be `{registration.state}`"
    elif closes is not None and closes.known and closes.last >= today:
        field, said = "closes", f"registration closes on {closes.iso_date}"
    else:
        return
    yield finding(
        event,
        "registration-open",
        Urgency.NOW,
        event.spans.at("registration", field),
        message=f"{said}, though it ended {from_now(ended, today)}",
        advice="Write `state: closed`" if field == "state" else "Check the date",
        day=ended,
    )
