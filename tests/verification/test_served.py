"""A host is verified: what it serves is what was built, sent as it should be."""

import json
import shutil
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from programme_pages.published import PublishedFile, read_published
from programme_pages.verification import Verified, client, verify_url

from .conftest import build_base
from .host import Answer, Spoil, hosting

NAMES = ("manifest.json", "addresses.json")


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """The servers of these tests are on this machine."""
    monkeypatch.setenv("no_proxy", "*")


def verify(
    folder: Path,
    spoil: Spoil | None = None,
    built: Path | None = None,
    published: dict[str, PublishedFile] | None = None,
) -> Verified:
    with hosting(folder, spoil=spoil) as address:
        return verify_url(address, built, published or {}, 4)


def codes(found: Verified) -> set[str]:
    return {one.code for one in found.problems}


def at(where: str, **changes: object) -> Spoil:
    """Change what is answered at a path."""

    def spoil(path: str, answer: Answer) -> Answer:
        if path == where:
            headers = changes.get("headers", answer.headers)
            assert isinstance(headers, dict)
            answer.status = int(str(changes.get("status", answer.status)))
            answer.headers = {**answer.headers, **headers}
        return answer

    return spoil


@pytest.mark.parametrize("base", ["/", "/a/deep/path/"])
def test_a_host_that_does_all_as_it_should(pristine: Path, base: str) -> None:
    asked: list[str] = []
    with hosting(pristine, base, asked=asked) as address:
        alone = verify_url(address, None, {}, 4)
        compared = verify_url(address, pristine, {}, 4)
    assert alone.problems == []
    assert compared.problems == []
    assert alone.files + 1 == compared.files > 50  # the manifest is compared as well
    assert {"", "en/", "robots.txt", "en", "no/such/page/", "pl/no/such/page/"} <= set(asked)


def test_an_upload_that_was_stopped_before_its_end(built: Path, site: Path, tmp_path: Path) -> None:
    text = site / "content/workshops/roofs/pl.md"
    text.write_text(text.read_text(encoding="utf-8").replace("Dobre", "Mocne"), encoding="utf-8")
    new = build_base(site, tmp_path / "new", "--compress")
    target = "pl/warsztaty/dachy/index.html"
    host = shutil.copytree(built, tmp_path / "host")
    told = {one.span.file for one in verify(host, built=new).problems}
    assert {target, "manifest.json"} <= told
    shutil.copyfile(new / target, host / target)
    assert target in {one.span.file for one in verify(host).problems}  # the old manifest tells


def test_removals_that_were_not_made(built: Path, tmp_path: Path) -> None:
    before = shutil.copytree(built, tmp_path / "before")
    manifest = json.loads((before / "manifest.json").read_text())
    manifest["files"] |= {"old/index.html": "0" * 64, "older/index.html": "0" * 64}
    (before / "manifest.json").write_text(json.dumps(manifest))
    (built / "old").mkdir()
    (built / "old/index.html").touch()
    found = verify(built, published=read_published(str(before), NAMES))
    assert [(one.code, one.span.file) for one in found.problems] == [
        ("served-leftover", "old/index.html")
    ]


def test_hosts_may_keep_what_is_meant_for_them(pristine: Path) -> None:
    def spoil(path: str, answer: Answer) -> Answer:
        kept = path in {"_headers", "_redirects"} or path.startswith(".")
        return Answer(404, b"") if kept else answer

    assert verify(pristine, spoil).problems == []


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (at("en/", status=500), "served-unreachable"),
        (at("en/", status=404), "served-missing"),
        (at("en/", status=301, headers={"Location": "/en/"}), "served-redirect"),
        (at("en", status=200), "served-redirect"),
        (at("en", headers={"Location": "/pl/"}), "served-redirect"),
        (at("pl/no/such/page/", status=200), "served-not-found"),
        (at("events.json", headers={"Content-Type": "text/html"}), "served-type"),
        (at("en/", headers={"Content-Type": "text/html; charset=latin1"}), "served-type"),
        (at("en/", headers={"Cache-Control": ""}), "served-caching"),
        (at("en/", headers={"Cache-Control": "max-age=99999"}), "served-caching"),
        (at("en/", headers={"Content-Security-Policy": ""}), "served-headers"),
        (at("no/such/page/", headers={"X-Content-Type-Options": ""}), "served-headers"),
    ],
)
def test_faults_of_hosts(pristine: Path, spoil: Spoil, code: str) -> None:
    assert codes(verify(pristine, spoil)) == {code}


@pytest.mark.parametrize("caching", ["no-cache", "max-age=0, must-revalidate", "no-store"])
def test_pages_may_be_asked_for_each_time(pristine: Path, caching: str) -> None:
    assert verify(pristine, at("en/", headers={"Cache-Control": caching})).problems == []


def test_what_is_the_same_with_all_files_is_told_once(pristine: Path) -> None:
    def spoil(_: str, answer: Answer) -> Answer:
        answer.headers.pop("Referrer-Policy", None)
        answer.headers["Cache-Control"] = "max-age=600"  # as on GitHub Pages
        return answer

    found = verify(pristine, spoil)
    assert [one.code for one in found.problems] == ["served-headers", "served-caching"]
    assert int(found.problems[0].values["count"]) > 50
    assert not found.fails(strict=False)


def test_what_is_sent_compressed_is_compared_as_well(pristine: Path) -> None:
    def spoil(_: str, answer: Answer) -> Answer:
        return Answer(200, b"old", answer.headers) if answer.is_compressed else answer

    assert codes(verify(pristine, spoil)) == {"served-changed"}


def test_an_old_address_may_be_a_page_or_a_redirect(site: Path, tmp_path: Path) -> None:
    text = site / "content/workshops/roofs/en.md"
    words = text.read_text(encoding="utf-8")
    text.write_text(words.replace("---\n", "---\naliases: [tops]\n", 1), encoding="utf-8")
    built = build_base(site, tmp_path / "output")
    old, new = "en/workshops/tops/", "/en/workshops/roofs/"
    assert (built / old / "index.html").is_file()
    assert verify(built).problems == []
    assert verify(built, at(old, status=301, headers={"Location": new})).problems == []
    wrong = verify(built, at(old, status=301, headers={"Location": "/en/"}))
    assert codes(wrong) == {"served-redirect"}


def test_another_site_is_none(pristine: Path) -> None:
    assert codes(verify(pristine, at("manifest.json", status=404))) == {"no-manifest"}
    moved = at("manifest.json", status=301, headers={"Location": "https://a.example/"})
    assert codes(verify(pristine, moved)) == {"served-unreachable"}


def test_no_server_is_one_problem() -> None:
    with hosting(Path()) as address:
        pass
    (found,) = verify_url(address, None, {}, 4).problems
    assert found.code == "served-unreachable"
    assert "refused" in found.values["reason"]


def test_a_server_that_does_not_answer_is_left(
    pristine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "LONGEST_WAIT", 0.05)
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        found = verify_url(f"http://127.0.0.1:{server.server_port}/", pristine, {}, 4)
    assert codes(found) == {"served-unreachable"}
    reasons = [one.values["reason"] for one in found.problems]
    assert sum("in time" in one for one in reasons) < 20  # it is not asked for every file
    assert any("too many others" in one for one in reasons)


def test_a_busy_server_is_asked_again(pristine: Path) -> None:
    busy = iter([True])

    def spoil(path: str, answer: Answer) -> Answer:
        if path == "robots.txt" and next(busy, False):
            return Answer(503, b"", {"Retry-After": "0"})
        return answer

    assert verify(pristine, spoil).problems == []
