"""The record: one short code for a title, a summary and each section of a text.

    1-k2fd-7qha-ab3e-zz5p-m4tx

It begins with the version of these rules. A part of four characters stands for each text, `0` for
one that is not there; the last part stands for all that is before it, so that a code that was
mistyped or cut off is known as such. Upper and lower case are the same.
"""

import re
from base64 import b32encode
from collections.abc import Iterable
from hashlib import blake2b
from typing import NamedTuple

from programme_pages.drift.plain import plain_text

_VERSION = "1"
NOTHING = "0"  # no digest has this digit
_LENGTH = 4  # characters of a part, 5 bits each: one edit of a million leaves a part as it was
_PART = re.compile(rf"[a-z2-7]{{{_LENGTH}}}|{NOTHING}")
_FIELDS = 2  # title and summary, which every record has


class BadRecordError(ValueError):
    """A code that is none, with a sentence for its writer."""


class Record(NamedTuple):
    """The parts that stand for the texts of a source."""

    title: str
    summary: str
    sections: tuple[str, ...]

    @classmethod
    def of(cls, title: str, summary: str | None, sections: Iterable[str]) -> "Record":
        """Make the record of texts."""
        return cls(part_of(title), part_of(summary or ""), tuple(map(part_of, sections)))


def part_of(text: str) -> str:
    """Give the part of a record that stands for a text."""
    plain = plain_text(text)
    return _digest(plain) if plain else NOTHING


def _digest(text: str) -> str:
    """Give the beginning of a text's BLAKE2b digest (RFC 7693) in base 32 (RFC 4648, section 6)."""
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=5).digest()
    return b32encode(digest).decode("ascii").lower()[:_LENGTH]


def write_record(record: Record) -> str:
    """Give the code of a record."""
    whole = "-".join((_VERSION, record.title, record.summary, *record.sections))
    return f"{whole}-{_digest(whole)}"


def read_record(code: str) -> Record:
    """Read a code. Raises BadRecordError where it is none, or one of other rules."""
    whole, _, check = code.strip().lower().rpartition("-")
    version, *parts = whole.split("-")
    if len(parts) < _FIELDS or not all(map(_PART.fullmatch, parts)):
        raise BadRecordError("it is not a code that `translate status` prints")
    if check != _digest(whole):
        raise BadRecordError("a character of it is wrong, or it is cut off")
    if version != _VERSION:
        raise BadRecordError("it was made by another version of this program")
    title, summary, *sections = parts
    return Record(title, summary, tuple(sections))
