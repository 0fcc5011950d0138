"""The projections, held against PROJ, which shares no code with them."""

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Transformer

from programme_pages.plan.pictures import projection

ETRS89, WGS84 = "EPSG:4258", "EPSG:4326"
EUROPE = Transformer.from_crs(ETRS89, "EPSG:3035", always_xy=True)
WORLD = Transformer.from_crs(WGS84, "EPSG:8857", always_xy=True)
longitudes = st.floats(-180, 180)
latitudes = st.floats(-90, 90)


def apart(one: tuple[float, float], other: tuple[float, float]) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def test_the_example_of_the_guidance_note() -> None:
    # Guidance note 7-2, Lambert Azimuthal Equal Area: 50° N, 5° E.
    assert projection.europe(5.0, 50.0) == pytest.approx((3962799.45, 2999718.85), abs=0.01)


def test_the_origins_are_where_the_systems_say() -> None:
    assert projection.europe(10, 52) == pytest.approx((4_321_000, 3_210_000))
    assert projection.world(0, 0) == (0, 0)


@given(st.floats(-60, 80), st.floats(0, 90))
def test_europe_is_that_of_proj_to_a_millimetre(longitude: float, latitude: float) -> None:
    found = projection.europe(longitude, latitude)
    assert apart(found, EUROPE.transform(longitude, latitude)) < 0.001


@given(longitudes, latitudes)
def test_the_world_is_that_of_proj_to_a_metre(longitude: float, latitude: float) -> None:
    # PROJ takes a series for the authalic latitude, and WGS 84's own flattening.
    found = projection.world(longitude, latitude)
    assert apart(found, WORLD.transform(longitude, latitude)) < 1


@given(longitudes, latitudes)
def test_the_world_is_even_in_both_directions(longitude: float, latitude: float) -> None:
    x, y = projection.world(longitude, latitude)
    assert projection.world(-longitude, -latitude) == pytest.approx((-x, -y))
