"""What an event's status means to each kind of reader and program; `docs/data.md` has the table."""

from typing import NamedTuple

from programme_pages.locales import Language


class Meaning(NamedTuple):
    """A status in the terms of other programs.

    `calendar` is the STATUS of iCalendar (RFC 5545, section 3.8.1.11), `schema` the `eventStatus`
    of schema.org.
    """

    calendar: str
    schema: str


MEANINGS = {
    "scheduled": Meaning("CONFIRMED", "EventScheduled"),
    "cancelled": Meaning("CANCELLED", "EventCancelled"),
    "postponed": Meaning("TENTATIVE", "EventPostponed"),
    "rescheduled": Meaning("CONFIRMED", "EventRescheduled"),
    "moved-online": Meaning("CONFIRMED", "EventMovedOnline"),
}


def titled(language: Language, status: str, title: str) -> str:
    """Say a status before a title, for lists that show nothing but titles."""
    if status == "scheduled":
        return title
    told = {
        "cancelled": language.gettext("Cancelled: %(title)s"),
        "postponed": language.gettext("Postponed: %(title)s"),
        "rescheduled": language.gettext("New date: %(title)s"),
        "moved-online": language.gettext("Moved online: %(title)s"),
    }
    return told[status].replace("%(title)s", title)


def status_word(language: Language, status: str) -> str:
    """Give the word for a status; nothing for an event that is held as planned."""
    match status:
        case "cancelled":
            return language.gettext("Cancelled")
        case "postponed":
            return language.gettext("Postponed")
        case "rescheduled":
            return language.gettext("New date")
        case "moved-online":
            return language.gettext("Moved online")
    return ""
