"""How far along its timeframe an initiative is, on the day of the build and later on."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, time, timedelta
from itertools import pairwise
from typing import NamedTuple

from programme_pages.locales import dates
from programme_pages.model.moments import Moment, Precision
from programme_pages.plan.edition import Edition
from programme_pages.plan.instants import While, utc

_YEAR = 12  # months
_YEARS_TOLD = 30  # of a longer timeframe, pages do not say which year it is in


class Stage(NamedTuple):
    """A stage of a timeframe, and when it lasts.

    `name` is one of: ahead, year, under-way, ended.
    """

    name: str
    year: int  # the first is 1; 0 where the stage is no year
    during: While


class TimeframeView(NamedTuple):
    """A timeframe as a bar: its ends in words and as instants, and how much of it is over."""

    starts: str
    ends: str
    since: str
    until: str
    years: int
    months: int
    months_over: int
    stages: Sequence[Stage]  # that of the build's day comes first


def timeframe_view(edition: Edition, start: Moment, end: Moment) -> TimeframeView | None:
    """Show how far along a timeframe is; nothing where its ends are not known."""
    if not (start.known and end.known):
        return None
    first, after, zone = start.first, end.last + timedelta(days=1), edition.site.timezone
    months = _months(first, after)
    years = -(-months // _YEAR)
    steps = [_later(first, month) for month in range(1, months)] + [after]
    days = [("ahead", 0, None), *_stage_starts(first, years), ("ended", 0, after)]
    language = edition.language
    return TimeframeView(
        starts=edition.said(dates.moment(language, start)),
        ends=edition.said(dates.moment(language, end)),
        since=utc(first, time.min, zone),
        until=utc(after, time.min, zone),
        years=years,
        months=months,
        months_over=_passed(edition, steps),
        stages=_stages(edition, days, zone),
    )


def _stage_starts(first: date, years: int) -> list[tuple[str, int, date | None]]:
    if years == 1 or years > _YEARS_TOLD:
        return [("under-way", 0, first)]
    return [("year", year + 1, _later(first, year * _YEAR)) for year in range(years)]


def _stages(
    edition: Edition, starts: Sequence[tuple[str, int, date | None]], zone: str
) -> Sequence[Stage]:
    """Give the stage that is now, and those that start later."""
    present = _passed(edition, [day for _, _, day in starts if day])
    instants = [utc(day, time.min, zone) if day else None for _, _, day in starts] + [None]
    return tuple(
        Stage(name, year, While(since, until, now=number == present))
        for number, ((name, year, _), (since, until)) in enumerate(
            zip(starts, pairwise(instants), strict=True)
        )
        if number >= present
    )


def _passed(edition: Edition, days: Sequence[date]) -> int:
    """Count the days that have come. Few of them are asked for, as pages note what they ask."""
    return bisect_left(days, x=True, key=lambda day: edition.is_ahead(Moment(Precision.DAY, day)))


def _months(first: date, after: date) -> int:
    """Count the months of a span, of which the last may not be whole."""
    months = (after.year - first.year) * _YEAR + after.month - first.month
    return max(1, months + (after.day > first.day))


def _later(first: date, months: int) -> date:
    """Give the day so many months later; the first of the next month where there is no such day."""
    year, month = divmod(first.year * _YEAR + first.month - 1 + months, _YEAR)
    try:
        return date(year, month + 1, first.day)
    except ValueError:
        year, month = divmod(year * _YEAR + month + 1, _YEAR)
        return date(year, month + 1, 1)
