"""Schedules: agendas as the apps of conferences read them, `schedule.json` and `schedule.xml`.

Their form is that of frab, pretalx and c3voc (https://c3voc.de/wiki/schedule): a conference has
days, these have rooms, and these have what is held there. Both files tell the same.
"""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from uuid import NAMESPACE_URL, UUID, uuid5

from programme_pages.model.facts import EventFacts, Speaker
from programme_pages.model.programme import Event
from programme_pages.model.texts import Text
from programme_pages.plan.data import EVENT_SCHEDULE
from programme_pages.plan.data.points import Point, points_of
from programme_pages.plan.data.records import Json
from programme_pages.plan.data.schedule_xml import as_xml
from programme_pages.plan.data.status import titled
from programme_pages.plan.edition import Edition
from programme_pages.plan.instants import zone_of

JSON, XML = "schedule.json", EVENT_SCHEDULE
_SCHEMA = "https://c3voc.de/schedule/schema.json"
_GENERATOR = "programme-pages"
_SHORTEST = 4  # characters of an acronym
_STEP = "00:05"  # of the grid on which apps draw days
_NO_ROOM = "\N{EN DASH}"
_OTHER = "other"  # kind of a point
_NUMBERS = 2**31 - 1  # apps keep ids as signed numbers of 32 bits
_ZONE = re.compile(r"[A-Z][a-z]+/[A-Z][a-z]+")  # how names begin that the form knows


def schedule_json(edition: Edition, event_id: str) -> bytes:
    """Give the schedule of an event as JSON."""
    told = {
        "$schema": _SCHEMA,
        "generator": {"name": _GENERATOR},
        "schedule": _schedule(edition, event_id),
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def schedule_xml(edition: Edition, event_id: str) -> bytes:
    """Give the schedule of an event as XML."""
    url = edition.url(event_id) + XML
    return as_xml(_schedule(edition, event_id), _GENERATOR, url)


def _schedule(edition: Edition, event_id: str) -> Json:
    event, revision = edition.event(event_id), edition.revision(event_id)
    return {
        "version": f"{revision.number} ({revision.updated})",
        "base_url": edition.base_url,
        "conference": _conference(edition, event),
    }


def _conference(edition: Edition, event: Event) -> Json:
    zone = zone_of(edition, event)
    points = points_of(event.facts, zone)
    days = [list(group) for _, group in groupby(points, key=lambda one: one.day)]
    tracks = [_text(edition, event, one.item.track) for one in points if one.item.track]
    title = edition.title(event).text
    return {
        "acronym": _acronym(event),
        "title": titled(edition.language, event.facts.status, title),
        "start": points[0].day.isoformat(),
        "end": points[-1].day.isoformat(),
        "daysCount": len(days),
        "timeslot_duration": _STEP,
        **({"time_zone_name": zone} if _ZONE.match(zone) or zone == "UTC" else {}),
        "url": edition.url(event.id),
        "tracks": [{"name": name} for name in dict.fromkeys(tracks)],
        "days": [_day(edition, event, number, day) for number, day in enumerate(days, 1)],
    }


def _day(edition: Edition, event: Event, number: int, points: list[Point]) -> Json:
    rooms: dict[str, list[Json]] = {}
    for one in points:
        told = _point(edition, event, one)
        rooms.setdefault(told["room"], []).append(told)
    return {
        "index": number,
        "date": points[0].day.isoformat(),
        "day_start": points[0].start.isoformat(),
        "day_end": max(one.end or one.start for one in points).isoformat(),
        "rooms": rooms,
    }


def _point(edition: Edition, event: Event, point: Point) -> Json:
    """Give a point of the agenda, with all members that the form asks for."""
    item, facts = point.item, event.facts
    guid = _guid(edition, event, f"agenda-{item.id}" if item.id else f"agenda {point.number}")
    anchor = f"#_agenda-{item.id}" if item.id else ""
    own = f"agenda-{item.id}" if item.id else f"point-{point.number}"
    return {
        "guid": str(guid),
        "id": _number(guid),
        "date": point.start.isoformat(),
        "start": f"{point.start:%H:%M}",
        **({"end": point.end.isoformat()} if point.end else {}),
        "duration": _duration(point),
        "room": _text(edition, event, item.room) or _room(edition, facts),
        "slug": f"{_acronym(event)}-{own}",
        "url": edition.url(event.id) + anchor,
        "title": edition.shown(item.title, event.source).text,
        "subtitle": "",
        "track": _text(edition, event, item.track) or None,
        "type": item.kind or _OTHER,
        "language": facts.languages[0] if len(facts.languages) == 1 else None,
        "abstract": _text(edition, event, item.description),
        "persons": [_person(edition, event, one) for one in _speakers(facts, item.speakers)],
        "links": [],
    }


def _speakers(facts: EventFacts, ids: Iterable[str]) -> Iterator[Speaker]:
    known = {one.id: one for one in facts.speakers}
    return (known[one] for one in ids)


def _person(edition: Edition, event: Event, speaker: Speaker) -> Json:
    """Give a speaker. The form wants either a `name` or a `public_name` with an `id`, not both."""
    return {
        "guid": str(_guid(edition, event, f"speaker-{speaker.id}")),
        "name": edition.shown(speaker.name, event.source).text,
        **({"url": speaker.url} if speaker.url else {}),
    }


def _room(edition: Edition, facts: EventFacts) -> str:
    """Say where points are held that name no room: at the venue of the event, or online."""
    if facts.attendance_now == "online":
        return edition.language.gettext("Online")
    return edition.shown(edition.venue(facts.venue).facts.called).text if facts.venue else _NO_ROOM


def _text(edition: Edition, event: Event, text: Text | None) -> str:
    return edition.shown(text, event.source).text if text else ""


def _acronym(event: Event) -> str:
    """Give the short name of an event, which may hold no hyphens."""
    name = event.id.replace("-", "_")
    return name if len(name) >= _SHORTEST else f"event_{name}"


def _guid(edition: Edition, event: Event, name: str) -> UUID:
    """Identify a thing by the site and the event that it is of: the same in all languages."""
    return uuid5(NAMESPACE_URL, f"{edition.base_url}#{event.id} {name}")


def _number(guid: UUID) -> int:
    return guid.int % _NUMBERS + 1


def _duration(point: Point) -> str:
    """Say how long a point takes, in hours and minutes; 00:00 where nobody knows."""
    minutes = point.minutes
    return f"{minutes // 60:02}:{minutes % 60:02}"
