"""Bring in entries from a calendar, a table, a saved page or another system's export."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from programme_pages.commands.printing import print_problems, summary
from programme_pages.commands.usage import UsageError

if TYPE_CHECKING:
    from programme_pages.imports import Brought
    from programme_pages.problems import Texts


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    known = (
        "iCalendar, CSV, a saved page with schema.org's JSON-LD, schedule.json, or Indico's JSON"
    )
    parser.add_argument("file", type=Path, metavar="FILE", help=known)
    parser.add_argument(
        "--kind", choices=["workshop", "session"], default="workshop", help="what its events are"
    )
    parser.add_argument(
        "--language", metavar="LANG", help="the language of its texts (the site's first)"
    )


def run(options: argparse.Namespace) -> int:
    """Write what is new, and list what a person must add; 1 where the file cannot be used."""
    from programme_pages import imports, starter  # noqa: PLC0415  (dear to import)
    from programme_pages.problems import sentence, sort_problems  # noqa: PLC0415

    texts = options.speech.texts
    ground, problems = starter.read_ground(options.root)
    if ground is None:
        print_problems(problems, options.root, sys.stderr, texts)
        return 1
    language = starter.choose_languages(ground, options.language or ground.site.languages[0])
    if len(language) > 1:
        raise UsageError(sentence("the texts of a file are in one language"))
    name = str(options.file)
    came = imports.read_file(options.file, name)
    wishes = imports.Wishes(starter.find_starter(options.kind), language[0], texts)
    brought = imports.bring(came, name, wishes, ground, options.root)
    print_problems(sort_problems(brought.problems), options.root, sys.stderr, texts)
    if not options.quiet:
        _tell(brought, options)
    return int(any(found.is_error for found in brought.problems))


def _tell(brought: "Brought", options: argparse.Namespace) -> None:
    """Print the files that were written, what is to be added to each entry, and a count."""
    texts: Texts = options.speech.texts
    for name in brought.files:
        print(name)
    for one in brought.drafts:
        told = texts.told("{id}: still to be added, or looked at", id=one.id)
        remarks = (f"  - {remark.told(texts)}" for remark in one.remarks)
        print("\n".join(["", told, *remarks]), file=sys.stderr)
    print("\n" + " ".join(_count(brought, options, texts)), file=sys.stderr)


def _count(brought: "Brought", options: argparse.Namespace, texts: "Texts") -> Iterator[str]:
    yield texts.told("Entries written: {number}.", number=len(brought.drafts))
    if brought.there:
        there = ", ".join(brought.there)
        yield texts.told("There already, and left as they are: {there}.", there=there)
    if brought.problems:
        yield texts.told("In the file: {found}.", found=summary(brought.problems, texts))
    if brought.drafts:
        root = f" --root {options.root}" if str(options.root) != "." else ""
        command = f"python build.py check{root}"
        yield texts.told("They are drafts. See what is wrong: {command}", command=command)
