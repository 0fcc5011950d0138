"""Selections: events that are told together, such as those of a topic."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from programme_pages.locales import names
from programme_pages.model.programme import Kind
from programme_pages.plan.edition import Edition
from programme_pages.plan.ground import Ground
from programme_pages.routes import HOME

SELECTED_KINDS = (Kind.WORKSHOP, Kind.SESSION, Kind.INITIATIVE)
_KIND, _SERIES, _TOPIC, _COUNTRY = "kind", "series", "topic", "country"


class Selection(NamedTuple):
    """Entries by what they have in common: a kind, a series, a topic or a country; `home` has all.

    `of` says which of these it is, and `key` is the kind, the id or the code.
    """

    of: str
    key: str

    @property
    def has_calendar(self) -> bool:
        """Whether there is a calendar of it: an event can be in it."""
        return self.key != Kind.INITIATIVE

    @property
    def has_feeds(self) -> bool:
        """Whether there are feeds of it: it is about more than where events are held."""
        return self.of != _COUNTRY

    def page(self, edition: Edition) -> str:
        """Give the path of the page that shows the selection, in an edition."""
        if self.of in {HOME, _KIND}:
            return edition.section(self.key)
        return edition.path(self.key) or ""

    def title(self, edition: Edition) -> str:
        """Say what the selection is of."""
        return _TITLES[self.of](edition, self.key)

    def entries(self, edition: Edition) -> Sequence[str]:
        """Give the ids of its entries."""
        related = [edition.related(name, key or self.key) for name, key in _RELATIONS[self.of]]
        return tuple(dict.fromkeys(one for ids in related for one in ids))

    def events(self, edition: Edition) -> Sequence[str]:
        """Give the ids of its events, in the order of time."""
        chosen = set(self.entries(edition))
        return tuple(one for one in edition.related("all", "events") if one in chosen)


# The relations in which the entries stand, each with its key where that is not the selection's.
_RELATIONS: Mapping[str, Sequence[tuple[str, str]]] = {
    HOME: (("all", "events"), ("all", Kind.INITIATIVE), ("all", Kind.SERIES)),
    _KIND: (("coming", ""), ("past", ""), ("all", "")),
    _SERIES: (("part", ""), ("side-event", "")),
    _TOPIC: (("on", ""),),
    _COUNTRY: (("in", ""),),
}


def selections(ground: Ground) -> Iterator[Selection]:
    """Give all selections of a programme."""
    programme = ground.programme
    present = {one.kind for one in programme.outlines.values()}
    yield Selection(HOME, HOME)
    yield from (Selection(_KIND, one) for one in SELECTED_KINDS if one in present)
    yield from (Selection(_SERIES, one) for one in programme.series)
    yield from (Selection(_TOPIC, one) for one in programme.topics)
    yield from (Selection(_COUNTRY, one) for one in programme.countries)


def _site(edition: Edition, _: str) -> str:
    return edition.shown(edition.site.title).text


def _kind(edition: Edition, key: str) -> str:
    gettext = edition.language.gettext
    if key == Kind.INITIATIVE:
        return gettext("Initiatives")
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
