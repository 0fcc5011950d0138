"""Addresses of places in other maps."""

import re

from hypothesis import given
from hypothesis import strategies as st

from programme_pages.model.facts import Location
from programme_pages.plan.pictures.elsewhere import geo_uri, openstreetmap_url

# RFC 5870, section 3.3: coord-a "," coord-b, each an optional "-" and a "num".
GEO = re.compile(r"geo:(-?[0-9]+(?:\.[0-9]+)?),(-?[0-9]+(?:\.[0-9]+)?)")


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_geo_uris_follow_the_grammar(lat: float, lon: float) -> None:
    found = GEO.fullmatch(geo_uri(Location.model_construct(lat=lat, lon=lon)))
    assert found is not None
    assert abs(float(found[1]) - lat) < 1e-8
    assert abs(float(found[2]) - lon) < 1e-8


def test_small_numbers_have_no_exponent() -> None:
    assert geo_uri(Location.model_construct(lat=0.0000001, lon=-0.0)) == "geo:0.0000001,0"


def test_openstreetmap_shows_a_city_from_farther_away() -> None:
    place = Location.model_construct(lat=54.352, lon=18.6466)
    start = "https://www.openstreetmap.org/?mlat=54.352&mlon=18.6466#map="
    assert openstreetmap_url(place, is_city=False) == f"{start}16/54.352/18.6466"
    assert openstreetmap_url(place, is_city=True) == f"{start}11/54.352/18.6466"
