"""The filters of lists: what their events can be chosen by."""

from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import Any

_FEWEST = 5  # events that are worth any filters
Choices = Mapping[str, Any]  # by their values


def set_facets(event: Any, languages: Sequence[str]) -> None:
    """Note what an event can be chosen by."""
    first, last = int(event.day[:4]), int(event.end[:4])
    event.choices = {
        "kind": {event.kind: event.kind},
        "year": {str(year): str(year) for year in range(first, last + 1)},
        "country": {event.venue.country.id: event.venue.country},
        "city": {event.venue.city_slug: event.venue},
        "topic": {topic.id: topic for topic in event.topics},
    }
    pairs = [f"{name}:{value}" for name, values in event.choices.items() for value in values]
    event.facets = " ".join([*pairs, *(f"language:{code}" for code in languages)])


def make_filters(words: Mapping[str, str], events: Sequence[Any]) -> SimpleNamespace | None:
    """Offer the choices that occur, of each facet in which one of them leaves less than all."""
    if len(events) < _FEWEST:
        return None
    facets = []
    for name in ("kind", "year", "country", "city", "topic"):
        chosen = [event.choices[name] for event in events]
        found: Choices = {value: what for choices in chosen for value, what in choices.items()}
        if sum(map(len, chosen)) < len(found) * len(events):
            facets.append({"name": name, "choices": _in_order(words, name, found)})
    past = sum(event.past for event in events)
    when = 0 < past < len(events)
    return SimpleNamespace(facets=facets, when=when) if facets or when else None


def _in_order(words: Mapping[str, str], name: str, found: Choices) -> list[Mapping[str, str]]:
    if name == "year":
        return [{"value": year, "name": year} for year in sorted(found, reverse=True)]
    if name == "kind":
        return [{"value": kind, "name": words[kind]} for kind in sorted(found, reverse=True)]
    if name == "city":
        cities = sorted(found.items(), key=lambda one: int(one[1].city_rank))
        return [{"value": value, "name": venue.city} for value, venue in cities]
    things = sorted(found.items(), key=lambda one: int(one[1].rank))
    return [{"value": value, "name": thing.title} for value, thing in things]
