"""Time zones of the wrong season: "CET" for a day on which clocks show "CEST"."""

import re
from collections.abc import Iterator
from datetime import date, time, timedelta
from functools import cache
from typing import Any

from programme_pages.contradictions.calendar import Calendar, possible_years
from programme_pages.contradictions.dates import find_dates
from programme_pages.contradictions.passages import Passage
from programme_pages.locales.vocabulary import vocabulary
from programme_pages.locales.zones import instant
from programme_pages.model.facts import EventFacts
from programme_pages.model.moments import Moment
from programme_pages.model.programme import Entry, ZoneSaid
from programme_pages.problems import Problem, problem

# The short names of zones that have seasons: all end in a T, for "time".
_ZONE = re.compile(r"[A-Z]{2,4}T(?!\w)")
_ENDINGS = ("ET", "ST", "DT", "MT")
_CLOCK_BEFORE = re.compile(r"\d(?:\s?[^\W\d_.]{1,4}|\s?[ap]\.\s?m)?\.?,?\s*\(?$")
_QUOTES = (
    ("„", "”"),
    ("“", "”"),
    ("«", "»"),
    ("‘", "’"),
    ("‚", "’"),
)  # what opens and closes quotations
_FAR = 80  # characters before a zone in which a word may say that it is about time
_LONGEST = 20  # characters of a time of day
_NOON = time(12)
_SEASONS = (1, 7)  # months


def zones_said(passage: Passage, calendar: Calendar) -> Iterator[ZoneSaid]:
    """Find the zones that times of a text are put into."""
    text = passage.text
    if not may_say_zone(text):
        return
    for match in _ZONE.finditer(text):
        if _is_of_a_time(passage, match.start()):
            start, end = passage.paragraph(match.start())
            beside = {one[0] for one in _ZONE.finditer(text, start, end)} - {match[0]}
            days = _days_beside(passage, calendar, match.start(), (start, end))
            if days is not None:
                yield ZoneSaid(match[0], days, tuple(sorted(beside)), passage.locate(*match.span()))


def may_say_zone(text: str) -> bool:
    """Whether a text may name a zone; it is found out fast."""
    return any(map(text.__contains__, _ENDINGS))


def _is_of_a_time(passage: Passage, place: int) -> bool:
    """Whether a zone is used of a time, not quoted, nor the abbreviation of something else."""
    before = passage.text[max(0, place - _FAR) : place]
    if before[-1:].isalnum() or before[-1:] in {"/", "-", "_"} or _is_quoted(before):
        return False
    if _CLOCK_BEFORE.search(before[-_LONGEST:]):
        return True
    sentence = re.split(r"[.!?;]\s|\n", before)[-1].lower()
    return any(word in sentence for word in vocabulary(passage.language).times)


def _is_quoted(before: str) -> bool:
    """Whether a quotation that began is not over at the end of a text: its words are others'."""
    opened = any(before.rfind(opening) > before.rfind(closing) for opening, closing in _QUOTES)
    return opened or before.count('"') % 2 == 1


def _days_beside(
    passage: Passage, calendar: Calendar, place: int, paragraph: tuple[int, int]
) -> tuple[date, ...] | None:
    """Give the days of the nearest date in a paragraph; none where it says no date.

    None where it has a date of which the year is not known.
    """
    start, end = paragraph
    dates = find_dates(passage.text[start:end], passage.language)
    if not dates:
        return ()
    nearest = min(dates, key=lambda one: abs(start + one.start - place))
    nearest = nearest._replace(start=start + nearest.start, end=start + nearest.end)
    days = nearest.days(possible_years(nearest, passage, calendar))
    return tuple(sorted(days)) or None


def check_zones(entry: Entry[Any], zone: str) -> Iterator[Problem]:
    """Report zones that are those of the other season in the entry's own zone."""
    for said in entry.zones_said:
        days = said.days or tuple(_own_days(entry.facts))
        for day in days[:1]:
            right = {_name(one, zone) for one in days}
            seasons = {_name(date(day.year, month, 1), zone) for month in _SEASONS}
            if said.zone in seasons - right and not right & set(said.beside):
                values = {"zone": said.zone, "date": day.isoformat(), "right": min(right)}
                yield problem("zone-mismatch", said.span, **values)


@cache
def _name(day: date, zone: str) -> str:
    return instant(day, _NOON, zone).tzname() or ""


def _own_days(facts: object) -> Iterator[date]:
    """Give the days of which an event's text may speak: its own, and those of registration."""
    if not isinstance(facts, EventFacts) or not facts.start.day_known:
        return
    end = facts.end if facts.end and facts.end.day_known else facts.start
    yield facts.start.first
    yield from _steps(facts.start.first, end.last)
    other: list[Moment | None] = []
    if facts.registration:
        other += [facts.registration.opens, facts.registration.closes]
    if facts.previous:
        other += [facts.previous.start, facts.previous.end]
    yield from (one.first for one in other if one is not None and one.day_known)


def _steps(first: date, last: date) -> Iterator[date]:
    """Give the days of a period, or weeks of a long one."""
    step = timedelta(days=1 if (last - first).days <= 31 else 7)
    while first < last:
        first = min(first + step, last)
        yield first
