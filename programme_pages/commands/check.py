"""Find everything that is wrong with the content; write nothing."""

import argparse
import os
import sys

from programme_pages.commands.checkout import locator
from programme_pages.commands.printing import (
    FOR_PEOPLE,
    add_format,
    line_reader,
    print_in_form,
    summary,
)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    add_format(parser)
    parser.add_argument("--strict", action="store_true", help="let warnings fail the check too")


def run(options: argparse.Namespace) -> int:
    """Check the site; 1 where the content has errors."""
    from programme_pages.pipeline.checking import check  # noqa: PLC0415  (dear to import)

    checked = check(options.root)
    locate = locator(options.root, os.environ)
    print_in_form(checked.problems, options, line_reader(options.root), locate)
    if options.format in FOR_PEOPLE and not options.quiet:
        texts = options.speech.texts if options.format == "text" else options.speech.machine_texts
        found, number = summary(checked.problems, texts), len(checked.content.outlines)
        entries = texts.counted("{number} entry", "{number} entries", number)
        told = texts.told("{found} in {entries}.", found=found, entries=entries)
        print(told, file=sys.stderr)
    return 1 if checked.fails(strict=options.strict) else 0
