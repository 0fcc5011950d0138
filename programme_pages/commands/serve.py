"""Show the site while you write it: every save appears in the browser by itself."""

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from programme_pages.commands.printing import print_problems, summary
from programme_pages.commands.usage import UsageError, now, port_argument
from programme_pages.problems import Texts

if TYPE_CHECKING:
    from programme_pages.preview.following import Failure
    from programme_pages.preview.rebuilding import Outcome

_HOST, _PORT = "127.0.0.1", 8000


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument(
        "--host", default=_HOST, help=f"the address to listen at ({_HOST}: this computer alone)"
    )
    parser.add_argument(
        "--port", type=port_argument, help=f"the port to listen at (the first free from {_PORT} on)"
    )


def run(options: argparse.Namespace) -> int:
    """Preview the site until Ctrl-C."""
    from programme_pages.preview.hosts import NoPort, address_of, is_open, listen  # noqa: PLC0415  (dear)
    from programme_pages.preview.problem_page import Tongue  # noqa: PLC0415
    from programme_pages.preview.session import Session  # noqa: PLC0415

    try:
        bound, port = listen(options.host, options.port, _PORT)
    except NoPort as error:
        raise UsageError(error.sentence) from error
    address = address_of(options.host, port)
    terminal = Terminal(options.root, options.speech.texts, quiet=options.quiet)
    if options.port is None and port != _PORT:
        terminal.say(
            "Port {usual} is in use, perhaps by another preview: this is at {port}.",
            usual=_PORT,
            port=port,
        )
    if is_open(options.host):
        terminal.say("Everybody in your network can see this preview, drafts as well.")
    terminal.say("Making the pages.")
    session = Session(
        options.root,
        options.host,
        address,
        bound,
        lambda: now(None),
        terminal.tell,
        Tongue(options.speech.name.replace("_", "-"), options.speech.texts),
    )
    session.run(lambda: terminal.ready(address))
    return 0


class Terminal:
    """What is said to those who write the site."""

    def __init__(self, root: Path, texts: Texts, *, quiet: bool) -> None:
        """Speak of the site at `root`, in a language; if `quiet`, of problems only."""
        self._root = root
        self._texts = texts
        self._quiet = quiet
        self._was_good = True

    def say(self, english: str, **values: object) -> None:
        """Say what is no problem."""
        if not self._quiet:
            print(self._texts.told(english, **values), file=sys.stderr, flush=True)

    def ready(self, address: str) -> None:
        """Say where to look."""
        self.say(
            "Open {address} in your browser. Every save appears there; Ctrl-C ends.",
            address=address,
        )

    def tell(self, latest: "Outcome | Failure") -> None:
        """Say what came of a save."""
        from programme_pages.preview.following import Failure  # noqa: PLC0415
        from programme_pages.preview.rebuilding import Outcome  # noqa: PLC0415

        clock = time.strftime("%H:%M:%S")
        was_good, self._was_good = self._was_good, isinstance(latest, Outcome) and latest.is_good
        if isinstance(latest, Failure):
            told = f"{clock} {latest.sentence.told(self._texts)}\n{latest.details}"
            print(told.rstrip(), file=sys.stderr, flush=True)
            return
        if self._was_good and not was_good:
            self.say("{clock} Mended: all pages are shown again.", clock=clock)
        if not latest.is_good:
            print_problems(latest.problems, self._root, sys.stderr, self._texts)
            found = summary(latest.problems, self._texts)
            self.say("{clock} {found}: the pages are as they were.", clock=clock, found=found)
        elif latest.written:
            files = self._texts.counted(
                "{number} file written", "{number} files written", len(latest.written)
            )
            self.say("{clock} {files}.", clock=clock, files=files)
