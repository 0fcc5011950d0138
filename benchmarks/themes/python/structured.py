"""Descriptions of pages for search engines: JSON-LD in the words of schema.org."""

import json
from collections.abc import Mapping
from typing import Any

_SCHEMA = "https://schema.org"
Node = dict[str, object]


def script(node: Node) -> str:
    """Write a description; nothing in it can end the script that holds it."""
    text = json.dumps({"@context": _SCHEMA, **node}, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def crumbs(here: Mapping[str, Any], about: Mapping[str, Any]) -> Node:
    """Describe the way to a page."""
    way = [(here["words"]["home"], here["home"])]
    if not about["top"]:
        way.append((here["words"][about["section"]], here["sections"][about["section"]]))
    steps: list[Node] = [
        {"@type": "ListItem", "position": number, "name": name, "item": here["base"] + url}
        for number, (name, url) in enumerate(way, 1)
    ]
    here_now = {"@type": "ListItem", "position": len(way) + 1, "name": about["title"]}
    return {"@type": "BreadcrumbList", "itemListElement": [*steps, here_now]}


def site(here: Mapping[str, Any]) -> Node:
    """Describe the site."""
    return {
        "@type": "WebSite",
        "name": here["title"],
        "description": here["description"],
        "url": here["base"] + here["home"],
        "inLanguage": here["code"],
    }


def event(here: Mapping[str, Any], item: Any) -> Node:
    """Describe an event."""
    node: Node = {
        **_entry(here, item, "Event"),
        "startDate": item.first,
        "endDate": item.last,
        "eventStatus": f"{_SCHEMA}/EventScheduled",
        "eventAttendanceMode": f"{_SCHEMA}/OfflineEventAttendanceMode",
        "location": [place(here, item.venue)],
        "organizer": [organisation(here, item.organiser)],
    }
    if item.series:
        node["superEvent"] = [_link(here, item.series, "EventSeries")]
    return node


def series(here: Mapping[str, Any], item: Any) -> Node:
    """Describe a series and its events."""
    node = _entry(here, item, "EventSeries")
    if item.events:
        node["subEvent"] = [_link(here, one, "Event") for one in item.events]
    return node


def place(here: Mapping[str, Any], venue: Any) -> Node:
    """Describe a venue."""
    return {
        **_link(here, venue, "Place"),
        "address": {
            "@type": "PostalAddress",
            "addressLocality": venue.city,
            "addressCountry": venue.country.id,
        },
        "geo": {
            "@type": "GeoCoordinates",
            "latitude": float(venue.latitude),
            "longitude": float(venue.longitude),
        },
    }


def organisation(here: Mapping[str, Any], item: Any) -> Node:
    """Describe an organisation."""
    return _link(here, item, "Organization")


def _entry(here: Mapping[str, Any], item: Any, kind: str) -> Node:
    own = {"description": item.summary, "inLanguage": here["code"]}
    return {**_link(here, item, kind), **own}


def _link(here: Mapping[str, Any], item: Any, kind: str) -> Node:
    return {"@type": kind, "name": item.title, "url": here["base"] + item.url}
