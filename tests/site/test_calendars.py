"""Calendars of built sites, read by two parsers that know nothing of each other."""

import json
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest

from .built import Site
from .tools import module, program

READER = Path(__file__).with_name("read_calendars.mjs")


def files_of(site: Site) -> list[Path]:
    found = sorted(site.folder.rglob("*.ics"))
    assert found
    return found


def told(value: Any) -> str | None:
    """An instant or a day as JavaScript writes it."""
    if value is None:
        return None
    if isinstance(value.dt, datetime):
        return f"{value.dt.astimezone(UTC):%Y-%m-%dT%H:%M:%S.000Z}"
    return str(value.dt.isoformat())


def by_icalendar(path: Path) -> list[dict[str, Any]]:
    whole = icalendar.Calendar.from_ical(path.read_bytes())
    return [
        {
            "uid": str(one["uid"]),
            "title": str(one["summary"]),
            "place": str(one["location"]) if "location" in one else None,
            "start": told(one["dtstart"]),
            "end": told(one.get("dtend")),
            "status": str(one["status"]) if "status" in one else None,
            "sequence": int(str(one["sequence"])),
        }
        for one in whole.walk("VEVENT")
    ]


def by_ical_js(paths: list[Path]) -> list[list[dict[str, Any]]]:
    library = module("ical.js/dist/ical.js")
    ran = subprocess.run(
        [program("node"), READER, library],
        input="".join(f"{path}\n" for path in paths),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stderr == ""
    read: list[list[dict[str, Any]]] = json.loads(ran.stdout)
    return read


@pytest.fixture(params=["real", "full", "foreign"])
def site(request: pytest.FixtureRequest) -> Site:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Site)
    return found


def test_two_parsers_read_the_same(site: Site) -> None:
    paths = files_of(site)
    read = by_ical_js(paths)
    assert [by_icalendar(path) for path in paths] == read
    assert any(read)


def test_an_event_has_one_id_and_time_in_all_languages_and_calendars(site: Site) -> None:
    times: dict[str, set[tuple[str, str]]] = {}
    for path in files_of(site):
        found = by_icalendar(path)
        ids = [one["uid"] for one in found]
        assert len(set(ids)) == len(ids), path
        for one in found:
            times.setdefault(one["uid"], set()).add((one["start"], one["end"]))
    assert {uid: spans for uid, spans in times.items() if len(spans) > 1} == {}


def test_calendars_tell_what_events_json_does(site: Site) -> None:
    record = json.loads((site.folder / "events.json").read_bytes())
    dated = {
        one["id"]: one
        for one in record["entries"]
        if one["kind"] in {"workshop", "session"} and one["start"]["precision"] in {"day", "minute"}
    }
    for code in site.codes:
        found = by_icalendar(site.folder / code.lower() / "calendar.ics")
        assert {one["uid"].partition("@")[0] for one in found} == dated.keys()
        for one in found:
            facts = dated[one["uid"].partition("@")[0]]
            assert one["start"].startswith(facts.get("starts_at", facts["start"]["date"])[:-1])
            assert one["sequence"] == facts["revision"]
            assert (one["status"] == "CANCELLED") == (facts["status"] == "cancelled")
            assert (one["status"] == "TENTATIVE") == (facts["status"] == "postponed")


def test_every_page_of_an_event_has_its_calendar_beside_it(site: Site) -> None:
    record = json.loads((site.folder / "events.json").read_bytes())
    for one in record["entries"]:
        is_dated = one["kind"] in {"workshop", "session"} and one["start"]["precision"] in {
            "day",
            "minute",
        }
        for words in one["words"].values():
            page = site.target_of(words["url"]) or ""
            calendar = site.folder / page.replace("index.html", "event.ics")
            assert calendar.is_file() == is_dated, page
