import json
from typing import Any

from programme_pages.plan.search.entries import new_words
from programme_pages.plan.search.index import search_index
from tests.plan.made import edition, event, organisation, page, topic, venue, words


def index(*things: Any, code: str = "en") -> Any:
    return json.loads(search_index(edition(*things, code=code)))


def column(made: Any, name: str) -> list[Any]:
    return list(made["columns"][name])


def test_all_that_readers_look_for_is_in_the_index() -> None:
    day = event(
        "day",
        words("en", headings=("Who we are",)),
        venue="hall",
        organisers=["cities"],
        topics=["water"],
        speakers=[{"name": "Ana Nowak"}],
        agenda=[{"title": "Opening"}],
        documents=[{"url": "https://a.example/p.pdf", "title": "Programme"}],
    )
    made = index(day, venue("hall"), organisation("cities"), topic("water"))
    more = column(made, "more")[0]
    for said in ("Who we are", "Ana Nowak", "Opening", "Programme"):
        assert said in more
    assert [made["bodies"][one] for one in column(made, "bodies")[0]]
    assert [made["topics"][one] for one in column(made, "topics")[0]]
    assert made["where"][column(made, "where")[0]]
    kinds = [made["kinds"][one][0] for one in column(made, "kind")]
    assert kinds == ["workshop", "venue", "organisation", "topic", "country"]


def test_drafts_join_links_and_private_contacts_are_not_in_it() -> None:
    private = {"name": "Secret Person", "email": "secret@a.example", "public": "false"}
    day = event(online={"platform": "Zoom", "url": "https://join.example/1"}, contact=private)
    hidden = event("hidden", words("en", title="Hidden"), draft="true")
    written = search_index(edition(day, hidden, page("note", words("en"), draft="true"))).decode()
    for said in ("Secret", "secret@", "join.example", "Hidden"):
        assert said not in written
    assert len(column(json.loads(written), "title")) == 1


def test_a_text_of_another_language_is_marked() -> None:
    made = index(event("day", "pl"))
    code, direction, tag, told = made["languages"][column(made, "language")[0]]
    assert (code, direction, tag) == ("pl", "", "PL")
    assert told
    assert made["languages"][column(made, "said_in")[0]][0] == "pl"


def test_addresses_that_follow_from_titles_are_left_out() -> None:
    made = index(event("plain"), event("own", words("en", title="Other", slug="my-own")))
    slugs = dict(zip(column(made, "title"), column(made, "slug"), strict=True))
    assert slugs == {"Title en": 0, "Other": "my-own"}


def test_headings_bring_new_words_only() -> None:
    assert list(new_words(["The city, now", "City"], "A city.")) == ["The now", ""]


def test_all_columns_are_as_long_as_each_other() -> None:
    made = index(event("one"), event("two", venue="hall"), venue("hall"))
    assert len({len(one) for one in made["columns"].values()}) == 1
