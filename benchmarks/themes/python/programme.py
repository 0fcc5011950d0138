"""How the programme hangs together, for generators in Python: what their own taxonomies lack.

It is copied into the sites of Pelican and Nikola, and used by a plugin of each.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

SHOWN_NEXT = 6
Urls = Mapping[str, str]  # by language


@dataclass
class Page:
    """A page that no file of the content stands for."""

    template: str
    here: Mapping[str, Any]
    about: Mapping[str, object]
    view: Any


@dataclass
class Edition:
    """The programme in one language."""

    here: Mapping[str, Any]
    events: Sequence[Any]  # in the order of time
    series: Sequence[Any]  # in the order of ids
    groups: Mapping[str, Sequence[Any]] = field(default_factory=dict)  # of other things, by section

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
    return [
        _edition(
            heres[code],
            facts,
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


def about(item: Any, urls: Urls) -> dict[str, object]:
    """Say what the frame of the page of an event or a series needs to know."""
    return {
        "title": item.title,
        "description": item.summary,
        "url": item.url,
        "urls": urls,
        "section": item.section,
        "top": False,
    }


def pages(editions: Sequence[Edition]) -> Iterator[Page]:
    """Give all pages that no file of the content stands for."""
    tops: dict[str, dict[str, str]] = defaultdict(dict)
    for edition in editions:
        tops["home"][edition.code] = edition.here["home"]
        for section, url in edition.here["sections"].items():
            tops[section][edition.code] = url
    for edition in editions:
        yield from _lists(edition, tops)
        for section, template in (
            ("topics", "topic.html"),
            ("organisations", "organisation.html"),
            ("venues", "venue.html"),
            ("countries", "country.html"),
        ):
            for item in edition.groups[section]:
                frame = {
                    "title": item.title,
                    "url": item.url,
                    "urls": item.urls,
                    "section": section,
                    "top": False,
                }
                yield Page(template, edition.here, frame, item)


def _edition(
    here: Mapping[str, Any], facts: Mapping[str, Any], events: list[Any], series: list[Any]
) -> Edition:
    code = here["code"]
    found = {name: {one["id"]: _thing(one, code) for one in many} for name, many in facts.items()}
    for venue in found["venues"].values():
        venue.country = found["countries"][venue.country]
        venue.country.venues.append(venue)
    for country in found["countries"].values():
        country.venues_by_name = sorted(country.venues, key=lambda one: int(one.rank))
    by_id = {one.id: one for one in series}
    for one in series:
        one.events = []
    for event in events:
        _link(event, found, by_id, here["today"])
    for one in series:
        for event in one.events:
            event.siblings = [other for other in one.events if other is not event]
    for earlier, later in pairwise(events):
        earlier.later, later.earlier = later, earlier
    groups = {name: list(many.values()) for name, many in found.items()}
    return Edition(here, events, series, groups)


def _thing(facts: Mapping[str, Any], code: str) -> SimpleNamespace:
    """Make a thing of one language of the facts in all languages."""
    told = ("title", "url", "rank", "zone", "coordinates")
    names = {name: facts[name][code] for name in told if name in facts}
    return SimpleNamespace(**{**facts, **names, "urls": facts["url"], "events": [], "venues": []})


def _link(event: Any, found: Mapping[str, Any], series: Mapping[str, Any], today: str) -> None:
    event.venue = found["venues"][event.venue]
    event.organiser = found["organisations"][event.organiser]
    event.topics = [found["topics"][one] for one in event.topics.split()]
    event.series = series[event.series] if getattr(event, "series", None) else None
    event.past, event.now = event.end < today, event.day <= today <= event.end
    event.siblings, event.earlier, event.later = [], None, None
    for thing in (event.venue, event.venue.country, event.organiser, *event.topics, event.series):
        if thing is not None:
            thing.events.append(event)


def _lists(edition: Edition, tops: Mapping[str, Urls]) -> Iterator[Page]:
    here, code = edition.here, edition.code
    words = here["words"]

    def page(section: str, template: str, **view: object) -> Page:
        home = section == "home"
        frame: Mapping[str, object] = {
            "title": here["title"] if home else words[section],
            "url": tops[section][code],
            "urls": tops[section],
            "section": None if home else section,
            "top": True,
        }
        return Page(template, here, frame, SimpleNamespace(**view))

    coming, past = _parted(edition.events)
    yield page("home", "home.html", coming=coming[:SHOWN_NEXT], series=edition.series, past=past)
    yield page("timeline", "timeline.html", years=_by_year(reversed(edition.events)))
    for section in ("workshops", "sessions"):
        there = [event for event in edition.events if event.section == section]
        coming, past = _parted(there)
        yield page(section, "list.html", coming=coming, past=past)
    yield page("series", "series_list.html", series=list(reversed(edition.series)))
    countries = sorted(edition.groups["countries"], key=lambda one: int(one.rank))
    yield page("venues", "venues.html", countries=countries)
    for section in ("organisations", "topics", "countries"):
        members = sorted(edition.groups[section], key=lambda one: int(one.rank))
        yield page(section, "index.html", members=members)


def _parted(events: Sequence[Any]) -> tuple[list[Any], list[SimpleNamespace]]:
    """Part events in those to come, and those past by year, the last first."""
    past = _by_year(event for event in reversed(events) if event.past)
    return [event for event in events if not event.past], past


def _by_year(events: Iterator[Any]) -> list[SimpleNamespace]:
    return [
        SimpleNamespace(year=year, events=list(group))
        for year, group in groupby(events, key=lambda event: event.day[:4])
    ]
