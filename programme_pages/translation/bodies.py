"""Bodies as their translators have them: in sections, each beside its source."""

from pathlib import Path
from typing import NamedTuple

from programme_pages.drift import Kind, Record, compare, read_record
from programme_pages.entries import find_parts
from programme_pages.markup.sections import Section, has_headings, split_sections
from programme_pages.model.programme import Words
from programme_pages.problems import Span
from programme_pages.source import read_text


class Body(NamedTuple):
    """The Markdown of a language file, and the line of the file on which it begins."""

    file: str
    line: int
    markdown: str

    def span(self, section: Section) -> Span:
        """Where a section begins."""
        line = self.line + self.markdown.count("\n", 0, section.start)
        return Span(self.file, line, 1, line, 1)


def read_body(root: Path, words: Words) -> Body:
    """Read the body of a language file that was typed before."""
    name = words.spans.at().file
    text = read_text(root, name).text or ""
    parts = find_parts(text)
    if parts is None:  # it was changed this very moment
        return Body(name, 1, "")
    return Body(name, text.count("\n", 0, parts.body) + 1, text[parts.body :])


class Pair(NamedTuple):
    """A section of a source, what became of it since, and its translation where there is one.

    The source's section is None where the source has it no more; `kind` where that is unknown.
    """

    source: Section | None
    kind: Kind | None
    translation: Section | None


def pair_sections(source: str, translation: str, based_on: str | None) -> list[Pair] | None:
    """Put the sections of a translation beside those of its source.

    A record tells how many there were, and what became of each. Without one, they have to be as
    many as those of the source. None where they cannot be paired.
    """
    sections = split_sections(source)
    own = split_sections(translation, by_headings=has_headings(source))
    if not own:
        return [Pair(section, "added", None) for section in sections]
    if based_on is None:
        if len(own) != len(sections):
            return None
        return [Pair(*both) for both in zip(sections, [None] * len(own), own, strict=True)]
    known = read_record(based_on)
    if len(own) != len(known.sections):
        return None
    now = Record.of("", None, (section.text for section in sections))
    return [
        Pair(
            None if change.now is None else sections[change.now],
            change.kind,
            None if change.before is None else own[change.before],
        )
        for change in compare(known, now).sections
    ]
