"""What is on a card: only what can be drawn."""

import pytest

from programme_pages.social_cards import SocialCard, can_tell, letters, make_card, wants_cards
from programme_pages.social_cards.card import MOST_BY_DEFAULT
from tests.social_cards.made import CARD


@pytest.mark.parametrize(
    "text",
    [
        "Zażółć gęślą jaźń – Łódź",
        "L’été à Évreux : « œuvre »",
        "Größe, Übung, ẞ",
        "Щастя, ґанок, Європа, їжа",
        "Ελλάδα και Κύπρος",
        "Città, não, España, Kárpáts, Žilina, Őr",
        "A\u202fb\u2011c\u00add",
        "الميناء المفتوح ٢٠٢٧ (Zoom)",
        "עיר ליד הים",
    ],
)
def test_languages_of_europe_and_its_neighbours_can_be_told(text: str) -> None:
    assert can_tell(text)


@pytest.mark.parametrize("text", ["城市", "नगर", "เมือง", "Roofs 🌊", "x\u0323̌", "ქალაქი"])
def test_what_would_be_boxes_cannot(text: str) -> None:
    assert not can_tell(text)


def test_what_cannot_be_told_is_left_out() -> None:
    card = make_card(CARD._replace(kind="研讨会", facts=("18 March 2027", "北京")))
    assert (card.kind, card.facts) == ("", ("18 March 2027",))
    assert card.title == CARD.title


def test_the_name_of_the_site_stands_in_for_a_title_that_cannot_be_told() -> None:
    card = make_card(CARD._replace(title="城市"))
    assert (card.title, card.site) == (CARD.site, "")


def test_right_to_left_needs_a_helper_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    letters.script_of.cache_clear()
    monkeypatch.setattr(letters, "_can_shape", lambda: False)
    try:
        assert not can_tell("الميناء")
        assert can_tell("Port")
    finally:
        letters.script_of.cache_clear()


def test_a_card_is_told_in_words_too() -> None:
    card = CARD._replace(state="Cancelled")
    expected = "Cancelled – Roofs and rivers – 18 March 2027 – Riga, Latvia – From city to city"
    assert card.alternative == expected
    assert SocialCard("Roofs", "", "", "", (), "", is_mirrored=False, accent="#000").alternative


def test_a_site_says_whether_it_wants_cards_or_has_them_as_long_as_they_are_few() -> None:
    assert wants_cards(10_000, wanted=True)
    assert not wants_cards(1, wanted=False)
    assert wants_cards(MOST_BY_DEFAULT, wanted=None)
    assert not wants_cards(MOST_BY_DEFAULT + 1, wanted=None)
