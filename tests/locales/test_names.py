import pytest

from programme_pages.locales.names import autonym, conjunction, country, language_name

from .conftest import Speak


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
