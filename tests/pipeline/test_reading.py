"""Reading: what did not change since the last build is neither read nor typed again."""

import builtins
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from programme_pages.ledger import Store
from programme_pages.pipeline.reading import Kept, Reading, read_kept, read_units, write_kept
from programme_pages.source import list_sources
from tests.conftest import change

LATER = 2**62  # ns since 1970: long after all files were written
ROOFS, VENUE = "content/workshops/roofs", "content/venues/riga.yaml"
SITE = "content/site.yaml"


def read(site: Path, kept: Kept | None = None, *, processes: int = 1, now: int = LATER) -> Reading:
    sources, _ = list_sources(site)
    return read_units(site, sources, kept or {}, processes, now)


def told(found: Reading) -> str:
    """All that was read, without the places in memory."""
    return re.sub(r" at 0x[0-9a-f]+", "", repr(found.content))


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, site: Path) -> list[str]:
    """The texts of the site that are read from now on."""
    names: list[str] = []
    open_file = builtins.open

    def open_and_tell(file: Any, *arguments: Any, **named: Any) -> Any:
        if str(file).startswith(f"{site}/"):
            names.append(str(file).removeprefix(f"{site}/"))
        return open_file(file, *arguments, **named)

    monkeypatch.setattr(builtins, "open", open_and_tell)
    return names


def test_the_first_time_all_is_read_and_kept(site: Path, opened: list[str]) -> None:
    found = read(site)
    texts = list_sources(site)[0].texts
    assert sorted(opened) == sorted(texts)
    assert set(found.parsed) == found.kept.keys()
    assert {name for unit in found.kept.values() for name in unit.texts} == texts.keys()
    assert found.problems == []


def test_nothing_changed_and_nothing_is_read(site: Path, opened: list[str]) -> None:
    first = read(site)
    opened.clear()
    second = read(site, first.kept)
    assert (second.parsed, second.kept) == ([], first.kept)
    assert told(second) == told(first)
    # The site's own file is read first of all: the others depend on its languages.
    assert opened == []


def test_what_changed_is_read_and_typed_again(site: Path, opened: list[str]) -> None:
    first = read(site)
    opened.clear()
    change(site, f"{ROOFS}/pl.md", "Dachy", "Domy")
    opened.clear()
    second = read(site, first.kept)
    assert second.parsed == [ROOFS]
    assert sorted(opened) == [f"{ROOFS}/en.md", f"{ROOFS}/event.yaml", f"{ROOFS}/pl.md"]
    (entry,) = [one for one in second.content.entries if one.id == "roofs"]
    assert entry.words["pl"].title == "Domy"
    assert told(second) == told(read(site))
    assert {name for name in first.kept if first.kept[name] != second.kept[name]} == {ROOFS}


def test_what_was_only_touched_is_read_and_not_typed_again(site: Path, opened: list[str]) -> None:
    first = read(site)
    os.utime(site / VENUE, ns=(1, 1))
    opened.clear()
    second = read(site, first.kept)
    assert second.parsed == []
    assert sorted(opened) == [VENUE]
    opened.clear()
    assert read(site, second.kept).parsed == []
    assert opened == []


def test_files_that_were_just_written_are_read_again(site: Path, opened: list[str]) -> None:
    first = read(site, now=0)
    assert all(unit.texts == {} for unit in first.kept.values())
    opened.clear()
    second = read(site, first.kept)
    assert second.parsed == []
    assert sorted(opened) == sorted(list_sources(site)[0].texts)


def test_a_file_that_changes_after_it_was_listed_is_read_again(site: Path) -> None:
    sources, _ = list_sources(site)
    change(site, VENUE, "en: Riga", "en: Liepaja")
    first = read_units(site, sources, {}, 1, LATER)
    change(site, VENUE, "en: Liepaja", "en: Jelgava")
    second = read(site, first.kept)
    assert second.parsed == [VENUE]
    assert second.content.venues[0].facts.city.by_language["en"] == "Jelgava"


EDITS: list[tuple[Callable[[Path], object], list[str]]] = [
    (lambda site: (site / VENUE).rename(site / "content/venues/r.yaml"), ["content/venues/r.yaml"]),
    (lambda site: (site / VENUE).unlink(), []),
    (lambda site: (site / ROOFS / "pl.md").unlink(), [ROOFS]),
    (lambda site: (site / ROOFS / "fr.md").write_text("---\ntitle: A\n---\n"), [ROOFS]),
]


