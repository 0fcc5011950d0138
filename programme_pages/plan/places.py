"""Places and bodies: venues, organisations, topics, countries, each with what happens there."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from programme_pages.fallback import best_text
from programme_pages.locales import dates, names, numbers
from programme_pages.locales.sorting import sort_key
from programme_pages.model.facts import Location
from programme_pages.model.programme import Kind
from programme_pages.model.texts import Text
from programme_pages.plan.cards import Card, cards
from programme_pages.plan.data.structured_parts import as_script, organisation, place
from programme_pages.plan.edition import (
    Edition,
    LinkView,
    Mark,
    Shown,
    View,
    organisation_link,
    topic_link,
)
from programme_pages.plan.filters import Filters, make_filters
from programme_pages.plan.frame import (
    Frame,
    country_address,
    make_frame,
    place_address,
    section_address,
)
from programme_pages.plan.pictures.elsewhere import geo_uri, openstreetmap_url
from programme_pages.plan.pictures.gathered import Pictures, gather
from programme_pages.plan.pictures.maps import venue_maps
from programme_pages.routes import COUNTRIES


class VenueView(NamedTuple):
    """A venue; `city_only` where no more than the city is known."""

    name: Shown
    mark: Mark | None
    path: str | None
    city: Shown
    country: str
    country_path: str | None
    address: Sequence[str]
    location: Location | None
    coordinates: str | None
    openstreetmap: str | None
    geo: str | None
    url: str | None
    accessibility: Shown | None
    city_only: bool
    city_told: bool  # the name or the address says the city already
    events: int
    events_text: str  # the same in figures


class VenuePage(NamedTuple):
    """The context of a venue's page."""

    frame: Frame
    venue: VenueView
    zone: str
    cards: Sequence[Card]
    pictures: Pictures


class CountryVenues(NamedTuple):
    """The venues of a country."""

    country: str
    path: str | None
    venues: Sequence[VenueView]


class VenueListPage(NamedTuple):
    """The context of the list of venues."""

    frame: Frame
    countries: Sequence[CountryVenues]
    pictures: Pictures


class InvolvementView(NamedTuple):
    """What an organisation does as organiser, host, partner, lead or speaker."""

    role: str
    cards: Sequence[Card]


class OrganisationPage(NamedTuple):
    """The context of an organisation's page."""

    frame: Frame
    name: Shown
    mark: Mark | None
    short: Shown | None
    url: str | None
    email: str | None
    address: Sequence[str]
    country: str | None
    involvements: Sequence[InvolvementView]


class IndexItem(NamedTuple):
    """One line of an index: a name, and how many entries are behind it."""

    link: LinkView
    entries: int
    entries_text: str  # the same in figures
    mark: Mark | None = None


class IndexPage(NamedTuple):
    """The context of the list of organisations, topics or countries."""

    frame: Frame
    section: str
    items: Sequence[IndexItem]


class GatheredPage(NamedTuple):
    """The context of a topic's or a country's page: what it gathers."""

    frame: Frame
    name: Shown
    cards: Sequence[Card]
    filters: Filters | None
    venues: Sequence[VenueView] = ()
    mark: Mark | None = None
    pictures: Pictures | None = None


def _venue_view(edition: Edition, venue_id: str) -> VenueView:
    """Show all facts of a venue."""
    facts = edition.venue(venue_id).facts
    name, city = edition.shown(facts.called), edition.shown(facts.city)
    plain_name, plain_city = (
        best_text(text, edition.code, edition.order)[0] for text in (facts.called, facts.city)
    )
    events = len(edition.related("at", venue_id))
    spot, city_only = facts.location, not facts.address and facts.name in {None, facts.city}
    return VenueView(
        name=name,
        mark=edition.name_mark(facts.called),
        path=edition.path(venue_id),
        city=city,
        country=_country(edition, facts.country),
        country_path=edition.path(facts.country),
        address=facts.address,
        location=spot,
        coordinates=_coordinates(edition, spot),
        openstreetmap=openstreetmap_url(spot, is_city=city_only) if spot else None,
        geo=geo_uri(spot) if spot else None,
        url=facts.url,
        accessibility=edition.shown(facts.accessibility) if facts.accessibility else None,
        city_told=any(plain_city in line for line in (plain_name, *facts.address)),
        city_only=city_only,
        events=events,
        events_text=numbers.decimal(edition.language, events),
    )


def _coordinates(edition: Edition, location: Location | None) -> str | None:
    if location is None:
        return None
    return numbers.coordinates(edition.language, location.lat, location.lon)


venue_view = View("venue", _venue_view)


def venue_page(edition: Edition, venue_id: str) -> VenuePage:
    """Show a venue and what is held there."""
    view, facts = venue_view(edition, venue_id), edition.venue(venue_id).facts
    zone = facts.timezone or edition.site.timezone
    return VenuePage(
        frame=_frame(edition, venue_id, facts.called, Kind.VENUE)._replace(
            structured=as_script(place(edition, venue_id))
        ),
        venue=view,
        zone=dates.zone_general_name(edition.language, zone),
        cards=cards(edition, edition.related("at", venue_id)),
        pictures=gather(edition, maps=venue_maps(edition, [view], [facts.country])),
    )


