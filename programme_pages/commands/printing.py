"""Printing problems for people."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TextIO

from programme_pages.problems import Problem
from programme_pages.problems.formats import as_text
from programme_pages.source import is_text, read_text
from programme_pages.theme import is_catalogue


def print_problems(problems: Sequence[Problem], root: Path, stream: TextIO) -> None:
    """Print problems with the lines that they point at, of files of the site at `root`."""
    if problems:
        print(as_text(problems, _line_reader(root)), file=stream)


def _line_reader(root: Path) -> Callable[[str], list[str]]:
    @cache
    def read_lines(name: str) -> list[str]:
        is_known = is_text(root, name) or is_catalogue(root, name)
        text = read_text(root, name).text if is_known else None
        return [] if text is None else text.split("\n")

    return read_lines


def summary(problems: Sequence[Problem]) -> str:
    """Count problems in a sentence."""
    errors = sum(found.is_error for found in problems)
    notes = sum(found.is_note for found in problems)
    warnings = len(problems) - errors - notes
    told = f"{counted(errors, 'error')}, {counted(warnings, 'warning')}"
    return f"{told}, {counted(notes, 'note')}" if notes else told


def counted(number: int, noun: str) -> str:
    """Say how many there are of something."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
