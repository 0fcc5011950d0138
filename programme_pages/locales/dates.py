"""Dates, times, time zones and lengths of time, in the words of a language."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from functools import cache

from babel import Locale

from programme_pages.locales import patterns
from programme_pages.locales.language import Language
from programme_pages.locales.messages import fill
from programme_pages.locales.patterns import Shape, Style
from programme_pages.locales.units import with_unit
from programme_pages.locales.zones import (
    explained,
    general_text,
    instant,
    is_summer_time,
    place_text,
    zone_text,
)
from programme_pages.model.moments import Duration, Moment, Precision

_MINUS = "\N{MINUS SIGN}"


def moment(language: Language, moment: Moment, *, weekday: bool = False) -> str:
    """Write the date of a moment, as exactly as it is known, for the middle of a text."""
    if not moment.known:
        return language.pgettext("date", "date to be announced")
    return patterns.date_text(_style(language), _shape(moment, weekday=weekday), moment.first)


def period(language: Language, start: Moment, end: Moment | None, *, weekday: bool = False) -> str:
    """Write the dates of a period: what both have in common stands once, equal days are one.

    It is a text of its own, so that it begins with a capital where nothing is known. Raises
    ValueError where the period would end before it starts.
    """
    last = end or start
    _check_order(start, last)
    shape = _shape(start, weekday=weekday)
    if start.known and last.known and shape is _shape(last, weekday=weekday):
        return patterns.range_text(_style(language), shape, start.first, last.first)
    return _sides(language, start, last, lambda side: moment(language, side, weekday=weekday))


def period_with_clock(
    language: Language, start: Moment, end: Moment | None, *, weekday: bool = False
) -> str:
    """Write the dates of a period with the times that are known, a common date once.

    Raises ValueError where the period would end before it starts.
    """
    last = end or start
    same_day = is_one_day(start, end)
    if start.clock is None and (same_day or last.clock is None):
        return period(language, start, end, weekday=weekday)
    _check_order(start, last)
    if same_day and start.clock is not None and last.clock not in {None, start.clock}:
        day = moment(language, start, weekday=weekday)
        clocks = clock_period(language, start.clock, last.clock)
        return patterns.date_and_clock(language.locale, day, clocks)
    if same_day:
        return _dated(language, start, weekday=weekday)
    return _sides(language, start, last, lambda side: _dated(language, side, weekday=weekday))


def is_one_day(start: Moment, end: Moment | None) -> bool:
    """Whether a period is one day that is known."""
    last = end or start
    return start.day_known and last.day_known and start.first == last.first


def clock(language: Language, clock: time) -> str:
    """Write a time of day: CLDR's short form, or the one that the catalogue has instead."""
    return _own_clock(language, clock) or patterns.clock_text(language.locale, clock)


def clock_period(language: Language, start: time, end: time | None) -> str:
    """Write a time of day with its end; an end before the start is one after midnight."""
    if end is None or end == start:
        return clock(language, start)
    if language.has("range of times of day", "%(start)s-%(end)s"):
        # Translators: leave this empty, unless "time of day" is filled in and the two times of a
        # range stand closer than your language's dates do. Polish: a dash without spaces.
        message = language.pgettext("range of times of day", "%(start)s-%(end)s")
        return fill(message, start=clock(language, start), end=clock(language, end))
    if _own_clock(language, start) and _own_clock(language, end):
        return patterns.joined(language.locale, clock(language, start), clock(language, end))
    return patterns.clock_range_text(language.locale, start, end)


def zone_name(language: Language, instant: datetime) -> str:
    """Name the time that an instant's zone keeps on that day, summer or standard time."""
    return _name(language.locale, _key(instant), summer=is_summer_time(instant))


def _key(instant: datetime) -> str:
    key: str | None = getattr(instant.tzinfo, "key", None)
    if key is None:
        raise ValueError("the instant is in no zone of the IANA database")
    return key


def _name(locale: Locale, key: str, *, summer: bool) -> str:
    return zone_text(locale, key, summer=summer) or place_text(locale, key)


def zone_general_name(language: Language, name: str) -> str:
    """Name the time that an IANA zone keeps all through the year: "Central European Time"."""
    return general_text(language.locale, name) or place_text(language.locale, name)


def zone_period(language: Language, start: datetime, end: datetime) -> str:
    """Name the time of two instants with its offset, or both where clocks change in between."""
    names = dict.fromkeys(_zone_and_offset(language, one) for one in (start, end))
    first, *rest = names
    return patterns.joined(language.locale, first, rest[0]) if rest else first


