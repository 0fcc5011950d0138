"""Revisions: how often each entry was changed since it was first published, and when last.

Calendars, feeds and search engines are told of a change only where there is one. What was published
last tells: `events.json` holds the digest, the revision and the time of each entry.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from programme_pages.digests import digest
from programme_pages.model.programme import Kind, Outline
from programme_pages.strict_json import read_object

EVENTS = "events.json"
INSTANT = "%Y-%m-%dT%H:%M:%SZ"  # how instants are written: in UTC, to the second (ISO 8601)
_ENTRIES = "entries"
_DIGITS = 16  # of a digest
_DAY = len("2027-01-05")


class Revision(NamedTuple):
    """The state of an entry: a digest of all it says, its number, and since when it is so.

    `updated` is an instant of ISO 8601 in UTC, to the second: `2027-01-05T00:00:00Z`.
    """

    digest: str
    number: int
    updated: str


Revisions = Mapping[str, Revision]  # by the ids of entries


def revise(outlines: Iterable[Outline], published: Revisions, today: date) -> Revisions:
    """Give the revision of each entry, by what was published last, on a day.

    What an entry itself says of its last change (`updated`) wins.
    """
    return {one.id: _revision(one, published.get(one.id), today) for one in outlines}


def _revision(outline: Outline, before: Revision | None, today: date) -> Revision:
    whole = repr((outline.kind.value, outline.digest, sorted(outline.bodies.items())))
    now = digest(whole.encode("utf-8", "surrogatepass"))[:_DIGITS]
    number, updated = 0, _midnight(today)
    if before is not None:
        is_same = before.digest == now
        number = before.number if is_same else before.number + 1
        updated = before.updated if is_same else updated
    return Revision(now, number, _midnight(outline.updated) if outline.updated else updated)


def days_of_change(
    outlines: Iterable[Outline], revisions: Revisions, published: Revisions
) -> Mapping[str, str]:
    """Tell on which day each entry was changed last (ISO 8601), as far as that is true.

    An entry that says so itself is known, and so are all if it is known what was published: else,
    a revision is no older than the build.
    """
    return {
        one.id: revisions[one.id].updated[:_DAY]
        for one in outlines
        if one.updated or (published and one.kind is not Kind.PAGE)  # which `events.json` lacks
    }


def _midnight(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def read_revisions(content: bytes) -> Revisions:
    """Read the revisions of a published `events.json`.

    Raises ValueError, with a short reason, for anything else than a file of that form.
    """
    entries = read_object(content).get(_ENTRIES)
    if not isinstance(entries, list):
        raise ValueError("no list of entries")  # noqa: TRY004 - the content is wrong
    return dict(map(_read, entries))


def _read(entry: Any) -> tuple[str, Revision]:
    if not isinstance(entry, dict):
        raise ValueError("an entry that is no map")  # noqa: TRY004 - the content is wrong
    values = [entry.get(name) for name in ("id", "digest", "revision", "updated")]
    name, known, number, updated = values
    if not (isinstance(name, str) and isinstance(known, str) and isinstance(updated, str)):
        raise ValueError("an entry without its id, digest or time")  # noqa: TRY004 - as above
    if type(number) is not int or number < 0:
        raise ValueError("an entry without the number of its revision")
    datetime.strptime(updated, INSTANT)  # noqa: DTZ007  (only its form counts)
    return name, Revision(known, number, updated)
