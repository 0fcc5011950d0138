"""What the pages of venues, organisations, topics and countries say."""

import pytest

from programme_pages.plan.places import country_page, index_page, venue_list_page, venue_page

from .made import edition, event, organisation, topic, venue


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", "Eastern European Time"),
        ("pl", "czas wschodnioeuropejski"),
        ("fr", "heure d’Europe de l’Est"),
    ],
)
def test_a_venue_names_its_time(code: str, expected: str) -> None:
    hall = venue(timezone="Europe/Riga")
    assert venue_page(edition(hall, code=code), "hall").zone == expected


def test_the_time_of_the_site_holds_for_a_venue_without_its_own() -> None:
    assert venue_page(edition(venue()), "hall").zone == "Central European Time"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", "56.94, 24.11"),
        ("pl", "56,94; 24,11"),
        ("fr", "56,94\N{NARROW NO-BREAK SPACE}; 24,11"),
    ],
)
def test_coordinates_are_written_as_the_reader_does(code: str, expected: str) -> None:
    hall = venue(location={"lat": "56.94", "lon": "24.11"})
    assert venue_page(edition(hall, code=code), "hall").venue.coordinates == expected
    assert venue_page(edition(venue()), "hall").venue.coordinates is None


CITIES = [
    venue("a", city="Łódź", country="PL"),
    venue("b", city="Lublin", country="PL"),
    venue("c", city="Ewa", country="PL"),
    venue("d", city="Évora", country="PL"),
    venue("e", city="Ełk", country="PL"),
]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("pl", ["Ełk", "Évora", "Ewa", "Lublin", "Łódź"]),
        ("en", ["Ełk", "Évora", "Ewa", "Łódź", "Lublin"]),
        ("fr", ["Ełk", "Évora", "Ewa", "Łódź", "Lublin"]),
    ],
)
def test_venues_stand_in_the_readers_alphabet(code: str, expected: list[str]) -> None:
    one = event(venue="a")
    shown = edition(one, *CITIES, code=code)
    in_country = country_page(shown, "PL").venues
    (listed,) = venue_list_page(shown).countries
    assert [one.city.text for one in in_country] == expected
    assert [one.city.text for one in listed.venues] == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("pl", ["Austria", "Łotwa", "Słowenia", "Szwecja"]),
        ("en", ["Austria", "Latvia", "Slovenia", "Sweden"]),
        ("fr", ["Autriche", "Lettonie", "Slovénie", "Suède"]),
    ],
)
def test_countries_stand_in_the_readers_alphabet(code: str, expected: list[str]) -> None:
    halls = [venue(f"in-{one.lower()}", country=one) for one in ("SE", "SI", "LV", "AT")]
    shown = edition(*(event(f"at-{one.id}", venue=one.id) for one in halls), *halls, code=code)
    assert [one.country for one in venue_list_page(shown).countries] == expected
    assert [one.link.text.text for one in index_page(shown, "countries").items] == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [("pl", ["energia", "łąki", "śnieg"]), ("en", ["climate", "Économie", "energy"])],
)
def test_topics_stand_in_the_readers_alphabet(code: str, expected: list[str]) -> None:
    topics = [
        topic("a", pl="śnieg", en="energy"),
        topic("b", pl="łąki", en="Économie"),
        topic("c", pl="energia", en="climate"),
    ]
    shown = edition(*topics, code=code)
    assert [one.link.text.text for one in index_page(shown, "topics").items] == expected


def test_organisations_stand_in_the_readers_alphabet() -> None:
    bodies = [organisation(name, name=name) for name in ("zamek", "żuraw", "źródło", "łan", "lew")]
    shown = edition(*bodies, code="pl")
    found = [one.link.text.text for one in index_page(shown, "organisations").items]
    assert found == ["lew", "łan", "zamek", "źródło", "żuraw"]


def test_how_much_is_behind_a_name_is_written_as_the_reader_does() -> None:
    events = [event(f"day-{number}", topics=["rivers"]) for number in range(1234)]
    (item,) = index_page(edition(*events, topic("rivers")), "topics").items
    assert (item.entries, item.entries_text) == (1234, "1,234")
