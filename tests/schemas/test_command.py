import json
from pathlib import Path

import pytest

from programme_pages.schemas import SCHEMA_FILES
from tests.conftest import Run, change
from tests.schemas.made import at

NAMES = {one.name for one in SCHEMA_FILES}


def test_the_schemas_are_written_and_named(site: Path, run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "schemas"
    ran = run("schema", folder, "--root", site)
    assert ran.code == 0
    assert {Path(line) for line in ran.out.splitlines()} == {folder / name for name in NAMES}
    assert ran.err == f"{len(NAMES)} schemas written, 0 unchanged.\n"
    assert {path.name for path in folder.iterdir()} == NAMES


def test_the_folder_is_taken_from_where_one_is(
    site: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("--root", site, "schema", "here", "--quiet").out == ""
    assert {path.name for path in (tmp_path / "here").iterdir()} == NAMES


def test_only_what_changed_is_written_and_nothing_else_is_touched(
    site: Path, run: Run, tmp_path: Path
) -> None:
    run("schema", tmp_path / "out", "--root", site)
    other = tmp_path / "out" / "mine.json"
    other.write_text("{}")
    again = run("schema", tmp_path / "out", "--root", site)
    assert (again.out, again.err) == ("", f"0 schemas written, {len(NAMES)} unchanged.\n")
    (site / "content/venues/dock.yaml").write_text("city: Riga\ncountry: LV\n")
    ran = run("schema", tmp_path / "out", "--root", site)
    assert {Path(line).name for line in ran.out.splitlines()} == {"sessions.json", "workshops.json"}
    schema = json.loads((tmp_path / "out/workshops.json").read_text(encoding="utf-8"))
    assert schema["$defs"]["venue"]["enum"] == ["dock", "riga"]
    assert other.read_text() == "{}"


def test_the_same_content_gives_the_same_bytes(site: Path, run: Run, tmp_path: Path) -> None:
    for name in ("a", "b"):
        run("schema", tmp_path / name, "--root", site)
    first, second = (
        {path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in "ab"
    )
    assert first == second


def test_content_with_errors_has_schemas_too(site: Path, run: Run, tmp_path: Path) -> None:
    (site / "content/venues/riga.yaml").write_text("city: [")
    change(site, "content/workshops/roofs/event.yaml", "climate", "climat")
    assert run("schema", tmp_path, "--root", site).code == 0
    schema = json.loads((tmp_path / "workshops.json").read_text(encoding="utf-8"))
    assert schema["$defs"]["venue"]["enum"] == ["riga"]


def test_where_the_site_cannot_be_read_any_language_and_area_will_do(
    site: Path, run: Run, tmp_path: Path
) -> None:
    (site / "content/site.yaml").write_text("title: [")
    (site / "content/topics.yaml").write_text("- x")
    assert run("schema", tmp_path, "--root", site).code == 0
    schema = json.loads((tmp_path / "initiatives.json").read_text(encoding="utf-8"))
    assert "enum" not in at(schema, "$defs", "area")
    assert "enum" not in at(schema, "$defs", "topic")
    assert schema["$defs"]["label"]["properties"] == {}


def test_a_folder_without_content_has_schemas_all_the_same(run: Run, tmp_path: Path) -> None:
    assert run("schema", tmp_path / "out", "--root", tmp_path).code == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == NAMES


def test_a_file_in_the_way_is_wrong_usage(site: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ran = run("schema", tmp_path / "file", "--root", site)
    assert ran.code == 2
    assert str(tmp_path / "file") in ran.err


def test_the_folder_must_be_named(run: Run) -> None:
    assert run("schema").code == 2
