"""Indico's JSON export of events (Indico, "HTTP Export API": `/export/event/ID.json`)."""

from collections.abc import Iterator
from datetime import datetime

from programme_pages.imports import words
from programme_pages.imports.loose_json import Tree, lines_of, maps, one, text, texts
from programme_pages.imports.plain import BadFileError, Came, Item, Person, Place, Point, When, left
from programme_pages.imports.times import order_of, parse_iso, zone_of
from programme_pages.problems.texts import Sentence, sentence

_MEETING = "meeting"


def read(tree: object, name: str, document: str) -> Came:
    """Read the events of an export. Raises BadFileError where the form is another one.

    `document` is the whole text, by which the lines of events are found.
    """
    results = maps(tree, "results")
    if not results:
        raise BadFileError(1, sentence("it has no events; export them as JSON, with their details"))
    came = Came()
    for event in results:
        line = next(lines_of(document, text(event, "title")), 1)
        if text(event, "title"):
            came.items.append(_item(event, line))
        else:
            came.problems.append(left(name, line, sentence("it has no title")))
    return came


def _item(event: Tree, line: int) -> Item:
    title, address = words.plain_line(text(event, "title")), words.line(text(event, "url"))
    talks = [*_talks(event)]
    zone = text(event, "timezone") or text(event, "startDate", "tz")
    chairs = [_person(who) for who in maps(event, "chairs")]
    speakers = [_person(who) for talk in talks for who in _who(talk)]
    organiser = words.plain_line(text(event, "organizer"))
    return Item(
        key=words.line(text(event, "id")) or title,
        line=line,
        title=title,
        start=_moment(event, "startDate"),
        end=_moment(event, "endDate"),
        zone=zone_of(zone),
        text=text(event, "description"),
        place=_place(event),
        organisers=[organiser] if organiser else [],
        topics=[words.line(one) for one in texts(event, "keywords")],
        speakers=list({who.name: who for who in (*chairs, *speakers) if who.name}.values()),
        agenda=sorted(map(_point, talks), key=lambda point: order_of(point.start)),
        links=[(address, title)] if address else [],
        remarks=list(_remarks(event, talks)),
    )


def _talks(event: Tree) -> Iterator[Tree]:
    """Give the contributions of an event, with those of its sessions."""
    yield from maps(event, "contributions")
    for session in maps(event, "sessions"):
        yield from maps(session, "contributions")


def _moment(tree: Tree, name: str) -> When | None:
    """Read Indico's day and time, which are wall times of the zone beside them."""
    moment = one(tree, name)
    day, clock = text(moment, "date"), text(moment, "time")
    found = parse_iso(f"{day}T{clock}" if day and clock else day)
    return found.replace(microsecond=0) if isinstance(found, datetime) else found


def _point(talk: Tree) -> Point:
    return Point(
        title=words.plain_line(text(talk, "title")),
        start=_moment(talk, "startDate"),
        end=_moment(talk, "endDate"),
        description=words.plain_line(text(talk, "description")),
        room=words.plain_line(text(talk, "roomFullname") or text(talk, "room")),
        track=words.plain_line(text(talk, "track") or text(talk, "session")),
        speakers=[told for who in _who(talk) if (told := _person(who).name)],
    )


def _who(talk: Tree) -> list[Tree]:
    return maps(talk, "speakers") or maps(talk, "primaryauthors")


def _person(who: Tree) -> Person:
    """Tell of a person; addresses and telephones of people are not taken over."""
    parts = (text(who, "first_name"), text(who, "last_name"))
    own = words.plain_line(" ".join(part for part in parts if part))
    family, comma, given = words.plain_line(text(who, "fullName")).partition(", ")
    told = f"{given} {family}" if comma else family
    return Person(own or told, organisation=words.plain_line(text(who, "affiliation")))


def _place(event: Tree) -> Place | None:
    room = words.plain_line(text(event, "roomFullname") or text(event, "room"))
    site = words.plain_line(text(event, "location"))
    name = ", ".join(part for part in (room, site) if part)
    address = [told for told in map(words.line, text(event, "address").split("\n")) if told]
    return Place(name, address) if name or address else None


def _remarks(event: Tree, talks: list[Tree]) -> Iterator[Sentence]:
    if any(maps(one, "folders") or maps(one, "material") for one in (event, *talks)):
        yield sentence("documents: what is attached in Indico was not fetched")
    if text(event, "type") != _MEETING and not talks:
        yield sentence("the agenda: export the event with `detail=contributions`")
