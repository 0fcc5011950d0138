"""The search page of a language, and what readers without scripts find on it."""

from collections.abc import Sequence
from typing import NamedTuple

from programme_pages.plan.edition import Edition
from programme_pages.plan.frame import Frame, MenuItem, make_frame, menu, section_address
from programme_pages.plan.search.index import INDEX
from programme_pages.routes import COUNTRIES, SEARCH, TIMELINE

_SCRIPTS = ("search.js", "search-engine.js", "search-results.js", "fold.js", "minisearch.js")


class YearLink(NamedTuple):
    """A year, and where it lies on the timeline."""

    year: str
    path: str


class SearchPage(NamedTuple):
    """The context of the search page; `scripts` are what is searched with, the page's own first."""

    frame: Frame
    data: str  # the index, beside the page
    script: str
    engine: str
    results: str
    fold: str
    library: str
    years: Sequence[YearLink]
    lists: Sequence[MenuItem]


def search_page(edition: Edition) -> SearchPage:
    """Show a field to search in; the lists and years of the site are there for everybody."""
    script, engine, results, fold, library = (edition.asset(name) or "" for name in _SCRIPTS)
    return SearchPage(
        frame=make_frame(edition, section_address(edition, SEARCH)),
        data=INDEX,
        script=script,
        engine=engine,
        results=results,
        fold=fold,
        library=library,
        years=_years(edition),
        lists=_lists(edition),
    )


def _years(edition: Edition) -> Sequence[YearLink]:
    """Lead to the years of the timeline; what has no date yet stands there without one."""
    timeline = edition.section(TIMELINE)
    years = edition.related("years", TIMELINE)
    return tuple(YearLink(one, f"{timeline}#year-{one}") for one in years if one.isdecimal())


def _lists(edition: Edition) -> Sequence[MenuItem]:
    """Lead to all lists of the site."""
    countries = MenuItem(COUNTRIES, edition.section(COUNTRIES), current=False)
    listed = menu(edition, SEARCH)
    return (*listed, countries) if edition.related(COUNTRIES) else listed
