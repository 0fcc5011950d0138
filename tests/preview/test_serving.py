"""The server, asked as browsers and as strangers ask it."""

import asyncio
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Thread

import pytest
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from programme_pages.preview.board import Board
from programme_pages.preview.handlers import PROBLEMS_PATH
from programme_pages.preview.rebuilding import Outcome
from programme_pages.preview.serving import make_application
from programme_pages.problems import Span, problem

FILES = {
    "index.html": "<html><head></head><body><main>Choose</main></body></html>",
    "404.html": "<html><head></head><body><main>404</main></body></html>",
    "pl/index.html": "<html><head></head><body><main>Witamy</main></body></html>",
    "pl/404.html": "<html><head></head><body><main>Nie znaleziono</main></body></html>",
    "files/a.ics": "BEGIN:VCALENDAR",
    "files/b.webp": "x",
    "assets/style.css": "body { margin: 0 }",
}
WRONG = Outcome([problem("unknown-field", Span("content/site.yaml"), field="<b>")], is_good=False)


class Server:
    """A server in a thread of its own, and what it says."""

    def __init__(self, board: Board, port: int) -> None:
        self.board = board
        self.port = port

    def ask(self, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, str]:
        connection = HTTPConnection("127.0.0.1", self.port)
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer, text


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    secret = tmp_path / "site.yaml"
    secret.write_text("secret", encoding="utf-8")
    board = Board(tmp_path, tmp_path / "pages", "127.0.0.1")
    for name, text in FILES.items():
        file = board.pages / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (board.pages / "files/link.txt").symlink_to(secret)
    sockets = bind_sockets(0, address="127.0.0.1")
    loop, stop = asyncio.new_event_loop(), asyncio.Event()

    async def serve() -> None:
        server = HTTPServer(make_application(board))
        server.add_sockets(sockets)
        await stop.wait()
        server.stop()
        await server.close_all_connections()

    thread = Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    yield Server(board, sockets[0].getsockname()[1])
    loop.call_soon_threadsafe(stop.set)
    thread.join()
    loop.close()


def test_pages_reload_by_a_script_from_a_file(server: Server) -> None:
    answer, text = server.ask("/pl/")
    assert (answer.status, answer.getheader("Content-Type")) == (200, "text/html; charset=utf-8")
    assert '<script src="/livereload.js" defer></script></head>' in text
    assert "Witamy" in text
    assert server.ask("/livereload.js")[0].status == 200


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/files/a.ics", "text/calendar; charset=utf-8"),
        ("/files/b.webp", "image/webp"),
        ("/assets/style.css", "text/css; charset=utf-8"),
    ],
)
def test_files_say_what_they_are(server: Server, path: str, kind: str) -> None:
    assert server.ask(path)[0].getheader("Content-Type") == kind


@pytest.mark.parametrize("path", ["/pl/", "/files/a.ics", "/no/such/page/", "/livereload.js"])
def test_browsers_keep_nothing(server: Server, path: str) -> None:
    answer, _ = server.ask(path)
    assert answer.getheader("Cache-Control") == "no-store"
    assert answer.getheader("Etag") is None


@pytest.mark.parametrize(
    ("path", "said"),
    [("/pl/nic/", "Nie znaleziono"), ("/pl/nic.pdf", "Nie znaleziono"), ("/xx/", "<main>404")],
)
def test_what_is_not_there_is_told_in_the_language_of_the_address(
    server: Server, path: str, said: str
) -> None:
    answer, text = server.ask(path)
    assert answer.status == 404
    assert said in text


def test_folders_end_in_a_slash(server: Server) -> None:
    answer, _ = server.ask("/pl")
    assert (answer.status, answer.getheader("Location")) == (302, "/pl/")


@pytest.mark.parametrize(
    "path",
    [
        "/../site.yaml",
        "/%2e%2e/site.yaml",
        "/pl/..%2f..%2fsite.yaml",
        "/..%5csite.yaml",
        "//../site.yaml",
        "/files/link.txt",
    ],
)
def test_nothing_outside_the_pages_is_given(server: Server, path: str) -> None:
    answer, text = server.ask(path)
    assert answer.status in {403, 404}
    assert "secret" not in text


@pytest.mark.parametrize("path", ["/", "/pl/", "/files/a.ics", "/livereload.js", PROBLEMS_PATH])
@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example:8000"])
def test_foreign_names_are_refused(server: Server, path: str, host: str) -> None:
    answer, text = server.ask(path, Host=host)
    assert answer.status == 403
    assert "Witamy" not in text


def upgrade(server: Server, origin: str) -> int:
    headers = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
        "Origin": origin,
    }
    connection = HTTPConnection("127.0.0.1", server.port)
    connection.request("GET", "/livereload", headers=headers)
    status = connection.getresponse().status
    connection.close()
    return status


def test_only_the_previews_own_pages_may_listen(server: Server) -> None:
    assert upgrade(server, "http://evil.example") == 403
    assert upgrade(server, f"http://127.0.0.1:{server.port}") == 101


def test_problems_stand_in_the_place_of_pages_with_a_way_back(server: Server) -> None:
    server.board.announce(WRONG, iter([]))
    answer, text = server.ask("/pl/")
    assert answer.status == 503
    assert "&lt;b&gt;" in text
    assert 'href="?last"' in text
    back, _ = server.ask("/pl/?last")
    cookie = (back.getheader("Set-Cookie") or "").partition(";")[0]
    assert (back.status, back.getheader("Location")) == (302, "/pl/")
    kept, text = server.ask("/pl/", Cookie=cookie)
    assert kept.status == 200
    assert "Witamy" in text
    assert PROBLEMS_PATH in text
    assert server.ask("/assets/style.css")[0].status == 200
    assert "&lt;b&gt;" in server.ask(PROBLEMS_PATH)[1]


def test_the_way_back_leads_nowhere_else(server: Server) -> None:
    server.board.announce(WRONG, iter([]))
    answer, _ = server.ask("//evil.example/?last")
    assert (answer.getheader("Location") or "").startswith("/evil.example")


def test_mended_pages_are_shown_as_they_are(server: Server) -> None:
    server.board.announce(WRONG, iter([]))
    server.board.announce(Outcome(), iter([]))
    answer, text = server.ask("/pl/?last")
    assert answer.status == 200
    assert PROBLEMS_PATH not in text
    assert "Nothing is wrong" in server.ask(PROBLEMS_PATH)[1]


def test_the_old_address_of_a_page_leads_to_the_new_one(server: Server) -> None:
    server.board.announce(Outcome(moved={"en/old/index.html": "pl/index.html"}), iter([]))
    answer, _ = server.ask("/en/old/")
    assert (answer.status, answer.headers["Location"]) == (302, "/pl/")


def test_a_head_has_no_body(server: Server) -> None:
    answer, text = server.ask("/pl/", "HEAD")
    assert (answer.status, text) == (200, "")
