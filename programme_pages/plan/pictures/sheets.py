"""Sheets of maps: Europe and the world, with the projection and the outlines of each."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from programme_pages.model.facts import Location
from programme_pages.plan.pictures import outlines, projection
from programme_pages.plan.pictures.outlines import Outlines


class Sheet(NamedTuple):
    """A map without marks: its name, how places are projected, and what is drawn on it."""

    name: str  # europe | world
    outlines: Outlines
    project: Callable[[float, float], tuple[float, float]]

    def place(self, location: Location) -> tuple[float, float] | None:
        """Where a place lies, as parts of the sheet's width and height; None if outside of it."""
        east, north = self.project(location.lon, location.lat)
        drawn = self.outlines
        x = (east - drawn.west) / drawn.unit / drawn.width
        y = (drawn.north - north) / drawn.unit / drawn.height
        return (x, y) if 0 <= x <= 1 and 0 <= y <= 1 else None


EUROPE = Sheet("europe", outlines.EUROPE, projection.europe)
WORLD = Sheet("world", outlines.WORLD, projection.world)


def sheet_of_countries(codes: Iterable[str]) -> Sheet:
    """Choose the sheet that shows all of some countries (ISO 3166-1 alpha-2)."""
    return EUROPE if EUROPE.outlines.countries.issuperset(codes) else WORLD
