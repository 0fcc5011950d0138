"""Calendars (iCalendar, RFC 5545): one an event, and one for each list of events.

Those of lists have a second form, in which an event of several days is an item a day.
Times are in UTC: there is no description of a zone that programs could read in different ways.
"""

from collections.abc import Iterable

from programme_pages.plan.data import lines
from programme_pages.plan.data.calendar_items import deadline, told
from programme_pages.plan.data.selections import Selection
from programme_pages.plan.edition import Edition

PRODID = "-//programme-pages//programme-pages//EN"


def event_calendar(edition: Edition, event_id: str) -> bytes:
    """Give the calendar of one event."""
    return _whole(edition, _title(edition, event_id), [told(edition, event_id).whole])


def calendar(edition: Edition, selection: Selection) -> bytes:
    """Give the calendar of a selection of events, as far as their days are known."""
    items = (told(edition, one).whole for one in selection.events(edition))
    return _whole(edition, selection.title(edition), items)


def calendar_days(edition: Edition, selection: Selection) -> bytes:
    """Give the same with an item for each day of the events that take several."""
    events = (told(edition, one) for one in selection.events(edition))
    return _whole(edition, selection.title(edition), (one.days or one.whole for one in events))


def deadlines(edition: Edition) -> bytes:
    """Give the calendar of the last days on which one can register for events."""
    items = (deadline(edition, one) for one in edition.related("all", "events"))
    return _whole(edition, edition.language.gettext("Last days to register"), items)


def _title(edition: Edition, event_id: str) -> str:
    return edition.title(edition.event(event_id)).text


def _whole(edition: Edition, title: str, items: Iterable[str]) -> bytes:
    head = (
        lines.line("BEGIN", "VCALENDAR"),
        lines.line("VERSION", "2.0"),
        lines.line("PRODID", PRODID),
        lines.prose("NAME", title, edition.code),
        lines.prose("X-WR-CALNAME", title),
    )
    return "".join([*head, *items, lines.line("END", "VCALENDAR")]).encode()
