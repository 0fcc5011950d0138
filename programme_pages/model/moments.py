"""Moments and lengths of time, as exactly as they are known."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import IntEnum

from pydantic_core import PydanticCustomError

from programme_pages.model.kept import Kept, KeptEnum
from programme_pages.model.scalars import fault, scalar

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[ T]([0-9]{1,2}):([0-9]{2}))?)?)?")
_TIME = re.compile(r"([0-9]{1,2}):([0-9]{2})")
_LOOSE_TIME = re.compile(r"([0-9]{1,2})(?: ?[.h:] ?([0-9]{2})| ?h)")  # 9.30, 9h30, 9 h
DURATION = re.compile(r"([1-9][0-9]{0,2}) (year|month|week|day)s?")
_YEARS = range(1900, 2200)
_LONGEST_DATE = 80  # characters of a text that may have been meant as one


class Precision(KeptEnum, IntEnum):
    """How exactly an instant is known."""

    UNKNOWN = 0
    YEAR = 1
    MONTH = 2
    DAY = 3
    MINUTE = 4


@dataclass(frozen=True, slots=True)
class Moment(Kept):
    """A point in wall time at the precision known: nothing, a year, a month, a day or a minute."""

    precision: Precision
    first: date  # the first day that it may mean; date.max where nothing is known
    clock: time | None = None

    @property
    def last(self) -> date:
        """The last day that it may mean."""
        if self.precision is Precision.YEAR:
            return date(self.first.year, 12, 31)
        if self.precision is Precision.MONTH:
            return (self.first.replace(day=28) + timedelta(days=4)).replace(day=1) - _ONE_DAY
        return self.first

    @property
    def iso_date(self) -> str:
        """The date as ISO 8601 writes it, as exactly as it is known: `2017`, `2017-06`, a day."""
        return self.first.isoformat()[: (0, 4, 7, 10, 10)[self.precision]]

    @property
    def known(self) -> bool:
        """Whether at least the year is known."""
        return self.precision > Precision.UNKNOWN

    @property
    def day_known(self) -> bool:
        """Whether the day is known."""
        return self.precision >= Precision.DAY


def is_reversed(start: Moment, end: Moment) -> bool:
    """Whether an end is before its start, as far as the precision of both tells."""
    earliest = start.first, start.clock or time.min
    latest = end.last, end.clock or time.max
    return latest < earliest


_ONE_DAY = timedelta(days=1)
TBD = Moment(Precision.UNKNOWN, date.max)


def parse_moment(value: object, languages: tuple[str, ...] = ()) -> Moment:
    """Read `tbd`, a year, a month, a day, or a day and a time (ISO 8601 calendar dates).

    In `languages`, names of months and days are understood for what was meant.
    """
    text = scalar(value)
    if text == "tbd":
        return TBD
    match = _DATE.fullmatch(text)
    if match is None:
        raise fault("bad-date", value=text, suggestion=_date_advice(text, languages))
    year, month, day, hour, minute = (int(part) if part else None for part in match.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        clock = time(hour, minute or 0) if hour is not None else None
    except ValueError:
        raise fault("no-such-date", value=text) from None
    if first.year not in _YEARS:
        raise fault("no-such-date", value=text)
    known = sum(part is not None for part in (year, month, day, hour))
    return Moment(Precision(known), first, clock)


def _date_advice(text: str, languages: tuple[str, ...]) -> str | None:
    """Give the date that was meant by 9.10.2024 or 2024-10-9; none in case of doubt."""
    from programme_pages.model.written_dates import meant_date  # noqa: PLC0415  (mistakes need it)

    if text.lower() in {"tba", "tbc", "tbd"}:
        return "tbd"
    advice = meant_date(text[:_LONGEST_DATE], languages)
    try:
        parse_moment(advice)
    except PydanticCustomError:
        return None
    return advice


def parse_clock(value: object) -> time:
    """Read a time of day such as `9:30`."""
    text = scalar(value)
    found = _read_clock(text, _TIME)
    if found is None:
        meant = meant_clock(text)
        advice = f"{meant:%H:%M}" if meant else None
        raise fault("bad-time", value=text, suggestion=advice)
    return found


def meant_clock(text: str) -> time | None:
    """Give the time of day that 9.30, 9h30 or 16:00 mean; None for anything else."""
    return _read_clock(text, _LOOSE_TIME)


def _read_clock(text: str, form: re.Pattern[str]) -> time | None:
    match = form.fullmatch(text)
    if match is None or int(match[1]) > 23 or int(match[2] or 0) > 59:
        return None
    return time(int(match[1]), int(match[2] or 0))


@dataclass(frozen=True, slots=True)
class Duration(Kept):
    """A length of time as people say it: a whole number of years, months, weeks or days."""

    count: int
    unit: str  # year | month | week | day

    def end_after(self, start: date) -> date:
        """Give the last day of the span that begins on `start`."""
        if self.unit in {"day", "week"}:
            return start + timedelta(days=self.count * (7 if self.unit == "week" else 1)) - _ONE_DAY
        months = self.count * (12 if self.unit == "year" else 1)
        year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
        after = date(year, month + 1, 1)
        last_of_month = (after.replace(day=28) + timedelta(days=4)).replace(day=1) - _ONE_DAY
        return after.replace(day=min(start.day, last_of_month.day)) - _ONE_DAY


def parse_duration(value: object) -> Duration:
    """Read a length of time such as `5 years` or `18 months`."""
    text = scalar(value)
    match = DURATION.fullmatch(text)
    if match is None:
        raise fault("bad-duration", value=text)
    return Duration(int(match[1]), match[2])
