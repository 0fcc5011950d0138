"""Digests of templates: what tells that a page is stale because a template changed."""

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from programme_pages.theme import files_below

_DIGEST_SIZE = 16
_ABSENT = b"\0"  # what is not there: no template holds such a character alone

# A tag that names another template, and what follows: its name in quotes, if that is all of it.
# (Jinja, "Template Designer Documentation": extends, include, import.)
_TAG = re.compile(
    r"\{%[-+]?\s*(?:extends|include|import|from)\b(?:\s*"
    r"""(?:"([^"\\]*)"|'([^'\\]*)')"""
    r"\s*(?:[-+]?%\}|import\b|as\b|ignore\b|with\b|without\b))?"
)


def template_digests(folders: Sequence[Path]) -> dict[str, str]:
    """Give each template's digest: of its text and of all templates that it may use.

    A template of a later folder stands in for that of the same name in an earlier one. Where a
    template's use of others cannot be told from its text alone, it counts as using all. The
    digests are of BLAKE2b (RFC 7693), 16 bytes in hexadecimal digits.
    """
    templates = _Templates(folders)
    return {name: templates.digest(name) for name in templates.names}


class _Templates:
    """The templates of some folders, each read when it is first needed."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self.names = sorted(
            {name for folder in folders for name in files_below(folder, follow_links=True)}
        )
        self._folders = folders
        self._read: dict[str, tuple[bytes, Sequence[str]]] = {}

    def digest(self, name: str) -> str:
        """Give the digest of a template and of all that it may use."""
        whole = blake2b(digest_size=_DIGEST_SIZE)
        for used in sorted(self._reach(name)):
            whole.update(_hash(os.fsencode(used)) + self._look_at(used)[0])
        return whole.hexdigest()

    def _reach(self, name: str) -> set[str]:
        reached: set[str] = set()
        to_visit = [name]
        while to_visit:
            visited = to_visit.pop()
            if visited not in reached:
                reached.add(visited)
                to_visit += self._look_at(visited)[1]
        return reached

    def _look_at(self, name: str) -> tuple[bytes, Sequence[str]]:
        """Give the digest of a template's text, and the names of those that it may use itself."""
        if name not in self._read:
            content = _content(name, self._folders)
            used = _names_in(content.decode(errors="replace"))
            every = None in used
            self._read[name] = _hash(content), self.names if every else [*filter(None, used)]
        return self._read[name]


def _names_in(text: str) -> list[str | None]:
    """Give the templates that a text names, None where it computes a name."""
    found = (first or second for first, second in _TAG.findall(text))
    return [_normal(name) if name else None for name in found]


def _content(name: str, folders: Sequence[Path]) -> bytes:
    # Files are looked up as Jinja does it, so that links and file systems that do not tell
    # capital letters apart lead to the same text. A page cannot use what cannot be read.
    for folder in reversed(folders):
        with suppress(OSError):
            if (folder / name).is_file():
                return (folder / name).read_bytes()
    return _ABSENT


def _hash(content: bytes) -> bytes:
    return blake2b(content, digest_size=_DIGEST_SIZE).digest()


def _normal(name: str) -> str:
    """Write a name as Jinja understands it: "./a.html" is "a.html"."""
    return "/".join(part for part in name.split("/") if part not in {"", "."})
