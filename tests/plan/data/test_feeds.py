"""Feeds, read by a parser: the same entries, in their languages, the last changed first."""

import json
from typing import Any
from xml.etree import ElementTree as ET

import feedparser  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.plan.data import feeds
from programme_pages.plan.data.selections import Selection, selections
from tests.plan.made import body, edition, event, initiative, series, topic, words

HOME = Selection("home", "home")
ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://rivers.example/"
HOSTILE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=300)


def both(*things: Any, code: str = "en", selection: Selection = HOME) -> tuple[Any, Any]:
    """A selection's feed as a parser of Atom reads it, and as JSON."""
    made = edition(*things, code=code)
    parsed = feedparser.parse(feeds.atom(made, selection))
    assert not parsed.bozo
    return parsed, json.loads(feeds.json_feed(made, selection))


def test_an_entry_with_its_full_text() -> None:
    day = event("day", words("en", body=body("<p>Boots &amp; hats.</p>")), updated="2027-01-05")
    atom, as_json = both(day)
    (one,), (other,) = atom.entries, as_json["items"]
    assert one.id == other["id"] == f"{SITE}en/#day"
    assert one.link == other["url"] == f"{SITE}en/workshops/title-en/"
    assert one.title == other["title"] == "Title en"
    assert one.summary == other["summary"] == "Summary en"
    assert one.content[0].value == other["content_html"] == "<p>Boots &amp; hats.</p>"
    assert one.updated == atom.feed.updated == other["date_modified"] == "2027-01-05T00:00:00Z"


def test_the_feed_says_who_and_where_it_is() -> None:
    atom, as_json = both(code="pl")
    assert atom.feed.id == atom.feed.link == as_json["home_page_url"] == f"{SITE}pl/"
    assert atom.feed.title == as_json["title"] == atom.feed.author == "Witryna"
    assert atom.feed.language == as_json["language"] == "pl"
    assert [one.href for one in atom.feed.links if one.rel == "self"] == [f"{SITE}pl/feed.xml"]
    assert as_json["feed_url"] == f"{SITE}pl/feed.json"
    assert atom.feed.updated


def test_a_text_in_another_language_is_marked_as_such() -> None:
    atom, as_json = both(event("day", "en"), code="pl")
    assert atom.entries[0].content[0].language == as_json["items"][0]["language"] == "en"


@pytest.mark.parametrize(
    ("facts", "title", "summary"),
    [
        ({"status": "cancelled", "status_note": "Storm <b>"}, "Cancelled: ", "Storm <b> "),
        ({"status": "moved-online"}, "Moved online: ", ""),
        ({}, "", ""),
    ],
)
def test_what_became_of_an_event_is_announced(
    facts: dict[str, Any], title: str, summary: str
) -> None:
    atom, as_json = both(event("day", **facts))
    for one in (atom.entries[0], as_json["items"][0]):
        assert one["title"] == f"{title}Title en"
        assert one["summary"] == f"{summary}Summary en"


def test_the_last_changed_come_first_and_there_is_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "MOST", 3)
    days = [event(f"day-{number}", updated=f"2027-01-0{number}") for number in range(1, 6)]
    atom, as_json = both(*days)
    expected = [f"{SITE}en/#day-{number}" for number in (5, 4, 3)]
    assert [one.id for one in atom.entries] == expected
    assert [one["id"] for one in as_json["items"]] == expected


def test_each_selection_has_its_entries() -> None:
    things = (
        event("day", series=["cycle"], topics=["rain"]),
        event("other"),
        initiative("plan", topics=["rain"]),
        series("cycle"),
        topic("rain", en="Rain"),
    )
    told = {}
    for one in selections(edition(*things).ground):
        atom, _ = both(*things, selection=one)
        told[one.key] = {item.id.partition("#")[2] for item in atom.entries}
    assert told == {
        "home": {"day", "other", "plan", "cycle"},
        "workshops": {"day", "other"},
        "initiatives": {"plan"},
        "cycle": {"day"},
        "rain": {"day", "plan"},
    }


@given(HOSTILE)
def test_any_title_comes_through(title: str) -> None:
    day = event("day", words("en", title=title, body=body("")))
    made = edition(day)
    shown = made.title(day).text
    assert json.loads(feeds.json_feed(made, HOME))["items"][0]["title"] == shown
    # The parser above takes some titles for ones in a wrong encoding.
    whole = ET.fromstring(feeds.atom(made, HOME))  # noqa: S314  (our own)
    found = whole.findtext(f"{ATOM}entry/{ATOM}title")
    assert found == shown
