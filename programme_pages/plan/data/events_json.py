"""`events.json`: the whole programme in all languages, for other programs and for the next build.

Its form is described in `docs/data.md`, and by `static/root/events.schema.json`.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from programme_pages.model.programme import Kind
from programme_pages.plan.data.plain import plain
from programme_pages.plan.data.records import Json, as_line, record_line
from programme_pages.plan.edition import Edition
from programme_pages.strict_json import VERSION

_DATED = ("events", "initiatives", "series")  # of the relation `all`


def events_json(edition: Edition) -> bytes:
    """Give the file: a line for each entry, venue, organisation and topic, sorted by their ids."""
    site: Any = plain(edition.site)
    lists: Mapping[str, Iterable[str]] = {
        "entries": _entries(edition),
        "venues": map(as_line, _venues(edition)),
        "organisations": map(as_line, _organisations(edition)),
        "topics": map(as_line, _topics(edition)),
    }
    head = f'{{\n"version": {VERSION},\n"site": {as_line(site | {"base_url": edition.base_url})}'
    members = (f'"{name}": {_lines(values)}' for name, values in lists.items())
    return (",\n".join([head, *members]) + "\n}\n").encode()


def event_json(edition: Edition, entry_id: str) -> bytes:
    """Give the file of one entry, which is its line in the whole."""
    line = record_line(edition, entry_id)
    return f'{{"version": {VERSION}, {line.removeprefix("{")}\n'.encode()


def _entries(edition: Edition) -> Iterator[str]:
    ids = (one for name in _DATED for one in edition.related("all", name))
    return (record_line(edition, one) for one in sorted(ids))


def _venues(edition: Edition) -> Iterator[Json]:
    for one in sorted(edition.related(Kind.VENUE)):
        yield place_json(edition, one, edition.venue(one).facts)


def _organisations(edition: Edition) -> Iterator[Json]:
    for one in sorted(edition.related(Kind.ORGANISATION)):
        yield place_json(edition, one, edition.organisation(one).facts)


def _topics(edition: Edition) -> Iterator[Json]:
    for one in sorted(edition.related(Kind.TOPIC)):
        yield _named(edition, one) | {"name": plain(edition.topic(one).name)}


def place_json(edition: Edition, place_id: str, facts: object) -> Json:
    """Give a venue or an organisation with its pages and facts."""
    given: Any = plain(facts)
    return _named(edition, place_id) | given  # type: ignore[no-any-return]  # a map of fields


def _named(edition: Edition, page_id: str) -> Json:
    paths = edition.paths(page_id)
    return {
        "id": page_id,
        "pages": {code: edition.base_url + path for code, path in paths.items()},
    }


def _lines(lines: Iterable[str]) -> str:
    return "[\n" + ",\n".join(lines) + "\n]"
