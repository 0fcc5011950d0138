"""The timeline and the maps in a real browser: what is seen, what is reached, what is said."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from programme_pages.plan.pictures.sheets import EUROPE

from .browsers import LOOKS, opened, serving
from .built import ROOT, Site, copy_site
from .conftest import build_clean
from .test_browser import axe_faults, narrow_overflow

MANY = 240  # events of the site that is made for this
HALLS = (("Riga", "LV", 56.95, 24.1), ("Valletta", "MT", 35.9, 14.5), ("Mexico", "MX", 19.4, -99.1))
CSP = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'"


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The real content with many more events and venues."""
    root = copy_site(ROOT, tmp_path_factory.mktemp("crowded") / "site")
    content = root / "content"
    for number, (city, country, lat, lon) in enumerate(HALLS * 3):
        place = f"{{lat: {lat + number / 50:.2f}, lon: {lon}}}"
        (content / "venues" / f"hall-{number}.yaml").write_text(
            f"name: {city} hall {number}\ncity: {city}\ncountry: {country}\n"
            f"address: [Street 1]\nlocation: {place}\ntimezone: Europe/Brussels\n",
            encoding="utf-8",
        )
    for number in range(MANY):
        folder = content / "workshops" / f"made-{number}"
        folder.mkdir()
        day = f"{2018 + number % 9}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        (folder / "event.yaml").write_text(
            f"source: en\nstart: {day}\nvenue: hall-{number % 9}\n", encoding="utf-8"
        )
        (folder / "en.md").write_text(
            f"---\ntitle: Workshop {number}\nsummary: About it\n---\nText.\n", encoding="utf-8"
        )
    return build_clean(root, root.parent / "output")


@pytest.fixture(scope="module")
def crowded_address(crowded: Site) -> Iterator[str]:
    with serving(crowded.folder) as found:
        yield found


BOXES = """(selector) => [...document.querySelectorAll(selector)]
    .filter((one) => one.checkVisibility() && one.textContent.trim())
    .map((one) => { const b = one.getBoundingClientRect();
        return [b.left, b.top, b.right, b.bottom, one.textContent]; })"""
Labelled = tuple[float, float, float, float, str]


def overlaps(page: Page, selector: str) -> list[tuple[str, str]]:
    """The pairs of texts that lie on each other."""
    boxes: list[Labelled] = page.evaluate(BOXES, selector)
    return [
        (one[4], other[4])
        for number, one in enumerate(boxes)
        for other in boxes[:number]
        # A line's box has space above and below its letters.
        if one[0] < other[2]
        and other[0] < one[2]
        and one[1] + 4 < other[3]
        and other[1] + 4 < one[3]
    ]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("path", ["en/timeline/", "pl/kalendarium/", "fr/chronologie/"])
def test_no_two_labels_of_the_timeline_overlap(
    browser: Browser, address: str, path: str, look: str
) -> None:
    with opened(browser, address, **LOOKS[look]) as (page, _):
        page.goto(address + path)
        assert page.locator(".chart text:visible").count() > 4
        assert overlaps(page, ".chart text") == []
        assert narrow_overflow(page) <= 0


@pytest.mark.parametrize("look", ["light desk", "light phone"])
@pytest.mark.parametrize("path", ["ar/jadwal-zamani/", "uk/kalendar/"])
def test_no_two_labels_overlap_in_other_scripts(
    browser: Browser, foreign_address: str, path: str, look: str
) -> None:
    with opened(browser, foreign_address, **LOOKS[look]) as (page, _):
        page.goto(foreign_address + path)
        assert page.locator(".chart text:visible").count() > 3
        assert overlaps(page, ".chart text") == []
        assert narrow_overflow(page) <= 0


@pytest.mark.parametrize(
    ("path", "newest_left"), [("ar/jadwal-zamani/", True), ("uk/kalendar/", False)]
)
def test_the_axis_runs_as_the_script_does(
    browser: Browser, foreign_address: str, path: str, *, newest_left: bool
) -> None:
    with opened(browser, foreign_address, **LOOKS["light desk"]) as (page, _):
        page.goto(foreign_address + path)
        years: list[Labelled] = page.evaluate(BOXES, ".chart__across .chart__year")
        assert [year[4] for year in years] == sorted(year[4] for year in years)
        assert (years[0][0] > years[-1][0]) is newest_left


def test_the_picture_adds_no_stops_and_says_nothing_twice(browser: Browser, address: str) -> None:
    with opened(browser, address, **LOOKS["light desk"]) as (page, _):
        page.goto(f"{address}en/timeline/")
        marks = page.locator(".chart a[data-entry]:visible")
        listed = page.locator(".timeline__list a")
        assert marks.count() == listed.count()
        tree = page.locator("main").aria_snapshot()
        for link in listed.all():
            assert tree.count(f'link "{link.inner_text()}"') == 1
        page.locator("main h1").click()
        page.keyboard.press("Tab")
        focused = page.evaluate("() => document.activeElement.closest('.chart') !== null")
        assert focused is False


