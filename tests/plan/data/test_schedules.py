"""Schedules: agendas in the form of conference apps, as JSON and XML that tell the same."""

from typing import Any

import jsonschema
import pytest
import xmlschema
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.plan.data.planning import plan_data
from programme_pages.plan.data.schedules import schedule_json, schedule_xml
from programme_pages.plan.edition import Edition
from tests.plan.data.forms import points, read_json, read_xml
from tests.plan.made import edition, event, ground, venue

HOSTILE = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=300
).map("<{}>".format)  # for spaces at the ends of names are no part of them
OPENING = {"id": "opening", "start": "09:30", "end": "10:00", "title": {"en": "Opening"}}


def whole(edition: Edition) -> Any:
    """The schedule of the event `day`, read from its JSON; the XML has to be of its form, too."""
    read_xml(schedule_xml(edition, "day"))
    return read_json(schedule_json(edition, "day"))


def one(*things: Any, item: dict[str, Any], **facts: Any) -> dict[str, Any]:
    """The point of an event whose agenda has no other."""
    facts = {"timezone": "Europe/Riga", "agenda": [item]} | facts
    (found,) = points(whole(edition(event("day", **facts), *things)))
    return found


def test_what_a_point_tells() -> None:
    item = OPENING | {
        "description": {"en": "Welcome"}, "room": "Hall", "track": {"en": "Plenary"},
        "kind": "talk", "speakers": ["ana"],
    }  # fmt: skip
    speakers = [{"id": "ana", "name": "Ana", "url": "https://people.example/ana"}]
    found = one(item=item, speakers=speakers, languages=["lv"])
    guids = (found.pop("guid"), found["persons"][0].pop("guid"))
    assert len(set(guids)) == 2
    assert found.pop("id") > 0
    assert found == {
        "date": "2027-03-18T09:30:00+02:00",
        "start": "09:30",
        "end": "2027-03-18T10:00:00+02:00",
        "duration": "00:30",
        "room": "Hall",
        "slug": "event_day-agenda-opening",
        "url": "https://rivers.example/en/workshops/title-en/#_agenda-opening",
        "title": "Opening",
        "subtitle": "",
        "track": "Plenary",
        "type": "talk",
        "language": "lv",
        "abstract": "Welcome",
        "persons": [{"name": "Ana", "url": "https://people.example/ana"}],
        "links": [],
    }


def test_the_form_is_asked_for() -> None:
    made = edition(event("day", agenda=[OPENING]))
    with pytest.raises(jsonschema.ValidationError):
        read_json(schedule_json(made, "day").replace(b'"00:30"', b'"half an hour"'))
    with pytest.raises(xmlschema.XMLSchemaValidationError):
        read_xml(schedule_xml(made, "day").replace(b"00:30", b"half an hour"))


def test_days_and_rooms() -> None:
    agenda = [
        {"day": "2027-03-19", "start": "09:00", "end": "12:00", "title": "Late", "room": "A"},
        {"day": "2027-03-18", "start": "10:00", "end": "11:00", "title": "One", "room": "A"},
        {"day": "2027-03-18", "start": "10:00", "end": "12:30", "title": "Two", "room": "B"},
        {"day": "2027-03-18", "title": "At some time"},
        {"start": "13:00", "title": "On some day"},
    ]
    one = event("day", start="2027-03-18", end="2027-03-19", agenda=agenda)
    made = edition(one, timezone="Europe/Warsaw")
    found = whole(made)
    assert (found["start"], found["end"], found["daysCount"]) == ("2027-03-18", "2027-03-19", 2)
    assert found["time_zone_name"] == "Europe/Warsaw"
    told = [
        (day["index"], day["date"], day["day_start"][11:], day["day_end"][11:], list(day["rooms"]))
        for day in found["days"]
    ]
    assert told == [
        (1, "2027-03-18", "10:00:00+01:00", "12:30:00+01:00", ["A", "B"]),
        (2, "2027-03-19", "09:00:00+01:00", "12:00:00+01:00", ["A"]),
    ]
    assert [one["title"] for one in points(found)] == ["One", "Two", "Late"]


