import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.locales.numbers import (
    edition,
    file_size,
    integer,
    integer_range,
    money,
    ordinal,
)

from .conftest import Speak, plain

LANGUAGES = [
    "en", "pl", "fr", "de", "uk", "ar", "pt-BR", "es", "cs", "hu",
    "ro", "mt", "ga", "fa", "he", "ja",
]  # fmt: skip
codes = st.sampled_from(LANGUAGES)


@pytest.mark.parametrize(
    ("code", "number", "expected"),
    [
        ("en", 1000, "1,000"),
        ("en", 1234567, "1,234,567"),
        ("pl", 1000, "1000"),
        ("pl", 10000, "10 000"),
        ("fr", 1000, "1 000"),
        ("de", 12345, "12.345"),
        ("ar", 12345, "12,345"),
        ("en", 0, "0"),
    ],
)
def test_integer(speak: Speak, code: str, number: int, expected: str) -> None:
    assert plain(integer(speak(code), number)) == expected


@pytest.mark.parametrize(
    ("code", "expected"), [("en", "60–90"), ("pl", "60–90"), ("fr", "60 à 90"), ("de", "60–90")]
)
def test_integer_range(speak: Speak, code: str, expected: str) -> None:
    assert integer_range(speak(code), 60, 90) == expected
    assert integer_range(speak(code), 60, 60) == "60"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", "1st 2nd 3rd 4th 11th 12th 13th 20th 21st 22nd 23rd 101st 111th"),
        ("pl", "1. 2. 3. 4. 11. 12. 13. 20. 21. 22. 23. 101. 111."),
        ("fr", "1er 2e 3e 4e 11e 12e 13e 20e 21e 22e 23e 101e 111e"),
        # English words by English rules: in Ukrainian only 3, 23, ... have a form of their own.
        ("uk", "1st 2nd 3rd 4th 11th 12th 13th 20th 21st 22nd 23rd 101st 111th"),
    ],
)
def test_ordinal(speak: Speak, code: str, expected: str) -> None:
    numbers = (1, 2, 3, 4, 11, 12, 13, 20, 21, 22, 23, 101, 111)
    assert " ".join(ordinal(speak(code), number) for number in numbers) == expected


@pytest.mark.parametrize(
    ("code", "first", "twentieth"),
    [
        ("en", "1st edition", "20th edition"),
        ("pl", "1. edycja", "20. edycja"),
        ("fr", "1re édition", "20e édition"),
        ("de", "1st edition", "20th edition"),
    ],
)
def test_edition(speak: Speak, code: str, first: str, twentieth: str) -> None:
    assert plain(edition(speak(code), 1)) == first
    assert plain(edition(speak(code), 20)) == twentieth


M = 1_000_000
MONEY = [
    ("en", M, 10 * M, "USD", "1–10 million US dollars"),
    ("en", M, M, "USD", "1 million US dollars"),
    ("en", 1, 1, "USD", "1 US dollar"),
    ("en", M, None, "EUR", "at least 1 million euros"),
    ("en", None, 10 * M, "EUR", "up to 10 million euros"),
    ("en", 500_000, 1_500_000, "EUR", "500,000–1,500,000 euros"),
    ("en", 500_000, 10 * M, "EUR", "500,000–10,000,000 euros"),
    ("en", 0, 2 * M, "EUR", "0–2 million euros"),
    ("en", 0, 0, "EUR", "0 euros"),
    ("en", 500 * M, 2_000 * M, "EUR", "500–2,000 million euros"),
    ("en", 2_000 * M, 3_000 * M, "EUR", "2–3 billion euros"),
    ("pl", M, 10 * M, "USD", "1–10 milionów dolarów amerykańskich"),
    ("pl", M, M, "USD", "1 milion dolarów amerykańskich"),
    ("pl", 2 * M, 2 * M, "PLN", "2 miliony złotych polskich"),
    ("pl", M, None, "EUR", "co najmniej 1 milion euro"),
    ("pl", None, 10 * M, "USD", "maksymalnie 10 milionów dolarów amerykańskich"),
    ("pl", 1_500_002, 1_500_002, "USD", "1 500 002 dolary amerykańskie"),
    ("fr", M, 10 * M, "USD", "de 1 à 10 millions de dollars des États-Unis"),
    ("fr", M, M, "USD", "1 million de dollars des États-Unis"),
    ("fr", M, M, "EUR", "1 million d’euros"),
    ("fr", None, 2 * M, "EUR", "jusqu’à 2 millions d’euros"),
    ("fr", 2_000 * M, None, "EUR", "au moins 2 milliards d’euros"),
    ("fr", 500_000, 1_500_000, "USD", "de 500 000 à 1 500 000 dollars des États-Unis"),
    ("fr", 500_000, 10 * M, "USD", "de 500 000 à 10 000 000 de dollars des États-Unis"),
    ("fr", 1, 1, "EUR", "1 euro"),
    ("de", M, 10 * M, "USD", "1–10 Millionen US-Dollar"),
    ("de", M, M, "EUR", "1 Million Euro"),
    ("uk", M, 10 * M, "USD", "1–10 мільйонів доларів США"),
    ("ar", M, 10 * M, "USD", "1–10 ملايين دولار أمريكي"),
    ("ro", M, 10 * M, "USD", "1–10 milioane de dolari americani"),
    ("ja", M, 10 * M, "USD", "1,000,000–10,000,000米ドル"),
    ("en", 5, 5, "XYZ", "5 XYZ"),
]


