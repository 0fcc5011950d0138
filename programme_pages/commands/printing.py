"""Printing problems for people."""

import os
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TextIO

from programme_pages.problems import ENGLISH, Problem, Texts
from programme_pages.problems.formats import Role, as_text
from programme_pages.problems.formats.terminal import unpainted
from programme_pages.source import is_text, read_text
from programme_pages.theme import is_catalogue

_COLOURS: dict[Role, str | None] = {
    "place": None,
    "error": "red",
    "warning": "yellow",
    "note": "blue",
    "message": None,
    "margin": "blue",
    "hint": "cyan",
}
_BOLD: set[Role] = {"place", "error", "warning", "note", "message"}


def print_problems(
    problems: Sequence[Problem], root: Path, stream: TextIO, texts: Texts = ENGLISH
) -> None:
    """Print problems with the lines that they point at, of files of the site at `root`."""
    if problems:
        paint = _paint if wants_colour(stream, os.environ) else unpainted
        print(as_text(problems, line_reader(root), texts, paint), file=stream)


def wants_colour(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """Whether what is printed there is seen in colour: no-color.org, force-color.org."""
    if environ.get("NO_COLOR"):
        return False
    return bool(environ.get("FORCE_COLOR")) or (stream.isatty() and environ.get("TERM") != "dumb")


def _paint(text: str, role: Role) -> str:
    from termcolor import colored  # noqa: PLC0415  (only a terminal needs it)

    bold = ["bold"] if role in _BOLD else []
    return colored(text, _COLOURS[role], attrs=bold, force_color=True)


def line_reader(root: Path) -> Callable[[str], list[str]]:
    """Give a function that reads the lines of a file of the site; none where it has no text."""

    @cache
    def read_lines(name: str) -> list[str]:
        is_known = is_text(root, name) or is_catalogue(root, name)
        text = read_text(root, name).text if is_known else None
        return [] if text is None else text.split("\n")

    return read_lines


def summary(problems: Sequence[Problem], texts: Texts = ENGLISH) -> str:
    """Count problems in a phrase."""
    errors = sum(found.is_error for found in problems)
    notes = sum(found.is_note for found in problems)
    warnings = len(problems) - errors - notes
    told = [
        texts.counted("{number} error", "{number} errors", errors)
        if errors
        else texts.text("no errors"),
        texts.counted("{number} warning", "{number} warnings", warnings)
        if warnings
        else texts.text("no warnings"),
    ]
    if notes:
        told.append(texts.counted("{number} note", "{number} notes", notes))
    return ", ".join(told)