def _zone_and_offset(language: Language, instant: datetime) -> str:
    return _explained_name(language.locale, _key(instant), is_summer_time(instant), offset(instant))


@cache
def _explained_name(locale: Locale, key: str, summer: bool, offset: str) -> str:  # noqa: FBT001
    return explained(locale, _name(locale, key, summer=summer), offset)


def offset(instant: datetime) -> str:
    """Write how far an instant's wall time is from UTC: "UTC+2", "UTC+5:30", "UTC"."""
    shift = instant.utcoffset()
    if shift is None:
        raise ValueError("the instant is in no time zone")
    if not shift:
        return "UTC"
    hours, minutes = divmod(abs(shift) // timedelta(minutes=1), 60)
    sign = "+" if shift > timedelta() else _MINUS
    return f"UTC{sign}{hours}:{minutes:02}" if minutes else f"UTC{sign}{hours}"


def machine(moment: Moment, zone_name: str) -> str:
    """Write a moment for the attribute `datetime` of HTML's `time`, as exactly as it is known.

    Raises ValueError where nothing is known.
    """
    if not moment.known:
        raise ValueError("an unknown moment has no form for machines")
    if moment.clock is not None:
        return instant(moment.first, moment.clock, zone_name).isoformat(timespec="minutes")
    return moment.iso_date


def duration(language: Language, duration: Duration) -> str:
    """Write a length of time: "5 years", "5 lat"."""
    return with_unit(language.locale, duration.count, f"duration-{duration.unit}", "long")


def _own_clock(language: Language, clock: time) -> str | None:
    """Write a time of day as the catalogue says, where it does: CLDR has no "9 h 30" for French."""
    if not clock.minute and language.has("time of day, full hour", "%(hour)s:00"):
        # Translators: as "time of day", for full hours. French: %(hour)s h
        message = language.pgettext("time of day, full hour", "%(hour)s:00")
        return fill(message, hour=str(clock.hour))
    if language.has("time of day", "%(hour)s:%(minute)s"):
        # Translators: leave this empty, unless your language counts 24 hours and writes its times
        # in a way of its own, without a zero before the hour. French: %(hour)s h %(minute)s,
        # Polish: %(hour)s:%(minute)s
        message = language.pgettext("time of day", "%(hour)s:%(minute)s")
        return fill(message, hour=str(clock.hour), minute=f"{clock.minute:02}")
    return None


def _style(language: Language) -> Style:
    # Translators: the first day of a month in a date, as in "1 October": French says "1er".
    first = language.pgettext("first day of a month in a date", "1")
    if not language.has("date with its day of the week", "%(weekday)s, %(date)s"):
        return Style(language.locale, first)
    # Translators: leave this empty, unless your language joins the two in another way than CLDR.
    # English: "Tuesday 11 October 2022", where CLDR has a comma.
    message = language.pgettext("date with its day of the week", "%(weekday)s, %(date)s")
    return Style(language.locale, first, message)


def _shape(moment: Moment, *, weekday: bool) -> Shape:
    if moment.day_known:
        return Shape.WEEKDAY if weekday else Shape.DAY
    return Shape.MONTH if moment.precision is Precision.MONTH else Shape.YEAR


def _check_order(start: Moment, last: Moment) -> None:
    if not (start.known and last.known):
        return
    backwards = start.first > last.last
    if start.clock and last.clock and start.first == last.first:
        backwards = start.clock > last.clock
    if backwards:
        raise ValueError(f"a period cannot end ({last}) before it starts ({start})")


def _dated(language: Language, side: Moment, *, weekday: bool) -> str:
    text = moment(language, side, weekday=weekday)
    if side.clock is None:
        return text
    hours = clock(language, side.clock)
    if language.has("date with a time of day", "%(date)s, %(time)s"):
        # Translators: leave this empty, unless your language joins the two in another way than
        # CLDR. English: "11 October 2022 at 09:30", where CLDR has a comma.
        message = language.pgettext("date with a time of day", "%(date)s, %(time)s")
        return fill(message, date=text, time=hours)
    return patterns.date_and_clock(language.locale, text, hours)


def _sides(language: Language, start: Moment, last: Moment, write: Callable[[Moment], str]) -> str:
    """Write two moments that share nothing, or of which one is yet to be announced."""
    if start.known and last.known:
        return patterns.joined(language.locale, write(start), write(last))
    if start.known:
        message = language.pgettext("date", "%(start)s - end to be announced")
        return fill(message, start=write(start))
    if last.known:
        message = language.pgettext("date", "start to be announced - %(end)s")
        return fill(message, end=write(last))
    return language.gettext("Date to be announced")
