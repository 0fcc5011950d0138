"""Compressed files: the same bytes each time, made once, and listed in the manifest."""

import gzip
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import brotli
import pytest

from programme_pages.output.manifest import read_manifest
from programme_pages.pipeline import compressing
from programme_pages.pipeline.building import Built, build
from programme_pages.pipeline.settings import Settings
from tests.conftest import change

TEXTS = {".html", ".css", ".js", ".json", ".xml", ".svg", ".ics", ".csv", ".geojson", ".txt"}
ROOFS = "content/workshops/roofs"


@pytest.fixture
def settings(site: Path, tmp_path: Path) -> Settings:
    return Settings(site, tmp_path / "output", date(2027, 1, 15), processes=1, compress=True)


def run(settings: Settings) -> Built:
    def nobody_waits() -> None:
        raise AssertionError("nobody else has the lock")

    return build(settings, nobody_waits)


def files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_texts_lie_beside_what_they_hold(settings: Settings) -> None:
    run(settings)
    built = files(settings.output)
    unpacked = {
        **{name[:-3]: gzip.decompress(one) for name, one in built.items() if name.endswith(".gz")},
        **{name[:-3]: brotli.decompress(one) for name, one in built.items() if name[-3:] == ".br"},
    }
    assert {"index.html", "en/index.html", "addresses.json"} <= set(unpacked)
    assert {Path(name).suffix for name in unpacked} <= TEXTS
    for name, content in unpacked.items():
        assert content == built[name]
        assert all(len(built[f"{name}{end}"]) < len(content) for end in (".gz", ".br"))
    assert set(read_manifest(settings.output) or ()) == set(built) - {"manifest.json"}


def test_what_is_large_or_loaded_by_every_reader_is_pressed_hardest(settings: Settings) -> None:
    run(settings)
    built = files(settings.output)
    (style,) = (name for name in built if re.fullmatch(r"assets/style\.\w+\.css", name))
    hardest = {}
    for name in (style, "en/search/index.json", "en/index.html"):
        pressed = brotli.compress(built[name], mode=brotli.MODE_TEXT, quality=11)
        hardest[name] = built[f"{name}.br"] == pressed
    assert hardest == {style: True, "en/search/index.json": True, "en/index.html": False}


def test_what_does_not_get_smaller_is_left_out(settings: Settings) -> None:
    own = settings.root / "static" / "root" / "key.txt"
    own.parent.mkdir(parents=True)
    own.write_text("short", encoding="utf-8")
    run(settings)
    assert {name for name in files(settings.output) if "key.txt" in name} == {"key.txt"}
    assert run(settings).written == []


def test_the_same_site_gives_the_same_bytes_with_any_number_of_processes(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compressing, "_FEW", 1)
    other = replace(settings, output=tmp_path / "other", processes=3, clean=True)
    run(settings)
    run(other)
    assert files(settings.output) == files(other.output)


def test_an_edit_compresses_what_it_changed(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(settings)
    made: list[str] = []
    original = compressing._place

    def noting(*given: object) -> object:
        made.append(str(given[2]))
        return original(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(compressing, "_place", noting)
    assert run(settings).written == []
    assert made == []
    change(settings.root, f"{ROOFS}/pl.md", "Dobre", "Mocne")
    written = set(run(settings).written)
    assert {name for name in written if name.endswith((".gz", ".br"))} == set(made)
    assert {name.removesuffix(".gz") for name in made if name.endswith(".gz")} <= written
    assert len(made) < len(files(settings.output)) / 2
    clean = replace(settings, output=tmp_path / "clean", clean=True)
    run(clean)
    assert files(settings.output) == files(clean.output)


def test_a_compressed_file_that_was_spoiled_is_made_again(settings: Settings) -> None:
    run(settings)
    spoiled = settings.output / "en" / "index.html.br"
    right = spoiled.read_bytes()
    spoiled.write_bytes(b"spoiled")
    run(settings)
    assert spoiled.read_bytes() == right


def test_without_the_option_they_go_and_with_it_they_come_back(settings: Settings) -> None:
    run(settings)
    before = files(settings.output)
    run(replace(settings, compress=False))
    assert not [name for name in files(settings.output) if name.endswith((".gz", ".br"))]
    run(settings)
    assert files(settings.output) == before
