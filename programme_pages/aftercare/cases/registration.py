"""Registration that the facts leave open though the event is over."""

from collections.abc import Iterator
from datetime import date

from programme_pages.aftercare.days import from_now
from programme_pages.aftercare.finding import Finding, Urgency, finding
from programme_pages.model.programme import Event
from programme_pages.plan.times import Today, is_past_event, last_moment
from programme_pages.problems import sentence

_OPEN = {"open", "waiting-list"}


def registration_open(event: Event, today: date) -> Iterator[Finding]:
    """Report a past event whose `state` says open, or whose deadline is still to come."""
    registration = event.facts.registration
    if registration is None or not is_past_event(event, Today(today)):
        return
    ended = last_moment(event.facts).last
    closes = registration.closes
    if registration.state in _OPEN:
        field, advice = "state", sentence("Write `state: closed`")
        said = sentence("registration is said to be `{state}`", state=registration.state)
    elif closes is not None and closes.known and closes.last >= today:
        field, advice = "closes", sentence("Check the date")
        said = sentence("registration closes on {date}", date=closes.iso_date)
    else:
        return
    yield finding(
        event,
        "registration-open",
        Urgency.NOW,
        event.spans.at("registration", field),
        message=sentence(
            "{what}, though the event ended {when}", what=said, when=from_now(ended, today)
        ),
        advice=advice,
        day=ended,
    )
