"""Parts of structured data: who and where, in the words of schema.org, and how it is written."""

import json
from collections.abc import Iterable
from typing import Any

from programme_pages.model.fields import Party
from programme_pages.plan.edition import Edition, View

Node = dict[str, Any]
SCHEMA = "https://schema.org"
_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode
# What would end a script element, or begin another one, is written as JSON's escapes.
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def as_script(node: Node) -> str:
    """Give a description as text that can stand in a script element of a page."""
    written = _encode({"@context": SCHEMA} | node)
    for sign, escape in _UNSAFE.items():  # far quicker than `translate` of a text beyond ASCII
        written = written.replace(sign, escape)
    return written


def given(node: Node) -> Node:
    """Leave out what is not known."""
    return {name: value for name, value in node.items() if value not in (None, "", [])}


def _organisation(edition: Edition, organisation_id: str) -> Node:
    """Describe an organisation of the site."""
    facts = edition.organisation(organisation_id).facts
    return given(
        {
            "@type": "Organization",
            "name": edition.shown(facts.name).text,
            "url": facts.url or edition.url(organisation_id),
        }
    )


def parties(edition: Edition, parties: Iterable[Party], source: str) -> list[Node]:
    """Describe those who take part."""
    return [_party(edition, one, source) for one in parties]


def _party(edition: Edition, party: Party, source: str) -> Node:
    if party.label is None:
        return organisation(edition, party.organisation or "")
    return {"@type": "Organization", "name": edition.shown(party.label, source).text}


def _place(edition: Edition, venue_id: str) -> Node:
    """Describe a venue."""
    venue = edition.venue(venue_id).facts
    spot = venue.location
    address = {
        "@type": "PostalAddress",
        "streetAddress": ", ".join(venue.address),
        "addressLocality": edition.shown(venue.city).text,
        "addressCountry": venue.country,
    }
    geo = {"@type": "GeoCoordinates", "latitude": spot.lat, "longitude": spot.lon} if spot else None
    return given(
        {
            "@type": "Place",
            "name": edition.shown(venue.called).text,
            "url": edition.url(venue_id),
            "address": given(address),
            "geo": geo,
        }
    )


organisation = View("organisation-node", _organisation)
place = View("place-node", _place)
