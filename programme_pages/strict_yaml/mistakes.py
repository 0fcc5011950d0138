"""Syntax errors of YAML, said as an editor understands them and pointed to where they were made."""

import re
from dataclasses import dataclass

import yaml

from programme_pages.problems import Problem, Span, problem, sentence


@dataclass(frozen=True, slots=True)
class Mistake:
    """What libyaml says (a pattern), what it means, and how to mend it.

    Where `at_opening`, the place is where the thing begins that libyaml could not read to its
    end. `before` and `character` are patterns for what stands before, and at, libyaml's place.
    """

    said: str
    what: str
    advice: str
    at_opening: bool = False
    before: str = ""
    character: str = ""


_QUOTE = "Put the text in quotes"
_INDENTATION = "Let fields of one level, and the hyphens of one list, begin in the same column"
MISTAKES = (
    Mistake(
        "mapping values are not allowed",
        "a colon where no field can begin",
        'Put a text that holds ": " in quotes; let fields of one level begin in the same column',
    ),
    Mistake(
        "cannot start any token|tab character",
        "a tab at the beginning of a line",
        "Use spaces",
        character=r"\t",
    ),
    Mistake("cannot start any token", "a text cannot begin with this character", _QUOTE),
    Mistake(
        "could not find expected ':'",
        "a line that has no colon",
        "Write `name: value`; indent a text that goes on by two spaces more than its name",
        at_opening=True,
    ),
    Mistake(
        "did not find expected (key|'-' indicator)",
        "something stands after the end of a value",
        "Put the whole text in one pair of quotes; write an apostrophe between single quotes twice",
        before=r"\S",
    ),
    Mistake(
        "did not find expected (key|'-' indicator)",
        "the indentation does not fit the lines above",
        _INDENTATION,
    ),
    Mistake(
        "block sequence entries are not allowed",
        "a list cannot begin on this line",
        "Begin each item on a line of its own; put a text that begins with a hyphen in quotes",
    ),
    Mistake(
        "unexpected (end of stream|document indicator)",
        "this quotation mark is not closed",
        "Put the same mark at the end of the text",
        at_opening=True,
    ),
    Mistake(
        r"did not find expected ',' or '[\]}]'",
        "this bracket is not closed",
        "Put a comma between items, and the other bracket at the end",
        at_opening=True,
    ),
    Mistake(
        "did not find expected node content",
        "a value, or a closing bracket, is missing",
        "Put one comma between items, and a bracket at the end",
    ),
    Mistake(
        "escape character|character escape|hexdecimal number",
        "a backslash between double quotes has a meaning of its own",
        "Use single quotes, or write the backslash twice",
    ),
    Mistake(
        "alphabetic or numeric character|tag URI|expected whitespace or line break",
        "a text cannot begin with &, * or !",
        _QUOTE,
    ),
    Mistake("directive", "a line cannot begin with %", _QUOTE),
    Mistake("document start", "the file goes on after its end", "Remove the line with three dots"),
    Mistake(
        "expected comment or line break",
        "something stands after | or >",
        "Begin the text on the next line",
    ),
    Mistake("", "this cannot be read", "Put a text that holds signs in quotes"),
)


def explain(error: yaml.YAMLError, text: str, file: str, first_line: int) -> Problem:
    """Make a problem of a syntax error in a text that begins on a line of a file."""
    marked = error if isinstance(error, yaml.MarkedYAMLError) else yaml.MarkedYAMLError()
    line, column = _place(marked.problem_mark)
    written = text.split("\n")[line] if line <= text.count("\n") else ""
    said = f"{marked.context} {marked.problem}"
    mistake = next(
        mistake
        for mistake in MISTAKES
        if re.search(mistake.said, said)
        and re.search(mistake.before, written[:column])
        and re.match(mistake.character, written[column:])
    )
    if mistake.at_opening and marked.context_mark:
        line, column = _place(marked.context_mark)
    line, column = line + first_line, column + 1
    span = Span(file, line, column, line, column + 1)
    return problem(
        "yaml-syntax", span, what=sentence(mistake.what), advice=sentence(mistake.advice)
    )


def _place(mark: yaml.Mark | None) -> tuple[int, int]:
    return (mark.line, mark.column) if mark else (0, 0)
