"""The XML of a schedule, made of its JSON: what the one calls members, the other calls elements."""

from collections.abc import Iterable, Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from programme_pages.plan.data.records import Json

_CONFERENCE = {  # members of the one, and elements of the other
    "title": "title",
    "acronym": "acronym",
    "start": "start",
    "end": "end",
    "daysCount": "days",
    "timeslot_duration": "timeslot_duration",
    "url": "url",
    "time_zone_name": "time_zone_name",
}
_POINT = (
    *("room", "title", "subtitle", "type", "date", "start", "duration", "abstract", "slug"),
    *("track", "language", "url"),
)
_WANTED = ("track",)  # elements that stand there though they are empty


def as_xml(schedule: Json, generator: str, url: str) -> bytes:
    """Write a schedule as XML; `url` is the address at which that will lie."""
    root = Element("schedule")
    SubElement(root, "generator", name=generator)
    _add(root, {"url": url, "version": schedule["version"]})
    conference = schedule["conference"]
    about = SubElement(root, "conference")
    _add(about, {name: conference.get(member) for member, name in _CONFERENCE.items()})
    _add(about, {"base_url": schedule["base_url"]})
    for track in conference["tracks"]:
        SubElement(about, "track", name=track["name"]).text = track["name"]
    for day in conference["days"]:
        _add_day(root, day)
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _add_day(root: Element, day: Json) -> None:
    head = {
        "date": day["date"],
        "start": day["day_start"],
        "end": day["day_end"],
        "index": str(day["index"]),
    }
    inside = SubElement(root, "day", head)
    for name, points in day["rooms"].items():
        room = SubElement(inside, "room", name=name)
        for point in points:
            _add_point(room, point)


def _add_point(room: Element, point: Json) -> None:
    event = SubElement(room, "event", id=str(point["id"]), guid=point["guid"])
    _add(event, {name: point[name] for name in _POINT}, _WANTED)
    persons = SubElement(event, "persons")
    for one in point["persons"]:
        SubElement(persons, "person", guid=one["guid"]).text = one["name"]


def _add(parent: Element, values: Mapping[str, Any], wanted: Iterable[str] = ()) -> None:
    """Add an element for each value that is there."""
    for name, value in values.items():
        if value is not None or name in wanted:
            SubElement(parent, name).text = "" if value is None else str(value)
