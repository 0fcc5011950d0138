"""Places and bodies: venues, organisations, topics, countries, each with what happens there."""

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from programme_pages.locales import names
from programme_pages.locales.sorting import sort_key
from programme_pages.model.facts import Location
from programme_pages.model.programme import Kind
from programme_pages.plan.cards import Card, cards
from programme_pages.plan.edition import (
    Edition,
    LinkView,
    Shown,
    View,
    organisation_link,
    topic_link,
)
from programme_pages.plan.frame import Frame, make_frame, place_address, section_address
from programme_pages.routes import COUNTRIES, in_language


class VenueView(NamedTuple):
    """A venue; `city_only` where no more than the city is known."""

    name: Shown
    path: str | None
    city: Shown
    country: str
    country_path: str | None
    address: Sequence[str]
    location: Location | None
    url: str | None
    accessibility: Shown | None
    city_only: bool
    city_told: bool  # the name or the address says the city already
    events: int


class VenuePage(NamedTuple):
    """The context of a venue's page."""

    frame: Frame
    venue: VenueView
    zone: str
    cards: Sequence[Card]


class CountryVenues(NamedTuple):
    """The venues of a country."""

    country: str
    path: str | None
    venues: Sequence[VenueView]


class VenueListPage(NamedTuple):
    """The context of the list of venues."""

    frame: Frame
    countries: Sequence[CountryVenues]


class InvolvementView(NamedTuple):
    """What an organisation does as organiser, host, partner, lead or speaker."""

    role: str
    cards: Sequence[Card]


class OrganisationPage(NamedTuple):
    """The context of an organisation's page."""

    frame: Frame
    name: Shown
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
    venues: Sequence[VenueView] = ()


def _venue_view(edition: Edition, venue_id: str) -> VenueView:
    """Show all facts of a venue."""
    facts = edition.venue(venue_id).facts
    name, city = edition.shown(facts.name or facts.city), edition.shown(facts.city)
    plain_name, plain_city = (
        in_language(text, edition.code, edition.order)
        for text in (facts.name or facts.city, facts.city)
    )
    return VenueView(
        name=name,
        path=edition.path(venue_id),
        city=city,
        country=_country(edition, facts.country),
        country_path=edition.path(facts.country),
        address=facts.address,
        location=facts.location,
        url=facts.url,
        accessibility=edition.shown(facts.accessibility) if facts.accessibility else None,
        city_told=any(plain_city in line for line in (plain_name, *facts.address)),
        city_only=not facts.address and facts.name in {None, facts.city},
        events=len(edition.related("at", venue_id)),
    )


venue_view = View("venue", _venue_view)


def venue_page(edition: Edition, venue_id: str) -> VenuePage:
    """Show a venue and what is held there."""
    view = venue_view(edition, venue_id)
    return VenuePage(
        frame=_frame(edition, venue_id, view.name.text, Kind.VENUE),
        venue=view,
        zone=edition.venue(venue_id).facts.timezone or edition.site.timezone,
        cards=cards(edition, edition.related("at", venue_id)),
    )


def venue_list_page(edition: Edition) -> VenueListPage:
    """Show all venues under their countries, both in the order of the reader's alphabet."""
    language = edition.language
    views = [venue_view(edition, one) for one in edition.related(Kind.VENUE)]
    views.sort(key=lambda view: sort_key(language, view.name.text))
    views.sort(key=lambda view: sort_key(language, view.country))
    countries = tuple(
        CountryVenues(country, path, tuple(group))
        for (country, path), group in groupby(views, key=_country_of)
    )
    return VenueListPage(_section_frame(edition, Kind.VENUE), countries)


def _country_of(view: VenueView) -> tuple[str, str | None]:
    return view.country, view.country_path


def organisation_page(edition: Edition, organisation_id: str) -> OrganisationPage:
    """Show an organisation and what it takes part in."""
    facts = edition.organisation(organisation_id).facts
    name = edition.shown(facts.name)
    return OrganisationPage(
        frame=_frame(edition, organisation_id, name.text, Kind.ORGANISATION),
        name=name,
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
    name = topic_link(edition, topic_id).text
    frame = _frame(edition, topic_id, name.text, Kind.TOPIC)
    return GatheredPage(frame, name, cards(edition, edition.related("on", topic_id)))


def country_page(edition: Edition, code: str) -> GatheredPage:
    """Show what is held in a country, and where."""
    name = Shown(_country(edition, code))
    return GatheredPage(
        frame=_frame(edition, code, name.text, COUNTRIES),
        name=name,
        cards=cards(edition, edition.related("in", code)),
        venues=tuple(venue_view(edition, one) for one in edition.related("venues-in", code)),
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
    return IndexItem(organisation_link(edition, organisation_id), len(entries))


def _topic_item(edition: Edition, topic_id: str) -> IndexItem:
    return IndexItem(topic_link(edition, topic_id), len(edition.related("on", topic_id)))


def _country_item(edition: Edition, code: str) -> IndexItem:
    name = Shown(_country(edition, code))
    return IndexItem(LinkView(name, edition.path(code)), len(edition.related("in", code)))


_ITEMS: Mapping[str, Callable[[Edition, str], IndexItem]] = {
    Kind.ORGANISATION: _organisation_item,
    Kind.TOPIC: _topic_item,
    COUNTRIES: _country_item,
}


def _country(edition: Edition, code: str) -> str:
    return edition.said(names.country(edition.language, code))


def _frame(edition: Edition, page_id: str, name: str, section: str) -> Frame:
    return make_frame(edition, place_address(edition, page_id, section), name)


def _section_frame(edition: Edition, section: str) -> Frame:
    return make_frame(edition, section_address(edition, section))
