"""Which pages are stale, and why."""

from collections.abc import Mapping

import pytest

from programme_pages.ledger import Changes, Receipt, why_stale
from programme_pages.ledger.stale import NEW_PAGE, OTHER_PAGE, OUTPUT_CHANGED

from .made import receipts

RECEIPT = Receipt("event.html day", frozenset({"entry day", "path en day"}), "sha")
SAME, OTHER = RECEIPT.subject, "page.html about"


@pytest.mark.parametrize(
    ("subject", "receipt", "changed", "stands", "reasons"),
    [
        (SAME, RECEIPT, (), True, []),
        (SAME, RECEIPT, ("entry other",), True, []),
        (SAME, RECEIPT, (), False, [OUTPUT_CHANGED]),
        (SAME, RECEIPT, ("entry day",), True, ["entry day"]),
        (SAME, RECEIPT, ("entry day",), False, ["entry day"]),
        (SAME, RECEIPT, ("path en day", "x", "entry day"), True, ["entry day", "path en day"]),
        (OTHER, RECEIPT, (), True, [OTHER_PAGE]),
        (OTHER, RECEIPT, ("entry day",), True, [OTHER_PAGE]),
        (SAME, None, (), True, [NEW_PAGE]),
        (SAME, None, ("entry day",), False, [NEW_PAGE]),
    ],
)
def test_why_a_page_is_stale(
    subject: str,
    receipt: Receipt | None,
    changed: tuple[str, ...],
    stands: bool,  # noqa: FBT001
    reasons: list[str],
) -> None:
    assert why_stale(subject, receipt, frozenset(changed), stands=stands) == reasons


# The receipts of this table: a page reads the card of an entry, and the card its title as a link.
BEFORE = receipts(
    pages={"a": "card"},
    views={"card": "link,entry", "link": "title", "other": "site"},
    digests={"entry": "1", "title": "1", "site": "1", "none": None},
)
CARD, LINK = "value of card", "value of link"


@pytest.mark.parametrize(
    ("now", "views", "changed", "made"),
    [
        # nothing changed: no view is made
        ({}, {}, set(), []),
        # a view that read something else and still has its value did not change
        ({"title": "2"}, {"link": LINK}, {"title"}, ["link"]),
        ({"entry": "2"}, {"card": CARD}, {"entry"}, ["card"]),
        # a view that has another value did
        ({"entry": "2"}, {"card": "new"}, {"entry", "card"}, ["card"]),
        # what a view that changed is part of, is made again
        ({"title": "2"}, {"link": "new", "card": CARD}, {"title", "link"}, ["card", "link"]),
        (
            {"title": "2"},
            {"link": "new", "card": "new"},
            {"title", "link", "card"},
            ["card", "link"],
        ),
        # what is not there any more, or is there now, changed
        ({"title": None}, {"link": None, "card": CARD}, {"title", "link"}, ["card", "link"]),
        ({"none": "1"}, {}, {"none"}, []),
        ({"site": "2"}, {"other": None}, {"site", "other"}, ["other"]),
    ],
)
def test_changes(
    now: Mapping[str, str | None],
    views: Mapping[str, str | None],
    changed: set[str],
    made: list[str],
) -> None:
    asked: list[str] = []

    def view_digest(name: str) -> str | None:
        asked.append(name)
        return views[name]

    found = Changes(BEFORE, lambda name: {**BEFORE.digests, **now}[name], view_digest)
    assert found.names == changed
    assert sorted(asked) == made  # each once at most


def test_no_receipts_no_changes() -> None:
    def fail(name: str) -> str:
        raise AssertionError(name)

    assert Changes(receipts(), fail, fail).names == frozenset()
