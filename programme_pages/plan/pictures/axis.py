"""The axis of the timeline: whole years, each of the same width."""

from calendar import isleap
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from programme_pages.plan.pictures.spans import TimeSpan

_STEPS = (1, 2, 5, 10, 20, 50, 100)  # years from one label to the next
LABEL = 3.2  # em: of a year, with the space round it


class Axis(NamedTuple):
    """The years of a timeline, the first and the last."""

    first: int
    last: int

    @property
    def years(self) -> int:
        """How many years there are."""
        return self.last - self.first + 1

    def part(self, day: date) -> float:
        """Where a day begins, as a part of the axis."""
        of_year = day.timetuple().tm_yday - 1
        return (day.year - self.first + of_year / (365 + isleap(day.year))) / self.years

    def stretch(self, span: TimeSpan) -> tuple[float, float]:
        """Where a span begins and ends; an open one goes on to the end of the axis."""
        start = self.part(span.first)
        return start, 1.0 if span.open else self.part(span.last) + 1 / 366 / self.years

    def labelled(self, width: float) -> list[int]:
        """Choose the years that are written below an axis so many em wide."""
        step = next((one for one in _STEPS if one * width / self.years >= LABEL), self.years)
        return [
            year for year in range(self.first, self.last + 1) if (year - self.first) % step == 0
        ]


def axis_of(spans: Iterable[TimeSpan]) -> Axis:
    """Give the years that hold all spans; there must be one at least."""
    years = [day.year for span in spans for day in (span.first, span.last)]
    return Axis(min(years), max(years))
