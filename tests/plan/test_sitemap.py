"""Sitemaps hold the pages that are truly in their language, and no others."""

from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.plan import sitemap

from .made import body, event, organisation, venue, words
from .test_plan import planned

_NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
_SITE = "https://a.example/"
MANY = [f"<url>{number}</url>\n" for number in range(20)]


def files(*things: Any, **asked: Any) -> dict[str, bytes]:
    """The files of a site whose bytes are known when it is planned."""
    return {job.target: getattr(job, "content", b"") for job in planned(*things, **asked).jobs}


def locations(content: bytes) -> list[str]:
    found = ET.fromstring(content).iterfind(".//s:loc", _NAMES)  # noqa: S314  (our own)
    return [(one.text or "").removeprefix(_SITE) for one in found]


def pages(code: str, *things: Any, **asked: Any) -> dict[str, ET.Element]:
    """What a language's sitemap says of each page."""
    root = ET.fromstring(files(*things, **asked)[f"{code}/sitemap.xml"])  # noqa: S314  (our own)
    urls = {one.findtext("s:loc", "", _NAMES).removeprefix(_SITE): one for one in root}
    assert len(urls) == len(root)
    return urls


def test_the_sitemap_lists_those_of_the_languages() -> None:
    made = files(event("day", "en"))
    assert locations(made["sitemap.xml"]) == [f"{code}/sitemap.xml" for code in ("en", "pl", "fr")]
    assert set(locations(made["pl/sitemap.xml"])) == {"pl/", "pl/warsztaty/", "pl/kalendarium/"}


def test_an_entry_is_listed_where_it_has_a_whole_text() -> None:
    day = event("day", "en", words("fr"), words("pl", body=body("")))
    assert "en/workshops/title-en/" in pages("en", day)
    assert "fr/ateliers/title-fr/" in pages("fr", day)
    assert not [one for one in pages("pl", day) if "title" in one]


def test_a_page_names_itself_and_the_others_and_that_of_its_source() -> None:
    day = event("day", "pl", "en")
    links = pages("en", day)["en/workshops/title-en/"].iterfind("x:link", _NAMES)
    assert [(one.get("hreflang"), one.get("href")) for one in links] == [
        ("en", f"{_SITE}en/workshops/title-en/"),
        ("pl", f"{_SITE}pl/warsztaty/title-pl/"),
        ("x-default", f"{_SITE}pl/warsztaty/title-pl/"),
    ]


def test_a_place_is_listed_where_its_name_can_be_told() -> None:
    named = organisation("council", name={"pl": "Rada"})
    assert any("rada" in one for one in pages("pl", named))
    assert not any("rada" in one for one in pages("en", named))
    assert any("riga" in one for one in pages("fr", venue("riga", name="Riga")))


def test_a_draft_is_in_none() -> None:
    assert not [one for one in pages("en", event("day", draft="true")) if "title" in one]


def test_when_an_entry_was_changed_is_said_where_it_says_so() -> None:
    said = pages("en", event("day", updated="2027-01-05"))
    changed = {name: one.findtext("s:lastmod", None, _NAMES) for name, one in said.items()}
    assert {name: day for name, day in changed.items() if day} == {
        "en/workshops/title-en/": "2027-01-05"
    }


def test_an_address_may_hold_what_xml_does_not() -> None:
    odd = "https://a.example/?a=1&b=<2>/"
    assert locations(files(base_url=odd)["sitemap.xml"])[0] == "?a=1&b=<2>/en/sitemap.xml"


def test_robots_are_led_to_it_unless_the_site_has_a_word_of_its_own() -> None:
    assert files()["robots.txt"].endswith(b"\nSitemap: https://a.example/sitemap.xml\n")
    own = files(static={"root/robots.txt": b"User-agent: *\nDisallow: /\n"})
    assert own["robots.txt"] == b"User-agent: *\nDisallow: /\n"


@given(st.integers(1, 30), st.integers(1, 300))
def test_parts_are_small_enough_and_lose_nothing(most: int, characters: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sitemap, "_MOST_PAGES", most)
        patch.setattr(sitemap, "_MOST_CHARACTERS", characters)
        parts = list(sitemap._parts(MANY))
    assert [url for part in parts for url in part] == MANY
    assert all(len(part) <= most for part in parts)
    assert all(len(part) == 1 or len("".join(part)) <= characters for part in parts)
    assert all(parts)


def test_more_than_one_file_holds_has_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "_MOST_PAGES", 2)
    made = files(event("day"))
    parts = ["en/sitemap.xml", "en/sitemap-2.xml"]
    assert locations(made["sitemap.xml"])[:2] == parts
    assert [len(locations(made[one])) for one in parts] == [2, 2]
