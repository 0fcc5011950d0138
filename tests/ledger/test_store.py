"""Keeping values between builds: whole and of this version, or not at all."""

import os
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from programme_pages.ledger import Store, engine_version

VALUE = {"pages": [1, None, "Łódź"], "bytes": b"\0\xff"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kept"


@pytest.fixture
def store(folder: Path) -> Store:
    store = Store(folder, "1")
    store.write("value", VALUE)
    return store


def test_what_was_written_is_read(store: Store, folder: Path) -> None:
    assert store.read("value") == VALUE
    assert Store(folder, "1").read("value") == VALUE
    store.write("value", "another")
    assert store.read("value") == "another"
    assert store.read("nothing") is None


def test_the_folder_says_what_it_is(store: Store, folder: Path) -> None:
    assert store.folder == folder
    names = {path.name for path in folder.iterdir()}
    assert names == {".gitignore", "CACHEDIR.TAG", "value"}
    assert "*" in (folder / ".gitignore").read_text(encoding="utf-8").splitlines()
    tag = (folder / "CACHEDIR.TAG").read_text(encoding="utf-8")
    assert tag.startswith("Signature: 8a477f597d28d172789f06886806bc55")


def test_another_version_reads_nothing(store: Store, folder: Path) -> None:
    assert Store(folder, "2").read("value") is None
    assert store.read("value") == VALUE


def test_without_a_folder_nothing_is_kept() -> None:
    store = Store(None, "1")
    store.write("value", VALUE)
    store.forget("value")
    assert store.read("value") is None


def test_what_is_forgotten_is_gone(store: Store, folder: Path) -> None:
    store.forget("value")
    store.forget("value")
    assert store.read("value") is None
    assert not (folder / "value").exists()


def test_any_flipped_byte_is_a_doubt(store: Store, folder: Path) -> None:
    path = folder / "value"
    whole = path.read_bytes()
    for index in range(len(whole)):
        path.write_bytes(whole[:index] + bytes([whole[index] ^ 1]) + whole[index + 1 :])
        assert store.read("value") is None, index
    path.write_bytes(whole)
    assert store.read("value") == VALUE


def test_any_missing_or_further_byte_is_a_doubt(store: Store, folder: Path) -> None:
    path = folder / "value"
    whole = path.read_bytes()
    for index in range(len(whole)):
        path.write_bytes(whole[:index])
        assert store.read("value") is None, f"cut at {index}"
        path.write_bytes(whole[:index] + whole[index + 1 :])
        assert store.read("value") is None, f"without {index}"
    path.write_bytes(whole + b"\0")
    assert store.read("value") is None


def test_a_value_of_a_class_that_is_gone_is_a_doubt(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(folder, "1")
    with monkeypatch.context() as patch:
        patch.setattr(pickle, "dumps", lambda *_, **__: b"cnothing_of_that_name\nGone\n.")
        store.write("value", VALUE)
    assert store.read("value") is None


class Hostile:
    """A value that runs code where it is read by `pickle` as such."""

    def __init__(self, run: Callable[[str], object], argument: str) -> None:
        self.made_by = (run, (argument,))

    def __reduce__(self) -> tuple[Callable[[str], object], tuple[str]]:
        return self.made_by


@pytest.mark.parametrize("run", [os.mkdir, os.system, eval, Path, getattr])
def test_what_a_stranger_wrote_runs_nothing(
    run: Callable[[str], object], store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for value in (Hostile(run, "made"), [1, {"a": Hostile(run, "made")}]):
        store.write("value", value)
        assert store.read("value") is None
    assert not (tmp_path / "made").exists()


def to_file(folder: Path) -> None:
    folder.write_bytes(b"a file")


def to_broken_link(folder: Path) -> None:
    folder.symlink_to("nowhere/at/all")


def with_folder_inside(folder: Path) -> None:
    (folder / "value").mkdir(parents=True)
    (folder / "value/file").touch()


@pytest.mark.parametrize("spoil", [to_file, to_broken_link, with_folder_inside])
def test_a_folder_that_cannot_be_used_is_done_without(
    spoil: Callable[[Path], None], folder: Path
) -> None:
    spoil(folder)
    store = Store(folder, "1")
    assert store.read("value") is None
    store.write("value", VALUE)
    assert store.read("value") is None
    store.forget("value")


def test_what_cannot_be_replaced_is_taken_away(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", fail)
        store.write("value", "newer")
    assert store.read("value") is None
    assert not (folder / "value").exists()


def test_a_file_that_cannot_be_read_is_done_without(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", fail)
    assert store.read("value") is None


def test_a_write_that_is_killed_leaves_the_old_value(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[object] = []

    def die(*_: Path) -> None:
        seen.append(store.read("value"))
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", die)
        with pytest.raises(KeyboardInterrupt):
            store.write("value", "newer")
    assert seen == [VALUE]
    assert store.read("value") == VALUE
    store.write("value", "newer")
    assert store.read("value") == "newer"
    assert not list(folder.glob("*.new"))


# Which program it is


@pytest.fixture
def program(tmp_path: Path) -> tuple[Path, Path]:
    package, libraries = tmp_path / "package", tmp_path / "libraries"
    (package / "plan").mkdir(parents=True)
    (package / "plan/job.py").write_bytes(b"a = 1\n")
    (package / "notes.txt").write_bytes(b"notes")
    (libraries / "jinja2-3.1.dist-info").mkdir(parents=True)
    (libraries / "jinja2").mkdir()
    return package, libraries


@pytest.mark.parametrize(
    ("path", "content", "other"),
    [
        ("package/plan/job.py", b"a = 2\n", True),
        ("package/new.py", b"", True),
        ("libraries/babel-2.0.dist-info/METADATA", b"", True),
        ("package/notes.txt", b"others", False),
        ("libraries/jinja2/new.py", b"", False),
    ],
)
def test_the_version_is_that_of_the_modules_and_the_libraries(
    program: tuple[Path, Path],
    tmp_path: Path,
    path: str,
    content: bytes,
    other: bool,  # noqa: FBT001
) -> None:
    before = engine_version(*program)
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_bytes(content)
    assert (engine_version(*program) != before) is other


def test_a_module_that_moves_is_another_version(program: tuple[Path, Path]) -> None:
    before = engine_version(*program)
    (program[0] / "plan/job.py").rename(program[0] / "plan/jobs.py")
    assert engine_version(*program) != before
