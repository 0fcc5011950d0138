"""Filters of lists: what the entries of a list can be chosen by.

The controls stand in the page and are shown where scripts run: `static/filter.js` counts and hides.
Readers without them have the pages of topics and countries, and the years of the timeline.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from programme_pages.fallback import best_text
from programme_pages.locales import names
from programme_pages.locales.sorting import Key, sort_key
from programme_pages.model.facts import EventFacts, InitiativeFacts
from programme_pages.plan.cards import Card
from programme_pages.plan.edition import Edition, Shown, View, topic_link
from programme_pages.plan.entry_instants import years_of
from programme_pages.plan.kinds import KINDS, kind_name
from programme_pages.slugs import make_slug

SCRIPT = "filter.js"
FEWEST = 5  # entries that are worth any filters
_ONLINE = "online:yes"
_FACETS = ("kind", "year", "country", "city", "topic", "language")  # each with one choice


class Choice(NamedTuple):
    """A choice: its value in addresses, the same in all languages, and its name."""

    value: str
    name: Shown


class Facet(NamedTuple):
    """What a reader can choose one value of: kind | year | country | city | topic | language."""

    name: str
    choices: Sequence[Choice]


class Filters(NamedTuple):
    """The filters of a list; `facets` has what each entry can be chosen by, by its id."""

    choices: Sequence[Facet]
    online: bool  # some are online, and some not
    when: bool  # some are over, and some not
    open: bool  # one can register for some, or will be able to
    facets: Mapping[str, str]
    script: str


class Facets(NamedTuple):
    """What an entry can be chosen by: pairs such as `topic:climate`."""

    pairs: Sequence[str]
    text: str  # the same with spaces between them
    venue: str | None  # whose city is among them


class _Named(NamedTuple):
    """A choice with its place in the order of the reader's alphabet."""

    choice: Choice
    order: Key


def _facets(edition: Edition, entry_id: str) -> Facets:
    """Tell what an entry can be chosen by."""
    entry = edition.dated(entry_id)
    facts, venue = entry.facts, None
    pairs = [f"year:{year}" for year in years_of(entry)]
    if isinstance(facts, EventFacts):
        venue = facts.venue
        if venue:
            country, city = edition.venue(venue).facts.country, _city(edition, venue)
            pairs += (f"country:{country}", f"city:{city.choice.value}")
        if facts.attendance_now != "in-person":
            pairs.append(_ONLINE)
    if isinstance(facts, InitiativeFacts):
        pairs += (f"country:{one}" for one in facts.countries if edition.group(one) is None)
    pairs += (f"topic:{one}" for one in facts.topics)
    pairs += (f"language:{code}" for code in edition.order if entry.is_written_in(code))
    return Facets(tuple(map(sys.intern, pairs)), " ".join(pairs), venue)  # many have the same


def _named_city(edition: Edition, venue_id: str) -> _Named:
    """Name the city of a venue. Venues of one city share its value."""
    city = edition.venue(venue_id).facts.city
    text, _ = best_text(city, edition.order[0], edition.order)
    return _named(edition, make_slug(text, venue_id), edition.shown(city))


def _named_choice(edition: Edition, pair: str) -> _Named:
    """Name the choice of any other pair."""
    facet, _, value = pair.partition(":")
    match facet:
        case "country":
            name = Shown(edition.said(names.country(edition.language, value)))
        case "topic":
            name = topic_link(edition, value).text
        case "language":
            name = Shown(names.language_name(edition.language, value))
        case _:
            name = Shown(value)
    return _named(edition, value, name)


def _named(edition: Edition, value: str, name: Shown) -> _Named:
    return _Named(Choice(value, name), sort_key(edition.language, name.text))


# Many lists offer the same choices; those of an entry outlive the build, as cards do.
facets = View("facets", _facets, kept=True, same=True)
_city = View("facet-city", _named_city)
_choice = View("facet-choice", _named_choice)
VIEWS = (facets, _city, _choice)


def make_filters(edition: Edition, cards: Iterable[Card]) -> Filters | None:
    """Make the filters of a list; None for a list that is short, or where nothing differs."""
    listed = {one.id: one for one in cards}
    if len(listed) < FEWEST:
        return None
    found = {entry_id: facets(edition, entry_id) for entry_id in listed}
    pairs = [one.pairs for one in found.values()]
    kinds = {f"kind:{one.kind}" for one in listed.values()}
    occurring = kinds.union(*pairs)
    of_all = set(pairs[0]).intersection(*pairs) | (kinds if len(kinds) == 1 else set())
    kept = occurring - of_all
    venues = dict.fromkeys(one.venue for one in found.values() if one.venue)
    cities = {one.choice.value: one for one in (_city(edition, venue) for venue in venues)}
    filters = Filters(
        choices=tuple(_offered(edition, occurring, kept, cities)),
        online=_ONLINE in kept,
        when=len({one.past for one in listed.values()}) > 1,
        open=any(one.instants.closes and not one.past for one in listed.values()),
        facets={one: f"kind:{listed[one].kind} {its.text}" for one, its in found.items()},
        script=edition.asset(SCRIPT) or "",
    )
    is_of_use = filters.choices or filters.online or filters.when or filters.open
    return filters if is_of_use else None


def _offered(
    edition: Edition, pairs: Iterable[str], kept: set[str], cities: Mapping[str, _Named]
) -> Iterator[Facet]:
    """Offer the choices that occur, of each facet in which one of them leaves less than all."""
    by_facet: dict[str, list[str]] = {}
    for pair in pairs:
        by_facet.setdefault(pair.partition(":")[0], []).append(pair)
    for name in _FACETS:
        offered = by_facet.get(name, ())
        if kept.intersection(offered):
            yield Facet(name, _in_order(edition, name, offered, cities))


def _in_order(
    edition: Edition, facet: str, pairs: Sequence[str], cities: Mapping[str, _Named]
) -> Sequence[Choice]:
    """Order choices: the newest year first, kinds as the menu has them, others by their names."""
    values = [pair.partition(":")[2] for pair in pairs]
    if facet == "year":
        return tuple(Choice(one, Shown(one)) for one in sorted(values, reverse=True))
    if facet == "kind":
        kinds = sorted(values, key=KINDS.index)
        return tuple(Choice(one, Shown(kind_name(edition.language, one))) for one in kinds)
    if facet == "city":
        named = [cities[one] for one in values]
    else:
        named = [_choice(edition, pair) for pair in pairs]
    return tuple(one.choice for one in sorted(named, key=_order))


def _order(named: _Named) -> Key:
    return named.order