@pytest.mark.parametrize(("code", "lowest", "highest", "currency", "expected"), MONEY)
def test_money(
    speak: Speak,
    code: str,
    lowest: int | None,
    highest: int | None,
    *,
    currency: str,
    expected: str,
) -> None:
    assert plain(money(speak(code), lowest, highest, currency)) == expected


def test_money_that_makes_no_sense(speak: Speak) -> None:
    with pytest.raises(ValueError, match="no amount"):
        money(speak("en"), None, None, "EUR")
    with pytest.raises(ValueError, match="from 2 down to 1"):
        money(speak("en"), 2, 1, "EUR")
    with pytest.raises(ValueError, match="from 2 down to 1"):
        integer_range(speak("en"), 2, 1)


@pytest.mark.parametrize(
    ("code", "size", "expected"),
    [
        ("en", 0, "0 bytes"),
        ("en", 1, "1 byte"),
        ("en", 999, "999 bytes"),
        ("en", 1000, "1 kB"),
        ("en", 1234, "1.2 kB"),
        ("en", 9949, "9.9 kB"),
        ("en", 9950, "10 kB"),
        ("en", 999_499, "999 kB"),
        ("en", 999_500, "1 MB"),
        ("en", 1_200_000, "1.2 MB"),
        ("en", 52_345_678, "52 MB"),
        ("en", 3_000_000_000, "3 GB"),
        ("en", 12_345 * 10**12, "12,345 TB"),
        ("pl", 1_200_000, "1,2 MB"),
        ("pl", 5, "5 bajtów"),
        ("fr", 1_200_000, "1,2 Mo"),
        ("fr", 12, "12 octets"),
        ("de", 12, "12 Byte"),
        ("uk", 1_200_000, "1,2 МБ"),
    ],
)
def test_file_size(speak: Speak, code: str, size: int, expected: str) -> None:
    assert plain(file_size(speak(code), size)) == expected


amounts = st.integers(0, 10**12) | st.integers(0, 10**6).map(lambda count: count * M)


@given(codes, amounts, amounts, st.sampled_from(["EUR", "USD", "PLN", "JPY", "UAH"]))
def test_money_is_always_written(
    speak: Speak, code: str, one: int, other: int, currency: str
) -> None:
    text = money(speak(code), min(one, other), max(one, other), currency)
    assert "%" not in text
    assert any(char.isdecimal() for char in text)


@given(codes, st.integers(0, 10**16))
def test_sizes_are_always_written(speak: Speak, code: str, size: int) -> None:
    text = file_size(speak(code), size)
    assert "digital" not in text
    assert any(char.isdecimal() for char in text)


@given(codes, st.integers(0, 10**6))
def test_ordinals_are_always_written(speak: Speak, code: str, number: int) -> None:
    language = speak(code)
    assert integer(language, number) in ordinal(language, number)
    assert integer(language, number) in edition(language, number)
