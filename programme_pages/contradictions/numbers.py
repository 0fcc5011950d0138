"""Numbers that texts say, as values: 18,000 and 18 000 and 18 tys. are one."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from programme_pages.locales.vocabulary import Vocabulary

Values = frozenset[Decimal]

_GROUPED = r"\d{1,3}(?:[.,’' \u00a0\u202f]\d{3})+(?!\d)"
_NUMBER = re.compile(rf"(?<![\w#&+])(?:{_GROUPED}|\d+)(?:[.,]\d+)?")
_BEHIND = re.compile(r"[ \u00a0\u202f]?([^\W\d_]+)")
_WRITTEN = re.compile(r"[^\W\d_]+(?:-vingts?\b)?|[.,;:!?\n]")
_LONGEST_UNIT = 2  # letters of a scale that could be a unit as well: 5 m are metres, too
_MULTIPLES = (100, 1000)
_SEPARATORS = re.compile(r"[’' \u00a0\u202f]")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[:.h][0-5]\d")


class NumberSaid(NamedTuple):
    """A number in a text, from where to where, and the values that it may have.

    `is_exact` tells whether a translation would surely say it in figures: it is large, or has a
    decimal, a percentage or a scale.
    """

    start: int
    end: int
    values: Values
    is_exact: bool


def find_numbers(text: str, words: Vocabulary) -> Iterator[NumberSaid]:
    """Find the numbers of a text; those in words such as "20th" or "1990s" are none."""
    for match in _NUMBER.finditer(text):
        end = match.end()
        behind = _BEHIND.match(text, end)
        scale = words.scales.get(behind[1].lower()) if behind else None
        glued = end < len(text) and (text[end].isalpha() or text[end] == "_")
        if glued and scale is None:
            continue
        plain = _values(match[0])
        values = plain if scale is None else frozenset(one * scale for one in plain)
        if scale and behind and len(behind[1]) <= _LONGEST_UNIT:
            values |= plain
        percent = text[end : end + 2].lstrip("\u00a0\u202f ")[:1] in {"%", "€", "$", "£"}
        is_exact = bool(scale) or percent or min(plain) > 12 or "," in match[0] or "." in match[0]
        yield NumberSaid(match.start(), behind.end() if scale and behind else end, values, is_exact)


def _values(written: str) -> Values:
    """Give what a number may be worth: "1,234" is one thousand or one point two."""
    bare = _SEPARATORS.sub("", written)
    parts = re.split(r"[.,]", bare)
    readings = {"".join(parts)} if all(len(part) == 3 for part in parts[1:]) else set()
    if len(parts) > 1:
        readings.add(f"{''.join(parts[:-1])}.{parts[-1]}")
    return frozenset(Decimal(one).normalize() for one in readings)


def is_clock(written: str) -> bool:
    """Whether figures may be a time of day: "9:30", "14.00"."""
    return _CLOCK.fullmatch(written) is not None


def written_out(text: str, words: Vocabulary) -> frozenset[int]:
    """Give the numbers that a text writes out: "dwadzieścia osiem", "vingt-huit"."""
    if not words.numbers:
        return frozenset()
    found: set[int] = set()
    run: list[int] = []
    for word in _WRITTEN.findall(text.lower()):
        value = words.numbers.get(word)
        if value is not None:
            run.append(value)
            found |= {value, _total(run)}
        elif len(word) > 3 or not word.isalpha():
            run = []
    return frozenset(found)


def _total(run: Sequence[int]) -> int:
    """Add up a number that is written out: two, hundred, twenty, eight."""
    total = 0
    for value in run:
        total = total * value if value in _MULTIPLES and 0 < total < value else total + value
    return total
