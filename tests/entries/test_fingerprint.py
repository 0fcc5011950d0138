"""Fingerprints: equal where all fields are, and telling which are not."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.entries.fingerprint import fingerprint, tree_fields
from programme_pages.ledger import Receipts, in_words
from programme_pages.strict_yaml import read_yaml

fields = st.dictionaries(
    st.sampled_from(["name", "city", "url"]), st.text(max_size=3) | st.lists(st.text(max_size=2))
)


@given(fields, fields)
def test_fingerprints_are_equal_exactly_where_all_fields_are(
    one: Mapping[str, object], other: Mapping[str, object]
) -> None:
    assert (fingerprint(one) == fingerprint(other)) is (one == other)


def test_the_order_of_the_fields_does_not_matter() -> None:
    assert fingerprint({"a": 1, "b": 2}) == fingerprint({"b": 2, "a": 1})


def fields_of(text: str) -> dict[str, object]:
    tree, problems = read_yaml(text, "a.yaml")
    assert tree is not None
    assert problems == []
    return tree_fields(tree)


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ("a: 1\nb: 2\n", "b: 2\na: 1\n", True),
        ("a: 1\n", "# a remark\na:   '1'\n", True),
        ("a: [1, 2]\n", "a:\n- 1\n- 2\n", True),
        ("a: [1, 2]\n", "a: [2, 1]\n", False),
        ("a: [1, 2]\n", "a: '[1, 2]'\n", False),
        ("a: {b: 1}\n", "a: {b: 2}\n", False),
        ("a: 1\n", "b: 1\n", False),
        ("a: ab\nb: c\n", "a: a\nb: bc\n", False),
        ("a: 1\n", "", False),
    ],
)
def test_what_a_tree_says_counts_and_not_how(one: str, other: str, equal: bool) -> None:  # noqa: FBT001
    assert (fingerprint(fields_of(one)) == fingerprint(fields_of(other))) is equal


def test_fields_of_a_language_have_its_name() -> None:
    tree, _ = read_yaml("title: A\n", "en.md")
    assert tree is not None
    assert tree_fields(tree, "@en") == {"title@en": "A"}


def test_the_ledger_tells_which_fields_changed() -> None:
    name = "place venues hall"
    before = Receipts(digests={name: fingerprint({"name": "A", "city": "B", "url": "C"})})
    now = fingerprint({"name": "A!", "city": "B", "address": "D"})
    assert in_words([name], before, frozenset({name}), {name: now}.get) == [
        "venue address, name, url changed (hall)"
    ]
