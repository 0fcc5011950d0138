"""Filters of lists, in a real browser under a strict policy."""

from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from .browsers import PHONE, opened
from .test_browser import axe_faults, narrow_overflow

TIMELINE = {"en": "en/timeline/", "pl": "pl/kalendarium/"}


def shown(page: Page) -> int:
    return page.locator("[data-facets]:visible").count()


def open_filters(page: Page, url: str) -> None:
    page.goto(url)
    page.locator(".filters summary").click()


def test_choices_are_combined_counted_and_told(browser: Browser, address: str) -> None:
    with opened(browser, address) as (page, watch):
        open_filters(page, address + TIMELINE["en"])
        every = shown(page)
        page.select_option("#_kind", "workshop")
        of_kind = shown(page)
        assert 0 < of_kind < every
        expect(page.get_by_role("status")).to_have_text(f"Shown: {of_kind} of {every}")
        count = page.locator("#_country option[value=PL]").inner_text()
        assert count == "Poland (1)"
        page.select_option("#_country", "PL")
        assert shown(page) == 1
        assert page.url.endswith("?kind=workshop&country=PL")
        assert page.locator(".timeline:visible").count() == 1  # years without entries are hidden
        assert page.locator(".contents li:visible").count() == 1
        page.go_back()
        assert shown(page) == of_kind
        page.go_back()
        assert shown(page) == every
        assert watch.faults == []


def test_a_picture_without_marks_goes(browser: Browser, address: str) -> None:
    with opened(browser, address) as (page, _):
        page.goto(f"{address}{TIMELINE['en']}?kind=session&country=PL")
        assert shown(page) == 0
        assert page.locator(".chart svg:visible").count() == 0
        page.get_by_role("button", name="Clear all").click()
        assert page.locator(".chart svg:visible").count() == 1


def test_an_address_with_choices_can_be_shared(browser: Browser, address: str) -> None:
    with opened(browser, address) as (page, _):
        page.goto(f"{address}{TIMELINE['en']}?country=PL&kind=workshop")
        assert shown(page) == 1
        expect(page.locator("#_country")).to_have_value("PL")
        page.locator(".languages a[hreflang=pl]").click()
        page.wait_for_url(f"{address}{TIMELINE['pl']}?*")
        assert shown(page) == 1
        page.get_by_role("button", name="Wyczyść wszystko").click()
        assert shown(page) > 1
        assert page.url == address + TIMELINE["pl"]


def test_an_unknown_choice_of_an_old_link_hides_nothing(browser: Browser, address: str) -> None:
    with opened(browser, address) as (page, _):
        page.goto(f"{address}{TIMELINE['en']}?country=XX")
        assert shown(page) == page.locator("[data-facets]").count()


def test_filters_work_by_keyboard_alone(browser: Browser, address: str) -> None:
    with opened(browser, address) as (page, _):
        page.goto(address + TIMELINE["en"])
        while page.evaluate("() => document.activeElement.tagName") != "SUMMARY":
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.type("City")  # the first letters of a choice
        expect(page.get_by_role("status")).to_have_text("Shown: 1 of 11")
        page.get_by_role("button", name="Clear all").focus()
        page.keyboard.press("Enter")
        expect(page.locator("#_kind")).to_be_focused()
        assert shown(page) == 11


def test_what_is_past_is_told_by_the_clock_of_the_reader(
    browser: Browser, full_address: str
) -> None:
    url = f"{full_address}en/timeline/?when=past"
    with opened(browser, full_address) as (page, _):
        page.clock.set_fixed_time(datetime(2000, 1, 1, tzinfo=UTC))
        page.goto(url)
        long_ago = shown(page)
        page.clock.set_fixed_time(datetime(2100, 1, 1, tzinfo=UTC))
        page.goto(url)
        assert long_ago < shown(page)


def test_without_scripts_lists_are_whole_and_without_filters(
    browser: Browser, address: str
) -> None:
    with opened(browser, address, java_script_enabled=False) as (page, _):
        page.goto(f"{address}{TIMELINE['en']}?kind=workshop")
        assert not page.locator(".filters").is_visible()
        assert shown(page) == page.locator("[data-facets]").count()


def test_filters_move_nothing_as_the_page_loads(browser: Browser, address: str) -> None:
    watch = """() => { window.shifts = 0; new PerformanceObserver((list) => {
        for (const one of list.getEntries()) window.shifts += one.value;
    }).observe({type: "layout-shift", buffered: true}); }"""
    with opened(browser, address) as (page, _):
        page.goto(address + TIMELINE["en"], wait_until="networkidle")
        page.evaluate(watch)
        assert page.evaluate("() => new Promise((done) => setTimeout(() => done(shifts), 0))") == 0


def test_axe_finds_nothing_with_filters_open_from_right_to_left(
    browser: Browser, foreign_address: str
) -> None:
    with opened(browser, foreign_address) as (page, _):
        page.goto(f"{foreign_address}ar/jadwal-zamani/?kind=workshop")
        assert page.locator("#_kind").is_visible()
        assert axe_faults(page, "light desk", "dark phone") == []


@pytest.mark.parametrize("look", ["light desk", "dark phone"])
def test_axe_finds_nothing_with_filters_open(browser: Browser, address: str, look: Any) -> None:
    with opened(browser, address, viewport=PHONE, bypass_csp=True) as (page, _):
        page.goto(f"{address}{TIMELINE['pl']}?kind=workshop")
        assert narrow_overflow(page) <= 0
        assert axe_faults(page, look) == []
