"""Structured data of built sites: JSON-LD in the vocabulary of schema.org, and true."""

import json
from typing import Any

import pytest

from .built import Page, Site
from .vocabulary import faults, vocabulary


def described(page: Page) -> list[dict[str, Any]]:
    """The descriptions in a page."""
    scripts = [one for one in page.all("script") if one.get("type") == "application/ld+json"]
    return [json.loads("".join(one.itertext())) for one in scripts]


def one(page: Page, *kinds: str) -> dict[str, Any]:
    (found,) = [node for node in described(page) if node["@type"] in kinds]
    return found


@pytest.fixture(params=["real", "full", "foreign"])
def site(request: pytest.FixtureRequest) -> Site:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Site)
    return found


def test_the_vocabulary_was_read() -> None:
    assert {"name", "startDate", "eventStatus"} <= vocabulary().properties["Event"]
    assert "startDate" not in vocabulary().properties["Organization"]
    assert "foundingDate" in vocabulary().properties["Project"]
    assert "https://schema.org/EventCancelled" in vocabulary().members


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        ({"@type": "Event", "name": "a"}, []),
        ({"@type": "Evnt"}, ["no type Evnt"]),
        ({"@type": "Event", "foundingDate": "2017"}, ["Event has no foundingDate"]),
        (
            {"@type": "Event", "eventStatus": "https://schema.org/EventLost"},
            ["no https://schema.org/EventLost"],
        ),
        ({"@type": "Event", "location": [{"@type": "Place", "nme": "a"}]}, ["Place has no nme"]),
    ],
)
def test_a_wrong_description_is_found(node: dict[str, Any], expected: list[str]) -> None:
    assert list(faults(node)) == expected


def test_every_description_is_in_the_vocabulary(site: Site) -> None:
    found = {name: list(faults(described(page))) for name, page in site.pages.items()}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
    assert any(described(page) for page in site.pages.values())
    for page in site.pages.values():
        assert all(node["@context"] == "https://schema.org" for node in described(page))


def test_pages_of_entries_say_what_events_json_does(site: Site) -> None:
    record = json.loads((site.folder / "events.json").read_bytes())
    for entry in record["entries"]:
        for words in entry["words"].values():
            page = site.pages[site.target_of(words["url"]) or ""]
            node = one(page, "Event", "EventSeries", "Project")
            assert node["url"] == words["url"]
            assert node["name"] == page.all("h1")[0].text
            if "status" in entry:
                name = "".join(part.title() for part in entry["status"].split("-"))
                assert node["eventStatus"] == f"https://schema.org/Event{name}"
                assert node.get("startDate", "").startswith(entry["start"].get("date", ""))
                assert ("previousStartDate" in node) == ("previous" in entry)


def test_the_way_to_a_page_is_that_of_its_breadcrumbs(site: Site) -> None:
    for name, page in site.content_pages.items():
        ways = [node for node in described(page) if node["@type"] == "BreadcrumbList"]
        crumbs = [nav for nav in page.all("nav") if nav.get("class") == "crumbs"]
        shown = [
            "".join(link.itertext()) for nav in crumbs for link in nav.iter() if link.tag == "a"
        ]
        for way in ways:
            items = way["itemListElement"]
            assert [item["position"] for item in items] == [*range(1, len(items) + 1)]
            assert [item["name"] for item in items[:-1]] == shown, name
            assert all(site.target_of(item["item"]) in site.pages for item in items[:-1])
