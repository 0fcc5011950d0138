import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.plan.search.folding import fold, plain_slug, tokens


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Łódź", "lodz"),
        ("métropole", "metropole"),
        ("Straße", "strasse"),
        ("STRASSE", "strasse"),
        ("Œuvre", "oeuvre"),
        ("Ørsted", "orsted"),
        ("İzmir", "izmir"),
        ("Київ", "киів"),
        ("ґрунт", "грунт"),
        ("مَدينة", "مدينه"),
        ("٢٠٢٧", "2027"),
        ("Ελλάς", "ελλασ"),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_letters_are_compared_without_accents(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("l'école d’été", ["l", "ecole", "d", "ete"]),
        ("п'ять п’ять п\u02bcять", ["пять"] * 3),
        ("المدينة والمدن", ["مدينه", "مدن"]),
        ("5th, 2027_03: A-B", ["5th", "2027", "03", "a", "b"]),
        ("", []),
    ],
)
def test_texts_are_parted_into_words(text: str, words: list[str]) -> None:
    assert tokens(text) == words


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_words_are_found_by_themselves(text: str) -> None:
    for word in tokens(text):
        assert word
        assert not word.isspace()


def test_most_addresses_follow_from_titles() -> None:
    assert plain_slug("Smart towns: Łódź’s 5th") == "smart-towns-lodz-s-5th"
