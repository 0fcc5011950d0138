"""Plan: the programme as jobs, one for every file of the site."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from programme_pages.locales import Language
from programme_pages.model.programme import Programme
from programme_pages.plan.assets import STYLE, plan_assets
from programme_pages.plan.edition import Edition
from programme_pages.plan.entries import plan_entries
from programme_pages.plan.frame import survey
from programme_pages.plan.job import BytesJob, CopyJob, Job, PageJob
from programme_pages.plan.lists import plan_lists
from programme_pages.plan.others import (
    plan_chooser,
    plan_downloads,
    plan_not_found,
    plan_redirects,
)
from programme_pages.plan.places import plan_places
from programme_pages.plan.relations import find_relations
from programme_pages.routes import Routes

__all__ = ["BytesJob", "CopyJob", "Job", "PageJob", "Request", "plan"]

_CHOOSER_SCRIPT = "choose.js"


@dataclass(frozen=True, slots=True)
class Request:
    """What a build is asked for: the date that counts as today, and the address of the site."""

    today: date
    base_url: str  # ends with a slash


def plan(
    programme: Programme,
    languages: Mapping[str, Language],
    routes: Routes,
    static: Mapping[str, bytes],
    request: Request,
) -> Iterator[Job]:
    """Plan every file of the site."""
    facts = programme.site.facts
    relations = find_relations(programme)
    assets = plan_assets(static, facts.accent)
    style = assets.paths.get(STYLE, "")
    logo = assets.paths.get(facts.logo) if facts.logo else None
    editions = {
        code: Edition(
            programme,
            relations,
            routes,
            languages,
            languages[code],
            request.today,
            request.base_url,
        )
        for code in facts.languages
    }
    yield from assets.jobs
    yield from plan_downloads(programme)
    yield BytesJob(".nojekyll", b"")
    yield from plan_chooser(tuple(editions.values()), style, assets.paths.get(_CHOOSER_SCRIPT))
    yield from plan_redirects(routes.redirects, editions, style)
    for edition in editions.values():
        around = survey(edition, style, logo)
        yield from plan_lists(edition, around)
        yield from plan_entries(edition, around)
        yield from plan_places(edition, around)
        yield plan_not_found(edition, around)
