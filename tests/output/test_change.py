"""Errors of the disk, and what a killed run left."""

import errno
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from programme_pages.output import OutputRefused, Published, publish
from tests.output.support import (
    NEW,
    OLD,
    BrokenTemplateError,
    digests_of,
    files,
    no_wait,
    put,
    snapshot,
)


def failing(code: int) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


def test_full_disk_while_staging_leaves_the_old_site(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", failing(errno.ENOSPC))
    with pytest.raises(OSError, match="No space left"):
        put(old, NEW)
    assert files(old) == OLD
    assert not (old / ".programme-pages").exists()


def test_disk_that_takes_few_bytes_at_a_time_gets_all(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, some: write(descriptor, some[:3]))
    put(output, OLD)
    assert files(output) == OLD
    assert put(output, OLD).unchanged == 4


def test_interrupt_at_the_decision_leaves_the_old_site(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace, unlink = os.replace, os.unlink
    unlinked: list[str] = []

    def interrupted(source: Path, target: Path) -> None:
        replace(source, target)
        raise KeyboardInterrupt

    def noted(path: Path) -> None:
        unlinked.append(path.name)
        unlink(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", interrupted)
        patch.setattr(os, "unlink", noted)
        with pytest.raises(KeyboardInterrupt):
            put(old, NEW)
    assert files(old) == OLD
    # First, or a kill in between would leave a journal of files that are gone.
    assert unlinked[0] == "journal.json"


def test_folder_that_cannot_be_listed_is_not_taken_for_empty(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", failing(errno.EACCES))
        with pytest.raises(PermissionError):
            put(old, {"en": b"a file now"})
    assert files(old) == OLD


def test_missing_download_leaves_the_old_site(old: Path, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        publish(old, [("a", b"1"), ("b", tmp_path / "missing")], on_wait=no_wait)
    assert files(old) == OLD


@pytest.mark.parametrize(
    "target", ["new/" + "x" * 256, "new" + f"/{'x' * 250}" * 17, "new/" + "ł" * 128]
)
def test_name_too_long_is_found_before_the_decision(old: Path, target: str) -> None:
    with pytest.raises(OSError, match="File name too long"):
        put(old, {"a": b"1", target: b"2"})
    assert files(old) == OLD


@pytest.mark.parametrize(
    "site", [OLD | {"en/new": b""}, OLD | {"en/new/deep/x": b""}, {"index.html": b""}]
)
def test_read_only_folder_is_found_before_the_decision(
    old: Path, monkeypatch: pytest.MonkeyPatch, site: dict[str, bytes]
) -> None:
    monkeypatch.setattr(os, "access", lambda path, _: path != str(old / "en"))
    with pytest.raises(PermissionError, match="en'"):
        put(old, site)
    assert files(old) == OLD
    assert put(old, OLD).unchanged == 4  # what is not changed need not be writable


def working(output: Path, **contents: bytes) -> None:
    (output / ".programme-pages").mkdir()
    for name, content in contents.items():
        (output / ".programme-pages" / name.replace("_", ".")).write_bytes(content)


def journal(**change: object) -> bytes:
    whole = {"version": 1, "moves": [["pl/x", "0"]], "removals": ["index.html"], "manifest": "1"}
    return json.dumps(whole | change).encode()


def test_staging_without_a_journal_is_discarded(old: Path) -> None:
    working(old, **{"0": b"half a fi", "journal_new": b'{"half'})
    assert put(old, OLD) == Published(written=0, removed=0, unchanged=4)
    assert files(old) == OLD


def test_journal_is_finished_before_anything_else(old: Path) -> None:
    manifest = digests_of("pl/x", "en/index.html", "en/gone/index.html", "assets/a-1.css")
    working(old, **{"0": b"new", "1": manifest, "journal_json": journal()})

    def rendered() -> Iterator[tuple[str, bytes]]:
        yield from ()
        raise BrokenTemplateError

    with pytest.raises(BrokenTemplateError):
        publish(old, rendered(), on_wait=no_wait)
    expected = OLD | {"pl/x": b"new"}
    del expected["index.html"]
    assert files(old) == expected
    assert (old / "manifest.json").read_bytes() == manifest


def test_finished_journal_deletes_nothing_any_more(old: Path) -> None:
    # All but the journal's own removal was done, and then someone put a file of theirs there.
    working(old, journal_json=journal(removals=["mine"]))
    (old / "mine").write_bytes(b"foreign")
    put(old, OLD)
    assert files(old) == OLD | {"mine": b"foreign"}


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"{}",
        journal(version=2),
        journal(moves=[["../x", "0"]]),
        journal(moves=[["x", "../../victim"]]),
        journal(moves=[["x", "journal.json"]]),
        journal(removals=["../victim"]),
        journal(manifest="/etc/passwd"),
        journal(more=1),
    ],
)
def test_journal_that_cannot_be_trusted_is_refused(old: Path, bad: bytes) -> None:
    working(old, **{"0": b"new", "1": b"{}", "journal_json": bad})
    before = snapshot(old)
    with pytest.raises(OutputRefused, match=r"is the engine's working folder .* nothing was chang"):
        put(old, NEW)
    assert snapshot(old) == before


@pytest.mark.parametrize("name", ["thesis.doc", "12x", "\u0661"])
def test_foreign_file_in_the_working_folder_is_not_discarded(old: Path, name: str) -> None:
    working(old, **{"0": b"staged"})
    (old / ".programme-pages" / name).write_bytes(b"mine")
    before = snapshot(old)
    with pytest.raises(OutputRefused, match="holds what the engine did not put there"):
        put(old, NEW)
    assert snapshot(old) == before


@pytest.mark.parametrize("place", ["pl", "pl/x", "pl/x/mine"])
def test_foreign_file_that_came_after_the_kill_is_not_overwritten(old: Path, place: str) -> None:
    working(old, **{"0": b"new", "1": digests_of("pl/x", *OLD), "journal_json": journal()})
    (old / place).parent.mkdir(parents=True, exist_ok=True)
    (old / place).write_bytes(b"foreign")
    with pytest.raises(OutputRefused, match=f"{old / place} was not written by this engine"):
        put(old, NEW)
    (old / place).unlink()
    put(old, NEW)
    assert files(old) == NEW
