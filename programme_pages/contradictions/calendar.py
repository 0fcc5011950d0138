"""The days of an entry's own facts, which tell of what year a day without one is."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from programme_pages.contradictions.dates import DateSaid
from programme_pages.contradictions.passages import Passage
from programme_pages.model.facts import EntryFacts, EventFacts, SeriesFacts
from programme_pages.model.moments import Moment

_NEAR = timedelta(days=120)  # how far from an event its text speaks of days without their year
_FIRST_YEAR = 1900  # before, several calendars were in use
_YEAR = re.compile(r"(?<![\w/])(?:19|20|21)\d\d(?![\w/])")


class Calendar(NamedTuple):
    """The periods that an entry's facts name: the first and the last day of each."""

    periods: tuple[tuple[date, date], ...] = ()

    @classmethod
    def of(cls, facts: EntryFacts) -> "Calendar":
        """Give the calendar of an entry."""
        return cls(tuple(_periods(facts)))

    def year_of(self, said: DateSaid) -> int | None:
        """Give the year of a date that has none: the only one in which it is near to the entry.

        None where there is no such year, or more than one.
        """
        years = {
            day.year
            for first, last in self.periods
            for day in said.days(range(first.year - 1, last.year + 2))
            if first - _NEAR <= day <= last + _NEAR
        }
        return years.pop() if len(years) == 1 else None


def possible_years(said: DateSaid, passage: Passage, calendar: Calendar) -> set[int]:
    """Give the years that a date may be of; none where that cannot be told.

    Its own year, else that of the entry. A year that its paragraph names may be meant, too.
    """
    if said.year is not None:
        return {said.year} if said.year >= _FIRST_YEAR else set()
    near = calendar.year_of(said)
    if near is None:
        return set()
    start, end = passage.paragraph(said.start)
    return {near, *(int(year) for year in _YEAR.findall(passage.text, start, end))}


def _periods(facts: EntryFacts) -> Iterator[tuple[date, date]]:
    if isinstance(facts, EventFacts):
        yield from _period(facts.start, facts.end)
        if facts.previous:
            yield from _period(facts.previous.start, facts.previous.end)
    elif isinstance(facts, SeriesFacts) and facts.start:
        yield from _period(facts.start, facts.end)


def _period(start: Moment, end: Moment | None) -> Iterator[tuple[date, date]]:
    last = end if end and end.known else start
    if start.known and start.first <= last.last:
        yield start.first, last.last
