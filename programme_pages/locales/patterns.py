"""CLDR's patterns of dates and times, single and in ranges.

UTS 35 (Unicode LDML), part 4 "Dates", has two kinds of patterns: those of single dates, and
"intervalFormats", which name what to write before and after the dash where years, months or days
differ. Few languages have intervals with the months spelt out, so those with short months are
widened ("Matching Skeletons"), and where they do not match the language's own long date (Czech has
figures in them, Italian a leading zero) the interval is derived from the long date.
"""

import re
from collections.abc import Iterator
from datetime import date, time
from enum import Enum
from functools import cache
from typing import NamedTuple

from babel import Locale
from babel.dates import parse_pattern

from programme_pages.locales.messages import PLACEHOLDER, fill

_TOKEN = re.compile(r"'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+")
_PLACEHOLDER_OR_WORD = re.compile(rf"({PLACEHOLDER.pattern})|[A-Za-z']+")
_EN_DASH = "\N{EN DASH}"
_DASH = re.compile("\\s*[-~\N{EN DASH}\N{EM DASH}\N{FULLWIDTH TILDE}]\\s*$")
# What stays at a number when a range repeats it: the point of an ordinal, the character for day.
_GLUE = re.compile(r"[^\s,'()]*")
_WIDER = re.compile(r"M{3}|L{3}|E{1,3}|c{1,3}")
_STAND_ALONE = str.maketrans("Lc", "ME")
_THIN_SPACE = "\u2009"
# By the greatest field that differs: what a range says twice.
_VARYING = {"y": {*"yMdE"}, "M": {*"MdE"}, "d": {*"dE"}}


class Shape(Enum):
    """What of a date is written; the value names the skeletons of its ranges, best first."""

    YEAR = ("y",)
    MONTH = ("yMMMM", "yMMM")
    DAY = ("yMMMMd", "yMMMd")
    WEEKDAY = ("yMMMMEEEEd", "yMMMMEd", "yMMMEEEEd", "yMMMEd")


class Style(NamedTuple):
    """How a language writes dates: its locale, and what its catalogue has besides CLDR.

    `with_weekday` joins `%(weekday)s` and `%(date)s`; where it is empty, CLDR's full date does.
    """

    locale: Locale
    first_of_month: str  # "1", or "1er" in French
    with_weekday: str = ""


@cache
def date_text(style: Style, shape: Shape, day: date) -> str:
    """Write a date."""
    return _half_text(style, _single(style, shape), day)


@cache
def range_text(style: Style, shape: Shape, first: date, last: date) -> str:
    """Write a range of dates, what both have in common once."""
    difference = _difference(shape, first, last)
    if difference is None:
        return date_text(style, shape, first)
    before, after = _interval(style, shape, difference)
    return _half_text(style, before, first) + _half_text(style, after, last)


@cache
def clock_text(locale: Locale, clock: time) -> str:
    """Write a time of day."""
    return parse_pattern(locale.time_formats["short"].pattern).apply(clock, locale)


