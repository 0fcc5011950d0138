"""Lengths of time in words."""

import pytest

from programme_pages.locales.dates import (
    duration,
)
from programme_pages.model.moments import Duration

from .conftest import Speak, plain
from .made import LANGUAGES


@pytest.mark.parametrize(
    ("code", "length", "expected"),
    [
        ("en", Duration(1, "year"), "1 year"),
        ("en", Duration(18, "month"), "18 months"),
        ("pl", Duration(1, "year"), "1 rok"),
        ("pl", Duration(2, "year"), "2 lata"),
        ("pl", Duration(5, "year"), "5 lat"),
        ("pl", Duration(3, "week"), "3 tygodnie"),
        ("fr", Duration(1, "year"), "1 an"),
        ("fr", Duration(5, "year"), "5 ans"),
        ("de", Duration(5, "day"), "5 Tage"),
        ("uk", Duration(5, "year"), "5 років"),
        ("ar", Duration(2, "year"), "سنتان"),
        ("pt-BR", Duration(5, "year"), "5 anos"),
    ],
)
def test_duration(speak: Speak, code: str, length: Duration, expected: str) -> None:
    assert plain(duration(speak(code), length)) == expected


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("unit", ["year", "month", "week", "day"])
def test_every_language_has_durations(speak: Speak, code: str, unit: str) -> None:
    for count in (1, 2, 5):
        assert "duration" not in duration(speak(code), Duration(count, unit))