def venue_list_page(edition: Edition) -> VenueListPage:
    """Show all venues under their countries, both in the order of the reader's alphabet."""
    views = _in_order(edition, edition.related(Kind.VENUE))
    views.sort(key=lambda view: sort_key(edition.language, view.country))
    countries = tuple(
        CountryVenues(country, path, tuple(group))
        for (country, path), group in groupby(views, key=_country_of)
    )
    maps = venue_maps(edition, views, edition.related(COUNTRIES))
    return VenueListPage(_section_frame(edition, Kind.VENUE), countries, gather(edition, maps=maps))


def _in_order(edition: Edition, venue_ids: Iterable[str]) -> list[VenueView]:
    """Show venues in the order of the reader's alphabet."""
    views = [venue_view(edition, one) for one in venue_ids]
    return sorted(views, key=lambda view: sort_key(edition.language, view.name.text))


def _country_of(view: VenueView) -> tuple[str, str | None]:
    return view.country, view.country_path


def organisation_page(edition: Edition, organisation_id: str) -> OrganisationPage:
    """Show an organisation and what it takes part in."""
    facts = edition.organisation(organisation_id).facts
    return OrganisationPage(
        frame=_frame(edition, organisation_id, facts.name, Kind.ORGANISATION)._replace(
            structured=as_script(organisation(edition, organisation_id))
        ),
        name=edition.shown(facts.name),
        mark=edition.name_mark(facts.name),
        short=edition.shown(facts.short) if facts.short else None,
        url=facts.url,
        email=facts.email,
        address=facts.address,
        country=_country(edition, facts.country) if facts.country else None,
        involvements=tuple(
            InvolvementView(role, cards(edition, edition.related(f"as-{role}", organisation_id)))
            for role in edition.related("roles", organisation_id)
        ),
    )


def topic_page(edition: Edition, topic_id: str) -> GatheredPage:
    """Show what is about a topic."""
    name = edition.topic(topic_id).name
    listed = cards(edition, edition.related("on", topic_id))
    return GatheredPage(
        frame=_frame(edition, topic_id, name, Kind.TOPIC),
        name=edition.shown(name),
        cards=listed,
        filters=make_filters(edition, listed),
        mark=edition.name_mark(name),
    )


def country_page(edition: Edition, code: str) -> GatheredPage:
    """Show what is held in a country, and where."""
    name = Shown(_country(edition, code))
    venues = _in_order(edition, edition.related("venues-in", code))
    listed = cards(edition, edition.related("in", code))
    return GatheredPage(
        frame=make_frame(edition, country_address(edition, code), name),
        name=name,
        cards=listed,
        filters=make_filters(edition, listed),
        venues=tuple(venues),
        pictures=gather(edition, maps=venue_maps(edition, venues, [code])),
    )


def index_page(edition: Edition, section: str) -> IndexPage:
    """List organisations, topics or countries in the order of the reader's alphabet."""
    item = _ITEMS[section]
    items = [item(edition, one) for one in edition.related(section)]
    items.sort(key=lambda item: sort_key(edition.language, item.link.text.text))
    return IndexPage(_section_frame(edition, section), section, tuple(items))


def _organisation_item(edition: Edition, organisation_id: str) -> IndexItem:
    roles = edition.related("roles", organisation_id)
    entries = {one for role in roles for one in edition.related(f"as-{role}", organisation_id)}
    mark = edition.name_mark(edition.organisation(organisation_id).facts.name)
    return _item(edition, organisation_link(edition, organisation_id), len(entries), mark)


def _topic_item(edition: Edition, topic_id: str) -> IndexItem:
    mark = edition.name_mark(edition.topic(topic_id).name)
    return _item(edition, topic_link(edition, topic_id), len(edition.related("on", topic_id)), mark)


def _country_item(edition: Edition, code: str) -> IndexItem:
    link = LinkView(Shown(_country(edition, code)), edition.path(code))
    return _item(edition, link, len(edition.related("in", code)))


def _item(edition: Edition, link: LinkView, entries: int, mark: Mark | None = None) -> IndexItem:
    return IndexItem(link, entries, numbers.decimal(edition.language, entries), mark)


_ITEMS: Mapping[str, Callable[[Edition, str], IndexItem]] = {
    Kind.ORGANISATION: _organisation_item,
    Kind.TOPIC: _topic_item,
    COUNTRIES: _country_item,
}


def _country(edition: Edition, code: str) -> str:
    return edition.said(names.country(edition.language, code))


def _frame(edition: Edition, page_id: str, name: Text, section: str) -> Frame:
    address = place_address(edition, page_id, section, name)
    return make_frame(edition, address, edition.shown(name))


def _section_frame(edition: Edition, section: str) -> Frame:
    return make_frame(edition, section_address(edition, section))
