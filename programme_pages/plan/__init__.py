"""Plan: the programme as jobs, one for every file of the site."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from programme_pages.locales import Language
from programme_pages.model.programme import Kind, Programme
from programme_pages.pictures import Picture
from programme_pages.plan import filters
from programme_pages.plan.addresses import ADDRESSES, addresses_bytes
from programme_pages.plan.assets import OWN_REDIRECTS, plan_assets
from programme_pages.plan.bodies import text_language
from programme_pages.plan.cards import card
from programme_pages.plan.data import calendar_items, feeds, structured_parts, table
from programme_pages.plan.data.planning import plan_data
from programme_pages.plan.data.records import record_line
from programme_pages.plan.data.revisions import Revisions, days_of_change, revise
from programme_pages.plan.edition import (
    Edition,
    View,
    entry_link,
    organisation_link,
    topic_link,
)
from programme_pages.plan.entries import TEMPLATES, entry_page
from programme_pages.plan.frame import crumbs, menu, surroundings
from programme_pages.plan.ground import Ground
from programme_pages.plan.headers import HEADERS, headers_bytes
from programme_pages.plan.images import plan_files
from programme_pages.plan.job import (
    BytesJob,
    CopyJob,
    DataJob,
    DrawnJob,
    Job,
    PageJob,
    WholeJob,
)
from programme_pages.plan.lists import home_page, list_page, timeline_page
from programme_pages.plan.look import look
from programme_pages.plan.moves import NOTHING_PUBLISHED, Moves, Published, find_moves
from programme_pages.plan.others import (
    REDIRECTS,
    base_path,
    chooser_page,
    lost_page,
    not_found_page,
    redirect_list,
    redirect_page,
)
from programme_pages.plan.places import (
    country_page,
    index_page,
    organisation_page,
    topic_page,
    venue_list_page,
    venue_page,
    venue_view,
)
from programme_pages.plan.relations import Relations, find_relations, relations_key
from programme_pages.plan.search.entries import found_entry, found_place
from programme_pages.plan.search.index import INDEX, search_index
from programme_pages.plan.search.page import search_page
from programme_pages.plan.sitemap import plan_sitemaps, robots
from programme_pages.plan.social_cards import draws_cards, plan_cards, social_card
from programme_pages.problems import Problem
from programme_pages.routes import COUNTRIES, HOME, SEARCH, TIMELINE, Redirect, Routes

__all__ = [
    "VIEWS",
    "BytesJob",
    "CopyJob",
    "DataJob",
    "DrawnJob",
    "Edition",
    "Ground",
    "Job",
    "PageJob",
    "Plan",
    "Published",
    "Relations",
    "Request",
    "View",
    "WholeJob",
    "plan_site",
]

ROBOTS = "robots.txt"  # the site's own, in `static/root/`, is as good
_LOST = "not-found"
Makes = Mapping[str, Callable[[Edition], object]]  # what makes the page of an entry, by its id
_LISTS = (Kind.WORKSHOP, Kind.SESSION, Kind.INITIATIVE, Kind.SERIES)
# What several pages show alike, by the names under which pages read them.
_VIEWS: Sequence[View[Any]] = (
    card,
    *filters.VIEWS,
    found_entry,
    found_place,
    social_card,
    record_line,
    calendar_items.told,
    calendar_items.deadline,
    calendar_items.venue_line,
    feeds.item,
    table.line,
    table.place,
    entry_link,
    organisation_link,
    structured_parts.organisation,
    structured_parts.place,
    topic_link,
    text_language,
    venue_view,
    surroundings,
    look,
    menu,
    crumbs,
)
VIEWS: Mapping[str, View[Any]] = {view.name: view for view in _VIEWS}


@dataclass(frozen=True, slots=True)
class Request:
    """What a build is asked for: the date that counts as today, and the address of the site.

    `published` is what is known of the site that readers see until now, and `known` are relations
    of an earlier build, which may be of another day or programme.
    """

    today: date
    base_url: str  # ends with a slash
    published: Published = NOTHING_PUBLISHED
    revisions: Revisions = field(default_factory=dict)  # those of the published site
    known: Relations | None = None
    pictures: Mapping[str, Picture] = field(default_factory=dict)  # by place; those measured
    preview: bool = False  # pages are for those who write the site
    search: bool = True  # there are search pages
    data: bool = True  # there are calendars, feeds and tables


class Plan(NamedTuple):
    """The jobs of a site, and the ground that their pages are made on.

    `problems` are those of addresses of the published site: warnings.
    """

    ground: Ground
    jobs: Sequence[Job]
    problems: Sequence[Problem] = ()


def plan_site(
    programme: Programme,
    languages: Mapping[str, Language],
    routes: Routes,
    static: Mapping[str, bytes],
    request: Request,
) -> Plan:
    """Plan every file of the site."""
    relations = request.known
    if relations is None or relations.digest != relations_key(programme, request.today):
        relations = find_relations(programme, request.today)
    assets = plan_assets(static, programme.site.facts.accent, is_preview=request.preview)
    ground = Ground(
        programme=programme,
        relations=relations,
        routes=routes,
        languages=languages,
        assets=assets.paths,
        today=request.today,
        base_url=request.base_url,
        revisions=revise(programme.outlines.values(), request.revisions, request.today),
        pictures=request.pictures,
        static=static,
        draws_cards=draws_cards(programme) and not request.preview,
        preview=request.preview,
        search=request.search,
        data=request.data,
        wholes={
            "path": routes.digest,
            "sections": routes.digest,
            "related": relations.digest,
        },
    )
    jobs = [*assets.jobs, *plan_files(programme, request.pictures), *_plan_others(ground)]
    makes = _entry_pages(programme)
    for code in programme.site.facts.languages:
        jobs += _plan_pages(ground, code)
        jobs += plan_data(ground, code) if ground.data else ()
        jobs += plan_cards(ground, code)
        jobs += _plan_entries(ground, code, makes)
    targets = [job.target for job in jobs]
    outlines = programme.outlines.values()
    days = days_of_change(outlines, ground.revisions, request.revisions)
    jobs += plan_sitemaps(ground, targets, days)
    if ROBOTS not in targets:
        jobs.append(BytesJob(ROBOTS, robots(request.base_url)))
    if HEADERS not in targets:
        folders = [code.lower() for code in programme.site.facts.languages]
        jobs.append(BytesJob(HEADERS, headers_bytes(base_path(request.base_url), folders)))
    moves = find_moves(ground, targets, request.published)
    jobs += _plan_addresses(ground, moves, static.get(OWN_REDIRECTS, b""))
    return Plan(ground, jobs, moves.problems)


def _plan_others(ground: Ground) -> Iterator[Job]:
    first = ground.programme.site.facts.languages[0]
    yield BytesJob(".nojekyll", b"")
    yield PageJob("index.html", "chooser.html", first, HOME, chooser_page)
    yield PageJob("404.html", "chooser.html", first, _LOST, lost_page)


def _plan_addresses(ground: Ground, moves: Moves, own_lines: bytes) -> Iterator[Job]:
    """Plan what leads from old addresses to new ones, and the list of all of them."""
    for one in moves.redirects:
        yield _plan_redirect(one)
    if moves.redirects or own_lines:
        yield BytesJob(REDIRECTS, redirect_list(moves.redirects, ground.base_url, own_lines))
    yield BytesJob(ADDRESSES, addresses_bytes(moves.addresses))


def _plan_redirect(redirect: Redirect) -> PageJob:
    make, about = partial(redirect_page, redirect=redirect), f"{redirect.group} {redirect.page_id}"
    return PageJob(f"{redirect.old}index.html", "redirect.html", redirect.language, about, make)


def _plan_pages(ground: Ground, code: str) -> Iterator[Job]:
    """Plan the pages of a language, but those of entries."""
    yield from _plan_sections(ground, code)
    programme = ground.programme
    places: tuple[tuple[Iterable[str], str, Callable[[Edition, str], object]], ...] = (
        (programme.venues, "venue.html", venue_page),
        (programme.organisations, "organisation.html", organisation_page),
        (programme.topics, "topic.html", topic_page),
        (programme.countries, "country.html", country_page),
    )
    for ids, template, show in places:
        for place in ids:
            yield _page(ground, code, place, template, partial(_called, show, place))
    if ground.search:
        yield from _plan_search(ground, code)
    lost = f"{ground.routes.sections[code, HOME]}404.html"
    yield PageJob(lost, "404.html", code, _LOST, not_found_page)


def _entry_pages(programme: Programme) -> Makes:
    """Give what makes the pages of entries, once for all languages: large sites have very many."""
    return {
        one.id: partial(entry_page, kind=one.kind, entry_id=one.id)
        for one in programme.outlines.values()
    }


def _plan_entries(ground: Ground, code: str, makes: Makes) -> Iterator[Job]:
    """Plan the pages of entries in a language."""
    for entry_id, make in makes.items():
        template = TEMPLATES[ground.programme.outlines[entry_id].kind]
        yield _page(ground, code, entry_id, template, make)


def _plan_search(ground: Ground, code: str) -> Iterator[Job]:
    """Plan the search page of a language, and what it searches."""
    yield _section(ground, code, SEARCH, "search.html", search_page)
    yield DataJob(f"{ground.routes.sections[code, SEARCH]}{INDEX}", code, search_index)


def _called(show: Callable[[Edition, str], object], key: str, edition: Edition) -> object:
    return show(edition, key)


def _plan_sections(ground: Ground, code: str) -> Iterator[Job]:
    """Plan the home page, the lists and the indexes of a language; none that would be empty."""
    present = ground.relations.get("sections")
    yield _section(ground, code, HOME, "home.html", home_page)
    for kind in _LISTS:
        if kind in present:
            yield _section(ground, code, kind, "list.html", partial(list_page, kind=kind))
    if TIMELINE in present:
        yield _section(ground, code, TIMELINE, "timeline.html", timeline_page)
    if Kind.VENUE in present:
        yield _section(ground, code, Kind.VENUE, "venues.html", venue_list_page)
    for name in (Kind.ORGANISATION, Kind.TOPIC, COUNTRIES):
        if ground.relations.get(name):
            yield _section(ground, code, name, "index.html", partial(index_page, section=name))


def _page(
    ground: Ground, code: str, page_id: str, template: str, make: Callable[[Edition], object]
) -> PageJob:
    target = f"{ground.routes.pages[code, page_id]}index.html"
    return PageJob(target, template, code, page_id, make)


def _section(
    ground: Ground, code: str, name: str, template: str, make: Callable[[Edition], object]
) -> PageJob:
    target = f"{ground.routes.sections[code, name]}index.html"
    return PageJob(target, template, code, name, make)
