"""The pages that Hugo is given: their front matter, and their texts in Markdown."""

import json
from collections.abc import Iterator, Mapping

from benchmarks.corpus import TITLES, ZONE, Corpus, Entry, Event
from benchmarks.drawn import Drawings
from benchmarks.told import Told, told_headings, used_countries
from programme_pages.slugs import make_slug

Head = Mapping[str, object]  # the front matter of a page


def content(corpus: Corpus, told: Told) -> Iterator[tuple[str, str]]:
    """Give each page of a language, as its path in the language's folder and its text."""
    drawings = Drawings(told.language, corpus)
    yield "_index.md", _page({"title": TITLES[told.code]})
    for section, path in told.sections.items():
        top = {"title": told.words()[section], "url": f"/{path}"}
        yield f"{section}/_index.md", _list_page(top | _pictures(section, corpus, told, drawings))
    yield from _countries(corpus, told, drawings)
    yield from _venues(corpus, told, drawings)
    for section, every in (("organisations", corpus.organisations), ("topics", corpus.topics)):
        order = {one: number for number, one in enumerate(told.named_order(every), 1)}
        for one in every:
            head: Head = {"title": one.names[told.code], "weight": order[one.id]}
            yield _term(told, section, one.id, told.slug(one), head)
    for number, series in enumerate(corpus.series):
        chart = drawings.series(series)
        head = {**_texts(series, told), "number": number, "chart": chart}
        body = told_headings(series.body(told.code))
        yield _term(told, "series", series.id, told.slug(series), head, body)
    countries = {venue.id: venue.country for venue in corpus.venues}
    for event in corpus.events:
        name = f"{event.kind}s/{event.id}.md"
        yield name, _page(_event(event, told, countries), told_headings(event.body(told.code)))


def _pictures(section: str, corpus: Corpus, told: Told, drawings: Drawings) -> dict[str, object]:
    """Give the layout of the page of a section, and where the marks of its pictures lie."""
    if section == "timeline":
        chart = drawings.timeline()
        return {"layout": "timeline", "chart": chart}
    if section == "venues":
        venues, countries = told.venues(corpus.venues), used_countries(corpus)
        return {"maps": drawings.maps(venues, countries)}
    return {}


def _countries(corpus: Corpus, told: Told, drawings: Drawings) -> Iterator[tuple[str, str]]:
    order = told.country_order()
    for code in used_countries(corpus):
        venues = told.venues([venue for venue in corpus.venues if venue.country == code])
        head = {
            "title": told.country(code),
            "weight": order.index(code) + 1,
            "maps": drawings.maps(venues, [code]),
        }
        yield _term(told, "countries", code.lower(), code.lower(), head)


def _venues(corpus: Corpus, told: Told, drawings: Drawings) -> Iterator[tuple[str, str]]:
    order = {one: number for number, one in enumerate(told.venue_order(corpus.venues), 1)}
    cities = {one: number for number, one in enumerate(told.city_order(corpus.venues), 1)}
    for venue in corpus.venues:
        head = {
            "title": venue.names[told.code],
            "weight": order[venue.id],
            "number": venue.id,
            "city": venue.city,
            "city_slug": make_slug(venue.city, venue.id),
            "city_number": cities[venue.id],
            "country": venue.country.lower(),
            "latitude": venue.latitude,
            "longitude": venue.longitude,
            "coordinates": told.coordinates(venue),
            "zone": told.zone(),
            "timezone": ZONE,
            "maps": drawings.maps([venue], [venue.country]),
        }
        yield _term(told, "venues", venue.id, told.slug(venue), head)


def _term(  # noqa: PLR0913, PLR0917  (what makes a page)
    told: Told,
    section: str,
    identity: str,
    slug: str,
    head: Head,
    body: str = "",
) -> tuple[str, str]:
    address = {"url": f"/{told.sections[section]}{slug}/"}
    return f"{section}/{identity}/_index.md", _list_page({**head, **address}, body)


def _texts(entry: Entry, told: Told) -> dict[str, object]:
    return {"title": entry.titles[told.code], "description": entry.summaries[told.code]}


def _event(event: Event, told: Told, countries: Mapping[str, str]) -> dict[str, object]:
    dates = told.dates(event)
    series = {"series": [event.series]} if event.series else {}
    return (
        _texts(event, told)
        | series
        | {
            "url": f"/{told.sections[f'{event.kind}s']}{told.slug(event)}/",
            "date": f"{dates.machine[:16]}:00{dates.machine[16:]}",  # Hugo asks for seconds
            "end": f"{event.end:%Y-%m-%d}",
            "ends": dates.last.isoformat(),
            "when": dates.card,
            "days": dates.page,
            "hours": dates.hours,
            "zone": dates.zone,
            "venues": [event.venue],
            "countries": [countries[event.venue].lower()],
            "organisations": [event.organiser],
            "topics": list(event.topics),
            "expected": event.expected,
        }
    )


def _page(head: Head, body: str = "") -> str:
    lines = (f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in head.items())
    return f"---\n{''.join(lines)}---\n{body}"


def _list_page(head: Head, body: str = "") -> str:
    """Write a page that may hold pictures: Hugo reads JSON faster than YAML, which counts there."""
    return f"{json.dumps(head, ensure_ascii=False, indent=1)}\n{body}"
