"""Problems as text with code frames, and as JSON."""

import json
from collections.abc import Callable, Iterable

from programme_pages.problems.problem import Problem, Span, printable

ReadLines = Callable[[str], list[str]]
_WIDEST_FRAME = 100  # characters of a source line that a code frame shows


def as_text(problems: Iterable[Problem], read_lines: ReadLines) -> str:
    """Render problems for a terminal, each with the line it points at.

    `read_lines` gives the lines of a file named as in `Span.file`, or none where it has no text.
    """
    return "\n".join(_one_as_text(item, read_lines) for item in problems)


def as_json(problems: Iterable[Problem]) -> str:
    """Render problems as a JSON list, in the fields of the contract."""
    rows = [
        {
            "file": item.span.file,
            "line": item.span.line,
            "column": item.span.column,
            "end_line": item.span.end_line,
            "end_column": item.span.end_column,
            "severity": str(item.severity),
            "code": item.code,
            "message": item.message,
            "hint": item.hint,
        }
        for item in problems
    ]
    return json.dumps(rows, indent=2) + "\n"  # in ASCII, so that no terminal can spoil it


def _one_as_text(item: Problem, read_lines: ReadLines) -> str:
    span = item.span
    head = f"{span.file}:{span.line}:{span.column}: {item.severity}[{item.code}] {item.message}"
    lines = read_lines(span.file)
    if span.line > len(lines):
        return f"{head}\n  {item.hint}\n"
    return f"{head}\n{_frame(span, lines[span.line - 1], item.hint)}\n"


def _frame(span: Span, line: str, hint: str) -> str:
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    first = max(0, start - _WIDEST_FRAME // 2) if len(line) > _WIDEST_FRAME else 0
    shown = line[first : first + _WIDEST_FRAME]
    text = "".join(printable(char) for char in shown)
    marks = "^" * max(1, min(end, first + len(shown)) - start)
    number = str(span.line)
    return f"  {number} | {text}\n  {' ' * len(number)} | {' ' * (start - first)}{marks} {hint}"