def test_marks_lead_where_the_list_does(browser: Browser, address: str) -> None:
    with opened(browser, address, **LOOKS["light desk"]) as (page, _):
        page.goto(f"{address}en/timeline/")
        href = "one => one.href.baseVal ?? one.href"
        marks = {one.evaluate(href) for one in page.locator(".chart__across a").all()}
        listed = {one.get_attribute("href") for one in page.locator(".timeline__list a").all()}
        assert marks == listed
        page.locator(".chart a[data-entry=smart-towns-2017] circle:visible").click()
        page.wait_for_url("**/en/workshops/**")


@pytest.mark.parametrize("look", ["light desk", "dark phone"])
def test_many_events_are_dots_that_fit(browser: Browser, crowded_address: str, look: str) -> None:
    with opened(browser, crowded_address, **LOOKS[look]) as (page, watch):
        page.goto(f"{crowded_address}en/timeline/")
        dots = page.locator(".chart__columns a[data-entry]:visible")
        assert dots.count() >= MANY
        assert page.locator(".chart__across .chart__mark").count() == 0
        assert narrow_overflow(page) <= 0
        assert page.locator(".chart").bounding_box()["height"] < 1500  # type: ignore[index]
        assert overlaps(page, ".chart text") == []
        assert axe_faults(page, look) == []
        assert watch.faults == []


# The contrast of two colours as the browser shows them: WCAG 2.2, "relative luminance".
CONTRAST = """(pairs) => {
    const draw = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
    const light = (colour) => {
        draw.fillStyle = colour; draw.fillRect(0, 0, 1, 1);
        const part = [...draw.getImageData(0, 0, 1, 1).data].slice(0, 3).map((one) => {
            const c = one / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; });
        return 0.2126 * part[0] + 0.7152 * part[1] + 0.0722 * part[2];
    };
    const ground = light(getComputedStyle(document.body).backgroundColor);
    return pairs.map(([selector, property]) => {
        const one = light(getComputedStyle(document.querySelector(selector))[property]);
        return (Math.max(one, ground) + 0.05) / (Math.min(one, ground) + 0.05);
    });
}"""
SHAPES = {
    "en/timeline/": [
        (".chart__workshop circle", "fill"),
        (".chart__session circle", "stroke"),
        (".chart__initiative rect", "fill"),
        (".chart__series rect", "stroke"),
    ],
    "en/venues/": [(".map__mark--city", "stroke"), (".map__mark--cluster", "fill")],
}
TEXTS = {
    "en/timeline/": [(".chart__workshop text", "fill"), (".chart__year", "fill")],
    "en/venues/": [(".map__label", "fill")],
}


