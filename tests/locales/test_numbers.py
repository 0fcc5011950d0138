from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.locales import load_languages
from programme_pages.locales.numbers import coordinates, decimal, edition, file_size, money

from .conftest import LOCALES, Speak, plain

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
        ("en", Decimal("1.5"), "1.5"),
        ("pl", Decimal("-24.123456"), "-24,123456"),
        ("fr", Decimal("1234.5"), "1 234,5"),
    ],
)
def test_decimal(speak: Speak, code: str, number: int | Decimal, expected: str) -> None:
    assert plain(decimal(speak(code), number)) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", "56.9496, -24.1"),
        ("pl", "56,9496; -24,1"),
        ("fr", "56,9496 ; -24,1"),
    ],
)
def test_coordinates(speak: Speak, code: str, expected: str) -> None:
    assert plain(coordinates(speak(code), 56.9496, -24.1)) == expected


@pytest.mark.parametrize(
    ("code", "first", "twentieth"),
    [
        ("en", "1st edition", "20th edition"),
        ("pl", "1. edycja", "20. edycja"),
        ("fr", "1re édition", "20e édition"),
    ],
)
def test_edition(speak: Speak, code: str, first: str, twentieth: str) -> None:
    assert plain(edition(speak(code), 1)) == first
    assert plain(edition(speak(code), 20)) == twentieth


# English words by English rules: in Ukrainian only 3, 23, ... have a form of their own.
@pytest.mark.parametrize("code", ["en", "uk", "de"])
def test_english_ordinals(speak: Speak, code: str) -> None:
    numbers = (1, 2, 3, 4, 11, 12, 13, 20, 21, 22, 23, 101, 111)
    found = [plain(edition(speak(code), number)).removesuffix(" edition") for number in numbers]
    wanted = "1st 2nd 3rd 4th 11th 12th 13th 20th 21st 22nd 23rd 101st 111th"
    assert " ".join(found) == wanted


M = 1_000_000
MONEY = [
    ("en", M, 10 * M, "USD", "1–10 million US dollars"),
    ("en", M, M, "USD", "1 million US dollars"),
    ("en", 1, 1, "USD", "1 US dollar"),
    ("en", M, None, "EUR", "at least 1 million euros"),
    ("en", None, 10 * M, "EUR", "up to 10 million euros"),
    ("en", 500_000, 1_500_000, "EUR", "0.5–1.5 million euros"),
    ("en", 500_000, 10 * M, "EUR", "0.5–10 million euros"),
    ("en", 0, 2 * M, "EUR", "0–2 million euros"),
    ("en", 0, 0, "EUR", "0 euros"),
    ("en", 500 * M, 2_000 * M, "EUR", "0.5–2 billion euros"),
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
    ("fr", 500_000, 1_500_000, "USD", "de 0,5 à 1,5 million de dollars des États-Unis"),
    ("fr", 500_000, 10 * M, "USD", "de 0,5 à 10 millions de dollars des États-Unis"),
    ("fr", 1, 1, "EUR", "1 euro"),
    ("en", 1_250_000, 1_250_000, "EUR", "1.25 million euros"),
    ("en", 1_234_000, 1_234_000, "EUR", "1,234,000 euros"),
    ("en", 50_000, 2 * M, "EUR", "50,000–2,000,000 euros"),
    ("en", 50 * M, 2_000 * M, "EUR", "50–2,000 million euros"),
    ("pl", 1_500_000, 1_500_000, "EUR", "1,5 miliona euro"),
    ("pl", 1_500_000, 2_500_000, "PLN", "1,5–2,5 miliona złotych polskich"),
    ("pl", 500_000, 5 * M, "USD", "0,5–5 milionów dolarów amerykańskich"),
    ("fr", 1_500_000, 1_500_000, "EUR", "1,5 million d’euros"),
    ("fr", 2_500_000, 2_500_000, "EUR", "2,5 millions d’euros"),
    ("fr", 123_456, 10 * M, "EUR", "de 123 456 à 10 000 000 d’euros"),
    ("fr", 123_456, 123_456, "EUR", "123 456 euros"),
    ("de", M, 10 * M, "USD", "1–10 Millionen US-Dollar"),
    ("de", M, M, "EUR", "1 Million Euro"),
    ("de", 1_500_000, 1_500_000, "EUR", "1,5 Millionen Euro"),
    ("uk", 1_500_000, 1_500_000, "EUR", "1,5 мільйона євро"),
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


def test_a_catalogue_may_join_millions_to_their_currency(tmp_path: Path) -> None:
    file = tmp_path / "pt_BR" / "LC_MESSAGES" / "messages.po"
    file.parent.mkdir(parents=True)
    joint = 'msgid "%(number)s %(currency)s"\nmsgstr "%(number)s de %(currency)s"\n'
    contexts = ("", " that begins with a vowel")
    file.write_text(
        "\n".join(f'msgctxt "whole millions of a currency{one}"\n{joint}' for one in contexts),
        encoding="utf-8",
    )
    portuguese = load_languages(["pt-BR"], [LOCALES, tmp_path])[0]["pt-BR"]
    # CLDR writes the names of currencies with a capital.
    assert plain(money(portuguese, 1_500_000, 1_500_000, "EUR")) == "1,5 milhão de Euros"
    assert plain(money(portuguese, M, 2 * M, "BRL")) == "1–2 milhões de Reais brasileiros"
    assert plain(money(portuguese, 900, 900, "EUR")) == "900 Euros"


def test_money_that_makes_no_sense(speak: Speak) -> None:
    with pytest.raises(ValueError, match="no amount"):
        money(speak("en"), None, None, "EUR")
    with pytest.raises(ValueError, match="from 2 down to 1"):
        money(speak("en"), 2, 1, "EUR")


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
    assert decimal(language, number) in edition(language, number)