def test_the_xml_tells_what_the_json_does() -> None:
    agenda = [
        OPENING | {"room": "Hall", "track": "Plenary", "speakers": ["ana"]},
        {"start": "11:00", "title": "Lunch", "kind": "break"},
    ]
    speakers = [{"id": "ana", "name": "Ana"}]
    made = edition(event("day", agenda=agenda, speakers=speakers))
    found, root = whole(made), read_xml(schedule_xml(made, "day"))
    events = root.findall("day/room/event")
    for event_, told in zip(events, points(found), strict=True):
        assert (event_.get("guid"), event_.get("id")) == (told["guid"], str(told["id"]))
        for name in ("room", "title", "type", "date", "start", "duration", "slug", "url"):
            assert event_.findtext(name) == told[name]
        assert event_.findtext("track") == (told["track"] or "")
        persons = [(one.get("guid"), one.text) for one in event_.findall("persons/person")]
        assert persons == [(one["guid"], one["name"]) for one in told["persons"]]
    assert root.findtext("url") == "https://rivers.example/en/workshops/title-en/schedule.xml"
    assert root.findtext("conference/title") == found["title"]
    assert [one.text for one in root.findall("conference/track")] == ["Plenary"]


def test_who_a_point_is_stays_the_same_in_all_languages_and_whatever_else_changes() -> None:
    def guids(code: str, *agenda: Any) -> set[str]:
        made = edition(event("day", agenda=[*agenda]), code=code)
        return {item["guid"] for item in points(whole(made))}

    other = {"id": "end", "start": "16:00", "title": "End"}
    (own,) = guids("en", OPENING)
    assert guids("pl", OPENING | {"start": "09:00", "title": "Welcome"}) == {own}
    assert own in guids("fr", other, OPENING)
    assert len(guids("fr", other, OPENING)) == 2


@pytest.mark.parametrize(
    ("facts", "room"),
    [
        ({"venue": "hall"}, "Riga"),
        ({}, "–"),
        ({"attendance": "online"}, "Online"),
        ({"venue": "hall", "status": "moved-online"}, "Online"),
    ],
)
def test_points_without_a_room_are_where_the_event_is(facts: dict[str, str], room: str) -> None:
    hall = venue("hall", timezone="Europe/Riga")
    assert one(hall, item=OPENING, **facts)["room"] == room


def test_the_title_tells_the_status() -> None:
    made = edition(event("day", status="cancelled", agenda=[OPENING]))
    assert whole(made)["title"] == "Cancelled: Title en"


@pytest.mark.parametrize("zone", ["America/New_York", "America/Argentina/Buenos_Aires", "UTC"])
def test_zones_are_named(zone: str) -> None:
    assert whole(edition(event("day", timezone=zone, agenda=[OPENING])))["time_zone_name"] == zone


def test_a_zone_whose_name_the_form_does_not_know_is_left_out() -> None:
    made = whole(edition(event("day", timezone="US/Eastern", agenda=[OPENING])))
    assert "time_zone_name" not in made
    assert points(made)[0]["date"] == "2027-03-18T09:30:00-04:00"


@pytest.mark.parametrize(
    ("facts", "files"),
    [
        ({"agenda": [OPENING]}, 2),
        ({}, 0),
        ({"agenda": [{"title": "Opening"}]}, 0),
        ({"agenda": [OPENING], "start": "2027-03"}, 0),
        ({"agenda": [OPENING], "end": "2027-03-19"}, 0),
        ({"agenda": [OPENING | {"day": "2027-03-18"}], "end": "2027-03-19"}, 2),
    ],
)
def test_a_schedule_lies_where_days_and_hours_are_known(facts: Any, files: int) -> None:
    jobs = plan_data(ground(event("day", **facts)), "pl")
    found = [job.target for job in jobs if "schedule." in job.target]
    folder = "pl/warsztaty/title-pl/"
    assert found == [f"{folder}schedule.json", f"{folder}schedule.xml"][:files]


@given(HOSTILE, HOSTILE, HOSTILE)
def test_any_text_comes_through(title: str, room: str, speaker: str) -> None:
    agenda = [OPENING | {"title": {"en": title}, "room": {"en": room}, "speakers": ["ana"]}]
    facts: Any = {"agenda": agenda, "speakers": [{"id": "ana", "name": {"en": speaker}}]}
    made = edition(event("day", **facts))
    own = made.event("day").facts
    shown = [
        made.shown(text).text
        for text in (own.agenda[0].title, own.agenda[0].room, own.speakers[0].name)
        if text
    ]
    (found,) = points(whole(made))
    assert [found["title"], found["room"], found["persons"][0]["name"]] == shown
    (told,) = read_xml(schedule_xml(made, "day")).findall("day/room/event")
    assert [told.findtext(name) for name in ("title", "room", "persons/person")] == shown
