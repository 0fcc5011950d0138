"""A problem: what is wrong, where, and how to mend it."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from programme_pages.problems.catalogue import CATALOGUE
from programme_pages.problems.definition import Definition, Severity
from programme_pages.problems.texts import ENGLISH, Sentence, Texts

_LONGEST_VALUE = 60  # characters of an editor's value that a message repeats
_LONGEST_SENTENCE = 200  # characters of what the engine, or a library, says of it
_SENTENCES = {"what", "reason", "allowed"}
# The engine's own words and addresses, some of them to be copied: never cut.
_WHOLE = {"advice", "example", "folder", "record", "served"}
MOST_IN_FILE = 100  # problems of one file that are listed; nobody reads more
_WORST_FIRST = tuple(Severity)


class Span(NamedTuple):
    """A stretch of a file. Lines and columns count from 1, in characters; the end is exclusive.

    There is one for every key and value of every file, so it is a tuple: cheap to make.
    """

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


class Problem(NamedTuple):
    """One thing that is wrong with the content, under a permanent code of the catalogue."""

    code: str
    span: Span
    values: Mapping[str, str] = {}
    suggestion: str | None = None
    sentences: Mapping[str, Sentence] = {}  # values in any language

    @property
    def definition(self) -> Definition:
        """The catalogue's entry for this problem's code."""
        return CATALOGUE[self.code]

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return self.definition.severity

    @property
    def message(self) -> str:
        """The plain sentence that says what is wrong, in English."""
        return self.message_in(ENGLISH)

    @property
    def hint(self) -> str:
        """How to mend it, in English, a near miss first where there is one."""
        return self.hint_in(ENGLISH)

    def message_in(self, texts: Texts) -> str:
        """Say what is wrong in the language of some texts."""
        return self._told(self.definition.message, texts)

    def hint_in(self, texts: Texts) -> str:
        """Say how to mend it in the language of some texts, a near miss first."""
        advice = self._told(self.definition.hint, texts).rstrip()
        if self.suggestion is None:
            return advice
        asked = texts.told('did you mean "{suggestion}"?', suggestion=self.suggestion)
        return f"{asked} {advice}".rstrip()

    def _told(self, english: str, texts: Texts) -> str:
        if texts is ENGLISH:
            return texts.told(english, **self.values)
        sentences = {name: one.told(texts) for name, one in self.sentences.items()}
        return texts.told(english, **{**self.values, **sentences})

    @property
    def is_error(self) -> bool:
        """Whether it keeps the site from being built."""
        return self.severity is Severity.ERROR

    @property
    def is_note(self) -> bool:
        """Whether it is no mistake, but work that is left to do."""
        return self.severity is Severity.NOTE


def problem(code: str, span: Span, suggestion: str | None = None, /, **values: object) -> Problem:
    """Make a problem; long or unprintable values are shortened for the message.

    Raises KeyError where the catalogue has no such code: a defect of the engine.
    """
    CATALOGUE[code]
    shown = {name: printable(str(value), _longest(name)) for name, value in values.items()}
    sentences = {
        name: _shortened(value, None if name in _WHOLE else _LONGEST_VALUE)
        for name, value in values.items()
        if isinstance(value, Sentence)
    }
    near = None if suggestion is None else printable(suggestion)
    return Problem(code, span, shown, near, sentences)


def _shortened(told: Sentence, longest: int | None) -> Sentence:
    """Give a sentence whose values, and those of the sentences in it, are no longer than that."""
    return told._replace(
        values=tuple(
            (
                name,
                _shortened(value, longest)
                if isinstance(value, Sentence)
                else printable(value, longest),
            )
            for name, value in told.values
        ),
    )


def _longest(name: str) -> int | None:
    if name in _WHOLE:
        return None
    return _LONGEST_SENTENCE if name in _SENTENCES else _LONGEST_VALUE


def printable(text: str, longest: int | None = _LONGEST_VALUE) -> str:
    """Give a text in one short line, with what a terminal would obey made visible."""
    line = "".join(char if char.isprintable() else " " for char in text)
    return line if longest is None or len(line) <= longest else line[: longest - 1] + "…"


def sort_problems(problems: list[Problem]) -> list[Problem]:
    """Order problems by place, then code; drop what was found twice, and what nobody would read."""
    place = attrgetter("span", "code")
    by_place = groupby(sorted(problems, key=place), key=place)
    ordered = (item for _, alike in by_place for item in _each_once(list(alike)))
    by_file = groupby(ordered, key=lambda item: item.span.file)
    return [item for _, found in by_file for item in _most(list(found))]


def _each_once(alike: Sequence[Problem]) -> Sequence[Problem]:
    """Order problems of one place and code by what they say, each once."""
    if len(alike) == 1:
        return alike
    unique = {item.message: item for item in alike}
    return [unique[message] for message in sorted(unique)]


def _most(found: list[Problem]) -> list[Problem]:
    """Keep as many problems of one file as are listed: errors, then warnings, then notes."""
    if len(found) <= MOST_IN_FILE:
        return found
    worst_first = sorted(found, key=lambda item: _WORST_FIRST.index(item.severity))
    kept = sorted(worst_first[:MOST_IN_FILE], key=lambda item: (item.span, item.code))
    left_out = worst_first[MOST_IN_FILE]
    return [*kept, problem("too-many-problems", left_out.span, limit=MOST_IN_FILE)]