@pytest.mark.parametrize(("edit", "parsed"), EDITS)
def test_files_that_come_and_go(
    edit: Callable[[Path], object], parsed: list[str], site: Path
) -> None:
    first = read(site)
    edit(site)
    second = read(site, first.kept)
    assert second.parsed == parsed
    again = read(site)
    assert told(second) == told(again)
    assert second.kept == again.kept
    assert second.problems == again.problems


def test_other_languages_of_the_site_change_all(site: Path) -> None:
    first = read(site)
    change(site, SITE, "[en, pl]", "[pl, en]")
    second = read(site, first.kept)
    assert set(second.parsed) == second.kept.keys()


def test_problems_are_kept_with_what_has_them(site: Path) -> None:
    change(site, VENUE, "country: LV", "country: XX")
    (site / "content/organisations/x.yaml").write_bytes(b"name: \xff")
    first = read(site)
    assert {one.code for one in first.problems} == {"bad-country", "not-utf-8"}
    second = read(site, first.kept)
    assert (second.parsed, second.problems) == ([], first.problems)


def test_a_link_that_leads_outside_is_not_followed_later_either(site: Path) -> None:
    (site / "content/venues/x.yaml").symlink_to("/etc/hostname")
    first = read(site)
    assert read(site, first.kept).parsed == []
    (site / "content/venues/x.yaml").unlink()
    (site / "content/venues/x.yaml").write_text("city: Riga\ncountry: LV\n")
    assert read(site, first.kept).parsed == ["content/venues/x.yaml"]


def test_a_file_that_could_not_be_read_is_tried_again(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file = builtins.open

    def fail(file: Any, *arguments: Any, **named: Any) -> Any:
        if str(file).endswith("riga.yaml"):
            raise OSError(24, "Too many open files")
        return open_file(file, *arguments, **named)

    with monkeypatch.context() as patch:
        patch.setattr(builtins, "open", fail)
        first = read(site)
    assert [one.code for one in first.problems] == ["unreadable-file"]
    second = read(site, first.kept)
    assert (second.parsed, second.problems) == ([VENUE], [])


def test_several_processes_read_the_same(site: Path) -> None:
    for number in range(100):
        text = "city: Riga\ncountry: {}\n".format("LV" if number % 10 else "XX")
        (site / f"content/venues/v{number}.yaml").write_text(text)
    alone, together = read(site), read(site, processes=3)
    assert told(together) == told(alone)
    assert together.problems == alone.problems
    assert together.parsed == alone.parsed
    assert list(together.kept.items()) == list(alone.kept.items())
    assert read(site, together.kept, processes=3).parsed == []


# In the store


def test_what_is_kept_is_read_from_the_store(site: Path, tmp_path: Path) -> None:
    store = Store(tmp_path / "kept", "1")
    kept = read(site).kept
    write_kept(store, {}, kept)
    assert read_kept(store) == kept
    assert read_kept(Store(tmp_path / "kept", "2")) == {}


def test_an_edit_writes_little_and_what_went_is_gone(site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    store = Store(folder, "1")
    before = read(site).kept
    write_kept(store, {}, before)
    stamps = {path.name: path.stat().st_ino for path in folder.iterdir()}
    change(site, VENUE, "", "# a remark\n")
    after = read(site, before).kept
    write_kept(store, before, after)
    written = [path for path in folder.iterdir() if stamps.get(path.name) != path.stat().st_ino]
    assert len(written) == 1
    assert read_kept(store) == after
    (site / VENUE).unlink()
    write_kept(store, after, read(site, after).kept)
    assert VENUE not in read_kept(store)


def test_a_damaged_part_costs_its_units_alone(site: Path, tmp_path: Path) -> None:
    store = Store(tmp_path / "kept", "1")
    before = read(site).kept
    write_kept(store, {}, before)
    next((tmp_path / "kept").glob("units-*")).write_bytes(b"rubbish")
    left = read_kept(store)
    assert left.items() < before.items()
    again = read(site, left)
    assert set(again.parsed) == before.keys() - left.keys()
    write_kept(store, left, again.kept)
    assert read_kept(store) == before
