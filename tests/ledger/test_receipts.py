"""Receipts: kept and read back, put together, and parted."""

from programme_pages.ledger import joined

from .made import receipts


def test_the_names_of_pages_and_views() -> None:
    found = receipts({"a": "x,card"}, {"card": "y,link", "link": "z"}, {"unread": "1"})
    assert found.names() == {"x", "y", "z", "card", "link"}
    assert receipts().names() == set()


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
