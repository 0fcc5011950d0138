"""Printing problems for people."""

from collections.abc import Sequence
from functools import cache
from typing import TextIO

from programme_pages.pipeline import Checked
from programme_pages.problems import Problem
from programme_pages.problems.formats import as_text


def print_problems(checked: Checked, stream: TextIO) -> None:
    """Print problems with the lines that they point at."""
    texts = checked.sources.texts

    @cache
    def read_lines(name: str) -> list[str]:
        text = texts.get(name)
        return [] if text is None else text.split("\n")

    if checked.problems:
        print(as_text(checked.problems, read_lines), file=stream)


def summary(problems: Sequence[Problem]) -> str:
    """Count problems in a sentence."""
    errors = sum(found.is_error for found in problems)
    return f"{_counted(errors, 'error')}, {_counted(len(problems) - errors, 'warning')}"


def _counted(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
