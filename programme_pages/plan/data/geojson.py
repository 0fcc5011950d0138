"""`venues.geojson`: where events are held, for maps (GeoJSON, RFC 7946)."""

from typing import Any

from programme_pages.model.programme import Kind
from programme_pages.plan.data.events_json import place_json
from programme_pages.plan.data.plain import plain
from programme_pages.plan.data.records import Json, as_line
from programme_pages.plan.edition import Edition

VENUES = "venues.geojson"


def venues_geojson(edition: Edition) -> bytes:
    """Give the file: a line for each venue, sorted by their ids; it is the same in all editions."""
    features = (as_line(_feature(edition, one)) for one in sorted(edition.related(Kind.VENUE)))
    lines = ",\n".join(features)
    return f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}\n'.encode()


def _feature(edition: Edition, venue_id: str) -> Json:
    """Give a venue. One whose place is not known is there all the same, "unlocated" (3.2)."""
    facts = edition.venue(venue_id).facts
    told: dict[str, Any] = place_json(edition, venue_id, facts)
    told.pop("location", None)
    spot = facts.location
    return {
        "type": "Feature",
        "id": told.pop("id"),
        # Longitude comes first (3.1.1), other than in spoken coordinates.
        "geometry": {"type": "Point", "coordinates": [spot.lon, spot.lat]} if spot else None,
        "properties": {
            "name": plain(facts.called),
            **{name: value for name, value in told.items() if name != "name"},
            "events": len(edition.related("at", venue_id)),
        },
    }
