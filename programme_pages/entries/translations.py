"""The language files of an entry: its text in the language it was written in, and translations."""

from programme_pages.contradictions import BodyText
from programme_pages.entries.desk import Desk, split_tree
from programme_pages.entries.layout import Folder
from programme_pages.entries.originals import check_originals
from programme_pages.entries.words import (
    TO_BE_WRITTEN,
    TextFile,
    read_text_file,
    read_words,
    recorded,
)
from programme_pages.model.programme import Words
from programme_pages.problems import Span
from programme_pages.schema import field_names
from programme_pages.strict_yaml import Mapping as Tree


def read_all_words(
    desk: Desk, folder: Folder, source: str
) -> tuple[dict[str, Words], dict[str, BodyText], set[str]]:
    """Read the language files of an entry's folder, by language; it was written in `source`.

    Gives their bodies as they are written as well, and the names of files that cannot be read. A
    translation whose title is still to be written is none yet: nothing of it is published.
    """
    found: dict[str, Words] = {}
    files: dict[str, TextFile] = {}
    unread: set[str] = set()
    published = published_words(desk, folder)
    for language, name in folder.words.items():
        if language not in published:
            desk.report("language-not-published", Span(name), language=language)
        elif (file := read_text_file(desk, name)) is None:
            unread.add(name)
        else:
            front = _without_facts(desk, file.front, folder)
            words = read_words(desk, file, language, front, folder.id)
            if language == source:
                words = recorded(words, file)
            elif words.title == TO_BE_WRITTEN:
                continue
            files[language], found[language] = file, words
    check_originals(desk, found, files, source)
    return found, {language: body_of(file) for language, file in files.items()}, unread


def body_of(file: TextFile) -> BodyText:
    """Give the body of a text file as it is written."""
    return BodyText(file.name, file.body, file.body_line)


def published_words(desk: Desk, folder: Folder) -> dict[str, str]:
    """Name an entry's files in languages of the site, by language; all where none are known."""
    languages = desk.languages or folder.words
    return {code: name for code, name in folder.words.items() if code in languages}


def _without_facts(desk: Desk, front: Tree, folder: Folder) -> Tree:
    misplaced, words = split_tree(front, field_names(folder.form.record))
    for key in misplaced.items:
        desk.report("fact-in-words", front.keys[key], field=key, facts=folder.form.facts_file)
    return words
