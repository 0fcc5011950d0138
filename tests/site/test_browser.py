"""The pages in a real browser: what loads, what the keyboard reaches, what axe finds."""

import json
import shutil
from collections.abc import Iterator
from itertools import cycle
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.conftest import change

from .browsers import DESK, FOREIGN, LOOKS, PHONE, TYPES, opened, rich, serving, versions
from .built import CODES, LANGUAGES, Site
from .conftest import build_clean
from .tools import module


@pytest.fixture(scope="session")
def variants_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site in two variants of a language, the more general one first."""
    folder = tmp_path_factory.mktemp("variants")
    site = shutil.copytree(LANGUAGES, folder / "site")
    change(site, "content/site.yaml", "[ar, uk, de, pt-BR, en]", "[ar, uk, de, en, pt, pt-BR]")
    shutil.copytree(site / "locales" / "pt_BR", site / "locales" / "pt")
    session = site / "content" / "sessions" / "night-buses-2027"
    (session / "pt-BR.md").rename(session / "pt.md")
    with serving(build_clean(site, folder / "output").folder) as found:
        yield found


def narrow_overflow(page: Page) -> int:
    """How many pixels a reader has to scroll to the side."""
    return int(page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))


@pytest.mark.parametrize("kind", TYPES)
def test_a_page_loads_cleanly_and_fits_a_phone(
    browser: Browser, real: Site, address: str, kind: str
) -> None:
    with opened(browser, address, viewport=PHONE) as (page, watch):
        for path in versions(real, TYPES[kind]):
            page.goto(address + path)
            assert page.locator("main h1").is_visible(), path
            assert narrow_overflow(page) <= 0, path
        assert watch.faults == []
        assert watch.requests
        assert watch.elsewhere == []


@pytest.mark.parametrize("kind", TYPES)
def test_a_page_works_without_scripts(
    browser: Browser, real: Site, address: str, kind: str
) -> None:
    with opened(browser, address, java_script_enabled=False) as (page, watch):
        for path in versions(real, TYPES[kind]):
            page.goto(address + path)
            menu = page.locator("nav.menu a")
            assert menu.count() > 5, path
            assert all(link.is_visible() for link in menu.all()), path
            assert page.locator("main h1").is_visible(), path
        assert watch.faults == []


def axe_faults(page: Page, *looks: str) -> list[str]:
    """What axe finds wrong with a page in each look: each rule with the elements that break it."""
    # Not as an element of the page, which its policy refuses.
    page.evaluate(module("axe-core/axe.min.js").read_text(encoding="utf-8"))
    faults = []
    for look in looks:
        page.set_viewport_size(LOOKS[look]["viewport"])
        page.emulate_media(color_scheme=LOOKS[look]["color_scheme"], reduced_motion="reduce")
        found = page.evaluate("() => axe.run({resultTypes: ['violations']})")
        assert len(found["passes"]) > 5
        faults += [
            f"{look}: {fault['id']}: {', '.join(str(node['target']) for node in fault['nodes'])}"
            for fault in found["violations"]
        ]
    return faults


@pytest.mark.parametrize("kind", TYPES)
def test_axe_finds_nothing(browser: Browser, address: str, kind: str) -> None:
    with opened(browser, address) as (page, _):
        page.goto(address + TYPES[kind])
        assert axe_faults(page, *LOOKS) == []


@pytest.mark.parametrize("path", ["", "404.html"])
def test_axe_finds_nothing_on_pages_without_a_language(
    browser: Browser, address: str, path: str
) -> None:
    with opened(browser, address, locale="de-DE", viewport=PHONE) as (page, watch):
        page.goto(address + path)
        assert page.url == address + path
        assert narrow_overflow(page) <= 0
        assert axe_faults(page, *LOOKS) == []
        assert watch.elsewhere == []


@pytest.mark.parametrize("code", ["pl", "fr"])
def test_axe_finds_nothing_in_other_languages(
    browser: Browser, real: Site, address: str, code: str
) -> None:
    with opened(browser, address) as (page, _):
        # English has each type in every look; here they take turns.
        for english, look in zip(TYPES.values(), cycle(LOOKS)):
            path = next(one for one in versions(real, english) if one.startswith(f"{code}/"))
            page.goto(address + path)
            assert axe_faults(page, look) == [], path


@pytest.mark.parametrize("path", FOREIGN)
def test_axe_finds_nothing_in_any_script_and_direction(
    browser: Browser, foreign_address: str, path: str
) -> None:
    with opened(browser, foreign_address, locale="ja", viewport=PHONE) as (page, watch):
        page.goto(foreign_address + path)
        assert narrow_overflow(page) <= 0
        assert axe_faults(page, "light desk", "dark phone") == []
        assert watch.faults == []
        assert watch.elsewhere == []


def test_axe_finds_nothing_on_any_other_page_from_right_to_left(
    browser: Browser, foreign: Site, foreign_address: str
) -> None:
    names = [name.removesuffix("index.html") for name in foreign.in_language("ar")]
    others = [name for name in names if name not in FOREIGN]
    assert len(others) > 10
    with opened(browser, foreign_address) as (page, watch):
        for name, look in zip(others, cycle(LOOKS)):
            page.goto(foreign_address + name)
            assert axe_faults(page, look) == [], name
        assert watch.faults == []


@pytest.mark.parametrize(
    ("viewport", "seen"), [(DESK, "Text auf Ukrainisch"), (PHONE, "UK")], ids=["desk", "phone"]
)
def test_a_phone_has_the_short_marks_of_languages(
    browser: Browser, foreign_address: str, viewport: ViewportSize, seen: str
) -> None:
    with opened(browser, foreign_address, viewport=viewport) as (page, _):
        page.goto(foreign_address + "de/workshops/karty-povenei/")
        parts = page.locator(".languages .mark span").all()
        boxes = [(part.text_content(), part.bounding_box()) for part in parts]
        # What only screen readers are told is a box of one pixel.
        assert [text for text, box in boxes if box and box["width"] > 1] == [seen] * 4


@pytest.mark.parametrize(
    ("path", "facts_first"),
    [
        ("ar/warash/mrf-mftwh-wrsh-n-lmwny-wlmdn/", False),
        ("en/workshops/mrf-mftwh-wrsh-n-lmwny-wlmdn/", True),
    ],
)
def test_a_page_is_laid_out_in_the_direction_of_its_readers(
    browser: Browser, foreign_address: str, path: str, *, facts_first: bool
) -> None:
    with opened(browser, foreign_address, viewport=DESK) as (page, _):
        page.goto(foreign_address + path)
        left = {
            one: page.locator(one).first.evaluate("it => it.getBoundingClientRect().left")
            for one in (".facts", ".prose", ".crumbs li:first-child", ".crumbs li:last-child")
        }
        assert (left[".facts"] < left[".prose"]) is facts_first
        first, last = left[".crumbs li:first-child"], left[".crumbs li:last-child"]
        assert (first < last) is facts_first


@pytest.mark.parametrize(
    ("wanted", "path"),
    [
        (["pt-BR"], "pt-br/"),
        (["pt"], "pt/"),
        (["pt-PT", "ar"], "pt/"),
        (["ja", "ar-EG"], "ar/"),
    ],
)
def test_the_chooser_knows_variants(
    browser: Browser, variants_address: str, wanted: list[str], path: str
) -> None:
    languages = f"Object.defineProperty(navigator, 'languages', {{value: {json.dumps(wanted)}}})"
    with opened(browser, variants_address) as (page, _):
        page.add_init_script(languages)
        page.goto(variants_address)
        page.wait_for_url(variants_address + path)


def test_a_variant_shows_the_text_of_the_other_one(browser: Browser, variants_address: str) -> None:
    with opened(browser, variants_address) as (page, _):
        page.goto(f"{variants_address}pt-br/sessoes/onibus-noturnos-em-noites-quentes/")
        assert page.locator("h1").inner_text() == "Ônibus noturnos em noites quentes"
        assert page.locator("h1 [lang]").get_attribute("lang") == "pt"
        notice = page.locator(".notice--language").inner_text()
        assert notice.endswith("em português do Brasil. Ele é exibido aqui em português.")


def test_axe_finds_nothing_on_pages_that_use_every_field(
    browser: Browser, full: Site, full_address: str
) -> None:
    names = [name for name in rich(full) if name.startswith("en/")]
    assert len(names) > 8
    with opened(browser, full_address) as (page, _):
        for name in names:
            page.goto(full_address + name)
            assert axe_faults(page, "light desk", "dark phone") == [], name


def test_pages_that_use_every_field_fit_a_phone(
    browser: Browser, full: Site, full_address: str
) -> None:
    with opened(browser, full_address, viewport=PHONE) as (page, watch):
        for name in rich(full):
            page.goto(full_address + name)
            assert narrow_overflow(page) <= 0, name
        assert watch.faults == []
        assert watch.elsewhere == []


@pytest.mark.parametrize(
    ("wanted", "path"),
    [
        (["pl-PL"], "pl/"),
        (["fr-CA", "en"], "fr/"),
        (["en-US"], "en/"),
        (["de-AT", "FR", "pl"], "fr/"),
        (["pt-BR", "uk"], ""),
        (["plt"], ""),
        ([], ""),
    ],
)
def test_the_chooser_follows_the_reader(
    browser: Browser, address: str, wanted: list[str], path: str
) -> None:
    languages = f"Object.defineProperty(navigator, 'languages', {{value: {json.dumps(wanted)}}})"
    with opened(browser, address) as (page, watch):
        page.add_init_script(languages)
        page.goto(address)
        page.wait_for_url(address + path)
        assert page.locator("h1").is_visible()
        # Leaving the chooser breaks off what it was still loading.
        assert [one for one in watch.faults if "net::ERR_ABORTED" not in one] == []
        assert watch.elsewhere == []


def test_the_chooser_is_no_trap_for_the_back_button(browser: Browser, address: str) -> None:
    with opened(browser, address, locale="pl-PL") as (page, _):
        page.goto(f"{address}en/venues/")
        page.goto(address)
        page.wait_for_url(f"{address}pl/")
        page.go_back()
        assert page.url == f"{address}en/venues/"


@pytest.mark.parametrize("path", ["", "404.html"])
def test_the_languages_are_links_without_scripts(browser: Browser, address: str, path: str) -> None:
    options: dict[str, Any] = {"java_script_enabled": False, "locale": "pl-PL"}
    with opened(browser, address, **options) as (page, watch):
        for code in CODES:
            page.goto(address + path)
            page.locator(f"main a[hreflang={code}]").click()
            page.wait_for_url(f"{address}{code}/")
        assert watch.faults == []


FOCUSED = """() => {
    const one = document.activeElement, box = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    return {
        name: one.tagName, id: one.id, href: one.getAttribute("href"),
        seen: box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > 0,
        marked: style.outlineStyle !== "none" || style.boxShadow !== "none",
    };
}"""


@pytest.mark.parametrize("look", ["light desk", "dark phone"])
@pytest.mark.parametrize("kind", ["home", "workshop with an agenda", "initiative", "404"])
def test_the_skip_link_moves_the_focus(
    browser: Browser, address: str, kind: str, look: str
) -> None:
    with opened(browser, address, reduced_motion="reduce", **LOOKS[look]) as (page, _):
        page.goto(address + TYPES[kind])
        page.keyboard.press("Tab")
        link = page.evaluate(FOCUSED)
        assert link["href"] == "#_main"
        assert link["seen"]
        page.keyboard.press("Enter")
        assert page.evaluate(FOCUSED)["id"] == "_main"
        page.keyboard.press("Tab")
        assert page.evaluate("() => document.activeElement.closest('main, footer') !== null")


@pytest.mark.parametrize("look", ["light desk", "dark phone"])
@pytest.mark.parametrize("code", CODES)
def test_everything_can_be_reached_by_keyboard(
    browser: Browser, address: str, code: str, look: str
) -> None:
    with opened(browser, address, reduced_motion="reduce", **LOOKS[look]) as (page, _):
        page.goto(f"{address}{code}/")
        page.keyboard.press("Tab")
        seen = []
        while (one := page.evaluate(FOCUSED))["name"] != "BODY":
            assert one["seen"], one
            assert one["marked"], one
            seen.append(one["href"])
            page.keyboard.press("Tab")
        links = page.locator("a[href]").all()
        assert seen == [link.get_attribute("href") for link in links]
        menu = [link.get_attribute("href") for link in page.locator("nav.menu a").all()]
        languages = [link.get_attribute("href") for link in page.locator(".languages a").all()]
        assert len(menu) > 5
        assert len(languages) == len(CODES) - 1
        assert {*menu, *languages} <= set(seen)
