"""Entries: an event, initiative, series or page from its folder, or from its one file."""

from collections.abc import Mapping
from dataclasses import replace

from programme_pages.contradictions import BodyText, check_texts
from programme_pages.entries.desk import Desk, Typed, split_tree
from programme_pages.entries.fingerprint import fingerprint, tree_fields
from programme_pages.entries.layout import Folder
from programme_pages.entries.originals import check_originals
from programme_pages.entries.translations import body_of, published_words, read_all_words
from programme_pages.entries.words import WORD_FIELDS, read_text_file, read_words, recorded
from programme_pages.model.codes import is_language
from programme_pages.model.facts import (
    EntryFacts,
)
from programme_pages.model.programme import AnyEntry, Entry, Words
from programme_pages.model.scalars import is_identifier
from programme_pages.problems import Span
from programme_pages.schema import split_announced, text_at
from programme_pages.strict_yaml import Mapping as Tree
from programme_pages.strict_yaml import TreeSpans, read_yaml


def read_entry(desk: Desk, folder: Folder) -> AnyEntry | None:
    """Read one entry as far as it is sound; None only where its name cannot be an id."""
    if not is_identifier(folder.id):
        desk.report_bad_name(Span(folder.any_file), folder.id)
        return None
    if folder.single is None:
        return _from_folder(desk, folder)
    return _from_one_file(desk, folder, folder.single)


def _from_folder(desk: Desk, folder: Folder) -> AnyEntry:
    tree = _facts_tree(desk, folder)
    source = _folder_source(desk, folder, tree)
    words, bodies, unread = read_all_words(desk, folder, source)
    if not published_words(desk, folder):
        wanted = desk.first_language if folder.words else source
        desk.report("no-words", Span(folder.any_file), id=folder.id, example=f"{wanted}.md")
    if tree is None:
        return _checked(desk, _unread(desk, folder, words), bodies)
    misplaced, facts = split_tree(tree, WORD_FIELDS)
    for key in misplaced.items:
        desk.report("words-in-facts", tree.keys[key], field=key, example=f"{source}.md")
    entry = _entry(desk, folder, facts, source, words)
    return _checked(desk, replace(entry, unread=entry.unread | unread), bodies)


def _facts_tree(desk: Desk, folder: Folder) -> Tree | None:
    form = folder.form
    if folder.facts is not None:
        return desk.tree(folder.facts)
    if form.facts_needed:
        desk.report("no-facts", Span(folder.any_file), id=folder.id, file=form.facts_file)
        return None
    empty, _ = read_yaml("", folder.any_file)
    return empty


def _from_one_file(desk: Desk, folder: Folder, name: str) -> AnyEntry:
    others = [folder.facts] if folder.facts else sorted(folder.words.values())
    if others:
        desk.report("duplicate-id", Span(name), id=folder.id, other=others[0])
    file = read_text_file(desk, name)
    if file is None:
        return _unread(desk, folder, {})
    source = _source(desk, file.front)
    front, facts = split_tree(file.front, WORD_FIELDS)
    words = {source: recorded(read_words(desk, file, source, front, folder.id), file)}
    check_originals(desk, words, {source: file}, source)
    entry = _entry(desk, folder, facts, source, words)
    return _checked(desk, entry, {source: body_of(file)})


def _folder_source(desk: Desk, folder: Folder, tree: Tree | None) -> str:
    """Give the language that an entry was written in: as said, else the first that has a text."""
    if tree is None or text_at(tree, "source") is None:
        return next((code for code in desk.languages if code in folder.words), desk.first_language)
    source = _source(desk, tree)
    published = published_words(desk, folder)
    if published and source not in published:
        desk.report("no-source-words", tree.at("source"), language=source)
    return source


def _source(desk: Desk, tree: Tree | None) -> str:
    """Give the language that an entry was written in; a wrong one is reported by its type."""
    written = text_at(tree, "source") if tree else None
    return written if written and is_language(written) else desk.first_language


def _entry(
    desk: Desk, folder: Folder, tree: Tree, source: str, words: Mapping[str, Words]
) -> AnyEntry:
    record = folder.form.record
    rest, announced = split_announced(tree, record.announceable)
    also = tuple(WORD_FIELDS) if folder.single else ()
    typed = desk.typed_parts(record, rest, source, also)
    files = sorted((file.path, file.size) for file in folder.files.values())
    digest = fingerprint(
        tree_fields(tree)
        | {
            "@source": source,
            "@files": files,
            "@languages": desk.languages,
            "@file": folder.facts,
        }
    )
    return replace(_made(folder, source, announced, words, typed), facts_digest=digest)


def _checked(desk: Desk, entry: AnyEntry, bodies: Mapping[str, BodyText]) -> AnyEntry:
    """Report what the texts of an entry say that contradicts it."""
    checked, problems = check_texts(entry, bodies, desk.texts)
    desk.problems.extend(problems)
    return checked


def _unread(desk: Desk, folder: Folder, words: Mapping[str, Words]) -> AnyEntry:
    """Make an entry whose facts cannot be read, so that its texts are checked all the same."""
    nothing = desk.nothing_of(folder.form.record, folder.any_file)
    return _made(folder, desk.first_language, frozenset(), words, nothing)


def _made(
    folder: Folder,
    source: str,
    announced: frozenset[str],
    words: Mapping[str, Words],
    typed: Typed[EntryFacts],
) -> AnyEntry:
    return Entry(  # type: ignore[return-value]  # the form fixes which record it is
        id=folder.id,
        kind=folder.kind,
        source=source,
        facts=typed.facts,
        announced=announced,
        unread=typed.unread,
        words=words,
        files=folder.files,
        spans=TreeSpans(typed.tree),
        file=folder.facts or "",
    )
