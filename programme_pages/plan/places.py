"""Places and bodies: venues, organisations, topics, countries, each with what happens there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from programme_pages.locales import names
from programme_pages.locales.sorting import sort_key
from programme_pages.model.facts import Location
from programme_pages.model.programme import Kind, Organisation, Venue
from programme_pages.plan.cards import Card, make_card, make_cards
from programme_pages.plan.edition import Edition, LinkView, Shown
from programme_pages.plan.frame import (
    Frame,
    Surroundings,
    make_frame,
    place_address,
    section_address,
)
from programme_pages.plan.job import PageJob
from programme_pages.routes import COUNTRIES


@dataclass(frozen=True, slots=True)
class VenueView:
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


@dataclass(frozen=True, slots=True)
class VenuePage:
    """The context of a venue's page."""

    frame: Frame
    venue: VenueView
    zone: str
    cards: Sequence[Card]


@dataclass(frozen=True, slots=True)
class CountryVenues:
    """The venues of a country."""

    country: str
    path: str | None
    venues: Sequence[VenueView]


@dataclass(frozen=True, slots=True)
class VenueListPage:
    """The context of the list of venues."""

    frame: Frame
    countries: Sequence[CountryVenues]


@dataclass(frozen=True, slots=True)
class InvolvementView:
    """What an organisation does as organiser, host, partner, lead or speaker."""

    role: str
    cards: Sequence[Card]


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    """The context of an organisation's page."""

    frame: Frame
    name: Shown
    short: Shown | None
    url: str | None
    email: str | None
    address: Sequence[str]
    country: str | None
    involvements: Sequence[InvolvementView]


@dataclass(frozen=True, slots=True)
class IndexItem:
    """One line of an index: a name, and how many entries are behind it."""

    link: LinkView
    entries: int


@dataclass(frozen=True, slots=True)
class IndexPage:
    """The context of the list of organisations, topics or countries."""

    frame: Frame
    section: str
    items: Sequence[IndexItem]


@dataclass(frozen=True, slots=True)
class GatheredPage:
    """The context of a topic's or a country's page: what it gathers."""

    frame: Frame
    name: Shown
    cards: Sequence[Card]
    venues: Sequence[VenueView] = ()


def venue_view(edition: Edition, venue: Venue) -> VenueView:
    """Show all facts of a venue."""
    facts = venue.facts
    name, city = edition.shown(facts.name or facts.city), edition.shown(facts.city)
    told = (name.text, *(facts.address))
    return VenueView(
        name=name,
        path=edition.path(venue.id),
        city=city,
        country=names.country(edition.language, facts.country),
        country_path=edition.path(facts.country),
        address=facts.address,
        location=facts.location,
        url=facts.url,
        accessibility=edition.shown(facts.accessibility) if facts.accessibility else None,
        city_told=any(city.text in line for line in told),
        city_only=not facts.address and facts.name in {None, facts.city},
        events=len(edition.relations.events_by_venue.get(venue.id, ())),
    )


def plan_places(edition: Edition, around: Surroundings) -> Iterable[PageJob]:
    """Plan the pages of venues, organisations, topics and countries, and the lists of them."""
    yield from _plan_venues(edition, around)
    yield from _plan_organisations(edition, around)
    yield from _plan_topics(edition, around)
    yield from _plan_countries(edition, around)


def _frame(edition: Edition, around: Surroundings, page_id: str, name: str, section: str) -> Frame:
    return make_frame(edition, around, place_address(edition, page_id, section), name)


def _job(edition: Edition, page_id: str, template: str, context: object) -> PageJob:
    target = f"{edition.path(page_id)}index.html"
    return PageJob(target, template, edition.code, context)


def _index_job(edition: Edition, section: str, template: str, context: object) -> PageJob:
    target = f"{edition.section(section)}index.html"
    return PageJob(target, template, edition.code, context)


def _section_frame(edition: Edition, around: Surroundings, section: str) -> Frame:
    return make_frame(edition, around, section_address(edition, section))


