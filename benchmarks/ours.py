"""The corpus as content of this engine, and how it is built."""

import json
import shutil
import sys
from collections.abc import Iterator
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
    Venue,
)
from benchmarks.generator import Generator, Tools

HERE = Path(__file__).parent.parent


class Ours(Generator):
    """This engine."""

    name = "ours"
    caches = ("output", ".programme-pages")
    edited_template = "templates/components/frame.html"

    def command(self, tools: Tools, folder: Path) -> list[str]:
        """Build the pages alone: the others make neither search nor data."""
        build = [sys.executable, str(tools.engine / "build.py"), "--quiet"]
        pages_alone = ("--no-search", "--no-data")
        return [*build, *pages_alone, "--root", str(folder), "--today", TODAY, *tools.options]

    def version(self, tools: Tools) -> str:
        """Give the engine's version."""
        del tools
        return ""

    def lay_out(self, folder: Path) -> None:
        """Give the site its own copy of a template of every page, so that it can be edited."""
        target = folder / self.edited_template
        target.parent.mkdir(parents=True)
        shutil.copy(HERE / self.edited_template, target)

    def files(self, corpus: Corpus) -> Iterator[tuple[str, str]]:
        """Write an entry a folder, a venue or an organisation a file."""
        yield "content/site.yaml", _site()
        topics = "".join(f"{topic.id}: {_flow(topic.names)}\n" for topic in corpus.topics)
        yield "content/topics.yaml", topics
        for venue in corpus.venues:
            yield f"content/venues/{venue.id}.yaml", _venue(venue)
        for body in corpus.organisations:
            yield f"content/organisations/{body.id}.yaml", f"name: {_flow(body.names)}\n"
        for series in corpus.series:
            folder = f"content/series/{series.id}"
            yield f"{folder}/series.yaml", "kind: series\n"
            yield from _texts(folder, series)
        for event in corpus.events:
            folder = f"content/{event.kind}s/{event.id}"
            yield f"{folder}/event.yaml", _event(event)
            yield from _texts(folder, event)


def _flow(value: object) -> str:
    """Write a value as JSON, which is YAML as well."""
    return json.dumps(value, ensure_ascii=False)


def _site() -> str:
    return (
        f"title: {_flow(TITLES)}\n"
        f"description: {_flow(DESCRIPTIONS)}\n"
        f"base_url: {SITE_URL}\n"
        f"languages: [{', '.join(LANGUAGES)}]\n"
        "timezone: Europe/Brussels\n"
        "social_cards: false\n"  # pictures that no other generator makes
    )


def _venue(venue: Venue) -> str:
    return (
        f"name: {_flow(venue.names)}\ncity: {venue.city}\ncountry: {venue.country}\n"
        f"timezone: {ZONE}\nlocation: {{lat: {venue.latitude}, lon: {venue.longitude}}}\n"
    )


def _event(event: Event) -> str:
    series = f"series: {event.series}\n" if event.series else ""
    return (
        f"start: {event.start:%Y-%m-%d %H:%M}\nend: {event.end:%Y-%m-%d %H:%M}\n"
        f"venue: {event.venue}\norganisers: [{event.organiser}]\n"
        f"topics: [{', '.join(event.topics)}]\nparticipants: {{expected: {event.expected}}}\n"
        f"{series}"
    )


def _texts(folder: str, entry: Entry) -> Iterator[tuple[str, str]]:
    for code in LANGUAGES:
        head = f"title: {entry.titles[code]}\nsummary: {entry.summaries[code]}\n"
        yield f"{folder}/{code}.md", f"---\n{head}---\n{entry.body(code)}"
