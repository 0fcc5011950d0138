"""Printing problems for people."""

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TextIO

from programme_pages import __version__
from programme_pages.problems import ENGLISH, Problem, Texts
from programme_pages.problems.formats import Role, as_github, as_gitlab, as_json, as_text
from programme_pages.problems.formats.terminal import unpainted
from programme_pages.source import is_text, read_text
from programme_pages.theme import is_catalogue

FOR_PEOPLE = {"text", "github"}  # these get a line that counts what was found
_COLOURS: dict[Role, str | None] = {
    "place": None,
    "error": "red",
    "warning": "yellow",
    "note": "blue",
    "message": None,
    "margin": "blue",
    "hint": "cyan",
}
ReadLines = Callable[[str], list[str]]
_BOLD: set[Role] = {"place", "error", "warning", "note", "message"}


def add_format(parser: argparse.ArgumentParser) -> None:
    """Declare the option that names the form of what is printed."""
    parser.add_argument(
        "--format",
        choices=["text", "github", "gitlab", "json", "sarif"],
        default="text",
        help="text for people, annotations of a pull request, or data for other programs",
    )


def print_in_form(
    problems: Sequence[Problem],
    options: argparse.Namespace,
    read_lines: ReadLines,
    locate: Callable[[str], str],
) -> None:
    """Print problems in the form that the options ask for.

    `read_lines` gives the lines of a file, `locate` its path from the top of the repository.
    """
    texts = options.speech.machine_texts
    if options.format == "text":
        _print_text(problems, read_lines, sys.stdout, options.speech.texts)
    elif options.format == "json":
        sys.stdout.write(as_json(problems, texts))
    elif options.format == "github":
        sys.stdout.write(as_github(problems, locate, texts))
    elif options.format == "gitlab":
        sys.stdout.write(as_gitlab(problems, locate, texts))
    else:
        from programme_pages.problems.formats.sarif import as_sarif  # noqa: PLC0415  (rarely used)

        sys.stdout.write(as_sarif(problems, read_lines, locate, __version__, texts))


def print_problems(
    problems: Sequence[Problem], root: Path, stream: TextIO, texts: Texts = ENGLISH
) -> None:
    """Print problems with the lines that they point at, of files of the site at `root`."""
    _print_text(problems, line_reader(root), stream, texts)


def _print_text(
    problems: Sequence[Problem], read_lines: ReadLines, stream: TextIO, texts: Texts
) -> None:
    if problems:
        paint = _paint if wants_colour(stream, os.environ) else unpainted
        print(as_text(problems, read_lines, texts, paint), file=stream)


def wants_colour(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """Whether what is printed there is seen in colour: no-color.org, force-color.org."""
    if environ.get("NO_COLOR"):
        return False
    return bool(environ.get("FORCE_COLOR")) or (stream.isatty() and environ.get("TERM") != "dumb")


def _paint(text: str, role: Role) -> str:
    from termcolor import colored  # noqa: PLC0415  (only a terminal needs it)

    bold = ["bold"] if role in _BOLD else []
    return colored(text, _COLOURS[role], attrs=bold, force_color=True)


def line_reader(root: Path) -> ReadLines:
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


def built_line_reader(folder: Path) -> ReadLines:
    """Give a function that reads the lines of a page or style of a built folder."""

    @cache
    def read_lines(name: str) -> list[str]:
        path = folder / name
        if not name.endswith((".html", ".css")) or not path.is_file() or path.is_symlink():
            return []
        return path.read_text(encoding="utf-8", errors="replace").split("\n")

    return read_lines
