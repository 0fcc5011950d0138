from collections.abc import Mapping

import pytest

from programme_pages.locales import load_languages
from programme_pages.model.fields import Party, Text
from programme_pages.plan.edition import LinkView, Shown

from .made import LOCALES, body, edition, event, organisation, page, series, topic, words


@pytest.mark.parametrize(
    ("text", "source", "wanted"),
    [
        ({"en": "a", "pl": "b", "fr": "c"}, None, Shown("b")),
        ({"": "name"}, "en", Shown("name")),
        ({"en": "a", "fr": "c"}, "fr", Shown("c", "fr")),
        ({"en": "a", "fr": "c"}, None, Shown("a", "en")),
        ({"fr": "c", "de": "d"}, "lv", Shown("c", "fr")),
        ({"de": "d"}, "en", Shown("d", "de")),
    ],
)
def test_a_text_in_the_best_language(
    text: Mapping[str, str], source: str | None, wanted: Shown
) -> None:
    assert edition(code="pl").shown(Text(text), source) == wanted


def test_a_text_of_the_other_direction_says_so() -> None:
    shown = edition(languages=["en", "ar"])
    assert shown.marked("a", "ar") == Shown("a", "ar", "rtl")
    assert edition(languages=["en", "ar"], code="ar").marked("a", "en") == Shown("a", "en", "ltr")


def test_titles_fall_back_to_the_source_and_then_to_the_sites_order() -> None:
    one = event("day", "pl", "fr")
    assert edition(one, code="fr").title(one) == Shown("Title fr")
    assert edition(one, code="en").title(one) == Shown("Title pl", "pl")


def test_a_translated_title_without_a_body_is_shown_but_the_page_is_of_the_source() -> None:
    one = event("day", "pl", words("en", body=body("")))
    shown = edition(one, code="en")
    assert shown.title(one) == Shown("Title en")
    assert shown.language_of(one) == "pl"


def test_links() -> None:
    day, about, rivers = event(), page(), series()
    shown = edition(day, about, rivers, organisation(), topic("rain", en="Rain"), code="en")
    assert shown.entry_link(day) == LinkView(Shown("Title en"), "en/workshops/title-en/")
    assert shown.entry_link(about) == LinkView(Shown("Title en"), "en/title-en/")
    assert shown.topic("rain") == LinkView(Shown("Rain"), "en/topics/rain/")
    known = Party("cities", None)
    assert shown.party(known) == LinkView(Shown("Cities"), "en/organisations/cities/")
    label = Party(None, Text({"pl": "Inni"}))
    assert shown.party(label, "pl") == LinkView(Shown("Inni", "pl"))


def test_what_has_no_page_has_no_path() -> None:
    assert edition().path("nothing") is None


def test_arabic_is_known_for_its_direction() -> None:
    assert load_languages(["ar"], [LOCALES])[0]["ar"].direction == "rtl"
