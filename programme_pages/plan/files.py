"""Where an entry's files lie in the site."""

from urllib.parse import quote

from programme_pages.model.facts import Record
from programme_pages.model.programme import Entry, Kind


def file_target(kind: Kind, entry_id: str, name: str) -> str:
    """Give the place of an entry's file in the site; it is the same in all languages."""
    return f"files/{kind}/{entry_id}/{name}"


def file_path(entry: Entry[Record], name: str) -> str:
    """Give the address of an entry's file."""
    return quote(file_target(entry.kind, entry.id, name))
