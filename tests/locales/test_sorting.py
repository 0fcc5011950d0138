from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.locales import Language, load_languages
from programme_pages.locales.sorting import sort_key

from .conftest import Speak


def in_order(language: Language, words: list[str]) -> list[str]:
    return sorted(words, key=lambda word: sort_key(language, word))


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("pl", "ananas Anna aż ąkać bób cal ćma lalka luty Łabno łacha Łódź mak noc żak"),
        ("pl", "sad sąd sęk szum ścieżka śnieg tak zebra zielony źrebak żaba żółw"),
        ("en", "apple Łódź Lyon Malmö Örebro oslo żaba Zürich"),
        ("fr", "cote coté côte côté coter œuf ogre"),
        ("de", "Äpfel Apfelmus Arzt Straße Strassen"),
        ("en", "- 10 2 a A á Á b"),
        ("uk", "Latin авто яма"),
    ],
)
def test_order(speak: Speak, code: str, words: str) -> None:
    language = speak(code)
    right = words.split()
    assert in_order(language, right[::-1]) == right


def test_spaces_come_before_letters(speak: Speak) -> None:
    right = ["New York", "Newark", "Newton"]
    assert in_order(speak("en"), right[::-1]) == right


def test_an_alphabet_may_have_letters_of_two_characters(tmp_path: Path) -> None:
    catalogue = tmp_path / "cs" / "LC_MESSAGES" / "messages.po"
    catalogue.parent.mkdir(parents=True)
    latin = "a b c d e f g h i j k l m n o p q r s t u v w x y z"
    catalogue.write_text(
        f'msgctxt "alphabet"\nmsgid "{latin}"\nmsgstr "{latin.replace("h i", "h ch i")}"\n',
        encoding="utf-8",
    )
    czech = load_languages(["cs"], [tmp_path])[0]["cs"]
    right = ["cihla", "hora", "chata", "Ílias", "jih"]
    assert in_order(czech, right[::-1]) == right


@given(st.sampled_from(["en", "pl", "uk"]), st.text(), st.text())
def test_different_texts_have_different_places(
    speak: Speak, code: str, one: str, other: str
) -> None:
    assert (sort_key(speak(code), one) == sort_key(speak(code), other)) == (one == other)
