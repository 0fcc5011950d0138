"""What pages claim of the languages that they are in: in one of these, or of none."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.model.programme import Event, Kind, Words
from programme_pages.plan.edition import Edition, Mark
from programme_pages.plan.frame import Address, Frame, entry_address, make_frame
from programme_pages.plan.places import country_page, organisation_page, topic_page, venue_page

from .made import body, event, ground, organisation, topic, venue, words

CODES = ("en", "pl", "fr", "ar")
SITE: dict[str, Any] = {"languages": list(CODES)}


@st.composite
def entries(draw: st.DrawFn) -> Event:
    """An entry with a title in some languages, and with a summary and a body in some of these."""
    codes = draw(st.lists(st.sampled_from(CODES), min_size=1, unique=True))
    return event("day", *(draw(texts(code)) for code in codes))


def texts(code: str) -> st.SearchStrategy[Words]:
    return st.builds(
        lambda summary, html: words(code, summary=summary, body=body(html)),
        st.none() | st.just("Summary"),
        st.sampled_from(["", "<p>Text</p>"]),
    )


def frames(entry: Event) -> dict[str, Frame]:
    """The frames of an entry's pages, by the language of their readers."""
    shared = ground(entry, **SITE)
    editions = (Edition(shared, shared.languages[code]) for code in CODES)
    return {one.code: make_frame(one, entry_address(one, entry)) for one in editions}


def url(frame: Frame) -> str:
    return f"https://rivers.example/{frame.path}"


@given(entries())
def test_alternates_are_mutual_and_lead_to_true_pages_alone(entry: Event) -> None:
    pages = frames(entry)
    true = {code: page for code, page in pages.items() if entry.is_written_in(code)}
    assert true
    wanted = [(code, url(pages[code])) for code in CODES if code in true]
    for page in true.values():
        assert [(one.language, one.url) for one in page.alternates] == wanted
        assert page.canonical == url(page)
        assert page.default_url in {address for _, address in wanted}
        if entry.source in true:
            assert page.default_url == url(pages[entry.source])


@given(entries())
def test_a_page_that_is_no_translation_claims_nothing(entry: Event) -> None:
    pages = frames(entry)
    for code, page in pages.items():
        if not entry.is_written_in(code):
            assert (page.alternates, page.default_url) == ((), None)
            assert page.canonical in {
                url(other) for true, other in pages.items() if entry.is_written_in(true)
            }
            assert page.language == code


@given(entries())
def test_switches_lead_to_every_page_and_mark_those_of_another_text(entry: Event) -> None:
    pages = frames(entry)
    for page in pages.values():
        assert [one.path for one in page.switches] == [pages[code].path for code in CODES]
        for one in page.switches:
            assert (one.mark is None) == entry.is_written_in(one.language)


def test_the_switcher_speaks_to_the_readers_of_the_page_that_it_stands_on() -> None:
    pages = frames(event("day", "en"))
    marks = {code: [one.mark for one in page.switches] for code, page in pages.items()}
    assert marks["en"] == [None, *[Mark("EN", "in English")] * 3]
    assert marks["pl"] == [None, *[Mark("EN", "po angielsku")] * 3]


def test_a_source_in_which_the_site_is_not_published_has_no_page_to_point_to() -> None:
    pages = frames(event("day", "lv"))
    for page in pages.values():
        assert (page.alternates, page.default_url, page.canonical) == ((), None, url(page))


# Places are made of facts: what could be in another language is their name.


def place_frames(page: Any, place: Any, *things: Any) -> dict[str, Frame]:
    shared = ground(place, *things, **SITE)
    editions = (Edition(shared, shared.languages[code]) for code in CODES)
    return {one.code: page(one, place.id).frame for one in editions}


@pytest.mark.parametrize(
    ("make", "page"),
    [
        (lambda name: venue("hall", name=name), venue_page),
        (lambda name: venue("hall", city=name), venue_page),
        (lambda name: organisation("cities", name=name), organisation_page),
        (lambda name: topic("rain", **name), topic_page),
    ],
)
def test_a_place_is_in_the_languages_that_can_tell_its_name(make: Any, page: Any) -> None:
    pages = place_frames(page, make({"pl": "Nazwa", "fr": "Nom"}))
    for code in ("pl", "fr"):
        assert [one.language for one in pages[code].alternates] == ["pl", "fr"]
        assert pages[code].canonical == url(pages[code])
    for code in ("en", "ar"):
        assert (pages[code].alternates, pages[code].default_url) == ((), None)
        assert pages[code].canonical == url(pages["pl"])  # the first in the site's order
        title = pages[code].title
        assert title is not None
        assert title.language == "pl"
    marks = [one.mark for one in pages["fr"].switches]
    assert marks == [Mark("PL", "en polonais", "name"), None, None, marks[0]]


@pytest.mark.parametrize(
    ("make", "page"),
    [
        (lambda: venue("hall", name="Hall", accessibility={"en": "Step-free"}), venue_page),
        (lambda: organisation("cities", name="Cities", short={"en": "C"}), organisation_page),
    ],
)
def test_a_plain_name_is_told_in_every_language_and_labels_do_not_count(
    make: Any, page: Any
) -> None:
    for frame in place_frames(page, make()).values():
        assert [one.language for one in frame.alternates] == list(CODES)
        assert [one.mark for one in frame.switches] == [None] * len(CODES)


def test_a_country_has_a_name_in_every_language() -> None:
    shared = ground(venue(), **SITE)
    for language in shared.languages.values():
        frame = country_page(Edition(shared, language), "LV").frame
        assert [one.language for one in frame.alternates] == list(CODES)


def test_an_address_without_more_is_true_everywhere() -> None:
    address = Address({"en": "en/", "pl": "pl/"}, "en", section=Kind.VENUE)
    assert address.is_true("en")
    assert address.is_true("pl")
