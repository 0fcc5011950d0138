"""The ground that pages are planned on: all that planning may read, each thing under a name.

A name is a kind and a key, such as `entry smart-towns-2017` or `path pl ljubljana`. Its digest is
equal as long as what can be read under it is equal; so what a page was made from can be written
down as names, and compared at the next build without making the page.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from programme_pages.digests import digest
from programme_pages.locales import Language
from programme_pages.model.programme import Programme
from programme_pages.pictures import Picture
from programme_pages.plan.data.revisions import Revisions
from programme_pages.plan.relations import Relations
from programme_pages.routes import Routes


def value_digest(value: object) -> str:
    """Give the digest of a plain value: equal for equal values, in every process."""
    return digest(repr(value).encode())


class Made(NamedTuple):
    """A view as it was made, and the names of all that was read for it."""

    value: Any
    reads: tuple[str, ...]  # in order


Kept = Callable[[], Made | None]  # gives nothing where it cannot be read


@dataclass(frozen=True, slots=True)
class Ground:
    """All that planning may read. Pages read it through an edition, which notes the names."""

    programme: Programme
    relations: Relations
    routes: Routes
    languages: Mapping[str, Language]
    assets: Mapping[str, str]  # the address of each static file
    today: date
    base_url: str  # ends with a slash
    revisions: Revisions = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)  # by place; those measured
    static: Mapping[str, bytes] = field(default_factory=dict)  # files of `static/`
    draws_cards: bool = False  # for other sites that link to a page
    preview: bool = False  # for those who write the site, not for its readers
    search: bool = True  # there are search pages
    data: bool = True  # there are calendars, feeds and tables
    wholes: Mapping[str, str] = field(default_factory=dict)  # digests of all names of a kind
    made: dict[str, Made] = field(default_factory=dict)  # views that several pages share
    kept: dict[str, Kept] = field(default_factory=dict)  # what reads those of the last build

    def view(self, name: str) -> Made | None:
        """Give a view that was made already, in this build or the last one."""
        if name not in self.made and name in self.kept and (made := self.kept[name]()) is not None:
            self.made[name] = made
        return self.made.get(name)

    def digest(self, name: str) -> str | None:
        """Give the digest of what can be read under a name; None where there is nothing."""
        kind, *key = name.split(" ")
        return _DIGESTS[kind](self, *key)


def _entry(ground: Ground, entry_id: str) -> str | None:
    entry = ground.programme.outlines.get(entry_id)
    return f"{entry.kind} {entry.digest}" if entry else None


def _body(ground: Ground, entry_id: str, language: str) -> str | None:
    entry = ground.programme.outlines.get(entry_id)
    return entry.bodies.get(language) if entry else None


def _lag(ground: Ground, entry_id: str, language: str) -> str | None:
    entry = ground.programme.outlines.get(entry_id)
    return entry.lags.get(language) if entry else None


def _place(ground: Ground, kind: str, place_id: str) -> str | None:
    place = ground.programme.places(kind).get(place_id)
    return place.digest if place else None


def _site(ground: Ground) -> str:
    preview = " preview" if ground.preview else ""
    cards = " cards" if ground.draws_cards else ""
    return f"{ground.programme.site.digest} {ground.base_url}{preview}{cards}"


def _search(ground: Ground) -> str | None:
    return "there" if ground.search else None


def _data(ground: Ground) -> str | None:
    return "there" if ground.data else None


def _path(ground: Ground, language: str, page_id: str) -> str | None:
    return ground.routes.pages.get((language, page_id))


def _sections(ground: Ground, language: str) -> str:
    sections = ground.routes.sections
    return value_digest([item for item in sections.items() if item[0][0] == language])


def _related(ground: Ground, name: str, key: str) -> str:
    return " ".join(ground.relations.get(name, key))


def _day(ground: Ground, day: str) -> str:
    return side_of(day, ground.today)


def side_of(day: str, today: date) -> str:
    """Tell on which side of today a day (ISO 8601) lies: before | today | after."""
    now = today.isoformat()
    return "today" if day == now else "before" if day < now else "after"


def _asset(ground: Ground, *parts: str) -> str | None:
    return ground.assets.get(" ".join(parts))  # names of files may hold spaces


def _picture(ground: Ground, *parts: str) -> str | None:
    picture = ground.pictures.get(" ".join(parts))  # names of files may hold spaces
    return value_digest(picture) if picture else None


def _typography(ground: Ground, code: str) -> str | None:
    language = ground.languages.get(code)
    return value_digest(language.typography.rules) if language else None


def _revision(ground: Ground, entry_id: str) -> str:
    return repr(ground.revisions.get(entry_id))


_DIGESTS: Mapping[str, Callable[..., str | None]] = {
    "entry": _entry,
    "body": _body,
    "lag": _lag,
    "place": _place,
    "site": _site,
    "search": _search,
    "data": _data,
    "path": _path,
    "sections": _sections,
    "related": _related,
    "day": _day,
    "asset": _asset,
    "picture": _picture,
    "typography": _typography,
    "revision": _revision,
}
