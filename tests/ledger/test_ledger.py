"""The ledger: what was written down is read back, and which pages are stale, and why."""

import pickle
from collections.abc import Mapping

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from programme_pages.ledger import Changes, Ledger, Receipt, Receipts, ViewReceipt, noted
from programme_pages.ledger.ledger import NEW_PAGE, OTHER_PAGE, OUTPUT_CHANGED
from programme_pages.ledger.store import unpickle

from .made import joined, names_of, receipts

RECEIPT = Receipt("event.html day", ("entry day", "path en day"), "sha")
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
    pages = {"day": receipt} if receipt else {}
    ledger = Ledger.of(Receipts(pages, digests=dict.fromkeys(("x", "entry other"))))
    numbers = frozenset(map(ledger.names.index, set(changed) & set(ledger.names)))
    assert Changes(ledger, numbers).why_stale("day", subject, stands=stands) == reasons


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

    found = Ledger.of(BEFORE).changes({}, lambda name: {**BEFORE.digests, **now}[name], view_digest)
    assert found.names == changed
    assert sorted(asked) == made  # each once at most


def test_no_receipts_no_changes() -> None:
    def fail(name: str) -> str:
        raise AssertionError(name)

    assert Ledger().changes({}, fail, fail).names == frozenset()


def test_names_of_a_kind_of_which_nothing_changed_are_not_asked() -> None:
    ledger = Ledger.of(receipts({"a": "path en a,site"}, digests={"path en a": "1", "site": "1"}))
    ledger = ledger._replace(wholes={"path": "all", "site": "all"})
    asked: list[str] = []

    def digest_of(name: str) -> str:
        asked.append(name)
        return "2"

    found = ledger.changes({"path": "all", "site": "other"}, digest_of, digest_of)
    assert asked == ["site"]
    assert found.names == {"site"}


no_nul = st.characters(exclude_characters="\0")
names = st.text(no_nul, max_size=8)
reads = st.builds(noted, st.frozensets(names, max_size=6))
texts = st.text(no_nul, max_size=8)


@st.composite
def every_receipts(draw: st.DrawFn) -> Receipts:
    """Receipts as builds make them: whatever was read is a view, or has a digest."""
    pages = draw(st.dictionaries(names, st.builds(Receipt, texts, reads, texts), max_size=5))
    views = draw(st.dictionaries(names, st.builds(ViewReceipt, reads, texts), max_size=5))
    read = names_of(Receipts(pages, views)) - views.keys()
    return Receipts(pages, views, {name: draw(st.none() | texts) for name in sorted(read)})


@given(every_receipts())
def test_what_is_written_down_is_read_back(found: Receipts) -> None:
    assert Ledger.of(found).receipts() == found


@given(every_receipts())
def test_what_is_kept_comes_back(found: Receipts) -> None:
    ledger = Ledger.of(found, {"path": "all"})._replace(gone=2)
    back = unpickle(pickle.dumps(ledger))
    assert back == ledger
    assert list(back.pages) == list(ledger.pages)


@given(every_receipts(), every_receipts())
def test_new_receipts_take_the_place_of_old_ones(old: Receipts, new: Receipts) -> None:
    assume(not (new.views.keys() ^ old.views.keys()) & (names_of(new) | names_of(old)))
    targets = old.pages.keys() | new.pages.keys()
    assert Ledger.of(old).updated([Ledger.of(new)], new.digests, targets).receipts() == joined(
        [old, new]
    )


@given(every_receipts(), st.data())
def test_pages_go_and_once_that_is_worth_it_their_names(
    found: Receipts, data: st.DataObject
) -> None:
    left = data.draw(st.sets(st.sampled_from(sorted(found.pages)))) if found.pages else set()
    ledger = Ledger.of(found).updated((), {}, left)
    if left < found.pages.keys():
        assert ledger.receipts() == found.only(left)
    else:
        assert ledger.receipts() == found


def test_a_few_pages_that_go_leave_their_names_for_a_while() -> None:
    ledger = Ledger.of(receipts({str(one): f"path {one}" for one in range(50)}))
    for gone in (1, 2):
        ledger = ledger.updated((), {}, {str(one) for one in range(gone, 50)})
        assert (len(ledger.pages), len(ledger.names)) == (50 - gone, 50)
    ledger = ledger.updated((), {}, {str(one) for one in range(3, 50)})
    assert (len(ledger.pages), len(ledger.names), ledger.gone) == (47, 47, 0)
