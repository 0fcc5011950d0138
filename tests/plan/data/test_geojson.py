"""Venues for maps, by the words of RFC 7946."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from programme_pages.plan.data.geojson import venues_geojson
from programme_pages.plan.data.planning import plan_data
from tests.plan.made import Thing, edition, event, ground, venue

HOSTILE = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=300
).map("<{}>".format)  # for spaces at the ends of names are no part of them
SPOT = {"lat": "56.94", "lon": "24.11"}


def features(*things: Thing) -> list[Any]:
    found = json.loads(venues_geojson(edition(*things)))
    assert found.keys() == {"type", "features"}
    assert found["type"] == "FeatureCollection"
    return list(found["features"])


def test_a_venue_lies_at_its_longitude_and_latitude() -> None:
    (found,) = features(venue("hall", location=SPOT), event("day", venue="hall"), event("other"))
    assert found == {
        "type": "Feature",
        "id": "hall",
        "geometry": {"type": "Point", "coordinates": [24.11, 56.94]},
        "properties": {
            "name": {"und": "Riga"},
            "pages": {
                "en": "https://rivers.example/en/venues/riga/",
                "pl": "https://rivers.example/pl/miejsca/riga/",
                "fr": "https://rivers.example/fr/lieux/riga/",
            },
            "city": {"und": "Riga"},
            "country": "LV",
            "events": 1,
        },
    }


def test_a_venue_whose_place_is_not_known_has_no_geometry() -> None:
    found = features(venue("hall", name={"en": "Hall", "pl": "Hala"}), venue("port", location=SPOT))
    assert [(one["id"], one["geometry"] is None) for one in found] == [
        ("hall", True),
        ("port", False),
    ]
    assert found[0]["properties"]["name"] == {"en": "Hall", "pl": "Hala"}
    assert found[0]["properties"]["events"] == 0


def test_it_lies_at_the_root_once_and_where_there_are_venues() -> None:
    def planned(code: str, *things: Thing) -> list[str]:
        jobs = plan_data(ground(*things), code)
        return [job.target for job in jobs if job.target.endswith(".geojson")]

    assert planned("en", venue()) == ["venues.geojson"]
    assert planned("pl", venue()) == planned("en", event()) == []


def test_all_editions_tell_the_same() -> None:
    things = (venue("hall", location=SPOT), event("day", venue="hall"))
    made = {venues_geojson(edition(*things, code=code)) for code in ("en", "pl", "fr")}
    assert len(made) == 1


@given(HOSTILE, st.integers(-90_000, 90_000), st.integers(-180_000, 180_000))
def test_any_name_and_place_comes_through(name: str, lat: int, lon: int) -> None:
    location = {"lat": str(lat / 1_000), "lon": str(lon / 1_000)}
    (found,) = features(venue("hall", name={"en": name}, location=location))
    assert found["properties"]["name"] == {"en": name}
    assert found["geometry"]["coordinates"] == [float(location["lon"]), float(location["lat"])]
