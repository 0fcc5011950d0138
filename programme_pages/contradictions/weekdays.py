"""A week day that does not fit its date: "poniedziałek 9 października 2024" was a Wednesday."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from programme_pages.contradictions.calendar import Calendar, possible_years
from programme_pages.contradictions.dates import BETWEEN, DateSaid, find_dates, one_of
from programme_pages.contradictions.passages import Passage
from programme_pages.locales.vocabulary import Forms, Vocabulary, vocabulary
from programme_pages.problems import Problem, problem

_FAR = 48  # characters in which a week day, and another one, stand beside a date
_LONGEST_SHORT = 5  # letters of a name that could be a part of any word
# Bytes of UTF-8 in lower case, with spaces for all that parts words.
_PARTED = bytes(
    byte if byte >= 128 else ord(chr(byte).lower()) if chr(byte).isalnum() else 32
    for byte in range(256)
)
# What closes a remark on a date, so that "9 October, Sunday opening" is none.
_CLOSED = r"(?=\.?\s*(?:[),;:.!–—-]|\d|\n|$))"


class _WeekdayForms(NamedTuple):
    """How a language puts week days to dates."""

    weekdays: Forms
    before: re.Pattern[str]  # up to the place where a date begins
    first: re.Pattern[str]  # before that: "Monday 9 to", with which several days begin
    behind: re.Pattern[str]


class _Claim(NamedTuple):
    """That some day is the one week day; from where to where a text says so."""

    weekday: int
    days: set[date]
    start: int
    end: int


def check_weekdays(passage: Passage, calendar: Calendar) -> Iterator[Problem]:
    """Report week days that fit their date in no year that may be meant."""
    dates = find_dates(passage.text, passage.language)
    forms = _forms(passage.language) if dates else None
    if forms is None:
        return
    for said in dates:
        for claim in _claims(said, passage, calendar, forms):
            if claim.days and all(day.weekday() != claim.weekday for day in claim.days):
                day = min(claim.days)
                yield problem(
                    "weekday-mismatch",
                    passage.locate(claim.start, claim.end),
                    text=passage.text[claim.start : claim.end],
                    date=day.isoformat(),
                    weekday=vocabulary(passage.language).weekday_names[day.weekday()],
                )


def may_say_weekday(text: str, languages: Iterable[str]) -> bool:
    """Whether a text may name a week day of some languages; it is found out fast."""
    parted = f" {text} ".encode("utf-8", "surrogatepass").translate(_PARTED)
    return any(any(map(parted.__contains__, _needles(language))) for language in languages)


def _claims(
    said: DateSaid, passage: Passage, calendar: Calendar, forms: _WeekdayForms
) -> Iterator[_Claim]:
    text = passage.text
    before = forms.before.search(text, max(0, said.start - _FAR), said.start)
    match = before or forms.behind.match(text, said.end, said.end + _FAR)
    if match is None:
        return
    years = possible_years(said, passage, calendar)
    start, end = (match.start("one"), said.end) if before else (said.start, match.end("one"))
    one = forms.weekdays[match["one"].lower()]
    if match["other"]:  # "Monday to Wednesday, 9–11 October"; without the 9, nothing is certain
        if said.first is not None:
            yield _Claim(one, said.days(years, first=True), start, end)
            other = forms.weekdays[match["other"].lower()]
            yield _Claim(other, said.days(years), start, max(end, match.end("other")))
    elif before:
        yield _Claim(one, said.days(years, first=True), start, end)
        yield from _days_before(said, years, start, text, forms)
    elif said.first is None:
        yield _Claim(one, said.days(years), start, end)


def _days_before(
    said: DateSaid, years: set[int], place: int, text: str, forms: _WeekdayForms
) -> Iterator[_Claim]:
    """Find the days that share a later one's month: "Monday 9 and" before "Tuesday 10 May"."""
    while match := forms.first.search(text, max(0, place - _FAR), place):
        day, place = int(match["day"]), match.start("one")
        earlier = said._replace(readings=tuple((month, day) for month, _ in said.readings))
        weekday = forms.weekdays[match["one"].lower()]
        yield _Claim(weekday, earlier.days(years), place, match.end("day"))


@cache
def _forms(language: str) -> _WeekdayForms | None:
    words = vocabulary(language)
    if not words.weekdays:
        return None
    name = one_of({form for day in words.weekdays for form in (day, day.capitalize(), day.upper())})
    one = rf"(?<!\w)(?P<one>{name})(?!\w)\.?"
    other = rf"(?:{BETWEEN}(?P<other>{name})(?!\w)\.?)?"
    article = rf"(?:(?:{one_of(words.articles)})\s+)?" if words.articles else ""
    ordinal = rf"(?:{one_of(words.ordinals)})?\.?"
    sign = r"[,،]|(?=\s)" if words.weekday_last else "[,،]"
    return _WeekdayForms(
        weekdays={form.lower(): number for form, number in words.weekdays.items()},
        before=re.compile(rf"{one}{other}(?:[,،]|\s[–—-]|\s*\()?\s*{article}$"),
        first=re.compile(rf"{one}\s+{article}(?P<day>\d\d?){ordinal}(?:{BETWEEN}|,\s+){article}$"),
        behind=re.compile(rf"(?:\s[^\W\d_])?\.?(?:{sign}|\s*\(|\s[–—-])\s*{one}{other}{_CLOSED}"),
    )


@cache
def _needles(language: str) -> Sequence[bytes]:
    """Give what is looked for in texts: one of it is there wherever a week day is named."""
    beginnings = _beginnings(vocabulary(language))
    return sorted({form for one in beginnings for form in _encoded(one)})


def _beginnings(words: Vocabulary) -> Iterator[str]:
    """Give how the forms of week days begin; short ones as a whole, between spaces."""
    for number in range(len(words.weekday_names)):
        forms = {form.lower() for form, weekday in words.weekdays.items() if weekday == number}
        long = [form for form in forms if len(form) > _LONGEST_SHORT]
        stem = _common_beginning(long)
        yield from [stem] if len(stem) >= _LONGEST_SHORT - 1 else long
        yield from (f" {form} " for form in forms if len(form) <= _LONGEST_SHORT)


def _encoded(needle: str) -> Iterator[bytes]:
    """Give a needle as it stands in texts, of which only the letters of ASCII are in lower case."""
    for form in (needle, needle.title(), needle.upper()):
        yield form.encode().translate(_PARTED)


def _common_beginning(words: Collection[str]) -> str:
    alike = takewhile(lambda letters: len(set(letters)) == 1, zip(*words, strict=False))
    return "".join(letters[0] for letters in alike)
