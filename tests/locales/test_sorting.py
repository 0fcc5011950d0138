# ruff: noqa: RUF001  (letters as readers see them)
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
        ("pl", "Elbląg Ełk Évora Ewa Lublin Lwów Łódź Opole Ósno Zürich Źródło Żagań"),
        ("en", "Eindhoven Évora Évry Ewa Łódź Lublin Óbidos Opole"),
        ("fr", "Eindhoven Évora Évry Ewa Île Ivry Łódź Lublin œuvre ogre"),
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


LATIN = "a b c d e f g h i j k l m n o p q r s t u v w x y z"
UKRAINIAN = "а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я"
ARABIC = "ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي"


@pytest.mark.parametrize(
    ("code", "letters", "words"),
    [
        ("cs", LATIN.replace("h i", "h ch i"), "cihla hora chata Ílias jih"),
        ("de", LATIN, "Ägypten Albanien Öhringen Oslo Österreich Polen Zürich"),
        ("sv", f"{LATIN} å ä ö", "Arboga Zürich Åre Ängelholm Örebro"),
        ("es", LATIN.replace("n o", "n ñ o"), "Évora Nunez Nuuk Ñuñoa Ourense"),
        ("pt-BR", LATIN, "Évora Évry Ewa"),
        ("uk", UKRAINIAN, "Гомель Ґданськ Дніпро Елева Єва Житомир Ізмаїл Їжа Йосипівка Київ"),
        ("ar", ARABIC, "باريس روما لندن مدريد"),
    ],
)
def test_a_catalogue_has_the_alphabet(tmp_path: Path, code: str, letters: str, words: str) -> None:
    catalogue = tmp_path / code.replace("-", "_") / "LC_MESSAGES" / "messages.po"
    catalogue.parent.mkdir(parents=True)
    message = f'msgctxt "alphabet"\nmsgid "{LATIN}"\nmsgstr "{letters}"\n'
    catalogue.write_text(message, encoding="utf-8")
    language = load_languages([code], [tmp_path])[0][code]
    right = words.split()
    assert in_order(language, right[::-1]) == right


@given(st.sampled_from(["en", "pl", "uk"]), st.text(), st.text())
def test_different_texts_have_different_places(
    speak: Speak, code: str, one: str, other: str
) -> None:
    assert (sort_key(speak(code), one) == sort_key(speak(code), other)) == (one == other)
