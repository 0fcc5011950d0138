from decimal import Decimal

import pytest

from programme_pages.locales.units import with_unit

from .conftest import Speak, plain


@pytest.mark.parametrize(
    ("code", "number", "unit", "expected"),
    [
        # Polish: one, few, many, and the form of fractions.
        ("pl", 1, "duration-hour", "1 godzina"),
        ("pl", 3, "duration-hour", "3 godziny"),
        ("pl", 5, "duration-hour", "5 godzin"),
        ("pl", Decimal("1.5"), "duration-hour", "1,5 godziny"),
        ("pl", 12, "duration-year", "12 lat"),
        ("pl", 22, "duration-year", "22 lata"),
        ("pl", Decimal("2.5"), "duration-year", "2,5 roku"),
        ("en", Decimal("1.5"), "duration-hour", "1.5 hours"),
        ("fr", Decimal("1.5"), "duration-hour", "1,5 heure"),
        ("fr", 0, "duration-day", "0 jour"),
        ("uk", Decimal("1.5"), "duration-year", "1,5 року"),
        ("ar", 3, "duration-day", "3 أيام"),
        ("ar", 11, "duration-day", "11 يومًا"),
        ("ar", 100, "duration-day", "100 يوم"),
    ],
)
def test_plural_forms_of_units(
    speak: Speak, code: str, number: int | Decimal, unit: str, expected: str
) -> None:
    assert plain(with_unit(speak(code).locale, number, unit, "long")) == expected


def test_a_form_that_a_language_lacks_is_a_shorter_one(speak: Speak) -> None:
    assert plain(with_unit(speak("pl").locale, 2, "digital-megabyte", "short")) == "2 MB"
