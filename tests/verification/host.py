"""A host of this machine that serves a built folder as it should, and can be told to spoil it."""

import gzip
import mimetypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote

from programme_pages.plan.headers import FOREVER, SECURITY, SHORTLY

TYPES = mimetypes.MimeTypes()
for kind, ending in (
    ("application/geo+json", ".geojson"),
    ("font/woff2", ".woff2"),
    ("text/calendar", ".ics"),
    ("text/csv", ".csv"),
):
    TYPES.add_type(kind, ending)


@dataclass
class Answer:
    """What the host is about to answer."""

    status: int
    content: bytes
    headers: dict[str, str] = field(default_factory=dict)
    is_compressed: bool = False  # it will be, for whom can read it so


Spoil = Callable[[str, Answer], Answer]  # from a path below the site's address


def right_answer(folder: Path, path: str) -> Answer:
    """Answer as a host should."""
    file = folder / unquote(path)
    if file.is_dir() and path and not path.endswith("/"):
        return Answer(301, b"", {"Location": f"{path.rpartition('/')[2]}/"})
    if file.is_dir():
        file /= "index.html"
    if not file.is_file():
        language = folder / path.partition("/")[0] / "404.html"
        lost = language if language.is_file() else folder / "404.html"
        return Answer(404, lost.read_bytes(), {**SECURITY, "Content-Type": "text/html"})
    kind = TYPES.guess_type(file.name)[0] or "application/octet-stream"
    caching = FOREVER if path.startswith("assets/") else SHORTLY
    headers = {**SECURITY, "Content-Type": kind, "Cache-Control": caching}
    return Answer(200, file.read_bytes(), headers)


@contextmanager
def hosting(
    folder: Path, base: str = "/", spoil: Spoil | None = None, asked: list[str] | None = None
) -> Iterator[str]:
    """Serve a folder below a path; give the address of the site."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = self.path.removeprefix(base)
            if asked is not None:
                asked.append(path)
            answer = right_answer(folder, path)
            answer.is_compressed = "gzip" in self.headers["Accept-Encoding"]
            if spoil is not None:
                answer = spoil(path, answer)
            if "gzip" in self.headers["Accept-Encoding"]:
                answer.content = gzip.compress(answer.content)
                answer.headers["Content-Encoding"] = "gzip"
            self.send_response(answer.status)
            for name, value in {
                "Content-Length": str(len(answer.content)),
                **answer.headers,
            }.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.content)

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{base}"
        finally:
            server.shutdown()
            thread.join()
