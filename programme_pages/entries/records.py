"""What has facts but no texts of its own: the site, venues, organisations, topics, groups."""

from collections.abc import Iterator

from programme_pages.entries.desk import Desk
from programme_pages.entries.layout import SITE_FILE
from programme_pages.model.facts import (
    GroupsFile,
    OrganisationFacts,
    SiteFacts,
    TopicsFile,
    VenueFacts,
)
from programme_pages.model.fields import is_identifier
from programme_pages.model.programme import Group, Organisation, Site, Topic, Venue
from programme_pages.problems import Span
from programme_pages.schema import text_at
from programme_pages.strict_yaml import Mapping as Tree


def read_site(desk: Desk) -> Site | None:
    """Read `site.yaml`; its first language is that of its plain labels."""
    if SITE_FILE not in desk.texts:
        desk.report("no-site", Span(SITE_FILE))
        return None
    tree = desk.tree(SITE_FILE)
    if tree is None:
        return None
    facts = desk.typed(SiteFacts, tree, text_at(tree, "languages", 0))
    return Site("site", tree, facts) if facts else None


def read_venues(desk: Desk, files: dict[str, str]) -> Iterator[Venue]:
    """Read the venues, by id and file."""
    for record_id, tree in _trees(desk, files):
        if facts := desk.typed(VenueFacts, tree):
            yield Venue(record_id, tree, facts)


def read_organisations(desk: Desk, files: dict[str, str]) -> Iterator[Organisation]:
    """Read the organisations, by id and file."""
    for record_id, tree in _trees(desk, files):
        if facts := desk.typed(OrganisationFacts, tree):
            yield Organisation(record_id, tree, facts)


def _trees(desk: Desk, files: dict[str, str]) -> Iterator[tuple[str, Tree]]:
    for record_id, name in files.items():
        if not is_identifier(record_id):
            desk.report("bad-entry-name", Span(name), name=record_id)
        elif tree := desk.tree(name):
            yield record_id, tree


def read_topics(desk: Desk, tree: Tree) -> Iterator[Topic]:
    """Read `topics.yaml`: an id and a label each."""
    topics = desk.typed(TopicsFile, tree)
    if topics:
        yield from (Topic(key, tree, name) for key, name in topics.root.items())


def read_groups(desk: Desk, tree: Tree) -> Iterator[Group]:
    """Read `country-groups.yaml`: an id, a name and the members each."""
    groups = desk.typed(GroupsFile, tree)
    if groups:
        yield from (Group(key, tree, facts) for key, facts in groups.root.items())
