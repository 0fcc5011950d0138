"""Units: their keys change exactly with what reading them depends on."""

from collections.abc import Callable
from pathlib import Path

import pytest

from programme_pages.entries import Reader, Unit, list_units, site_unit, sort_files
from programme_pages.entries.units import UNUSABLE
from programme_pages.markup import MarkdownReader
from programme_pages.model.programme import Entry, Site, Venue
from programme_pages.source import list_sources
from tests.conftest import change

SITE, ROOFS = "content/site.yaml", "content/workshops/roofs"
VENUE, TOPICS = "content/venues/riga.yaml", "content/topics.yaml"
PACT, SERIES = "content/initiatives/pact", "content/series/roofs-series"
ORGANISATION, GROUPS = "content/organisations/river-cities.yaml", "content/country-groups.yaml"


def units_of(site: Path) -> dict[str, Unit]:
    layout, _ = sort_files(list_sources(site)[0])
    return {unit.name: unit for unit in (site_unit(), *list_units(layout))}


def reader_of(site: Path, languages: tuple[str, ...] = ("en", "pl")) -> Reader:
    return Reader(site, list_sources(site)[0].texts, languages, MarkdownReader())


def keys(site: Path, languages: tuple[str, ...] = ("en", "pl")) -> dict[str, str]:
    reader = reader_of(site, languages)
    units = units_of(site).values()
    return {unit.name: unit.key(reader.load(unit).digests, languages) for unit in units}


def test_the_units_of_a_site(site: Path) -> None:
    assert {name: unit.files for name, unit in units_of(site).items()} == {
        SITE: (SITE,),
        ROOFS: (f"{ROOFS}/en.md", f"{ROOFS}/event.yaml", f"{ROOFS}/pl.md"),
        PACT: (f"{PACT}/en.md", f"{PACT}/event.yaml"),
        SERIES: (f"{SERIES}/en.md", f"{SERIES}/series.yaml"),
        VENUE: (VENUE,),
        ORGANISATION: (ORGANISATION,),
        TOPICS: (TOPICS,),
        GROUPS: (GROUPS,),
    }


def rewrite(path: Path) -> None:
    path.write_bytes(path.read_bytes())


EDITS: list[tuple[Callable[[Path], object], set[str]]] = [
    (lambda site: rewrite(site / VENUE), set()),
    (lambda site: (site / ROOFS / "event.yaml").touch(), set()),
    (lambda site: change(site, VENUE, "", "# a remark\n"), {VENUE}),
    (lambda site: change(site, f"{ROOFS}/pl.md", "Dobre", "Mocne"), {ROOFS}),
    (lambda site: (site / ROOFS / "pl.md").unlink(), {ROOFS}),
    (lambda site: (site / ROOFS / "pl.md").rename(site / ROOFS / "fr.md"), {ROOFS}),
    (lambda site: (site / PACT / "pl.md").write_text("---\ntitle: A\n---\n"), {PACT}),
    (lambda site: (site / TOPICS).unlink(), {TOPICS}),
    (lambda site: (site / TOPICS).write_text(""), {TOPICS}),
    (
        lambda site: change(site, "content/site.yaml", "", "accent: '#aabbcc'\n"),
        {"content/site.yaml"},
    ),
]


@pytest.mark.parametrize(("edit", "names"), EDITS)
def test_a_key_changes_with_the_bytes_of_the_units_files(
    edit: Callable[[Path], object], names: set[str], site: Path
) -> None:
    before = keys(site)
    edit(site)
    after = keys(site)
    assert {name for name in before if before[name] != after[name]} == names


def test_a_missing_an_empty_and_an_unusable_file_are_told_apart() -> None:
    unit = Unit("a", ("a.yaml",), lambda _: None)
    digests: list[dict[str, str]] = [{}, {"a.yaml": ""}, {"a.yaml": UNUSABLE}]
    assert len({unit.key(one, ("en",)) for one in digests}) == 3


def test_a_key_changes_with_names_and_sizes_of_downloads_alone(site: Path) -> None:
    file = site / ROOFS / "files/a.pdf"
    file.parent.mkdir()
    file.write_bytes(b"one")
    before = keys(site)
    file.write_bytes(b"two")
    assert keys(site) == before
    file.write_bytes(b"three")
    larger = keys(site)
    assert {name for name in before if before[name] != larger[name]} == {ROOFS}
    file.rename(file.with_name("b.pdf"))
    assert keys(site)[ROOFS] != larger[ROOFS]


def test_a_key_changes_with_the_sites_languages(site: Path) -> None:
    one, other, turned = keys(site), keys(site, ("en",)), keys(site, ("pl", "en"))
    for name in one:
        assert len({one[name], other[name], turned[name]}) == 3, name


def test_units_of_equal_bytes_have_keys_of_their_own(site: Path) -> None:
    (site / "content/venues/same.yaml").write_bytes((site / VENUE).read_bytes())
    found = keys(site)
    assert len(set(found.values())) == len(found)


@pytest.mark.parametrize(("name", "kind"), [(SITE, Site), (ROOFS, Entry), (VENUE, Venue)])
def test_a_unit_is_read_by_itself(name: str, kind: type, site: Path) -> None:
    unit, reader = units_of(site)[name], reader_of(site)
    value, problems = reader.type(unit, reader.load(unit))
    assert isinstance(value, kind)
    assert problems == []


def test_reading_reports_what_was_wrong_with_the_bytes(site: Path) -> None:
    (site / VENUE).write_bytes(b"city: \xff\n")
    unit, reader = units_of(site)[VENUE], reader_of(site)
    loaded = reader.load(unit)
    value, problems = reader.type(unit, loaded)
    assert value is None
    assert [one.code for one in problems] == ["not-utf-8"]
    assert reader.type(unit, loaded)[1] == problems  # and each time the same


def test_a_file_that_is_there_and_cannot_be_used_is_told_from_a_missing_one(site: Path) -> None:
    (site / VENUE).unlink()
    (site / VENUE).symlink_to("/etc/hostname")
    unit, reader = units_of(site)[VENUE], reader_of(site)
    loaded = reader.load(unit)
    assert (loaded.digests, loaded.texts) == ({VENUE: UNUSABLE}, {VENUE: None})
