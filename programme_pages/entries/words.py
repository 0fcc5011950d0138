"""Language files: front matter with title and summary, then Markdown."""

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from programme_pages.contradictions import BodyText
from programme_pages.digests import digest
from programme_pages.drift import BadRecordError, Record, read_record, write_record
from programme_pages.entries.desk import Desk, split_tree
from programme_pages.entries.fingerprint import fingerprint, tree_fields
from programme_pages.entries.layout import Folder
from programme_pages.markup import ENTRY, FILES
from programme_pages.markup.sections import split_sections
from programme_pages.model.facts import WordsFacts
from programme_pages.model.later import Here
from programme_pages.model.programme import Words
from programme_pages.problems import Span
from programme_pages.schema import field_names
from programme_pages.slugs import make_slug
from programme_pages.strict_yaml import Mapping as Tree
from programme_pages.strict_yaml import TreeSpans

WORD_FIELDS = field_names(WordsFacts)
_FENCE = re.compile(r"^---[^\S\n]*$", re.MULTILINE)


class Parts(NamedTuple):
    """Where the parts of a text file are: its front matter, from and to, and its body."""

    front: int
    front_end: int
    body: int


def find_parts(text: str) -> Parts | None:
    """Find the front matter of a text, between two lines of `---`; None where it has none."""
    opening = _FENCE.match(text)
    closing = _FENCE.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return None
    return Parts(opening.end() + 1, closing.start(), min(closing.end() + 1, len(text)))


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file in its two parts; `body_line` is the line of the file on which the body begins."""

    name: str
    front: Tree
    body: str
    body_line: int


def read_text_file(desk: Desk, name: str) -> TextFile | None:
    """Split a file into its front matter and its body; None where that cannot be done."""
    text = desk.texts[name]
    if text is None:
        return None
    parts = find_parts(text)
    if parts is None:
        desk.report("no-front-matter", Span(name))
        return None
    front = desk.tree_of(text[parts.front : parts.front_end], name, first_line=2)
    if front is None:
        return None
    body_line = text.count("\n", 0, parts.front_end) + 2
    return TextFile(name, front, text[parts.body :], body_line)


def read_words(desk: Desk, file: TextFile, language: str, front: Tree, entry_id: str) -> Words:
    """Type the words of a text file as far as they are sound, and render its body."""
    facts = desk.typed_parts(WordsFacts, front, language).facts
    body, problems = desk.markdown.read(file.body, file.name, file.body_line)
    desk.problems.extend(problems)
    return Words(
        language=language,
        title=facts.title,
        summary=facts.summary,
        slug=facts.slug,
        address=facts.slug or make_slug(facts.title, entry_id),
        aliases=facts.aliases,
        based_on=_based_on(desk, facts.based_on, front),
        is_whole=bool(body.html),
        links=tuple(link for link in body.links if link.address.startswith((ENTRY, FILES))),
        body=Here(replace(body, links=())),
        spans=TreeSpans(front),
        digest=fingerprint(
            tree_fields(front, f"@{language}") | {f"text@{language}": bool(body.html)}
        ),
        body_digest=digest(file.body.encode()),
    )


def recorded(words: Words, file: TextFile) -> Words:
    """Give the words of a source with their record, which translations are held against."""
    sections = (section.text for section in split_sections(file.body))
    return replace(words, record=write_record(Record.of(words.title, words.summary, sections)))


def _based_on(desk: Desk, code: str | None, front: Tree) -> str | None:
    """Give a record in the form in which it is compared; a wrong one counts as none."""
    if code is None:
        return None
    try:
        return write_record(read_record(code))
    except BadRecordError as error:
        desk.report("bad-based-on", front.at("based_on"), value=code, reason=error)
        return None


def read_all_words(
    desk: Desk, folder: Folder, source: str
) -> tuple[dict[str, Words], dict[str, BodyText]]:
    """Read the language files of an entry's folder, by language; it was written in `source`.

    Gives their bodies as they are written as well.
    """
    found: dict[str, Words] = {}
    bodies: dict[str, BodyText] = {}
    published = published_words(desk, folder)
    for language, name in folder.words.items():
        if language not in published:
            desk.report("language-not-published", Span(name), language=language)
        elif file := read_text_file(desk, name):
            front = _without_facts(desk, file.front, folder)
            words = read_words(desk, file, language, front, folder.id)
            found[language] = recorded(words, file) if language == source else words
            bodies[language] = body_of(file)
    return found, bodies


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
