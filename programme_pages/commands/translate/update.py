"""Bring catalogues up to date with the messages of the interface, or begin one."""

import argparse
import sys
from typing import TYPE_CHECKING

from programme_pages.commands.printing import print_problems
from programme_pages.commands.usage import UsageError
from programme_pages.problems import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from programme_pages.problems import Problem


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the action's options."""
    parser.add_argument(
        "languages",
        nargs="*",
        metavar="LANG",
        help="languages such as cs; a new catalogue is begun (all that are there)",
    )


def run(options: argparse.Namespace) -> int:
    """Update catalogues; 1, with nothing written, where one of them or a template is broken."""
    from programme_pages.theme import read_theme  # noqa: PLC0415  (dear to import)
    from programme_pages.translation.catalogues import extraction, updating  # noqa: PLC0415

    theme = read_theme(options.root)
    own = options.root / "locales"
    codes = _usual(options.languages) or updating.find_languages(own)
    if not codes:
        raise UsageError(
            sentence("the site has no catalogues of its own; name a language to begin one")
        )
    template, problems = extraction.extract_messages(extraction.list_sources(theme.templates))
    if problems:
        return _refuse(problems, options)
    updates = [updating.update_file(code, own, theme.locales, template) for code in codes]
    if problems := [found for one in updates for found in one.problems]:
        return _refuse(problems, options)
    for one in updates:
        one.write()
        if not options.quiet:
            print(f"{one.name}: {one.added} new, {one.removed} taken out.", file=sys.stderr)
    return 0


def _usual(codes: "Sequence[str]") -> list[str]:
    """Give codes as they are usually written. Raises UsageError for what is no language."""
    from programme_pages.translation.languages import usual_code  # noqa: PLC0415

    try:
        return [usual_code(code) for code in codes]
    except ValueError as error:
        raise UsageError(str(error)) from None


def _refuse(problems: "list[Problem]", options: argparse.Namespace) -> int:
    print_problems(problems, options.root, sys.stderr, options.speech.texts)
    return 1
