"""What the engine remembers of earlier builds gives it no right to an output folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

from programme_pages.output import OutputRefused
from tests.incremental.engine import build_incremental
from tests.incremental.site import Site, read_files


def lose(manifest: Path) -> None:
    manifest.unlink()


def cut_off(manifest: Path) -> None:
    manifest.write_bytes(manifest.read_bytes()[:99])


def replace_by_another(manifest: Path) -> None:
    manifest.write_bytes(b'{"version": 999, "files": {}}')


@pytest.mark.parametrize("harm", [lose, cut_off, replace_by_another])
def test_an_output_without_its_manifest_is_refused(
    harm: Callable[[Path], None], tmp_path: Path
) -> None:
    site = Site.new(tmp_path)
    build_incremental(site)
    sound = read_files(site.output)
    harm(site.output / "manifest.json")
    harmed = read_files(site.output)
    with pytest.raises(OutputRefused):
        build_incremental(site)
    assert read_files(site.output) == harmed
    (site.output / "manifest.json").write_bytes(sound["manifest.json"])
    build_incremental(site)
    assert read_files(site.output) == sound


def test_a_foreign_file_in_the_way_is_refused(tmp_path: Path) -> None:
    site = Site.new(tmp_path)
    build_incremental(site)
    foreign = site.output / "en/new.txt"
    foreign.write_bytes(b"mine")
    before = read_files(site.output)
    site.write("static/root/en/new.txt", "ours")
    for _ in range(2):  # what was learnt in the first attempt changes nothing
        with pytest.raises(OutputRefused):
            build_incremental(site)
        assert read_files(site.output) == before
    foreign.unlink()
    build_incremental(site)
    assert foreign.read_bytes() == b"ours"


def test_another_output_folder_gets_the_whole_site(tmp_path: Path) -> None:
    site = Site.new(tmp_path)
    build_incremental(site)
    whole = read_files(site.output)
    site.output.rename(tmp_path / "elsewhere")
    build_incremental(site)
    assert read_files(site.output) == whole
    for name in ("en/index.html", "manifest.json"):
        (site.output / name).unlink()
    site.output.rename(tmp_path / "harmed")
    (tmp_path / "elsewhere").rename(site.output)
    counts = build_incremental(site).published
    assert counts is not None
    assert (counts.written, counts.removed) == (0, 0)
    assert read_files(site.output) == whole
