"""Hostile titles come through every format, each read back by a parser that knows nothing of us."""

import csv
import json
import re
from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser  # type: ignore[import-untyped]
import icalendar
import pytest

from .built import ROOT, Page, Site, copy_site, plain, read_files
from .conftest import build_clean
from .test_calendars import by_ical_js
from .test_social import told
from .test_structured import one

STATES = ROOT / "tests" / "sites" / "states"
DAY = "2027-01-15"
TITLES = {
    "script": "</script><script>alert(1)</script>",
    "comment": "<!--<script> ]]> -->",
    "calendar": "a; b, c: \\n \\ \\; END:VEVENT",
    "lines": "one\nline\nBEGIN:VEVENT",
    "emoji": "😀 \N{WOMAN}\u200d\N{WOMAN}\u200d\N{GIRL} ł é",
    "long": "żółć" * 75,
    "right-to-left": "שלום, עולם; مرحبا 12",
    "formula": "=1+1",
    "template": "{{ 7*7 }} ${x} %(title)s %s &amp; \" ' <b>",
}
MARKS = re.compile(r"[\s\"'“”‘’«»]")  # what typography may set in its own way


def write(site: Path, titles: Mapping[str, str]) -> None:
    """Put an event for each title into a site."""
    for name, title in titles.items():
        folder, quoted = (
            site / "content" / "workshops" / name,
            json.dumps(title, ensure_ascii=False),
        )
        folder.mkdir(parents=True)
        (folder / "event.yaml").write_text(
            "start: 2027-03-18 09:30\nend: 2027-03-19 16:00\nvenue: hall\n"
            "status: postponed\nregistration: {closes: 2027-03-01}\n"
            f"agenda: [{{day: 2027-03-18, start: 09:30, end: 10:00, title: {quoted}}}]\n"
        )
        (folder / "en.md").write_text(f"---\ntitle: {quoted}\nslug: {name}\n---\nText.\n")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("hostile")
    site = copy_site(STATES, folder / "site")
    write(site, TITLES)
    return build_clean(site, folder / "output", "--today", DAY, base_url="https://states.example/")


def page_of(site: Site, name: str) -> Page:
    return site.pages[f"en/workshops/{name}/index.html"]


def shown(site: Site, name: str) -> str:
    """A title as readers of the page see it."""
    return plain("".join(page_of(site, name).all("h1")[0].itertext()))


def items(path: Path) -> dict[str, Any]:
    whole = icalendar.Calendar.from_ical(path.read_bytes())
    return {str(item["uid"]).partition("@")[0]: item for item in whole.walk("VEVENT")}


def in_table(site: Site, name: str) -> str:
    with (site.folder / "en/programme.csv").open(encoding="utf-8-sig", newline="") as stream:
        lines = {line[-1]: line for line in csv.reader(stream, strict=True)}
    return lines[site.url_of(page_of(site, name).target)][1].removeprefix("'")


def in_atom(site: Site, name: str) -> str:
    root = ET.parse(site.folder / "en/workshops/feed.xml").getroot()  # noqa: S314  (our own)
    atom = {"a": "http://www.w3.org/2005/Atom"}
    for entry in root.iterfind("a:entry", atom):
        if entry.findtext("a:id", "", atom).endswith(f"#{name}"):
            return entry.findtext("a:title", "", atom)
    return ""


def in_json_feed(site: Site, name: str) -> str:
    feed = json.loads((site.folder / "en/workshops/feed.json").read_bytes())
    return next(str(item["title"]) for item in feed["items"] if item["id"].endswith(f"#{name}"))


def in_schedule(site: Site, name: str) -> str:
    content = (site.folder / "en/workshops" / name / "schedule.json").read_bytes()
    return str(json.loads(content)["schedule"]["conference"]["title"])


def in_schedule_xml(site: Site, name: str) -> str:
    path = site.folder / "en/workshops" / name / "schedule.xml"
    return ET.parse(path).getroot().findtext("conference/title", "")  # noqa: S314  (our own)


