"""What is published, and that an unchanged site is not touched."""

import hashlib
import json
import os
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from programme_pages.output import Published, publish
from tests.output.support import NEW, OLD, BrokenTemplateError, files, no_wait, put, snapshot


def test_first_build_makes_the_folder_and_counts_files(output: Path) -> None:
    assert put(output, OLD) == Published(written=4, removed=0, unchanged=0)
    assert files(output) == OLD


def test_second_build_writes_removes_and_leaves(old: Path) -> None:
    assert put(old, NEW) == Published(written=3, removed=2, unchanged=1)
    assert files(old) == NEW


def test_manifest_lists_every_file_but_itself_sorted(old: Path) -> None:
    text = (old / "manifest.json").read_text(encoding="utf-8")
    manifest = json.loads(text)
    assert manifest == {
        "version": 1,
        "files": {name: hashlib.sha256(content).hexdigest() for name, content in OLD.items()},
    }
    assert list(manifest["files"]) == sorted(OLD)
    assert text.endswith("}\n")


def test_manifest_keeps_names_readable(output: Path) -> None:
    put(output, {"pl/łódź/index.html": b"x"})
    assert "pl/łódź/index.html" in (output / "manifest.json").read_text(encoding="utf-8")


def test_copies_a_file_given_by_its_path(output: Path, tmp_path: Path) -> None:
    source = tmp_path / "slides.pdf"
    source.write_bytes(b"%PDF")
    source.chmod(0o700)
    for expected in (Published(1, 0, 0), Published(0, 0, 1)):
        assert publish(output, [("files/slides.pdf", source)], on_wait=no_wait) == expected
    assert files(output) == {"files/slides.pdf": b"%PDF"}
    source.write_bytes(b"%PDX")
    result = publish(output, [("files/slides.pdf", source)], on_wait=no_wait)
    assert result == Published(1, 0, 0)
    assert files(output) == {"files/slides.pdf": b"%PDX"}


def test_modes_follow_the_umask(output: Path) -> None:
    before = os.umask(0o022)
    try:
        put(output, OLD)
    finally:
        os.umask(before)
    modes = {path.is_dir(): path.stat().st_mode & 0o777 for path in output.rglob("*")}
    assert modes == {True: 0o755, False: 0o644}


def test_empty_site_removes_everything_but_the_folder(old: Path) -> None:
    assert put(old, {}) == Published(written=0, removed=4, unchanged=0)
    assert [path.name for path in old.iterdir()] == ["manifest.json"]


@pytest.mark.parametrize(
    "target",
    [
        "",
        "/etc/passwd",
        "../x",
        "en/../x",
        "en/..",
        "./x",
        "en//x",
        "en/",
        "en\\x",
        "en/\0",
        "en/\ud800",
        "manifest.json",
        "manifest.json/x",
        ".programme-pages",
        ".programme-pages/journal.json",
    ],
)
def test_wrong_target_is_a_programming_error(old: Path, target: str) -> None:
    before = files(old)
    with pytest.raises(ValueError, match=r"plain relative path|kept for the engine|surrogates"):
        publish(old, [("new.html", b"new"), (target, b"x")], on_wait=no_wait)
    assert files(old) == before


@pytest.mark.parametrize(
    ("targets", "message"),
    [
        (["a", "b", "a"], "given twice: 'a'"),
        (["a/b/c", "a"], "both a file and a folder: 'a'"),
        (["a", "a/b/c"], "both a file and a folder: 'a'"),
    ],
)
def test_colliding_targets_are_a_programming_error(
    old: Path, targets: list[str], message: str
) -> None:
    before = files(old)
    with pytest.raises(ValueError, match=message):
        publish(old, [(target, b"x") for target in targets], on_wait=no_wait)
    assert files(old) == before


def test_takes_one_file_at_a_time(output: Path) -> None:
    def rendered() -> Iterator[tuple[str, bytes]]:
        for number in range(2000):
            yield f"{number}.html", bytes(20_000)

    tracemalloc.start()
    try:
        publish(output, rendered(), on_wait=no_wait)
        publish(output, rendered(), on_wait=no_wait)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 10_000_000  # of 40 million bytes


def test_never_reads_a_large_download_whole(output: Path, tmp_path: Path) -> None:
    source = tmp_path / "film.mp4"
    with source.open("wb") as file:
        file.truncate(32 << 20)
    tracemalloc.start()
    try:
        publish(output, [("files/film.mp4", source)], on_wait=no_wait)
        publish(output, [("files/film.mp4", source)], on_wait=no_wait)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 << 20
    assert (output / "files/film.mp4").stat().st_size == 32 << 20


def test_stages_only_what_differs(old: Path) -> None:
    staged: list[int] = []

    def rendered() -> Iterator[tuple[str, bytes]]:
        yield from (OLD | {"index.html": b"new"}).items()
        staged.extend(path.stat().st_size for path in (old / ".programme-pages").iterdir())

    publish(old, rendered(), on_wait=no_wait)
    assert staged == [3]


@pytest.mark.parametrize("error", [BrokenTemplateError, KeyboardInterrupt, OSError])
def test_broken_stream_leaves_the_old_site(old: Path, error: type[BaseException]) -> None:
    def rendered() -> Iterator[tuple[str, bytes]]:
        yield from NEW.items()
        raise error

    before = snapshot(old)
    with pytest.raises(error):
        publish(old, rendered(), on_wait=no_wait)
    after = snapshot(old)
    # The staging was made and cleaned away, which the folder's own time remembers.
    del before["."], after["."]
    assert after == before


def test_unchanged_site_is_not_touched(old: Path) -> None:
    before = snapshot(old)
    assert put(old, OLD) == Published(written=0, removed=0, unchanged=4)
    assert snapshot(old) == before


def test_order_of_the_stream_does_not_matter(old: Path) -> None:
    before = snapshot(old)
    put(old, dict(reversed(OLD.items())))
    assert snapshot(old) == before


def test_damaged_file_is_mended(old: Path) -> None:
    (old / "en/index.html").write_bytes(b"0ld page")
    (old / "assets/a-1.css").unlink()
    assert put(old, OLD) == Published(written=2, removed=0, unchanged=2)
    assert files(old) == OLD


def test_altered_digest_in_the_manifest_is_mended(old: Path) -> None:
    manifest = old / "manifest.json"
    right = manifest.read_bytes()
    manifest.write_bytes(right.replace(hashlib.sha256(b"old page").hexdigest().encode(), b"0" * 64))
    assert put(old, OLD) == Published(written=0, removed=0, unchanged=4)
    assert manifest.read_bytes() == right


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"a": b"1"}, {"a/b": b"2"}),
        ({"a/b": b"1"}, {"a": b"2"}),
        ({"a": b"1", "b/c/d": b"2", "b/c/e/f": b"3"}, {"a/b/c/d": b"4", "b": b"5"}),
        ({"a/b/c": b"1", "x": b"0"}, {"a/b": b"2", "x": b"0"}),
    ],
)
def test_kinds_may_change(output: Path, before: dict[str, bytes], after: dict[str, bytes]) -> None:
    put(output, before)
    put(output, after)
    assert files(output) == after
    put(output, before)
    assert files(output) == before


def test_empty_folders_give_way_to_a_file(old: Path) -> None:
    (old / "pl/empty").mkdir(parents=True)
    put(old, {"pl": b"a file"})
    assert files(old) == {"pl": b"a file"}
