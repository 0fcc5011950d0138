"""Where the values of a file stand, without what they say: small enough to be kept."""

import json
from typing import Any, NamedTuple

from programme_pages.problems import Span
from programme_pages.strict_yaml.tree import Mapping, Node, Scalar, Sequence

_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


class TreeSpans:
    """The places of a tree. It pickles as one text, which is unfolded when a place is asked for.

    Two are equal where they have the same file, the same keys and the same places.
    """

    __slots__ = ("_tree",)

    def __init__(self, tree: "Mapping | _Outline") -> None:
        self._tree = tree

    def at(self, *path: str | int) -> Span:
        """Where the value at a path stands, or the nearest thing around it that exists."""
        return self._unfolded().at(*path)

    def key_at(self, *path: str | int) -> Span:
        """Where the key of the value at a path stands, or the value where it has no key."""
        return self._unfolded().key_at(*path)

    def _unfolded(self) -> Mapping:
        tree = self._tree
        if not isinstance(tree, Mapping):
            tree = self._tree = _unfold_map(tree.file, json.loads(tree.text))
        return tree

    def _folded(self) -> "_Outline":
        tree = self._tree
        return _Outline(tree.span.file, _encode(_fold(tree))) if isinstance(tree, Mapping) else tree

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TreeSpans) and self._folded() == other._folded()

    def __hash__(self) -> int:
        return hash(self._folded())

    def __reduce__(self) -> tuple[type["TreeSpans"], tuple["_Outline"]]:
        return TreeSpans, (self._folded(),)


class _Outline(NamedTuple):
    """A tree without its texts: the file, and as JSON the places in it.

    A scalar is its place, a list its place and its items, a map its place and for each key the
    place of the key, and the value. Either may be missing: a value that was not written, and the
    key of one that stands in.
    """

    file: str
    text: str


_Folded = list[Any]
_Place = list[int]  # line and column, then those of the end as far as they differ


def _fold(node: Node) -> _Folded:
    place = _fold_span(node.span)
    if isinstance(node, Scalar):
        return place
    if isinstance(node, Sequence):
        return [place, [_fold(item) for item in node.items]]
    fields: dict[str, _Folded] = {key: [_fold_span(span)] for key, span in node.keys.items()}
    for key, value in node.items.items():
        fields.setdefault(key, [None]).append(_fold(value))
    return [place, fields]


def _fold_span(span: Span) -> _Place:
    _, line, column, end_line, end_column = span
    if line != end_line:
        return [line, column, end_line, end_column]
    return [line, column] if column == end_column else [line, column, end_column]


def _unfold(file: str, folded: _Folded) -> Node:
    place, inside, *_ = folded
    if isinstance(inside, dict):
        return _unfold_map(file, folded)
    if isinstance(inside, list):
        return Sequence([_unfold(file, item) for item in inside], _unfold_span(file, place))
    return Scalar("", _unfold_span(file, folded))


def _unfold_map(file: str, folded: _Folded) -> Mapping:
    place, fields = folded
    return Mapping(
        {key: _unfold(file, value) for key, (_, *values) in fields.items() for value in values},
        {key: _unfold_span(file, span) for key, (span, *_) in fields.items() if span},
        _unfold_span(file, place),
    )


def _unfold_span(file: str, place: _Place) -> Span:
    line, column, *end = place
    end_line, end_column = end if len(end) == 2 else (line, *end, column)[:2]
    return Span(file, line, column, end_line, end_column)
