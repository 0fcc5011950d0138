"""What every format is read into: events as other systems tell them, in plain values."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from programme_pages.problems import Problem, Span, problem
from programme_pages.problems.texts import Sentence

# A day, a wall time (without a zone of its own), or an instant (with one).
When = date | datetime


class Person(NamedTuple):
    """Somebody who speaks."""

    name: str
    role: str = ""
    organisation: str = ""
    url: str = ""


class Place(NamedTuple):
    """Where people meet, as far as it is told. `country` is a code or a name."""

    name: str = ""
    address: Sequence[str] = ()
    city: str = ""
    country: str = ""
    latitude: str = ""
    longitude: str = ""


class Point(NamedTuple):
    """A point of an agenda. `speakers` are names."""

    title: str
    start: When | None = None
    end: When | None = None
    description: str = ""
    room: str = ""
    track: str = ""
    kind: str = ""
    speakers: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """An event. `key` names it in its file; `line` (from 1) is where it stands.

    Days are inclusive. `zone` is the IANA zone of wall times; `text` is plain or HTML; `remarks`
    say what the file holds and an entry cannot take over.
    """

    key: str
    line: int
    title: str
    id: str = ""
    start: When | None = None
    vague: str = ""  # a year or a month, where no more is known of the start
    end: When | None = None
    zone: str = ""
    summary: str = ""
    text: str = ""
    attendance: str = ""
    status: str = ""
    previous: When | None = None
    place: Place | None = None
    organisers: Sequence[str] = ()
    languages: Sequence[str] = ()
    topics: Sequence[str] = ()
    limit: str = ""  # how many people there is room for
    registration: str = ""
    closes: When | None = None
    links: Sequence[tuple[str, str]] = ()  # address and title
    speakers: Sequence[Person] = ()
    agenda: Sequence[Point] = ()
    remarks: Sequence[Sentence] = ()


@dataclass(slots=True)
class Came:
    """What a file held, and what is wrong with it."""

    items: list[Item] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


class BadFileError(Exception):
    """A file that cannot be read as what it seems to be; nothing of it is used."""

    def __init__(self, line: int, reason: Sentence) -> None:
        super().__init__(str(reason))
        self.line = line
        self.reason = reason


def bad(name: str, line: int, reason: Sentence) -> Problem:
    """Report a file that cannot be used."""
    return problem("bad-import", _at(name, line), reason=reason)


def left(name: str, line: int, reason: Sentence) -> Problem:
    """Report an event that was left out."""
    return problem("left-import", _at(name, line), reason=reason)


def _at(name: str, line: int) -> Span:
    return Span(name, line, 1, line, 1)
