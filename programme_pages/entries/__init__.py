"""From files to typed content: what each file is, and all that one file can have wrong."""

from collections.abc import Mapping
from dataclasses import dataclass

from programme_pages.entries.desk import Desk
from programme_pages.entries.entry import AnyEntry, read_entry
from programme_pages.entries.layout import GROUPS_FILE, TOPICS_FILE, Layout, sort_files
from programme_pages.entries.records import (
    read_groups,
    read_organisations,
    read_site,
    read_topics,
    read_venues,
)
from programme_pages.model.programme import Group, Kind, Organisation, Site, Topic, Venue
from programme_pages.problems import Problem, Span
from programme_pages.source import Sources
from programme_pages.strict_yaml import Mapping as Tree

__all__ = ["AnyEntry", "Content", "read_content"]


@dataclass(frozen=True, slots=True)
class Known:
    """The ids that the files name, of things too that could not be read.

    So one broken file is one problem, and not one more in every file that refers to it. None
    stands for "cannot be told", since the file that lists them is broken.
    """

    pages: Mapping[Kind, Mapping[str, Span]]
    groups: frozenset[str] | None
    areas: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Content:
    """All that the files say, each thing typed but nothing linked yet."""

    site: Site | None
    entries: tuple[AnyEntry, ...]
    venues: tuple[Venue, ...]
    organisations: tuple[Organisation, ...]
    topics: tuple[Topic, ...]
    groups: tuple[Group, ...]
    known: Known


def read_content(sources: Sources) -> tuple[Content, list[Problem]]:
    """Type every file of the content; report all problems of all of them."""
    layout, problems = sort_files(sources)
    desk = Desk(sources.texts, problems=problems)
    site = read_site(desk)
    desk.languages = site.facts.languages if site else ()
    topics, groups = desk.tree(TOPICS_FILE), desk.tree(GROUPS_FILE)
    content = Content(
        site=site,
        entries=tuple(entry for folder in layout.folders if (entry := read_entry(desk, folder))),
        venues=tuple(read_venues(desk, layout.places[Kind.VENUE])),
        organisations=tuple(read_organisations(desk, layout.places[Kind.ORGANISATION])),
        topics=tuple(read_topics(desk, topics)) if topics else (),
        groups=tuple(read_groups(desk, groups)) if groups else (),
        known=Known(
            pages=_known_pages(layout, topics),
            groups=frozenset(groups.items) if groups else None,
            areas=frozenset(site.facts.areas) if site else None,
        ),
    )
    return content, desk.problems


def _known_pages(layout: Layout, topics: Tree | None) -> Mapping[Kind, Mapping[str, Span]]:
    known: dict[Kind, dict[str, Span]] = {kind: {} for kind in Kind}
    for folder in layout.folders:
        known[folder.kind][folder.id] = Span(folder.any_file)
    for kind, files in layout.places.items():
        known[kind] = {record_id: Span(name) for record_id, name in files.items()}
    if topics is None:
        del known[Kind.TOPIC]
    else:
        known[Kind.TOPIC] = {key: topics.keys[key] for key in topics.items}
    return known
