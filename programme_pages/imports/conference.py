"""`schedule.json` of frab and pretalx, which this program writes as well: one entry.

There is no standard; pretalx, "Schedule exports", and frab's `schedule.json` tell the form.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta

from programme_pages.imports import words
from programme_pages.imports.loose_json import Tree, maps, one, text, texts
from programme_pages.imports.plain import BadFileError, Came, Item, Person, Point
from programme_pages.imports.times import order_of, parse_iso, plus, zone_of
from programme_pages.problems.texts import Sentence, sentence

# Types of talks, which conferences name themselves, by words in them.
_KINDS: Mapping[str, str] = {
    "workshop": "workshop",
    "discussion": "discussion",
    "panel": "discussion",
    "break": "break",
    "lunch": "break",
    "coffee": "break",
    "social": "social",
    "reception": "social",
    "talk": "talk",
    "lecture": "talk",
    "keynote": "talk",
}


def read(tree: object, name: str) -> Came:  # noqa: ARG001  (as all formats are read)
    """Read a conference and its talks. Raises BadFileError where the form is another one."""
    schedule = one(tree, "schedule")
    conference = one(schedule, "conference")
    days = maps(conference, "days")
    if not conference or not days:
        raise BadFileError(1, sentence("it has no conference with days"))
    title = words.plain_line(text(conference, "title"))
    talks = list(_talks(days))
    address = words.line(text(conference, "url"))
    item = Item(
        key=words.line(text(conference, "acronym")) or title,
        line=1,
        title=title,
        start=_edge(conference, "start") or _edge(days[0], "date"),
        end=_edge(conference, "end") or _edge(days[-1], "date"),
        zone=zone_of(text(conference, "time_zone_name") or text(conference, "timeZoneName")),
        agenda=sorted((_point(talk) for talk in talks), key=lambda point: order_of(point.start)),
        speakers=_speakers(talks),
        links=[(address, title)] if address else [],
        remarks=list(_remarks(talks)),
    )
    return Came([item])


def _edge(tree: Tree, name: str) -> date | None:
    """Give a first or last day; hours, which some exports add, are those of the agenda."""
    found = parse_iso(text(tree, name))
    return found.date() if isinstance(found, datetime) else found


def _talks(days: list[Tree]) -> Iterator[Tree]:
    for day in days:
        rooms = one(day, "rooms")
        for room in rooms:
            yield from maps(rooms, room)


def _point(talk: Tree) -> Point:
    start = parse_iso(text(talk, "date"))
    kind = text(talk, "type").lower()
    return Point(
        title=words.plain_line(text(talk, "title")),
        start=start,
        end=plus(start, _length(text(talk, "duration"))),
        description=words.plain_line(text(talk, "abstract") or text(talk, "subtitle")),
        room=words.plain_line(text(talk, "room")),
        track=words.plain_line(text(talk, "track")),
        kind=next((ours for word, ours in _KINDS.items() if word in kind), ""),
        speakers=[name for who in maps(talk, "persons") if (name := _name(who))],
    )


def _length(told: str) -> timedelta:
    """Read hours and minutes: 01:30."""
    hours, _, minutes = told.partition(":")
    is_told = hours.isascii() and minutes.isascii() and hours.isdigit() and minutes.isdigit()
    if not is_told or len(told) > 6:
        return timedelta()
    return timedelta(hours=int(hours), minutes=int(minutes))


def _name(who: Tree) -> str:
    names = (text(who, name) for name in ("public_name", "full_public_name", "name"))
    return next((told for name in names if (told := words.plain_line(name))), "")


def _speakers(talks: list[Tree]) -> list[Person]:
    """Give all who speak, each once, in the order of the talks."""
    names = (_name(who) for talk in talks for who in maps(talk, "persons"))
    return [Person(name) for name in dict.fromkeys(names) if name]


def _remarks(talks: list[Tree]) -> Iterator[Sentence]:
    if any(maps(talk, "attachments") or maps(talk, "links") for talk in talks):
        yield sentence("documents: what is attached to talks was not fetched")
    if any(text(talk, "description") for talk in talks):
        yield sentence("longer descriptions of talks: the agenda has their abstracts")
    if any(texts(talk, "recording_license") for talk in talks):
        yield sentence("licences of recordings")
