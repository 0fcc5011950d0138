from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from programme_pages.locales import Language, load_languages
from programme_pages.locales.english import END, START

LOCALES = Path(__file__).parents[2] / "locales"
Speak = Callable[[str], Language]


@cache
def _language(code: str) -> Language:
    return load_languages([code], [LOCALES])[0][code]


@pytest.fixture(scope="session")
def speak() -> Speak:
    """Give a language by its code; one without a catalogue has English words."""
    return _language


def plain(text: str) -> str:
    """Put ordinary spaces in the place of thin and unbreakable ones, which tables cannot show.

    The marks of English words that stand in are left out for the same reason.
    """
    return text.translate(
        dict.fromkeys((0x2009, 0xA0, 0x202F), " ") | dict.fromkeys(map(ord, (START, END)))
    )
