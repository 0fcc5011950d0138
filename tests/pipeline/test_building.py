"""Building again: how much is done, and how it comes to be done."""

import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from programme_pages.ledger import FOLDER
from programme_pages.output import Published
from programme_pages.pipeline import inputs
from programme_pages.pipeline.building import Built, build
from programme_pages.pipeline.inputs import inputs_digest
from programme_pages.pipeline.publishing import Publishing
from programme_pages.pipeline.settings import Settings
from programme_pages.source import list_sources
from tests.conftest import change

LATER = 2**62  # ns since 1970: long after all files were written
ROOFS = "content/workshops/roofs"


@pytest.fixture(autouse=True)
def _long_after(monkeypatch: pytest.MonkeyPatch) -> None:
    """Builds take place long after the site was written."""
    monkeypatch.setattr(inputs, "time", SimpleNamespace(time_ns=lambda: LATER))


@pytest.fixture
def settings(site: Path, tmp_path: Path) -> Settings:
    return Settings(site, tmp_path / "output", date(2027, 1, 15), processes=1)


def run(settings: Settings) -> Built:
    def nobody_waits() -> None:
        raise AssertionError("nobody else has the lock")

    return build(settings, nobody_waits)


def made(settings: Settings) -> dict[str, list[str]]:
    """Why which files are made."""
    found = run(replace(settings, explain=True)).made
    assert found is not None
    return {target: list(reasons) for target, reasons in found.items()}


def files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_nothing_to_do_is_found_out_first(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run(settings)
    assert first.published is not None
    with monkeypatch.context() as patch:
        patch.setattr(Publishing, "run", lambda *_: pytest.fail("there is nothing to do"))
        second = run(settings)
    assert second.published == Published(0, 0, unchanged=first.published.written)
    assert second.problems == first.problems


def test_problems_are_told_again(settings: Settings) -> None:
    (settings.root / "content/notes.txt").write_text("notes", encoding="utf-8")
    assert [one.code for one in run(settings).problems] == ["unexpected-file"]
    assert [one.code for one in run(settings).problems] == ["unexpected-file"]


def test_an_edit_makes_what_shows_it_and_says_why(settings: Settings) -> None:
    run(settings)
    change(settings.root, f"{ROOFS}/pl.md", "Dobre", "Mocne")
    found = run(replace(settings, explain=True))
    assert list(found.parsed) == [ROOFS]
    assert found.made is not None
    pages = {name: why for name, why in found.made.items() if name.endswith(".html")}
    assert pages == {"pl/warsztaty/dachy/index.html": ["text changed (roofs, pl)"]}
    assert found.made["events.json"] == ["revision changed (roofs)"]


def test_the_name_of_a_venue_is_shown_where_it_is_told(settings: Settings) -> None:
    run(settings)
    change(settings.root, "content/venues/riga.yaml", "", "name: {en: Hall, pl: Ryga}\n")
    found = made(settings)
    assert "venue name changed (riga)" in found["pl/warsztaty/dachy/index.html"]
    assert found["en/venues/hall/index.html"] == ["new page"]
    assert "en/initiatives/the-river-pact/index.html" not in found


def test_nothing_that_was_kept_is_used_by_a_clean_build(settings: Settings) -> None:
    run(settings)
    clean = replace(settings, clean=True)
    kept = files(settings.root / FOLDER)
    change(settings.root, f"{ROOFS}/pl.md", "Dobre", "Mocne")
    found = run(clean)
    assert len(found.parsed) == 8
    assert files(settings.root / FOLDER) == kept
    # The next build knows of what that one wrote by looking at it.
    assert run(settings).published == Published(0, 0, unchanged=len(files(settings.output)) - 1)


def test_a_lost_cache_is_done_without(settings: Settings) -> None:
    run(settings)
    shutil.rmtree(settings.root / FOLDER)
    found = run(settings)
    assert found.published is not None
    assert (found.published.written, found.published.removed) == (0, 0)


def test_a_damaged_cache_is_done_without(settings: Settings) -> None:
    run(settings)
    before = files(settings.output)
    for path in (settings.root / FOLDER).rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-1] + b"?")
    run(settings)
    assert files(settings.output) == before


def test_a_file_that_the_manifest_does_not_list_is_no_obstacle(settings: Settings) -> None:
    run(settings)
    before = files(settings.output)
    path = settings.output / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    del manifest["files"]["en/index.html"]
    path.write_text(json.dumps(manifest), encoding="utf-8")
    run(settings)
    assert files(settings.output) == before


def test_errors_publish_nothing_and_mending_them_goes_on(settings: Settings) -> None:
    run(settings)
    before = files(settings.output)
    change(settings.root, "content/venues/riga.yaml", "country: LV", "country: XX")
    found = run(settings)
    assert found.published is None
    assert [one.code for one in found.problems] == ["bad-country"]
    change(settings.root, "content/venues/riga.yaml", "country: XX", "country: LV")
    assert made(settings) == {}
    assert files(settings.output) == before


@pytest.mark.parametrize("processes", [1, 2, 3, 5])
def test_of_several_faults_of_templates_the_first_is_told(
    processes: int, settings: Settings
) -> None:
    (settings.root / "templates").mkdir()
    for name in ("venue", "organisation", "event", "topic"):
        (settings.root / f"templates/{name}.html").write_text("{{ nothing }}", encoding="utf-8")
    (found,) = run(replace(settings, processes=processes)).problems
    assert (found.code, found.values["page"]) == (
        "template-error",
        "en/venues/riga/index.html (riga)",  # entries come last
    )


def open_files(folder: Path) -> set[str]:
    """Name the files below a folder that this process has open, as Linux lists them."""
    targets = {one.readlink() for one in Path("/proc/self/fd").iterdir() if one.is_symlink()}
    return {target.name for target in targets if folder in target.parents}


def test_a_fault_of_a_template_leaves_no_file_open(settings: Settings) -> None:
    run(settings)
    change(settings.root, f"{ROOFS}/en.md", "title: ", "title: New ")
    (settings.root / "templates").mkdir()
    (settings.root / "templates/event.html").write_text("{{ nothing }}", encoding="utf-8")
    assert "template-error" in {one.code for one in run(settings).problems}
    assert open_files(settings.root) == set()


# Inputs


def digest(site: Path, now: int = LATER) -> str:
    return inputs_digest(site, list_sources(site), now)


def test_inputs_are_the_states_of_all_files(site: Path) -> None:
    digests = [digest(site), digest(site)]
    (site / "templates").mkdir()
    (site / "templates/page.html").touch()
    digests.append(digest(site))
    (site / ROOFS / "files").mkdir()
    (site / ROOFS / "files/a.pdf").touch()
    digests.append(digest(site))
    (site / "content/notes.txt").touch()
    digests.append(digest(site))
    (site / "content/venues/x.yaml").symlink_to("/etc/hostname")
    digests.append(digest(site))
    (site / "content/site.yaml").write_bytes((site / "content/site.yaml").read_bytes())
    digests.append(digest(site))
    assert digests[0] == digests[1]
    assert len(set(digests)) == len(digests) - 1
    assert all(digests)


def test_inputs_that_were_just_written_tell_nothing(site: Path) -> None:
    assert digest(site, now=0) == ""
