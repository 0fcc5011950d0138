"""Addresses: made of titles, in each language, and never shared."""

from pathlib import Path

import pytest

from programme_pages.pipeline.checking import check
from programme_pages.programme import link
from programme_pages.routes import Redirect, Routes, plan_routes
from programme_pages.slugs import make_slug
from tests.conftest import change

FULL = Path(__file__).parent / "sites" / "full"
LOCALES = Path(__file__).parents[1] / "locales"
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


WELLS = "content/workshops/wells.md"


@pytest.mark.parametrize(
    ("old", "new"),
    [("title: Roofs", "title: Wells"), ("summary:", "slug: wells\nsummary:")],
)
def test_two_pages_cannot_share_an_address(old: str, new: str, site: Path) -> None:
    change(site, TEXT, old, new)
    (site / WELLS).write_text("---\nstart: 2027\ntitle: Wells\n---\n")
    assert told(site) == [(WELLS, 3, "address-taken", "en/workshops/wells/", TEXT)]


def told(site: Path) -> list[tuple[object, ...]]:
    """Where problems are, their codes, and the addresses and pages that they name."""
    return [
        (one.span.file, one.span.line, one.code, one.values["address"], one.values["other"])
        for one in check(site).problems
        if not one.is_note  # some edits make a translation out of date
    ]


# Old addresses


@pytest.mark.parametrize(
    ("aliases", "code", "address", "other"),
    [
        ("[old, roofs]", "alias-loop", "en/workshops/roofs/", TEXT),
        ("[old, wells]", "alias-hides-page", "en/workshops/wells/", WELLS),
        ("[old, kept]", "alias-taken", "en/workshops/kept/", TEXT),
        ("[old, old]", "alias-taken", "en/workshops/old/", TEXT),
    ],
)
def test_an_old_address_leads_to_one_page(
    aliases: str, code: str, address: str, other: str, site: Path
) -> None:
    change(site, TEXT, "summary:", f"aliases: {aliases}\nsummary:")
    wells = "---\nstart: 2027\ntitle: Wells\naliases: [kept]\n---\n"
    (site / WELLS).write_text(wells)
    assert [one[2:] for one in told(site)] == [(code, address, other)]


def test_a_page_cannot_have_the_address_of_a_list(site: Path) -> None:
    page = site / "content/pages/about.md"
    page.parent.mkdir()
    page.write_text("---\ntitle: Workshops\n---\n")
    place = "content/pages/about.md"
    assert told(site) == [(place, 2, "address-taken", "en/workshops/", "en/workshops/")]
    page.write_text("---\ntitle: About\naliases: venues\n---\n")
    assert told(site) == [(place, 3, "alias-hides-page", "en/venues/", "en/venues/")]


def test_old_addresses_hold_wherever_their_words_stand_in(site: Path) -> None:
    change(site, TEXT, "summary:", "aliases: old\nsummary:")
    change(site, "content/initiatives/pact/en.md", "title:", "aliases: [pact, accord]\ntitle:")
    found = {(one.old, one.new) for one in routes_of(site).redirects}
    pages = "initiatives/the-river-pact/", "inicjatywy/the-river-pact/"
    assert found == {
        ("en/workshops/old/", "en/workshops/roofs/"),  # in Polish, it has words of its own
        ("en/initiatives/pact/", f"en/{pages[0]}"),
        ("en/initiatives/accord/", f"en/{pages[0]}"),
        ("pl/inicjatywy/pact/", f"pl/{pages[1]}"),
        ("pl/inicjatywy/accord/", f"pl/{pages[1]}"),
    }


def test_an_old_address_of_another_language_gives_way(site: Path) -> None:
    """It is sound where it is written, and nobody could mend it here."""
    (site / WELLS).write_text("---\nstart: 2027\ntitle: Wells\naliases: [dachy, old]\n---\n")
    change(site, "content/workshops/roofs/pl.md", "title:", "aliases: old\ntitle:")
    found = {(one.language, one.old, one.page_id) for one in routes_of(site).redirects}
    assert found == {
        ("en", "en/workshops/dachy/", "wells"),
        ("en", "en/workshops/old/", "wells"),
        ("pl", "pl/warsztaty/old/", "roofs"),
    }


def test_one_mistake_is_told_once_and_not_in_each_language(site: Path) -> None:
    for name in ("one", "two"):
        (site / f"content/sessions/{name}").mkdir(parents=True)
        (site / f"content/sessions/{name}/event.yaml").write_text("start: 2027\n")
        (site / f"content/sessions/{name}/en.md").write_text("---\ntitle: Same\n---\n")
    other, place = (f"content/sessions/{name}/en.md" for name in ("one", "two"))
    assert told(site) == [(place, 2, "address-taken", "en/sessions/same/", other)]


def polish_catalogue(site: Path, old: str, new: str) -> str:
    """Give a site a Polish catalogue of its own, with one change."""
    catalogue = site / "locales/pl/LC_MESSAGES/messages.po"
    catalogue.parent.mkdir(parents=True)
    own = (LOCALES / "pl/LC_MESSAGES/messages.po").read_text(encoding="utf-8")
    assert own.count(old) == 1
    text = own.replace(old, new)
    catalogue.write_text(text, encoding="utf-8")
    return text


def test_two_sections_cannot_share_an_address(site: Path) -> None:
    text = polish_catalogue(site, 'msgstr "warsztaty"', 'msgstr "sesje"')
    (found,) = check(site).problems
    line = text[: text.rindex('msgstr "sesje"')].count("\n") + 1  # the second of the two
    assert (found.code, *found.span[:2]) == (
        "sections-alike",
        "locales/pl/LC_MESSAGES/messages.po",
        line,
    )
    assert found.values["address"] == "pl/sesje/"


@pytest.mark.parametrize(
    ("written", "slug"),
    [
        ("Warsztaty", "warsztaty"),
        ("nasze warsztaty", "nasze-warsztaty"),
        ("zajęcia", "zajecia"),
        ("warsztaty/", "warsztaty"),
        ("…", "workshops"),  # nothing is left of it
    ],
)
def test_a_section_that_cannot_be_a_folder_is_told_what_to_write(
    written: str, slug: str, site: Path
) -> None:
    text = polish_catalogue(site, 'msgstr "warsztaty"', f'msgstr "{written}"')
    (found,) = check(site).problems
    line = text[: text.index('msgctxt "address"\nmsgid "workshops"')].count("\n") + 3
    assert (found.code, found.span.line) == ("section-address", line)
    assert found.hint.endswith(f"write: {slug}")
    routes = check(site).routes
    assert routes is not None
    assert routes.sections["pl", "workshops"] == f"pl/{slug}/"
