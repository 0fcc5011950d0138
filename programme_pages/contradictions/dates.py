"""Dates that texts say: "9 October", "9–11 October 2024", "October 9, 2024", "9.10.2024"."""

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from programme_pages.locales.vocabulary import Forms, vocabulary

_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
_YEAR = r"[12]\d{3}(?!\d)"
# What stands between two days: a dash, or a short word such as "to", "and", "do", "i", "au", "et".
BETWEEN = r"\s*(?:[–—-]|\b[^\W\d_]{1,3}\b)\s*"
_FIGURES = re.compile(rf"\d\d?([./-])\d\d?\1{_YEAR}|{_YEAR}-\d\d-\d\d(?!\d)")
_YEAR_BEFORE = re.compile(rf"({_YEAR})[\s.,年]*$")
_LONGEST_BEFORE = 8  # characters of a year and what may follow it


class DateSaid(NamedTuple):
    """A date as a text says it, and from where to where.

    `readings` are month and day, two of them where it cannot be told which is which. `first` is
    the first day, where several of one month are said in one: 9 for "9–11 October".
    """

    start: int
    end: int
    readings: tuple[tuple[int, int], ...]
    year: int | None = None
    first: int | None = None

    def days(self, years: Iterable[int], *, first: bool = False) -> set[date]:
        """Give the days that this may be in some years: the last of several, or the first."""
        wanted = self.first if first else None
        made = (_date(year, month, wanted or day) for year in years for month, day in self.readings)
        return {one for one in made if one is not None}


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 30 February, or month and day the other way round
        return None


def find_dates(text: str, language: str) -> list[DateSaid]:
    """Find the dates that a text in a language says, in their order."""
    month_first = vocabulary(language).month_first
    found = [_in_figures(match, month_first=month_first) for match in _whole(_FIGURES, text)]
    forms = _forms(language)
    if forms is not None:
        found += forms.find(text)
    return sorted(found)


class _DateForms(NamedTuple):
    """How a language says dates."""

    months: Forms
    day_first: re.Pattern[str]
    month_first: re.Pattern[str] | None
    year: re.Pattern[str]  # behind a date

    def find(self, text: str) -> Iterator[DateSaid]:
        end = 0
        for match in _whole(self.day_first, text):
            yield (said := self._said(match, text))
            end = said.end
        if self.month_first and not end:
            yield from (self._said(match, text) for match in _whole(self.month_first, text))

    def _said(self, match: re.Match[str], text: str) -> DateSaid:
        start, end = match.span()
        behind = self.year.match(text, end)
        before = None if behind else _year_before(text, start)
        year = behind or before
        day, first = int(match["day"]), int(match["first"] or 0)
        return DateSaid(
            start=before.start() if before else start,
            end=behind.end() if behind else end,
            readings=((self.months[match["month"]], day),),
            year=int(year[1]) if year else None,
            first=first if 0 < first < day else None,
        )


def _year_before(text: str, place: int) -> re.Match[str] | None:
    return _YEAR_BEFORE.search(text, max(0, place - _LONGEST_BEFORE), place)


def _whole(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Give the matches that begin with a number or word, not in the middle of one.

    A pattern that said so itself could not leap from one candidate to the next.
    """
    place = 0
    while match := pattern.search(text, place):
        if text[max(0, match.start() - 1) : match.start()].isalnum():
            place = match.start() + 1
        else:
            yield match
            place = match.end()


@cache
def _forms(language: str) -> _DateForms | None:
    words = vocabulary(language)
    if not words.months:
        return None
    names = {name: month for form, month in words.months.items() for name in (form, form.upper())}
    ordinal = rf"(?:{one_of(words.ordinals)})?\.?"
    joiner = rf"(?:(?:{one_of(words.joiners)})\s+)?" if words.joiners else ""
    first = rf"(?:(?P<first>{_DAY}){ordinal}{BETWEEN})?"
    last = rf"(?P<day>{_DAY}){ordinal}"
    month = rf"(?P<month>{one_of(names)})"
    day_first = rf"{first}{last}\s*{joiner}{month}(?!\w)"
    month_first = rf"{month}\.?\s*{first}{last}(?![\w%]|[.,:/-]\d)"
    return _DateForms(
        months=names,
        day_first=re.compile(day_first),
        month_first=re.compile(month_first) if words.month_first else None,
        year=re.compile(rf"\.?(?:,?\s+|/){joiner}({_YEAR})(?!\w)"),
    )


def _in_figures(match: re.Match[str], *, month_first: bool) -> DateSaid:
    """Read a date in figures; in English, 9/10 may be a day of September and one of October."""
    parts = [int(part) for part in re.split("[./-]", match[0])]
    if parts[0] > 31:
        year, month, day = parts
        return DateSaid(*match.span(), ((month, day),), year)
    one, other, year = parts
    both = ((other, one), (one, other))
    return DateSaid(*match.span(), both if month_first and match[1] != "." else both[:1], year)


def one_of(words: Collection[str]) -> str:
    """Give the pattern of any of some words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
