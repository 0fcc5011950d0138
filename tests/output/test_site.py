"""A site that is looked at, placed file by file, and finished."""

import hashlib
import os
from pathlib import Path

import pytest

from programme_pages.files import FileState, state_of
from programme_pages.output import Placed, Published, Site, open_site
from tests.output.support import NEW, OLD, BrokenTemplateError, files, no_wait, put, snapshot


def digest_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


DIGESTS = {target: digest_of(content) for target, content in OLD.items()}


def state(path: Path) -> FileState:
    return state_of(path.stat())


def test_lists_the_old_site(old: Path) -> None:
    with open_site(old, no_wait) as site:
        assert site.listed == DIGESTS


def test_look_sees_every_listed_file(old: Path) -> None:
    with open_site(old, no_wait) as site:
        assert site.look(OLD) == {target: state(old / target) for target in OLD}


def test_look_sees_files_that_are_not_listed_and_none_outside(old: Path) -> None:
    (old / "en/foreign").touch()
    with open_site(old, no_wait) as site:
        asked = ["en/foreign", "manifest.json", "nothing", "../output/index.html"]
        assert site.look(asked).keys() == {"en/foreign", "manifest.json"}


def test_look_leaves_out_what_is_no_file_of_this_folder(old: Path, tmp_path: Path) -> None:
    (old / "en/index.html").rename(tmp_path / "moved.html")
    (old / "en/index.html").symlink_to(tmp_path / "moved.html")
    (old / "en/gone").rename(tmp_path / "gone")
    (old / "en/gone").symlink_to(tmp_path / "gone")
    (old / "assets/a-1.css").unlink()
    (old / "assets").rmdir()
    (old / "assets").touch()
    (old / "index.html").unlink()
    (old / "index.html").mkdir()
    with open_site(old, no_wait) as site:
        assert site.look(OLD) == {}


