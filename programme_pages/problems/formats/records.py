"""Problems as JSON, for other programs."""

import json
from collections.abc import Iterable

from programme_pages.problems.problem import Problem
from programme_pages.problems.texts import ENGLISH, Texts


def as_json(problems: Iterable[Problem], texts: Texts = ENGLISH) -> str:
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
            "message": item.message_in(texts),
            "hint": item.hint_in(texts),
        }
        for item in problems
    ]
    return json.dumps(rows, indent=2) + "\n"  # in ASCII, so that no terminal can spoil it
