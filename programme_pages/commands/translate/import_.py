"""Bring the translations of a PO file into the content: all of them, or nothing if one is wrong."""

import argparse
import sys
from pathlib import Path

from programme_pages.commands.printing import print_problems, summary
from programme_pages.commands.translate.given import site_language, sound_content


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the action's options."""
    parser.add_argument("language", metavar="LANG", help="the language of the translations")
    parser.add_argument("file", type=Path, metavar="FILE", help="what `translate export` wrote")
    parser.add_argument(
        "--overwrite",
        action="store_true",
        help="also write what was changed in the content since the file was made",
    )


def run(options: argparse.Namespace) -> int:
    """Write what differs; 1, with nothing written, where the content or the file has errors."""
    content = sound_content(options)
    if content is None:
        return 1
    from programme_pages.problems import sort_problems  # noqa: PLC0415
    from programme_pages.translation.exchange import importing, po  # noqa: PLC0415
    from programme_pages.translation.languages import locale_of  # noqa: PLC0415

    code, name = site_language(content, options.language), str(options.file)
    came, problems = po.read_messages(options.file.read_bytes(), locale_of(code), name)
    if options.overwrite:  # whatever stood there when the file was made
        came = [one._replace(exported=None) for one in came]
    done = importing.import_messages(options.root, content, code, came, name)
    problems = sort_problems([*problems, *done.problems])
    texts = options.speech.texts
    print_problems(problems, options.root, sys.stderr, texts)
    if any(found.is_error for found in problems):
        if not options.quiet:
            found = summary(problems, texts)
            print(texts.told("{found}. Nothing was written.", found=found), file=sys.stderr)
        return 1
    for file in done.files.values():
        file.write(options.root)
    if not options.quiet:
        print(
            f"Texts brought in: {done.texts}. Files changed: {len(done.files)}. "
            f"Changed in the content alone, left as they are: {done.kept}. "
            f"Fuzzy or empty, left as they were: {done.unfinished}.",
            file=sys.stderr,
        )
    return 0
