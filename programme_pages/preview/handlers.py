"""Handlers: what the preview answers to each kind of request."""

from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler, StaticFileHandler
from markupsafe import Markup
from tornado.escape import json_decode
from tornado.web import HTTPError, RequestHandler
from tornado.websocket import WebSocketHandler

from programme_pages.preview.board import ALL, Board, target_of
from programme_pages.preview.hosts import is_own_name
from programme_pages.preview.problem_page import STYLE

PROBLEMS_PATH = "/_preview/problems"
_LAST, _LAST_COOKIE = "last", "preview-last"
_HTML = "text/html; charset=utf-8"
_TYPES = {  # systems differ in what they know
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".html": _HTML,
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
_NOT_FOUND, _MAIN = "404.html", b"<main"
_BANNER = Markup(
    '<p class="ribbon" role="status" lang="{language}" dir="ltr">{text} '
    '<a href="{address}">{link}</a></p>'
)


class Guarded(RequestHandler):
    """Answers to the preview's own names only, and lets nothing be kept by browsers."""

    @property
    def board(self) -> Board:
        """What the server knows."""
        found: Board = self.settings["board"]
        return found

    def prepare(self) -> None:
        """Refuse what another site's page may have sent. Raises HTTPError."""
        if not is_own_name(self.request.host_name, self.board.host):
            raise HTTPError(HTTPStatus.FORBIDDEN, reason="Not a name of this preview")

    def set_default_headers(self) -> None:
        """Let each page be asked for anew, and be shown in no other site's page."""
        self.clear_header("Server")
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("X-Frame-Options", "SAMEORIGIN")

    def log_exception(self, kind: Any, error: Any, trace: Any) -> None:
        """Leave the terminal to problems of the content and to defects."""
        if not isinstance(error, HTTPError):
            super().log_exception(kind, error, trace)

    def compute_etag(self) -> str | None:
        """Give none: nothing is kept that could be compared."""
        return None


class Reloading(Guarded, LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """The line to a browser, by which it is told to reload."""

    target = ""

    def check_origin(self, origin: str) -> bool:
        """Refuse other sites' pages; livereload would let all listen."""
        return WebSocketHandler.check_origin(self, origin)

    def on_message(self, message: str | bytes) -> None:
        """Hear which page the browser shows; it may be another one since it was served."""
        super().on_message(message)
        told = json_decode(message)
        if told["command"] == "info" and "url" in told:
            self.target = target_of(urlsplit(told["url"]).path)
            if self.board.is_outdated(self.target):
                self.reload()

    def reload(self, path: str = ALL) -> None:
        """Tell the browser to show its page anew, or only a style of it."""
        self.send_message({"command": "reload", "path": path, "liveCSS": True, "liveImg": False})


class Script(Guarded, LiveReloadJSHandler):  # type: ignore[misc]
    """Livereload's script."""


class Style(Guarded):
    """The style of the page of problems."""

    def get(self) -> None:
        """Give it."""
        self.set_header("Content-Type", _TYPES[".css"])
        self.finish(STYLE)


class Problems(Guarded):
    """All that is wrong now, warnings as well."""

    def get(self) -> None:
        """Show it."""
        self.board.note_served(target_of(self.request.path))
        self.set_header("Content-Type", _HTML)
        self.finish(self.board.problems_page())


class File(Guarded, StaticFileHandler):  # type: ignore[misc]
    """A file of the preview; in the place of a page, what has to be mended first."""

    async def get(self, path: str, include_body: bool = True) -> None:  # noqa: FBT001, FBT002
        """Give it."""
        target = target_of(self.request.path)
        self.board.note_served(target)
        if not target.endswith(".html"):
            await StaticFileHandler.get(self, path, include_body)
        elif (moved := self.board.moved_to(target)) is not None:
            self.redirect(f"/{moved.removesuffix('index.html')}")
        elif self.board.is_good:
            self._finish_page(path, b"")
        elif _LAST in self.request.query_arguments:
            seen = str(self.board.troubled_since)
            self.set_cookie(_LAST_COOKIE, seen, samesite="Strict", httponly=True)
            self.redirect(f"/{self.request.path.lstrip('/')}")
        elif self.get_cookie(_LAST_COOKIE) == str(self.board.troubled_since):
            self._finish_page(path, self._banner())
        else:
            self._finish_problems(target)

    def _finish_page(self, path: str, banner: bytes) -> None:
        """Give a page, read in one go: it may be replaced at any time. Raises HTTPError."""
        self.path = self.parse_url_path(path)
        found = self.get_absolute_path(self.root, self.path)
        checked = self.validate_absolute_path(self.root, found)
        if checked is None:  # there is a redirect already
            return
        try:
            page = Path(checked).read_bytes()
        except OSError:
            raise HTTPError(HTTPStatus.NOT_FOUND) from None
        self.set_header("Content-Type", _HTML)
        self.finish(page.replace(_MAIN, banner + _MAIN, 1) if banner else page)

    def _banner(self) -> bytes:
        language, texts = self.board.tongue
        return _BANNER.format(
            language=language,
            text=texts.text("This is the page as it was."),
            address=PROBLEMS_PATH,
            link=texts.text("What has to be mended"),
        ).encode()

    def _finish_problems(self, target: str) -> None:
        there = (self.board.pages / target).is_file()
        self.set_status(HTTPStatus.SERVICE_UNAVAILABLE)
        self.set_header("Content-Type", _HTML)
        self.finish(self.board.problems_page(f"?{_LAST}" if there else None))

    def redirect(self, url: str, permanent: bool = False, status: int | None = None) -> None:  # noqa: FBT001, FBT002
        """Lead elsewhere for now: what browsers remember would outlive the preview."""
        super().redirect(url, permanent=False, status=None if permanent else status)

    def get_content_type(self) -> str:
        """Tell what a file is, in the same way on all systems."""
        known: str = super().get_content_type()
        return _TYPES.get(Path(self.absolute_path).suffix.lower(), known)

    def write_error(self, status_code: int, **details: Any) -> None:
        """Show the 404 page in the language of the address; anything else in a word."""
        name = target_of(self.request.path).partition("/")[0]
        pages = (self.board.pages / name / _NOT_FOUND, self.board.pages / _NOT_FOUND)
        page = next((one for one in pages if one.is_file()), None)
        if status_code != HTTPStatus.NOT_FOUND or page is None:
            super().write_error(status_code, **details)
            return
        self.set_header("Content-Type", _HTML)
        self.finish(page.read_bytes())
