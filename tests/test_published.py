"""Files of the published site: read from a folder or a server, whatever lies there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from programme_pages import published
from programme_pages.digests import digest
from programme_pages.published import PublishedFile, digests_of, is_url, read_published

NAME = "addresses.json"
Answer = tuple[int, dict[str, str], bytes]


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """The servers of these tests are on this machine."""
    monkeypatch.setenv("no_proxy", "*")


@contextmanager
def serving(answers: dict[str, Answer], asked: list[Any] | None = None) -> Iterator[str]:
    """Serve answers by their paths, 404 for others; give the address of the server."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if asked is not None:
                asked.append((self.path, dict(self.headers)))
            status, headers, content = answers.get(self.path, (404, {}, b"Not here"))
            self.send_response(status)
            for name, value in {"Content-Length": str(len(content)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def read(site: str) -> PublishedFile:
    return read_published(site, [NAME])[NAME]


def reason(site: str) -> str:
    """Why the file of a site cannot be read."""
    found = read(site)
    assert found.content is None
    assert not found.is_lacking
    assert found.problem is not None
    assert found.problem.code == "published-unreachable"
    assert found.problem.span.file == found.place
    return found.problem.values["reason"]


# Folders


def test_a_file_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"{}")
    assert read(str(tmp_path)) == PublishedFile(f"{tmp_path}/{NAME}", b"{}")
    assert read(f"{tmp_path}/") == PublishedFile(f"{tmp_path}/{NAME}", b"{}")


def test_a_folder_without_that_file_is_a_site_that_has_none(tmp_path: Path) -> None:
    assert read(str(tmp_path)).is_lacking


def test_no_folder_is_a_problem(tmp_path: Path) -> None:
    assert reason(str(tmp_path / "no")) == f"there is no folder {tmp_path / 'no'}"[:200]


def test_what_is_no_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    assert "something else" in reason(str(tmp_path))
    (tmp_path / NAME).rmdir()
    os.mkfifo(tmp_path / NAME)
    assert "something else" in reason(str(tmp_path))
    assert reason("\0")


def test_a_file_that_is_too_large_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(published, "LARGEST", 3 * 1024**2)
    (tmp_path / NAME).write_bytes(b" " * 3 * 1024**2)
    assert read(str(tmp_path)).problem is None
    (tmp_path / NAME).write_bytes(b" " * (3 * 1024**2 + 1))
    assert reason(str(tmp_path)) == "it is larger than 3 MB"


# Servers


def test_a_file_of_a_server() -> None:
    asked: list[Any] = []
    with serving({f"/a/{NAME}": (200, {}, b"{}")}, asked) as site:
        for address in (f"{site}/a", f"{site}/a/"):
            assert read(address) == PublishedFile(f"{site}/a/{NAME}", b"{}")
    assert [path for path, _ in asked] == [f"/a/{NAME}"] * 2
    assert asked[0][1]["User-Agent"].startswith("programme-pages/")


@pytest.mark.parametrize("status", [404, 410])
def test_a_server_that_has_no_such_file(status: int) -> None:
    with serving({f"/{NAME}": (status, {}, b"gone")}) as site:
        assert read(site).is_lacking


@pytest.mark.parametrize("status", [400, 401, 403, 429, 500, 503])
def test_a_server_that_refuses_is_a_problem(status: int) -> None:
    with serving({f"/{NAME}": (status, {}, b"no")}) as site:
        assert reason(site) == f"the server answers {status}"


def test_a_server_may_lead_elsewhere() -> None:
    moved = (301, {"Location": f"/new/{NAME}"}, b"")
    with serving({f"/{NAME}": moved, f"/new/{NAME}": (200, {}, b"[]")}) as site:
        assert read(site).content == b"[]"


def test_a_server_may_not_lead_round_in_a_circle() -> None:
    with serving({f"/{NAME}": (302, {"Location": f"/{NAME}"}, b"")}) as site:
        assert reason(site) == "the server answers 302"


@pytest.mark.parametrize("scheme", ["file", "ftp", "data"])
def test_a_server_may_not_lead_to_this_machine(scheme: str, tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"{}")
    location = {"Location": f"{scheme}://{tmp_path}/secret"}
    with serving({f"/{NAME}": (302, location, b"")}) as site:
        assert reason(site)


def test_no_server_is_a_problem() -> None:
    with serving({}) as site:
        pass
    assert "refused" in reason(site)
    assert reason("http://name.invalid")
    assert reason("http://[")
    assert reason(f"http://{'a' * 70}.example")


def test_a_server_that_does_not_answer_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(published, "LONGEST_WAIT", 0.05)
    # It takes the connection in, and says nothing.
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        assert "time" in reason(f"http://127.0.0.1:{server.server_port}")


def test_an_endless_answer_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(published, "LARGEST", 1024**2)
    with serving({f"/{NAME}": (200, {}, b" " * (1024**2 + 1))}) as site:
        assert reason(site) == "it is larger than 1 MB"


def test_a_slow_answer_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(published, "LONGEST_READ", -1.0)
    with serving({f"/{NAME}": (200, {}, b"{}")}) as site:
        assert "takes longer" in reason(site)


def test_an_answer_that_is_none_is_a_problem() -> None:
    class Rude(BaseHTTPRequestHandler):
        def handle(self) -> None:
            self.request.recv(9999)
            self.request.sendall(b"220 mail.example ESMTP\r\n" * 99)

    with ThreadingHTTPServer(("127.0.0.1", 0), Rude) as server:
        thread = Thread(target=server.handle_request)
        thread.start()
        assert reason(f"http://127.0.0.1:{server.server_port}")
        thread.join()


def test_addresses_and_folders_are_told_apart() -> None:
    assert is_url("https://a.example/")
    assert is_url("HTTP://a.example")
    assert not is_url("a.example")
    assert not is_url("C:\\site")


def test_another_content_or_place_is_another_input() -> None:
    one = PublishedFile("a", b"{}")
    every = [one, PublishedFile("b", b"{}"), PublishedFile("a", b"[]"), PublishedFile("a", None)]
    assert len({digests_of({NAME: file}) for file in every}) == len(every)
    assert digests_of({NAME: one}) == (("a", digest(b"{}")),)
    assert digests_of({}) == ()
