"""One fact, every output: each status against all that a site says, in all its languages.

What is expected stands in `docs/data.md`, for people.
"""

import csv
import json
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

import feedparser  # type: ignore[import-untyped]
import icalendar
import pytest

from .built import CODES, ROOT, Page, Site, plain
from .conftest import build_clean
from .test_social import told
from .test_structured import one

STATES = ROOT / "tests" / "sites" / "states"
TITLES = {"en": "Rain", "pl": "Deszcz", "fr": "Pluie"}


class Row(NamedTuple):
    """A line of the table in the documentation."""

    status: str
    words: Mapping[str, str]
    titles: Mapping[str, str]
    calendar: str
    schema: str
    deadline: bool


def table() -> dict[str, Row]:
    text = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")
    _, _, section = text.partition("\n## The status of an event\n")
    lines = [line for line in section.partition("\n## ")[0].splitlines() if line.startswith("| `")]
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
    rows = [_row(one) for one in cells if not one[0].startswith("`status`")]
    return {row.status: row for row in rows}


def _row(cells: list[str]) -> Row:
    status, words, titles, calendar, schema, deadline = cells
    by_language = [dict(zip(CODES, one.split(" · "), strict=True)) for one in (words, titles)]
    named = {code: form.replace("…", TITLES[code]) for code, form in by_language[1].items()}
    told = {"told": True, "not told": False}[deadline]
    return Row(status.strip("`"), by_language[0], named, calendar, schema, told)


