"""What an event's status means to each kind of reader and program; `docs/data.md` has the table."""

from typing import NamedTuple

from programme_pages.locales import Language
from programme_pages.model.facts import EventFacts


class Meaning(NamedTuple):
    """A status in the terms of other programs.

    `calendar` is the STATUS of iCalendar (RFC 5545, section 3.8.1.11), `schema` the `eventStatus`
    of schema.org, `is_online` tells that an event is held online now, whatever was planned.
    """

    calendar: str
    schema: str
    is_online: bool = False


MEANINGS = {
    "scheduled": Meaning("CONFIRMED", "EventScheduled"),
    "cancelled": Meaning("CANCELLED", "EventCancelled"),
    "postponed": Meaning("TENTATIVE", "EventPostponed"),
    "rescheduled": Meaning("CONFIRMED", "EventRescheduled"),
    "moved-online": Meaning("CONFIRMED", "EventMovedOnline", is_online=True),
}


def is_online(facts: EventFacts) -> bool:
    """Whether an event is held online alone, as was planned or as it was moved there."""
    return MEANINGS[facts.status].is_online or facts.attendance == "online"


def titled(language: Language, status: str, title: str) -> str:
    """Say a status before a title, for lists that show nothing but titles."""
    told = {
        "cancelled": language.gettext("Cancelled: %(title)s"),
        "postponed": language.gettext("Postponed: %(title)s"),
        "rescheduled": language.gettext("New date: %(title)s"),
        "moved-online": language.gettext("Moved online: %(title)s"),
    }
    return told[status].replace("%(title)s", title) if status in told else title
