from pathlib import Path

import pytest

from programme_pages.locales import load_languages
from programme_pages.locales.names import (
    autonym,
    conjunction,
    country,
    in_language,
    language_name,
    regional,
)

from .conftest import LOCALES, Speak


@pytest.mark.parametrize(
    ("code", "of", "expected"),
    [
        ("en", "DE", "Germany"),
        ("pl", "DE", "Niemcy"),
        ("fr", "DE", "Allemagne"),
        ("uk", "DE", "Німеччина"),
        ("en", "XK", "Kosovo"),
        ("en", "ZQ", "ZQ"),
    ],
)
def test_country(speak: Speak, code: str, of: str, expected: str) -> None:
    assert country(speak(code), of) == expected


@pytest.mark.parametrize(
    ("code", "tag", "expected"),
    [
        ("en", "pl", "Polish"),
        ("pl", "pl", "polski"),
        ("fr", "pl", "polonais"),
        ("en", "pt-BR", "Brazilian Portuguese"),
        ("pl", "en", "angielski"),
        ("en", "tlh", "Klingon"),
        ("en", "sr-Latn", "Serbian (Latin)"),
        ("en", "zz-ZZ", "zz-ZZ"),
    ],
)
def test_language_name(speak: Speak, code: str, tag: str, expected: str) -> None:
    assert language_name(speak(code), tag) == expected


FOREIGN = Path(__file__).parents[1] / "languages" / "site" / "locales"


@pytest.mark.parametrize(
    ("code", "tag", "expected"),
    [
        ("en", "pl", "in Polish"),
        ("en", "pt-BR", "in Brazilian Portuguese"),
        ("fr", "uk", "en ukrainien"),
        # Polish and Ukrainian have other forms of the names than CLDR: catalogues list them.
        ("pl", "en", "po angielsku"),
        ("pl", "uk", "po ukraińsku"),
        ("pl", "rm", "w\N{NO-BREAK SPACE}innym języku (retoromański)"),
        ("uk", "ar", "арабською"),
        ("de", "en", "auf Englisch"),
        ("ar", "en", "بالإنجليزية"),
        ("pt-BR", "de", "em alemão"),
    ],
)
def test_in_a_language(code: str, tag: str, expected: str) -> None:
    language = load_languages([code], [LOCALES, FOREIGN])[0][code]
    assert in_language(language, tag) == expected


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ("", "in German"),
        ("de", "in German"),
        ("de:", "in German"),
        ("en: x;; de : im Deutschen ;", "im Deutschen"),
    ],
)
def test_a_list_of_languages_that_says_nothing_of_one_does_no_harm(
    tmp_path: Path, listed: str, expected: str
) -> None:
    path = tmp_path / "en" / "LC_MESSAGES" / "messages.po"
    path.parent.mkdir(parents=True)
    context, message = "languages as in: text in English", "en: in English"
    path.write_text(f'msgctxt "{context}"\nmsgid "{message}"\nmsgstr "{listed}"\n', "utf-8")
    assert in_language(load_languages(["en"], [tmp_path])[0]["en"], "de") == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("en", "English"), ("pl", "polski"), ("fr", "français"), ("uk", "українська")],
)
def test_autonym(tag: str, expected: str) -> None:
    assert autonym(tag) == expected


def test_autonym_of_a_language_without_locale() -> None:
    assert autonym("tlh") == "Klingon"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", ["", "a", "a and b", "a, b and c", "a, b, c and d"]),
        ("pl", ["", "a", "a i b", "a, b i c", "a, b, c i d"]),
        ("fr", ["", "a", "a et b", "a, b et c", "a, b, c et d"]),
        ("de", ["", "a", "a und b", "a, b und c", "a, b, c und d"]),
    ],
)
def test_conjunction(speak: Speak, code: str, expected: list[str]) -> None:
    assert [conjunction(speak(code), "abcd"[:count]) for count in range(5)] == expected


def test_conjunction_leaves_braces_alone(speak: Speak) -> None:
    assert conjunction(speak("en"), ["{0}", "{x}", "{"]) == "{0}, {x} and {"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", "en_GB"),
        ("pl", "pl_PL"),
        ("uk", "uk_UA"),
        ("pt-BR", "pt_BR"),
        ("zh-Hant", "zh_TW"),
        ("sr-Latn", "sr_RS"),
    ],
)
def test_a_language_with_its_country(speak: Speak, code: str, expected: str) -> None:
    assert regional(speak(code)) == expected