@cache
def clock_range_text(locale: Locale, first: time, last: time) -> str:
    """Write a range of times of day, with "am" and "pm" where the language has these."""
    intervals = locale.interval_formats[_clock_skeleton(locale)]
    changes = (first.hour // 12 != last.hour // 12, "a"), (first.hour != last.hour, "hH")
    fields = "".join(letters for changed, letters in changes if changed) + "m"
    before, after = next(intervals[field] for field in fields if field in intervals)
    return parse_pattern(before).apply(first, locale) + parse_pattern(after).apply(last, locale)


def joined(locale: Locale, first: str, last: str) -> str:
    """Write a range of two texts that have nothing in common ("intervalFormatFallback")."""
    return str(locale.interval_formats[None]).format(first, last)


def date_and_clock(locale: Locale, day: str, clock: str) -> str:
    """Write a date and a time, or times, beside each other ("dateTimeFormats", medium)."""
    return str(locale.datetime_formats["medium"]).replace("'", "").format(clock, day)


def _clock_skeleton(locale: Locale) -> str:
    return "Hm" if "H" in locale.time_formats["short"].pattern else "hm"


def _half_text(style: Style, pattern: str, day: date) -> str:
    if day.day == 1 and style.first_of_month != "1":
        first = "'" + style.first_of_month.replace("'", "''") + "'"
        pattern = _TOKEN.sub(lambda token: first if token[0] == "d" else token[0], pattern)
    return parse_pattern(pattern).apply(day, style.locale)


def _single(style: Style, shape: Shape) -> str:
    locale = style.locale
    skeletons = {Shape.YEAR: "y", Shape.MONTH: "yMMMM"}
    if shape in skeletons:
        return str(locale.datetime_skeletons[skeletons[shape]].pattern)
    day = str(locale.date_formats["long"].pattern)
    if shape is Shape.DAY:
        return day
    if style.with_weekday:
        return fill(_quoted(style.with_weekday), weekday="EEEE", date=day)
    return str(locale.date_formats["full"].pattern)


def _quoted(message: str) -> str:
    """Keep the letters around placeholders from being fields of a pattern."""

    def quote(found: re.Match[str]) -> str:
        return found[1] or "'" + found[0].replace("'", "''") + "'"

    return _PLACEHOLDER_OR_WORD.sub(quote, message)


def _difference(shape: Shape, first: date, last: date) -> str | None:
    """Name the greatest field in which two dates differ, as far as the shape shows it."""
    if first.year != last.year:
        return "y"
    if shape is not Shape.YEAR and first.month != last.month:
        return "M"
    if shape in {Shape.DAY, Shape.WEEKDAY} and first.day != last.day:
        return "d"
    return None


@cache
def _interval(style: Style, shape: Shape, difference: str) -> tuple[str, str]:
    """Give the patterns for the two halves of a range, the dash at the end of the first."""
    locale, single = style.locale, _single(style, shape)
    known = next(_known_intervals(locale, shape, difference), None)
    # CLDR's ranges know nothing of how a catalogue joins the two.
    own_joint = shape is Shape.WEEKDAY and style.with_weekday
    if known and not own_joint and all(_fits(half, single) for half in known):
        return known
    return _derived(single, difference, _separator(locale, known))


def _known_intervals(locale: Locale, shape: Shape, difference: str) -> Iterator[tuple[str, str]]:
    for skeleton in shape.value:
        halves = locale.interval_formats.get(skeleton, {}).get(difference, ())
        if len(halves) == 2:  # Persian has one of a single half
            yield _even_dash(_widened(halves[0])), _widened(halves[1])


def _fits(half: str, single: str) -> bool:
    """Whether the fields of half a range are some of those of the single date, in its order."""
    fields = _fields(half)
    return fields == [field for field in _fields(single) if field in fields]


def _fields(pattern: str) -> list[str]:
    return [token[0].translate(_STAND_ALONE) for token in _TOKEN.finditer(pattern) if token[1]]


def _widened(pattern: str) -> str:
    """Spell out the month and the day of the week."""

    def widen(token: re.Match[str]) -> str:
        return token[1] * 4 if _WIDER.fullmatch(token[0]) else token[0]

    return _TOKEN.sub(widen, pattern)


def _even_dash(half: str) -> str:
    """Mend CLDR's dashes: "d<thin>MMM <dash><thin>", and a dash that touches one of two words."""
    if half.endswith(_EN_DASH) and " " in half:  # Polish months: "LLLL y<dash>"
        return f"{half.removesuffix(_EN_DASH)} {_EN_DASH} "
    if not half.endswith(_EN_DASH + _THIN_SPACE):
        return half
    words = half[:-2].rstrip().replace(_THIN_SPACE, " ")
    return f"{words}{_THIN_SPACE}{_EN_DASH}{_THIN_SPACE}"


def _separator(locale: Locale, known: tuple[str, str] | None) -> str:
    dash = _DASH.search(known[0]) if known else None
    return dash[0] if dash else joined(locale, "", "")


def _derived(single: str, difference: str, separator: str) -> tuple[str, str]:
    """Make a range of a single date's pattern by saying twice what differs.

    Of `d. MMMM y` with another day it makes `d.-` and `d. MMMM y`.
    """
    tokens = [(token[0], token[1] or "") for token in _TOKEN.finditer(single)]
    varying = _VARYING[difference]
    places = [
        place
        for place, (_, letter) in enumerate(tokens)
        if letter.translate(_STAND_ALONE) in varying
    ]
    texts = [text for text, _ in tokens]
    start, end = places[0], places[-1] + 1
    glue = _GLUE.findall(texts[end])[0] if end < len(texts) else ""
    return "".join(texts[:end]) + glue + separator, "".join(texts[start:])
