"""iCalendar (RFC 5545, RFC 7986): an event of a calendar is an entry."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from icalendar import Calendar, Event
from icalendar.prop import vBroken

from programme_pages.imports import words
from programme_pages.imports.plain import BadFileError, Came, Item, Place, When, left
from programme_pages.imports.times import plus, zone_of
from programme_pages.problems.texts import Sentence, sentence

_ONE_DAY = timedelta(days=1)
_BEGIN = "BEGIN:VEVENT"
_STATUSES = {"CANCELLED": "cancelled"}


def read(text: str, name: str) -> Came:
    """Read the events of a calendar. Raises BadFileError where it is none."""
    try:
        calendars: list[Any] = list(Calendar.from_ical(text, multiple=True))
    except (ValueError, IndexError, KeyError, AttributeError, TypeError) as error:
        raise BadFileError(_line_of(text, error), sentence("it is no whole calendar")) from None
    except RecursionError:
        raise BadFileError(1, sentence("it is nested too deeply")) from None
    if not calendars or "END:VCALENDAR" not in text.upper():
        raise BadFileError(1, sentence("it is no whole calendar"))
    came = Came()
    lines = _begins(text)
    for calendar in calendars:
        zone = zone_of(words.line(str(calendar.get("X-WR-TIMEZONE", ""))))
        for event in calendar.walk("VEVENT"):
            _add(came, event, zone, next(lines, 1), name)
    return came


def _begins(text: str) -> Iterator[int]:
    """Give the lines on which events begin, from 1."""
    numbered = enumerate(text.split("\n"), 1)
    return (number for number, line in numbered if line.strip().upper() == _BEGIN)


def _line_of(text: str, error: Exception) -> int:
    """Find the line that the library repeats in its complaint; the first where it does not."""
    told = re.search(r"'(.{3,})'", str(error))
    begun = told[1][:20] if told else "\0"
    found = (number for number, line in enumerate(text.split("\n"), 1) if line.startswith(begun))
    return next(found, 1)


def _add(came: Came, event: Event, zone: str, line: int, name: str) -> None:
    broken = {str(found[0]).upper() for found in event.errors if found[0]}
    if "DTSTART" in broken:
        came.problems.append(left(name, line, sentence("its start is no date")))
        return
    came.items.append(_item(event, zone, line, broken))


def _item(event: Event, zone: str, line: int, broken: set[str]) -> Item:
    start, own_zone = _when(event, "DTSTART")
    unread = (sentence("{name} of the file cannot be read", name=one) for one in sorted(broken))
    remarks = [*_remarks(event), *unread]
    title, key = words.line(_text(event, "SUMMARY")), words.line(_text(event, "UID"))
    again = words.line(_raw(event, "RECURRENCE-ID"))
    url = words.line(_text(event, "URL"))
    organiser = _first(event, "ORGANIZER")
    named = words.line(str(organiser.params.get("CN", ""))) if organiser is not None else ""
    return Item(
        key=f"{key or title} {again}".strip(),
        line=line,
        title=title,
        start=start,
        end=_end(event, start),
        zone=own_zone or zone,
        text=_description(event),
        attendance="online" if event.get("CONFERENCE") and not event.get("LOCATION") else "",
        status=_STATUSES.get(_text(event, "STATUS").upper(), ""),
        place=_place(event),
        organisers=[named] if named else [],
        topics=_categories(event),
        links=[(url, title)] if url else [],
        remarks=remarks,
    )


def _first(event: Event, field: str) -> Any:
    """Give the value of a property, the first where it stands several times."""
    found = event.get(field)
    found = found[0] if isinstance(found, list) and found else found
    return None if isinstance(found, vBroken) else found


def _text(event: Event, field: str) -> str:
    found = _first(event, field)
    return "" if found is None else str(found)


def _raw(event: Event, field: str) -> str:
    found = _first(event, field)
    if found is None or not hasattr(found, "to_ical"):
        return ""
    told = found.to_ical()  # a text of some types, where the library documents bytes
    return told if isinstance(told, str) else bytes(told).decode("utf-8", "replace")


def _when(event: Event, field: str) -> tuple[When | None, str]:
    """Give a moment, and the zone that the file names for it."""
    found = _first(event, field)
    moment = getattr(found, "dt", None)
    if not isinstance(moment, date):
        return None, ""
    if isinstance(moment, datetime):
        zone = zone_of(str(found.params.get("TZID", "")))
        return (moment.replace(tzinfo=None) if zone else moment), zone
    return moment, ""


def _end(event: Event, start: When | None) -> When | None:
    """Give the last day, or the time it ends: the end of days is exclusive in a calendar."""
    end, _ = _when(event, "DTEND")
    length = getattr(_first(event, "DURATION"), "dt", None)
    if end is None and isinstance(length, timedelta) and start is not None:
        if isinstance(start, datetime):
            return plus(start, length)
        end = plus(datetime.combine(start, datetime.min.time()), length)
        end = end.date() if isinstance(end, datetime) else None
    if end is not None and not isinstance(end, datetime) and end > date.min:
        return end - _ONE_DAY
    return end


def _description(event: Event) -> str:
    """Give the description: in HTML, as Microsoft's programs add it, or plain."""
    html = _first(event, "X-ALT-DESC")
    if html is not None and "html" in str(html.params.get("FMTTYPE", "")):
        return str(html)
    return _text(event, "DESCRIPTION")


def _place(event: Event) -> Place | None:
    told = words.line(_text(event, "LOCATION"))
    geo = _raw(event, "GEO").split(";")
    latitude, longitude = geo if len(geo) == 2 else ("", "")
    return Place(name=told, latitude=latitude, longitude=longitude) if told else None


def _categories(event: Event) -> list[str]:
    found = event.get("CATEGORIES")
    lists = found if isinstance(found, list) else [found] if found is not None else []
    return [words.line(str(word)) for one in lists for word in getattr(one, "cats", [])]


def _remarks(event: Event) -> Iterator[Sentence]:
    if event.get("RRULE"):
        rule = _raw(event, "RRULE")
        yield sentence("the other dates: it repeats ({rule}); the first was written", rule=rule)
    if event.get("CONFERENCE"):
        yield sentence("how to join: a link to join is secret, and was left out")
    if _text(event, "STATUS").upper() == "TENTATIVE":
        yield sentence("whether it is held: the file calls it tentative")
    if event.get("ATTACH"):
        yield sentence("documents: files that the calendar names were not fetched")
