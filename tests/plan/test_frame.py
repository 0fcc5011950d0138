from typing import Any

import pytest

from programme_pages.plan.edition import Edition, Mark, Shown
from programme_pages.plan.frame import (
    Address,
    Frame,
    entry_address,
    make_frame,
    section_address,
)
from programme_pages.routes import HOME, TIMELINE

from .made import edition as made
from .made import event, organisation, page, series, topic, venue, words


def frame(edition: Edition, address: Address) -> Frame:
    return make_frame(edition, address, Shown("Title"))


def test_a_page_in_every_language() -> None:
    day = event()
    shown = made(day, code="pl")
    found = frame(shown, entry_address(shown, day))
    assert found.language == "pl"
    assert found.root == "../../../"
    assert found.home == "pl/"
    assert found.canonical == "https://rivers.example/pl/warsztaty/title-pl/"
    assert [one.language for one in found.alternates] == ["en", "pl", "fr"]
    assert found.default_url == "https://rivers.example/en/workshops/title-en/"
    assert [(one.name, one.current, one.mark) for one in found.switches] == [
        ("English", False, None),
        ("polski", True, None),
        ("français", False, None),
    ]


def test_the_default_is_the_page_in_the_source_language() -> None:
    day = event("day", "pl", "en")
    shown = made(day, code="en")
    found = frame(shown, entry_address(shown, day))
    assert [one.language for one in found.alternates] == ["en", "pl"]
    assert found.default_url == "https://rivers.example/pl/warsztaty/title-pl/"


def test_a_page_with_a_text_of_another_language_points_to_that() -> None:
    day = event("day", "pl", "en")
    shown = made(day, code="fr")
    found = frame(shown, entry_address(shown, day))
    assert found.canonical == "https://rivers.example/pl/warsztaty/title-pl/"
    assert found.alternates == ()
    assert found.default_url is None
    assert [one.mark for one in found.switches] == [None, None, Mark("PL", "en polonais")]


@pytest.mark.parametrize(
    ("things", "sections"),
    [
        ((), []),
        ((event(),), [TIMELINE, "workshops"]),
        ((venue(), organisation(), topic("rain")), ["venues", "organisations", "topics"]),
        ((series(start="2027"),), [TIMELINE, "series"]),
    ],
)
def test_the_menu_has_the_sections_that_hold_something(
    things: tuple[Any, ...], sections: list[str]
) -> None:
    shown = made(*things)
    assert [one.section for one in frame(shown, section_address(shown, HOME)).menu] == sections


def test_the_menu_marks_the_section_that_a_page_lies_in() -> None:
    day = event()
    shown = made(day)
    found = frame(shown, entry_address(shown, day))
    assert [one.section for one in found.menu if one.current] == ["workshops"]


def test_an_empty_programme_has_no_timeline() -> None:
    assert TIMELINE not in made().related("sections")


def test_crumbs_lead_from_home_to_the_page() -> None:
    day, about = event(), page()
    shown = made(day, about)
    assert [one.path for one in frame(shown, entry_address(shown, day)).crumbs] == [
        "en/",
        "en/workshops/",
    ]
    assert [one.path for one in frame(shown, entry_address(shown, about)).crumbs] == ["en/"]
    assert frame(shown, section_address(shown, HOME)).crumbs == ()


def test_pages_have_their_places_and_their_order() -> None:
    pages = [
        page("c", words("en", title="C"), place="footer", order="2"),
        page("b", words("en", title="B"), place="footer", order="1"),
        page("m", words("en", title="M"), place="menu"),
        page("n", words("en", title="N")),
    ]
    shown = made(*pages)
    found = frame(shown, section_address(shown, HOME))
    assert [one.text.text for one in found.footer_pages] == ["B", "C"]
    assert [one.text.text for one in found.menu_pages] == ["M"]
