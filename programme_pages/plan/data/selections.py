"""Selections: events that are told together, such as those of a topic."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from programme_pages.locales import names
from programme_pages.model.programme import Kind
from programme_pages.plan.edition import Edition
from programme_pages.plan.ground import Ground
from programme_pages.routes import HOME

_KIND, _SERIES, _TOPIC, _COUNTRY = "kind", "series", "topic", "country"


class Selection(NamedTuple):
    """Events by what they have in common: a kind, a series, a topic or a country; `home` has all.

    `of` says which of these it is, and `key` is the kind, the id or the code.
    """

    of: str
    key: str

    def path(self, ground: Ground, code: str) -> str:
        """Give the folder of the page that shows the selection, in a language."""
        if self.of in {HOME, _KIND}:
            return ground.routes.sections[code, self.key]
        return ground.routes.pages[code, self.key]

    def title(self, edition: Edition) -> str:
        """Say what the selection is of."""
        return _TITLES[self.of](edition, self.key)

    def events(self, edition: Edition) -> Sequence[str]:
        """Give the ids of its events, in the order of time."""
        every = edition.related("all", "events")
        if self.of == HOME:
            return every
        chosen = {
            found for name in _RELATIONS[self.of] for found in edition.related(name, self.key)
        }
        return tuple(one for one in every if one in chosen)


_RELATIONS: Mapping[str, Sequence[str]] = {
    _KIND: ("coming", "past"),
    _SERIES: ("part", "side-event"),
    _TOPIC: ("on",),
    _COUNTRY: ("in",),
}


def selections(ground: Ground) -> Iterator[Selection]:
    """Give all selections of a programme in which there can be an event."""
    programme = ground.programme
    yield Selection(HOME, HOME)
    present = {one.kind for one in programme.outlines.values()}
    yield from (Selection(_KIND, one) for one in (Kind.WORKSHOP, Kind.SESSION) if one in present)
    yield from (Selection(_SERIES, one) for one in programme.series)
    yield from (Selection(_TOPIC, one) for one in programme.topics)
    yield from (Selection(_COUNTRY, one) for one in programme.countries)


def _site(edition: Edition, _: str) -> str:
    return edition.shown(edition.site.title).text


def _kind(edition: Edition, key: str) -> str:
    gettext = edition.language.gettext
    return gettext("Workshops") if key == Kind.WORKSHOP else gettext("City sessions")


def _series(edition: Edition, key: str) -> str:
    return edition.title(edition.series(key)).text


def _topic(edition: Edition, key: str) -> str:
    return edition.shown(edition.topic(key).name).text


def _country(edition: Edition, key: str) -> str:
    return edition.said(names.country(edition.language, key))


_TITLES: Mapping[str, Callable[[Edition, str], str]] = {
    HOME: _site,
    _KIND: _kind,
    _SERIES: _series,
    _TOPIC: _topic,
    _COUNTRY: _country,
}