def test_look_leaves_out_another_file_system(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lstat = os.lstat

    def mounted(path: str) -> os.stat_result:
        status = lstat(path)
        if "/en/" not in path:
            return status
        return os.stat_result([*status[:2], status.st_dev + 1, *status[3:]])

    with open_site(old, no_wait) as site, monkeypatch.context() as patch:
        patch.setattr(os, "lstat", mounted)
        assert site.look(OLD).keys() == {"index.html", "assets/a-1.css"}


def test_another_file_of_the_same_content_has_another_state(old: Path) -> None:
    with open_site(old, no_wait) as site:
        before = site.look(OLD)
    status = (old / "index.html").stat()
    (old / "copy").write_bytes(b"old start")
    os.utime(old / "copy", ns=(status.st_atime_ns, status.st_mtime_ns))
    (old / "copy").replace(old / "index.html")
    with open_site(old, no_wait) as site:
        after = site.look(OLD)
    assert {target for target in OLD if before[target] != after[target]} == {"index.html"}


def test_placed_files_are_seen_as_they_stand(old: Path, tmp_path: Path) -> None:
    (tmp_path / "source").write_bytes(b"download")
    with open_site(old, no_wait) as site:
        placed = [site.place(7, target, content) for target, content in NEW.items()]
        placed.append(site.place(7, "files/a.pdf", tmp_path / "source"))
        site.finish(placed, {})
    assert [one.digest for one in placed] == [*map(digest_of, NEW.values()), digest_of(b"download")]
    assert [one.target for one in placed if one.staged is None] == ["en/index.html"]
    with open_site(old, no_wait) as site:
        seen = site.look(site.listed)
    assert seen == {one.target: state(old / one.target) for one in placed}
    assert [seen[one.target].size for one in placed] == [9, 9, 8, 8, 8]


def test_kept_files_are_not_looked_at(old: Path) -> None:
    (old / "en/index.html").write_bytes(b"damaged by someone, and the caller did not look")
    kept = {target: DIGESTS[target] for target in ("en/index.html", "assets/a-1.css")}
    with open_site(old, no_wait) as site:
        placed = [site.place(0, "index.html", b"new start")]
        assert site.finish(placed, kept) == Published(written=1, removed=1, unchanged=2)
    assert files(old) == {
        "index.html": b"new start",
        "en/index.html": b"damaged by someone, and the caller did not look",
        "assets/a-1.css": b"old style",
    }
    with open_site(old, no_wait) as site:
        assert site.listed == {**kept, "index.html": digest_of(b"new start")}


def test_keeping_everything_touches_nothing(old: Path) -> None:
    before = snapshot(old)
    with open_site(old, no_wait) as site:
        assert site.finish([], site.listed) == Published(written=0, removed=0, unchanged=4)
    assert snapshot(old) == before


def test_keeping_less_removes_the_rest(old: Path) -> None:
    with open_site(old, no_wait) as site:
        result = site.finish([], {"index.html": DIGESTS["index.html"]})
    assert result == Published(written=0, removed=3, unchanged=1)
    assert files(old) == {"index.html": b"old start"}


def test_kept_file_that_vanishes_is_mended_by_the_next_run(old: Path) -> None:
    with open_site(old, no_wait) as site:
        kept = {target: DIGESTS[target] for target in site.look(OLD) if target != "index.html"}
        (old / "en/gone/index.html").unlink()
        (old / "en/gone").rmdir()
        result = site.finish([site.place(0, "index.html", b"new start")], kept)
    assert result == Published(written=1, removed=0, unchanged=3)
    with open_site(old, no_wait) as site:
        assert site.look(OLD).keys() == OLD.keys() - {"en/gone/index.html"}
    assert put(old, OLD).written == 2
    assert files(old) == OLD


@pytest.mark.parametrize(
    "kept",
    [
        {"index.html": digest_of(b"another start")},
        {"new.html": digest_of(b"new")},
        {"manifest.json": digest_of(b"")},
        DIGESTS | {"en": digest_of(b"")},
    ],
)
def test_keeping_what_is_not_listed_is_a_programming_error(old: Path, kept: dict[str, str]) -> None:
    with open_site(old, no_wait) as site, pytest.raises(ValueError, match="kept, but not listed"):
        site.finish([site.place(0, "x", b"x")], kept)
    assert files(old) == OLD


@pytest.mark.parametrize(
    ("target", "content", "message"),
    [
        ("index.html", b"old start", "given twice: 'index.html'"),
        ("index.html", b"new start", "given twice: 'index.html'"),
        ("en", b"a file now", "both a file and a folder: 'en'"),
        ("index.html/x", b"x", "both a file and a folder: 'index.html'"),
    ],
)
def test_placed_and_kept_files_may_not_collide(
    old: Path, target: str, content: bytes, message: str
) -> None:
    with open_site(old, no_wait) as site, pytest.raises(ValueError, match=message):
        site.finish([site.place(0, target, content)], site.listed)
    assert files(old) == OLD


def test_site_that_is_not_finished_is_discarded(old: Path) -> None:
    with open_site(old, no_wait) as site:
        site.place(0, "index.html", b"new start")
        assert (old / ".programme-pages").exists()
    assert files(old) == OLD


@pytest.mark.parametrize("error", [BrokenTemplateError, KeyboardInterrupt])
def test_error_while_placing_leaves_the_old_site(old: Path, error: type[BaseException]) -> None:
    def place_and_fail(site: Site) -> None:
        site.place(0, "index.html", b"new start")
        raise error

    with pytest.raises(error), open_site(old, no_wait) as site:
        place_and_fail(site)
    assert files(old) == OLD


def test_staged_file_that_is_not_there_is_found_before_the_decision(old: Path) -> None:
    with open_site(old, no_wait) as site, pytest.raises(ValueError, match="not staged here: 5-0"):
        site.finish([Placed("x", digest_of(b""), "5-0")], site.listed)
    assert files(old) == OLD


def test_staged_file_that_was_not_handed_in_is_discarded(old: Path) -> None:
    with open_site(old, no_wait) as site:
        site.place(0, "forgotten", b"x")
        site.finish([site.place(0, "x", b"x")], site.listed)
    assert files(old) == OLD | {"x": b"x"}


def test_nothing_can_be_placed_after_the_finish(old: Path) -> None:
    with open_site(old, no_wait) as site:
        site.finish([site.place(0, "x", b"x")], site.listed)
        with pytest.raises(RuntimeError, match="has ended"):
            site.place(0, "y", b"y")
    assert files(old) == OLD | {"x": b"x"}
