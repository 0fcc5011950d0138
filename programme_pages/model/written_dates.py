"""Dates as people write them: "Thursday 20 May 2027, 9.30", "20.05.2027 r.", "20 mai 2027 à 9h30".

They are not read as dates: what is sure in them is proposed in the one form that is. So a word that
is not known, a day and a month that may be exchanged, a year of two digits, or a week day that is
not that day's give no proposal at all.
"""

import re
from datetime import date
from functools import cache
from typing import NamedTuple
from unicodedata import combining, normalize

from babel import Locale

_CLOCK = re.compile(
    r"(?P<date>.*?)(?:\s|,|t(?=\d))[\s,]*(?:(?:at|a|o|um|kl|@|godz\.?|godzinie)\s*)*"
    r"(?P<hour>\d{1,2})(?:(?:\s?[:.h]\s?(?P<minute>\d{2})|\s?h)(?:\s?(?:h|uhr))?\.?"
    r"|(?:[:.](?P<past>\d{2}))?\s?(?P<half>[ap])\.?m\.?)"
    r"(?::\d{2})?(?:z|[+-]\d{2}:?\d{2})?"  # seconds and an offset, which no field takes
)
_PARTS = re.compile(r"\d+|[^\W\d_]+|[\s,./-]+")
# Words that change nothing: of dates such as "the 1st of May", "le 1er mai", "dnia 1 maja 2027 r.".
_IDLE = frozenset(
    ["the", "of", "on", "le", "de", "du", "dnia", "r", "roku", "st", "nd", "rd", "th", "er"]
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


class _Words(NamedTuple):
    """The names of months, from 1, and of week days, from 0 for Monday, with all they may mean."""

    months: dict[str, set[int]]
    weekdays: dict[str, set[int]]


def meant_date(text: str, languages: tuple[str, ...]) -> str | None:
    """Give what a text means as 2027-05-20, 2027-05-20 09:30 or 2027-05; None where in doubt.

    Months and week days may be named in any of the languages, and in English.
    """
    plain = _plain(text)
    timed = _CLOCK.fullmatch(plain)
    day = _meant_day(timed["date"] if timed else plain, _words(("en", *languages)))
    if day is None or not timed:
        return day
    return f"{day} {_hour(timed):0>2}:{timed['minute'] or timed['past'] or '00'}"


def _hour(timed: re.Match[str]) -> str:
    """Give the hour of the day, also where it is told as "4 pm"; 12 am is midnight."""
    if not timed["half"] or int(timed["hour"]) not in range(1, 13):
        return timed["hour"]
    return str(int(timed["hour"]) % 12 + 12 * (timed["half"] == "p"))


def _meant_day(text: str, words: _Words) -> str | None:
    parts = _PARTS.findall(text)
    if "".join(parts) != text:
        return None
    numbers = [part for part in parts if part.isdecimal()]
    named = [part for part in parts if part.isalpha() and part not in _IDLE]
    months = [words.months[name] for name in named if name in words.months]
    weekdays = [words.weekdays[name] for name in named if name in words.weekdays]
    if len(months) + len(weekdays) != len(named) or len(weekdays) > 1:
        return None
    slashed = "/" in text
    found = _with_name(numbers, months) if months else _of_numbers(numbers, is_slashed=slashed)
    return None if found is None or not _fits(found, weekdays) else found


def _with_name(numbers: list[str], months: list[set[int]]) -> str | None:
    """Put a date together whose month has a name: there is a year, and a day at most."""
    years = [one for one in numbers if len(one) == 4]
    days = [one for one in numbers if len(one) <= 2]
    if len(years) != 1 or len(days) > 1 or len(years + days) != len(numbers):
        return None
    if len(months) > 1 or len(months[0]) > 1:
        return None
    return "-".join([years[0], f"{min(months[0]):02}", *(f"{one:0>2}" for one in days)])


def _of_numbers(numbers: list[str], *, is_slashed: bool) -> str | None:
    """Put a date together from numbers alone: the year is first or last, and has four digits."""
    if numbers and len(numbers[0]) == 4:
        year, *rest = numbers
    elif numbers and len(numbers[-1]) == 4:
        *rest, year = numbers
        if is_slashed and len(rest) == 2 and int(rest[0]) <= 12 and rest[0] != rest[1]:
            return None  # or is that the month?
        rest.reverse()
    else:
        return None
    if len(rest) not in {1, 2} or any(len(one) > 2 for one in rest):
        return None
    return "-".join([year, *(f"{one:0>2}" for one in rest)])


def _fits(found: str, weekdays: list[set[int]]) -> bool:
    """Whether there is such a date, and a week day beside it is that day's."""
    is_day = found.count("-") == 2
    try:
        meant = date.fromisoformat(found if is_day else f"{found}-01")
    except ValueError:
        return False
    return all(is_day and meant.weekday() in one for one in weekdays)


@cache
def _words(languages: tuple[str, ...]) -> _Words:
    words = _Words({}, {})
    for number, name in enumerate(_ROMAN, 1):
        words.months[name] = {number}
    for tag in languages:
        locale = Locale.parse(tag, sep="-")
        for known, names in (
            (words.months, locale.months),
            (words.weekdays, locale.days),
        ):
            for context in ("format", "stand-alone"):
                for width in ("wide", "abbreviated"):
                    for number, name in names[context][width].items():
                        known.setdefault(_plain(name).rstrip("."), set()).add(number)
    return words


def _plain(text: str) -> str:
    """Give a text in small letters without accents, with single spaces."""
    letters = normalize("NFD", text.casefold())
    return " ".join("".join(one for one in letters if not combining(one)).split())
