"""From a command line to a command, and from its outcome to an exit code."""

import argparse
import gc
import os
import sys
import tempfile
import traceback
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn, Protocol

from programme_pages import __version__
from programme_pages.commands import (
    build,
    changes,
    check,
    explain,
    import_,
    init,
    new,
    report,
    schema,
    serve,
    translate,
    upload_lists,
    verify,
)
from programme_pages.commands.parser import Parser
from programme_pages.commands.speech import find_speech
from programme_pages.commands.usage import UsageError
from programme_pages.problems import Refusal, Texts, sentence

_USAGE, _DEFECT, _STOPPED = 2, 3, 130
_RARELY = 2_000_000  # new objects between two looks for circles


class Command(Protocol):
    """A module of a command."""

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's options."""

    def run(self, options: argparse.Namespace) -> int:
        """Run the command; give the exit code."""


COMMANDS: dict[str, Command] = {
    "build": build,
    "check": check,
    "explain": explain,
    "serve": serve,
    "init": init,
    "new": new,
    "import": import_,
    "report": report,
    "changes": changes,
    "schema": schema,
    "translate": translate,
    "upload-lists": upload_lists,
    "verify": verify,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code.

    0: fine; 1: the content has errors; 2: wrong usage; 3: a defect of the engine.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    _speak_everywhere()
    speech = find_speech(None, os.environ, Path())
    try:
        shared, _ = _common_parser().parse_known_args(given)
        speech = find_speech(shared.lang, os.environ, shared.root)
        options = _parse(given)
        options.speech = speech
        return COMMANDS[options.command].run(options)
    except Refusal as refusal:
        return _leave(refusal.told(speech.texts), _USAGE)
    except SystemExit as left:  # argparse leaves so after --help
        return int(left.code or 0)
    except KeyboardInterrupt:
        return _leave(speech.texts.text("stopped"), _STOPPED)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        return _leave(f"{where}{error.strerror or error}", _USAGE)
    except Exception:  # noqa: BLE001  (a defect is told to the user as such, never as a traceback)
        return _tell_of_defect(speech.texts)


def _leave(told: str, code: int) -> int:
    print(f"programme-pages: {told}", file=sys.stderr)
    return code


def _speak_everywhere() -> None:
    """Let a terminal that lacks a character show its number: no reason to fail."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _common_parser() -> Parser:
    """Give what reads options for all commands; they stand before or after the command."""
    common = Parser(prog="programme-pages", add_help=False, allow_abbrev=False)
    common.add_argument("--root", type=Path, default=Path(), metavar="DIR", help="the site")
    common.add_argument("--quiet", action="store_true", help="print problems only")
    common.add_argument(
        "--lang", metavar="LANG", help="the language of messages: en, pl, fr (the environment's)"
    )
    return common


def _parse(given: Sequence[str]) -> argparse.Namespace:
    """Parse the command line. Raises UsageError."""
    shared, rest = _common_parser().parse_known_args(given)
    parser = Parser(
        prog="programme-pages",
        description="Makes a static site in several languages from programme entries.",
        parents=[_common_parser()],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, module in COMMANDS.items():
        help_text = module.__doc__ or ""
        module.add_options(
            commands.add_parser(name, help=help_text, description=help_text, allow_abbrev=False)
        )
    if not rest or (rest[0].startswith("-") and rest[0] not in {"-h", "--help", "--version"}):
        rest = ["build", *rest]
    options = parser.parse_args(rest)
    options.root, options.quiet = shared.root, shared.quiet
    if not options.root.is_dir():
        raise UsageError(sentence("there is no folder {folder}", folder=options.root))
    return options


def _tell_of_defect(texts: Texts) -> int:
    """Keep the details of a defect in a file, and say where they lie."""
    descriptor, name = tempfile.mkstemp(prefix="programme-pages-", suffix=".txt", text=True)
    with os.fdopen(descriptor, "w", encoding="utf-8") as details:
        details.write(f"programme-pages {__version__}, Python {sys.version}\n\n")
        traceback.print_exc(file=details)
    told = texts.text("a defect of the program, not of your content. Nothing was published.")
    where = texts.told("The details are in {file}: please pass that file on.", file=name)
    return _leave(f"{told}\n{where}", _DEFECT)


def run() -> NoReturn:
    """Run the program and leave with its exit code."""
    collect_rarely()
    code = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)  # taking everything down takes longer than the rest


def collect_rarely() -> None:
    """Look for circles of values rarely: there are hardly any, and many values live to the end."""
    gc.set_threshold(_RARELY)
