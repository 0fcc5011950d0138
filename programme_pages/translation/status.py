"""Status: what is missing or out of date, by entry, field and language."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from programme_pages.drift import Drift, Kind, compare, read_record
from programme_pages.entries import AnyEntry, Content
from programme_pages.markup.sections import split_sections
from programme_pages.model.programme import Words
from programme_pages.problems import Span
from programme_pages.translation.bodies import Body, read_body
from programme_pages.translation.labels import find_labels, owner_of
from programme_pages.translation.state import Count, State, state_of


class Item(NamedTuple):
    """A text to translate: its field, where its source stands, and how its translation stands.

    `change` tells what became of the source since; None where that is unknown, or no matter.
    `section` names a section of the text that is still there.
    """

    field: str
    state: State
    change: Kind | None
    span: Span
    section: str | None = None


class Translation(NamedTuple):
    """An entry, or another thing with texts, in a language.

    `file` is the language file where there is one, `record` what it should carry once it is up to
    date; None where it carries that.
    """

    owner: str
    language: str
    file: str | None
    items: Sequence[Item]
    record: str | None

    @property
    def counted(self) -> Count:
        """How many texts are in each state."""
        return Count.of(item.state for item in self.items)


def find_status(root: Path, content: Content) -> list[Translation]:
    """Tell how all translations of the site at `root` stand, by language, then by owner."""
    languages = content.site.facts.languages if content.site else ()
    labels = _label_items(content, languages)
    found = [
        _of_entry(root, entry, code, labels.pop((owner_of(entry), code), []))
        for code in languages
        for entry in sorted(content.entries, key=owner_of)
    ]
    found += [Translation(owner, code, None, rest, None) for (owner, code), rest in labels.items()]
    order = {code: number for number, code in enumerate(languages)}
    return sorted((one for one in found if one.items), key=lambda one: order[one.language])


def _label_items(content: Content, languages: Sequence[str]) -> dict[tuple[str, str], list[Item]]:
    items: dict[tuple[str, str], list[Item]] = defaultdict(list)
    for label in find_labels(content):
        for code in languages:
            if code != label.source:
                there = code in label.text.by_language
                state = state_of("same", is_there=there)
                items[label.owner, code].append(Item(label.name, state, None, label.span))
    return items


def _of_entry(root: Path, entry: AnyEntry, code: str, labels: Sequence[Item]) -> Translation:
    owner = owner_of(entry)
    words, source = entry.words.get(code), entry.words.get(entry.source)
    file = words.spans.at().file if words else None
    if source is None or code == entry.source:
        return Translation(owner, code, file, labels, None)
    items = [*_word_items(source, read_body(root, source), words), *labels]
    is_marked = words is not None and words.based_on == source.record
    return Translation(owner, code, file, items, None if is_marked else source.record)


def _word_items(source: Words, body: Body, words: Words | None) -> Iterator[Item]:
    """Tell how the words of an entry stand: its title, summary and each section of its body."""
    drift = None
    if words is not None and words.based_on is not None:
        drift = compare(read_record(words.based_on), read_record(source.record))
    title = drift.title if drift else None
    yield Item(
        "title", state_of(title, is_there=words is not None), title, source.spans.at("title")
    )
    summary = drift.summary if drift else None
    if source.summary is not None or summary == "removed":
        there = words is not None and words.summary is not None
        span = source.spans.at("summary")
        yield Item("summary", state_of(summary, is_there=there), summary, span)
    if words and words.based_on == source.record and len(words.headings) < len(source.headings):
        drift = None  # which of the sections are there, nobody can tell
    yield from _body_items(body, drift, is_there=words is not None and words.is_whole)


def _body_items(body: Body, drift: Drift | None, *, is_there: bool) -> Iterator[Item]:
    sections = split_sections(body.markdown)
    if drift is None or not is_there:
        changes: list[tuple[Kind | None, int | None]] = [(None, n) for n in range(len(sections))]
    else:
        changes = [(one.kind, one.now) for one in drift.sections]
    for kind, now in changes:
        section = None if now is None else sections[now]
        state = state_of(kind, is_there=is_there and kind != "added")
        span = body.span(section) if section else Span(body.file)
        yield Item("text", state, kind, span, section.name if section else None)
