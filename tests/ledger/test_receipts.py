"""Receipts: kept and read back, put together, and parted."""

import pickle
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from programme_pages.ledger import Receipt, Receipts, Store, ViewReceipt, joined, noted

from .made import receipts

names = st.text(max_size=8)
reads = st.frozensets(names, max_size=6)
texts = st.text(max_size=8)
every_receipts = st.builds(
    Receipts,
    pages=st.dictionaries(names, st.builds(Receipt, texts, reads, texts), max_size=5),
    views=st.dictionaries(names, st.builds(ViewReceipt, reads, texts), max_size=5),
    digests=st.dictionaries(names, st.none() | texts, max_size=5),
)


@given(every_receipts)
def test_what_was_kept_is_read_back(given_receipts: Receipts) -> None:
    with TemporaryDirectory() as folder:
        store = Store(Path(folder), "1")
        store.write("receipts", given_receipts)
        assert store.read("receipts") == given_receipts


def test_each_name_is_kept_once() -> None:
    name = "related in-year timeline/"
    pages = {str(one): Receipt("", noted([name + str(2017)]), "") for one in range(50)}
    assert pickle.dumps(Receipts(pages)).count(name.encode()) == 1


def test_the_names_of_pages_and_views() -> None:
    found = receipts({"a": "x,card"}, {"card": "y,link", "link": "z"}, {"unread": "1"})
    assert found.names() == {"x", "y", "z", "card", "link"}
    assert receipts().names() == frozenset()


def test_the_receipts_of_some_pages_have_the_views_that_these_need() -> None:
    views = {"card": "link,entry", "link": "title", "menu": "site", "alone": "x"}
    every = receipts({"a": "card", "b": "menu,entry", "c": ""}, views, {"title": "1"})
    assert every.only({"a", "nothing"}) == receipts(
        {"a": "card"}, {"card": "link,entry", "link": "title"}, {"title": "1"}
    )
    assert every.only({"c"}).views == {}
    assert every.only({"a", "b", "c"}).views.keys() == {"card", "link", "menu"}


def test_of_joined_receipts_the_later_ones_win() -> None:
    first = receipts({"a": "x", "b": "x"}, {"card": "x"}, {"x": "1", "y": "1"})
    second = receipts({"b": "y", "c": "y"}, {"card": "y", "link": ""}, {"y": "2", "z": None})
    assert joined([first, second]) == receipts(
        {"a": "x", "b": "y", "c": "y"},
        {"card": "y", "link": ""},
        {"x": "1", "y": "2", "z": None},
    )
    assert joined([]) == receipts()
