"""Write JSON Schemas for editors' programs: help with every field of the content while typing."""

import argparse
import sys
from pathlib import Path


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="where the schemas go")


def run(options: argparse.Namespace) -> int:
    """Write the schemas, of content that has errors too: that is when help is needed."""
    from programme_pages.pipeline.checking import check  # noqa: PLC0415  (dear to import)
    from programme_pages.schemas import SCHEMA_FILES, site_choices, write_schemas  # noqa: PLC0415

    written = 0
    for path in write_schemas(site_choices(check(options.root).content), options.folder):
        written += 1
        if not options.quiet:
            print(path)
    if not options.quiet:
        unchanged = len(SCHEMA_FILES) - written
        print(f"{written} schemas written, {unchanged} unchanged.", file=sys.stderr)
    return 0
