"""The rules of publishing, one by one."""

import errno
import fcntl
import hashlib
import json
import os
import socket
import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from programme_pages.output import OutputRefused, Published, publish, refuse_dangerous
from programme_pages.output.tree import Kind, kind_of

PATIENCE = 60  # seconds before a test that hangs is given up

OLD = {
    "index.html": b"old start",
    "assets/a-1.css": b"old style",
    "en/index.html": b"old page",
    "en/gone/index.html": b"old and gone",
}
NEW = {
    "index.html": b"new start",
    "assets/a-2.css": b"new style",
    "en/index.html": b"old page",
    "pl/index.html": b"new page",
}


class BrokenTemplateError(Exception):
    pass


def no_wait() -> None:
    raise AssertionError("nobody else has the lock")


def put(output: Path, site: dict[str, bytes]) -> Published:
    return publish(output, site.items(), on_wait=no_wait)


def files(output: Path) -> dict[str, bytes]:
    """Every file but the manifest."""
    found = {path.relative_to(output).as_posix(): path for path in output.rglob("*")}
    return {
        name: path.read_bytes()
        for name, path in found.items()
        if path.is_file() and name != "manifest.json"
    }


def snapshot(output: Path) -> dict[str, tuple[int, int, bytes]]:
    """Everything about a tree that a run could change, the output folder itself included."""
    return {
        path.relative_to(output).as_posix(): (
            path.lstat().st_mode,
            path.lstat().st_mtime_ns,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in (output, *output.rglob("*"))
    }


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "site" / "output"


@pytest.fixture
def old(output: Path) -> Path:
    put(output, OLD)
    return output


# What is published


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


# Streaming


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


# An unchanged site


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


# What is the engine's, and what is not


def test_renamed_entry_leaves_nothing_behind(old: Path) -> None:
    put(old, {"en/new/deep/index.html": b"old and gone"})
    assert not (old / "en/gone").exists()
    put(old, {"index.html": b"x"})
    assert not (old / "en").exists()


def test_foreign_files_are_left_alone(old: Path) -> None:
    (old / "en/gone/notes.txt").write_bytes(b"foreign")
    (old / "mine").mkdir()
    assert put(old, NEW).removed == 2
    assert files(old) == NEW | {"en/gone/notes.txt": b"foreign"}
    assert (old / "mine").is_dir()


def test_listed_file_that_became_a_folder_is_left_alone(old: Path) -> None:
    (old / "en/gone/index.html").unlink()
    (old / "en/gone/index.html").mkdir()
    (old / "en/gone/index.html/mine").write_bytes(b"foreign")
    assert put(old, NEW).removed == 1
    assert files(old) == NEW | {"en/gone/index.html/mine": b"foreign"}


def test_folder_that_became_a_foreign_file_is_left_alone(old: Path) -> None:
    (old / "en/gone/index.html").unlink()
    (old / "en/gone").rmdir()
    (old / "en/gone").write_bytes(b"foreign")
    assert put(old, NEW).removed == 1
    assert files(old) == NEW | {"en/gone": b"foreign"}


def test_file_deleted_by_hand_takes_its_empty_folder_along(old: Path) -> None:
    (old / "en/gone/index.html").unlink()
    assert put(old, NEW).removed == 1
    assert not (old / "en/gone").exists()


@pytest.mark.parametrize("place", ["pl/index.html", "pl", "pl/index.html/x", "assets/a-2.css"])
def test_foreign_file_in_the_way_is_refused_by_name(old: Path, place: str) -> None:
    (old / place).parent.mkdir(parents=True, exist_ok=True)
    (old / place).write_bytes(b"foreign")
    before = files(old)
    with pytest.raises(OutputRefused, match=f"{old / place} was not written by this engine"):
        put(old, NEW)
    assert files(old) == before


def test_foreign_file_that_is_the_same_is_taken_over(old: Path) -> None:
    (old / "pl").mkdir()
    (old / "pl/index.html").write_bytes(b"new page")
    assert put(old, NEW) == Published(written=2, removed=2, unchanged=2)
    assert put(old, {}).removed == 4
    assert files(old) == {}


def test_socket_in_the_way_is_refused(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket is short
    (old / "index.html").unlink()
    with socket.socket(socket.AF_UNIX) as pipe:
        pipe.bind("site/output/index.html")
        with pytest.raises(OutputRefused, match=r"index\.html was not written by this engine"):
            put(old, NEW)


# The first build


def test_first_build_refuses_a_folder_in_use(output: Path) -> None:
    output.mkdir(parents=True)
    (output / "thesis.doc").write_bytes(b"mine")
    before = snapshot(output)
    with pytest.raises(
        OutputRefused, match=r"is not empty .* it holds thesis\.doc and no manifest"
    ):
        put(output, NEW)
    assert snapshot(output) == before


def test_first_build_tolerates_git_markers(output: Path) -> None:
    output.mkdir(parents=True)
    (output / ".gitkeep").touch()
    (output / ".gitignore").write_bytes(b"*")
    put(output, NEW)
    put(output, {})
    assert files(output) == {".gitkeep": b"", ".gitignore": b"*"}


@pytest.mark.parametrize("name", [".DS_Store", ".htaccess", "CNAME"])
def test_first_build_tolerates_no_other_hidden_file(output: Path, name: str) -> None:
    output.mkdir(parents=True)
    (output / name).touch()
    with pytest.raises(OutputRefused, match=name):
        put(output, NEW)


def digests_of(*targets: str) -> bytes:
    return json.dumps({"version": 1, "files": dict.fromkeys(targets, "0" * 64)}).encode()


@pytest.mark.parametrize(
    "manifest",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff",
        b"[" * 100_000,
        b'{"version": 1}',
        b'{"version": 2, "files": {}}',
        b'{"version": 1, "files": []}',
        b'{"version": 1, "files": {"a": 1}}',
        b'{"version": 1, "files": {"a": "b"}}',
        b'{"version": 1, "files": {}, "more": 1}',
        b'{"name": "a web app", "icons": []}',
        digests_of("../victim"),
        digests_of("en/../../victim"),
        digests_of("/etc/victim"),
        digests_of("en//victim"),
        digests_of("en\\victim"),
        digests_of("en/\0"),
        digests_of("\ud800"),
        digests_of(".programme-pages/1"),
        digests_of("manifest.json"),
    ],
)
def test_manifest_that_cannot_be_trusted_is_refused(old: Path, manifest: bytes) -> None:
    victim = old.parent / "victim"
    victim.write_bytes(b"mine")
    (old / "manifest.json").write_bytes(manifest)
    before = snapshot(old)
    with pytest.raises(
        OutputRefused, match=r"manifest\.json cannot be trusted .* nothing was chang"
    ):
        put(old, {})
    assert snapshot(old) == before
    assert victim.read_bytes() == b"mine"


@pytest.mark.parametrize("kind", ["link", "folder"])
def test_manifest_that_is_no_file_is_refused(old: Path, tmp_path: Path, kind: str) -> None:
    manifest = old / "manifest.json"
    if kind == "link":
        manifest.symlink_to(manifest.rename(tmp_path / "elsewhere.json"))
    else:
        manifest.unlink()
        manifest.mkdir()
    before = files(old)
    with pytest.raises(OutputRefused, match=r"manifest\.json is no regular file"):
        put(old, NEW)
    assert files(old) == before


# Symbolic links


def test_output_may_be_a_link_to_a_folder(output: Path, tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.mkdir()
    output.parent.mkdir()
    output.symlink_to(real)
    put(output, OLD)
    put(output, NEW)
    assert output.is_symlink()
    assert files(real) == NEW


@pytest.mark.parametrize("site", [OLD | {"en/index.html": b"new"}, {}], ids=["write", "delete"])
@pytest.mark.parametrize("place", ["en", "en/index.html"])
def test_link_inside_is_neither_written_nor_deleted_through(
    old: Path, tmp_path: Path, place: str, site: dict[str, bytes]
) -> None:
    moved = (old / place).rename(tmp_path / "moved")
    (old / place).symlink_to(moved)
    before = snapshot(tmp_path)
    with pytest.raises(OutputRefused, match=f"{old / place} is a symbolic link inside"):
        put(old, site)
    assert {path: content for path, (_, _, content) in snapshot(tmp_path).items()} == {
        path: content for path, (_, _, content) in before.items()
    }


def test_dangling_link_in_the_place_of_a_target_is_refused(old: Path) -> None:
    (old / "pl").symlink_to("nowhere")
    with pytest.raises(OutputRefused, match="pl is a symbolic link inside"):
        put(old, NEW)


def test_link_below_a_folder_that_gives_way_is_refused(old: Path, tmp_path: Path) -> None:
    (old / "en/mine").symlink_to(tmp_path)
    with pytest.raises(OutputRefused, match="en/mine was not written by this engine"):
        put(old, {"en": b"a file now"})
    assert files(old) == OLD


def test_link_in_place_of_the_working_folder_is_refused(old: Path, tmp_path: Path) -> None:
    (tmp_path / "journal.json").write_bytes(b"mine")
    (old / ".programme-pages").symlink_to(tmp_path)
    with pytest.raises(OutputRefused, match="is the engine's working folder"):
        put(old, NEW)
    assert (tmp_path / "journal.json").read_bytes() == b"mine"


def test_another_file_system_inside_counts_as_a_mount(tmp_path: Path) -> None:
    status = tmp_path.lstat()
    assert kind_of(status, status.st_dev) is Kind.FOLDER
    assert kind_of(status, status.st_dev + 1) is Kind.MOUNT


def test_another_file_system_inside_is_refused(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def mounted(status: os.stat_result, device: int) -> Kind:
        is_english = status.st_ino == (old / "en").lstat().st_ino
        return Kind.MOUNT if is_english else kind_of(status, device)

    monkeypatch.setattr("programme_pages.output.tree.kind_of", mounted)
    with pytest.raises(OutputRefused, match="en lies on another file system"):
        put(old, NEW)
    assert files(old) == OLD


# Files that become folders, and the other way round


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


# Dangerous folders


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "work" / "project"
    (root / "content").mkdir(parents=True)
    home = tmp_path / "homes" / "anna"
    home.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    return root


@pytest.mark.parametrize("name", ["output", "build/site", "../elsewhere/output", "outputs/content"])
def test_safe_output_folders(root: Path, name: str) -> None:
    refuse_dangerous(root / name, root)
    (root / name).mkdir(parents=True)
    refuse_dangerous(root / name, root)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("/", "root of the file system"),
        ("../../homes/anna", "home folder"),
        ("../../homes", "home folder"),
        (".", "project's own folder"),
        ("output/..", "project's own folder"),
        ("..", "project's own folder"),
        ("../..", "home folder"),
        (".git", "hidden folder"),
        (".venv/site", "hidden folder"),
        ("content", "sources"),
        ("content/workshops", "sources"),
        ("Content", "sources"),
        ("templates", "sources"),
        ("locales", "sources"),
        ("static", "sources"),
        ("programme_pages/output", "sources"),
        ("tests", "sources"),
        ("docs", "sources"),
    ],
)
def test_dangerous_output_folders(root: Path, name: str, reason: str) -> None:
    with pytest.raises(OutputRefused, match=reason):
        refuse_dangerous(root / name, root)


def test_repository_is_refused_whether_git_is_folder_or_file(root: Path) -> None:
    (root / "clone/.git").mkdir(parents=True)
    (root / "worktree").mkdir()
    (root / "worktree/.git").write_text("gitdir: elsewhere", encoding="utf-8")
    for name in ("clone", "worktree"):
        with pytest.raises(OutputRefused, match="Git repository"):
            refuse_dangerous(root / name, root)


@pytest.mark.parametrize("name", ["file", "file/output"])
def test_file_is_refused_as_a_folder(root: Path, name: str) -> None:
    (root / "file").touch()
    with pytest.raises(OutputRefused, match="there is a file of that name"):
        refuse_dangerous(root / name, root)


def test_links_are_followed_before_the_checks(root: Path, tmp_path: Path) -> None:
    (root / "output").symlink_to(root / "content")
    (root / "outer").symlink_to(tmp_path)
    linked_root = tmp_path / "linked"
    linked_root.symlink_to(root)
    for output, project in [
        (root / "output", root),
        (root / "outer/work", root),
        (root / "content", linked_root),
        (linked_root, root),
    ]:
        with pytest.raises(OutputRefused):
            refuse_dangerous(output, project)


def test_sources_linked_from_elsewhere_are_refused(root: Path, tmp_path: Path) -> None:
    (tmp_path / "shared/templates").mkdir(parents=True)
    (root / "templates").symlink_to(tmp_path / "shared/templates")
    for name in ("shared/templates", "shared/templates/x", "shared"):
        with pytest.raises(OutputRefused, match="sources"):
            refuse_dangerous(tmp_path / name, root)


def test_link_to_itself_is_refused(root: Path) -> None:
    (root / "output").symlink_to(root / "output")
    with pytest.raises(OutputRefused, match="symbolic link that leads to itself"):
        refuse_dangerous(root / "output", root)


# Two builds at once


def test_second_build_waits_for_the_first(output: Path) -> None:
    second_waits = Event()
    waits: list[str] = []

    def on_wait() -> None:
        waits.append("once")
        second_waits.set()

    with ThreadPoolExecutor(1) as pool:

        def first() -> Iterator[tuple[str, bytes]]:
            yield from OLD.items()
            second.append(pool.submit(publish, output, NEW.items(), on_wait=on_wait))
            assert second_waits.wait(PATIENCE)
            assert files(output).keys() == {f".programme-pages/{number}" for number in range(4)}

        second = [pool.submit(lambda: Published(0, 0, 0))]
        assert publish(output, first(), on_wait=no_wait) == Published(4, 0, 0)
        assert second[1].result(PATIENCE) == Published(3, 2, 1)
    assert waits == ["once"]
    assert files(output) == NEW


def test_folder_that_vanished_while_waiting_is_made_anew(old: Path, tmp_path: Path) -> None:
    waiting = Event()
    descriptor = os.open(old, os.O_RDONLY)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    with ThreadPoolExecutor(1) as pool:
        second = pool.submit(publish, old, NEW.items(), on_wait=waiting.set)
        assert waiting.wait(PATIENCE)
        moved = old.rename(tmp_path / "moved")
        os.close(descriptor)
        assert second.result(PATIENCE) == Published(4, 0, 0)
    assert files(old) == NEW
    assert files(moved) == OLD


def test_lock_is_released_after_success_and_failure(old: Path) -> None:
    def rendered() -> Iterator[tuple[str, bytes]]:
        yield from ()
        raise BrokenTemplateError

    with pytest.raises(BrokenTemplateError):
        publish(old, rendered(), on_wait=no_wait)
    assert put(old, NEW).written == 3


ORPHAN = """
import os, signal, sys
from pathlib import Path
from programme_pages.output import publish

def rendered():
    yield "index.html", b"x"
    if not os.fork():
        print("forked", flush=True)
        sys.stdin.read()
        os._exit(0)
    sys.stdin.close()
    signal.pause()

publish(Path(sys.argv[1]), rendered(), on_wait=lambda: None)
"""


def test_worker_that_outlives_a_killed_build_does_not_hold_the_lock(output: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", ORPHAN, str(output)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as build:
        assert build.stdout is not None
        assert build.stdout.readline() == b"forked\n"
        build.kill()
        build.wait(PATIENCE)
        assert put(output, NEW).written == 4


# Errors of the disk


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


@pytest.mark.parametrize("site", [OLD | {"en/new": b""}, {"index.html": b""}])
def test_read_only_folder_is_found_before_the_decision(
    old: Path, monkeypatch: pytest.MonkeyPatch, site: dict[str, bytes]
) -> None:
    monkeypatch.setattr(os, "access", lambda path, _: path != old / "en")
    with pytest.raises(PermissionError, match="en'"):
        put(old, site)
    assert files(old) == OLD
    assert put(old, OLD).unchanged == 4  # what is not changed need not be writable


# What a killed run left


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
