"""Units: the parts of the content that are read each by itself, in any order and any process.

A unit is the files of one entry, or one file with records. What is read of it depends on nothing
but the unit's key, so that it can be kept from one build to the next.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from programme_pages.digests import digest
from programme_pages.entries.desk import Desk
from programme_pages.entries.layout import GROUPS_FILE, SITE_FILE, TOPICS_FILE, Folder, Layout
from programme_pages.entries.records import (
    read_groups,
    read_organisation,
    read_site,
    read_topics,
    read_venue,
)
from programme_pages.markup import MarkdownReader
from programme_pages.model.programme import AnyEntry, Kind
from programme_pages.problems import Problem
from programme_pages.source import read_text

UNUSABLE = "unusable"  # in the place of a digest


class Unit(NamedTuple):
    """A part of the content; `read` types it, `files` are the texts that it is read from.

    `downloads` are the other files that count.
    """

    name: str
    files: tuple[str, ...]
    read: Callable[[Desk], object]
    downloads: tuple[tuple[str, int], ...] = ()  # path and size in bytes

    def key(self, digests: Mapping[str, str], languages: tuple[str, ...]) -> str:
        """Give the digest of all that reading depends on, by those of the texts."""
        texts = [(name, digests.get(name)) for name in self.files]
        whole = repr((self.name, texts, self.downloads, languages))
        return digest(whole.encode())


class Loaded(NamedTuple):
    """The texts of a unit, the digests of their bytes, and what is wrong with them."""

    texts: dict[str, str | None]  # None where a file is there and cannot be used
    digests: dict[str, str]
    problems: list[Problem]


def site_unit() -> Unit:
    """Give the unit that has to be read first: the others depend on the site's languages."""
    return Unit(SITE_FILE, (SITE_FILE,), read_site)


def list_units(layout: Layout) -> Iterator[Unit]:
    """Give all units but the site's."""
    for folder in layout.folders:
        yield _entry_unit(folder)
    for record_id, name in layout.places[Kind.VENUE].items():
        yield Unit(name, (name,), partial(read_venue, record_id=record_id, name=name))
    for record_id, name in layout.places[Kind.ORGANISATION].items():
        yield Unit(name, (name,), partial(read_organisation, record_id=record_id, name=name))
    yield Unit(TOPICS_FILE, (TOPICS_FILE,), read_topics)
    yield Unit(GROUPS_FILE, (GROUPS_FILE,), read_groups)


def _entry_unit(folder: Folder) -> Unit:
    named = (folder.facts, folder.single, *folder.words.values())
    return Unit(
        name=folder.path,
        files=tuple(sorted(name for name in named if name is not None)),
        read=partial(_read_entry, folder=folder),
        downloads=tuple((file.path, file.size) for file in folder.files.values()),
    )


def _read_entry(desk: Desk, folder: Folder) -> AnyEntry | None:
    # With all that is checked in a text; many edits are of no entry.
    from programme_pages.entries.entry import read_entry  # noqa: PLC0415

    return read_entry(desk, folder)


class Reader(NamedTuple):
    """Reads units of the site at `root`; `present` are its texts, None those that are unusable."""

    root: Path
    present: Mapping[str, object | None]
    languages: tuple[str, ...]
    markdown: MarkdownReader

    def load(self, unit: Unit) -> Loaded:
        """Read a unit's texts from the disk."""
        loaded = Loaded({}, {}, [])
        for name in unit.files:
            if name not in self.present:
                continue
            if self.present[name] is None:
                loaded.digests[name], loaded.texts[name] = UNUSABLE, None
                continue
            loaded.digests[name], loaded.texts[name], found = read_text(self.root, name)
            loaded.problems.extend(found)
        return loaded

    def type(self, unit: Unit, loaded: Loaded) -> tuple[object, list[Problem]]:
        """Type what was loaded; give the unit's value and all that is wrong with its files."""
        desk = Desk(loaded.texts, self.languages, list(loaded.problems), self.markdown)
        return unit.read(desk), desk.problems
