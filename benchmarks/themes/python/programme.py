"""How the programme hangs together, for generators in Python: what their own taxonomies lack.

It is copied into the sites of Pelican and Nikola, and used by a plugin of each.
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from filters import make_filters, set_facets
from pictures import link_chart, link_maps


@dataclass
class Edition:
    """The programme in one language."""

    here: Mapping[str, Any]
    events: Sequence[Any]  # in the order of time
    series: Sequence[Any]  # in the order of ids
    groups: Mapping[str, Sequence[Any]] = field(default_factory=dict)  # of other things, by section
    chart: Any = None
    maps: Sequence[Any] = ()

    @property
    def code(self) -> str:
        """The language."""
        return str(self.here["code"])


def read_editions(data: Path, events: Sequence[Any], series: Sequence[Any]) -> list[Edition]:
    """Sort events and series by their `lang`, and link all that they name by its id.

    Their facts are attributes; ids are replaced by what they name.
    """
    heres = json.loads((data / "here.json").read_text(encoding="utf-8"))
    sections = ("topics", "organisations", "venues", "countries")
    facts = {
        name: json.loads((data / f"{name}.json").read_text(encoding="utf-8")) for name in sections
    }
    pictures = json.loads((data / "pictures.json").read_text(encoding="utf-8"))
    return [
        _edition(
            heres[code],
            facts,
            pictures[code],
            sorted((one for one in events if one.lang == code), key=lambda one: str(one.start)),
            sorted((one for one in series if one.lang == code), key=lambda one: str(one.id)),
        )
        for code in heres
    ]


def urls_of(items: Sequence[Any]) -> dict[str, dict[str, str]]:
    """Give the addresses of events or series, by id and language."""
    urls: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for item in items:
        urls[item.id][item.lang] = item.url
    return urls


def _edition(
    here: Mapping[str, Any],
    facts: Mapping[str, Any],
    drawn: Mapping[str, Any],
    events: list[Any],
    series: list[Any],
) -> Edition:
    code = here["code"]
    found = {name: {one["id"]: _thing(one, code) for one in many} for name, many in facts.items()}
    _link_places(found)
    _link_events(here, found, events, series)
    for thing in (*found["topics"].values(), *found["countries"].values()):
        thing.filters = make_filters(here["words"], thing.events)
    events_by_id = {event.id: event for event in events}
    for one in series:
        one.chart = link_chart(drawn["series"][one.id], events_by_id)
    for name in ("venues", "countries"):
        for thing in found[name].values():
            thing.maps = link_maps(drawn[name][thing.id], found["venues"])
    groups = {name: list(many.values()) for name, many in found.items()}
    chart = link_chart(drawn["timeline"], events_by_id)
    return Edition(here, events, series, groups, chart, link_maps(drawn["all"], found["venues"]))


def _link_places(found: Mapping[str, Any]) -> None:
    for venue in found["venues"].values():
        venue.country = found["countries"][venue.country]
        venue.country.venues.append(venue)
    for country in found["countries"].values():
        country.venues_by_name = sorted(country.venues, key=lambda one: int(one.rank))


def _link_events(
    here: Mapping[str, Any], found: Mapping[str, Any], events: list[Any], series: list[Any]
) -> None:
    by_id = {one.id: one for one in series}
    for one in series:
        one.events = []
    for event in events:
        _link(event, found, by_id, here)
    for one in series:
        for event in one.events:
            event.siblings = [other for other in one.events if other is not event]
    for earlier, later in pairwise(events):
        earlier.later, later.earlier = later, earlier


def _thing(facts: Mapping[str, Any], code: str) -> SimpleNamespace:
    """Make a thing of one language of the facts in all languages."""
    told = ("title", "url", "rank", "city_rank", "zone", "coordinates")
    names = {name: facts[name][code] for name in told if name in facts}
    own: dict[str, Any] = {"events": [], "venues": [], "maps": [], "filters": None}
    return SimpleNamespace(**{**facts, **names, "urls": facts["url"], **own})


def _link(
    event: Any, found: Mapping[str, Any], series: Mapping[str, Any], here: Mapping[str, Any]
) -> None:
    event.venue = found["venues"][event.venue]
    event.organiser = found["organisations"][event.organiser]
    event.topics = [found["topics"][one] for one in event.topics.split()]
    event.series = series[event.series] if getattr(event, "series", None) else None
    today = here["today"]
    event.past, event.now = event.end < today, event.day <= today <= event.end
    event.siblings, event.earlier, event.later = [], None, None
    set_facets(event, [language["code"] for language in here["languages"]])
    for thing in (event.venue, event.venue.country, event.organiser, *event.topics, event.series):
        if thing is not None:
            thing.events.append(event)
