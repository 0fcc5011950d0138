"""Explain a problem by its code, with an example and the mend; list all codes."""

import argparse

from programme_pages.commands.usage import UsageError
from programme_pages.problems import CATALOGUE, Texts
from programme_pages.problems.explanation import explanation


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument(
        "code", nargs="?", metavar="CODE", help="the code in square brackets; without one, a list"
    )


def run(options: argparse.Namespace) -> int:
    """Print what is asked for. Raises UsageError where there is no such code."""
    texts: Texts = options.speech.texts
    if options.code is None:
        print(_list(texts))
    elif definition := CATALOGUE.get(_code(options.code)):
        print(explanation(definition, texts))
    else:
        raise UsageError(_unknown(options.code, texts))
    return 0


def _code(given: str) -> str:
    """Give the code in what may be copied from a message: `error[bad-date]`."""
    return given.rpartition("[")[2].rstrip("]").strip().lower()


def _list(texts: Texts) -> str:
    widest = max(map(len, CATALOGUE))
    return "\n".join(
        f"{code:{widest}}  {texts.text(CATALOGUE[code].title)}" for code in sorted(CATALOGUE)
    )


def _unknown(code: str, texts: Texts) -> str:
    from difflib import get_close_matches  # noqa: PLC0415  (only mistakes need it)

    near = get_close_matches(code.lower(), CATALOGUE, n=3, cutoff=0.7)
    if near:
        return texts.told(
            'there is no problem "{code}"; did you mean one of these: {near}?',
            code=code,
            near=", ".join(near),
        )
    return texts.told(
        'there is no problem "{code}"; `explain` without a code lists all of them', code=code
    )
