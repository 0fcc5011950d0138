"""Problems as text with code frames."""

from collections.abc import Callable, Iterable
from typing import Literal

from programme_pages.problems.problem import Problem, Span, printable
from programme_pages.problems.texts import ENGLISH, Texts

ReadLines = Callable[[str], list[str]]
Role = Literal["place", "error", "warning", "note", "message", "margin", "hint"]
Paint = Callable[[str, Role], str]  # gives a text the colour of what it is there for
_WIDEST_FRAME = 100  # characters of a source line that a code frame shows
_TAB = "\N{RIGHTWARDS ARROW TO BAR}"  # as it stands on the key


def unpainted(text: str, _: Role) -> str:
    """Give a text as it is."""
    return text


def as_text(
    problems: Iterable[Problem],
    read_lines: ReadLines,
    texts: Texts = ENGLISH,
    paint: Paint = unpainted,
) -> str:
    """Render problems for a terminal, each with the line it points at.

    `read_lines` gives the lines of a file named as in `Span.file`, or none where it has no text.
    """
    return "\n".join(_one_as_text(item, read_lines, texts, paint) for item in problems)


def _one_as_text(item: Problem, read_lines: ReadLines, texts: Texts, paint: Paint) -> str:
    span, lines = item.span, read_lines(item.span.file)
    role: Role = item.severity.value
    place = paint(f"{span.file}:{span.line}:{span.column}:", "place")
    kind = paint(f"{texts.text(str(item.severity))}[{item.code}]", role)
    head = f"{place} {kind} {paint(item.message_in(texts), 'message')}"
    hint = paint(item.hint_in(texts), "hint")
    if span.line > len(lines):
        return f"{head}\n  {hint}\n"
    number = str(span.line)
    shown, marks = _frame(span, lines[span.line - 1])
    first, second = paint(f"  {number} |", "margin"), paint(f"  {' ' * len(number)} |", "margin")
    return f"{head}\n{first} {shown}\n{second} {_painted(marks, role, paint)} {hint}\n"


def _frame(span: Span, line: str) -> tuple[str, str]:
    """Give what is shown of a line, and the marks below it."""
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    first = max(0, start - _WIDEST_FRAME // 2) if len(line) > _WIDEST_FRAME else 0
    shown = line[first : first + _WIDEST_FRAME]
    marks = "^" * max(1, min(end, first + len(shown)) - start)
    return visible(shown), " " * (start - first) + marks


def visible(line: str) -> str:
    """Give a line of a file in as many characters, each of which can be seen: tabs, too."""
    return "".join(_TAB if char == "\t" else printable(char) for char in line)


def _painted(marks: str, role: Role, paint: Paint) -> str:
    blank = len(marks) - len(marks.lstrip())
    return marks[:blank] + paint(marks[blank:], role)
