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
_FIGURES = re.compile(r"\d{1,4}([./-])\d\d?\1\d{1,4}(?!\d)")
_YEAR_BEFORE = re.compile(rf"({_YEAR})(?:\.?\s[^\W\d_]{{1,4}})?[\s.,]*$")
_FAR = 16  # characters before a date in which its year, or its first day, may stand
_MOST_DAYS = 31
_YEAR_DIGITS = 4


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
    figures = (_in_figures(match, month_first) for match in _whole(_FIGURES, text))
    found = [said for said in figures if said is not None]
    forms = _forms(language)
    if forms is not None:
        found += forms.find(text)
    return sorted(found)


class _DateForms(NamedTuple):
    """How a language says dates. Patterns begin with figures or names, for a fast search."""

    months: Forms
    day_first: re.Pattern[str]
    several: re.Pattern[str]  # before a day that comes first: "9 to"
    month_first: re.Pattern[str] | None
    year: re.Pattern[str]  # behind a date

    def find(self, text: str) -> Iterator[DateSaid]:
        found = [self._said(match, text) for match in _whole(self.day_first, text)]
        if self.month_first and not found:
            found = [self._said(match, text) for match in _whole(self.month_first, text)]
        return (said for said in found if said.readings[0][1] <= _MOST_DAYS)

    def _said(self, match: re.Match[str], text: str) -> DateSaid:
        start, end = match.span()
        first = match["first"] if "first" in match.groupdict() else None
        if first is None and (before := self.several.search(text, max(0, start - _FAR), start)):
            first, start = before["first"], before.start()
        behind, leading = self.year.match(text, end), _year_before(text, start)
        year = behind or leading
        day = int(match["day"])
        return DateSaid(
            start=leading.start() if leading and not behind else start,
            end=behind.end() if behind else end,
            readings=((self.months[match["month"]], day),),
            year=int(year[1]) if year else None,
            first=int(first) if first and int(first) < day else None,
        )


def _year_before(text: str, place: int) -> re.Match[str] | None:
    return _YEAR_BEFORE.search(text, max(0, place - _FAR), place)


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
    ordinal = rf"(?:{one_of(words.ordinals)})?"
    joiner = rf"(?:(?:{one_of(words.joiners)})\s+)?" if words.joiners else ""
    several = rf"(?<!\w)(?P<first>{_DAY}){ordinal}\.?{BETWEEN}"
    month, day = rf"(?P<month>{one_of(names)})", rf"(?P<day>\d\d?)(?!\d){ordinal}"
    after = r"(?![\w%]|[.,:/-]\d)"
    return _DateForms(
        months=names,
        day_first=re.compile(rf"{day}\.?\s*{joiner}{month}(?!\w)"),
        several=re.compile(rf"{several}$"),
        month_first=re.compile(rf"{month}\.?\s*(?:{several})?{day}{after}")
        if words.month_first
        else None,
        year=re.compile(rf"\.?(?:,?\s+|/){joiner}({_YEAR})(?!\w)"),
    )


def _in_figures(match: re.Match[str], month_first: bool) -> DateSaid | None:  # noqa: FBT001
    """Read a date in figures; in English, 9/10 may be a day of September and one of October."""
    one, other, last = match[0].split(match[1])
    if len(one) == _YEAR_DIGITS and match[1] == "-":
        return DateSaid(*match.span(), ((int(other), int(last)),), int(one))
    if len(one) > 2 or len(last) != _YEAR_DIGITS:
        return None
    both = ((int(other), int(one)), (int(one), int(other)))
    readings = both if month_first and match[1] != "." else both[:1]
    return DateSaid(*match.span(), readings, int(last))


def one_of(words: Collection[str]) -> str:
    """Give the pattern of any of some words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
