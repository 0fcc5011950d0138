"""A session: a preview from its start until it is stopped."""

import signal
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from socket import socket
from threading import Thread

from tornado.ioloop import IOLoop

from programme_pages.preview.board import Board
from programme_pages.preview.following import Failure, Following
from programme_pages.preview.notices import Notices
from programme_pages.preview.problem_page import Tongue
from programme_pages.preview.rebuilding import Outcome, Rebuilder
from programme_pages.preview.serving import PreviewServer, browsers
from programme_pages.preview.watching import Watching
from programme_pages.source import CONTENT

Tell = Callable[[Outcome | Failure], None]


@dataclass(frozen=True, slots=True)
class Session:
    """What is previewed, where, and who is told in the terminal what comes of each save."""

    root: Path
    host: str
    address: str
    bound: socket
    now: Callable[[], date | datetime]
    tell: Tell
    tongue: Tongue

    def run(self, ready: Callable[[], None]) -> None:
        """Build, serve and follow until the process is told to stop; `ready` is called once."""
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # as Ctrl-C
        rebuilder, notices = Rebuilder(self.root, self.address, self.now), Notices()
        watching = Watching(self.root, notices.put)
        board, loop = Board(self.root, rebuilder.pages, self.host, self.tongue), IOLoop.current()
        following = Following(
            rebuilder,
            notices,
            lambda: [one.target for one in browsers(board)],
            lambda latest: self._announce(latest, board, loop),
        )
        worker = Thread(target=following.run, name="following")
        try:
            # Further processes can only be started while there are no threads: so this comes first.
            first = following.begin()
            self.tell(first)
            board.announce(first, browsers(board))
            watching.start()
            worker.start()
            notices.put({CONTENT})  # for whatever was saved before anybody watched
            ready()
            PreviewServer(board, self.bound).serve(host=self.host)
        except KeyboardInterrupt:
            pass  # the way to end a preview
        finally:
            notices.end()
            if worker.is_alive():
                worker.join()
                watching.stop()
            rebuilder.save()

    def _announce(self, latest: Outcome | Failure, board: Board, loop: IOLoop) -> None:
        """Tell those at the terminal, and the server in its own thread."""
        loop.add_callback(lambda: board.announce(latest, browsers(board)))
        self.tell(latest)
