from typing import Any

import pytest

from programme_pages.model.moments import parse_moment
from programme_pages.plan.edition import Shown
from programme_pages.plan.instants import Countdown, zone_of
from programme_pages.plan.registration import DateView, registration_view
from programme_pages.plan.schedule import (
    WhenView,
    agenda_view,
    previous_view,
    speaker_views,
    when_view,
)

from .made import edition, event, venue

# The event is on 18 March 2027; the day that counts as today, what the editor wrote, the state.
STATES: list[tuple[str, dict[str, Any], str]] = [
    ("2027-01-15", {}, "open"),
    ("2027-01-15", {"state": "full"}, "full"),
    ("2027-01-15", {"state": "waiting-list"}, "waiting-list"),
    ("2027-01-15", {"state": "closed"}, "closed"),
    ("2027-01-15", {"state": "not-needed"}, "not-needed"),
    ("2027-01-15", {"state": "open", "closes": "2027-01-01"}, "open"),
    ("2027-01-15", {"opens": "2027-01-16"}, "not-yet"),
    ("2027-01-15", {"opens": "2027-02"}, "not-yet"),
    ("2027-01-15", {"opens": "2027-01-15"}, "open"),
    ("2027-01-15", {"opens": "tbd"}, "open"),
    ("2027-01-15", {"closes": "2027-01-15"}, "last-day"),
    ("2027-01-15", {"closes": "2027-01-15 09:00"}, "last-day"),
    ("2027-01-15", {"closes": "2027-01-14"}, "closed"),
    ("2027-01-15", {"closes": "2027-01"}, "open"),
    ("2027-01-15", {"closes": "tbd"}, "open"),
    ("2027-03-18", {}, "open"),
    ("2027-03-18", {"closes": "2027-03-01"}, "closed"),
    ("2027-03-19", {}, "over"),
    ("2027-03-19", {"state": "open"}, "over"),
    ("2027-03-19", {"state": "not-needed"}, "over"),
]


@pytest.mark.parametrize(("today", "registration", "state"), STATES)
def test_states_of_registration(today: str, registration: dict[str, Any], state: str) -> None:
    one = event(registration=registration)
    view = registration_view(edition(one, today=today), one)
    assert view is not None
    assert view.state == state


def test_nobody_registers_for_a_cancelled_event() -> None:
    one = event(registration={"state": "open"}, status="cancelled")
    view = registration_view(edition(one), one)
    assert view is not None
    assert view.state == "over"


@pytest.mark.parametrize(
    ("today", "announced", "state"),
    [
        ("2027-01-15", ("registration",), "announced"),
        ("2027-03-19", ("registration",), None),
        ("2027-01-15", (), None),
    ],
)
def test_registration_to_be_announced(
    today: str, announced: tuple[str, ...], state: str | None
) -> None:
    one = event(announced=announced)
    view = registration_view(edition(one, today=today), one)
    assert (view.state if view else None) == state


def test_days_and_hours_of_registration_have_the_offset_of_their_day() -> None:
    one = event(
        registration={"opens": "2027-01-10", "closes": "2027-03-01 12:00", "places": "limited"},
        timezone="Europe/Riga",
    )
    view = registration_view(edition(one), one)
    assert view is not None
    assert view.opens == DateView(
        "Sunday 10\N{NO-BREAK SPACE}January 2027", Countdown("2027-01-10", "Europe/Riga")
    )
    assert view.closes == DateView(
        "Monday 1\N{NO-BREAK SPACE}March 2027 at 12:00 (UTC+2)",
        Countdown("2027-03-01", "Europe/Riga"),
    )
    assert view.places_limited


def test_zones_come_from_the_event_its_venue_or_the_site() -> None:
    hall = venue(timezone="Europe/Riga")
    own = event(venue="hall", timezone="Asia/Tokyo")
    assert zone_of(edition(own, hall), own) == "Asia/Tokyo"
    there = event(venue="hall")
    assert zone_of(edition(there, hall), there) == "Europe/Riga"
    somewhere = event()
    assert zone_of(edition(somewhere), somewhere) == "Europe/Brussels"
    assert zone_of(edition(there, venue()), there) == "Europe/Brussels"


WINTER = "Central European Standard Time (UTC+1)"
SUMMER = "Central European Summer Time (UTC+2)"


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ({"start": "2027-03-18"}, ("2027-03-18", None, None, None, None)),
        ({"start": "2027-03"}, ("2027-03", None, None, None, None)),
        ({"start": "2027"}, ("2027", None, None, None, None)),
        ({"start": "tbd"}, (None, None, None, None, None)),
        (
            {"start": "2027-03-18 09:30"},
            ("2027-03-18T09:30+01:00", "09:30", None, None, WINTER),
        ),
        (
            {"start": "2027-06-18 09:30", "end": "2027-06-18 11:00"},
            ("2027-06-18T09:30+02:00", "09:30–11:00", None, None, SUMMER),
        ),
        (
            {"start": "2027-03-18 09:30", "end": "2027-03-19 16:00"},
            ("2027-03-18T09:30+01:00", None, "09:30", "16:00", WINTER),
        ),
        (
            {"start": "2027-03-18 09:30", "end": "2027-03-19"},
            ("2027-03-18T09:30+01:00", None, "09:30", None, WINTER),
        ),
        (  # clocks are set forward in the night between
            {"start": "2027-03-27 09:30", "end": "2027-03-28 16:00"},
            (
                "2027-03-27T09:30+01:00",
                None,
                "09:30",
                "16:00",
                f"{WINTER}\u2009–\u2009{SUMMER}",
            ),
        ),
        (
            {"start": "2027-03-27 09:30", "end": "tbd"},
            ("2027-03-27T09:30+01:00", None, "09:30", None, WINTER),
        ),
    ],
)
def test_when(facts: dict[str, Any], wanted: tuple[str | None, ...]) -> None:
    one = event(**facts)
    view = when_view(edition(one), one.facts.start, one.facts.end, "Europe/Brussels")
    found = (view.machine, view.hours, view.hours_start, view.hours_end, view.zone)
    assert found == wanted


