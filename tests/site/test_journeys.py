"""Whole ways to an event and to its registration, in a real browser, by keyboard alone."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from .browsers import LOOKS, opened
from .test_browser import FOCUSED

PATIENCE = 200  # more stops than any of these pages has
REGISTRATION = "https://register.example/roofs"


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until something that the selector means has the focus; all stops are seen."""
    for _ in range(PATIENCE):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        assert stop["name"] != "BODY", f"{selector} cannot be reached"
        assert stop["seen"], stop
        assert stop["marked"], stop
        if page.evaluate("(one) => document.activeElement.matches(one)", selector):
            return
    pytest.fail(f"{selector} is more than {PATIENCE} stops away")


def follow(page: Page, selector: str, path: str) -> None:
    """Go to a link by Tab, press Enter, and arrive."""
    tab_to(page, selector)
    page.keyboard.press("Enter")
    page.wait_for_url(path)


@pytest.fixture(params=["light desk", "dark phone"])
def reader(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of a reader without a mouse, at home in English."""
    options: dict[str, Any] = LOOKS[request.param]
    with opened(browser, address, reduced_motion="reduce", **options) as (page, watch):
        page.goto(f"{address}en/")
        yield page
        assert watch.faults == []


def test_an_event_is_found_by_search(reader: Page) -> None:
    follow(reader, ".site-head__search a, a.site-head__search", "**/en/search/**")
    expect(reader.locator("#_q")).to_be_focused()
    reader.keyboard.type("sofia workshop")
    reader.keyboard.press("Enter")
    expect(reader.locator(".search__status")).to_contain_text("Results")
    follow(reader, ".search__results a[href*='/workshops/']", "**/en/workshops/*/")
    assert "Sofia" in reader.locator("h1").inner_text()


def test_an_event_is_found_by_filters(reader: Page) -> None:
    follow(reader, "nav.menu a[href$='workshops/']", "**/en/workshops/")
    tab_to(reader, ".filters summary")
    reader.keyboard.press("Enter")
    tab_to(reader, "#_country")
    reader.keyboard.type("Pol")  # the first letters of a choice
    expect(reader.get_by_role("status")).to_have_text("Shown: 1 of 6")
    follow(reader, ".card__title a", "**/en/workshops/*/")
    assert "Gdańsk" in reader.locator("h1").inner_text()


def test_an_event_is_found_on_the_timeline(reader: Page) -> None:
    follow(reader, "nav.menu a[href$='timeline/']", "**/en/timeline/")
    follow(reader, ".contents a[href='#year-2017']", "**/en/timeline/#year-2017")
    # From the year on, not from the top of the page again.
    follow(reader, "main a", "**/en/workshops/smart-towns*/")
    assert reader.locator("h1").inner_text().startswith("Smart towns")


def test_an_event_is_found_on_the_map(reader: Page) -> None:
    follow(reader, "nav.menu a[href$='venues/']", "**/en/venues/")
    follow(reader, ".map a[href$='sofia/']", "**/en/venues/sofia/")
    follow(reader, ".card__title a", "**/en/workshops/*/")
    assert "Sofia" in reader.locator("h1").inner_text()


@pytest.mark.parametrize("look", ["light desk", "dark phone"])
def test_one_registers_for_an_event_that_was_found(
    browser: Browser, full_address: str, look: str
) -> None:
    options: dict[str, Any] = LOOKS[look]
    with opened(browser, full_address, reduced_motion="reduce", **options) as (page, _):
        page.route(f"{REGISTRATION}*", lambda route: route.fulfill(body="Your name, please."))
        page.goto(f"{full_address}en/")
        follow(page, ".site-head__search a, a.site-head__search", "**/en/search/**")
        page.keyboard.type("roofs")
        expect(page.locator(".search__status")).to_contain_text("Results")
        follow(page, ".search__results a[href$='/roofs-and-rivers/']", "**/roofs-and-rivers/")
        follow(page, ".registration a.button, a.button", f"{REGISTRATION}*")
