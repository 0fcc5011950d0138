"""Calendars, read back by a parser: who, when, and in which state."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from programme_pages.locales import zones
from programme_pages.plan.data import calendars
from programme_pages.plan.data.selections import selections
from tests.plan.made import edition, event, series, topic, venue, words

ZONES = ["Europe/Warsaw", "Europe/Lisbon", "Europe/Dublin", "America/New_York", "Asia/Kolkata"]
NINE = datetime(2027, 3, 18, 7, 30, tzinfo=UTC)
HOSTILE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=300)


def items(content: bytes) -> list[Any]:
    """The events of a calendar, as the library reads them."""
    assert content.count(b"BEGIN:VCALENDAR") == 1
    whole = icalendar.Calendar.from_ical(content)
    assert whole["version"] == "2.0"
    return list(whole.walk("VEVENT"))


def item(*things: Any, code: str = "en", **site: Any) -> Any:
    """The first of these things, as its calendar tells it."""
    (found,) = items(calendars.event_calendar(edition(*things, code=code, **site), things[0].id))
    return found


@pytest.mark.parametrize(
    ("start", "end", "first", "last"),
    [
        ("2027-03-18", None, date(2027, 3, 18), date(2027, 3, 19)),
        ("2027-03-18", "2027-03-20", date(2027, 3, 18), date(2027, 3, 21)),
        ("2027-03-18", "2027-12", date(2027, 3, 18), date(2027, 3, 19)),
        ("2027-03-18", "tbd", date(2027, 3, 18), date(2027, 3, 19)),
        ("2027-03-18 09:30", "2027-03-18 11:00", NINE, NINE + timedelta(hours=1.5)),
        ("2027-03-18 09:30", "2027-03-19 11:00", NINE, NINE + timedelta(hours=25.5)),
        ("2027-03-18 09:30", None, NINE, None),
        ("2027-03-18 09:30", "2027-03-18", NINE, None),
        ("2027-03-18 09:30", "2027-03-19", date(2027, 3, 18), date(2027, 3, 20)),
        ("2027-03-18", "2027-03-19 11:00", date(2027, 3, 18), date(2027, 3, 20)),
    ],
)
def test_when(start: str, end: str | None, first: Any, last: Any) -> None:
    facts: dict[str, Any] = {"start": start, "timezone": "Europe/Riga"} | (
        {"end": end} if end else {}
    )
    found = item(event("day", **facts))
    assert found["dtstart"].dt == first
    assert (found["dtend"].dt if "dtend" in found else None) == last


@pytest.mark.parametrize("start", ["tbd", "2027", "2027-03"])
def test_an_event_whose_day_is_not_known_is_in_none(start: str) -> None:
    made = edition(event("day", start=start))
    assert items(calendars.event_calendar(made, "day")) == []


@given(
    st.datetimes(datetime(1970, 1, 1), datetime(2037, 12, 31)),  # noqa: DTZ001  (wall times)
    st.sampled_from(ZONES),
)
def test_instants_are_those_of_the_zone(wall: datetime, zone: str) -> None:
    wall = wall.replace(second=0, microsecond=0)
    assume(zones.exists(wall.date(), wall.time(), zone))  # else it is an error of the content
    found = item(event("day", start=f"{wall:%Y-%m-%d %H:%M}", timezone=zone))
    assert found["dtstart"].dt == zones.instant(wall.date(), wall.time(), zone)
    assert found["dtstart"].to_ical().endswith(b"Z")


@pytest.mark.parametrize(
    ("facts", "status", "title"),
    [
        ({}, "CONFIRMED", "Title en"),
        ({"status": "cancelled"}, "CANCELLED", "Cancelled: Title en"),
        ({"status": "postponed"}, "TENTATIVE", "Postponed: Title en"),
        ({"status": "moved-online"}, "CONFIRMED", "Moved online: Title en"),
        (
            {"status": "rescheduled", "previous": {"start": "2027-01-02"}},
            "CONFIRMED",
            "New date: Title en",
        ),
    ],
)
def test_the_state(facts: dict[str, Any], status: str, title: str) -> None:
    found = item(event("day", **facts))
    assert (found["status"], found["summary"]) == (status, title)


def test_one_event_is_one_in_all_languages() -> None:
    made = event("day", "en", "pl", updated="2027-01-05")
    english, polish = item(made), item(made, code="pl")
    assert english["uid"] == polish["uid"] == "day@rivers.example"
    assert polish["summary"] == "Title pl"
    assert polish["summary"].params["language"] == "pl"
    assert polish["url"] == "https://rivers.example/pl/warsztaty/title-pl/"
    changed = datetime(2027, 1, 5, tzinfo=UTC)
    assert english["dtstamp"].dt == english["last-modified"].dt == changed
    assert english["sequence"] == 0


def test_place_topics_contact_and_text() -> None:
    riga = venue(
        "riga", name="Market, hall", city="Riga", country="LV", address=["1; Street"],
        location={"lat": "56.94", "lon": "24.11"},
    )  # fmt: skip
    facts: dict[str, Any] = {
        "venue": "riga", "topics": ["rain"], "status_note": "Moved; see below",
        "contact": {"name": "Ana", "email": "ana@rivers.example"},
        "registration": {"url": "https://rivers.example/register"},
    }  # fmt: skip
    found = item(event("day", **facts), riga, topic("rain", en="Rain"))
    assert found["location"] == "Market, hall, 1; Street, Riga, Latvia"
    assert (found["geo"].latitude, found["geo"].longitude) == (56.94, 24.11)
    assert found["categories"].to_ical() == b"Rain"
    assert found["contact"] == "Ana, ana@rivers.example"
    assert found["description"].split("\n\n") == [
        "Moved; see below",
        "Summary en",
        "Registration: https://rivers.example/register",
        "https://rivers.example/en/workshops/title-en/",
    ]


@pytest.mark.parametrize("public", ["true", "false"])
def test_what_is_not_public_is_left_out(public: str) -> None:
    online = {"platform": "Zoom", "url": "https://meet.example/secret", "public": "false"}
    contact = {"name": "Ana", "email": "ana@rivers.example", "public": public}
    one = event("day", attendance="online", online=online, contact=contact)
    made = calendars.event_calendar(edition(one), "day")
    assert b"meet.example" not in made
    assert (b"ana@" in made) == (b"Ana" in made) == (public == "true")
    assert items(made)[0]["location"] == "Zoom"


def test_selections_have_their_events_in_the_order_of_time() -> None:
    things = (
        event("late", start="2027-06-01", series=["cycle"], topics=["rain"], venue="riga"),
        event("early", start="2026-06-01", topics=["rain"]),
        series("cycle"),
        topic("rain", en="Rain"),
        venue("riga"),
    )
    made = edition(*things)
    told = {
        (one.of, one.key): [found["uid"].partition("@")[0] for found in items(content)]
        for one in selections(made.ground)
        if (content := calendars.calendar(made, one))
    }
    assert told == {
        ("home", "home"): ["early", "late"],
        ("kind", "workshops"): ["early", "late"],
        ("series", "cycle"): ["late"],
        ("topic", "rain"): ["early", "late"],
        ("country", "LV"): ["late"],
    }


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"closes": "2027-03-01"}, date(2027, 3, 1)),
        ({"closes": "2027-03-01 12:00"}, datetime(2027, 3, 1, 11, tzinfo=UTC)),
        ({"closes": "2027-03"}, None),
        ({"closes": "2027-03-01", "state": "full"}, None),
        ({}, None),
    ],
)
def test_last_days_to_register(facts: dict[str, str], told: Any) -> None:
    made = calendars.deadlines(edition(event("day", registration=facts)))
    assert [one["dtstart"].dt for one in items(made)] == ([told] if told else [])
    assert all(one["summary"] == "Last day to register: Title en" for one in items(made))


def test_a_cancelled_event_has_no_last_day_to_register() -> None:
    one = event("day", status="cancelled", registration={"closes": "2027-03-01"})
    assert items(calendars.deadlines(edition(one))) == []


@given(HOSTILE)
def test_any_title_comes_through(title: str) -> None:
    found = item(event("day", words("en", title=title)))
    expected = edition(event("day", words("en", title=title)))
    shown = expected.title(expected.event("day")).text
    assert found["summary"] == shown
    for line in calendars.event_calendar(expected, "day").split(b"\r\n"):
        assert len(line) <= 75  # RFC 5545, section 3.1
