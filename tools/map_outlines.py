"""Make the outlines of maps from Natural Earth: `static/map-*.svg`, and what is known of them.

Natural Earth (naturalearthdata.com) is in the public domain; the npm package `world-atlas` (ISC
licence) has it as TopoJSON. Its borders are drawn as the European Union sees them: Crimea is a part
of Ukraine, and Cyprus is one. Its names are not used.

Run it after `npm ci` in `tools/`, whenever a window or a limit below has changed.
"""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from babel.core import get_global
from shapely import MultiPolygon, Polygon
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from programme_pages.plan.pictures import projection

ROOT = Path(__file__).resolve().parents[1]
ATLAS = ROOT / "tools" / "node_modules" / "world-atlas" / "countries-50m.json"
MODULE = "programme_pages/plan/pictures/outlines.py"
ORIGIN = "Natural Earth, public domain, from the npm package world-atlas 2.0.2"
# What Natural Earth draws as lands of their own, without a code, and whose they are here.
WITHOUT_CODE = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO"}
IN_CRIMEA = shapely.Point(34.1, 45.2)  # degrees of longitude and latitude, near Simferopol
LEFT_OUT = {"AQ"}  # the windows end north of Antarctica
INSIDE = 0.5  # of a country's area: with more of it in the window, the map shows the country
MARGIN = 8  # units that outlines go on beyond the window, so that their ends are not seen

Outlines = dict[str, BaseGeometry]


