import pytest

from programme_pages.plan.cards import WhereView, by_year, make_card
from programme_pages.plan.edition import Shown

from .made import edition, event, initiative, series, venue, words


def test_a_card() -> None:
    one = event(venue="hall")
    card = make_card(edition(one, venue(city={"en": "Riga", "pl": "Ryga"}), code="pl"), one)
    assert card.kind == "workshop"
    assert card.title == Shown("Title pl")
    assert card.summary == Shown("Summary pl")
    assert card.path == "pl/warsztaty/title-pl/"
    assert card.when == "18 marca 2027"
    assert card.machine == "2027-03-18"
    assert card.where == WhereView(Shown("Ryga"), "Łotwa")
    assert card.language_shown is None


def test_a_card_of_another_language_says_so() -> None:
    one = event("day", "pl")
    card = make_card(edition(one, code="fr"), one)
    assert card.title == Shown("Title pl", "pl")
    assert card.summary == Shown("Summary pl", "pl")
    assert card.language_shown == "polonais"


def test_a_translation_without_a_summary_shows_that_of_the_source() -> None:
    one = event("day", "pl", words("fr", summary=None))
    card = make_card(edition(one, code="fr"), one)
    assert card.title == Shown("Title fr")
    assert card.summary == Shown("Summary pl", "pl")


def test_kinds() -> None:
    things = (series("a"), series("b", kind="host-programme"), initiative())
    shown = edition(*things)
    kinds = [make_card(shown, one).kind for one in things]
    assert kinds == ["series", "host-programme", "initiative"]


@pytest.mark.parametrize(
    ("facts", "today", "past"),
    [
        ({"start": "2027-03-18"}, "2027-03-18", False),
        ({"start": "2027-03-18"}, "2027-03-19", True),
        ({"start": "2027-03-18", "end": "2027-03-20"}, "2027-03-20", False),
        ({"start": "2027-03-18", "end": "2027-03-20"}, "2027-03-21", True),
        ({"start": "2027-03-18", "end": "tbd"}, "2030-01-01", False),
        ({"start": "2027-03"}, "2027-03-31", False),
        ({"start": "2027-03"}, "2027-04-01", True),
        ({"start": "2027"}, "2027-12-31", False),
        ({"start": "2027"}, "2028-01-01", True),
        ({"start": "tbd"}, "2199-12-31", False),
    ],
)
def test_an_event_is_past_when_its_last_possible_day_is(
    facts: dict[str, str], today: str, past: bool
) -> None:
    one = event(**facts)
    assert make_card(edition(one, today=today), one).past is past


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
    facts: dict[str, str], today: str, where: WhereView
) -> None:
    one = event(announced=("venue",), **facts)
    assert make_card(edition(one, today=today), one).where == where


def test_years() -> None:
    entries = [event("a", start="2026-05"), event("b", start="2027"), event("c", start="tbd")]
    years = by_year(edition(*entries), entries)
    assert [(year.year, year.anchor, len(year.cards)) for year in years] == [
        (2026, "year-2026", 1),
        (2027, "year-2027", 1),
        (None, "year-open", 1),
    ]
