"""Importing: what came back is compared with what is there, and what differs is written."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from programme_pages.entries import Content
from programme_pages.problems import Problem, Span, sentence
from programme_pages.translation.exchange.checks import check_files, find_fault
from programme_pages.translation.exchange.messages import Message, find_messages
from programme_pages.translation.exchange.po import Came, bad, changed, left, state_mark
from programme_pages.translation.exchange.words import Done, begin_work, write_words
from programme_pages.translation.fields import set_label
from programme_pages.translation.files import ContentFile, Edit, read_file


class Import(NamedTuple):
    """What is to be written: files by name. Nothing is where one of the problems is an error.

    `texts` counts what differs from what was there, `kept` what was changed there alone since the
    file was made, `unfinished` what was fuzzy or empty.
    """

    files: Mapping[str, ContentFile]
    texts: int
    kept: int
    unfinished: int
    problems: Sequence[Problem]


def import_messages(
    root: Path, content: Content, code: str, came: Sequence[Came], name: str
) -> Import:
    """Tell what bringing the messages of a file of a name into a site changes; write nothing.

    A translation that was changed in the content since the file was made stays as it is.
    """
    finished = [one for one in came if one.translation and not one.is_fuzzy]
    known = {message.address: message for message in find_messages(root, content, code)}
    newer = {one for one in finished if _is_newer(known, one)}
    fitting = [one for one in finished if not (one in newer and one.is_untouched)]
    done, problems = _matched(known, fitting, newer, name)
    files: dict[str, ContentFile] = {}
    origins: dict[str, list[Done]] = {}
    for file, of_file in (*_words(root, code, done), *_labels(root, code, done)):
        if file is None:
            problems += (
                left(
                    name,
                    one.came.line,
                    sentence("the title of this entry is not translated yet"),
                )
                for one in of_file
            )
        else:
            files[file.name], origins[file.name] = file, list(of_file)
    for found in check_files(root, content, files):
        problems.append(bad(name, _line_of(found.span, files, origins), found.message))
    texts = sum(one.is_change for of_file in origins.values() for one in of_file)
    kept, unfinished = len(finished) - len(fitting), len(came) - len(finished)
    return Import(files, texts, kept, unfinished, problems)


def _is_newer(known: Mapping[str, Message], one: Came) -> bool:
    """Whether the content has another translation of a message by now than the file was made of."""
    message = known.get(one.address)
    if message is None or one.exported is None or one.translation == message.translation:
        return False
    return state_mark(message.translation) != one.exported


def _matched(
    known: Mapping[str, Message], came: Sequence[Came], newer: Container[Came], name: str
) -> tuple[list[Done], list[Problem]]:
    """Find the text of each message; leave out those whose text is no longer to be found."""
    done: list[Done] = []
    problems: list[Problem] = []
    for one in came:
        message = known.get(one.address)
        if message is None:
            gone = sentence('there is no text "{address}" any more', address=one.address)
            problems.append(left(name, one.line, gone))
        elif one in newer:
            problems.append(changed(name, one.line))
        elif one.source != message.source and not message.is_lasting:
            other = sentence("its original is another one by now")
            problems.append(left(name, one.line, other))
        elif one.translation != message.translation and (
            fault := find_fault(message, one.translation)
        ):
            problems.append(bad(name, one.line, fault))
        else:
            done.append(Done(message, one))
    return done, problems


_File = tuple[ContentFile | None, Sequence[Done]]  # None where it cannot be written yet


def _words(root: Path, code: str, done: Sequence[Done]) -> Iterator[_File]:
    """Give the language files that change."""
    by_entry: dict[str, list[Done]] = defaultdict(list)
    for one in done:
        if one.message.entry is not None:
            by_entry[one.message.entry.id].append(one)
    for of_entry in by_entry.values():
        entry = of_entry[0].message.entry
        if entry is not None and any(one.is_change for one in of_entry):
            yield write_words(begin_work(root, entry, code, of_entry)), of_entry


def _labels(root: Path, code: str, done: Sequence[Done]) -> Iterator[_File]:
    """Give the files with labels that change."""
    by_file: dict[str, list[Done]] = defaultdict(list)
    for one in done:
        if one.message.label is not None and one.is_change:
            by_file[one.message.span.file].append(one)
    for name, of_file in by_file.items():
        file = read_file(root, name)
        edits: list[Edit] = []
        for one in of_file:
            if one.message.label is not None:
                path, source = one.message.label.path, one.message.label.source
                edits += set_label(file, path, source, code, one.came.translation)
        yield file.changed(edits), of_file


def _line_of(
    span: Span, files: Mapping[str, ContentFile], origins: Mapping[str, Sequence[Done]]
) -> int:
    """Tell from which line of the PO file a line of the content is, as well as can be told."""
    if span.file not in files:
        return 1
    text = files[span.file].plain.split("\n")[span.line - 1].strip()
    lines = (
        one.came.line
        for one in origins[span.file]
        if text and (text in one.came.translation or one.came.translation in text)
    )
    return next(lines, origins[span.file][0].came.line)
