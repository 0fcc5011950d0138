"""What is told of changes: only what changed has a new time, and a rebuild changes nothing."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import icalendar
import pytest

from .built import ROOT, copy_site, read_files
from .conftest import build_clean

STATES = ROOT / "tests" / "sites" / "states"
BASE = "https://states.example/"
FIRST, LATER = "2027-01-15", "2027-02-06"
_NAMES = {"a": "http://www.w3.org/2005/Atom", "s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
EVENTS = ("scheduled", "cancelled", "postponed", "rescheduled", "moved-online")


Told = Iterator[tuple[str, str]]  # an event, and a day of its change


def in_calendars(folder: Path) -> Told:
    for path in sorted(folder.rglob("*.ics")):
        for found in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"):
            item: Any = found
            name = str(item["uid"]).partition("@")[0].partition(".")[0]
            for field in ("dtstamp", "last-modified"):
                yield name, f"{item[field].dt:%Y-%m-%d} {item['sequence']}"


def in_data(folder: Path) -> Told:
    for entry in json.loads((folder / "events.json").read_bytes())["entries"]:
        yield entry["id"], f"{entry['updated'][:10]} {entry['revision']}"


def in_feeds(folder: Path) -> Told:
    for path in sorted(folder.rglob("feed.json")):
        for item in json.loads(path.read_bytes())["items"]:
            yield f"feed {item['id'].partition('#')[2]}", item["date_modified"][:10]
    for path in sorted(folder.rglob("feed.xml")):
        for entry in ET.parse(path).getroot().iterfind("a:entry", _NAMES):  # noqa: S314  (our own)
            name = entry.findtext("a:id", "", _NAMES).partition("#")[2]
            yield f"feed {name}", entry.findtext("a:updated", "", _NAMES)[:10]


def in_sitemaps(folder: Path) -> Told:
    for path in sorted(folder.glob("*/sitemap.xml")):
        for url in ET.parse(path).getroot():  # noqa: S314  (our own)
            name = url.findtext("s:loc", "", _NAMES).rstrip("/").rpartition("/")[2]
            yield f"map {name}", url.findtext("s:lastmod", "none", _NAMES)


def times(folder: Path) -> Mapping[str, set[str]]:
    """All days of changes that the outputs tell of each event."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for output in (in_calendars, in_data, in_feeds, in_sitemaps):
        for name, day in output(folder):
            found[name].add(day)
    return found


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A site, and what was published of it first."""
    folder = tmp_path_factory.mktemp("published")
    site = copy_site(STATES, folder / "site")
    build_clean(site, folder / "first", "--today", FIRST, base_url=BASE)
    return site, folder / "first"


def test_nothing_changed_and_so_nothing_is_told(
    published: tuple[Path, Path], tmp_path: Path
) -> None:
    site, first = published
    for number in range(2):
        options = ("--today", LATER, "--published", str(first))
        build_clean(site, tmp_path / str(number), *options, base_url=BASE)
    assert read_files(tmp_path / "0") == read_files(tmp_path / "1")
    found = times(tmp_path / "0")
    for name in EVENTS:
        assert found[name] == {f"{FIRST} 0"}
        assert found[f"feed {name}"] == found[f"map {name}"] == {FIRST}
    data = {name for name in read_files(first) if name.endswith((".ics", ".json", "feed.xml"))}
    for name in data - {"manifest.json"}:
        assert (tmp_path / "0" / name).read_bytes() == (first / name).read_bytes(), name


def test_only_what_changed_is_told(published: tuple[Path, Path], tmp_path: Path) -> None:
    site, first = copy_site(published[0], tmp_path / "site"), published[1]
    text = site / "content/workshops/postponed/pl.md"
    text.write_text(
        text.read_text(encoding="utf-8") + "\nJeszcze jedno zdanie.\n", encoding="utf-8"
    )
    output = tmp_path / "output"
    build_clean(site, output, "--today", LATER, "--published", str(first), base_url=BASE)
    found = times(output)
    for name in EVENTS:
        changed = name == "postponed"
        assert found[name] == {f"{LATER} 1" if changed else f"{FIRST} 0"}, name
        day = {LATER if changed else FIRST}
        assert found[f"feed {name}"] == found[f"map {name}"] == day
    assert found["map workshops"] == found["map en"] == {LATER}


def test_what_was_published_is_not_known_and_so_sitemaps_tell_no_day(
    published: tuple[Path, Path],
) -> None:
    found = times(published[1])
    assert {name: days for name, days in found.items() if name.startswith("map ")}
    assert all(days == {"none"} for name, days in found.items() if name.startswith("map "))
