"""Pages as people with other needs read them: larger, wider spaced, by headings, by touch."""

from io import BytesIO
from itertools import pairwise
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from .browsers import DESK, FOREIGN, PHONE, TYPES, opened, rich, versions
from .built import Site

# 1280 pixels at 200 % are 640 of the style's.
ZOOMED = {"width": 640, "height": 450}
# WCAG 2.2, 1.4.12, by a style of the reader's own, which no policy refuses.
SPACING = """() => {
    const own = new CSSStyleSheet();
    own.replaceSync(`
        * { line-height: 1.5 !important; letter-spacing: 0.12em !important;
            word-spacing: 0.16em !important; }
        p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, own];
}"""
# What a reader would have to scroll to the side for, and boxes that hide a part of what is in
# them. What only screen readers are told is a box of one pixel; labels of the timeline are cut
# on purpose, since the list below has them whole.
LOST = """() => {
    const found = [];
    const beyond = document.documentElement.scrollWidth - innerWidth;
    if (beyond > 0) found.push(`the page by ${beyond}`);
    for (const one of document.querySelectorAll("body *")) {
        if (one.closest("svg, .chart") || one.clientWidth < 2 || !one.checkVisibility()) continue;
        const { overflowX, overflowY } = getComputedStyle(one);
        const hides = (way) => way === "hidden" || way === "clip";
        const cut = (hides(overflowX) && one.scrollWidth > one.clientWidth + 1)
            || (hides(overflowY) && one.scrollHeight > one.clientHeight + 1);
        if (cut) found.push(`${one.tagName}.${one.className}`);
    }
    return found;
}"""
LEVELS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
    .filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1]))"""
# WCAG 2.2, 2.5.8: what is smaller than 24 px has a circle of 24 px to itself. Links in a sentence
# are excepted, and marks of the timeline, whose links stand in the list as well; those of maps
# are measured in test_pictures.py.
CROWDED = """() => {
    const targets = [...document.querySelectorAll("a[href], button, select, input, summary")]
        .filter((one) => one.checkVisibility() && !one.closest(".skip, svg, .prose :is(p, li)"))
        .map((one) => [one, one.getBoundingClientRect()]);
    const small = (box) => box.width < 24 || box.height < 24;
    const centre = (box) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const far = (box, other) => {
        const [x, y] = centre(box);
        const aside = Math.max(other.left - x, 0, x - other.right);
        const above = Math.max(other.top - y, 0, y - other.bottom);
        if (!small(other)) return Math.hypot(aside, above) >= 12;
        const [otherX, otherY] = centre(other);
        return Math.hypot(aside, above) >= 12 && Math.hypot(otherX - x, otherY - y) >= 24;
    };
    return targets
        .filter(([one, box]) => small(box)
            && targets.some(([other, its]) => other !== one && !far(box, its)))
        .map(([one]) => `${one.tagName} ${one.textContent.trim()}`);
}"""


def barriers(page: Page) -> list[str]:
    """What is lost or crowded on a page, on a phone and at 200 %, in wide spacing as well."""
    found = []
    for name, size in (("phone", PHONE), ("zoomed", ZOOMED)):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        found += [f"{name}: lost: {one}" for one in page.evaluate(LOST)]
        found += [f"{name}: crowded: {one}" for one in page.evaluate(CROWDED)]
    page.evaluate(SPACING)
    found += [f"zoomed, spaced: {one}" for one in page.evaluate(LOST)]
    page.set_viewport_size(PHONE)
    found += [f"phone, spaced: {one}" for one in page.evaluate(LOST)]
    return found


def outline_faults(page: Page) -> list[str]:
    """What is wrong with the levels of headings: one first, and none left out."""
    levels = page.evaluate(LEVELS)
    skipped = [(one, after) for one, after in pairwise(levels) if after > one + 1]
    return [f"headings: {levels}"] if levels[0] != 1 or levels.count(1) != 1 or skipped else []


def read(browser: Browser, address: str, paths: list[str]) -> list[str]:
    """Open pages one after another, and tell what is wrong with them."""
    found = []
    with opened(browser, address, locale="ja", reduced_motion="reduce") as (page, _):
        for path in paths:
            page.goto(address + path)
            found += [f"{path}: {one}" for one in (*outline_faults(page), *barriers(page))]
    return found


def test_nothing_is_lost_or_crowded_on_any_type_of_page(
    browser: Browser, real: Site, address: str
) -> None:
    every = [versions(real, path) for path in TYPES.values()]
    # Polish and French in turn, whose words are longer; English is in the next test.
    paths = [own[1 + number % 2] for number, own in enumerate(every)]
    assert read(browser, address, paths) == []


def test_nothing_is_lost_or_crowded_where_every_field_is_used(
    browser: Browser, full: Site, full_address: str
) -> None:
    paths = [name for name in rich(full) if name.startswith("en/")]
    assert len(paths) > 8
    assert read(browser, full_address, paths) == []


def test_nothing_is_lost_or_crowded_in_any_script(browser: Browser, foreign_address: str) -> None:
    assert read(browser, foreign_address, list(FOREIGN)) == []


@pytest.mark.parametrize(
    ("path", "ready"),
    [
        ("fr/chronologie/?kind=workshop", ".filters [role=status]:not(:empty)"),
        ("fr/recherche/?q=gdansk", ".search__status:not(:empty)"),
    ],
)
def test_nothing_is_lost_or_crowded_in_filters_and_results(
    browser: Browser, address: str, path: str, ready: str
) -> None:
    with opened(browser, address) as (page, _):
        page.goto(address + path)
        page.locator(ready).wait_for()
        assert barriers(page) == []


MOVING = """() => document.getAnimations().length + [...document.querySelectorAll("*")]
    .filter((one) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(one);
        const long = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
        return long(transitionDuration) || long(animationDuration) || scrollBehavior === "smooth";
    }).length"""


@pytest.mark.parametrize("kind", ["home", "timeline", "list of venues", "search", "initiative"])
def test_nothing_moves_for_those_who_ask_for_that(
    browser: Browser, address: str, kind: str
) -> None:
    options: dict[str, Any] = {"viewport": DESK, "reduced_motion": "reduce"}
    with opened(browser, address, **options) as (page, _):
        page.goto(address + TYPES[kind])
        assert page.evaluate(MOVING) == 0


def test_the_menu_of_a_phone_shows_the_present_section(
    browser: Browser, real: Site, address: str
) -> None:
    with opened(browser, address, viewport=PHONE) as (page, _):
        for path in versions(real, TYPES["topic"]):
            page.goto(address + path)
            box = page.locator(".menu a[aria-current]").bounding_box()
            assert box, path
            assert 0 <= box["x"] <= PHONE["width"] - box["width"], path


def test_how_far_an_initiative_is_can_be_seen_in_forced_colours(
    browser: Browser, address: str
) -> None:
    with opened(browser, address, viewport=DESK, forced_colors="active") as (page, _):
        page.goto(address + TYPES["initiative"])
        bar = page.locator(".timeframe progress")
        assert bar.evaluate("(one) => one.value / one.max") == 1
        picture = Image.open(BytesIO(bar.screenshot())).convert("L")
        full = picture.getpixel((picture.width // 2, picture.height // 2))
        bar.evaluate("(one) => { one.value = 0; }")
        picture = Image.open(BytesIO(bar.screenshot())).convert("L")
        assert picture.getpixel((picture.width // 2, picture.height // 2)) != full
