from datetime import date, timedelta
from typing import Any

import pytest

from programme_pages.plan.cards import Card, WhereView, by_year, card
from programme_pages.plan.edition import Edition, Mark, Shown
from programme_pages.plan.times import Dated

from .made import edition, event, initiative, series, venue, words


def card_of(shown: Edition, entry: Dated) -> Card:
    return card(shown, entry.id)


def test_a_card() -> None:
    one = event(venue="hall")
    found = card_of(edition(one, venue(city={"en": "Riga", "pl": "Ryga"}), code="pl"), one)
    assert found.kind == "workshop"
    assert found.title == Shown("Title pl")
    assert found.summary == Shown("Summary pl")
    assert found.path == "pl/warsztaty/title-pl/"
    assert found.when == "18\N{NO-BREAK SPACE}marca 2027"
    assert found.machine == "2027-03-18"
    assert found.where == WhereView(Shown("Ryga"), "Łotwa")
    assert found.mark is None


def test_a_card_of_another_language_says_so() -> None:
    one = event("day", "pl")
    found = card_of(edition(one, code="fr"), one)
    assert found.title == Shown("Title pl", "pl")
    assert found.summary == Shown("Summary pl", "pl")
    assert found.mark == Mark("PL", "en polonais")


def test_a_translation_without_a_summary_shows_that_of_the_source() -> None:
    one = event("day", "pl", words("fr", summary=None))
    found = card_of(edition(one, code="fr"), one)
    assert found.title == Shown("Title fr")
    assert found.summary == Shown("Summary pl", "pl")


def test_kinds() -> None:
    things = (series("a"), series("b", kind="host-programme"), initiative())
    shown = edition(*things)
    kinds = [card_of(shown, one).kind for one in things]
    assert kinds == ["series", "host-programme", "initiative"]


@pytest.mark.parametrize(
    ("facts", "last"),
    [
        ({"start": "2027-03-18"}, "2027-03-18"),
        ({"start": "2027-03-18", "end": "2027-03-20"}, "2027-03-20"),
        ({"start": "2027-03-18 23:00"}, "2027-03-18"),
        ({"start": "2027-03"}, "2027-03-31"),
        ({"start": "2027-03-18", "end": "2027"}, "2027-12-31"),
        ({"start": "2027"}, "2027-12-31"),
        ({"start": "2027-03-18", "end": "tbd"}, "2027-03-18"),
    ],
)
def test_an_event_is_past_after_its_last_possible_day(facts: dict[str, Any], last: str) -> None:
    one = event(**facts)
    assert not card_of(edition(one, today=last), one).past
    day_after = (date.fromisoformat(last) + timedelta(days=1)).isoformat()
    assert card_of(edition(one, today=day_after), one).past


def test_an_event_without_a_date_is_never_past() -> None:
    one = event(start="tbd")
    assert not card_of(edition(one, today="2199-12-31"), one).past


@pytest.mark.parametrize(
    ("facts", "today", "where"),
    [
        ({}, "2027-01-15", WhereView(announced=True)),
        ({}, "2027-03-19", WhereView()),
        ({"attendance": "online"}, "2027-01-15", WhereView(online=True, announced=True)),
        ({"status": "moved-online"}, "2027-03-19", WhereView(online=True)),
    ],
)
def test_a_place_is_to_be_announced_before_the_event_alone(
    facts: dict[str, Any], today: str, where: WhereView
) -> None:
    one = event(announced=("venue",), **facts)
    assert card_of(edition(one, today=today), one).where == where


def test_years() -> None:
    entries = [event("a", start="2026-05"), event("b", start="2027"), event("c", start="tbd")]
    years = by_year(edition(*entries), "timeline")
    assert [(year.year, year.anchor, len(year.cards)) for year in years] == [
        (None, "year-open", 1),
        (2027, "year-2027", 1),
        (2026, "year-2026", 1),
    ]
