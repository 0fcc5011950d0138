"""Places without texts: the same places, in little space."""

import pickle
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from programme_pages.problems import Span
from programme_pages.strict_yaml import Mapping, Node, Scalar, Sequence, TreeSpans, read_yaml

FILE = "event.yaml"
KEYS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=4)
TEXTS = st.sampled_from(["a", "two words", "two\nlines\n", "ż", "", "null"])
TREES = st.dictionaries(
    KEYS,
    st.recursive(
        TEXTS | st.none(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
        max_leaves=10,
    ),
    max_size=5,
)


def tree_of(text: str) -> Mapping:
    tree, _ = read_yaml(text, FILE)
    assert tree is not None
    return tree


def kept(spans: TreeSpans) -> TreeSpans:
    again = pickle.loads(pickle.dumps(spans, 5))  # noqa: S301  (made here)
    assert isinstance(again, TreeSpans)
    return again


def paths(node: Node) -> Iterator[tuple[str | int, ...]]:
    """Give every path that leads somewhere, and at each place one that does not."""
    nowhere: list[tuple[str | int, ...]] = [(), ("no such key",), (99,)]
    yield from nowhere
    steps: list[tuple[str | int, Node]] = []
    if isinstance(node, Mapping):
        for key in node.keys:  # those without a value, too
            yield (key,)
        steps += node.items.items()
    if isinstance(node, Sequence):
        steps += enumerate(node.items)
    for step, inner in steps:
        for rest in paths(inner):
            yield (step, *rest)


def assert_same_places(spans: TreeSpans, tree: Mapping) -> None:
    for path in paths(tree):
        assert spans.at(*path) == tree.at(*path)
        if path:
            assert spans.key_at(*path) == tree.key_at(*path)


@given(TREES, st.booleans(), st.sampled_from([None, '"', "|"]))
@settings(max_examples=150, deadline=None)
def test_every_path_leads_to_the_same_place(value: Any, flow: bool, style: str | None) -> None:  # noqa: FBT001
    text = yaml.safe_dump(value, default_flow_style=flow, default_style=style, allow_unicode=True)
    tree, _ = read_yaml(text, FILE)
    if tree is None:  # PyYAML tags what its style cannot hold
        return
    spans = TreeSpans(tree)
    again = kept(spans)
    assert (again, hash(again)) == (spans, hash(spans))
    assert_same_places(again, tree)
    assert_same_places(kept(again), tree)
    assert again == spans


def test_a_field_that_something_stands_in_for_has_a_value_and_no_key() -> None:
    tree = tree_of("end: 2027\n")
    changed = Mapping({"start": Scalar("tbd", tree.span), **tree.items}, tree.keys, tree.span)
    assert_same_places(kept(TreeSpans(changed)), changed)


@pytest.mark.parametrize(
    "other", ["a: [b, c]\nd: e\n", "a: [b,  c]\n", "a: {b: c}\n", "x: [b, c]\n", "\na: [b, c]\n"]
)
def test_other_places_are_not_equal(other: str) -> None:
    spans = TreeSpans(tree_of("a: [b, c]\n"))
    assert spans != TreeSpans(tree_of(other))
    assert spans == TreeSpans(tree_of("a: [x, y]\n"))


def test_places_in_another_file_are_not_equal() -> None:
    first, second = TreeSpans(Mapping({}, {}, Span("a"))), TreeSpans(Mapping({}, {}, Span("b")))
    assert first != second
    assert first != "a"


def test_what_is_kept_is_a_fraction_of_the_tree() -> None:
    tree = tree_of("".join(f"field{n}: {'word ' * 100}\n" for n in range(50)))
    assert len(pickle.dumps(TreeSpans(tree), 5)) * 10 < len(pickle.dumps(tree, 5))
