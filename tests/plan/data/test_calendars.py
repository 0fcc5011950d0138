"""Calendars, read back by a parser: who, when, and in which state."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import html5lib
import icalendar
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from programme_pages.locales import zones
from programme_pages.plan.data import calendars
from programme_pages.plan.data.selections import Selection, selections
from tests.plan.made import edition, event, series, topic, venue, words

ZONES = ["Europe/Warsaw", "Europe/Lisbon", "Europe/Dublin", "America/New_York", "Asia/Kolkata"]
HOME = Selection("home", "home")
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
@example(datetime(1979, 10, 28, 2, 0), "Europe/Dublin")  # noqa: DTZ001  (an hour that came twice)
def test_instants_are_those_of_the_zone(wall: datetime, zone: str) -> None:
    wall = wall.replace(second=0, microsecond=0)
    assume(zones.exists(wall.date(), wall.time(), zone))  # else it is an error of the content
    found = item(event("day", start=f"{wall:%Y-%m-%d %H:%M}", timezone=zone))
    instant = zones.instant(wall.date(), wall.time(), zone)
    # Python takes no hour that comes twice for equal to one of another zone.
    assert found["dtstart"].dt == instant.astimezone(UTC)
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


def days(*things: Any, code: str = "en", **site: Any) -> list[Any]:
    """The items of the calendar in which events of several days are told day by day."""
    return items(calendars.calendar_days(edition(*things, code=code, **site), HOME))


def test_several_days_are_told_day_by_day() -> None:
    agenda = [
        {"day": "2027-03-18", "start": "10:00", "end": "10:30", "title": "Opening"},
        {"day": "2027-03-18", "start": "11:00", "title": "Walk; talk"},
        {"day": "2027-03-19", "title": "At some time"},
        {"day": "2027-03-20", "start": "09:00", "end": "12:00", "title": "End"},
    ]
    several = event(
        "some", start="2027-03-18 09:30", end="2027-03-20 14:00", timezone="Europe/Riga",
        agenda=agenda, status="postponed",
    )  # fmt: skip
    found = days(several, event("one", start="2027-03-21"))
    assert [
        (one["uid"].partition("@")[0], one["dtstart"].dt, one["dtend"].dt) for one in found
    ] == [
        ("some.day-1", NINE, datetime(2027, 3, 18, 9, tzinfo=UTC)),
        ("some.day-2", date(2027, 3, 19), date(2027, 3, 20)),
        (
            "some.day-3",
            datetime(2027, 3, 20, 7, tzinfo=UTC),
            datetime(2027, 3, 20, 12, tzinfo=UTC),
        ),
        ("one", date(2027, 3, 21), date(2027, 3, 22)),
    ]
    assert found[0]["summary"] == "Postponed: Title en (day 1 of 3)"
    assert found[0]["description"].split("\n")[:3] == [
        "10:00–10:30 Opening",
        "11:00 Walk; talk",
        "",
    ]
    assert {str(one["status"]) for one in found[:3]} == {"TENTATIVE"}
    assert (
        days(several, code="pl")[2]["summary"]
        == "Przełożone: Title pl (dzień 3 z\N{NO-BREAK SPACE}3)"
    )


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        ("2027-03-18", "2027-03-31", 14),
        ("2027-03-18", "2027-04-01", 1),  # they would hide all else
        ("2027-03-18", "2027-04", 1),
        ("2027-03-18", "tbd", 1),
        ("2027-03", "2027-04", 0),
    ],
)
def test_what_is_told_day_by_day(start: str, end: str, count: int) -> None:
    assert len(days(event("day", start=start, end=end))) == count


@given(st.datetimes(datetime(1970, 1, 1), datetime(2037, 12, 31)), st.sampled_from(ZONES))  # noqa: DTZ001
def test_days_follow_each_other_over_changes_of_the_clock(first: datetime, zone: str) -> None:
    last = first.date() + timedelta(days=2)
    agenda = [{"day": f"{first:%Y-%m-%d}", "start": "08:30", "end": "12:00", "title": "A"}]
    long = event("day", start=f"{first:%Y-%m-%d}", end=str(last), timezone=zone, agenda=agenda)
    own, *others = days(long)
    expected = [zones.instant(first.date(), time(*one), zone) for one in ((8, 30), (12, 0))]
    assert [own["dtstart"].dt, own["dtend"].dt] == [one.astimezone(UTC) for one in expected]
    assert [one["dtstart"].dt for one in others] == [last - timedelta(days=1), last]


def test_the_text_stands_as_html_too_with_its_languages() -> None:
    facts: dict[str, Any] = {
        "status_note": {"pl": "Burza <&>"}, "registration": {"url": "https://a.example/?b=1&c"},
    }  # fmt: skip
    found = item(event("day", "en", "pl", **facts))
    assert found["x-alt-desc"].params["fmttype"] == "text/html"
    assert "language" not in found["description"].params  # it speaks two
    html = re.sub(r"\\([\\;,])", r"\1", str(found["x-alt-desc"]))  # left to us by the library
    page = html5lib.parse(html, namespaceHTMLElements=False)
    told = page.findall("body/p")
    assert [("".join(one.itertext()), one.get("lang")) for one in told] == [
        ("Burza <&>", "pl"),
        ("Summary en", None),
        ("Registration: https://a.example/?b=1&c", None),
        ("https://rivers.example/en/workshops/title-en/", None),
    ]
    assert [one.get("href") for one in page.iter("a")] == [
        "https://a.example/?b=1&c",
        "https://rivers.example/en/workshops/title-en/",
    ]


def test_a_title_in_another_language_says_so() -> None:
    assert item(event("day", "pl"))["summary"].params["language"] == "pl"
