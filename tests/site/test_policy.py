"""Pages load nothing from elsewhere, and their policy lets them load no more than that."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Route

from programme_pages.plan.look import POLICY

from .browsers import DESK, TYPES, opened, rich, versions
from .built import Site

TWO_FRAMES = "() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))"
# Gathers, before anything of a page runs, what its policy does not let it do.
WATCH = """() => {
    window.refused = [];
    document.addEventListener("securitypolicyviolation", (one) => {
        window.refused.push(`${one.violatedDirective}: ${one.blockedURI}`);
    });
}"""
REFUSED = "() => window.refused"
# A page that is taken over tries these.
ATTACKS = {
    "script": "document.head.append(Object.assign(document.createElement('script'), {text: '0'}))",
    "foreign script": "document.head.append(Object.assign(document.createElement('script'), "
    "{src: 'https://elsewhere.example/a.js'}))",
    "handler": "document.body.setAttribute('onclick', '0'); document.body.click()",
    "style": "document.body.innerHTML = '<p style=\"color: red\">'",
    "picture": "document.body.innerHTML = '<img src=\"https://elsewhere.example/a.png\">'",
    "frame": "document.body.innerHTML = '<iframe src=\"/\"></iframe>'",
    "request": "fetch('https://elsewhere.example/').catch(() => 0)",
}


def policies(site: Site) -> dict[str, list[str]]:
    return {
        name: [
            one.get("content") or ""
            for one in page.all("meta")
            if one.get("http-equiv") == "Content-Security-Policy"
        ]
        for name, page in site.pages.items()
    }


def test_every_page_has_the_policy(site: Site) -> None:
    found = policies(site)
    assert [name for name, own in found.items() if own != [POLICY]] == []


def test_the_policy_comes_before_all_that_it_rules(site: Site) -> None:
    for name, page in site.pages.items():
        head = page.html.find("head")
        assert head is not None
        loading = [one for one in head if one.tag in {"script", "link"}]
        ruling = next(one for one in head if one.get("http-equiv") == "Content-Security-Policy")
        assert list(head).index(ruling) < list(head).index(loading[0]), name


def test_no_page_has_a_style_or_a_script_of_its_own(site: Site) -> None:
    for name, page in site.pages.items():
        assert page.all("style") == [], name
        assert page.values("style") == [], name
        inline = [one for one in page.all("script") if one.get("src") is None]
        assert {one.get("type") for one in inline} <= {"application/ld+json"}, name
        handlers = [key for one in page.html.iter() for key in one.keys() if key[:2] == "on"]  # noqa: SIM118  (an element is no dict)
        assert handlers == [], name


def test_nothing_is_asked_of_others_and_nothing_is_refused(
    browser: Browser, real: Site, address: str
) -> None:
    """All page types in all languages, and the pages without a language."""
    with opened(browser, address, locale="ja") as (page, watch):
        page.add_init_script(f"({WATCH})()")
        for path in [
            "",
            "404.html",
            *(one for kind in TYPES for one in versions(real, TYPES[kind])),
        ]:
            page.goto(address + path, wait_until="networkidle")
            assert page.evaluate(REFUSED) == [], path
        assert len(watch.requests) > 3 * len(TYPES)
        assert watch.elsewhere == []
        assert watch.faults == []
        assert not [one for one in watch.requests if one.endswith("favicon.ico")]


def test_nothing_is_refused_where_every_field_is_used(
    browser: Browser, full: Site, full_address: str
) -> None:
    with opened(browser, full_address) as (page, watch):
        page.add_init_script(f"({WATCH})()")
        for name in rich(full):
            page.goto(full_address + name)
            assert page.evaluate(REFUSED) == [], name
        assert watch.elsewhere == []


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_page_that_is_taken_over_is_held_back(
    browser: Browser, address: str, attack: str
) -> None:
    with opened(browser, address) as (page, _):
        page.add_init_script(f"({WATCH})()")
        page.goto(f"{address}en/")
        page.evaluate(f"() => {{ {ATTACKS[attack]} }}")
        page.wait_for_function("() => window.refused.length > 0")


def test_data_for_search_engines_are_no_script(browser: Browser, address: str) -> None:
    with opened(browser, address) as (page, watch):
        page.add_init_script(f"({WATCH})()")
        page.goto(f"{address}en/workshops/urban-agenda-sofia/")
        assert page.locator("script[type='application/ld+json']").count() == 2
        assert page.evaluate(REFUSED) == []
        assert watch.faults == []


def test_a_folder_on_the_readers_disk_has_its_style(browser: Browser, real: Site) -> None:
    with opened(browser, "file://") as (page, watch):
        page.goto((real.folder / "en" / "index.html").as_uri())
        style = "() => getComputedStyle(document.querySelector('h1')).fontFamily"
        assert page.evaluate(style).startswith("Newsreader")
        assert watch.faults == []


SHIFT = """() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
        for (const one of list.getEntries()) window.shift += one.value;
    }).observe({type: "layout-shift", buffered: true});
}"""


@pytest.mark.parametrize("kind", ["home", "workshop with an agenda", "initiative", "timeline"])
def test_nothing_moves_when_the_typeface_comes_late(
    browser: Browser, address: str, kind: str
) -> None:
    options: dict[str, Any] = {"viewport": DESK}
    with opened(browser, address, **options) as (page, _):
        held: list[Route] = []

        def hold(route: Route) -> None:
            held.append(route)

        page.route("**/*.woff2", hold)
        page.add_init_script(f"({SHIFT})()")
        page.goto(address + TYPES[kind], wait_until="domcontentloaded")
        page.evaluate(TWO_FRAMES)
        before = page.locator("h1").bounding_box()
        assert page.evaluate("() => document.fonts.check('600 20px Newsreader')") is False
        assert len(held) == 1
        held[0].continue_()
        page.evaluate("() => document.fonts.ready")
        page.evaluate(TWO_FRAMES)
        assert page.evaluate("() => document.fonts.check('600 20px Newsreader')") is True
        after = page.locator("h1").bounding_box()
        assert before is not None
        assert after is not None
        assert after["height"] == pytest.approx(before["height"], abs=1)
        assert page.evaluate("() => window.shift") < 0.01