def plain(text: str) -> str:
    """A text with common spaces alone."""
    return text.translate({0xA0: " ", 0x202F: " "})


DAYS = [
    ("en", "2017-10-09", "2017-10-09", "Monday 9 October 2017"),
    ("pl", "2017-10-09", "2017-10-09", "poniedziałek, 9 października 2017"),
    ("fr", "2017-10-09", "2017-10-09", "lundi 9 octobre 2017"),
    ("pl", "2017-10-09", None, "poniedziałek, 9 października 2017"),
    ("en", "2017-11-29", "2017-11-30", "29–30 November 2017"),
    ("pl", "2017-11-29", "2017-11-30", "29–30 listopada 2017"),
    ("fr", "2017-11-29", "2017-11-30", "29–30 novembre 2017"),
    ("pl", "2024-10", None, "październik 2024"),
    ("fr", "tbd", None, "Date à préciser"),
]


@pytest.mark.parametrize(("code", "start", "end", "expected"), DAYS)
def test_days(code: str, start: str, end: str | None, expected: str) -> None:
    last = parse_moment(end) if end else None
    view = when_view(edition(code=code), parse_moment(start), last)
    assert plain(view.days) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", "Wednesday 18 September 2024 at 12:00 (UTC+2)"),
        ("pl", "środa, 18 września 2024, godz. 12:00 (UTC+2)"),
        ("fr", "mercredi 18 septembre 2024 à 12 h (UTC+2)"),
    ],
)
def test_the_end_of_registration_to_the_minute(code: str, expected: str) -> None:
    one = event(start="2024-10-09", registration={"closes": "2024-09-18 12:00"})
    view = registration_view(edition(one, code=code), one)
    assert view is not None
    assert plain(view.closes.text if view.closes else "") == expected


@pytest.mark.parametrize(
    ("code", "previous", "expected"),
    [
        ("en", {"start": "2024-10-09"}, "Wednesday 9 October 2024"),
        ("pl", {"start": "2024-10-09", "end": "2024-10-11"}, "9–11 października 2024"),
        (
            "fr",
            {"start": "2024-10-09 09:00", "end": "2024-10-09 14:00"},
            "mercredi 9 octobre 2024, 9 h\u2009–\u200914 h",
        ),
    ],
)
def test_an_earlier_date_stands_in_one_line(
    code: str, previous: dict[str, str], expected: str
) -> None:
    facts = event(status="rescheduled", previous=previous).facts
    assert facts.previous is not None
    view = previous_view(edition(code=code), facts.previous)
    assert view._replace(days=plain(view.days)) == WhenView(expected, "2024-10-09")


def test_speakers() -> None:
    one = event(
        speakers=[
            {"id": "anna", "name": "Anna", "role": {"pl": "Hydrolożka"}},
            {"name": {"en": "Jan", "fr": "Jean"}, "organisation": {"en": "Us"}},
        ]
    )
    found = speaker_views(edition(one, code="fr"), one)
    assert list(found) == ["anna", 1]
    assert found["anna"].anchor == "_speaker-anna"
    assert found["anna"].role == Shown("Hydrolożka", "pl")
    assert found[1].anchor is None
    assert found[1].name == Shown("Jean")
    assert found[1].organisation is not None
    assert found[1].organisation.text == Shown("Us", "en")


def agenda_of(one: Any) -> list[tuple[str | None, list[tuple[str, str | None, str | None]]]]:
    shown = edition(one)
    return [
        (day.day, [(item.title.text, item.hours, item.machine) for item in day.items])
        for day in agenda_view(shown, one, speaker_views(shown, one))
    ]


def test_the_agenda_of_one_day_names_no_day() -> None:
    one = event(
        agenda=[
            {"title": "B", "start": "11:00", "end": "12:00"},
            {"title": "A", "start": "9:30"},
            {"title": "C"},
        ]
    )
    assert agenda_of(one) == [
        (
            None,
            [
                ("B", "11:00–12:00", "2027-03-18T11:00+01:00"),
                ("A", "09:30", "2027-03-18T09:30+01:00"),
                ("C", None, None),
            ],
        )
    ]


def test_the_agenda_of_several_days() -> None:
    one = event(
        end="2027-03-19",
        agenda=[
            {"title": "B", "day": "2027-03-19", "start": "09:00"},
            {"title": "open", "start": "10:00"},
            {"title": "A", "day": "2027-03-18"},
        ],
    )
    assert agenda_of(one) == [
        ("Thursday 18\N{NO-BREAK SPACE}March 2027", [("A", None, None)]),
        ("Friday 19\N{NO-BREAK SPACE}March 2027", [("B", "09:00", "2027-03-19T09:00+01:00")]),
        (None, [("open", "10:00", None)]),
    ]
