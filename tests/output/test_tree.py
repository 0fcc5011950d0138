"""Symbolic links and other file systems inside the output folder."""

import os
from pathlib import Path

import pytest

from programme_pages.output import OutputRefused, open_site
from programme_pages.output.tree import Kind, kind_of
from tests.output.support import NEW, OLD, files, no_wait, put, snapshot


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


def test_link_that_comes_in_place_of_the_working_folder_is_not_followed(
    old: Path, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    with open_site(old, no_wait) as site:
        (old / ".programme-pages").symlink_to(tmp_path / "elsewhere")
        with pytest.raises(FileExistsError):
            site.place(0, "x", b"x")
        (old / ".programme-pages").unlink()
    assert list((tmp_path / "elsewhere").iterdir()) == []


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
