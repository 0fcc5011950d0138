"""Search, in a real browser under a strict policy: what is found, how, and what it loads."""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from programme_pages.plan.search.folding import fold, tokens

from .browsers import PHONE, opened
from .built import FULL, ROOT, Site, copy_site, read_files
from .conftest import build_clean, build_site
from .test_browser import axe_faults, narrow_overflow

SEARCH = {"en": "en/search/", "pl": "pl/szukaj/", "fr": "fr/recherche/"}
ARABIC = "ar/bahth/"


def titles(page: Page) -> list[str]:
    """The titles of the results, once their number is told."""
    expect(page.locator(".search__status")).to_have_text(TOLD)
    return [one.inner_text() for one in page.locator(".search__results .card__title a").all()]


TOLD = re.compile(r"\d")


@pytest.mark.parametrize(
    ("path", "query", "found"),
    [
        (SEARCH["en"], "gdansk", "The Urban Agenda in practice: workshop in Gdańsk"),
        (SEARCH["en"], "GDAŃSK", "The Urban Agenda in practice: workshop in Gdańsk"),
        (SEARCH["fr"], "metropole", "Métropole européenne de Lille"),
        (SEARCH["pl"], "lublana", "Lublana"),
        (SEARCH["en"], "mobilty", "Sustainable urban mobility"),  # a slip
        (SEARCH["en"], "slove", "Slovenia"),  # as one types
    ],
)
def test_words_are_found_without_accents_with_slips_and_while_typing(
    browser: Browser, address: str, path: str, query: str, found: str
) -> None:
    with opened(browser, address) as (page, watch):
        page.goto(address + path)
        page.locator("#_q").fill(query)
        assert found in [one.replace("\N{NO-BREAK SPACE}", " ") for one in titles(page)]
        assert page.locator(".search__results mark").count() > 0
        assert watch.faults == []
        assert watch.elsewhere == []


@pytest.mark.parametrize(
    ("path", "query", "found"),
    [
        (ARABIC, "مرفأ", "مرفأ مفتوح: ورشة عن الموانئ والمدن"),
        (ARABIC, "موانئ", "مرفأ مفتوح: ورشة عن الموانئ والمدن"),  # without the article
        (ARABIC, "heissen", "Nachtbusse in heißen Nächten"),
        ("uk/poshuk/", "киів", "Київ"),
        ("de/suche/", "heissen nachten", "Nachtbusse in heißen Nächten"),
    ],
)
def test_other_scripts_are_searched_as_their_readers_write(
    browser: Browser, foreign_address: str, path: str, query: str, found: str
) -> None:
    with opened(browser, foreign_address) as (page, watch):
        page.goto(f"{foreign_address}{path}?q={query}")
        assert found in titles(page)
        assert watch.faults == []


def test_texts_of_other_languages_are_marked(browser: Browser, foreign_address: str) -> None:
    with opened(browser, foreign_address) as (page, _):
        page.goto(f"{foreign_address}{ARABIC}?q=nachtbusse")
        titles(page)
        link = page.locator(".card__title a").first
        assert (link.get_attribute("lang"), link.get_attribute("dir")) == ("de", "ltr")
        assert page.locator(".card__title .visually-hidden").first.inner_text()


def texts(site: Site) -> list[str]:
    """All that is in the indexes of a site, and each letter of scripts that are folded."""
    found = [
        text
        for name in sorted(site.targets)
        if name.endswith("/index.json")
        for column in json.loads((site.folder / name).read_text())["columns"].values()
        for text in column
        if isinstance(text, str)
    ]
    letters = [chr(code) for code in range(0x21, 0x0780)]
    known = [one for one in letters if unicodedata.category(one) != "Cn"]
    return [*found, *known, *(f"a{one}b" for one in known), "п'ять", "l’école", "ﬁn", "Ⅳ", "½"]


def test_browsers_fold_as_the_program_does(
    browser: Browser, real: Site, foreign: Site, address: str
) -> None:
    given = [*texts(real), *texts(foreign)]
    assert len(given) > 3000
    script = next(one for one in real.targets if one.startswith("assets/fold."))
    ask = """async ([url, all]) => {
        const it = await import(url);
        return all.map((one) => [it.fold(one), it.tokens(one)]);
    }"""
    with opened(browser, address) as (page, _):
        page.goto(address + SEARCH["en"])
        told = page.evaluate(ask, [address + script, given])
    expected = [[fold(one), tokens(one)] for one in given]
    assert [one for one in zip(given, told, expected, strict=True) if one[1] != one[2]] == []


@pytest.mark.parametrize("name", ["real", "full", "foreign"])
def test_every_result_leads_to_a_page(
    browser: Browser, address: str, request: pytest.FixtureRequest, name: str
) -> None:
    site: Site = request.getfixturevalue(name)
    script = next(one for one in site.targets if one.startswith("assets/fold."))
    ask = "async ([url, all]) => { const it = await import(url); return all.map(it.plainSlug); }"
    indexes = [one for one in site.targets if one.endswith("/index.json")]
    assert len(indexes) == len(site.codes)
    with opened(browser, address) as (page, _):
        page.goto(address + SEARCH["en"])
        for target in indexes:
            made = json.loads((site.folder / target).read_text())
            columns = made["columns"]
            plain = page.evaluate(ask, [address + script, columns["title"]])
            kinds = [made["kinds"][one] for one in columns["kind"]]
            for slug, own, (_, _, folder) in zip(plain, columns["slug"], kinds, strict=True):
                assert f"{folder}{own or slug}/index.html" in site.targets


