"""Edits: what was saved since the last rebuild, on the ground of that."""

from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from programme_pages.entries import outline
from programme_pages.entries.records import Records
from programme_pages.model.programme import Entry, Kind, Organisation, Outline, Topic, Venue
from programme_pages.plan import Ground
from programme_pages.plan.entries import TEMPLATES

_SHELVES = {
    Kind.WORKSHOP: "events",
    Kind.SESSION: "events",
    Kind.INITIATIVE: "initiatives",
    Kind.SERIES: "series",
    Kind.PAGE: "pages",
}
_PLACES: Mapping[type, tuple[str, str]] = {  # each with the template of its page
    Venue: ("venues", "venue.html"),
    Organisation: ("organisations", "organisation.html"),
    Topic: ("topics", "topic.html"),
}
PageOf = tuple[str, str]  # a template and an id


class Edits:
    """Entries and places as they are now, where the rebuild knows earlier ones."""

    def __init__(self, ground: Ground) -> None:
        """Begin without any."""
        programme = ground.programme
        shelves = ("outlines", *_SHELVES.values(), *(shelf for shelf, _ in _PLACES.values()))
        self._edited: dict[str, dict[str, Any]] = {shelf: {} for shelf in shelves}
        both: dict[str, Any] = {
            shelf: ChainMap(edited, getattr(programme, shelf))
            for shelf, edited in self._edited.items()
        }
        self._ground = replace(ground, programme=replace(programme, **both))

    @property
    def ground(self) -> Ground:
        """What pages are made on now; views of what was edited may be others, so there are none."""
        return replace(self._ground, made={})

    def put(self, value: object) -> list[PageOf]:
        """Take in an entry, a place or the topics that are sound; give the pages that are theirs.

        None of them may be new, or have more or fewer addresses than before.
        """
        if isinstance(value, Entry):
            self._edited["outlines"][value.id] = outline(value)
            self._edited[_SHELVES[value.kind]][value.id] = value
            return [(TEMPLATES[value.kind], value.id)]
        return [page for place in _places(value) for page in self._put_place(place)]

    def _put_place(self, place: Any) -> Iterator[PageOf]:
        shelf, template = _PLACES[type(place)]
        if getattr(self._ground.programme, shelf)[place.id].digest != place.digest:
            self._edited[shelf][place.id] = place
            yield template, place.id

    def fits(self, value: object) -> bool:
        """Whether a value can be taken in: the files and pages that there are stay the same."""
        programme = self._ground.programme
        if isinstance(value, Entry):
            before = programme.outlines.get(value.id)
            return before is not None and _files(before) == _files(outline(value))
        if isinstance(value, Venue):
            known = programme.venues.get(value.id)
            return known is not None and known.facts.country == value.facts.country
        if isinstance(value, Records):
            are_topics = all(isinstance(one, Topic) for one in value.records)
            return are_topics and value.ids.keys() == programme.topics.keys()
        return isinstance(value, Organisation) and value.id in programme.organisations

    def clear(self) -> None:
        """Forget them."""
        for edited in self._edited.values():
            edited.clear()


def _files(one: Outline) -> tuple[object, ...]:
    return one.downloads, one.pictures, one.offered


def _places(value: object) -> tuple[object, ...]:
    return value.records if isinstance(value, Records) else (value,)
