"""Content files as they lie on the disk, changed at a few places and nowhere else.

A content file may begin with a byte order mark, end its lines in one of three ways, and hold
comments and accents in any form. None of that is the business of a translation's tools.
"""

import re
from codecs import BOM_UTF8
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from programme_pages.entries import find_parts
from programme_pages.problems import Span
from programme_pages.strict_yaml import Mapping as Tree
from programme_pages.strict_yaml import read_yaml

_LINE_END = re.compile(r"\r\n|\r|\n")


class Edit(NamedTuple):
    """A stretch of a file's text, from and to, and what takes its place, as it is to stand."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class ContentFile:
    """A file of the content. `text` is that of the disk, but for a byte order mark."""

    name: str
    text: str
    mark: bytes = b""

    @cached_property
    def plain(self) -> str:
        r"""The text with `\n` alone at the ends of lines, each character in the same place."""
        return self.text.replace("\r\n", " \n").replace("\r", "\n")

    @cached_property
    def line_end(self) -> str:
        """How its first line ends."""
        found = _LINE_END.search(self.text)
        return found[0] if found else "\n"

    def in_lines(self, text: str) -> str:
        """Give a text whose lines end as those of this file."""
        return text.replace("\n", self.line_end)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self.plain))]

    def index(self, line: int, column: int) -> int:
        """Where a line and column are in the text, as the spans of its tree count them."""
        return self._line_starts[line - 1] + column - 1

    def line_of(self, index: int) -> int:
        """On which line a place of the text is."""
        return self.plain.count("\n", 0, index) + 1

    def range(self, span: Span) -> tuple[int, int]:
        """Where a span is in the text, from and to."""
        return self.index(span.line, span.column), self.index(span.end_line, span.end_column)

    @cached_property
    def front_end(self) -> int:
        """Where the YAML ends: the front matter of a language file, all of any other file."""
        parts = find_parts(self.plain) if self.name.endswith(".md") else None
        return parts.front_end if parts else len(self.text)

    @cached_property
    def body(self) -> int:
        """Where the body of a language file begins."""
        parts = find_parts(self.plain)
        return parts.body if parts else len(self.text)

    @cached_property
    def tree(self) -> Tree:
        """The YAML of the file. Raises ValueError where it cannot be read."""
        parts = find_parts(self.plain) if self.name.endswith(".md") else None
        start, first_line = (parts.front, 2) if parts else (0, 1)
        tree, _ = read_yaml(self.plain[start : self.front_end], self.name, first_line)
        if tree is None:
            raise ValueError(f"{self.name} cannot be read")
        return tree

    def changed(self, edits: Iterable[Edit]) -> "ContentFile":
        """Give the file with a few stretches replaced; they must not overlap."""
        text = self.text
        for edit in sorted(edits, reverse=True):
            text = text[: edit.start] + edit.text + text[edit.end :]
        return ContentFile(self.name, text, self.mark)

    def write(self, root: Path) -> None:
        """Put the file into the site at `root`: whole, or not at all."""
        path = (root / self.name).resolve()
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.new")
        beside.write_bytes(self.mark + self.text.encode("utf-8"))
        if path.exists():
            beside.chmod(path.stat().st_mode)
        beside.replace(path)


def read_file(root: Path, name: str) -> ContentFile:
    """Read a file of the content that is known to be UTF-8."""
    data = (root / name).read_bytes()
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    return ContentFile(name, data[len(mark) :].decode("utf-8"), mark)
