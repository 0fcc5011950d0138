"""The figures of a text in one form for all languages: a fast way to see that none is lacking.

Most translations have the same figures as their source. Only the others are worth a closer look.
"""

import re
from collections import Counter
from collections.abc import Set
from decimal import Decimal
from functools import cache, lru_cache

from programme_pages.contradictions.dates import one_of
from programme_pages.contradictions.passages import without_targets
from programme_pages.locales.vocabulary import vocabulary

# A number with what may part its digits: 18 000, 1.5, 9:30, "9 h 30".
_NUMBER = r"\d+(?:[.,:/-]\d+|[’' \u00a0\u202f]\d{3}(?!\d)|\s?h(?:\s?\d\d(?!\d)|(?!\w)))*"
_KEPT = 10_000  # figures that are kept as they were read
_PARTING = re.compile(r"[.,:/’'\sh-]+")
_DIGIT = re.compile(r"\d")

Figure = tuple[str, int | None]  # as a decimal number; the month of a day
Figures = Counter[Figure]


def count_figures(text: str, language: str) -> Figures:
    """Count the figures of a Markdown text, apart from those in targets of links."""
    text = without_targets(text)
    if not _DIGIT.search(text):
        return Counter()
    found = _pattern(language).findall(text)
    return Counter([_figure(digits, word, language) for digits, word in found])


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Give the pattern of a number, with the word behind it: a month, even in "1er mai"."""
    words = vocabulary(language)
    ordinal = rf"(?:{one_of(words.ordinals)})?\.?" if words.ordinals else r"\.?"
    joiner = rf"(?:(?:{one_of(words.joiners)})\s)?" if words.joiners else ""
    return re.compile(rf"({_NUMBER})(?:{ordinal}\s?{joiner}([^\W\d_]+))?")


def runs_of(figures: Figures) -> Set[str]:
    """Give the runs of digits of some figures, in the form that they have here."""
    return {run for number, _ in figures for run in number.split(".")}


def may_say_date(figures: Figures, language: str) -> bool:
    """Whether a text with some figures may say a date: with a month behind a day, or in figures."""
    if figures and vocabulary(language).month_first:
        return True
    return any(month is not None or number.count(".") > 1 for number, month in figures)


@lru_cache(_KEPT)
def _figure(digits: str, word: str, language: str) -> Figure:
    number = digits if digits.isdigit() else _number(digits)
    if not word:
        return number, None
    words = vocabulary(language)
    scale = words.scales.get(word.lower())
    if scale and number.count(".") <= 1:
        return f"{(Decimal(number) * scale).normalize():f}", None
    return number, words.months.get(word) or words.months.get(word.lower())


def _number(digits: str) -> str:
    """Write a number as 18000, 1.5 or 9.30, however its digits are parted; a full hour is 9."""
    parts = _PARTING.split(digits)
    if len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:]):
        return "".join(parts)
    return ".".join(parts).removesuffix(".00").rstrip(".")
