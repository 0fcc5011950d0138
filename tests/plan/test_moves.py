"""What became of the addresses of the published site."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.plan import BytesJob, Plan
from programme_pages.plan.addresses import Addresses, PageKey, read_addresses
from programme_pages.plan.moves import Published
from programme_pages.problems import Problem
from programme_pages.routes import PAGES, SECTIONS

from .made import event, venue, words
from .test_plan import context, planned

PLACE = "https://a.example/addresses.json"


def moved(published: Addresses, *things: Any) -> Plan:
    return planned(*things, published=Published(published, PLACE))


def addresses_of(plan: Plan) -> Addresses:
    return read_addresses(content_of(plan, "addresses.json"))


def content_of(plan: Plan, target: str) -> bytes:
    """What is written to a target; nothing where there is no such file."""
    jobs = (job for job in plan.jobs if isinstance(job, BytesJob))
    return next((job.content for job in jobs if job.target == target), b"")


def english(page_id: str, *paths: str, group: str = PAGES) -> dict[PageKey, tuple[str, ...]]:
    return {PageKey(group, page_id, "en"): tuple(f"en/{path}/" for path in paths)}


def redirects(plan: Plan) -> list[tuple[str, str]]:
    """Old and new addresses, without the address of the site."""
    lines = content_of(plan, "_redirects").decode().splitlines()
    found = [line.split(" ")[:2] for line in lines]
    return [(old[1:], new[1:]) for old, new in found]


def told(plan: Plan) -> list[tuple[str, str, str]]:
    return [_short(one) for one in plan.problems]


def _short(one: Problem) -> tuple[str, str, str]:
    values = one.values
    name = values.get("id") or values["language"]
    return one.code, name, values.get("address") or values["count"]


DAY = event("day", words("en", slug="new"))


def test_nothing_moves_where_nothing_is_published() -> None:
    assert redirects(planned(DAY)) == []
    assert planned(DAY).problems == []


def test_a_page_that_moved_is_led_to_from_all_its_old_addresses() -> None:
    plan = moved(english("day", "workshops/old", "workshops/older"), DAY)
    assert redirects(plan) == [
        ("en/workshops/old/", "en/workshops/new/"),
        ("en/workshops/older/", "en/workshops/new/"),
    ]
    assert plan.problems == []
    stub = context(plan, "en/workshops/older/index.html")
    assert (stub.path, stub.language) == ("../../../en/workshops/new/", "en")
    assert addresses_of(plan)[PageKey(PAGES, "day", "en")] == (
        "en/workshops/new/",
        "en/workshops/old/",
        "en/workshops/older/",
    )


def test_a_page_that_moved_back_leads_from_where_it_was() -> None:
    plan = moved(english("day", "workshops/between", "workshops/new"), DAY)
    assert redirects(plan) == [("en/workshops/between/", "en/workshops/new/")]


def test_an_alias_that_an_editor_kept_is_no_second_redirect() -> None:
    day = event("day", words("en", slug="new", aliases=("old",)))
    plan = moved(english("day", "workshops/old"), day)
    english_ones = [one for one in redirects(plan) if one[0].startswith("en/")]
    assert english_ones == [("en/workshops/old/", "en/workshops/new/")]


def test_an_alias_of_another_page_is_what_its_editor_wants() -> None:
    night = event("night", words("en", aliases=("old",)))
    plan = moved(english("day", "workshops/old"), DAY, night)
    assert ("en/workshops/old/", "en/workshops/title-en/") in redirects(plan)
    assert ("en/workshops/old/", "en/workshops/new/") not in redirects(plan)
    assert plan.problems == []


def test_another_kind_of_the_same_entry_is_the_same_page() -> None:
    assert redirects(moved(english("day", "sessions/old"), DAY)) == [
        ("en/sessions/old/", "en/workshops/new/")
    ]


def test_venues_move_by_themselves() -> None:
    hall = venue("hall", name="New hall")
    plan = moved(english("hall", "venues/old-hall"), hall)
    assert redirects(plan) == [("en/venues/old-hall/", "en/venues/new-hall/")]


def test_lists_move_where_their_names_change() -> None:
    plan = moved(english("workshops", "courses", group=SECTIONS), DAY)
    assert redirects(plan) == [("en/courses/", "en/workshops/")]
    assert context(plan, "en/courses/index.html").path == "../../en/workshops/"


def test_an_entry_named_as_a_section_is_another_page() -> None:
    day = event("workshops", words("en", slug="new"))
    published = english("workshops", "courses", group=SECTIONS) | english("workshops", "w/old")
    assert redirects(moved(published, day)) == [
        ("en/courses/", "en/workshops/"),
        ("en/w/old/", "en/workshops/new/"),
    ]


def test_an_address_that_vanished_is_told_once_for_a_page() -> None:
    published = {
        PageKey(PAGES, "gone", "en"): ("en/workshops/gone/", "en/workshops/older/"),
        PageKey(PAGES, "gone", "pl"): ("pl/warsztaty/gone/",),
    }
    plan = moved(published, DAY)
    assert redirects(plan) == []
    assert told(plan) == [("address-gone", "gone", "en/workshops/gone/")]
    assert plan.problems[0].span.file == PLACE
    assert not [key for key in addresses_of(plan) if key.id == "gone"]


def test_a_section_without_pages_is_gone() -> None:
    plan = moved(english("sessions", "sessions", group=SECTIONS), DAY)
    assert told(plan) == [("address-gone", "sessions", "en/sessions/")]


def test_a_new_id_at_the_same_address_loses_nothing() -> None:
    assert moved(english("other", "workshops/new"), DAY).problems == []


def test_a_language_that_vanished_is_told_once() -> None:
    published = {
        PageKey(PAGES, "day", "de"): ("de/kurse/tag/", "de/kurse/tage/"),
        PageKey(SECTIONS, "home", "de"): ("de/",),
    }
    assert told(moved(published, DAY)) == [("language-gone", "de", "3")]


def test_an_address_belongs_to_the_page_that_lies_there() -> None:
    night = event("night", words("en", slug="old"))
    plan = moved(english("day", "workshops/old", "workshops/older"), DAY, night)
    assert redirects(plan) == [("en/workshops/older/", "en/workshops/new/")]
    assert told(plan) == [("address-reused", "day", "en/workshops/old/")]
    paths = addresses_of(plan)[PageKey(PAGES, "day", "en")]
    assert paths == ("en/workshops/new/", "en/workshops/older/")


def test_two_pages_that_exchanged_their_addresses_lead_to_each_other_nowhere() -> None:
    night = event("night", words("en", slug="old"))
    published = english("day", "workshops/old") | english("night", "workshops/new")
    plan = moved(published, DAY, night)
    assert redirects(plan) == []
    assert [code for code, *_ in told(plan)] == ["address-reused"] * 2


@pytest.mark.parametrize("name", ["old/index.html", "old", "Old/Index.html"])
def test_a_file_of_the_sites_own_is_not_written_over(name: str) -> None:
    static = {f"root/en/workshops/{name}": b"own"}
    published = Published(english("day", "workshops/old"), PLACE)
    plan = planned(DAY, published=published, static=static)
    assert redirects(plan) == []
    assert plan.problems == []


def test_an_address_that_a_host_could_take_for_a_page_is_left_alone() -> None:
    published = {PageKey(PAGES, "day", "EN"): ("EN/workshops/new/",)}
    assert redirects(moved(published, DAY)) == []


def test_lines_of_the_sites_own_come_first() -> None:
    plan = planned(
        DAY,
        static={"root/_redirects": b"/a /b 302"},
        published=Published(english("day", "workshops/old"), PLACE),
    )
    assert content_of(plan, "_redirects").decode().splitlines() == [
        "/a /b 302",
        "/en/workshops/old/ /en/workshops/new/ 301",
    ]


SLUGS = st.sampled_from("abcd")
SITES = st.fixed_dictionaries({"one": SLUGS, "two": SLUGS, "three": SLUGS}).filter(
    lambda slugs: len(set(slugs.values())) == len(slugs)
)


@given(st.lists(SITES, min_size=2, max_size=6))
def test_links_hold_through_any_chain_of_moves(history: list[dict[str, str]]) -> None:
    """Each address leads to the page that lay there last; there are no loops, and no chains."""
    published: Addresses = {}
    last: dict[str, str] = {}
    for slugs in history:
        things = [event(one, words("en", slug=slug)) for one, slug in slugs.items()]
        plan = moved(published, *things)
        published = addresses_of(plan)
        last |= {f"en/workshops/{slug}/": one for one, slug in slugs.items()}
        leads = dict(redirects(plan))
        assert len(leads) == len(redirects(plan))
        pages = {f"en/workshops/{slug}/": one for one, slug in slugs.items()}
        assert {old: pages[leads.get(old, old)] for old in last} == last
        again = moved(published, *things)
        assert (redirects(again), again.problems) == (redirects(plan), [])
