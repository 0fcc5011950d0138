"""Words that stand beside a title: the kind of an entry, and the state of an event.

Pages take the same words from `templates/components/names.html`; a test holds both equal.
"""

from programme_pages.locales import Language
from programme_pages.model.facts import SeriesFacts
from programme_pages.plan.relations import Dated


def kind_of(entry: Dated) -> str:
    """Name the kind of an entry as lists tell it: workshop, host-programme and so on."""
    facts = entry.facts
    return facts.kind if isinstance(facts, SeriesFacts) else entry.kind.name.lower()


def kind_word(language: Language, kind: str) -> str:
    """Give the word for a kind, as `kind_of` names it."""
    match kind:
        case "workshop":
            return language.gettext("Workshop")
        case "session":
            return language.gettext("City session")
        case "initiative":
            return language.gettext("Initiative")
        case "host-programme":
            return language.gettext("Host programme")
    return language.pgettext("kind", "Series")


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
