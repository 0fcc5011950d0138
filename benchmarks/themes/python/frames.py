"""The pages of the programme, with what their frames need to know."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from types import SimpleNamespace
from typing import Any

import structured
from filters import make_filters
from programme import Edition

SHOWN_NEXT = 6
Urls = Mapping[str, str]  # by language


@dataclass
class Page:
    """A page that no file of the content stands for."""

    template: str
    here: Mapping[str, Any]
    about: Mapping[str, object]
    view: Any


def about(here: Mapping[str, Any], item: Any, urls: Urls) -> dict[str, object]:
    """Say what the frame of the page of an event or a series needs to know."""
    is_series = item.section == "series"
    node = structured.series(here, item) if is_series else structured.event(here, item)
    return _frame(
        here,
        node,
        title=item.title,
        description=item.summary,
        url=item.url,
        urls=urls,
        section=item.section,
        top=False,
        pictures=bool(is_series and item.chart),
    )


def _frame(
    here: Mapping[str, Any], node: structured.Node | None, **about: object
) -> dict[str, object]:
    """Say what a frame needs to know; a page is described by its way and by what is on it."""
    way = structured.crumbs(here, about) if about["section"] else None
    return {**about, "data": [structured.script(one) for one in (way, node) if one]}


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
                frame = _frame(
                    edition.here,
                    _node(edition.here, section, item),
                    title=item.title,
                    url=item.url,
                    urls=item.urls,
                    section=section,
                    top=False,
                    pictures=bool(item.maps),
                    filters=bool(item.filters),
                )
                yield Page(template, edition.here, frame, item)


def _node(here: Mapping[str, Any], section: str, item: Any) -> structured.Node | None:
    if section == "venues":
        return structured.place(here, item)
    return structured.organisation(here, item) if section == "organisations" else None


def _lists(edition: Edition, tops: Mapping[str, Urls]) -> Iterator[Page]:
    here, code = edition.here, edition.code
    words = here["words"]

    def page(section: str, template: str, **view: object) -> Page:
        home = section == "home"
        frame = _frame(
            here,
            structured.site(here) if home else None,
            title=here["title"] if home else words[section],
            url=tops[section][code],
            urls=tops[section],
            section=None if home else section,
            top=True,
            pictures=bool(view.get("chart") or view.get("maps")),
            filters=bool(view.get("filters")),
        )
        return Page(template, here, frame, SimpleNamespace(**view))

    coming, past = _parted(edition.events)
    yield page("home", "home.html", coming=coming[:SHOWN_NEXT], series=edition.series, past=past)
    yield page(
        "timeline",
        "timeline.html",
        years=_by_year(reversed(edition.events)),
        chart=edition.chart,
        filters=make_filters(words, edition.events),
    )
    for section in ("workshops", "sessions"):
        there = [event for event in edition.events if event.section == section]
        coming, past = _parted(there)
        yield page(
            section, "list.html", coming=coming, past=past, filters=make_filters(words, there)
        )
    yield page("series", "series_list.html", series=list(reversed(edition.series)))
    countries = sorted(edition.groups["countries"], key=lambda one: int(one.rank))
    yield page("venues", "venues.html", countries=countries, maps=edition.maps)
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
