"""Language files: front matter with title and summary, then Markdown."""

from dataclasses import replace
from typing import NamedTuple

from programme_pages.digests import digest
from programme_pages.drift import BadRecordError, Record, read_record, write_record
from programme_pages.entries.desk import Desk
from programme_pages.entries.fingerprint import fingerprint, tree_fields
from programme_pages.entries.front_matter import find_lack, find_parts
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
TO_BE_WRITTEN = "tbd"  # in the place of a title, as in that of a date


class TextFile(NamedTuple):
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
        line, what, advice = find_lack(text)
        span = Span(name, line, 1, line, 1)
        desk.report("no-front-matter", span, what=what, advice=advice)
        return None
    front = desk.tree_of(text[parts.front : parts.front_end], name, first_line=2)
    if front is None:
        return None
    body_line = text.count("\n", 0, parts.front_end) + 2
    return TextFile(name, front, text[parts.body :], body_line)


def read_words(desk: Desk, file: TextFile, language: str, front: Tree, entry_id: str) -> Words:
    """Type the words of a text file as far as they are sound, and render its body."""
    facts = desk.typed_parts(WordsFacts, front, language).facts
    if facts.title == TO_BE_WRITTEN:
        desk.report("no-title-yet", front.at("title"))
    body, problems = desk.markdown.read(file.body, file.name, file.body_line)
    desk.problems.extend(problems)
    return Words(
        language=language,
        title=facts.title,
        summary=facts.summary,
        slug=facts.slug,
        address=facts.slug or make_slug(_known_title(facts.title), entry_id),
        aliases=facts.aliases,
        based_on=_based_on(facts.based_on),
        is_whole=bool(body.html),
        links=tuple(link for link in body.links if link.address.startswith((ENTRY, FILES))),
        body=Here(replace(body, links=())),
        spans=TreeSpans(front),
        digest=fingerprint(
            tree_fields(front, f"@{language}")
            | {f"text@{language}": bool(body.html), f"file@{language}": file.name}
        ),
        body_digest=digest(file.body.encode()),
        headings=tuple(one.text for one in body.headings),
        file=file.name,
    )


def _known_title(title: str) -> str:
    return "" if title == TO_BE_WRITTEN else title


def recorded(words: Words, file: TextFile) -> Words:
    """Give the words of a source with their record, which translations are held against."""
    sections = (section.text for section in split_sections(file.body))
    return replace(words, record=write_record(Record.of(words.title, words.summary, sections)))


def _based_on(code: str | None) -> str | None:
    """Give a record in the form in which it is compared; a wrong one counts as none."""
    try:
        return None if code is None else write_record(read_record(code))
    except BadRecordError:
        return None  # see `originals`
