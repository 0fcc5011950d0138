"""Sitemaps hold the pages that are truly in their language, and no others."""

from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from programme_pages.plan import WholeJob, sitemap
from programme_pages.plan.data.revisions import revise

from .made import (
    body,
    event,
    ground,
    initiative,
    organisation,
    page,
    programme,
    series,
    topic,
    venue,
    words,
)
from .test_plan import planned

_NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
_SITE = "https://a.example/"


def files(*things: Any, **asked: Any) -> dict[str, bytes]:
    """The files of a site that are made in each build, and other contents that are planned."""
    return {
        job.target: job.make() if isinstance(job, WholeJob) else getattr(job, "content", b"")
        for job in planned(*things, **asked).jobs
    }


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


def changes(*things: Any, **asked: Any) -> dict[str, str]:
    """The days that the English sitemap tells, by the last parts of addresses."""
    told = {
        name.rstrip("/").rpartition("/")[2]: one.findtext("s:lastmod", None, _NAMES)
        for name, one in pages("en", *things, **asked).items()
    }
    return {name: day for name, day in told.items() if day}


def test_when_an_entry_was_changed_is_said_where_it_says_so() -> None:
    own = event("day", words("en", title="Own"), updated="2027-01-05")
    assert changes(own, event("other"), page()) == {"own": "2027-01-05"}


def test_what_is_published_tells_when_all_others_changed() -> None:
    things = (
        event("old", words("en", title="Old"), topics=["rain"], venue="hall", series=["cycle"]),
        event("new", words("en", title="New"), topics=["sun"], series=["cycle"]),
        series("cycle", words("en", title="Cycle")),
        initiative("pact", words("en", title="Pact")),
        page("about", words("en", title="About")),
        venue("hall"),
        topic("rain", en="Rain"),
        topic("sun", en="Sun"),
    )
    before = revise(programme(*things).outlines.values(), {}, date(2026, 12, 24))
    known = {**before, "new": before["new"]._replace(digest="another")}
    old, new = "2026-12-24", "2027-01-15"
    assert changes(*things, revisions=known) == {
        "en": new, "timeline": new, "workshops": new, "new": new, "cycle": new, "sun": new,
        "series": old, "initiatives": old, "old": old, "pact": old, "rain": old, "lv": old,
    }  # fmt: skip
    assert changes(*things) == {}


def test_an_address_may_hold_what_xml_does_not() -> None:
    odd = "https://a.example/?a=1&b=<2>/"
    assert locations(files(base_url=odd)["sitemap.xml"])[0] == "?a=1&b=<2>/en/sitemap.xml"


def test_robots_are_led_to_it_unless_the_site_has_a_word_of_its_own() -> None:
    assert files()["robots.txt"].endswith(b"\nSitemap: https://a.example/sitemap.xml\n")
    own = files(static={"root/robots.txt": b"User-agent: *\nDisallow: /\n"})
    assert own["robots.txt"] == b"User-agent: *\nDisallow: /\n"


THINGS = [event(f"day-{number}", words("en", title="T" * number)) for number in range(1, 9)]
GROUND, TARGETS = ground(*THINGS), [job.target for job in planned(*THINGS).jobs]


def sitemaps(limits: sitemap.Limits) -> dict[str, bytes]:
    jobs = sitemap.plan_sitemaps(GROUND, TARGETS, {"day-3": "2027-01-05"}, limits)
    return {job.target: job.make() for job in jobs}


def listed(made: dict[str, bytes]) -> dict[str, list[str]]:
    """All pages that the sitemaps of each language list, in the order of the index."""
    pages: dict[str, list[str]] = {}
    for name in locations(made["sitemap.xml"]):
        path = name.removeprefix("https://rivers.example/")
        pages.setdefault(path.partition("/")[0], []).extend(locations(made[path]))
    return pages


ALL = listed(sitemaps(sitemap.Limits()))


@given(st.integers(1, 30), st.integers(1, 5_000))
def test_parts_are_small_enough_and_lose_nothing(most: int, characters: int) -> None:
    made = sitemaps(sitemap.Limits(most, characters))
    assert listed(made) == ALL
    del made["sitemap.xml"]
    for part in made.values():
        urls = part.decode().splitlines(keepends=True)[2:-1]
        assert len(urls) <= most
        assert len(urls) == 1 or len("".join(urls)) <= characters


def test_more_than_one_file_holds_has_another() -> None:
    made = sitemaps(sitemap.Limits(pages=6))
    assert list(made)[:2] == ["en/sitemap.xml", "en/sitemap-2.xml"]
    assert [len(locations(made[one])) for one in list(made)[:2]] == [6, 5]
