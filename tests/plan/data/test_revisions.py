"""Revisions: an entry has another one if, and only if, it says something else than before."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.entries import outline
from programme_pages.plan.data.revisions import Revision, Revisions, read_revisions, revise
from tests.plan.made import event

FIRST, LATER = date(2027, 1, 5), date(2027, 2, 6)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=9,
)


def revised(published: Revisions, day: date, **facts: Any) -> Revision:
    return revise([outline(event("day", **facts))], published, day)["day"]


def test_what_was_never_published_is_at_its_first_revision_today() -> None:
    one = revised({}, FIRST)
    assert (one.number, one.updated) == (0, "2027-01-05T00:00:00Z")


def test_what_is_the_same_keeps_its_revision_and_its_time() -> None:
    one = revised({}, FIRST)
    assert revised({"day": one}, LATER) == one


def test_what_changed_has_the_next_revision_of_today() -> None:
    before = revised({}, FIRST)._replace(number=4)
    one = revised({"day": before}, LATER, status="cancelled")
    assert (one.number, one.updated) == (5, "2027-02-06T00:00:00Z")
    assert one.digest != before.digest


def test_what_the_entry_says_itself_wins() -> None:
    before = revised({}, FIRST)
    for published in ({}, {"day": before}):
        one = revised(published, LATER, updated="2026-12-24")
        assert one.updated == "2026-12-24T00:00:00Z"


def written(**changes: Any) -> bytes:
    entry = {"id": "day", "digest": "a", "revision": 1, "updated": "2027-01-05T00:00:00Z"} | changes
    return json.dumps({"version": 1, "entries": [entry], "more": 1}).encode()


def test_they_are_read_back() -> None:
    assert read_revisions(written()) == {"day": Revision("a", 1, "2027-01-05T00:00:00Z")}


@pytest.mark.parametrize(
    "changes",
    [
        {"id": 1},
        {"digest": None},
        {"revision": -1},
        {"revision": True},
        {"revision": "1"},
        {"updated": "2027-01-05"},
        {"updated": "2027-13-05T00:00:00Z"},
    ],
)
def test_an_entry_of_another_form_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_revisions(written(**changes))


@given(st.binary(max_size=60) | JSON.map(json.dumps).map(str.encode))
def test_whatever_stands_there_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_revisions(content)


@given(JSON)
def test_whatever_stands_for_entries_ends_in_a_value_error_or_revisions(entries: Any) -> None:
    content = json.dumps({"version": 1, "entries": entries}).encode()
    try:
        assert read_revisions(content) == {}
    except ValueError as error:
        assert str(error)  # noqa: PT017  (either is right)
