"""A site without calendars, feeds and tables, of which no page speaks then."""

from pathlib import Path

from .built import FULL, Site, copy_site, read_files
from .conftest import build_clean, build_site

DATA = (".ics", ".csv", ".geojson", "feed.xml", "feed.json", "event.json", "events.json")


def data(site: Site) -> list[str]:
    return [one for one in site.targets if one.endswith(DATA) or "/schedule." in one]


def links_to_data(site: Site) -> list[str]:
    every = (one for page in site.content_pages.values() for one in page.values("href"))
    return [one for one in every if one.endswith(DATA) or one.startswith(("webcal", "schedule."))]


def test_without_data_nothing_is_left_of_it(tmp_path: Path) -> None:
    site = copy_site(FULL, tmp_path / "site")
    whole = build_site(site, tmp_path / "output")
    found, links, files = data(whole), links_to_data(whole), read_files(whole.folder)
    assert {Path(one).suffix for one in found} == {".ics", ".csv", ".geojson", ".xml", ".json"}
    assert any(one.startswith("webcal") for one in links)
    switched = build_site(site, tmp_path / "output", "--no-data")
    assert data(switched) == []
    assert links_to_data(switched) == []
    assert switched.broken() == []
    clean = build_clean(site, tmp_path / "clean", "--no-data")
    assert read_files(switched.folder) == read_files(clean.folder)
    again = build_site(site, tmp_path / "output")
    assert read_files(again.folder) == files
