"""Serving: the preview's pages for browsers of this computer, which are told when to reload.

Livereload's server does it, with what a preview needs beside: it hears of changes from those who
rebuild and not by looking at files, answers to its own names only, and shows problems in the place
of pages.
"""

from collections.abc import Iterator
from socket import socket

from livereload import Server
from livereload.handlers import LiveReloadHandler
from livereload.server import LiveScriptInjector
from livereload.watcher import Watcher
from tornado.httpserver import HTTPServer
from tornado.web import Application

from programme_pages.preview.board import Board, Browser
from programme_pages.preview.handlers import (
    PROBLEMS_PATH,
    File,
    Problems,
    Reloading,
    Script,
    Style,
)
from programme_pages.preview.problem_page import STYLE_PATH

_SCRIPT = b'<script src="/livereload.js" defer></script>'  # of a file, so that any policy allows it


class Told(Watcher):  # type: ignore[misc]
    """A watcher of livereload that looks at nothing: it is told of changes elsewhere."""

    def __init__(self) -> None:
        """Have something to watch, so that livereload does not watch the current folder."""
        super().__init__()
        self._tasks: dict[str, object] = {"": {}}

    def start(self, callback: object) -> bool:
        """Say that there is no need to look every 800 ms."""
        del callback
        return True


class PreviewServer(Server):  # type: ignore[misc]
    """Livereload's server at a socket that listens already."""

    def __init__(self, board: Board, bound: socket) -> None:
        """Serve what is on a board."""
        super().__init__(watcher=Told())
        self._board = board
        self._socket = bound

    def application(self, *_: object, **__: object) -> None:
        """Begin to answer; livereload's own application would answer to any name."""
        LiveReloadHandler.watcher = self.watcher
        HTTPServer(make_application(self._board)).add_socket(self._socket)

    def _setup_logging(self) -> None:
        """Leave the terminal to problems."""


def make_application(board: Board) -> Application:
    """Give what answers requests."""

    class Injector(LiveScriptInjector):  # type: ignore[misc]
        script = _SCRIPT

    files = {"path": str(board.pages), "default_filename": "index.html"}
    return Application(
        [
            ("/livereload", Reloading),
            ("/livereload.js", Script),
            (STYLE_PATH, Style),
            (PROBLEMS_PATH, Problems),
            ("/(.*)", File, files),
        ],
        transforms=[Injector],
        log_function=lambda _: None,
        board=board,
    )


def browsers(board: Board) -> Iterator[Browser]:
    """Give the browsers that show pages of a board."""
    for one in LiveReloadHandler.waiters.copy():
        if isinstance(one, Reloading) and one.board is board:
            yield one
