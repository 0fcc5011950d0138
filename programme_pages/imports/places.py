"""Places: those that the site knows, and beginnings of those whose city and country are told."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from programme_pages.imports.plain import Place
from programme_pages.imports.yaml_text import write_facts
from programme_pages.model.codes import country_advice
from programme_pages.model.programme import Kind
from programme_pages.model.scalars import DECIMAL
from programme_pages.problems import Sentence, sentence
from programme_pages.slugs import make_slug
from programme_pages.starter import Ground, Order, find_mistakes, find_starter, make_files

_DECIMALS = 5  # of degrees: about a metre


class Venue(NamedTuple):
    """The venue of an event: an id, its files where it is new, or what a person must do."""

    id: str = ""
    files: Mapping[str, str] = {}
    remark: Sentence | None = None


def find_venue(place: Place, ground: Ground, language: str) -> Venue:
    """Find the venue of a place on the site, or begin it."""
    known = set(ground.ids(Kind.VENUE))
    # Many cities have a town hall: a name alone only means a venue where no city is told.
    wanted = make_slug(f"{place.name} {place.city}", "")
    if wanted in known:
        return Venue(wanted)
    country = country_advice(place.country, ("en", language)) or ""
    new = wanted if wanted not in ground.taken else ""
    if not (place.city and country and new):
        return Venue(remark=_remark(place))
    facts = {"name": place.name, "city": place.city, "country": country}
    order = Order(find_starter("venue"), new, (language,), {}, facts)
    files = dict(make_files(order, ground))
    more = _more(place)
    name = order.starter.facts_file(new)
    whole = {**files, name: files[name] + write_facts(more)}
    for tried in (whole, files):
        if not find_mistakes(order, tried, ground):
            return Venue(new, tried)
    return Venue(remark=_remark(place))


def with_venue(ground: Ground, venue: Venue) -> Ground:
    """Give the ground on which a new venue is known."""
    if not venue.files:
        return ground
    around = ground.around
    venues = {**around.ids.get(Kind.VENUE, {}), venue.id: None}
    return replace(
        ground,
        taken={**ground.taken, venue.id: next(iter(venue.files))},
        around=around._replace(ids={**around.ids, Kind.VENUE: venues}),
    )


def _more(place: Place) -> dict[str, object]:
    more: dict[str, object] = {}
    if place.address:
        more["address"] = list(place.address)
    degrees = [_degrees(one) for one in (place.latitude, place.longitude)]
    if all(degrees):
        more["location"] = dict(zip(("lat", "lon"), degrees, strict=True))
    return more


def _degrees(told: str) -> str:
    """Give degrees as editors write them; nothing where they are none."""
    try:
        degrees = f"{float(told):.{_DECIMALS}f}".rstrip("0").rstrip(".")
    except ValueError:
        return ""
    return degrees if DECIMAL.fullmatch(degrees) else ""


def _remark(place: Place) -> Sentence:
    told = ", ".join(one for one in (place.name, *place.address, place.city, place.country) if one)
    return sentence(
        "venue: “{place}”; begin it with `new venue`, or name one that is there", place=told
    )
