"""The vocabulary of a language: the words with which texts speak of days, amounts and the like.

It comes from CLDR. What CLDR lacks, such as the cases of Polish week days, stands in `words/`, one
file a language; a language without a file does with CLDR.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from babel import Locale, UnknownLocaleError

from programme_pages.locales.tags import parents

_FOLDER = Path(__file__).parent / "words"
_QUOTED = re.compile(r"'([^']+)'(’?)")
_BEFORE_DAY = re.compile(r"(?:EEEE|cccc)\W*'([^']+)' d")
_LAST = re.compile(r"[yM]\.? EEEE")
_SHORTEST = 2  # letters: a shorter name that CLDR has of a day or month could be anything
_WIDTHS = ("wide", "abbreviated")

Forms = Mapping[str, int]  # what a form stands for: 0 for Monday, 1 for January, 1000 for "tys"


class Registration(NamedTuple):
    """Beginnings of words that tell a link to a registration from others, in lower case."""

    words: Sequence[str] = ()
    pointers: frozenset[str] = frozenset()  # whole texts of links that say nothing by themselves
    besides: Sequence[str] = ()  # a link with such a word leads to something else


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What texts in one language are read with. Names of days and months have no dot at the end."""

    weekday_names: Sequence[str] = ()  # from Monday, as a text alone says them
    weekdays: Forms = field(default_factory=dict)  # all forms: 0 is Monday
    months: Forms = field(default_factory=dict)  # all forms: 1 is January
    joiners: Sequence[str] = ()  # what may stand between day, month and year
    ordinals: Sequence[str] = ()  # what may follow the number of a day
    articles: Sequence[str] = ()  # what may stand between a week day and its date
    month_first: bool = False  # whether "October 9" is a date as well
    weekday_last: bool = False  # whether a week day stands behind its date, and no sign between
    times: Sequence[str] = ()  # beginnings of words about the time of day
    scales: Forms = field(default_factory=dict)  # words that multiply a number, in lower case
    numbers: Forms = field(default_factory=dict)  # numbers that are written out, in lower case
    registration: Registration = field(default_factory=Registration)


@cache
def vocabulary(tag: str) -> Vocabulary:
    """Give the vocabulary of a language (BCP 47); an empty one where nothing is known of it."""
    own, locale = _own_words(tag), _locale(tag)
    weekdays = list(_of_cldr(locale.days, range(7))) if locale else []
    months = list(_of_cldr(locale.months, range(1, 13))) if locale else []
    weekdays += [zip(column, range(7), strict=True) for column in own.get("weekdays", ())]
    months += [zip(column, range(1, 13), strict=True) for column in own.get("months", ())]
    long, full = (_pattern(locale, width) for width in ("long", "full"))
    return Vocabulary(
        weekday_names=_names(locale),
        weekdays=_forms(weekdays),
        months=_forms(months),
        joiners=(
            *(word.strip() + sign for word, sign in _QUOTED.findall(long)),
            *own.get("joiners", ()),
        ),
        ordinals=own.get("ordinals", ()),
        articles=(*_BEFORE_DAY.findall(full), *own.get("articles", ())),
        month_first=0 <= long.find("M") < long.find("d"),
        weekday_last=_LAST.search(full) is not None,
        times=own.get("times", ()),
        scales={**(_scales(locale) if locale else {}), **_lowered(own.get("scales", {}))},
        numbers={
            form: int(value) for value, forms in own.get("numbers", {}).items() for form in forms
        },
        registration=_registration(own.get("registration", {})),
    )


def _own_words(tag: str) -> Mapping[str, Any]:
    """Read what is noted of a language, or of the nearest relative that has something."""
    paths = (_FOLDER / f"{one}.toml" for one in (tag, *parents(tag)))
    path = next((path for path in paths if path.is_file()), None)
    return tomllib.loads(path.read_text(encoding="utf-8")) if path else {}


def _locale(tag: str) -> Locale | None:
    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):  # one that CLDR knows by its name alone
        return None


def _pattern(locale: Locale | None, width: str) -> str:
    """Give the pattern in which CLDR writes dates (UTS 35, part 4, "Date Format Patterns")."""
    return str(locale.date_formats[width].pattern) if locale else ""


def _names(locale: Locale | None) -> Sequence[str]:
    names = locale.days["stand-alone"]["wide"] if locale else {}
    return tuple(str(names[number]) for number in sorted(names))


def _of_cldr(
    contexts: Mapping[str, Mapping[str, Mapping[int, str]]], numbers: Iterable[int]
) -> Iterator[Iterable[tuple[str, int]]]:
    """Give the names that CLDR has, of days or of months, with the number of each."""
    for widths in contexts.values():
        for width in _WIDTHS:
            names = [(str(widths[width][number]), number) for number in numbers if width in widths]
            yield [(name, number) for name, number in names if len(name) >= _SHORTEST]


def _forms(columns: Iterable[Iterable[tuple[str, int]]]) -> Forms:
    """Put forms together; what could stand for two of them stands for none."""
    found: dict[str, int] = {}
    doubtful: set[str] = set()
    for form, number in (pair for column in columns for pair in column):
        name = form.rstrip(".")
        if found.setdefault(name, number) != number:
            doubtful.add(name)
    return {name: number for name, number in found.items() if name not in doubtful}


def _scales(locale: Locale) -> Forms:
    """Give the words that multiply a number: CLDR writes 10000 as `00 tys'.'`."""
    found: dict[str, int] = {}
    for plurals in locale.compact_decimal_formats.values():
        for patterns in plurals.values():
            for amount, pattern in patterns.items():
                zeros, word = pattern.pattern.count("0"), _word_of(pattern.pattern)
                if zeros and word:
                    found[word] = int(amount) // 10 ** (zeros - 1)
    return found


def _word_of(pattern: str) -> str:
    return pattern.replace("'", "").strip("0.\u00a0\u202f ").lower()


def _lowered(scales: Mapping[str, int]) -> Forms:
    return {word.lower(): value for word, value in scales.items()}


def _registration(own: Mapping[str, Sequence[str]]) -> Registration:
    return Registration(
        tuple(own.get("words", ())),
        frozenset(own.get("pointers", ())),
        tuple(own.get("besides", ())),
    )
