"""Content: all that the files say, each thing typed but nothing linked yet."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from programme_pages.entries.layout import GROUPS_FILE, SITE_FILE, TOPICS_FILE, Layout
from programme_pages.entries.records import Records
from programme_pages.model.programme import (
    AnyEntry,
    Group,
    Kind,
    Organisation,
    Outline,
    Site,
    Topic,
    Venue,
)
from programme_pages.problems import Span


class Known(NamedTuple):
    """The ids that the files name, of things too that could not be read.

    So one broken file is one problem, and not one more in every file that refers to it. None
    stands for "cannot be told", since the file that lists them is broken.
    """

    pages: Mapping[Kind, Mapping[str, Span]]
    groups: frozenset[str] | None
    areas: frozenset[str] | None


class Content(NamedTuple):
    """All that the files say; entries by their outlines, and read when they are asked for."""

    site: Site | None
    outlines: Mapping[str, Outline]  # by the name of the unit
    read: Callable[[str], AnyEntry]  # from the name of a unit
    venues: tuple[Venue, ...]
    organisations: tuple[Organisation, ...]
    topics: tuple[Topic, ...]
    groups: tuple[Group, ...]
    known: Known

    @property
    def entries(self) -> Iterator[AnyEntry]:
        """All entries, one after the other."""
        return map(self.read, self.outlines)


def gather(
    layout: Layout,
    values: Mapping[str, object],
    outlines: Mapping[str, Outline],
    read: Callable[[str], AnyEntry],
) -> Content:
    """Put together what was read: the units that are no entries, and outlines of the others.

    Both are by the names of their units, from which `read` gives an entry.
    """
    site, topics, groups = values[SITE_FILE], values[TOPICS_FILE], values[GROUPS_FILE]
    site = site if isinstance(site, Site) else None
    topics = topics if isinstance(topics, Records) else None
    groups = groups if isinstance(groups, Records) else None
    every = tuple(values.values())
    return Content(
        site=site,
        outlines=outlines,
        read=read,
        venues=tuple(one for one in every if isinstance(one, Venue)),
        organisations=tuple(one for one in every if isinstance(one, Organisation)),
        topics=topics.records if topics else (),
        groups=groups.records if groups else (),
        known=Known(
            pages=_known_pages(layout, topics),
            groups=frozenset(groups.ids) if groups else None,
            areas=frozenset(site.facts.areas) if site else None,
        ),
    )


def _known_pages(
    layout: Layout, topics: Records[Topic] | None
) -> Mapping[Kind, Mapping[str, Span]]:
    known: dict[Kind, dict[str, Span]] = {kind: {} for kind in Kind}
    for folder in layout.folders:
        known[folder.kind][folder.id] = Span(folder.any_file)
    for kind, files in layout.places.items():
        known[kind] = {record_id: Span(name) for record_id, name in files.items()}
    if topics is None:
        del known[Kind.TOPIC]
    else:
        known[Kind.TOPIC] = dict(topics.ids)
    return known
