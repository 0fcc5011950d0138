"""Tables, maps and schedules of built sites, read by parsers and held against `events.json`."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from tests.plan.data.forms import points, read_json, read_xml

from .built import Site

NOTHING = frozenset({""})


@pytest.fixture(params=["real", "full", "foreign"])
def site(request: pytest.FixtureRequest) -> Site:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Site)
    return found


def record(site: Site) -> Any:
    return json.loads((site.folder / "events.json").read_bytes())


def rows(path: Path) -> list[list[str]]:
    """The lines of a table, as a spreadsheet guesses what is between its cells."""
    text = path.read_text(encoding="utf-8-sig")
    dialect = csv.Sniffer().sniff(text.partition("\n")[0], delimiters=",;")
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream, delimiter=dialect.delimiter, strict=True))


def test_the_table_has_a_line_for_each_entry_with_its_page_in_each_language(site: Site) -> None:
    expected = {words["url"] for one in record(site)["entries"] for words in one["words"].values()}
    found: set[str] = set()
    for code in site.codes:
        head, *lines = rows(site.folder / code.lower() / "programme.csv")
        assert len(lines) == len(record(site)["entries"])
        assert {len(line) for line in lines} == {len(head)} == {13}
        assert NOTHING.isdisjoint(head)
        pages = {line[-1] for line in lines}
        assert all(site.target_of(page) in site.targets for page in pages)
        found |= pages
    assert expected <= found


def test_the_table_tells_what_events_json_does(site: Site) -> None:
    entries = {
        words["url"]: one for one in record(site)["entries"] for words in one["words"].values()
    }
    for code in site.codes:
        for line in rows(site.folder / code.lower() / "programme.csv")[1:]:
            entry = entries.get(line[-1])
            if entry is None:  # its page shows the text of another language
                continue
            start = entry.get("start", {})
            told = [start[name] for name in ("date", "time") if name in start]
            assert line[3] == " ".join(told)
            assert line[10] == entry.get("registration", {}).get("url", "")


def test_kinds_are_named_as_on_pages(site: Site) -> None:
    for code in site.codes:
        for line in rows(site.folder / code.lower() / "programme.csv")[1:]:
            heads = site.pages[site.target_of(line[-1]) or ""].all("p")
            (kind,) = [one for one in heads if one.get("class") == "head__kind"]
            assert "".join(kind.itertext()).strip().partition(" · ")[0] == line[0]


def test_maps_have_the_venues_of_events_json(site: Site) -> None:
    found = json.loads((site.folder / "venues.geojson").read_bytes())["features"]
    entries, venues = record(site)["entries"], record(site)["venues"]
    assert [one["id"] for one in found] == [one["id"] for one in venues]
    for one, venue in zip(found, venues, strict=True):
        assert one["properties"]["pages"] == venue["pages"]
        held = [entry for entry in entries if entry.get("venue") == venue["id"]]
        assert one["properties"]["events"] == len(held)
        spot = venue.get("location")
        assert one["geometry"] == (
            {"type": "Point", "coordinates": [spot["lon"], spot["lat"]]} if spot else None
        )


def test_schedules_have_their_form_and_tell_the_same_in_all_languages(full: Site) -> None:
    schedules = [read_json(one.read_bytes()) for one in full.folder.rglob("schedule.json")]
    assert len(schedules) == len(full.codes)
    assert len({json.dumps(times(one)) for one in schedules}) == 1
    for path in full.folder.rglob("schedule.xml"):
        events = read_xml(path.read_bytes()).findall("day/room/event")
        beside = points(read_json(path.with_suffix(".json").read_bytes()))
        assert [one.get("guid") for one in events] == [one["guid"] for one in beside]


def times(schedule: Any) -> list[Any]:
    """What of a schedule is the same in all languages."""
    names = ("guid", "id", "slug", "date", "duration", "type")
    return [[one[name] for name in names] for one in points(schedule)]
