"""Find everything that is wrong with the content; write nothing."""

import argparse
import sys

from programme_pages.commands.printing import print_problems, summary
from programme_pages.problems.formats import as_json


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument("--strict", action="store_true", help="let warnings fail the check too")


def run(options: argparse.Namespace) -> int:
    """Check the site; 1 where the content has errors."""
    from programme_pages.pipeline.checking import check  # noqa: PLC0415  (dear to import)

    checked = check(options.root)
    if options.format == "json":
        sys.stdout.write(as_json(checked.problems))
    else:
        print_problems(checked.problems, options.root, sys.stdout)
        if not options.quiet:
            entries = len(checked.content.outlines)
            print(f"{summary(checked.problems)} in {entries} entries.", file=sys.stderr)
    return 1 if checked.fails(strict=options.strict) else 0
