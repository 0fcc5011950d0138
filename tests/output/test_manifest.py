"""What is the engine's to replace or delete, and what is not."""

import socket
from pathlib import Path

import pytest

from programme_pages.output import OutputRefused, Published
from tests.output.support import NEW, digests_of, files, put, snapshot


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
        b'{"version": true, "files": {}}',
        b'{"version": 1.0, "files": {}}',
        b'{"version": 1, "files": null}',
        b'{"version": 1, "files": {}} {}',
        '\ufeff{"version": 1, "files": {}}'.encode(),
        '{"version": 1, "files": {}}'.encode("utf-16"),
        digests_of("a").replace(b"0" * 64, b"0" * 63),
        digests_of("a").replace(b"0" * 64, b"0" * 63 + b"G"),
        digests_of("a").replace(b"0" * 64, b"0" * 63 + b"\\n"),
        digests_of("a").replace(b"0" * 64, b"\xd9\xa1" * 64),
        digests_of("a").replace(b"0" * 64, b"\\udfff" * 64),
        digests_of("a", "b").replace(b"0" * 64, b"0" * 63, 1).replace(b"0" * 64, b"0" * 65),
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
