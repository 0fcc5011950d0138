"""The ground: what a new entry has to know of the site that it comes to.

Entries are not read for it, only listed: a beginning is quick, and possible beside broken files.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from programme_pages.entries import (
    AnyEntry,
    Content,
    Reader,
    Surroundings,
    gather,
    list_units,
    site_unit,
    sort_files,
    surroundings,
)
from programme_pages.markup import MarkdownReader
from programme_pages.model.facts import SiteFacts
from programme_pages.model.programme import Kind, Site
from programme_pages.problems import Problem
from programme_pages.source import list_sources


@dataclass(frozen=True, slots=True)
class Ground:
    """A site: its facts, the file that takes each id, and what the checks of an entry ask for."""

    root: Path
    site: SiteFacts
    taken: Mapping[str, str]
    around: Surroundings

    def ids(self, kind: Kind) -> Sequence[str]:
        """Give the ids of a kind, in order."""
        return sorted(self.around.ids.get(kind, ()))


def read_ground(root: Path) -> tuple[Ground | None, list[Problem]]:
    """Read what a new entry of the site at `root` has to know.

    Without a readable `site.yaml` there is no ground, but all that is wrong with that file.
    """
    sources, listed = list_sources(root)
    layout, _ = sort_files(sources)
    markdown = MarkdownReader()
    reader = Reader(root, sources.texts, (), markdown)
    site, problems = reader.type(site_unit(), reader.load(site_unit()))
    if not isinstance(site, Site):
        return None, [*(found for found in listed if found.code == "no-content"), *problems]
    reader = Reader(root, sources.texts, site.facts.languages, markdown)
    records = [unit for unit in list_units(layout) if unit.name.endswith(".yaml")]
    values = {unit.name: reader.type(unit, reader.load(unit))[0] for unit in records}
    content = gather(layout, {site_unit().name: site, **values}, {}, _unread)
    return Ground(root, site.facts, _taken(content), surroundings(content)), []


def _unread(name: str) -> AnyEntry:
    raise LookupError(f"{name} was only listed")


def _taken(content: Content) -> dict[str, str]:
    return {
        entry_id: span.file
        for ids in content.known.pages.values()
        for entry_id, span in ids.items()
    }
