"""Building again: nothing is written without need, and nothing of the past is left behind."""

import shutil
from pathlib import Path

import pytest

from programme_pages.commands import main

from .built import ROOT, Site, copy_site, read_files
from .conftest import build_clean, build_site

GOLDEN = ROOT / "tests" / "golden" / "site"
Stamps = dict[str, tuple[int, int, int]]


def stamps(folder: Path) -> Stamps:
    """When each file and folder was written, and its place on the disk."""
    found = {}
    for path in (folder, *folder.rglob("*")):
        status = path.stat()
        found[str(path)] = (status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
    return found


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site of one's own to edit."""
    return copy_site(GOLDEN, tmp_path / "site")


def test_a_second_build_of_the_real_content_writes_nothing(real: Site) -> None:
    before = stamps(real.folder)
    build_clean(ROOT, real.folder)
    assert stamps(real.folder) == before


def test_a_build_that_knows_of_the_last_one_writes_nothing(site: Path, tmp_path: Path) -> None:
    output = build_site(site, tmp_path / "output").folder
    before = stamps(output)
    build_site(site, output)
    assert stamps(output) == before
    shutil.rmtree(site / ".programme-pages")
    build_site(site, output)
    assert stamps(output) == before


def test_an_edit_touches_only_the_pages_that_show_it(site: Path, tmp_path: Path) -> None:
    output = build_site(site, tmp_path / "output").folder
    before = read_files(output)
    old = stamps(output)
    words = site / "content/workshops/roofs-and-rivers-2027/fr.md"
    words.write_text(words.read_text(encoding="utf-8") + "\nUn mot de plus.\n", encoding="utf-8")
    build_site(site, output)
    changed = {name for name, content in read_files(output).items() if before[name] != content}
    pages = {name for name in changed if name.endswith(".html")}
    assert pages == {"fr/ateliers/toits-et-rivieres/index.html"}
    # Its revision is another one, for all that tell of the entry, and no other data.
    told = {name for name in changed - pages if "feed." not in name}
    assert told == {"events.json", "en/workshops/roofs-and-rivers/event.json", "manifest.json"}
    new = stamps(output)
    written = {name for name in old if old[name] != new[name] and Path(name).is_file()}
    assert written == {str(output / name) for name in changed}


def test_a_new_name_leaves_nothing_of_the_old_one(site: Path, tmp_path: Path) -> None:
    output = build_site(site, tmp_path / "output").folder
    (site / "content/workshops/roofs-and-rivers-2027").rename(site / "content/workshops/rain-2027")
    pact = site / "content/initiatives/river-pact/event.yaml"
    text = pact.read_text(encoding="utf-8").replace("roofs-and-rivers-2027", "rain-2027")
    pact.write_text(text, encoding="utf-8")
    build_site(site, output)
    assert not (output / "files/workshops/roofs-and-rivers-2027").exists()
    assert read_files(output) == read_files(build_clean(site, tmp_path / "clean").folder)


def test_a_new_title_leaves_nothing_of_the_old_one(site: Path, tmp_path: Path) -> None:
    output = build_site(site, tmp_path / "output").folder
    assert (output / "pl/warsztaty/dachy-i-rzeki").is_dir()
    words = site / "content/workshops/roofs-and-rivers-2027/pl.md"
    words.write_text(words.read_text(encoding="utf-8").replace("Dachy", "Domy"), encoding="utf-8")
    build_site(site, output)
    assert not (output / "pl/warsztaty/dachy-i-rzeki").exists()
    assert read_files(output) == read_files(build_clean(site, tmp_path / "clean").folder)


def test_a_deleted_entry_leaves_nothing_behind(site: Path, tmp_path: Path) -> None:
    output = build_site(site, tmp_path / "output").folder
    (site / "content/sessions/deszcz-2025.md").unlink()
    build_site(site, output)
    assert not list(output.rglob("*deszcz*"))
    assert not (output / "pl/sesje").exists()
    assert read_files(output) == read_files(build_clean(site, tmp_path / "clean").folder)


def test_a_deleted_language_leaves_nothing_behind(site: Path, tmp_path: Path) -> None:
    output = build_site(site, tmp_path / "output").folder
    facts = site / "content/site.yaml"
    text = facts.read_text(encoding="utf-8").replace("[en, pl, fr]", "[en, pl]")
    facts.write_text(text, encoding="utf-8")
    build_site(site, output)
    assert not (output / "fr").exists()
    assert read_files(output) == read_files(build_clean(site, tmp_path / "clean").folder)


def test_a_foreign_file_stays(site: Path, tmp_path: Path) -> None:
    output = build_site(site, tmp_path / "output").folder
    foreign = {"CNAME": b"rivers.example\n", "pl/sesje/deszcz/notes.txt": b"mine\n"}
    for name, content in foreign.items():
        (output / name).write_bytes(content)
    (site / "content/sessions/deszcz-2025.md").unlink()
    build_site(site, output)
    clean = read_files(build_clean(site, tmp_path / "clean").folder)
    assert read_files(output) == clean | foreign


def test_a_foreign_page_in_the_way_is_not_overwritten(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = build_site(site, tmp_path / "output").folder
    before = read_files(output)
    foreign = output / "pl/warsztaty/domy-i-rzeki/index.html"
    foreign.parent.mkdir()
    foreign.write_text("mine", encoding="utf-8")
    words = site / "content/workshops/roofs-and-rivers-2027/pl.md"
    words.write_text(words.read_text(encoding="utf-8").replace("Dachy", "Domy"), encoding="utf-8")
    assert main(["--root", str(site), "--output", str(output), "--today", "2026-11-22"]) == 2
    assert f"{foreign} was not written by this engine" in capsys.readouterr().err
    assert read_files(output) == before | {foreign.relative_to(output).as_posix(): b"mine"}


def test_errors_leave_the_site_as_it_was(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = build_site(site, tmp_path / "output").folder
    before = stamps(output)
    (site / "content/venues/riga-market-hall.yaml").unlink()
    assert main(["--root", str(site), "--output", str(output), "--today", "2026-11-22"]) == 1
    assert "error[unknown-venue]" in capsys.readouterr().err
    assert stamps(output) == before


def test_another_address_and_back_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    output = build_site(site, tmp_path / "output").folder
    before = read_files(output)
    moved = build_site(site, output, base_url="https://example.org/a/b/")
    assert read_files(output).keys() == before.keys()
    assert b"https://example.org/a/b/pl/" in (output / "pl/index.html").read_bytes()
    assert moved.broken() == []
    build_site(site, output)
    assert read_files(output) == before


def test_an_address_needs_no_slash_at_its_end(site: Path, tmp_path: Path) -> None:
    one = build_site(site, tmp_path / "one", base_url="https://example.org/a")
    two = build_site(site, tmp_path / "two", base_url="https://example.org/a/")
    assert read_files(one.folder) == read_files(two.folder)


def test_a_damaged_file_is_mended(site: Path, tmp_path: Path) -> None:
    output = build_site(site, tmp_path / "output").folder
    before = read_files(output)
    (output / "en/index.html").write_text("damaged", encoding="utf-8")
    (output / "fr/404.html").unlink()
    shutil.rmtree(output / "pl")
    build_site(site, output)
    assert read_files(output) == before


def test_drafts_come_and_go(site: Path, tmp_path: Path) -> None:
    output = build_site(site, tmp_path / "output").folder
    before = read_files(output)
    entry = site / "content/sessions/sketch.md"
    entry.write_text(
        "---\ndraft: true\nstart: 2028\nattendance: online\ntitle: Sketch\n---\nText.\n",
        encoding="utf-8",
    )
    build_site(site, output)
    assert read_files(output) == before
    build_site(site, output, "--drafts")
    assert (output / "en/sessions/sketch/index.html").is_file()
    build_site(site, output)
    assert read_files(output) == before
