"""Records: an entry as programs get it, in all languages, with nothing that is not public.

Their form is described in `docs/data.md`, and by `static/root/events.schema.json`.
"""

import json
from typing import Any

from programme_pages.model.facts import Common, Document, EventFacts
from programme_pages.model.programme import Entry, Event, Words
from programme_pages.plan.data.plain import plain
from programme_pages.plan.data.times import instant
from programme_pages.plan.edition import Edition, View
from programme_pages.plan.files import file_path
from programme_pages.plan.images import picture_view
from programme_pages.plan.instants import zone_of

Json = dict[str, Any]


def record(edition: Edition, entry_id: str) -> Json:
    """Give the record of an entry; it is the same in all editions."""
    entry = edition.dated(entry_id)
    revision = edition.revision(entry_id)
    facts: Any = plain(entry.facts)
    found: Json = {
        "id": entry.id,
        "kind": entry.kind.name.lower(),
        "source": entry.source,
        "digest": revision.digest,
        "revision": revision.number,
        "updated": revision.updated,
        "words": {
            code: _words(edition, entry, entry.words[code])
            for code in edition.order
            if code in entry.words
        },
        **facts,
    }
    if entry.announced:
        found["to_be_announced"] = sorted(entry.announced)
    if isinstance(entry.facts, Common) and entry.facts.documents:
        found["documents"] = [_document(edition, entry, one) for one in entry.facts.documents]
    if entry.facts.image:
        name = entry.facts.image.file
        found["image"]["url"] = edition.base_url + picture_view(edition, entry, name).path
        del found["image"]["file"]
    if isinstance(entry.facts, EventFacts):
        found |= _instants(edition, entry, entry.facts)
    return found


def as_line(value: object) -> str:
    """Write a value as JSON in one line."""
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))


def _line(edition: Edition, entry_id: str) -> str:
    return as_line(record(edition, entry_id))


record_line = View("record", _line, kept=True)


def _words(edition: Edition, entry: Entry[Any], words: Words) -> Json:
    summary = {"summary": words.summary} if words.summary else {}
    whole = entry.is_written_in(words.language)
    return {
        "title": words.title,
        **summary,
        "whole": whole,
        "url": edition.url(entry.id, words.language),
    }


def _document(edition: Edition, entry: Entry[Any], document: Document) -> Json:
    """Give a document with the addresses and sizes, in bytes, of its files."""
    found: Any = plain(document)
    named = [(document.language, document.file)] if document.file else []
    files = [*named, *(document.files or {}).items()]
    found.pop("file", None)
    if files:
        found["files"] = [
            ({"language": code} if code else {})
            | {
                "url": edition.base_url + file_path(entry, name),
                "size": entry.files[name].size,
            }
            for code, name in files
        ]
    return found  # type: ignore[no-any-return]  # a map, as it was made of a record


def _instants(edition: Edition, event: Event, facts: EventFacts) -> Json:
    """Give the zone of an event's wall times, and the instants of its start and end in UTC."""
    zone = zone_of(edition, event)
    known = {"starts_at": facts.start, "ends_at": facts.end}
    instants = {
        name: f"{instant(moment, zone):%Y-%m-%dT%H:%M:%SZ}"
        for name, moment in known.items()
        if moment and moment.clock
    }
    return {"timezone": zone} | instants
