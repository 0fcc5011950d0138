"""Numbers that texts say, as values: 18,000 and 18 000 and 18 tys. are one."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from programme_pages.locales.vocabulary import Vocabulary

Values = frozenset[Decimal]

_GROUPED = r"\d{1,3}(?:[.,’' \u00a0\u202f]\d{3}){1,5}(?!\d)"
_RUN = r"\d{1,15}(?!\d)"  # longer ones are no numbers of anything
_NUMBER = re.compile(rf"(?<![\w#&+])(?:\d\d?[:h]\d\d(?!\d)|(?:{_GROUPED}|{_RUN})(?:[.,]{_RUN})?)")
_SEPARATORS = re.compile(r"[’' \u00a0\u202f]")
_CLOCK_SIGNS = re.compile("[:h]")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[:.h][0-5]\d")
_BEHIND = re.compile(r"[ \u00a0\u202f]?([^\W\d_]+)")
_SIGN = re.compile("[ \u00a0\u202f]?[%€$£]")
_SIGN_BEFORE = re.compile("[€$£][ \u00a0\u202f]?$")
_COMPOUND = re.compile(r"\+|-[^\W\d_]")  # 18+, a 15-minute city
_YEAR_BEFORE = re.compile(r"((?:19|20|21)\d\d)[/–—-]$")
_WRITTEN = re.compile(r"[^\W\d_]+(?:-vingts?\b)?|[.,;:!?\n]")
_IN_WORDS = 12  # up to which a translation may write a number out
_LONGEST_UNIT = 2  # letters of a scale that could be a unit as well: 5 m are metres, too
_SHORTEST_OTHER = 4  # letters of a word that parts two numbers that are written out
_MULTIPLES = (100, 1000)


class NumberSaid(NamedTuple):
    """A number in a text, from where to where, and the values that it may have.

    `is_exact` tells whether a translation would surely say it in figures: it is large, or has
    decimals, a scale, or a sign such as that of a percentage.
    """

    start: int
    end: int
    values: Values
    is_exact: bool


def find_numbers(text: str, words: Vocabulary) -> Iterator[NumberSaid]:
    """Find the numbers of a text; those in words such as "20th" or "1990s" are none."""
    for match in _NUMBER.finditer(text):
        behind = _BEHIND.match(text, match.end())
        scale = words.scales.get(behind[1].lower(), 1) if behind else 1
        if scale > 1 or not text[match.end() : match.end() + 1].isalpha():
            yield _number(text, match, behind if scale > 1 else None, scale)


def _number(text: str, match: re.Match[str], unit: re.Match[str] | None, scale: int) -> NumberSaid:
    plain = _values(match[0]) | _year(text, match)
    values = frozenset(one * scale for one in plain)
    if unit and len(unit[1]) <= _LONGEST_UNIT:
        values |= plain
    before = _SIGN_BEFORE.search(text, max(0, match.start() - 2), match.start())
    behind = unit or _SIGN.match(text, match.end())
    is_large = min(plain) > _IN_WORDS and not _COMPOUND.match(text, match.end())
    is_exact = bool(before or behind) or is_large or not match[0].isdigit()
    return NumberSaid((before or match).start(), (behind or match).end(), values, is_exact)


def _values(written: str) -> Values:
    """Give what a number may be worth: "1,234" is one thousand or one point two."""
    parts = re.split(r"[.,]", _CLOCK_SIGNS.sub(".", _SEPARATORS.sub("", written)))
    readings = {"".join(parts)} if all(len(part) == 3 for part in parts[1:]) else set()
    if len(parts) > 1:
        readings.add(f"{''.join(parts[:-1])}.{parts[-1]}")
    return frozenset(map(Decimal, readings))


def _year(text: str, match: re.Match[str]) -> Values:
    """Give the year that two figures stand for, as in 2014–20."""
    before = _YEAR_BEFORE.search(text, max(0, match.start() - 5), match.start())
    if before is None or len(match[0]) != 2:
        return frozenset()
    return frozenset({Decimal(before[1][:2] + match[0])})


def is_clock(written: str) -> bool:
    """Whether figures may be a time of day: "9:30", "14.00"."""
    return _CLOCK.fullmatch(written) is not None


def written_out(text: str, words: Vocabulary) -> frozenset[int]:
    """Give the numbers that a text writes out: "dwadzieścia osiem", "vingt-huit"."""
    found: set[int] = set()
    run: list[int] = []
    for word in _WRITTEN.findall(text.lower()) if words.numbers else ():
        value = words.numbers.get(word)
        if value is not None:
            run.append(value)
            found |= {value, _total(run)}
        elif len(word) >= _SHORTEST_OTHER or not word.isalpha():
            run = []
    return frozenset(found)


def _total(run: Sequence[int]) -> int:
    """Add up a number that is written out: two, hundred, twenty, eight."""
    total = 0
    for value in run:
        total = total * value if value in _MULTIPLES and 0 < total < value else total + value
    return total
