"""Write all messages of the interface into a template for catalogues (POT)."""

import argparse
import sys
from pathlib import Path

from programme_pages.commands.printing import print_problems


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the action's options."""
    parser.add_argument("--output", type=Path, metavar="FILE", help="where it goes (messages.pot)")


def run(options: argparse.Namespace) -> int:
    """Write the template; 1 where a template of pages is broken."""
    from programme_pages.theme import read_theme  # noqa: PLC0415  (dear to import)
    from programme_pages.translation.catalogues import extraction, writing  # noqa: PLC0415

    theme = read_theme(options.root)
    catalog, problems = extraction.extract_messages(extraction.list_sources(theme.templates))
    if problems:
        print_problems(problems, options.root, sys.stderr, options.speech.texts)
        return 1
    output = options.output or options.root / "messages.pot"
    text = writing.write_catalogue(writing.new_header(None), catalog)
    output.write_text(text, encoding="utf-8", newline="\n")
    if not options.quiet:
        print(f"{output}: {len(catalog)} messages.", file=sys.stderr)
    return 0
