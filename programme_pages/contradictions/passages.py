"""Passages: the texts of an entry, each with its language and the places of its words."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from programme_pages.model.facts import Record
from programme_pages.model.fields import Party
from programme_pages.model.programme import Entry
from programme_pages.model.texts import Text
from programme_pages.problems import Span

_NEAR = 500  # characters before and behind a place; more would take long in a hostile text

Path = tuple[str | int, ...]


class BodyText(NamedTuple):
    """The Markdown of a body, and the line of the file on which it begins."""

    file: str
    text: str
    line: int


class Passage(NamedTuple):
    """A text in a language. `locate` gives the place of its characters from one to another."""

    language: str  # empty for a name, which belongs to none
    text: str
    locate: Callable[[int, int], Span]

    def paragraph(self, place: int) -> tuple[int, int]:
        """Give where the paragraph, or the item of a list, around a place begins and ends.

        Of a long one, what is near.
        """
        first, last = max(0, place - _NEAR), min(len(self.text), place + _NEAR)
        starts = (self.text.rfind(sign, first, place) for sign in ("\n\n", "\n- ", "\n* ", "\n#"))
        ends = (self.text.find(sign, place, last) for sign in ("\n\n", "\n- ", "\n* "))
        return max(first, *starts), min((end for end in ends if end >= 0), default=last)


def without_targets(text: str) -> str:
    """Leave out where the links of a Markdown text lead."""
    first, *others = text.split("](")
    return "".join([first, *(rest.partition(")")[2] for rest in others)])


def body_passage(language: str, body: BodyText) -> Passage:
    """Give a body as a passage."""
    return Passage(language, body.text, partial(_in_body, body))


def word_passages(entry: Entry[Any], texts: Mapping[str, str | None]) -> Iterator[Passage]:
    """Give the titles and summaries of an entry; `texts` are those of its files, by name."""
    for words in entry.words.values():
        for field in ("title", "summary"):
            value = getattr(words, field)
            if value:
                place = partial(words.spans.at, field)
                yield Passage(words.language, value, partial(_in_value, texts, value, place))


def label_passages(entry: Entry[Any], texts: Mapping[str, str | None]) -> Iterator[Passage]:
    """Give the labels and names among the facts of an entry."""
    for path, label in _labels(entry.facts, ()):
        for language, value in label.by_language.items():
            place = partial(entry.spans.at, *path, language)
            yield Passage(language, value, partial(_in_value, texts, value, place))


def _labels(value: object, path: Path) -> Iterator[tuple[Path, Text]]:
    if isinstance(value, Party):
        value = value.label
    if isinstance(value, Text):
        yield path, value
    for step, item in _inside(value):
        yield from _labels(item, (*path, step))


def _inside(value: object) -> Iterable[tuple[str | int, object]]:
    if isinstance(value, tuple):
        return enumerate(value)
    if isinstance(value, Record):
        given = value.model_fields_set
        return ((name, getattr(value, name)) for name in type(value).model_fields if name in given)
    return ()


def _in_body(body: BodyText, start: int, end: int) -> Span:
    line, column = _position(body.text, start)
    end_line, end_column = _position(body.text, end)
    return Span(body.file, body.line + line, column, body.line + end_line, end_column)


def _in_value(
    texts: Mapping[str, str | None], value: str, place: Callable[[], Span], start: int, end: int
) -> Span:
    """Find words of a value in its file; where they are written otherwise, the whole value."""
    span = place()
    lines = (texts.get(span.file) or "").split("\n")[span.line - 1 : span.end_line]
    written = "\n".join(lines)
    before = value.count(value[start:end], 0, start)
    found = span.column - 2
    for _ in range(before + 1):
        found = written.find(value[start:end], found + 1)
        if found < 0:
            return span
    body = BodyText(span.file, written, span.line)
    return _in_body(body, found, found + end - start)


def _position(text: str, place: int) -> tuple[int, int]:
    """Give the line of a place, from 0, and the column in it, from 1."""
    return text.count("\n", 0, place), place - text.rfind("\n", 0, place)