def _plan_venues(edition: Edition, around: Surroundings) -> Iterable[PageJob]:
    programme, relations = edition.programme, edition.relations
    for venue in programme.venues.values():
        view = venue_view(edition, venue)
        frame = _frame(edition, around, venue.id, view.name.text, Kind.VENUE)
        cards = make_cards(edition, relations.events_by_venue.get(venue.id, ()))
        zone = venue.facts.timezone or programme.site.facts.timezone
        yield _job(edition, venue.id, "venue.html", VenuePage(frame, view, zone, cards))
    if programme.venues:
        frame = _section_frame(edition, around, Kind.VENUE)
        page = VenueListPage(frame, _by_country(edition))
        yield _index_job(edition, Kind.VENUE, "venues.html", page)


def _by_country(edition: Edition) -> Sequence[CountryVenues]:
    """Gather the venues under their countries, both in the order of the reader's alphabet."""
    language = edition.language
    views = [venue_view(edition, venue) for venue in edition.programme.venues.values()]
    views.sort(key=lambda view: sort_key(language, view.name.text))
    views.sort(key=lambda view: sort_key(language, view.country))
    return tuple(
        CountryVenues(country, path, tuple(group))
        for (country, path), group in groupby(views, key=_country_of)
    )


def _country_of(view: VenueView) -> tuple[str, str | None]:
    return view.country, view.country_path


def _plan_organisations(edition: Edition, around: Surroundings) -> Iterable[PageJob]:
    items = []
    for organisation in edition.programme.organisations.values():
        page = _organisation_page(edition, around, organisation)
        yield _job(edition, organisation.id, "organisation.html", page)
        entries = {card.path for one in page.involvements for card in one.cards}
        link = LinkView(page.name, edition.path(organisation.id))
        items.append(IndexItem(link, len(entries)))
    if items:
        yield _index(edition, around, Kind.ORGANISATION, items)


def _organisation_page(
    edition: Edition, around: Surroundings, organisation: Organisation
) -> OrganisationPage:
    facts = organisation.facts
    name = edition.shown(facts.name)
    involved = edition.relations.involvements.get(organisation.id, ())
    roles = dict.fromkeys(one.role for one in involved)
    return OrganisationPage(
        frame=_frame(edition, around, organisation.id, name.text, Kind.ORGANISATION),
        name=name,
        short=edition.shown(facts.short) if facts.short else None,
        url=facts.url,
        email=facts.email,
        address=facts.address,
        country=names.country(edition.language, facts.country) if facts.country else None,
        involvements=tuple(
            InvolvementView(
                role, tuple(make_card(edition, one.entry) for one in involved if one.role == role)
            )
            for role in roles
        ),
    )


def _plan_topics(edition: Edition, around: Surroundings) -> Iterable[PageJob]:
    items = []
    for topic in edition.programme.topics.values():
        name = edition.shown(topic.name)
        cards = make_cards(edition, edition.relations.entries_by_topic.get(topic.id, ()))
        frame = _frame(edition, around, topic.id, name.text, Kind.TOPIC)
        yield _job(edition, topic.id, "topic.html", GatheredPage(frame, name, cards))
        items.append(IndexItem(LinkView(name, edition.path(topic.id)), len(cards)))
    if items:
        yield _index(edition, around, Kind.TOPIC, items)


def _plan_countries(edition: Edition, around: Surroundings) -> Iterable[PageJob]:
    items = []
    venues = edition.programme.venues.values()
    for code in edition.programme.countries:
        name = Shown(names.country(edition.language, code))
        events = edition.relations.events_by_country.get(code, ())
        frame = _frame(edition, around, code, name.text, COUNTRIES)
        there = tuple(venue_view(edition, one) for one in venues if one.facts.country == code)
        page = GatheredPage(frame, name, make_cards(edition, events), there)
        yield _job(edition, code, "country.html", page)
        items.append(IndexItem(LinkView(name, edition.path(code)), len(events)))
    if items:
        yield _index(edition, around, COUNTRIES, items)


def _index(
    edition: Edition, around: Surroundings, section: str, items: Iterable[IndexItem]
) -> PageJob:
    ordered = sorted(items, key=lambda item: sort_key(edition.language, item.link.text.text))
    frame = _section_frame(edition, around, section)
    return _index_job(edition, section, "index.html", IndexPage(frame, section, tuple(ordered)))
