"""Maps as plain values: outlines, countries that are filled in, and marks of venues."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from programme_pages.locales import numbers
from programme_pages.model.facts import Location
from programme_pages.plan.edition import Edition, Shown
from programme_pages.plan.pictures import lettering
from programme_pages.plan.pictures.clusters import Place, cluster
from programme_pages.plan.pictures.labels import Box, Dot, Side, place_labels
from programme_pages.plan.pictures.lengths import percent
from programme_pages.plan.pictures.sheets import (
    EUROPE,
    WORLD,
    Sheet,
    sheet_of_countries,
)

# The widths of maps in em: on phones of 320 px, and beside a list on desks. Wider ones have more
# room for the same.
NARROW, WIDE = 20.0, 36.0
_TARGET = 1.8  # em, more than 24 px: marks are no nearer to each other (WCAG 2.2, 2.5.8)
_MARK, _CLUSTER = 0.45, 0.85  # em: radiuses


class Fill(NamedTuple):
    """A country that is filled in: its id in the file of outlines, and as what."""

    country: str
    role: str  # venue | active | partner


class SmallFill(NamedTuple):
    """A country too small to be seen if it is filled in: a dot at its place."""

    x: str
    y: str
    role: str


class OnMap(Protocol):
    """What maps show of a venue."""

    @property
    def city(self) -> Shown:
        """The name of its city."""

    @property
    def location(self) -> Location | None:
        """Where it is."""

    @property
    def events(self) -> int:
        """How many events are held there."""

    @property
    def city_only(self) -> bool:
        """Whether no more than the city is known."""


class Spot(NamedTuple):
    """A mark: where it is, the numbers of its venues in the map's list, and its label.

    `anchor` is the place on the page where a cluster is opened; a single venue has none.
    """

    x: str
    y: str
    venues: Sequence[int]
    anchor: str | None
    number: str  # of venues, in figures
    city_only: bool
    label: Shown | None
    dx: str
    dy: str
    align: str


class Map(NamedTuple):
    """A map; `wide` and `narrow` are the same marks for the two widths.

    `roles` are those of the countries that are filled in.
    """

    name: str  # europe | world
    language: str  # of the page, for names that stand beside foreign ones
    direction: str
    file: str  # the address of the outlines
    width: int
    height: int
    fills: Sequence[Fill]
    small: Sequence[SmallFill]
    venues: Sequence[OnMap] = ()
    wide: Sequence[Spot] = ()
    narrow: Sequence[Spot] = ()

    @property
    def roles(self) -> Sequence[str]:
        """What countries are filled in as, for the legend."""
        return tuple(dict.fromkeys(fill.role for fill in self.fills))

    @property
    def signs(self) -> Sequence[tuple[str, Sequence[str]]]:
        """What marks each width has, for the legend: venue | city | cluster."""
        return (("wide", _signs(self.wide)), ("narrow", _signs(self.narrow)))


def _signs(spots: Sequence[Spot]) -> Sequence[str]:
    there = {_sign(spot) for spot in spots}
    return tuple(sign for sign in ("venue", "city", "cluster") if sign in there)


def _sign(spot: Spot) -> str:
    return "cluster" if spot.anchor else "city" if spot.city_only else "venue"


def venue_maps(edition: Edition, venues: Sequence[OnMap], countries: Iterable[str]) -> list[Map]:
    """Show venues: on the map of Europe, and on one of the world if any lies outside it.

    Countries (ISO 3166-1 alpha-2) are filled in.
    """
    fills = dict.fromkeys(countries, "venue")
    located = [number for number, venue in enumerate(venues) if venue.location is not None]
    in_europe = [number for number in located if _place(EUROPE, venues[number])]
    sheets: list[tuple[Sheet, list[int]]] = []
    if in_europe:
        sheets.append((EUROPE, in_europe))
    if len(in_europe) < len(located):
        sheets.append((WORLD, located))
    found = (_with_marks(edition, sheet, venues, which, fills) for sheet, which in sheets)
    return [one for one in found if one is not None]


def country_map(edition: Edition, active: Iterable[str], partners: Iterable[str]) -> Map | None:
    """Show where an initiative is carried out, and the countries that are partners in it."""
    fills = {**dict.fromkeys(partners, "partner"), **dict.fromkeys(active, "active")}
    return _blank(edition, sheet_of_countries(fills), fills) if fills else None


def _place(sheet: Sheet, venue: OnMap) -> tuple[float, float] | None:
    return sheet.place(venue.location) if venue.location else None


def _blank(edition: Edition, sheet: Sheet, roles: Mapping[str, str]) -> Map | None:
    """Give a map without marks; None where the site has no outlines for it."""
    drawn = sheet.outlines
    file = edition.asset(drawn.file)
    if file is None:
        return None
    shown = sorted(drawn.countries & roles.keys(), key=lambda code: (roles[code], code))
    return Map(
        name=sheet.name,
        language=edition.code,
        direction=edition.language.direction,
        file=file,
        width=drawn.width,
        height=drawn.height,
        fills=tuple(Fill(code.lower(), roles[code]) for code in shown),
        small=tuple(
            SmallFill(percent(x / drawn.width), percent(y / drawn.height), roles[code])
            for code in shown
            if code in drawn.small
            for x, y in [drawn.small[code]]
        ),
    )


def _with_marks(
    edition: Edition,
    sheet: Sheet,
    venues: Sequence[OnMap],
    which: Sequence[int],
    roles: Mapping[str, str],
) -> Map | None:
    blank = _blank(edition, sheet, roles)
    if blank is None:
        return None
    # Where many events are held, the name is shown first.
    order = sorted(which, key=lambda number: -venues[number].events)
    wide, narrow = (_spots(edition, sheet, venues, order, width) for width in (WIDE, NARROW))
    return blank._replace(venues=tuple(venues), wide=wide, narrow=narrow)


def _spots(
    edition: Edition, sheet: Sheet, venues: Sequence[OnMap], order: Sequence[int], width: float
) -> Sequence[Spot]:
    """Place marks and labels on a map that is so many em wide, in the order of the list."""
    height = width * sheet.outlines.height / sheet.outlines.width
    places = [_place(sheet, venues[number]) or (0.0, 0.0) for number in order]
    found = cluster([(x * width, y * height) for x, y in places], _TARGET)
    dots = [_dot(venues, order, place) for place in found]
    sides = place_labels(dots, Box(0, 0, width, height))
    spots = []
    for place, side in zip(found, sides, strict=True):
        of = sorted(order[thing] for thing in place.things)
        many, city = len(of) > 1, venues[of[0]].city
        spots.append(
            Spot(
                x=percent(place.x / width),
                y=percent(place.y / height),
                venues=tuple(of),
                anchor=f"_near-{sheet.name}-{width:.0f}-{of[0]}" if many else None,
                number=numbers.decimal(edition.language, len(of)),
                city_only=all(venues[number].city_only for number in of),
                label=city if side else None,
                dx=f"{side.dx:.2f}em" if side else "0",
                dy=f"{side.dy:.2f}em" if side else "0",
                align=_align(side, city.direction or edition.language.direction) if side else "",
            )
        )
    return tuple(sorted(spots, key=lambda spot: spot.venues[0]))


def _align(side: Side, direction: str) -> str:
    """Say which end of a label is at its place: what runs from right to left begins at the right.

    SVG 2, section 11.10.1, "text-anchor".
    """
    turned = {"start": "end", "end": "start"} if direction == "rtl" else {}
    return turned.get(side.anchor, side.anchor)


def _dot(venues: Sequence[OnMap], order: Sequence[int], place: Place) -> Dot:
    if len(place.things) > 1:
        return Dot(place.x, place.y, _CLUSTER, 0)
    city = venues[order[place.things[0]]].city.text
    return Dot(place.x, place.y, _MARK, lettering.width(city))
