"""What has facts but no texts of its own: the site, venues, organisations, topics, groups."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from programme_pages.entries.desk import Desk
from programme_pages.entries.fingerprint import fingerprint, tree_fields
from programme_pages.entries.layout import GROUPS_FILE, SITE_FILE, TOPICS_FILE
from programme_pages.model.facts import OrganisationFacts, SiteFacts, VenueFacts
from programme_pages.model.programme import Group, Organisation, Site, Topic, Venue
from programme_pages.model.scalars import is_identifier
from programme_pages.problems import Span
from programme_pages.schema import text_at
from programme_pages.strict_yaml import Mapping as Tree
from programme_pages.strict_yaml import TreeSpans, plain

if TYPE_CHECKING:
    from pydantic import RootModel

R = TypeVar("R")
V = TypeVar("V")


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
        desk.report_bad_name(Span(name), record_id)
        return None
    return desk.tree(name)


def _digest(tree: Tree) -> str:
    return fingerprint(tree_fields(tree))


class Records(NamedTuple, Generic[R]):
    """The records of one file, and where each id stands that it names, of wrong ones too."""

    records: tuple[R, ...]
    ids: Mapping[str, Span]


def read_topics(desk: Desk) -> Records[Topic] | None:
    """Read `topics.yaml`: an id and a label each. None where the file cannot be read."""
    from programme_pages.model.files import TopicsFile  # noqa: PLC0415  (see there)

    return _read_records(desk, TOPICS_FILE, TopicsFile, Topic)


def read_groups(desk: Desk) -> Records[Group] | None:
    """Read `country-groups.yaml`: an id, a name and the members each, in the same way."""
    from programme_pages.model.files import GroupsFile  # noqa: PLC0415  (see there)

    return _read_records(desk, GROUPS_FILE, GroupsFile, Group)


def _read_records(
    desk: Desk,
    name: str,
    form: "type[RootModel[dict[str, V]]]",
    make: Callable[[str, TreeSpans, str, V], R],
) -> Records[R] | None:
    """Read a file of several records: `make` makes each of its id, places, digest and value."""
    tree = desk.tree(name)
    if tree is None:
        return None
    typed, spans = desk.typed(form, tree), TreeSpans(tree)
    items = typed.root.items() if typed else ()
    return Records(
        tuple(make(key, spans, _item_digest(tree, key), value) for key, value in items),
        {key: tree.keys[key] for key in tree.items},
    )


def _item_digest(tree: Tree, key: str) -> str:
    node = tree.items[key]
    return _digest(node) if isinstance(node, Tree) else fingerprint({"name": plain(node)})
