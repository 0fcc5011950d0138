"""Tell what is missing or out of date, by entry, field and language."""

import argparse
import sys

from programme_pages.commands.translate.given import site_language, sound_content


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the action's options."""
    parser.add_argument("language", nargs="?", metavar="LANG", help="one language only, such as pl")
    parser.add_argument("--format", choices=["text", "json"], default="text")


def run(options: argparse.Namespace) -> int:
    """Print the status; 1 where the content has errors."""
    content = sound_content(options)
    if content is None:
        return 1
    from programme_pages.translation.status import find_status  # noqa: PLC0415  (dear to import)
    from programme_pages.translation.told import as_json, as_text  # noqa: PLC0415

    found = find_status(options.root, content)
    if options.language is not None:
        code = site_language(content, options.language)
        found = [one for one in found if one.language == code]
    told = as_json(found) if options.format == "json" else as_text(found, options.speech.texts)
    sys.stdout.write(told)
    return 0
