"""Write all words and labels beside their translations into a file for translators' tools (PO)."""

import argparse
import sys
from pathlib import Path

from programme_pages.commands.translate.given import site_language, sound_content


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the action's options."""
    parser.add_argument("language", metavar="LANG", help="the language to translate into")
    parser.add_argument("--output", type=Path, metavar="FILE", help="where it goes (LANG.po)")


def run(options: argparse.Namespace) -> int:
    """Write the file; 1 where the content has errors."""
    content = sound_content(options)
    if content is None:
        return 1
    from programme_pages.translation.exchange import messages, po  # noqa: PLC0415
    from programme_pages.translation.languages import locale_of  # noqa: PLC0415

    code = site_language(content, options.language)
    found = messages.find_messages(options.root, content, code)
    output = options.output or Path(f"{code}.po")
    text = po.write_messages(found, locale_of(code))
    output.write_text(text, encoding="utf-8", newline="\n")
    if not options.quiet:
        missing = sum(not one.translation for one in found)
        fuzzy = sum(one.is_outdated for one in found)
        print(
            f"{output}: {len(found)} texts, {missing} to translate, {fuzzy} out of date.",
            file=sys.stderr,
        )
    return 0
