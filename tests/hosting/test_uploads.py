"""A site is replaced while people read it: step by step, and with rsync."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from posixpath import join, normpath

import pytest

from programme_pages.output.uploads import find_uploads
from tests.conftest import BASE, Run, change
from tests.site.built import read_files
from tests.site.tools import program

# A reader's browser, from the pages of the engine to what they load and link.
from tests.verification.reader import read_links

STEPS = ("1-assets", "2-new", "3-changed", "4-removed", "5-manifest")
LOADED = (".css", ".js", ".svg", ".png", ".woff2")


@pytest.fixture
def sites(site: Path, tmp_path: Path, run: Run) -> tuple[Path, Path]:
    """A site as it is published, and the next one: another style, a page more and one less."""
    old, new = tmp_path / "old", tmp_path / "new"
    options = ("--root", site, "--quiet", "--today", "2027-01-15")
    shutil.copytree(BASE / "content/workshops/roofs", site / "content/workshops/wells")
    change(site, "content/workshops/wells/en.md", "title: Roofs", "title: Wells")
    change(site, "content/workshops/wells/pl.md", "title: Dachy", "title: Studnie")
    assert run("build", *options, "--output", old).code == 0
    shutil.move(site / "content/workshops/wells", site / "content/workshops/ponds")
    change(site, "content/workshops/ponds/en.md", "title: Wells", "title: Ponds")
    change(site, "content/workshops/ponds/pl.md", "title: Studnie", "title: Stawy")
    change(site, "content/workshops/roofs/pl.md", "Dobre", "Mocne")
    (site / "static").mkdir()
    (site / "static/style.css").write_text("body { margin: 0 }", encoding="utf-8")
    assert run("build", *options, "--output", new).code == 0
    return old, new


def lists(run: Run, new: Path, old: Path, folder: Path) -> dict[str, list[str]]:
    ran = run("upload-lists", new, "--published", old, "--to", folder)
    assert (ran.code, ran.out) == (0, "")
    assert sorted(path.stem for path in folder.iterdir()) == list(STEPS)
    return {step: (folder / f"{step}.txt").read_text().splitlines() for step in STEPS}


def broken(host: Path) -> list[str]:
    """What a reader misses who comes to the first page and follows every link."""
    seen, waiting, missed = set[str](), ["index.html"], []
    while waiting:
        page = waiting.pop()
        if page in seen:
            continue
        seen.add(page)
        for address in read_links((host / page).read_text(encoding="utf-8")):
            target = normpath(join(page, "..", address))
            target = f"{target}/index.html" if address.endswith("/") else target
            if not (host / target).is_file():
                missed.append(f"{page}: {target}")
            elif target.endswith(".html"):
                waiting.append(target)
    assert len(seen) > 10
    return missed


def replaced(host: Path, new: Path, steps: dict[str, list[str]]) -> Iterator[str]:
    """Replace a site file by file, in the order of the lists; stop after each."""
    for step, targets in steps.items():
        for target in targets:
            if step == "4-removed":
                (host / target).unlink()
            else:
                (host / target).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(new / target, host / target)
            yield step


def test_a_reader_in_the_middle_of_it_misses_nothing(
    sites: tuple[Path, Path], tmp_path: Path, run: Run
) -> None:
    old, new = sites
    steps = lists(run, new, old, tmp_path / "lists")
    assert all(steps.values())
    assert any(target.startswith("assets/style.") for target in steps["1-assets"])
    host = shutil.copytree(old, tmp_path / "host")
    assert broken(host) == []
    opened = {loaded for loaded in read_files(host) if loaded.endswith(LOADED)}
    for step in replaced(host, new, steps):
        assert broken(host) == []
        if step < "4":  # what somebody opened at any time before can still be loaded
            assert all((host / loaded).is_file() for loaded in opened)
    assert read_files(host) == read_files(new)


def test_in_another_order_a_reader_would_miss_something(
    sites: tuple[Path, Path], tmp_path: Path, run: Run
) -> None:
    old, new = sites
    steps = lists(run, new, old, tmp_path / "lists")
    host = shutil.copytree(old, tmp_path / "host")
    backwards = dict(reversed(steps.items()))
    assert any(broken(host) for _ in replaced(host, new, backwards))


def test_rsync_takes_the_lists(sites: tuple[Path, Path], tmp_path: Path, run: Run) -> None:
    old, new = sites
    lists(run, new, old, tmp_path / "lists")
    host = shutil.copytree(old, tmp_path / "host")
    rsync = [program("rsync"), "-rI"]
    for step in STEPS[:3]:
        files = f"--files-from={tmp_path / 'lists' / step}.txt"
        subprocess.run([*rsync, files, f"{new}/", f"{host}/"], check=True)
        assert broken(host) == []
    # What is left is the manifest, and what to remove; a stranger of an upload that was stopped.
    (host / "assets" / "style.0123456789.css").touch()
    subprocess.run([*rsync, "--delete-after", f"{new}/", f"{host}/"], check=True)
    assert read_files(host) == read_files(new)


def test_a_first_publication_sends_everything(
    sites: tuple[Path, Path], tmp_path: Path, run: Run
) -> None:
    _, new = sites
    (tmp_path / "empty").mkdir()
    steps = lists(run, new, tmp_path / "empty", tmp_path / "lists")
    assert set(read_files(new)) == {one for targets in steps.values() for one in targets}
    assert steps["3-changed"] == steps["4-removed"] == []
    assert run("upload-lists", new, "--to", tmp_path / "all", "--quiet").err == ""
    assert read_files(tmp_path / "all") == read_files(tmp_path / "lists")


def test_nothing_new_sends_the_manifest_alone(
    sites: tuple[Path, Path], tmp_path: Path, run: Run
) -> None:
    old, _ = sites
    steps = lists(run, old, old, tmp_path / "lists")
    assert [name for name, targets in steps.items() if targets] == ["5-manifest"]


def test_no_built_site_is_wrong_usage(tmp_path: Path, run: Run) -> None:
    ran = run("upload-lists", tmp_path, "--to", tmp_path / "lists")
    assert (ran.code, ran.err) == (2, f"programme-pages: there is no built site in {tmp_path}\n")


def test_a_published_site_that_cannot_be_read_is_a_problem(
    sites: tuple[Path, Path], tmp_path: Path, run: Run
) -> None:
    old, new = sites
    (old / "manifest.json").write_text("[]", encoding="utf-8")
    for site, code in ((old, "published-broken"), (tmp_path / "no", "published-unreachable")):
        ran = run("upload-lists", new, "--published", site, "--to", tmp_path / "lists")
        assert ran.code == 1
        assert f"error[{code}]" in ran.err
    assert not (tmp_path / "lists").exists()


def test_downloads_that_changed_come_first() -> None:
    old = {"files/a.pdf": "1", "en/index.html": "1", "assets/s.1.css": "1"}
    new = {"files/a.pdf": "2", "en/index.html": "2", "assets/s.2.css": "1", "en/new/index.html": ""}
    assert find_uploads(new, old) == (
        ["assets/s.2.css", "files/a.pdf"],
        ["en/new/index.html"],
        ["en/index.html"],
        ["assets/s.1.css"],
        ["manifest.json"],
    )