def by_html_parser(site: Site, name: str) -> str:
    """The title of the page as Python's own parser reads it, which is none of browsers."""
    found: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            given = dict(attrs)
            if tag == "meta" and given.get("property") == "og:title":
                found.append(given.get("content") or "")

    Reader().feed((site.folder / page_of(site, name).target).read_text(encoding="utf-8"))
    return found[0]


FORMATS: Mapping[str, Callable[[Site, str], str]] = {
    "event.ics": lambda site, name: str(
        items(site.folder / "en/workshops" / name / "event.ics")[name]["summary"]
    ),
    "calendar.ics": lambda site, name: str(items(site.folder / "en/calendar.ics")[name]["summary"]),
    "calendar-days.ics": lambda site, name: str(
        items(site.folder / "en/calendar-days.ics")[f"{name}.day-1"]["summary"]
    ).removesuffix(" (day 1 of 2)"),
    "feed.xml": in_atom,
    "feed.json": in_json_feed,
    "schedule.json": in_schedule,
    "schedule.xml": in_schedule_xml,
    "links": lambda site, name: told(page_of(site, name))["og:title"][0],
    "links, by another parser": by_html_parser,
    "table": lambda site, name: f"Postponed: {in_table(site, name)}",
    "structured data": lambda site, name: f"Postponed: {one(page_of(site, name), 'Event')['name']}",
}


@pytest.mark.parametrize("name", TITLES)
@pytest.mark.parametrize("form", FORMATS)
def test_a_title_comes_through(hostile: Site, form: str, name: str) -> None:
    assert plain(FORMATS[form](hostile, name)) == f"Postponed: {shown(hostile, name)}"


@pytest.mark.parametrize("name", TITLES)
def test_pages_show_what_was_written(hostile: Site, name: str) -> None:
    assert MARKS.sub("", shown(hostile, name)) == MARKS.sub("", TITLES[name])


def test_data_tell_what_was_written(hostile: Site) -> None:
    entries = json.loads((hostile.folder / "events.json").read_bytes())["entries"]
    written = {entry["id"]: entry["words"]["en"]["title"] for entry in entries}
    for name, title in TITLES.items():
        alone = json.loads((hostile.folder / f"en/workshops/{name}/event.json").read_bytes())
        assert alone["words"]["en"]["title"] == written[name]
        assert plain(written[name]) == plain(title)


def test_feeds_are_read_by_a_reader_of_feeds(hostile: Site) -> None:
    feed = feedparser.parse((hostile.folder / "en/workshops/feed.xml").read_bytes())
    assert not feed.bozo
    assert len(feed.entries) == len(TITLES) + 5


def test_a_second_parser_reads_the_same_titles(hostile: Site) -> None:
    path = hostile.folder / "en/calendar.ics"
    found = {item["uid"].partition("@")[0]: item["title"] for item in by_ical_js([path])[0]}
    assert found == {name: str(item["summary"]) for name, item in items(path).items()}


def test_nothing_of_them_is_run(hostile: Site) -> None:
    for name, page in hostile.pages.items():
        scripts = [script for script in page.all("script") if script.get("type") is None]
        assert all(script.get("src") and not script.text for script in scripts), name


@pytest.mark.parametrize("sign", ["\\x00", "\\x1b", "\\x7f", "\\u202e", "\\ufffe"])
def test_signs_that_no_text_needs_reach_no_output(tmp_path: Path, sign: str) -> None:
    site = copy_site(STATES, tmp_path / "site")
    write(site, {"signs": "before after"})
    path = site / "content/workshops/signs/en.md"
    path.write_text(path.read_text().replace("before after", f"before{sign}after"))
    with pytest.raises(AssertionError):  # the build tells of it
        build_clean(site, tmp_path / "output")
    assert not (tmp_path / "output").exists() or read_files(tmp_path / "output") == {}
