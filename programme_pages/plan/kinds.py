"""Kinds of what has a page, as lists, filters and results name them."""

from collections.abc import Callable, Mapping

from programme_pages.locales import Language
from programme_pages.model.facts import SeriesFacts
from programme_pages.model.programme import Kind
from programme_pages.plan.times import Dated
from programme_pages.routes import COUNTRIES, HOME

SECTIONS: Mapping[str, str] = {  # in which the pages of each kind lie
    "workshop": Kind.WORKSHOP,
    "session": Kind.SESSION,
    "initiative": Kind.INITIATIVE,
    "series": Kind.SERIES,
    "host-programme": Kind.SERIES,
    "page": HOME,
    "venue": Kind.VENUE,
    "organisation": Kind.ORGANISATION,
    "topic": Kind.TOPIC,
    "country": COUNTRIES,
}
KINDS = tuple(SECTIONS)


_NAMES: Mapping[str, Callable[[Language], str]] = {
    "workshop": lambda language: language.gettext("Workshop"),
    "session": lambda language: language.gettext("City session"),
    "initiative": lambda language: language.gettext("Initiative"),
    "series": lambda language: language.pgettext("kind", "Series"),
    "host-programme": lambda language: language.gettext("Host programme"),
    "page": lambda language: language.pgettext("kind", "Page"),
    "venue": lambda language: language.gettext("Venue"),
    "organisation": lambda language: language.gettext("Organisation"),
    "topic": lambda language: language.gettext("Topic"),
    "country": lambda language: language.gettext("Country"),
}


def kind_of(entry: Dated) -> str:
    """Tell the kind of an entry as lists tell it: workshop, host-programme and so on."""
    facts = entry.facts
    return facts.kind if isinstance(facts, SeriesFacts) else entry.kind.name.lower()


def kind_name(language: Language, kind: str) -> str:
    """Name a kind in the words of a language."""
    return _NAMES[kind](language)
