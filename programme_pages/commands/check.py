"""Find everything that is wrong with the content; write nothing."""

import argparse
import os
import sys
from typing import TYPE_CHECKING

from programme_pages import __version__
from programme_pages.commands.checkout import locator
from programme_pages.commands.printing import line_reader, print_problems, summary
from programme_pages.problems.formats import as_github, as_gitlab, as_json

if TYPE_CHECKING:
    from programme_pages.pipeline.checking import Checked

_FOR_PEOPLE = {"text", "github"}  # these get a line that counts what was found


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument(
        "--format",
        choices=["text", "github", "gitlab", "json", "sarif"],
        default="text",
        help="text for people, annotations of a pull request, or data for other programs",
    )
    parser.add_argument("--strict", action="store_true", help="let warnings fail the check too")


def run(options: argparse.Namespace) -> int:
    """Check the site; 1 where the content has errors."""
    from programme_pages.pipeline.checking import check  # noqa: PLC0415  (dear to import)

    checked = check(options.root)
    _print(checked, options)
    if options.format in _FOR_PEOPLE and not options.quiet:
        texts = options.speech.texts if options.format == "text" else options.speech.machine_texts
        found, number = summary(checked.problems, texts), len(checked.content.outlines)
        entries = texts.counted("{number} entry", "{number} entries", number)
        told = texts.told("{found} in {entries}.", found=found, entries=entries)
        print(told, file=sys.stderr)
    return 1 if checked.fails(strict=options.strict) else 0


def _print(checked: "Checked", options: argparse.Namespace) -> None:
    problems, root, texts = checked.problems, options.root, options.speech.machine_texts
    if options.format == "text":
        print_problems(problems, root, sys.stdout, options.speech.texts)
    elif options.format == "json":
        sys.stdout.write(as_json(problems, texts))
    elif options.format == "github":
        sys.stdout.write(as_github(problems, locator(root, os.environ), texts))
    elif options.format == "gitlab":
        sys.stdout.write(as_gitlab(problems, locator(root, os.environ), texts))
    else:
        from programme_pages.problems.formats.sarif import as_sarif  # noqa: PLC0415  (rarely used)

        locate = locator(root, os.environ)
        sys.stdout.write(as_sarif(problems, line_reader(root), locate, __version__, texts))
