"""Pages that were built on one day and are read on another: they tell the truth of that day."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import change

from .browsers import opened, serving
from .built import FULL, LANGUAGES, OTHER_CODES
from .conftest import build_clean

BUILT = ("--today", "2027-01-02")
# The event: 18 March 2027, 09:30, to 19 March, 16:00. Registration opens on 10 January and closes
# on 1 March at 18:00. These are times of Riga (UTC+2).
ENGLISH = "en/workshops/roofs-and-rivers/"
POLISH = "pl/warsztaty/dachy-i-rzeki/"
FRENCH = "fr/ateliers/toits-et-rivieres/"
ARABIC = "ar/warash/mrf-mftwh-wrsh-n-lmwny-wlmdn/"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site that uses every field, where dates decide on registration; built in January."""
    folder = tmp_path_factory.mktemp("now")
    site = shutil.copytree(FULL, folder / "site")
    facts = "content/workshops/roofs-and-rivers-2027/event.yaml"
    change(site, facts, "  state: waiting-list\n", "")
    with serving(build_clean(site, folder / "output", *BUILT).folder) as found:
        yield found


@pytest.fixture(scope="module")
def hosts(address: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Where the page of each language is served."""
    folder = tmp_path_factory.mktemp("arabic") / "output"
    with serving(build_clean(LANGUAGES, folder, *BUILT, codes=OTHER_CODES).folder) as arabic:
        yield {POLISH: address, FRENCH: address, ARABIC: arabic}


def read_at(page: Page, address: str, instant: str) -> None:
    """Open a page at an instant."""
    page.clock.set_fixed_time(instant)
    page.goto(address)


def seen(page: Page, selector: str) -> str:
    """What a reader sees of the elements, with single spaces."""
    texts = [one.inner_text() for one in page.locator(selector).all() if one.is_visible()]
    return " ".join(" ".join(texts).split())


REGISTRATION = [
    ("2027-01-02T12:00:00Z", "Not open yet. Opening: Sunday 10 January 2027 in 8 days", False),
    ("2027-01-09T12:00:00Z", "Not open yet. Opening: Sunday 10 January 2027 tomorrow", False),
    ("2027-01-09T22:00:00Z", "Open until: Monday 1 March 2027 at 18:00 (UTC+2) in 2 months", True),
    ("2027-02-27T22:00:00Z", "Open until: Monday 1 March 2027 at 18:00 (UTC+2) tomorrow", True),
    ("2027-02-28T22:00:00Z", "Ends today: Monday 1 March 2027 at 18:00 (UTC+2)", True),
    ("2027-03-01T15:59:59Z", "Ends today: Monday 1 March 2027 at 18:00 (UTC+2)", True),
    ("2027-03-01T16:00:00Z", "Closed", False),
    ("2029-01-01T00:00:00Z", "Closed", False),
]


@pytest.mark.parametrize(("instant", "told", "can"), REGISTRATION)
def test_registration_opens_and_closes_at_its_instants(
    browser: Browser, address: str, instant: str, told: str, *, can: bool
) -> None:
    with opened(browser, address) as (page, watch):
        read_at(page, address + ENGLISH, instant)
        assert seen(page, ".registration").startswith(told)
        assert page.locator(".registration a.button").locator("visible=true").count() == int(can)
        assert watch.faults == []


@pytest.mark.parametrize(
    ("instant", "told"),
    [
        ("2027-03-06T12:00:00Z", ("in 12 days", "", "")),
        # In Riga, it is tomorrow's night already.
        ("2027-03-16T22:30:00Z", ("tomorrow", "", "")),
        ("2027-03-17T22:00:00Z", ("", "Now on", "")),
        ("2027-03-19T13:59:59Z", ("", "Now on", "")),
        ("2027-03-19T14:00:00Z", ("", "", "This event is over.")),
    ],
)
def test_an_event_comes_and_goes(
    browser: Browser, address: str, instant: str, told: tuple[str, str, str]
) -> None:
    soon, mark, over = told
    with opened(browser, address) as (page, _):
        read_at(page, address + ENGLISH, instant)
        when = page.locator(".facts--first > div").first
        assert " ".join(when.locator(".soon").all_inner_texts()) == soon
        assert seen(page, ".facts--first > div:first-child .mark") == mark
        assert seen(page, ".over") == over
        assert page.get_by_text("Add to your calendar").is_visible() is not bool(over)
        assert page.get_by_text("Join online").is_visible() is not bool(over)


@pytest.mark.parametrize(
    ("path", "day", "told"),
    [
        (POLISH, "17", "jutro"),
        (POLISH, "15", "za 3 dni"),
        (POLISH, "13", "za 5 dni"),
        (FRENCH, "17", "demain"),
        (FRENCH, "06", "dans 12 jours"),
        (ARABIC, "17", "غدًا"),
        (ARABIC, "15", "خلال 3 أيام"),
        (ARABIC, "06", "خلال 12 يومًا"),
    ],
)
def test_each_language_says_how_far_off_it_is(
    browser: Browser, hosts: dict[str, str], path: str, day: str, told: str
) -> None:
    with opened(browser, hosts[path]) as (page, _):
        read_at(page, hosts[path] + path, f"2027-03-{day}T12:00:00Z")
        assert seen(page, ".facts--first > div:first-child .soon") == told


@pytest.mark.parametrize(
    ("path", "told"),
    [
        (POLISH, "To wydarzenie już się odbyło."),
        (FRENCH, "Cet événement a déjà eu lieu."),
        (ARABIC, "انتهت هذه الفعالية."),
    ],
)
def test_each_language_says_that_it_is_over(
    browser: Browser, hosts: dict[str, str], path: str, told: str
) -> None:
    with opened(browser, hosts[path]) as (page, _):
        read_at(page, hosts[path] + path, "2027-05-01T12:00:00Z")
        assert seen(page, ".over") == told


CARD = ".card:has(a[href*='roofs-and-rivers'])"


@pytest.mark.parametrize(
    "path", ["en/", "en/workshops/", "en/timeline/", "en/venues/riga-market-hall/"]
)
def test_a_list_that_was_built_long_ago_tells_the_truth(
    browser: Browser, address: str, path: str
) -> None:
    with opened(browser, address) as (page, _):
        for instant, marks, registration in (
            ("2027-01-02T12:00:00Z", "", ""),
            ("2027-02-01T12:00:00Z", "", "Registration open"),
            ("2027-03-02T12:00:00Z", "", "Registration closed"),
            ("2027-03-18T12:00:00Z", "Now on", "Registration closed"),
            ("2027-04-18T12:00:00Z", "Over", ""),
        ):
            page.clock.set_fixed_time(instant)
            page.goto(address + path)
            card = page.locator(CARD).first
            shown = [one.inner_text() for one in card.locator(".mark").all() if one.is_visible()]
            assert " ".join(shown) == marks, instant
            told = card.locator(".card__registration").locator("visible=true").all_inner_texts()
            assert " ".join(told) == registration, instant


def test_what_is_not_held_is_never_over(browser: Browser, address: str) -> None:
    with opened(browser, address) as (page, _):
        page.clock.set_fixed_time("2028-01-01T12:00:00Z")
        page.goto(f"{address}en/workshops/dikes/")
        assert seen(page, ".over") == ""
        page.goto(f"{address}en/")
        assert page.locator(".card--cancelled .mark").all_inner_texts() == ["Cancelled"]


def test_a_page_that_stays_open_changes_by_itself(browser: Browser, address: str) -> None:
    with opened(browser, address) as (page, _):
        page.clock.install(time="2027-03-01T15:30:00Z")
        page.goto(address + ENGLISH)
        assert seen(page, ".registration").startswith("Ends today")
        page.clock.fast_forward("31:00")
        assert seen(page, ".registration").startswith("Closed")
        page.clock.fast_forward(20 * 24 * 3_600_000)
        assert seen(page, ".over") == "This event is over."


def test_an_initiative_moves_along_its_timeframe(browser: Browser, address: str) -> None:
    with opened(browser, address) as (page, _):
        for instant, stage, share in (
            ("2027-01-02T12:00:00Z", "Year 1 of 5", 0.19),
            ("2027-02-01T12:00:00Z", "Year 2 of 5", 0.2),
            ("2030-12-31T22:59:00Z", "Year 5 of 5", 1),
            ("2030-12-31T23:00:00Z", "Ended", 1),
        ):
            page.clock.set_fixed_time(instant)
            page.goto(f"{address}en/initiatives/a-census-of-roofs/")
            assert seen(page, ".timeframe__stage") == stage
            position = page.locator(".timeframe progress").evaluate("one => one.position")
            assert position == pytest.approx(share, abs=0.01)


def test_without_scripts_the_day_of_the_build_and_the_dates_are_told(
    browser: Browser, address: str
) -> None:
    with opened(browser, address, java_script_enabled=False) as (page, watch):
        page.goto(address + ENGLISH)
        assert seen(page, ".facts--first time") == "18–19 March 2027"
        assert seen(page, ".registration").startswith("Not open yet. Opening: Sunday 10 January")
        assert "Closing date: Monday 1 March 2027 at 18:00" in seen(page, ".registration")
        empty = page.locator(".soon").first.bounding_box()
        assert empty is None or empty["height"] == 0
        assert watch.faults == []


def test_words_come_at_once_where_room_was_kept_for_them(browser: Browser, address: str) -> None:
    with opened(browser, address) as (page, _):
        page.clock.set_fixed_time("2027-03-06T12:00:00Z")
        page.add_init_script(
            "window.shift = 0; new PerformanceObserver((list) => { for (const one of "
            "list.getEntries()) window.shift += one.value; })"
            ".observe({type: 'layout-shift', buffered: true})"
        )
        page.goto(address + ENGLISH)
        assert seen(page, ".facts--first > div:first-child .soon") == "in 12 days"
        assert page.evaluate("() => window.shift") < 0.01


def test_the_script_says_nothing_of_its_own() -> None:
    script = (FULL.parents[2] / "static" / "now.js").read_text(encoding="utf-8")
    assert len(script.encode()) < 4_096
    assert 'textContent = days < 1 ? "" : tell(days)' in script
    assert script.count("textContent") == 1
    assert "innerHTML" not in script
