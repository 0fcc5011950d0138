"""Language files as they are to be: new ones, or with a few texts in the place of others."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from programme_pages.drift import (
    NOTHING,
    Record,
    compare,
    part_of,
    read_record,
    write_record,
)
from programme_pages.entries import AnyEntry
from programme_pages.markup.sections import Section, has_headings, split_sections
from programme_pages.model.programme import Words
from programme_pages.translation.bodies import read_body
from programme_pages.translation.exchange.messages import Field, Message
from programme_pages.translation.exchange.po import Came
from programme_pages.translation.fields import set_field
from programme_pages.translation.files import ContentFile, Edit, read_file
from programme_pages.translation.marking import FIELD


class Done(NamedTuple):
    """A message that came back translated, and for sure."""

    message: Message
    came: Came

    @property
    def is_change(self) -> bool:
        """Whether it tells anything new: another text, or that an old one is right."""
        message, came = self
        is_confirmed = message.is_outdated and came.source == message.source
        return is_confirmed or came.translation != message.translation

    @property
    def part(self) -> str:
        """What stands in a record for the source that it was made from."""
        return part_of(self.came.source)


class _Section(NamedTuple):
    """A section of a body as it is to be: a new text, or an old one by its place.

    `part` stands for its source in the record; None where that is unknown.
    """

    old: int | None
    new: str | None
    part: str | None


_Parts = Sequence[str | None]  # what stands for the sections in the record; None for the unknown


@dataclass(frozen=True, slots=True)
class Work:
    """A translation: its source and itself as they are, and what came back of it."""

    source: Words
    markdown: str  # of the source's body
    own: Words | None
    file: ContentFile
    before: Record | None
    done: Sequence[Done]

    def of_field(self, field: Field) -> Done | None:
        """Give what came back of a field that an entry has once."""
        return next((one for one in self.done if one.message.field == field), None)


def begin_work(root: Path, entry: AnyEntry, code: str, done: Sequence[Done]) -> Work:
    """Read what is there of a translation; a new file has front matter without a field.

    A file that counts as not there, as its title is still to be written, is gone on with.
    """
    source, own = entry.words[entry.source], entry.words.get(code)
    if own is None:
        beside = read_file(root, source.spans.at().file)
        name = f"{beside.name.rpartition('/')[0]}/{code}.md"
        new = ContentFile(name, beside.in_lines("---\n---\n"))
        file = read_file(root, name) if (root / name).is_file() else new
    else:
        file = read_file(root, own.spans.at().file)
    before = read_record(own.based_on) if own and own.based_on else None
    return Work(source, read_body(root, source).markdown, own, file, before, done)


def write_words(work: Work) -> ContentFile | None:
    """Give a language file as it is to be; None where there is no title, which all need."""
    title, summary = work.of_field("title"), work.of_field("summary")
    if work.own is None and title is None:
        return None
    edits, parts = _body(work)
    file = work.file.changed(edits)
    if title is not None:
        file = file.changed(set_field(file, "title", title.came.translation))
    if summary is not None:
        file = file.changed(set_field(file, "summary", summary.came.translation))
    record = _record(work, parts)
    return file.changed(set_field(file, FIELD, record)) if record else file


# The record


def _record(work: Work, sections: _Parts) -> str | None:
    """Give the record of what is translated now; None where some of that is unknown."""
    title, summary = _field_part(work, "title"), _field_part(work, "summary")
    known = tuple(part for part in sections if part is not None)
    if title is None or summary is None or len(known) < len(sections):
        return None
    return write_record(Record(title, summary, known))


def _field_part(work: Work, field: Field) -> str | None:
    done, before = work.of_field(field), work.before
    if done is not None:
        return done.part
    if before is not None:
        return before.title if field == "title" else before.summary
    is_there = work.own is not None and (field == "title" or work.own.summary is not None)
    return None if is_there else NOTHING


# The body


def _body(work: Work) -> tuple[list[Edit], _Parts]:
    """Give the edits of a body, and what stands for its sections in the record.

    As long as nothing of a body came back, it stays. Else it gets the order of its source, and
    what its source has no more goes.
    """
    whole = work.of_field("text")
    if whole is not None:
        parts = [part_of(one.text) for one in split_sections(whole.came.source)]
        if whole.is_change:
            return [_replaced(work.file, whole.came.translation)], parts
        return [], work.before.sections if work.before else parts
    sections = _in_order(work)
    if any(one.is_change for one in work.done if one.message.field == "section"):
        return [_rebuilt(work, sections)], [one.part for one in sections]
    if work.before is not None:
        return [], work.before.sections
    is_paired = len(sections) == len(_own_sections(work))
    return [], [one.part for one in sections] if is_paired else [None]


def _replaced(file: ContentFile, text: str) -> Edit:
    """Put a text in the place of a body."""
    body = file.plain[file.body :]
    end = file.body + len(body.rstrip())
    start = min(end, file.body + len(body) - len(body.lstrip()))
    return Edit(start, end, file.in_lines(text if body.strip() else f"{text}\n"))


def _own_sections(work: Work) -> list[Section]:
    body = work.file.plain[work.file.body :]
    return split_sections(body, by_headings=has_headings(work.markdown))


def _in_order(work: Work) -> list[_Section]:
    """Give the sections that are translated, in the order of the source."""
    done = {one.message.section: one for one in work.done if one.message.field == "section"}
    found: list[_Section] = []
    for place, old in enumerate(_olds(work)):
        one = done.get(place)
        if one is not None:
            is_same = one.came.translation == one.message.translation
            found.append(_Section(old, None if is_same else one.came.translation, one.part))
        elif old is not None:
            part = work.before.sections[old] if work.before else None
            found.append(_Section(old, None, part))
    return found


def _olds(work: Work) -> list[int | None]:
    """Give the place, in the body as it is, of the translation of each section of the source."""
    now = Record.of("", None, (one.text for one in split_sections(work.markdown)))
    own = len(_own_sections(work))
    if work.before is not None and own:
        changes = compare(work.before, now).sections
        return [change.before for change in changes if change.now is not None]
    return [place if place < own else None for place in range(len(now.sections))]


def _rebuilt(work: Work, sections: Sequence[_Section]) -> Edit:
    """Write a body of sections; what stays keeps its bytes, and so does the gap before it."""
    file, own = work.file, _own_sections(work)
    texts = []
    for number, one in enumerate(sections):
        before = sections[number - 1] if number else None
        texts += [_gap(file, own, before, one), _text_of(file, own, one)]
    start = file.body + (own[0].start if own else 0)
    end = file.body + own[-1].end if own else len(file.text)
    return Edit(start, end, "".join(texts) + ("" if own else file.line_end))


def _gap(file: ContentFile, own: Sequence[Section], before: _Section | None, one: _Section) -> str:
    """Give what stands between two sections: what stood there, where they were neighbours."""
    if before is None:
        return ""
    if before.old is None or one.old != before.old + 1:
        return file.in_lines("\n\n")
    return file.text[file.body + own[before.old].end : file.body + own[one.old].start]


def _text_of(file: ContentFile, own: Sequence[Section], one: _Section) -> str:
    if one.new is not None or one.old is None:
        return file.in_lines(one.new or "")
    section = own[one.old]
    return file.text[file.body + section.start : file.body + section.end]
