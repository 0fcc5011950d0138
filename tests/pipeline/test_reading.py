"""Reading: what did not change since the last build is neither read nor typed again."""

import builtins
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from programme_pages.ledger import FOLDER, Store
from programme_pages.ledger.pack import Pack, Part
from programme_pages.pipeline.inputs import Listed
from programme_pages.pipeline.reading import (
    Kept,
    KeptUnit,
    Reading,
    read_kept,
    read_units,
    write_kept,
)
from programme_pages.source import list_sources
from tests.conftest import change

LATER = 2**62  # ns since 1970: long after all files were written
ROOFS, VENUE = "content/workshops/roofs", "content/venues/riga.yaml"
SITE = "content/site.yaml"


def read(site: Path, kept: Kept | None = None, *, processes: int = 1, now: int = LATER) -> Reading:
    sources, problems = list_sources(site)
    return read_units(site, Listed(sources, problems, "", now), kept or {}, pack(site), processes)


def pack(site: Path) -> Pack:
    return Pack(Store(site / FOLDER, "1"), keep=True)


def told(found: Reading) -> list[object]:
    """All that was read."""
    content = found.content
    entries = [
        (entry.facts, [(words.title, words.links, words.body()) for words in entry.words.values()])
        for entry in content.entries
    ]
    places = [*content.venues, *content.organisations, *content.topics, *content.groups]
    whole = (dict(content.outlines), [(one.id, one.digest) for one in places], content.known)
    return [content.site and content.site.facts, entries, whole]


def placeless(kept: Kept) -> dict[str, KeptUnit]:
    """What is kept, wherever it lies."""
    nowhere = Part("", 0, 0, 0, 0)
    return {name: unit._replace(part=nowhere) for name, unit in kept.items()}


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
    listed = Listed(*list_sources(site), "", LATER)
    change(site, VENUE, "en: Riga", "en: Liepaja")
    first = read_units(site, listed, {}, pack(site), 1)
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
    assert placeless(second.kept) == placeless(again.kept)
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
    assert list(placeless(together.kept).items()) == list(placeless(alone.kept).items())
    assert read(site, together.kept, processes=3).parsed == []


# In the store


def keep(site: Path, before: Kept, now: Kept) -> Kept:
    """Keep units, and read back what is kept then."""
    store = Store(site / FOLDER, "1")
    write_kept(store, pack(site), before, now)
    return read_kept(store)


def test_what_is_kept_is_read_from_the_store(site: Path) -> None:
    first = read(site)
    assert keep(site, {}, first.kept) == first.kept
    assert told(read(site, read_kept(Store(site / FOLDER, "1")))) == told(first)
    assert read_kept(Store(site / FOLDER, "2")) == {}


def test_an_edit_writes_little_and_what_went_is_gone(site: Path) -> None:
    before = keep(site, {}, read(site).kept)
    stamps = {path.name: path.stat().st_ino for path in (site / FOLDER).iterdir()}
    change(site, VENUE, "", "# a remark\n")
    after = read(site, before).kept
    assert keep(site, before, after) == after
    written = {
        path.name.partition("-")[0]
        for path in (site / FOLDER).iterdir()
        if stamps.get(path.name) != path.stat().st_ino
    }
    assert written == {"units", "values"}
    (site / VENUE).unlink()
    assert VENUE not in keep(site, after, read(site, after).kept)


def test_files_of_values_do_not_become_many(site: Path) -> None:
    kept: Kept = {}
    for number in range(30):
        change(site, VENUE, "", f"# remark {number}\n")
        now = read(site, kept)
        kept = keep(site, kept, now.kept)
        assert told(read(site, kept)) == told(now)
    files = {path.name for path in (site / FOLDER).glob("values-*")}
    assert files == {unit.part.file for unit in kept.values()}
    assert len(files) <= 9


def test_values_that_no_build_of_this_version_can_use_go(site: Path) -> None:
    read(site)  # by a build that did not come to its end
    kept = keep(site, {}, read(site).kept)
    files = {path.name for path in (site / FOLDER).glob("values-*")}
    assert files == {unit.part.file for unit in kept.values()}


def test_a_damaged_part_costs_its_units_alone(site: Path) -> None:
    before = keep(site, {}, read(site).kept)
    next((site / FOLDER).glob("units-*")).write_bytes(b"rubbish")
    left = read_kept(Store(site / FOLDER, "1"))
    assert left.items() < before.items()
    again = read(site, left)
    assert set(again.parsed) == before.keys() - left.keys()
    assert placeless(keep(site, left, again.kept)) == placeless(before)
