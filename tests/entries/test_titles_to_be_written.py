"""`title: tbd`: a warning, and no translation as long as it stands there."""

from pathlib import Path

import pytest

from programme_pages.pipeline.checking import check
from tests.conftest import Run, change, find_mistakes

EVENT, ENGLISH, POLISH = (
    f"content/workshops/roofs/{one}" for one in ("event.yaml", "en.md", "pl.md")
)


@pytest.mark.parametrize("file", [ENGLISH, POLISH])
def test_a_title_to_be_written_is_a_warning(file: str, site: Path, run: Run) -> None:
    title = "Roofs" if file == ENGLISH else "Dachy"
    change(site, file, f"title: {title}", "title: tbd")
    assert run("check", "--root", site).code == 0
    found = [(one["file"], one["line"], one["code"]) for one in find_mistakes(run, site)]
    assert found == [(file, 2, "no-title-yet")]


def test_a_translation_without_a_title_is_none(site: Path, run: Run, tmp_path: Path) -> None:
    change(site, POLISH, "title: Dachy", "title: tbd")
    (entry,) = (one for one in check(site).content.entries if one.id == "roofs")
    assert list(entry.words) == ["en"]
    assert run("build", "--root", site, "--output", tmp_path / "out").code == 0
    page = (tmp_path / "out/pl/warsztaty/roofs/index.html").read_text(encoding="utf-8")
    assert '<h1><span lang="en">Roofs</span></h1>' in page
    assert "Dobre buty" not in page


def test_two_sources_without_titles_have_two_addresses(site: Path, run: Run) -> None:
    for number in (1, 2):
        folder = site / f"content/workshops/hall-{number}"
        folder.mkdir()
        (folder / "event.yaml").write_text("start: tbd\n")
        (folder / "en.md").write_text("---\ntitle: tbd\n---\n")
    assert [one["code"] for one in find_mistakes(run, site)] == ["no-title-yet"] * 2


def test_an_import_goes_on_with_the_file_that_is_there(
    site: Path, run: Run, tmp_path: Path
) -> None:
    (site / POLISH).write_text(
        "---\n# Tytuł.\ntitle: tbd\nsummary: Moje.\n---\n## Co zabrać\n\nButy.\n", encoding="utf-8"
    )
    po = tmp_path / "pl.po"
    assert run("translate", "export", "pl", "--root", site, "--output", po).code == 0
    text = po.read_text(encoding="utf-8")
    assert text.count('msgid "Roofs"\nmsgstr ""\n') == 1
    po.write_text(text.replace('msgid "Roofs"\nmsgstr ""\n', 'msgid "Roofs"\nmsgstr "Dachy"\n'))
    assert run("translate", "import", "pl", po, "--root", site).code == 0
    assert (site / POLISH).read_text(encoding="utf-8") == (
        "---\n# Tytuł.\ntitle: Dachy\nsummary: Moje.\n---\n## Co zabrać\n\nButy.\n"
    )
