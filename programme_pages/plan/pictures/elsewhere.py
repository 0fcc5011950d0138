"""Addresses of a place in other maps: OpenStreetMap's, and the reader's own map program."""

from programme_pages.model.facts import Location

_STREETS, _CITY = 16, 11  # OpenStreetMap's steps of enlargement


def openstreetmap_url(location: Location, *, is_city: bool) -> str:
    """Give the address of a place with a mark at it, seen from so near as it is known."""
    lat, lon = _plain(location.lat), _plain(location.lon)
    zoom = _CITY if is_city else _STREETS
    return f"https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map={zoom}/{lat}/{lon}"


def geo_uri(location: Location) -> str:
    """Give the `geo:` URI of a place (RFC 5870, section 3.3), in WGS 84, latitude first."""
    return f"geo:{_plain(location.lat)},{_plain(location.lon)}"


def _plain(degrees: float) -> str:
    """Write degrees as the grammar has them: no exponent, no zeros at the end, no minus zero."""
    return f"{degrees + 0.0:.9f}".rstrip("0").rstrip(".")
