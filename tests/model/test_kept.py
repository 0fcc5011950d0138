"""What is kept between builds is what was read: equal, and with its places."""

import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from programme_pages.entries import Reader, list_units, site_unit, sort_files
from programme_pages.entries.records import Records
from programme_pages.markup import MarkdownReader
from programme_pages.model.facts import EventFacts, Participants, Record, SiteFacts
from programme_pages.model.fields import Party, Reading
from programme_pages.model.later import Spans
from programme_pages.model.moments import TBD, Duration, Moment, Precision
from programme_pages.model.texts import Text
from programme_pages.problems import Span
from programme_pages.source import list_sources

SITES = ("golden/site", "sites/full")
READING = Reading("en", ("en",))


def things(name: str) -> list[Any]:
    """All that the units of a site hold, as it was typed."""
    site = Path(__file__).parents[1] / name
    sources, _ = list_sources(site)
    layout, _ = sort_files(sources)
    reader = Reader(site, sources.texts, ("en", "pl", "fr"), MarkdownReader())
    units = [site_unit(), *list_units(layout)]
    return [reader.type(unit, reader.load(unit))[0] for unit in units]


def records(name: str) -> list[Any]:
    """What has places of its own, of these."""
    every = [one.records if isinstance(one, Records) else [one] for one in things(name)]
    return [one for some in every for one in some]


def kept(value: Any) -> Any:
    return pickle.loads(pickle.dumps(value, 5))  # noqa: S301  (made here)


def paths(value: Any) -> Iterator[tuple[str | int, ...]]:
    """Give the paths to the values of a record, at any depth, and some that lead nowhere."""
    yield from [(), ("nothing",), ("nothing", 3)]
    if isinstance(value, Record):
        value = {info.alias or name: getattr(value, name) for name, info in fields_of(value)}
    if isinstance(value, Text):
        value = value.by_language
    steps: list[tuple[str | int, Any]] = []
    if isinstance(value, tuple):
        steps += enumerate(value)
    if isinstance(value, dict):
        steps += value.items()
    for step, inner in steps:
        yield from ((step, *rest) for rest in paths(inner))


def fields_of(record: Record) -> Any:
    return type(record).model_fields.items()


def places(spans: Spans, record: Record) -> list[Span]:
    every = list(paths(record))
    return [spans.at(*path) for path in every] + [spans.key_at(*path) for path in every if path]


@pytest.mark.parametrize("site", SITES)
def test_whatever_is_read_is_the_same_after_it_was_kept(site: str) -> None:
    for thing in things(site):
        again = kept(thing)
        assert again == thing
        assert type(again) is type(thing)
        assert kept(again) == thing


@pytest.mark.parametrize("site", SITES)
def test_every_place_is_the_same_after_it_was_kept(site: str) -> None:
    for thing in records(site):
        record = getattr(thing, "facts", None) or Participants()
        assert places(kept(thing).spans, record) == places(thing.spans, record)
        for words in getattr(thing, "words", {}).values():
            spans = kept(words).spans
            for field in ("title", "summary", "slug", "aliases", "based_on", "body"):
                assert spans.at(field) == words.spans.at(field)
                assert spans.key_at(field) == words.spans.key_at(field)


def test_a_kept_record_knows_what_was_given_and_what_was_not() -> None:
    given = {"start": "2027", "draft": "false", "topics": ["a"]}
    record = EventFacts.model_validate(given, context=READING)
    again = kept(record)
    assert again.model_fields_set == {"start", "draft", "topics"}
    assert again.attendance == "in-person"
    assert again.model_dump() == record.model_dump()
    assert hash(again) == hash(record)


def test_a_kept_record_has_values_for_all_its_fields() -> None:
    text = "https://a.example/"
    given = {"title": "A", "description": "B", "base_url": text, "languages": ["en"]}
    record = SiteFacts.model_validate(given | {"timezone": "UTC"}, context=READING)
    again = kept(record)
    assert (again, again.areas, again.logo) == (record, {}, None)


@pytest.mark.parametrize(
    "value",
    [
        TBD,
        Moment(Precision.YEAR, TBD.first.replace(year=2027)),
        Duration(5, "year"),
        Text({"en": "Roofs", "pl": "Dachy"}),
        Party(None, Text({"": "City"})),
    ],
)
def test_a_kept_value_is_equal_in_all_respects(value: object) -> None:
    assert kept(value) == value
    assert hash(kept(value)) == hash(value)
    assert repr(kept(value)) == repr(value)


def test_what_is_kept_does_not_depend_on_what_was_asked_before() -> None:
    for entry in records("golden/site"):
        before = pickle.dumps(entry.spans, 5)
        entry.spans.at("start")
        again = kept(entry.spans)
        again.at("start")
        assert pickle.dumps(again, 5) == before
