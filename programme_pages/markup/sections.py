"""The sections of a body, as its translators have them: from one heading to the next.

A body without headings is parted into its paragraphs. All of this is told from the Markdown alone,
so that it stays the same whatever renders it: records of translations last for years.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from programme_pages.slugs import make_anchor

MOST = 100  # sections of a body; the last one takes all that is left

_UNDERLINE = re.compile(r"=+|-+")
_OWN_ID = re.compile(r"\s*\{:?[ \t]*(?:#(?P<id>[^\s}]+))?[^}]*\}$")
_SIGNS = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|[*`]|^#+\s*")  # links give way to their words
_LONGEST_NAME = 50  # characters


class Section(NamedTuple):
    """A section of a body: its place in the Markdown, and its text without white space around it.

    `heading` is its first line where that is one.
    """

    start: int
    text: str
    heading: str | None = None

    @property
    def end(self) -> int:
        """Where it ends in the Markdown."""
        return self.start + len(self.text)

    @property
    def name(self) -> str:
        """Its heading, or how it begins, for people."""
        words = self.text[: 4 * _LONGEST_NAME] if self.heading is None else self.heading
        line = " ".join(_SIGNS.sub(r"\1", _OWN_ID.sub("", words)).split())
        return line if len(line) <= _LONGEST_NAME else f"{line[:_LONGEST_NAME].rstrip()}…"

    @property
    def anchor(self) -> str | None:
        """What leads to its heading; two of a body may have the same, unlike on the page."""
        if self.heading is None:
            return None
        own = _OWN_ID.search(self.heading)
        return make_anchor((own["id"] if own else None) or self.name)


def has_headings(markdown: str) -> bool:
    """Whether a body is parted by its headings, not by its paragraphs."""
    return any(heading for _, heading in _headings(markdown.split("\n")))


def split_sections(markdown: str, *, by_headings: bool | None = None) -> list[Section]:
    """Part a body; `by_headings` tells how, where it is not to be as fits the body itself."""
    lines = markdown.split("\n")
    found = list(_headings(lines))
    if by_headings is False or (by_headings is None and not found):
        found = list(_paragraphs(lines))
    if not found or any(line.strip() for line in lines[: found[0][0]]):
        found.insert(0, (0, None))
    found = found[:MOST]
    ends = [*(number for number, _ in found[1:]), len(lines)]
    parts = (
        ("\n".join(lines[first:end]), heading)
        for (first, heading), end in zip(found, ends, strict=True)
    )
    return list(_placed(markdown, parts))


def _headings(lines: Sequence[str]) -> Iterator[tuple[int, str | None]]:
    """Give the lines that are headings: behind number signs, or after a gap and underlined."""
    is_gap = True
    for number, line in enumerate(lines):
        if line[:1] == "#" and line.strip("# \t"):
            yield number, line.strip().rstrip("# \t")
        elif is_gap and line.strip() and _is_underlined(lines, number):
            yield number, line.strip()
        is_gap = not line.strip()


def _is_underlined(lines: Sequence[str], number: int) -> bool:
    below = lines[number + 1].rstrip() if number + 1 < len(lines) else ""
    return _UNDERLINE.fullmatch(below) is not None


def _paragraphs(lines: Sequence[str]) -> Iterator[tuple[int, str | None]]:
    is_gap = True
    for number, line in enumerate(lines):
        if is_gap and line.strip():
            yield number, None
        is_gap = not line.strip()


def _placed(markdown: str, parts: Iterator[tuple[str, str | None]]) -> Iterator[Section]:
    place = 0
    for whole, heading in parts:
        text = whole.strip()
        if text:
            start = markdown.index(text, place)
            yield Section(start, text, heading)
            place = start + len(text)
