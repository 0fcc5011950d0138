"""Marks of a map are never too near to each other, and none is lost."""

from math import hypot

from hypothesis import given
from hypothesis import strategies as st

from programme_pages.plan.pictures.clusters import Place, cluster

places = st.lists(st.tuples(st.floats(0, 40), st.floats(0, 30)), max_size=60)


@given(places, st.floats(0.1, 10))
def test_clusters_keep_their_distance(given_places: list[tuple[float, float]], far: float) -> None:
    found = cluster(given_places, far)
    for number, one in enumerate(found):
        for other in found[:number]:
            assert hypot(one.x - other.x, one.y - other.y) >= far


@given(places, st.floats(0.1, 10))
def test_each_thing_is_in_one_cluster(given_places: list[tuple[float, float]], far: float) -> None:
    found = cluster(given_places, far)
    assert sorted(thing for one in found for thing in one.things) == [*range(len(given_places))]


def test_places_that_are_apart_stay_as_they_are() -> None:
    assert cluster([(0, 0), (3, 4)], 5) == [Place(0, 0, (0,)), Place(3, 4, (1,))]


def test_a_cluster_lies_in_the_middle_of_its_things() -> None:
    assert cluster([(0, 0), (1, 0), (0.5, 3)], 4) == [Place(0.5, 1, (0, 1, 2))]
