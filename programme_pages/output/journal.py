"""The journal: a change that is decided, and what of it may still have to be done."""

import json
import re
from typing import NamedTuple

from programme_pages.output.targets import check_targets
from programme_pages.strict_json import VERSION, is_texts, read_record

_STAGED = re.compile(r"[0-9]+(-[0-9]+)?")


class Journal(NamedTuple):
    """What is to be done, in order; staged files are named as in the working folder."""

    moves: list[tuple[str, str]]  # target, staged file
    removals: list[str]  # targets
    manifest: str  # staged file


def is_staged_name(name: str) -> bool:
    """Whether a name is one that staged files have."""
    return _STAGED.fullmatch(name) is not None


def journal_bytes(journal: Journal) -> bytes:
    """Write out a journal. JSON."""
    return json.dumps({"version": VERSION, **journal._asdict()}).encode()


def read_journal(content: bytes) -> Journal:
    """Read a journal. Raises ValueError if the engine cannot have written it."""
    record = read_record(content, {"moves", "removals", "manifest"})
    moves, removals, manifest = record["moves"], record["removals"], record["manifest"]
    if not isinstance(moves, list) or not all(is_texts(one) and len(one) == 2 for one in moves):
        raise ValueError("moves that are no pairs of texts")
    if not is_texts(removals) or not is_texts([manifest]):
        raise ValueError("names that are no texts")
    check_targets([*removals, *(target for target, _ in moves)])
    if not all(map(is_staged_name, [manifest, *(name for _, name in moves)])):
        raise ValueError("a name that no staged file has")
    return Journal([(target, name) for target, name in moves], removals, manifest)