@dataclass(frozen=True)
class Window:
    """A map: its projection, its edges in metres, and how finely outlines are drawn in it."""

    name: str
    project: Callable[[float, float], tuple[float, float]]
    west: float
    south: float
    east: float
    north: float
    unit: float  # metres
    tolerance: float  # units: of triangles that simplifying takes away, the root of the area
    islands: float  # square units: smaller parts of a country are left out
    small: float  # square units: a smaller country cannot be seen in a tint, and gets a dot

    @property
    def size(self) -> tuple[int, int]:
        """Its width and height in units."""
        return (
            round((self.east - self.west) / self.unit),
            round((self.north - self.south) / self.unit),
        )

    def place(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Where a place lies, in units from the upper left corner."""
        x, y = self.project(longitude, latitude)
        return (x - self.west) / self.unit, (self.north - y) / self.unit


WINDOWS = (
    Window(
        "europe", projection.europe, 2_450_000, 1_350_000, 7_450_000, 5_500_000, 4_000, 2.2, 14, 60
    ),
    Window(
        "world",
        projection.world,
        -17_250_000,
        -6_750_000,
        17_250_000,
        8_400_000,
        30_000,
        1.6,
        4,
        12,
    ),
)


def read_countries(atlas: Path) -> Outlines:
    """Read the outlines of all countries in degrees, by their codes (ISO 3166-1 alpha-2)."""
    topology = json.loads(atlas.read_bytes())
    arcs = list(_arcs(topology))
    parts: dict[str, list[Polygon]] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        code = _code(geometry)
        if code is not None and code not in LEFT_OUT:
            parts.setdefault(code, []).extend(_polygons(geometry, arcs))
    _give_crimea_to_ukraine(parts)
    return {code: _joined(parts[code]) for code in sorted(parts)}


def _joined(parts: list[Polygon]) -> BaseGeometry:
    """Make one land of parts: what was a border between two of them is none."""
    return shapely.union_all([shapely.make_valid(part) for part in parts])


def _arcs(topology: Mapping[str, Any]) -> Iterator[list[tuple[float, float]]]:
    """Undo the delta encoding of TopoJSON (its specification, section 2.1.3)."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        yield points


def _code(geometry: Mapping[str, Any]) -> str | None:
    number, name = geometry.get("id"), geometry["properties"]["name"]
    if number is None:
        return WITHOUT_CODE.get(name)
    found = get_global("territory_aliases").get(number)
    return found[0] if found else None


def _polygons(
    geometry: Mapping[str, Any], arcs: list[list[tuple[float, float]]]
) -> Iterator[Polygon]:
    many = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    for rings in many:
        shell, *holes = [_ring(ring, arcs) for ring in rings]
        yield from _cut_at_the_date_line(Polygon(shell, holes))


def _cut_at_the_date_line(land: Polygon) -> Iterator[Polygon]:
    """Cut what goes on beyond 180°: in the package, Chukotka is of one piece with Siberia."""
    west, _, east, _ = land.bounds
    if west >= -180 and east <= 180:
        yield land
        return
    for turn in (-360, 0, 360):
        whole = shapely.make_valid(translate(land, turn))
        yield from _parts(shapely.clip_by_rect(whole, -180, -90, 180, 90))


def _ring(
    numbers: Iterable[int], arcs: list[list[tuple[float, float]]]
) -> list[tuple[float, float]]:
    """Join arcs to a ring; one with a negative number runs backwards (section 2.1.4)."""
    points: list[tuple[float, float]] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return _unwrapped(points)


def _unwrapped(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Let a ring go on beyond 180°, where its longitudes jump to the other side."""
    turns, found, before = 0, [], points[0][0]
    for longitude, latitude in points:
        step, before = longitude - before, longitude
        turns += (step < -180) - (step > 180)
        found.append((longitude + 360 * turns, latitude))
    return found


def _give_crimea_to_ukraine(parts: dict[str, list[Polygon]]) -> None:
    crimea = [part for part in parts["RU"] if part.contains(IN_CRIMEA)]
    if len(crimea) != 1 or crimea[0].area > 5:  # square degrees: no more than the peninsula
        raise ValueError("Crimea is no part of its own in this version of the data")
    parts["RU"].remove(crimea[0])
    parts["UA"].append(crimea[0])


def draw(window: Window, countries: Outlines) -> Outlines:
    """Project, simplify and cut: what stands in the window, in units."""
    seen = {code: one for code, one in countries.items() if _may_be_seen(window, one)}
    flat = [_projected(window, one) for one in seen.values()]
    simple = shapely.coverage_simplify(flat, window.tolerance)
    width, height = window.size
    edges = (-MARGIN, -MARGIN, width + MARGIN, height + MARGIN)
    cut = (shapely.clip_by_rect(shapely.make_valid(one), *edges) for one in simple)
    # The smallest countries are simplified to nothing: they stay as they were.
    return {
        code: MultiPolygon(_large(one, window.islands) or _large(whole, window.islands))
        for code, one, whole in zip(seen, cut, flat, strict=True)
        if not one.is_empty
    }


def _may_be_seen(window: Window, country: BaseGeometry) -> bool:
    """Whether any corner is near the window: what lies behind the Earth would be torn apart."""
    width, height = window.size
    points = (window.place(*point) for point in shapely.get_coordinates(country))
    return any(-MARGIN < x < width + MARGIN and -MARGIN < y < height + MARGIN for x, y in points)


def _projected(window: Window, country: BaseGeometry) -> BaseGeometry:
    return shapely.transform(
        country, lambda places: np.array([window.place(x, y) for x, y in places])
    )


def _large(geometry: BaseGeometry, limit: float) -> list[Polygon]:
    """Give the parts that are large enough; of each country, its largest one always."""
    parts = sorted(_parts(geometry), key=lambda one: one.area, reverse=True)
    return [part for number, part in enumerate(parts) if number == 0 or part.area > limit]


def _parts(geometry: BaseGeometry) -> Iterator[Polygon]:
    for part in getattr(geometry, "geoms", [geometry]):
        if isinstance(part, Polygon):
            yield part
        elif isinstance(part, MultiPolygon):
            yield from part.geoms


def path(country: BaseGeometry) -> str:
    """Write an outline as SVG path data (SVG 2, section 9.3) in whole units."""
    rings = [
        ring
        for part in _parts(country)
        for ring in (
            part.exterior,
            *(hole for hole in part.interiors if Polygon(hole).area >= 1),
        )
    ]
    return "".join(_ring_path(list(ring.coords)) for ring in rings)


def _ring_path(points: list[tuple[float, ...]]) -> str:
    corners = list(dict.fromkeys((round(x), round(y)) for x, y in points))
    if len(corners) < 3:  # smaller than a unit: a triangle stands for it
        (x, y) = corners[0]
        corners = [(x, y), (x + 1, y), (x, y + 1)]
    (x, y), *others = corners
    written = f"M{x} {y}l"
    for to_x, to_y in others:
        written += _pair(to_x - x, to_y - y)
        x, y = to_x, to_y
    return f"{written}z".replace("l ", "l")


def _pair(x: int, y: int) -> str:
    return f"{x if x < 0 else f' {x}'}{y if y < 0 else f' {y}'}"


def svg(window: Window, outlines: Outlines) -> str:
    """Write a map: `#land` is all of it, and each country is to be had by its code."""
    width, height = window.size
    paths = "\n".join(
        f'<path id="{code.lower()}" d="{path(outlines[code])}"/>' for code in outlines
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">\n'
        f"<!-- {ORIGIN}; made by tools/map_outlines.py -->\n"
        f'<g id="land">\n{paths}\n</g>\n</svg>\n'
    )


def facts(window: Window, countries: Outlines, outlines: Outlines) -> str:
    """Write what the program knows of a map, as lines of Python."""
    width, height = window.size
    shown = [code for code in outlines if _share_inside(window, countries[code]) > INSIDE]
    small = {
        code: _large(outlines[code], window.islands)[0].centroid
        for code in shown
        if outlines[code].area < window.small
    }
    dots = "\n".join(
        f'        "{code}": ({round(point.x)}, {round(point.y)}),' for code, point in small.items()
    )
    return f"""{window.name.upper()} = Outlines(
    file="map-{window.name}.svg",
    west={window.west:_},
    north={window.north:_},
    unit={window.unit:_},
    width={width},
    height={height},
    countries=_codes(
{_wrapped(shown)}
    ),
    small={{
{dots}
    }},
)
"""


def _share_inside(window: Window, country: BaseGeometry) -> float:
    """How much of a country's area lies in the window."""
    flat = shapely.make_valid(_projected(window, country))
    width, height = window.size
    return float(shapely.clip_by_rect(flat, 0, 0, width, height).area / flat.area)


def _wrapped(codes: list[str], each: int = 25) -> str:
    lines = [" ".join(codes[start : start + each]) for start in range(0, len(codes), each)]
    *before, last = lines
    return "\n".join([*(f'        "{line} "' for line in before), f'        "{last}"'])


HEAD = '''"""What stands in the files of maps: written by `tools/map_outlines.py`, never by hand."""

from collections.abc import Mapping
from typing import NamedTuple


class Outlines(NamedTuple):
    """A file of outlines: its window in the projection, and the countries that it shows.

    `west` and `north` are metres, `unit` is how many of them one unit of the file is; `width`,
    `height` and the places of `small` countries, which cannot be seen in a tint, are units.
    """

    file: str
    west: float
    north: float
    unit: float
    width: int
    height: int
    countries: frozenset[str]
    small: Mapping[str, tuple[int, int]]


def _codes(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


'''


def make(atlas: Path) -> dict[str, str]:
    """Give the text of each file, by its path in the repository."""
    countries = read_countries(atlas)
    files, known = {}, []
    for window in WINDOWS:
        outlines = draw(window, countries)
        files[f"static/map-{window.name}.svg"] = svg(window, outlines)
        known.append(facts(window, countries, outlines))
    files[MODULE] = HEAD + "\n".join(known)
    return files


if __name__ == "__main__":
    for name, text in make(Path(sys.argv[1]) if len(sys.argv) > 1 else ATLAS).items():
        (ROOT / name).write_text(text, encoding="utf-8")
