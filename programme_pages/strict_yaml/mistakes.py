"""Syntax errors of YAML, said as an editor understands them and pointed to where they were made."""

import re
from collections.abc import Sequence
from typing import NamedTuple

import yaml

from programme_pages.problems import Problem, Sentence, Span, problem, sentence


class Mistake(NamedTuple):
    """What libyaml says (a pattern), what it means, and how to mend it.

    Where `at_opening`, the place is where the thing begins that libyaml could not read to its
    end. `before` and `character` are patterns for what stands before, and at, libyaml's place in
    its line, `above` one for the lines above. A group `at` of `before` is the place, if it has one.
    """

    said: str
    what: str
    advice: str
    at_opening: bool = False
    before: str = ""
    character: str = ""
    above: str = ""


_QUOTE = "Put the text in quotes"
_STRAIGHT = (
    'Put straight marks (") around the whole text; those of your language may stand inside them'
)
_CURLY = r"(?:^|[:,{\[]\s+)(?P<at>[“”„‟«»‘’‚])"
_INDENTATION = "Let fields of one level, and the hyphens of one list, begin in the same column"
MISTAKES = (
    Mistake(
        "mapping values are not allowed|did not find expected ',' or '[\\]}]'",
        "a text that holds a colon needs straight quotation marks, not these",
        _STRAIGHT,
        before=_CURLY,
    ),
    Mistake(
        "mapping values are not allowed",
        "this line begins further right than the field above",
        "Delete the spaces before it; if it goes on the text above, put all of that in quotes",
        before=r"^ +(?P<at>[\w-]+)$",
    ),
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
        "Put the same mark, a straight one, at the end of the text",
        at_opening=True,
    ),
    Mistake(
        r"did not find expected ',' or '[\]}]'",
        "a comma is missing before this language",
        "Put one there; or, if it is a part of the text, put quotes around all of that",
        before=r"[{,]\s*[\w-]+:\s[^{}\[\],:]*[^{}\[\],:\s]\s+(?P<at>[a-z]{2})$",
        character=r":\s",
    ),
    Mistake(
        r"did not find expected ',' or '[\]}]'",
        "a colon inside a text",
        'Put a text that holds ": " in quotes',
        before=r"[{\[]",
        character=r":\s",
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
    Mistake(
        "document start",
        "the file goes on after its end",
        "Remove the line with three dots",
        above=r"(?m)^\.\.\.",
    ),
    Mistake(
        "document start",
        "this line begins further left than the first field",
        "Delete the spaces before the fields above: all of one level begin in the same column",
    ),
    Mistake(
        "expected comment or line break",
        "something stands after | or >",
        "Begin the text on the next line",
    ),
    Mistake("", "this cannot be read", "Put a text that holds signs in quotes"),
)


_LINES_BACK = 2  # lines with more in them than a comment
_NO_BREAK = "\u00a0\u2007\u202f"  # what Option and the space bar, or a text program, may write
_FILLED = re.compile(r"\s*[^\s#]")
_NO_SPACE = Mistake(
    "",
    "there is no space behind the colon",
    "Put one there: `title: ...`",
    before=r"""\s*(?:- +)?(?P<at>[A-Za-z_][\w-]*):(?!//)[^\s:]""",
)
SLIPS = (
    Mistake(
        "",
        "two people changed these lines, and both versions stand here",
        "Keep what is right, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>",
        before=r"(?P<at><{7}|={7}|>{7})(?: |\r?$)",
    ),
    Mistake(
        "",
        "this looks like a space, and is a no-break space",
        "Delete it, and type a plain space in its place",
        before=rf"(?: *(?:- +)?[\w-]+:)? *(?P<at>[{_NO_BREAK}])",
    ),
    _NO_SPACE,
    Mistake(
        "",
        "this quotation mark is closed with another one",
        'End the text with a straight mark ("), too',
        before=r"""\s*(?:- +)?[\w-]+: +(?P<at>")[^"]*[“”„»’]\s*$""",
    ),
)


def name_without_space(text: str) -> str | None:
    """Give the name of a field that was written as `name:"value"`, which to YAML is one text."""
    found = re.match(_NO_SPACE.before, text)
    return found["at"] if found else None


def missing_space(span: Span) -> Problem:
    """Make the problem of such a text."""
    return _problem(span, _NO_SPACE)


def advise_on_lack(rest: str) -> Sentence:
    """Say how a value can be there that is missing, by the rest of the line behind its name."""
    if re.match(r"\s*:?\s*#", rest):
        return _BEFORE_COMMENT
    return _WITH_COMMA if re.match(r"\s*[,}\]]", rest) else _FILLED_IN


_FILLED_IN = sentence("Write it, or delete the line")
_BEFORE_COMMENT = sentence(
    "Write it before the #, behind which nothing is read; put a text that begins with # in quotes"
)
_WITH_COMMA = sentence(
    "Put straight quotes around a text that holds a comma; or write a colon and a value behind "
    "this name"
)


def explain(error: yaml.YAMLError, text: str, file: str, first_line: int) -> Problem:
    """Make a problem of a syntax error in a text that begins on a line of a file."""
    marked = error if isinstance(error, yaml.MarkedYAMLError) else yaml.MarkedYAMLError()
    line, column = _place(marked.problem_mark)
    lines = text.split("\n")
    if slip := _slip(lines, min(line, len(lines) - 1)):
        line, column, mistake = slip
    else:
        mistake, at = _mistake(marked, lines, line, column)
        if at is not None:
            column = at
        elif mistake.at_opening and marked.context_mark:
            line, column = _place(marked.context_mark)
    line, column = line + first_line, column + 1
    span = Span(file, line, column, line, column + 1)
    return _problem(span, mistake)


def _problem(span: Span, mistake: Mistake) -> Problem:
    return problem(
        "yaml-syntax", span, what=sentence(mistake.what), advice=sentence(mistake.advice)
    )


def _mistake(
    error: yaml.MarkedYAMLError, lines: Sequence[str], line: int, column: int
) -> tuple[Mistake, int | None]:
    """Tell what a mistake libyaml means, and its column where that is another than libyaml's."""
    said = f"{error.context} {error.problem}"
    written = lines[line] if line < len(lines) else ""
    above = "\n".join(lines[:line])
    for mistake in MISTAKES:
        before = re.search(mistake.before, written[:column])
        if (
            before is not None
            and re.search(mistake.said, said)
            and re.match(mistake.character, written[column:])
            and re.search(mistake.above, above)
        ):
            at = before.start("at") if "at" in before.re.groupindex else None
            return mistake, at
    raise LookupError("the last mistake fits everything")


def _slip(lines: Sequence[str], line: int) -> tuple[int, int, Mistake] | None:
    """Find a slip that makes libyaml read on, and give up at that line or the next one.

    Gives its line and column, from 0.
    """
    filled = [number for number in range(line + 1) if _FILLED.match(lines[number])]
    for number in reversed(filled[-_LINES_BACK:]):
        for mistake in SLIPS:
            if found := re.match(mistake.before, lines[number]):
                return number, found.start("at"), mistake
    return None


def _place(mark: yaml.Mark | None) -> tuple[int, int]:
    return (mark.line, mark.column) if mark else (0, 0)
