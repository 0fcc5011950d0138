from typing import Any

import pytest

from programme_pages.plan.entry_instants import Instants, instants_of, years_of
from tests.plan.made import edition, event, initiative, programme


def instants(**facts: Any) -> Instants:
    one = event(timezone="Europe/Warsaw", **facts)
    return instants_of(edition(one), one)


def test_days_count_whole_in_the_zone_of_the_event() -> None:
    found = instants(start="2027-03-18", end="2027-03-19")
    assert found == Instants("2027-03-17T23:00Z", "2027-03-19T23:00Z")


def test_hours_count_as_they_are() -> None:
    found = instants(start="2027-07-18 09:30", end="2027-07-18 17:00")
    assert found == Instants("2027-07-18T07:30Z", "2027-07-18T15:00Z")


def test_months_count_whole_and_what_is_not_known_has_none() -> None:
    assert instants(start="2027-03").ends == "2027-03-31T22:00Z"
    assert instants(start="tbd") == Instants()


@pytest.mark.parametrize(
    ("registration", "opens", "closes"),
    [
        ({"opens": "2027-01-10", "closes": "2027-03-01"}, "2027-01-09T23:00Z", "2027-03-01T23:00Z"),
        ({"closes": "2027-03-01 12:00"}, None, "2027-03-01T11:00Z"),
        ({"url": "https://a.example/"}, None, "2027-03-18T23:00Z"),  # until it is over
        ({"opens": "2027-05-01", "state": "open"}, None, "2027-03-18T23:00Z"),
        ({"closes": "2027-03-01", "state": "full"}, None, None),
        ({"closes": "2027-03-01", "state": "not-needed"}, None, None),
    ],
)
def test_registration(registration: Any, opens: str | None, closes: str | None) -> None:
    found = instants(start="2027-03-18", end="2027-03-18", registration=registration)
    assert (found.opens, found.closes) == (opens, closes)


def test_what_is_cancelled_is_never_open() -> None:
    found = instants(start="2027-03-18", status="cancelled", registration={"closes": "2027-03-01"})
    assert found.closes is None


def test_an_entry_is_held_in_all_its_years() -> None:
    pact = initiative(start="2017-06", duration="5 years")
    assert list(years_of(pact)) == [2017, 2018, 2019, 2020, 2021, 2022]
    assert list(years_of(event(start="tbd"))) == []
    assert programme(pact)
