"""schema.org's events in JSON-LD, in a saved page or in a file of their own.

JSON-LD 1.1, section 7.1 (scripts of HTML); schema.org/Event.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bs4 import BeautifulSoup

from programme_pages.imports import loose_json, words
from programme_pages.imports.loose_json import Tree, maps, one, text, texts
from programme_pages.imports.plain import BadFileError, Came, Item, Person, Place, bad
from programme_pages.imports.times import parse_iso
from programme_pages.problems.texts import Sentence, sentence

_DEEPEST = 8  # lists and graphs in one another that are looked into
_INSIDE = ("@graph", "itemListElement", "item", "mainEntity", "subEvent", "event", "events")
_MODES: Mapping[str, str] = {
    "OnlineEventAttendanceMode": "online",
    "MixedEventAttendanceMode": "hybrid",
    "OfflineEventAttendanceMode": "in-person",
}
_STATUSES: Mapping[str, str] = {
    "EventCancelled": "cancelled",
    "EventPostponed": "postponed",
    "EventRescheduled": "rescheduled",
    "EventMovedOnline": "moved-online",
}
# Types of schema.org that are events by another name than Event.
_EVENTS = {"Hackathon", "Festival", "CourseInstance", "EventSeries"}


class _Script(NamedTuple):
    line: int
    text: str


def read_page(page: str, name: str) -> Came:
    """Read the events that a saved page describes. Raises BadFileError where it has none."""
    came = Came()
    scripts = list(_scripts(page))
    for script in scripts:
        try:
            came.items += _items(loose_json.parse(script.text, script.line), script.line)
        except BadFileError as error:
            came.problems.append(bad(name, error.line, error.reason))
    if not came.items and not came.problems:
        raise BadFileError(1, sentence("this page describes no event (schema.org in JSON-LD)"))
    return came


def read(tree: object, name: str) -> Came:  # noqa: ARG001  (as all formats are read)
    """Read the events of a document of JSON-LD. Raises BadFileError where it has none."""
    items = _items(tree, 1)
    if not items:
        raise BadFileError(1, sentence("it describes no event"))
    return Came(items)


def _scripts(page: str) -> Iterator[_Script]:
    for script in BeautifulSoup(page, "html.parser").find_all("script"):
        kind = str(script.get("type", "")).partition(";")[0].strip().lower()
        if kind == "application/ld+json":
            yield _Script(script.sourceline or 1, str(script.string or ""))


def _items(tree: object, line: int) -> list[Item]:
    return [_item(found, line) for found in _events(tree, 0)]


def _events(tree: object, depth: int) -> Iterator[Tree]:
    """Give the events of a document, in their order; parts of an event are none of their own."""
    if isinstance(tree, list):
        for found in tree:
            yield from _events(found, depth + 1)
    elif isinstance(tree, dict) and depth < _DEEPEST:
        if _is_event(tree):
            yield tree
            return
        for name in _INSIDE:
            yield from _events(tree.get(name), depth + 1)


def _is_event(tree: Tree) -> bool:
    kinds = {_last(kind) for kind in texts(tree, "@type")}
    return bool(kinds & _EVENTS) or any(kind.endswith("Event") for kind in kinds)


def _last(address: str) -> str:
    """Give the last part of a name: `https://schema.org/Event` is Event."""
    return address.rpartition("/")[2].rpartition(":")[2]


def _item(event: Tree, line: int) -> Item:
    title = words.plain_line(text(event, "name"))
    address = words.line(text(event, "url") or text(event, "@id"))
    offer = one(event, "offers")
    start, previous = text(event, "startDate"), text(event, "previousStartDate")
    return Item(
        key=words.line(text(event, "@id") or address) or f"{title} {start}",
        line=line,
        title=title,
        start=parse_iso(start),
        end=parse_iso(text(event, "endDate")),
        text=text(event, "description"),
        attendance=_MODES.get(_last(text(event, "eventAttendanceMode")), _attendance(event)),
        status=next((_STATUSES.get(_last(one), "") for one in texts(event, "eventStatus")), ""),
        previous=parse_iso(previous),
        place=_place(event),
        organisers=_names(event, "organizer"),
        languages=[one for one in texts(event, "inLanguage") if len(one) == 2],
        topics=[words.line(one) for told in texts(event, "keywords") for one in told.split(",")],
        limit=text(event, "maximumAttendeeCapacity"),
        registration=words.line(text(offer, "url")),
        closes=parse_iso(text(offer, "validThrough")),
        links=[(address, title)] if address.startswith("http") else [],
        speakers=[_person(who) for who in (*maps(event, "performer"), *maps(event, "performers"))],
        remarks=list(_remarks(event)),
    )


def _attendance(event: Tree) -> str:
    kinds = {_last(kind) for place in maps(event, "location") for kind in texts(place, "@type")}
    if "VirtualLocation" not in kinds:
        return ""
    return "online" if len(kinds) == 1 else "hybrid"


def _place(event: Tree) -> Place | None:
    told = texts(event, "location")
    if told:
        return Place(words.plain_line(told[0]))
    for place in maps(event, "location"):
        if "VirtualLocation" not in {_last(kind) for kind in texts(place, "@type")}:
            return _physical(place)
    return None


def _physical(place: Tree) -> Place:
    address, where = one(place, "address"), one(place, "geo")
    country = text(address, "addressCountry") or text(address, "addressCountry", "name")
    lines = (text(address, "streetAddress"), text(address, "postalCode"))
    whole = texts(place, "address")
    return Place(
        name=words.plain_line(text(place, "name")),
        address=[told for one in (*whole, *lines) if (told := words.plain_line(one))],
        city=words.plain_line(text(address, "addressLocality")),
        country=words.plain_line(country),
        latitude=text(where, "latitude"),
        longitude=text(where, "longitude"),
    )


def _names(event: Tree, field: str) -> list[str]:
    found = [*texts(event, field), *(text(one, "name") for one in maps(event, field))]
    return [told for one in found if (told := words.plain_line(one))]


def _person(who: Tree) -> Person:
    works_for = [*texts(who, "affiliation"), text(one(who, "affiliation"), "name")]
    return Person(
        name=words.plain_line(text(who, "name")),
        role=words.plain_line(text(who, "jobTitle")),
        organisation=words.plain_line(next(iter(works_for), "")),
        url=words.line(text(who, "url")),
    )


def _remarks(event: Tree) -> Iterator[Sentence]:
    if event.get("image"):
        yield sentence("a picture: those of the page were not fetched")
    if event.get("subEvent"):
        yield sentence("the agenda: the page describes parts of the event")
    if event.get("eventSchedule"):
        yield sentence("the other dates: it repeats; the first was written")
