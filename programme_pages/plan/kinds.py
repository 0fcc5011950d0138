"""Kinds of what has a page, as filters and results name them."""

from collections.abc import Mapping

from programme_pages.locales import Language
from programme_pages.model.programme import Kind
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


def kind_name(language: Language, kind: str) -> str:
    """Name a kind in the words of a language."""
    names = {
        "workshop": language.gettext("Workshop"),
        "session": language.gettext("City session"),
        "initiative": language.gettext("Initiative"),
        "series": language.pgettext("kind", "Series"),
        "host-programme": language.gettext("Host programme"),
        "page": language.pgettext("kind", "Page"),
        "venue": language.gettext("Venue"),
        "organisation": language.gettext("Organisation"),
        "topic": language.gettext("Topic"),
        "country": language.gettext("Country"),
    }
    return names[kind]
