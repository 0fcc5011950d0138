"""Clusters: places of a map that would lie on one another stand together under one mark."""

from collections.abc import Sequence
from math import hypot
from typing import NamedTuple


class Place(NamedTuple):
    """A place on a plane, and what is there: the numbers of things in the caller's list."""

    x: float
    y: float
    things: tuple[int, ...]


def cluster(places: Sequence[tuple[float, float]], distance: float) -> list[Place]:
    """Join places until no two are nearer to each other than a distance.

    The place of a cluster is the middle of its things. The first in the list lead: each keeps
    the order, so the same list gives the same clusters.
    """
    found = [Place(x, y, (number,)) for number, (x, y) in enumerate(places)]
    while True:
        joined = _join_once(found, distance)
        if len(joined) == len(found):
            return joined
        found = joined


def _join_once(places: Sequence[Place], distance: float) -> list[Place]:
    kept: list[Place] = []
    for place in places:
        for number, other in enumerate(kept):
            if hypot(place.x - other.x, place.y - other.y) < distance:
                kept[number] = _middle(other, place)
                break
        else:
            kept.append(place)
    return kept


def _middle(one: Place, other: Place) -> Place:
    n, m = len(one.things), len(other.things)
    x, y = ((a * n + b * m) / (n + m) for a, b in zip(one[:2], other[:2], strict=True))
    return Place(x, y, one.things + other.things)
