"""The files of outlines: what they show, as the European Union sees it, and how heavy they are."""

import gzip
import re
from functools import cache
from pathlib import Path

import pytest
from shapely import MultiPolygon, Point, Polygon

from programme_pages.model.facts import Location
from programme_pages.plan.pictures.sheets import EUROPE, WORLD, Sheet, sheet_of_countries

STATIC = Path(__file__).parents[3] / "static"
MEMBERS = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
EU = frozenset(MEMBERS.split())
PATH = re.compile(r'<path id="(\w+)" d="([^"]+)"/>')


@cache
def drawn(file: str) -> dict[str, MultiPolygon]:
    """The countries of a file as areas, in its units."""
    text = (STATIC / file).read_text(encoding="utf-8")
    return {code.upper(): MultiPolygon(rings(path)) for code, path in PATH.findall(text)}


def rings(path: str) -> list[Polygon]:
    found = []
    for ring in re.findall(r"M([^z]+)z", path):
        x, y = 0, 0
        corners = []
        numbers = iter(re.findall(r"-?\d+", ring))
        for dx, dy in zip(numbers, numbers, strict=True):
            x, y = x + int(dx), y + int(dy)
            corners.append((x, y))
        found.append(Polygon(corners).buffer(0))
    return [polygon for polygon in found if isinstance(polygon, Polygon)]


def owners(sheet: Sheet, lat: float, lon: float) -> list[str]:
    """The countries that a place is drawn in."""
    place = sheet.place(Location.model_construct(lat=lat, lon=lon))
    assert place is not None
    point = Point(place[0] * sheet.outlines.width, place[1] * sheet.outlines.height)
    return [
        code
        for code, parts in drawn(sheet.outlines.file).items()
        if any(part.contains(point) for part in parts.geoms)
    ]


@pytest.mark.parametrize(
    ("place", "lat", "lon", "country"),
    [
        ("Simferopol", 44.95, 34.1, "UA"),
        ("Yalta", 44.6, 34.1, "UA"),
        ("Donetsk", 48.0, 37.8, "UA"),
        ("Lefka", 35.16, 32.9, "CY"),
        ("Kaliningrad", 54.65, 21.3, "RU"),
        ("Pristina", 42.66, 21.16, "XK"),
        ("Wien", 48.2, 16.37, "AT"),
    ],
)
def test_places_lie_in_their_countries(place: str, lat: float, lon: float, country: str) -> None:
    assert owners(EUROPE, lat, lon) == [country], place


@pytest.mark.parametrize(
    ("place", "lat", "lon", "country"),
    [
        ("Simferopol", 45.1, 34.1, "UA"),
        ("Anadyr, beyond 180°", 66.5, -175.0, "RU"),
        ("Hargeisa", 9.6, 44.1, "SO"),
        ("Brasília", -15.8, -47.9, "BR"),
        ("Wellington", -40.0, 175.8, "NZ"),
    ],
)
def test_the_world_has_them_too(place: str, lat: float, lon: float, country: str) -> None:
    assert owners(WORLD, lat, lon) == [country], place


def test_every_member_state_is_on_both_maps() -> None:
    for sheet in (EUROPE, WORLD):
        assert sheet.outlines.countries >= EU
        assert drawn(sheet.outlines.file).keys() >= EU
    # Malta is too small for a tint, even on the map of Europe.
    assert "MT" in EUROPE.outlines.small


def test_the_program_knows_what_the_files_show() -> None:
    for sheet in (EUROPE, WORLD):
        outlines = sheet.outlines
        text = (STATIC / outlines.file).read_text(encoding="utf-8")
        assert f'viewBox="0 0 {outlines.width} {outlines.height}"' in text
        assert outlines.countries <= drawn(outlines.file).keys()
        assert outlines.small.keys() <= outlines.countries


@pytest.mark.parametrize("sheet", [EUROPE, WORLD], ids=lambda sheet: sheet.name)
def test_the_files_are_light(sheet: Sheet) -> None:
    content = (STATIC / sheet.outlines.file).read_bytes()
    assert len(content) < 30_000
    assert len(gzip.compress(content)) < 11_000


def test_the_sheet_shows_all_countries() -> None:
    assert sheet_of_countries(["PL", "UA"]) is EUROPE
    assert sheet_of_countries(["PL", "MX"]) is WORLD
    assert EUROPE.place(Location.model_construct(lat=19.4, lon=-99.1)) is None
