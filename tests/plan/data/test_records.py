"""Records: all facts of an entry, as its schema says, and none that is not public."""

import json
from typing import Any

import jsonschema
import pytest

from programme_pages.plan.data.events_json import event_json, events_json
from programme_pages.plan.data.records import record
from tests.plan.made import edition, event, initiative, organisation, series, topic, venue, words
from tests.site.built import ROOT

SCHEMA = json.loads((ROOT / "static/root/events.schema.json").read_text(encoding="utf-8"))
JOIN = "https://meet.example/secret"


def whole(*things: Any, **site: Any) -> Any:
    """What `events.json` says of these things, held against its schema."""
    made = json.loads(events_json(edition(*things, **site)))
    jsonschema.Draft202012Validator(SCHEMA).validate(made)
    return made


def one(*things: Any) -> Any:
    """The record of the first of these things."""
    ids = {entry["id"]: entry for entry in whole(*things)["entries"]}
    return ids[things[0].id]


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_words_are_told_by_language_with_their_pages() -> None:
    found = one(event("day", "en", words("pl", summary=None)))
    assert found["words"] == {
        "en": {
            "title": "Title en",
            "summary": "Summary en",
            "whole": True,
            "url": "https://rivers.example/en/workshops/title-en/",
        },
        "pl": {
            "title": "Title pl",
            "whole": True,
            "url": "https://rivers.example/pl/warsztaty/title-pl/",
        },
    }


@pytest.mark.parametrize(
    ("when", "moment"),
    [
        ("tbd", {"precision": "unknown"}),
        ("2027", {"precision": "year", "date": "2027"}),
        ("2027-03", {"precision": "month", "date": "2027-03"}),
        ("2027-03-18", {"precision": "day", "date": "2027-03-18"}),
        ("2027-03-18 09:30", {"precision": "minute", "date": "2027-03-18", "time": "09:30"}),
    ],
)
def test_dates_are_as_exact_as_they_are_known(when: str, moment: dict[str, str]) -> None:
    assert one(event("day", start=when))["start"] == moment


def test_instants_are_in_utc_by_the_zone_of_the_venue() -> None:
    riga = venue("riga", timezone="Europe/Riga")
    summer = one(event("day", start="2027-07-01 09:30", end="2027-07-01 12:00", venue="riga"), riga)
    assert summer["timezone"] == "Europe/Riga"
    assert (summer["starts_at"], summer["ends_at"]) == (
        "2027-07-01T06:30:00Z",
        "2027-07-01T09:00:00Z",
    )
    winter = one(event("day", start="2027-01-01 09:30", venue="riga"), riga)
    assert winter["starts_at"] == "2027-01-01T07:30:00Z"
    assert "ends_at" not in winter


@pytest.mark.parametrize("public", ["true", "false"])
def test_what_is_not_public_is_left_out(public: str) -> None:
    contact = {"name": "Ana", "email": "ana@rivers.example", "public": public}
    online = {"platform": "Zoom", "url": JOIN, "public": public}
    found = json.dumps(one(event("day", online=online, contact=contact)))
    assert (JOIN in found) == ("ana@" in found) == ("Ana" in found) == (public == "true")
    assert "Zoom" in found


def test_names_that_belong_to_no_language_are_told_as_such() -> None:
    found = whole(event("day", venue="riga"), venue("riga", city={"en": "Riga", "pl": "Ryga"}))
    assert found["venues"][0]["city"] == {"en": "Riga", "pl": "Ryga"}
    named = whole(organisation("council", name="Rada"))["organisations"][0]
    assert named["name"] == {"und": "Rada"}
    assert named["pages"]["pl"] == "https://rivers.example/pl/organizacje/rada/"


def test_every_kind_is_told() -> None:
    things = (
        event("day", series=["cycle"], topics=["rain"]),
        initiative("plan", duration="5 years", lead=["council", {"en": "Cities"}]),
        series("cycle"),
        topic("rain", en="Rain"),
        organisation("council"),
    )
    found = whole(*things)
    assert [(item["id"], item["kind"]) for item in found["entries"]] == [
        ("cycle", "series"),
        ("day", "workshop"),
        ("plan", "initiative"),
    ]
    assert found["entries"][1]["series"] == [{"id": "cycle", "as": "part"}]
    assert found["entries"][2]["duration"] == "P5Y"
    assert found["entries"][2]["lead"] == [
        {"organisation": "council"},
        {"label": {"en": "Cities"}},
    ]
    assert found["topics"][0]["name"] == {"en": "Rain"}


def test_the_file_of_one_entry_is_its_line() -> None:
    made = edition(event("day"))
    alone = json.loads(event_json(made, "day"))
    assert alone.pop("version") == 1
    assert alone == json.loads(events_json(made))["entries"][0] == record(made, "day")


def test_all_editions_tell_the_same() -> None:
    things = (event("day", "en", "pl", venue="riga"), venue("riga"))
    assert len({events_json(edition(*things, code=code)) for code in ("en", "pl", "fr")}) == 1
