"""`changes`: pages that differ between two built folders, by language."""

from pathlib import Path

import pytest

from programme_pages.changes import Change, Changes, as_markdown, as_text, compare
from tests.conftest import Run, change

DAY = ("--today", "2026-11-22")
EVENT = "content/workshops/roofs"


@pytest.fixture
def built(site: Path, tmp_path: Path, run: Run) -> tuple[Path, Path]:
    """Give two built folders; between them the English title changed and a venue went."""
    old, new = tmp_path / "old", tmp_path / "new"
    assert run("build", "--root", site, "--output", old, *DAY).code == 0
    title = next(
        line
        for line in (site / EVENT / "en.md").read_text().split("\n")
        if line.startswith("title")
    )
    change(site, f"{EVENT}/en.md", title, "title: Walls [x](y) <b>")
    assert run("build", "--root", site, "--output", new, *DAY).code == 0
    return old, new


def test_two_equal_folders_have_no_changes(built: tuple[Path, Path]) -> None:
    found = compare(built[0], built[0])
    assert (list(found.pages), found.others) == ([], 0)
    told = "Pages: 0 new, 0 changed, 0 gone. Other files that differ: 0."
    assert as_text(found) == f"{told}\n"
    assert as_markdown(found) == f"{told}\n"


def test_pages_are_told_by_language_with_the_lines_that_differ(built: tuple[Path, Path]) -> None:
    found = compare(*built)
    kinds = {(one.language, one.path): one for one in found.pages}
    assert kinds["en", "en/workshops/walls-x-y-b/"].kind == "new"
    home = kinds["en", "en/"]
    assert home.kind == "changed"
    assert "+Walls [x](y) <b>" in home.lines
    assert [one.language for one in found.pages] == sorted(one.language for one in found.pages)
    assert found.others > 0  # calendars, feeds, data


def test_a_first_build_is_all_new(built: tuple[Path, Path], tmp_path: Path) -> None:
    found = compare(tmp_path / "nothing", built[1])
    assert {one.kind for one in found.pages} == {"new"}
    assert {one.kind for one in compare(built[1], tmp_path / "nothing").pages} == {"gone"}


def test_many_lines_are_cut_and_counted() -> None:
    change = Change("changed", "en", "en/", "Home", ["+a"], more=3)
    assert "    +a\n    … 3 more\n" in as_text(Changes([change], 0))
    assert "  +a\n  … 3 more\n  ```" in as_markdown(Changes([change], 0))


def test_markdown_takes_no_orders_from_titles(built: tuple[Path, Path]) -> None:
    told = as_markdown(compare(*built), "https://preview.example/")
    assert "\n### en\n" in told
    link = r"[Walls \[x\](y) \<b\> – Roofs and rivers](https://preview.example/en/workshops/"
    assert f"- new: {link}" in told
    assert "  ```diff\n" in told


def test_the_command_prints_the_list(built: tuple[Path, Path], run: Run) -> None:
    ran = run("changes", *built)
    assert ran.code == 0
    assert "+ en: en/workshops/walls-x-y-b/ Walls [x](y) <b>" in ran.out
    assert run("changes", built[0], built[1] / "nowhere").code == 2
    markdown = run("changes", *built, "--format", "markdown", "--base-url", "https://a.example/p")
    assert "(https://a.example/p/en/)" in markdown.out


def test_a_damaged_manifest_is_refused(built: tuple[Path, Path], run: Run) -> None:
    (built[0] / "manifest.json").write_text("{", encoding="utf-8")
    ran = run("changes", *built)
    assert (ran.code, ran.out) == (2, "")
    assert "cannot be trusted" in ran.err
