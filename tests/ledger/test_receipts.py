"""Receipts: those of some pages alone."""

from .made import receipts


def test_the_receipts_of_some_pages_have_the_views_that_these_need() -> None:
    views = {"card": "link,entry", "link": "title", "menu": "site", "alone": "x"}
    every = receipts({"a": "card", "b": "menu,entry", "c": ""}, views, {"title": "1"})
    assert every.only({"a", "nothing"}) == receipts(
        {"a": "card"}, {"card": "link,entry", "link": "title"}, {"title": "1"}
    )
    assert every.only({"c"}).views == {}
    assert every.only({"a", "b", "c"}).views.keys() == {"card", "link", "menu"}
