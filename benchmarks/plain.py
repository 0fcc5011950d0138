"""What is alike in the sources of Pelican, Nikola and Eleventy: facts as plain data.

Events and series are files of Markdown with these facts in front; all that they share, and the
interface texts, are files of JSON.
"""

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.corpus import (
    DESCRIPTIONS,
    LANGUAGES,
    SITE_URL,
    TITLES,
    TODAY,
    ZONE,
    Corpus,
    Entry,
    Event,
    Named,
)
from benchmarks.drawn import Drawings
from benchmarks.told import ALL_SECTIONS, SECTIONS, Told, used_countries
from programme_pages.slugs import make_slug

HERE = Path(__file__).parent
ASSETS = (
    *("style.css", "pictures.css", "icon.svg", "now.js", "filter.js"),
    *("map-europe.svg", "map-world.svg"),
)
Data = dict[str, object]


def copy_theme(templates: Path) -> None:
    """Copy the templates in the common language of Jinja and Nunjucks."""
    shutil.copytree(HERE / "themes" / "jinja", templates, dirs_exist_ok=True)


def copy_assets(assets: Path) -> None:
    """Copy what pages load. Its names have no digests, which are ours."""
    assets.mkdir(parents=True)
    for name in ASSETS:
        shutil.copy(HERE.parent / "static" / name, assets)


def shared_files(corpus: Corpus, every: list[Told]) -> Iterator[tuple[str, str]]:
    """Give the files of what is no text in Markdown."""
    yield "here.json", _json({told.code: _here(told, every) for told in every})
    yield "topics.json", _json(_named(corpus.topics, "topics", every))
    yield "organisations.json", _json(_named(corpus.organisations, "organisations", every))
    yield "venues.json", _json(_venues(corpus, every))
    yield "countries.json", _json(_countries(corpus, every))
    yield "pictures.json", _json({told.code: _pictures(corpus, told) for told in every})


def event_facts(event: Event, told: Told) -> Data:
    """Give the facts of an event, as they stand in front of its text."""
    dates = told.dates(event)
    section = f"{event.kind}s"
    series = {"series": event.series} if event.series else {}
    return {
        **entry_facts(event, told, section),
        "kind": event.kind,
        "day": f"{event.start:%Y-%m-%d}",
        "start": f"{event.start:%Y-%m-%d %H:%M}",
        "end": f"{event.end:%Y-%m-%d}",
        "machine": dates.machine,
        "starts": _utc(dates.first),
        "ends": _utc(dates.last),
        "since": _utc(dates.midnight),
        "first": dates.first.isoformat(),
        "last": dates.last.isoformat(),
        "when": dates.card,
        "days": dates.page,
        "hours": dates.hours,
        "zone": dates.zone,
        "expected": event.expected,
        "venue": event.venue,
        "organiser": event.organiser,
        "topics": " ".join(event.topics),
        **series,
    }


def entry_facts(entry: Entry, told: Told, section: str) -> Data:
    """Give the facts that events and series have in common."""
    return {
        "id": entry.id,
        "title": entry.titles[told.code],
        "summary": entry.summaries[told.code],
        "section": section,
        "address": f"{told.sections[section]}{told.slug(entry)}/",
    }


def _utc(instant: datetime) -> str:
    return f"{instant.astimezone(UTC):%Y-%m-%dT%H:%MZ}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


def _here(told: Told, every: list[Told]) -> Data:
    words = told.words()
    return {
        "code": told.code,
        "base": SITE_URL,
        "today": TODAY,
        "title": TITLES[told.code],
        "description": DESCRIPTIONS[told.code],
        "home": f"{told.code}/",
        "words": words,
        "counted": told.counted(),
        "sections": {name: told.sections[name] for name in ALL_SECTIONS},
        "menu": [
            {"section": name, "title": words[name], "url": told.sections[name]} for name in SECTIONS
        ],
        "languages": [
            {"code": one.code, "name": one.autonym, "locale": one.locale} for one in every
        ],
    }


def _named(items: tuple[Named, ...], section: str, every: list[Told]) -> list[Data]:
    ranks = {told.code: _ranks(told.named_order(items)) for told in every}
    return [
        {
            "id": one.id,
            "title": dict(one.names),
            "url": {told.code: f"{told.sections[section]}{told.slug(one)}/" for told in every},
            "rank": {code: rank[one.id] for code, rank in ranks.items()},
        }
        for one in items
    ]


def _ranks(ids: Sequence[str]) -> Mapping[str, int]:
    return {one: number for number, one in enumerate(ids)}


def _pictures(corpus: Corpus, told: Told) -> Data:
    """Tell where the marks of all pictures of a language lie."""
    drawings = Drawings(told.language, corpus)
    venues = told.venues(corpus.venues)
    countries = used_countries(corpus)
    there = {code: [venue for venue in venues if venue.country == code] for code in countries}
    return {
        "timeline": drawings.timeline(),
        "series": {one.id: drawings.series(one) for one in corpus.series},
        "all": drawings.maps(venues, countries),
        "venues": {one.id: drawings.maps([one], [one.country]) for one in venues},
        "countries": {code: drawings.maps(there[code], [code]) for code in countries},
    }


def _venues(corpus: Corpus, every: list[Told]) -> list[Data]:
    ranks = {told.code: _ranks(told.venue_order(corpus.venues)) for told in every}
    cities = {told.code: _ranks(told.city_order(corpus.venues)) for told in every}
    return [
        {
            "id": venue.id,
            "title": dict(venue.names),
            "url": {told.code: f"{told.sections['venues']}{told.slug(venue)}/" for told in every},
            "rank": {code: rank[venue.id] for code, rank in ranks.items()},
            "city": venue.city,
            "city_slug": make_slug(venue.city, venue.id),
            "city_rank": {code: rank[venue.id] for code, rank in cities.items()},
            "country": venue.country,
            "latitude": venue.latitude,
            "longitude": venue.longitude,
            "timezone": ZONE,
            "coordinates": {told.code: told.coordinates(venue) for told in every},
            "zone": {told.code: told.zone() for told in every},
        }
        for venue in corpus.venues
    ]


def _countries(corpus: Corpus, every: list[Told]) -> list[Data]:
    orders = {told.code: told.country_order() for told in every}
    return [
        {
            "id": code,
            "title": {told.code: told.country(code) for told in every},
            "url": {told.code: f"{told.sections['countries']}{code.lower()}/" for told in every},
            "rank": {language: order.index(code) for language, order in orders.items()},
        }
        for code in used_countries(corpus)
    ]


def all_told() -> list[Told]:
    """Give the ready-made texts of every language."""
    return [Told(code) for code in LANGUAGES]
