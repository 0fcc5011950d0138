"""Maps: which sheet shows what, how venues stand together, and what is filled in."""

from programme_pages.plan.pictures.maps import country_map, venue_maps
from programme_pages.plan.places import venue_view
from tests.plan.made import Thing, edition, event, venue

RIGA = {"lat": "56.95", "lon": "24.1"}
VIENNA = {"lat": "48.21", "lon": "16.37"}
LJUBLJANA = {"lat": "46.06", "lon": "14.51"}
MEXICO = {"lat": "19.43", "lon": "-99.13"}


def maps_of(*things: Thing, countries: tuple[str, ...] = ()) -> list:  # type: ignore[type-arg]
    made = edition(*things)
    return venue_maps(made, [venue_view(made, one.id) for one in things], countries)


def test_venues_in_europe_are_on_one_map() -> None:
    (found,) = maps_of(venue("riga", location=RIGA), countries=("LV", "MX"))
    assert found.name == "europe"
    assert found.file == "assets/map-europe.0123456789.svg"
    assert [fill.country for fill in found.fills] == ["lv"]
    (spot,) = found.wide
    assert (spot.x, spot.y) == ("54.47%", "39.86%")
    assert spot.anchor is None
    assert spot.label is not None
    assert spot.label.text == "Riga"


def test_a_venue_elsewhere_adds_the_world_with_all_venues() -> None:
    things = venue("riga", location=RIGA), venue("df", location=MEXICO, country="MX")
    europe, world = maps_of(*things)
    assert [spot.venues for spot in europe.wide] == [(0,)]
    assert world.name == "world"
    assert [spot.venues for spot in world.wide] == [(0,), (1,)]


def test_venues_without_a_place_make_no_map() -> None:
    assert maps_of(venue("riga")) == []


def test_near_venues_are_a_cluster_on_narrow_maps() -> None:
    (found,) = maps_of(
        venue("vienna", city="Vienna", location=VIENNA, address="Ring 1", name="Hall"),
        venue("ljubljana", city="Ljubljana", location=LJUBLJANA),
    )
    assert [spot.venues for spot in found.wide] == [(0,), (1,)]
    (cluster,) = found.narrow
    assert (cluster.venues, cluster.number, cluster.label) == ((0, 1), "2", None)
    assert cluster.anchor == "_near-europe-20-0"
    assert found.signs == (("wide", ("venue", "city")), ("narrow", ("cluster",)))


def test_the_busiest_venue_has_its_name_first() -> None:
    # Side by side, so close that not all names have room.
    crowd = [
        venue(f"v{number}", city="A city's name", location={"lat": "50", "lon": str(lon)})
        for number, lon in enumerate(range(-2, 30, 4))
    ]
    for busy in (4, 5):
        made = edition(*crowd, event("one", venue=f"v{busy}"))
        (found,) = venue_maps(made, [venue_view(made, one.id) for one in crowd], ())
        assert len(found.wide) == len(crowd)
        named = [spot.venues[0] for spot in found.wide if spot.label]
        assert busy in named
        assert 2 <= len(named) < len(crowd)


def test_countries_choose_the_sheet() -> None:
    made = edition(venue("riga"))
    europe = country_map(made, ["PL", "MT"], [])
    assert europe is not None
    assert europe.name == "europe"
    assert [one.role for one in europe.small] == ["active"]  # Malta is a dot, too
    world = country_map(made, ["PL"], ["PL", "MX"])
    assert world is not None
    assert world.name == "world"
    assert [(fill.country, fill.role) for fill in world.fills] == [
        ("pl", "active"),
        ("mx", "partner"),
    ]
    assert world.roles == ("active", "partner")
    assert country_map(made, [], []) is None
