"""List the pages that differ between two built folders, by language."""

import argparse
import sys
from pathlib import Path

from programme_pages.commands.usage import UsageError, url_argument
from programme_pages.problems import sentence


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("old", type=Path, metavar="OLD", help="what was built before")
    parser.add_argument("new", type=Path, metavar="NEW", help="what is built now")
    parser.add_argument("--format", choices=["text", "markdown"], default="text")
    parser.add_argument(
        "--base-url", type=url_argument, metavar="URL", help="where NEW can be seen"
    )


def run(options: argparse.Namespace) -> int:
    """Print the list. That there are changes is no failure."""
    from programme_pages import changes  # noqa: PLC0415  (dear to import)

    if not options.new.is_dir():
        raise UsageError(sentence("there is no folder {folder}", folder=options.new))
    forms = {"text": changes.as_text, "markdown": changes.as_markdown}
    base = f"{options.base_url.rstrip('/')}/" if options.base_url else ""
    found = changes.compare(options.old, options.new)
    sys.stdout.write(forms[options.format](found, base, options.speech.texts))
    return 0
