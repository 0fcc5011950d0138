"""The tree of a YAML file: texts, lists and maps, each with its place."""

from collections.abc import Collection
from typing import Any, NamedTuple

from programme_pages.problems import Span


class Scalar(NamedTuple):
    """A text, and where it stands."""

    text: str
    span: Span


class Sequence(NamedTuple):
    """A list, and where it stands."""

    items: list["Node"]
    span: Span


class Mapping(NamedTuple):
    """A map from text to nodes, where it stands, and where each key stands.

    A key whose value was not written has a place but no node.
    """

    items: dict[str, "Node"]
    keys: dict[str, Span]
    span: Span

    def at(self, *path: str | int) -> Span:
        """Where the value at a path stands, or the nearest thing around it that exists."""
        return find_span(self, path)

    def key_at(self, *path: str | int) -> Span:
        """Where the key of the value at a path stands, or the value where it has no key."""
        parent = find_node(self, path[:-1])
        key = path[-1]
        if isinstance(parent, Mapping) and key in parent.keys:
            return parent.keys[str(key)]
        return find_span(self, path)

    def without(self, names: Collection[str]) -> "Mapping":
        """Give the map with fewer values; the places of their keys stay known."""
        if not any(name in self.items for name in names):
            return self
        rest = {key: node for key, node in self.items.items() if key not in names}
        return Mapping(rest, self.keys, self.span)


Node = Scalar | Sequence | Mapping


def find_node(node: Node, path: tuple[str | int, ...]) -> Node:
    """Follow a path of keys and positions as far as it leads."""
    for step in path:
        if _is_list_of_one(node, step):
            continue
        if isinstance(node, Mapping) and step in node.items:
            node = node.items[str(step)]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            break
    return node


def find_span(node: Node, path: tuple[str | int, ...]) -> Span:
    """Where a value stands; for a value that is missing, the key of the map that lacks it."""
    lacking = node.span
    for step in path:
        if _is_list_of_one(node, step):
            continue
        if isinstance(node, Mapping) and step in node.keys:
            lacking = node.keys[str(step)]
            if step not in node.items:
                return lacking
        inner = find_node(node, (step,))
        if inner is node:  # the path leads no further
            return node.span if isinstance(node, Scalar) else lacking
        if isinstance(node, Sequence):
            lacking = inner.span
        node = inner
    return node.span


def _is_list_of_one(node: Node, step: str | int) -> bool:
    """Whether a map stands where a list may: one thing needs no list around it."""
    return isinstance(node, Mapping) and isinstance(step, int)


def plain(node: Node) -> Any:
    """Give the tree as strings, lists and dicts. Depth is bounded by `DEEPEST`."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, value in node.items.items()}
