"""Columns: events as dots that are stacked by month, a piece of picture for each year.

The years stand side by side on desks, and one below the other on phones: the same dots serve both.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from programme_pages.locales import Language
from programme_pages.plan.cards import Card
from programme_pages.plan.pictures.axis import Axis
from programme_pages.plan.pictures.chart import WIDE
from programme_pages.plan.pictures.lengths import em, percent
from programme_pages.plan.pictures.rooms import Placed

_PARTS = (12, 6, 4, 3, 2, 1)  # of a year that dots are stacked by
_SMALLEST, _LARGEST = 0.5, 1.0  # em: from a dot to the next
_HIGHEST = 12.0  # em: of a stack; in one that is higher, the dots overlap


class Dot(NamedTuple):
    """An event: its middle, or the top of one that has a year alone, and is as wide as that."""

    card: Card
    x: str
    y: str
    is_wide: bool


class YearColumn(NamedTuple):
    """A year with its dots; a desk has no room for each year's figures (`is_labelled`).

    `thickness` is that of what has a year alone.
    """

    year: str
    is_labelled: bool
    height: str
    radius: str
    thickness: str
    dots: Sequence[Dot]


def year_columns(language: Language, axis: Axis, events: Placed) -> Sequence[YearColumn]:
    """Stack events by the part of the year in which they begin, by month if there is room."""
    parts = next((one for one in _PARTS if axis.years * one * _SMALLEST <= WIDE), 1)
    by_year: dict[int, list[tuple[Card, int]]] = {
        year: [] for year in range(axis.first, axis.last + 1)
    }
    for card, span in events:
        column = -1 if span.precision == "year" else (span.first.month - 1) * parts // 12
        by_year[span.first.year].append((card, column))
    step = min(_LARGEST, WIDE / axis.years / parts)
    most = max(_levels(dots) for dots in by_year.values())
    rise = min(step, _HIGHEST / max(most, 1))
    labelled = set(axis.labelled(WIDE))
    is_mirrored = language.direction == "rtl"
    return tuple(
        YearColumn(
            year=str(year),
            is_labelled=year in labelled,
            height=em(_levels(dots) * rise + step),
            radius=em(step * 0.42),
            thickness=em(rise * 0.6),
            dots=_stack(dots, parts, rise, step, is_mirrored=is_mirrored),
        )
        for year, dots in by_year.items()
    )


def _levels(dots: Sequence[tuple[Card, int]]) -> int:
    """Tell how many dots a year is high: those of the whole year lie below all stacks."""
    counted = Counter(column for _, column in dots)
    return counted.pop(-1, 0) + max(counted.values(), default=0)


def _stack(
    dots: Sequence[tuple[Card, int]], parts: int, rise: float, step: float, *, is_mirrored: bool
) -> Sequence[Dot]:
    below = sum(column == -1 for _, column in dots)
    top = _levels(dots) * rise + step
    levels: Counter[int] = Counter()
    found = []
    for card, column in dots:
        is_wide = column == -1
        level = levels[column] + (0 if is_wide else below)
        levels[column] += 1
        x = 0.5 if is_wide else (column + 0.5) / parts
        y = top - step / 2 - level * rise - (rise * 0.3 if is_wide else 0)
        found.append(Dot(card, percent(1 - x if is_mirrored else x), em(y), is_wide))
    return tuple(found)
