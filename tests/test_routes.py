"""Addresses: made of titles, in each language, and never shared."""

from pathlib import Path

import pytest

from programme_pages.pipeline.checking import check
from programme_pages.programme import link
from programme_pages.routes import Redirect, Routes, plan_routes
from programme_pages.slugs import make_slug
from tests.conftest import change

FULL = Path(__file__).parent / "sites" / "full"
TEXT = "content/workshops/roofs/en.md"


def routes_of(site: Path) -> Routes:
    checked = check(site)
    assert checked.problems == []
    languages = list(checked.languages.values())
    routes, problems = plan_routes(link(checked.content, drafts=False), languages)
    assert problems == []
    return routes


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Roofs and rivers", "roofs-and-rivers"),
        ("Łódź: dachy \N{EN DASH} i rzeki!", "lodz-dachy-i-rzeki"),
        ("À l\N{RIGHT SINGLE QUOTATION MARK}œuvre", "a-l-oeuvre"),
        ("2027", "2027"),
        ("???", "the-id"),
        ("a" * 200, "a" * 80),
    ],
)
def test_a_slug_is_made_of_the_title_and_else_of_the_id(title: str, slug: str) -> None:
    assert make_slug(title, "the-id") == slug


def test_each_language_has_names_of_its_own() -> None:
    pages = routes_of(FULL).pages
    assert pages["en", "roofs-and-rivers-2027"] == "en/workshops/roofs-and-rivers/"
    assert pages["pl", "roofs-and-rivers-2027"] == "pl/warsztaty/dachy-i-rzeki/"
    assert pages["fr", "roofs-and-rivers-2027"] == "fr/ateliers/toits-et-rivieres/"


def test_an_entry_without_a_text_in_a_language_has_a_page_there_all_the_same() -> None:
    assert routes_of(FULL).pages["en", "drainage-day-2027"] == "en/workshops/journee-du-drainage/"


def test_pages_lie_straight_under_the_language() -> None:
    assert routes_of(FULL).pages["pl", "about"] == "pl/o-programie/"


def test_countries_have_their_codes() -> None:
    assert routes_of(FULL).pages["en", "LV"] == "en/countries/lv/"


def test_old_addresses_lead_to_the_new_one() -> None:
    redirects = routes_of(FULL).redirects
    old = Redirect(
        "pl/warsztaty/stary-adres/", "pl/warsztaty/dachy-i-rzeki/", "pl", "roofs-and-rivers-2027"
    )
    assert old in redirects
    assert len(redirects) == 3


def test_two_venues_of_one_name_are_told_apart_by_their_ids(site: Path) -> None:
    (site / "content/venues/riga-two.yaml").write_text("city: {en: Riga, pl: Ryga}\ncountry: LV\n")
    pages = routes_of(site).pages
    assert pages["en", "riga"] == "en/venues/riga/"
    assert pages["en", "riga-two"] == "en/venues/riga-two/"


@pytest.mark.parametrize(
    ("old", "new", "line", "column"),
    [
        ("title: Roofs", "title: Wells", 2, 8),
        ("summary:", "slug: wells\nsummary:", 3, 7),
        ("summary:", "aliases: [old, wells]\nsummary:", 3, 16),
    ],
)
def test_two_pages_cannot_share_an_address(
    old: str, new: str, line: int, column: int, site: Path
) -> None:
    change(site, TEXT, old, new)
    (site / "content/workshops/wells.md").write_text("---\nstart: 2027\ntitle: Wells\n---\n")
    problems = check(site).problems
    assert {found.code for found in problems} == {"address-taken"}
    places = {(one.span.file, one.span.line, one.span.column) for one in problems}
    assert places <= {(TEXT, line, column), ("content/workshops/wells.md", 3, 8)}
