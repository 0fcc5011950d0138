"""What has facts but no texts of its own: the site, venues, organisations, topics, groups."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from programme_pages.entries.desk import Desk
from programme_pages.entries.fingerprint import fingerprint, tree_fields
from programme_pages.entries.layout import GROUPS_FILE, SITE_FILE, TOPICS_FILE
from programme_pages.model.facts import OrganisationFacts, SiteFacts, VenueFacts
from programme_pages.model.fields import is_identifier
from programme_pages.model.programme import Group, Organisation, Site, Topic, Venue
from programme_pages.problems import Span
from programme_pages.schema import text_at
from programme_pages.strict_yaml import Mapping as Tree
from programme_pages.strict_yaml import TreeSpans, plain

R = TypeVar("R")


def read_site(desk: Desk) -> Site | None:
    """Read `site.yaml`; its first language is that of its plain labels."""
    if SITE_FILE not in desk.texts:
        desk.report("no-site", Span(SITE_FILE))
        return None
    tree = desk.tree(SITE_FILE)
    if tree is None:
        return None
    facts = desk.typed(SiteFacts, tree, text_at(tree, "languages", 0))
    return Site("site", TreeSpans(tree), _digest(tree), facts) if facts else None


def read_venue(desk: Desk, record_id: str, name: str) -> Venue | None:
    """Read a venue, by its id and file."""
    tree = _tree(desk, record_id, name)
    facts = desk.typed(VenueFacts, tree) if tree else None
    return Venue(record_id, TreeSpans(tree), _digest(tree), facts) if tree and facts else None


def read_organisation(desk: Desk, record_id: str, name: str) -> Organisation | None:
    """Read an organisation, by its id and file."""
    tree = _tree(desk, record_id, name)
    facts = desk.typed(OrganisationFacts, tree) if tree else None
    return (
        Organisation(record_id, TreeSpans(tree), _digest(tree), facts) if tree and facts else None
    )


def _tree(desk: Desk, record_id: str, name: str) -> Tree | None:
    if not is_identifier(record_id):
        desk.report("bad-entry-name", Span(name), name=record_id)
        return None
    return desk.tree(name)


def _digest(tree: Tree) -> str:
    return fingerprint(tree_fields(tree))


@dataclass(frozen=True, slots=True)
class Records(Generic[R]):
    """The records of one file, and where each id stands that it names, of wrong ones too."""

    records: tuple[R, ...]
    ids: Mapping[str, Span]


def read_topics(desk: Desk) -> Records[Topic] | None:
    """Read `topics.yaml`: an id and a label each. None where the file cannot be read."""
    from programme_pages.model.files import TopicsFile  # noqa: PLC0415  (see there)

    tree = desk.tree(TOPICS_FILE)
    if tree is None:
        return None
    topics, spans = desk.typed(TopicsFile, tree), TreeSpans(tree)
    named = topics.root.items() if topics else ()
    return Records(
        tuple(Topic(key, spans, _item_digest(tree, key), name) for key, name in named),
        {key: tree.keys[key] for key in tree.items},
    )


def read_groups(desk: Desk) -> Records[Group] | None:
    """Read `country-groups.yaml`: an id, a name and the members each, in the same way."""
    from programme_pages.model.files import GroupsFile  # noqa: PLC0415  (see there)

    tree = desk.tree(GROUPS_FILE)
    if tree is None:
        return None
    groups, spans = desk.typed(GroupsFile, tree), TreeSpans(tree)
    named = groups.root.items() if groups else ()
    return Records(
        tuple(Group(key, spans, _item_digest(tree, key), facts) for key, facts in named),
        {key: tree.keys[key] for key in tree.items},
    )


def _item_digest(tree: Tree, key: str) -> str:
    node = tree.items[key]
    return _digest(node) if isinstance(node, Tree) else fingerprint({"name": plain(node)})