def test_nothing_is_loaded_before_somebody_searches(browser: Browser, address: str) -> None:
    with opened(browser, address) as (page, watch):
        page.goto(address + SEARCH["en"], wait_until="networkidle")
        assert not [one for one in watch.requests if "index.json" in one or "minisearch" in one]
        page.locator("#_q").focus()
        page.wait_for_load_state("networkidle")
        page.locator("#_q").fill("city")
        titles(page)
        assert len([one for one in watch.requests if "index.json" in one]) == 1
        assert watch.elsewhere == []
        assert watch.faults == []


def test_a_whole_search_by_keyboard(browser: Browser, address: str) -> None:
    with opened(browser, address) as (page, _):
        page.goto(f"{address}en/")
        while page.evaluate("() => document.activeElement.textContent.trim()") != "Search":
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator("#_q")).to_be_focused()
        page.keyboard.type("ljubljana")
        page.keyboard.press("Enter")
        titles(page)
        assert page.url.partition("?")[2].startswith("q=ljubljana")
        while not page.evaluate("() => !!document.activeElement.closest('.search__results')"):
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{address}en/venues/**")
        page.go_back()
        assert titles(page)
        expect(page.locator("#_q")).to_have_value("ljubljana")


def test_results_are_filtered_and_the_address_tells(browser: Browser, address: str) -> None:
    with opened(browser, address) as (page, _):
        page.goto(f"{address}{SEARCH['en']}?q=gdansk")
        assert len(titles(page)) == 2
        page.select_option("#_kind", "workshop")
        expect(page.locator(".search__status")).to_have_text("Results: 1")
        assert page.url.endswith("?q=gdansk&kind=workshop")
        assert "(1)" in page.locator("#_year option[value='2017']").inner_text()
        french = page.locator(".languages a[hreflang=fr]").get_attribute("href") or ""
        assert french.endswith("?q=gdansk&kind=workshop")
        page.go_back()
        expect(page.locator(".search__status")).to_have_text("Results: 2")
        page.goto(f"{address}{SEARCH['en']}?q=gdansk&kind=workshop&year=2017")
        expect(page.locator(".search__status")).to_have_text("Results: 1")


def test_what_has_only_some_words_is_found_and_said_so(browser: Browser, address: str) -> None:
    with opened(browser, address) as (page, _):
        page.goto(f"{address}{SEARCH['en']}?q=gdansk+xylophone")
        expect(page.locator(".search__status")).to_contain_text("No entry has all of these words")
        page.locator("#_q").fill("xylophone")
        expect(page.locator(".search__status")).to_contain_text("Nothing was found")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_results_open(browser: Browser, address: str, scheme: Any) -> None:
    with opened(browser, address, viewport=PHONE, color_scheme=scheme, bypass_csp=True) as (
        page,
        _,
    ):
        page.goto(f"{address}{SEARCH['pl']}?q=miasta")
        assert titles(page)
        assert narrow_overflow(page) <= 0
        assert axe_faults(page, f"{scheme} phone") == []


def test_axe_finds_nothing_from_right_to_left(browser: Browser, foreign_address: str) -> None:
    with opened(browser, foreign_address, viewport=PHONE, bypass_csp=True) as (page, _):
        page.goto(f"{foreign_address}{ARABIC}?q=nachtbusse")
        assert titles(page)
        assert narrow_overflow(page) <= 0
        assert axe_faults(page, "light desk", "dark phone") == []


def test_without_scripts_the_page_says_what_to_do(browser: Browser, address: str) -> None:
    with opened(browser, address, java_script_enabled=False) as (page, _):
        for path in SEARCH.values():
            page.goto(address + path)
            assert page.locator("noscript, .notice").first.is_visible()
            assert not page.locator("form.search").is_visible()
            assert page.locator("main nav a").count() > 5


def test_search_engines_follow_search_pages_and_keep_none(real: Site) -> None:
    for path in SEARCH.values():
        metas = real.pages[f"{path}index.html"].all("meta")
        assert "noindex, follow" in [one.get("content") for one in metas]
        assert path not in (real.folder / path[:2] / "sitemap.xml").read_text()


def test_without_search_nothing_is_left_of_it(tmp_path: Path) -> None:
    site = copy_site(FULL, tmp_path / "site")
    build_site(site, tmp_path / "output")
    switched = build_site(site, tmp_path / "output", "--no-search")
    for name, page in switched.content_pages.items():
        assert not [one for one in page.values("href") if "search" in one], name
        assert "site-head__search" not in page.values("class"), name
    assert not [one for one in switched.targets if "/search/" in one or "/szukaj/" in one]
    assert switched.broken() == []
    clean = build_clean(site, tmp_path / "clean", "--no-search")
    assert read_files(switched.folder) == read_files(clean.folder)
    again, whole = build_site(site, tmp_path / "output"), build_clean(site, tmp_path / "whole")
    assert read_files(again.folder) == read_files(whole.folder)
    assert ROOT.is_dir()