@pytest.mark.parametrize("forced", ["none", "active"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", SHAPES)
def test_marks_stand_out(
    browser: Browser, address: str, path: str, scheme: str, forced: str
) -> None:
    options = {"color_scheme": scheme, "forced_colors": forced}
    with opened(browser, address, **options) as (page, _):
        page.goto(address + path)
        assert min(page.evaluate(CONTRAST, SHAPES[path])) >= 3  # WCAG 2.2, 1.4.11
        assert min(page.evaluate(CONTRAST, TEXTS[path])) >= 4.5  # 1.4.3


@pytest.mark.parametrize("look", LOOKS)
def test_the_map_is_a_list_of_links_with_names(browser: Browser, address: str, look: str) -> None:
    with opened(browser, address, **LOOKS[look]) as (page, watch):
        page.goto(f"{address}en/venues/")
        group = page.get_by_role("group", name="Map of Europe with venues")
        spots = group.get_by_role("link")
        names = [spot.get_attribute("aria-label") or "" for spot in spots.all()]
        assert "Gdańsk (only the city is known)" in names
        if "phone" in look:
            assert "Vienna and around: 2 venues" in names
        else:
            assert len(names) == 5
        for spot in spots.all():
            box = spot.locator(".map__target").bounding_box()
            assert box is not None
            assert min(box["width"], box["height"]) >= 24
        assert overlaps(page, ".map text") == []
        assert watch.faults == []


def test_the_map_is_gone_through_by_keyboard(browser: Browser, address: str) -> None:
    with opened(browser, address, reduced_motion="reduce", **LOOKS["light phone"]) as (page, _):
        page.goto(f"{address}en/venues/")
        cluster = page.locator(".map a[href^='#_near']:visible")
        cluster.focus()
        page.keyboard.press("Enter")
        panel = page.locator(".map__near:visible")
        assert panel.count() == 1
        assert panel.get_by_role("link").all_inner_texts() == ["Vienna", "Ljubljana", "Close"]
        page.keyboard.press("Tab")
        assert page.evaluate("() => document.activeElement.textContent") == "Vienna"
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.locator(".map__near:visible").count() == 0


@pytest.mark.parametrize("path", ["en/venues/", "pl/miejsca/", "fr/lieux/"])
def test_axe_finds_nothing_with_the_list_of_a_mark_open(
    browser: Browser, address: str, path: str
) -> None:
    with opened(browser, address, **LOOKS["light phone"]) as (page, _):
        page.goto(address + path)
        page.locator(".map a[href^='#_near']:visible").focus()
        page.keyboard.press("Enter")
        assert page.locator(".map__near:visible").count() == 1
        assert axe_faults(page, "light phone", "dark phone") == []


def test_a_venue_elsewhere_brings_the_world(browser: Browser, crowded_address: str) -> None:
    with opened(browser, crowded_address, **LOOKS["light desk"]) as (page, watch):
        page.goto(f"{crowded_address}en/venues/")
        assert page.get_by_role("group", name="Map of Europe with venues").count() == 1
        assert page.get_by_role("group", name="Map of the world with venues").count() == 1
        assert overlaps(page, ".map text") == []
        assert axe_faults(page, "light desk", "dark phone") == []
        assert watch.faults == []
        assert watch.elsewhere == []


DRAWN = """(id) => { const one = document.querySelector(`use[href$="#${id}"]`);
    const box = one.getBoundingClientRect(); return [box.width, box.height]; }"""


def test_outlines_are_drawn_under_a_strict_policy(browser: Browser, address: str) -> None:
    """An outline that the browser did not get, or may not show, has no size."""
    with opened(browser, address, **LOOKS["light desk"]) as (page, watch):

        def with_policy(route: object) -> None:
            response = route.fetch()  # type: ignore[attr-defined]
            headers = {**response.headers, "content-security-policy": CSP}
            route.fulfill(response=response, headers=headers)  # type: ignore[attr-defined]

        page.route("**/*", with_policy)
        for path in ("en/venues/", "en/initiatives/city-to-city-cooperation/"):
            page.goto(address + path, wait_until="networkidle")
            assert min(page.evaluate(DRAWN, "land")) > 100
            assert min(page.evaluate(DRAWN, "pl")) > 3
        assert watch.faults == []
        assert watch.elsewhere == []


def test_a_mark_lies_on_its_country(browser: Browser, address: str) -> None:
    with opened(browser, address, **LOOKS["light desk"]) as (page, _):
        page.goto(f"{address}en/venues/sofia/", wait_until="networkidle")
        country = page.evaluate(
            "() => { const b = document.querySelector('use[href$=\"#bg\"]')"
            ".getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom]; }"
        )
        mark = page.locator(".map__mark:visible").first.bounding_box()
        assert mark is not None
        x, y = mark["x"] + mark["width"] / 2, mark["y"] + mark["height"] / 2
        assert country[0] < x < country[2]
        assert country[1] < y < country[3]
        sheet = page.locator(".map__sheet").bounding_box()
        assert sheet is not None
        shape = EUROPE.outlines.width / EUROPE.outlines.height
        assert sheet["width"] / sheet["height"] == pytest.approx(shape, abs=0.01)


@pytest.mark.parametrize("path", ["en/timeline/", "en/venues/"])
def test_pictures_are_on_paper(browser: Browser, address: str, path: str) -> None:
    with opened(browser, address, **LOOKS["light desk"]) as (page, _):
        page.emulate_media(media="print")
        page.goto(address + path)
        assert page.locator(".chart circle:visible, .map__mark:visible").count() > 3


def test_event_pages_load_no_pictures(real: Site) -> None:
    for name, page in real.in_language("en").items():
        styles = [one.get("href") or "" for one in page.links("stylesheet")]
        has_picture = any(one.get("class") in {"chart", "map"} for one in page.all("figure"))
        if name.startswith(("en/workshops/", "en/sessions/")):
            assert len(styles) == 1, name
        assert not has_picture or any("pictures" in style for style in styles), name


def test_venues_lead_to_other_maps(real: Site) -> None:
    page = real.pages["en/venues/index.html"]
    links = [one.get("href") or "" for one in page.all("a")]
    assert "geo:54.352,18.6466" in links
    assert any(link.startswith("https://www.openstreetmap.org/?mlat=54.352") for link in links)
    assert page.text.count("Only the city is known.") >= 5
    assert Path(real.folder, "en/venues/index.html").stat().st_size < 40_000
