"""Entries: an event, initiative, series or page from its folder, or from its one file."""

from collections.abc import Mapping
from dataclasses import dataclass

from programme_pages.entries.desk import Desk, split_tree
from programme_pages.entries.layout import Folder
from programme_pages.entries.words import (
    WORD_FIELDS,
    read_all_words,
    read_text_file,
    read_words,
)
from programme_pages.model.codes import is_language
from programme_pages.model.facts import EventFacts, InitiativeFacts, PageFacts, SeriesFacts
from programme_pages.model.fields import is_identifier
from programme_pages.model.programme import Entry, Words
from programme_pages.problems import Span
from programme_pages.schema import split_announced, text_at
from programme_pages.strict_yaml import Mapping as Tree
from programme_pages.strict_yaml import read_yaml

AnyEntry = Entry[EventFacts] | Entry[InitiativeFacts] | Entry[SeriesFacts] | Entry[PageFacts]


@dataclass(frozen=True, slots=True)
class _Parts:
    """An entry in parts: the tree of its facts, its source language, its words.

    `also` names the fields that its file may have beside the facts.
    """

    facts: Tree
    source: str
    words: Mapping[str, Words]
    also: tuple[str, ...] = ()


def read_entry(desk: Desk, folder: Folder) -> AnyEntry | None:
    """Read one entry; None where it cannot be used, and the problems say why."""
    if not is_identifier(folder.id):
        desk.report("bad-entry-name", Span(folder.any_file), name=folder.id)
        return None
    if folder.single is None:
        return _from_folder(desk, folder)
    return _from_one_file(desk, folder, folder.single)


def _from_folder(desk: Desk, folder: Folder) -> AnyEntry | None:
    tree = _facts_tree(desk, folder)
    source = _folder_source(desk, folder, tree)
    words = read_all_words(desk, folder)
    if not folder.words:
        example = f"{source}.md"
        desk.report("no-words", Span(folder.any_file), id=folder.id, example=example)
    if tree is None:
        return None
    misplaced, facts = split_tree(tree, WORD_FIELDS)
    for key in misplaced.items:
        desk.report("words-in-facts", tree.keys[key], field=key, example=f"{source}.md")
    return _typed(desk, folder, _Parts(facts, source, words))


def _facts_tree(desk: Desk, folder: Folder) -> Tree | None:
    form = folder.form
    if folder.facts is not None:
        return desk.tree(folder.facts)
    if form.facts_needed:
        desk.report("no-facts", Span(folder.any_file), id=folder.id, file=form.facts_file)
        return None
    empty, _ = read_yaml("", folder.any_file)
    return empty


def _from_one_file(desk: Desk, folder: Folder, name: str) -> AnyEntry | None:
    others = [folder.facts] if folder.facts else sorted(folder.words.values())
    if others:
        desk.report("duplicate-id", Span(name), id=folder.id, other=others[0])
    file = read_text_file(desk, name)
    if file is None:
        return None
    source = _source(desk, file.front)
    front, facts = split_tree(file.front, WORD_FIELDS)
    words = read_words(desk, file, source, front)
    parts = _Parts(facts, source, {source: words} if words else {}, tuple(WORD_FIELDS))
    return _typed(desk, folder, parts)


def _folder_source(desk: Desk, folder: Folder, tree: Tree | None) -> str:
    """Give the language that an entry was written in: as said, else the first that has a text."""
    if tree is None or text_at(tree, "source") is None:
        return next((code for code in desk.languages if code in folder.words), desk.first_language)
    source = _source(desk, tree)
    if folder.words and source not in folder.words:
        desk.report("no-source-words", tree.at("source"), language=source)
    return source


def _source(desk: Desk, tree: Tree | None) -> str:
    """Give the language that an entry was written in; a wrong one is reported by its type."""
    written = text_at(tree, "source") if tree else None
    return written if written and is_language(written) else desk.first_language


def _typed(desk: Desk, folder: Folder, parts: _Parts) -> AnyEntry | None:
    record = folder.form.record
    rest, announced = split_announced(parts.facts, record.announceable)
    facts = desk.typed(record, rest, parts.source, parts.also)
    if facts is None or not parts.words:
        return None
    return Entry(  # type: ignore[return-value]  # the form fixes which record it is
        id=folder.id,
        kind=folder.kind,
        source=parts.source,
        facts=facts,
        announced=announced,
        words=parts.words,
        files=folder.files,
        spans=parts.facts,
    )
