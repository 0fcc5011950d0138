"""The table for spreadsheets, read back by the csv module."""

import codecs
import csv
from io import StringIO
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from programme_pages.plan.data.table import table
from tests.plan.made import (
    Thing,
    edition,
    event,
    group,
    initiative,
    organisation,
    series,
    topic,
    venue,
    words,
)

HOSTILE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=300)
SEPARATORS = {"en": ",", "pl": ";", "fr": ";"}


def rows(*things: Thing, code: str = "en") -> list[dict[str, str]]:
    """The lines of the table by its headings."""
    content = table(edition(*things, code=code))
    assert content.startswith(codecs.BOM_UTF8)
    text = StringIO(content.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text, delimiter=SEPARATORS[code], strict=True))


def one(*things: Thing, code: str = "en") -> dict[str, str]:
    """The first line, without its empty cells."""
    return {name: cell for name, cell in rows(*things, code=code)[0].items() if cell}


def test_what_is_told_of_an_event() -> None:
    day = event(
        "day", start="2027-03-18 09:30", end="2027-03-19 16:00", venue="hall", topics=["rain"],
        organisers=["cities", {"en": "Two councils"}],
        registration={"url": "https://register.example/", "closes": "2027-03-01 18:00"},
    )  # fmt: skip
    found = one(day, venue("hall", name="Hall"), topic("rain", en="Rain"), organisation("cities"))
    assert found == {
        "Kind": "Workshop",
        "Title": "Title en",
        "Status": "As planned",
        "Start": "2027-03-18 09:30",
        "End": "2027-03-19 16:00",
        "City": "Riga",
        "Country": "Latvia",
        "Venue": "Hall",
        "Organised by": "Cities; Two councils",
        "Topics": "Rain",
        "Registration page": "https://register.example/",
        "Last day to register": "2027-03-01 18:00",
        "Page": "https://rivers.example/en/workshops/title-en/",
    }


def test_headings_and_words_are_in_the_language() -> None:
    found = one(event("day", status="cancelled", venue="hall"), venue("hall"), code="pl")
    assert found == {
        "Rodzaj": "Warsztaty",
        "Tytuł": "Title pl",
        "Stan": "Odwołano",
        "Początek": "2027-03-18",
        "Miasto": "Riga",
        "Kraj": "Łotwa",
        "Strona": "https://rivers.example/pl/warsztaty/title-pl/",
    }


def test_every_kind_has_its_line_events_in_the_order_of_time() -> None:
    things = (
        series("cycle", kind="host-programme", organisers=["cities"]),
        initiative("pact", lead=["cities"], countries=["PL", "baltic"], cities=["Riga", "Gdynia"]),
        event("late", start="2028"),
        event("early", start="2027-03"),
        organisation("cities"),
        group("baltic", "LV", "LT"),
    )
    found = rows(*things)
    assert [(line["Kind"], line["Start"]) for line in found] == [
        ("Workshop", "2027-03"),
        ("Workshop", "2028"),
        ("Initiative", "2017-06"),
        ("Major event", ""),
    ]
    told = {"City": "Riga; Gdynia", "Country": "Poland; Group baltic", "Organised by": "Cities"}
    assert told.items() <= found[2].items()
    assert (found[2]["Status"], found[3]["Organised by"]) == ("", "Cities")


@pytest.mark.parametrize("facts", [{"attendance": "online"}, {"status": "moved-online"}])
def test_what_is_held_online_is_at_no_venue(facts: dict[str, Any]) -> None:
    found = one(event("day", venue="hall", **facts), venue("hall"))
    assert found["Venue"] == "Online"
    assert not {"City", "Country"} & found.keys()


def test_what_is_not_public_is_left_out() -> None:
    online = {"platform": "Zoom", "url": "https://meet.example/secret", "public": "false"}
    contact = {"name": "Ana", "email": "ana@rivers.example", "public": "false"}
    made = table(edition(event("day", attendance="online", online=online, contact=contact)))
    assert b"meet.example" not in made
    assert b"Ana" not in made


@pytest.mark.parametrize("sign", "=+-@")
def test_formulas_are_defused(sign: str) -> None:
    name: Any = f"{sign}1+1"
    found = one(event("day", words("en", title=name), topics=["rain"]), topic("rain", en=name))
    assert found["Title"] == found["Topics"] == f"'{name}"
    assert one(event("day", words("en", title=f"1{sign}1")))["Title"] == f"1{sign}1"


@given(HOSTILE)
@example("\ta tab")
@example("\ra return")
@example('a "quote", a comma; a\nline')
def test_any_title_comes_through(title: str) -> None:
    made = edition(event("day", words("en", title=title)), code="pl")
    shown = made.title(made.event("day")).text
    (line,) = rows(event("day", words("en", title=title)), code="pl")
    starts = shown[0] in "=+-@\t\r"
    assert line["Tytuł"] == (f"'{shown}" if starts else shown)