ROWS = table()


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site with an event for each status."""
    folder = tmp_path_factory.mktemp("states") / "output"
    day, base = "2027-01-15", "https://states.example/"
    return build_clean(STATES, folder, "--today", day, base_url=base)


def folder_of(site: Site, code: str) -> Path:
    names = {"en": "workshops", "pl": "warsztaty", "fr": "ateliers"}
    return site.folder / code / names[code]


def page_of(site: Site, code: str, status: str) -> Page:
    target = folder_of(site, code).relative_to(site.folder) / status / "index.html"
    return site.pages[target.as_posix()]


def items(path: Path) -> dict[str, Any]:
    """The items of a calendar by their ids, without the host."""
    whole = icalendar.Calendar.from_ical(path.read_bytes())
    return {str(item["uid"]).partition("@")[0]: item for item in whole.walk("VEVENT")}


def test_the_table_has_every_status() -> None:
    assert ROWS.keys() == {path.name for path in (STATES / "content" / "workshops").iterdir()}
    assert len(ROWS) == 5


# What each output says of an event in a language, and what the table has for it.


def on_page(site: Site, code: str, status: str) -> str:
    boxes = page_of(site, code, status).all("div")
    words = [one.find("p") for one in boxes if one.get("role") == "note"]
    return plain("".join(words[0].itertext())) if words and words[0] is not None else ""


def is_for_a_time(part: Element) -> bool:
    """Whether it is what `now.js` shows and hides, such as "Today"."""
    return "data-since" in part.attrib or "data-until" in part.attrib


def in_list(site: Site, code: str, status: str, *, target: str) -> str:
    page = site.pages[target.format(code=code, folder=folder_of(site, code).name)]
    cards = [
        part
        for part in page.all("article")
        if any((link.get("href") or "").endswith(f"/{status}/") for link in part.iter("a"))
    ]
    marks = [
        part
        for part in cards[0].iter("strong")
        if "mark" in (part.get("class") or "") and not is_for_a_time(part)
    ]
    return plain("".join(marks[0].itertext())) if marks else ""


def in_table(site: Site, code: str, status: str) -> str:
    text = (site.folder / code / "programme.csv").read_text(encoding="utf-8-sig")
    lines = csv.reader(text.splitlines(), delimiter="," if code == "en" else ";")
    return next(plain(line[2]) for line in lines if line[-1].endswith(f"/{status}/"))


def in_calendar(site: Site, code: str, status: str, *, name: str, field: str) -> str:
    path = folder_of(site, code) / name.replace("STATUS", status)
    return plain(str(items(path)[status][field]))


def in_days(site: Site, code: str, status: str, *, field: str) -> str:
    item = items(site.folder / code / "calendar-days.ics")[f"{status}.day-2"]
    return plain(str(item[field])).rpartition(" (")[0] or str(item[field])


def in_atom(site: Site, code: str, status: str) -> str:
    feed = feedparser.parse((site.folder / code / "feed.xml").read_bytes())
    return next(plain(item.title) for item in feed.entries if item.id.endswith(f"#{status}"))


def in_json_feed(site: Site, code: str, status: str) -> str:
    feed = json.loads((site.folder / code / "feed.json").read_bytes())
    return next(plain(item["title"]) for item in feed["items"] if item["id"].endswith(f"#{status}"))


def in_link(site: Site, code: str, status: str) -> str:
    return plain(told(page_of(site, code, status))["og:title"][0])


def in_schedule_json(site: Site, code: str, status: str) -> str:
    content = (folder_of(site, code) / status / "schedule.json").read_bytes()
    return plain(json.loads(content)["schedule"]["conference"]["title"])


def in_schedule_xml(site: Site, code: str, status: str) -> str:
    root = ET.parse(folder_of(site, code) / status / "schedule.xml").getroot()  # noqa: S314  (ours)
    return plain(root.findtext("conference/title") or "")


def in_structured(site: Site, code: str, status: str) -> str:
    node = one(page_of(site, code, status), "Event")
    assert ("previousStartDate" in node) == (status == "rescheduled")
    online = [place["@type"] for place in node["location"]] == ["VirtualLocation"]
    assert online == (status == "moved-online")
    return str(node["eventStatus"]).removeprefix("https://schema.org/")


def in_events_json(site: Site, code: str, status: str) -> str:
    entries = json.loads((site.folder / "events.json").read_bytes())["entries"]
    entry = next(item for item in entries if item["id"] == status)
    assert entry["words"][code]["title"] == TITLES[code]
    return str(entry["status"])


def in_event_json(site: Site, code: str, status: str) -> str:
    del code  # it lies beside the page of the first language
    return str(json.loads((folder_of(site, "en") / status / "event.json").read_bytes())["status"])


def in_sitemap(site: Site, code: str, status: str) -> str:
    listed = (site.folder / code / "sitemap.xml").read_text(encoding="utf-8")
    url = site.url_of(page_of(site, code, status).target)
    return status if f"<loc>{url}</loc>" in listed else ""


def in_deadlines(site: Site, code: str, status: str) -> bool:
    """Whether the calendar and the table tell the last day to register; both or none do."""
    is_in_calendar = f"{status}.registration" in items(site.folder / code / "registration.ics")
    text = (site.folder / code / "programme.csv").read_text(encoding="utf-8-sig")
    (line,) = [line for line in text.splitlines() if line.endswith(f"/{status}/")]
    assert ("2027-03-01" in line) == is_in_calendar
    return is_in_calendar


def mark(row: Row, code: str) -> str:
    return "" if row.status == "scheduled" else row.words[code]


Output = tuple[Callable[[Site, str, str], object], Callable[[Row, str], object]]
OUTPUTS: Mapping[str, Output] = {
    "page": (on_page, mark),
    "home page": (partial(in_list, target="{code}/index.html"), mark),
    "list": (partial(in_list, target="{code}/{folder}/index.html"), mark),
    "table": (in_table, lambda row, code: row.words[code]),
    "feed.xml": (in_atom, lambda row, code: row.titles[code]),
    "feed.json": (in_json_feed, lambda row, code: row.titles[code]),
    "link": (in_link, lambda row, code: row.titles[code]),
    "schedule.json": (in_schedule_json, lambda row, code: row.titles[code]),
    "schedule.xml": (in_schedule_xml, lambda row, code: row.titles[code]),
    "calendar-days.ics": (partial(in_days, field="summary"), lambda row, code: row.titles[code]),
    "calendar-days.ics, state": (partial(in_days, field="status"), lambda row, _: row.calendar),
    "event.ics": (
        partial(in_calendar, name="STATUS/event.ics", field="summary"),
        lambda row, code: row.titles[code],
    ),
    "event.ics, state": (
        partial(in_calendar, name="STATUS/event.ics", field="status"),
        lambda row, _: row.calendar,
    ),
    "calendar.ics": (
        partial(in_calendar, name="calendar.ics", field="summary"),
        lambda row, code: row.titles[code],
    ),
    "calendar.ics, state": (
        partial(in_calendar, name="calendar.ics", field="status"),
        lambda row, _: row.calendar,
    ),
    "structured data": (in_structured, lambda row, _: row.schema),
    "events.json": (in_events_json, lambda row, _: row.status),
    "event.json": (in_event_json, lambda row, _: row.status),
    "sitemap": (in_sitemap, lambda row, _: row.status),
    "last day to register": (in_deadlines, lambda row, _: row.deadline),
}


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("output", OUTPUTS)
def test_every_output_says_the_status(states: Site, output: str, code: str) -> None:
    say, expect = OUTPUTS[output]
    assert {status: say(states, code, status) for status in ROWS} == {
        status: expect(row, code) for status, row in ROWS.items()
    }
