from typing import Any

from programme_pages.plan.cards import cards
from programme_pages.plan.filters import FEWEST, Filters, make_filters
from tests.plan.made import edition, event, topic, venue


def filters(*things: Any) -> Filters | None:
    shown = edition(*things)
    return make_filters(shown, cards(shown, shown.related("all", "events")))


def events(count: int, **facts: Any) -> list[Any]:
    return [event(f"day-{number}", "en", **facts) for number in range(count)]


def test_short_lists_have_none() -> None:
    assert filters(*events(FEWEST - 2), event("other", "en", start="2020-01-01")) is None


def test_lists_in_which_nothing_differs_have_none() -> None:
    assert filters(*events(FEWEST)) is None


def test_only_choices_that_occur_are_offered_and_only_where_they_differ() -> None:
    some = events(FEWEST, topics=["water"])
    other = event("other", "en", "pl", start="2020-01-01", end="2021-05-01", venue="hall")
    made = filters(*some, other, topic("water"), topic("air"), venue("hall"))
    assert made is not None
    offered = {one.name: [choice.value for choice in one.choices] for one in made.choices}
    assert offered["topic"] == ["water"]
    assert offered["year"] == ["2027", "2021", "2020"]
    assert offered["language"] == ["en", "pl"]
    assert len(offered["country"]) == 1
    assert len(offered["city"]) == 1
    assert "kind" not in offered  # all are workshops
    assert made.when
    assert not made.open


def test_entries_name_all_that_they_can_be_chosen_by() -> None:
    other = event("other", "en", start="2020-01-01", attendance="hybrid", topics=["water"])
    made = filters(*events(FEWEST), other, topic("water"))
    assert made is not None
    assert made.facets["other"].split() == [
        "kind:workshop",
        "year:2020",
        "online:yes",
        "topic:water",
        "language:en",
    ]
    assert made.online


def test_one_can_choose_what_is_open() -> None:
    registered = event("other", "en", registration={"closes": "2027-03-01"})
    made = filters(*events(FEWEST), registered)
    assert made is not None
    assert made.open
