"""Initiatives: all that a page says of a commitment that runs over years."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from programme_pages.locales import dates, names, numbers
from programme_pages.locales.sorting import sort_key
from programme_pages.model.moments import Duration
from programme_pages.model.programme import Initiative
from programme_pages.plan import shared
from programme_pages.plan.cards import Card, card, cards, machine_date
from programme_pages.plan.contacts import ContactView, contact_view
from programme_pages.plan.edition import Edition, LinkView, Shown
from programme_pages.plan.pictures.gathered import Pictures, gather
from programme_pages.plan.pictures.maps import country_map
from programme_pages.plan.pictures.timeline import timeline_picture
from programme_pages.plan.timeframe import TimeframeView, timeframe_view
from programme_pages.plan.times import end_of


class CountryView(NamedTuple):
    """A country by its name, and its page where it has one."""

    name: str
    path: str | None


class CityView(NamedTuple):
    """A city, and the name of its country where that is known."""

    name: Shown
    country: str | None


class InitiativeView(NamedTuple):
    """A commitment that runs over years."""

    when: str
    machine: str | None
    start: str
    duration: str | None
    past: bool
    timeframe: TimeframeView | None
    lead: Sequence[LinkView]
    area: Shown | None
    scope: str | None
    countries: Sequence[CountryView]
    groups: Sequence[Shown]
    cities: Sequence[CityView]
    partner_countries: Sequence[LinkView]
    partners: Sequence[LinkView]
    resources: str | None
    delivered_by: Sequence[Card]
    contact: ContactView | None
    contact_announced: bool
    pictures: Pictures


def initiative_view(edition: Edition, initiative: Initiative) -> InitiativeView:
    """Show all facts of an initiative, with groups of countries written out."""
    facts, language = initiative.facts, edition.language
    end = end_of(initiative)
    ends = end is not None and (facts.end is not None or facts.duration is not None)
    resources = facts.resources
    area = edition.site.areas[facts.area] if facts.area else None
    delivering = [one for one in facts.delivered_by if edition.path(one) is not None]  # no drafts
    return InitiativeView(
        when=edition.said(dates.period(language, facts.start, end if ends else None)),
        machine=machine_date(facts.start),
        start=edition.said(dates.period(language, facts.start, None)),
        duration=_duration(edition, facts.duration),
        past=ends and end is not None and edition.is_past(end),
        timeframe=timeframe_view(edition, facts.start, end) if ends and end else None,
        lead=shared.parties(edition, facts.lead, initiative.source),
        area=shared.label(edition, area, edition.order[0]),
        scope=facts.scope,
        countries=_countries(edition, expanded(edition, facts.countries)),
        groups=tuple(
            edition.shown(group.facts.name)
            for one in facts.countries
            if (group := edition.group(one)) is not None
        ),
        cities=tuple(
            CityView(
                edition.shown(city.name, initiative.source), _country_name(edition, city.country)
            )
            for city in facts.cities
        ),
        partner_countries=_partners(edition, facts.partner_countries),
        partners=shared.parties(edition, facts.partners, initiative.source),
        resources=edition.said(
            numbers.money(language, resources.min, resources.max, resources.currency)
        )
        if resources
        else None,
        delivered_by=cards(edition, delivering),
        contact=contact_view(edition, facts.contact, initiative.source),
        contact_announced="contact" in initiative.announced,
        pictures=_pictures(edition, initiative, delivering),
    )


def _pictures(edition: Edition, initiative: Initiative, delivering: Iterable[str]) -> Pictures:
    """Draw the countries, and the events that deliver it on its timeframe."""
    facts = initiative.facts
    cities = (city.country for city in facts.cities if city.country)
    active = [*expanded(edition, facts.countries), *cities]
    on_map = country_map(edition, active, expanded(edition, facts.partner_countries))
    every = [card(edition, initiative.id), *cards(edition, delivering)]
    return gather(edition, timeline_picture(edition, every), [on_map])


def _duration(edition: Edition, duration: Duration | None) -> str | None:
    return edition.said(dates.duration(edition.language, duration)) if duration else None


def _country_name(edition: Edition, code: str | None) -> str | None:
    return edition.said(names.country(edition.language, code)) if code else None


def country_view(edition: Edition, code: str) -> CountryView:
    """Name a country in the reader's language."""
    return CountryView(edition.said(names.country(edition.language, code)), edition.path(code))


def expanded(edition: Edition, codes: Iterable[str]) -> list[str]:
    """Write out the groups among countries; each country stands once."""
    groups = ((code, edition.group(code)) for code in codes)
    members = (group.facts.members if group else (code,) for code, group in groups)
    return list(dict.fromkeys(member for group in members for member in group))


def _countries(edition: Edition, codes: Iterable[str]) -> Sequence[CountryView]:
    """Name countries in the order of the reader's alphabet."""
    views = [country_view(edition, code) for code in codes]
    return tuple(sorted(views, key=lambda view: sort_key(edition.language, view.name)))


def _partners(edition: Edition, codes: Iterable[str]) -> Sequence[LinkView]:
    """Name partner countries in the order of the reader's alphabet; a group shows as one name."""
    views = [_partner(edition, code) for code in codes]
    return tuple(sorted(views, key=lambda view: sort_key(edition.language, view.text.text)))


def _partner(edition: Edition, code: str) -> LinkView:
    """Show a partner country; a group shows as one name."""
    group = edition.group(code)
    if group is not None:
        return LinkView(edition.shown(group.facts.name))
    view = country_view(edition, code)
    return LinkView(Shown(view.name), view.path)
