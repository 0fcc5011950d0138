"""Collisions: files of `static/root/` that would lie where the program itself writes."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from programme_pages.files import steps
from programme_pages.model.programme import Kind, Outline
from programme_pages.plan.addresses import ADDRESSES
from programme_pages.plan.assets import OWN_REDIRECTS, ROOT
from programme_pages.plan.data.geojson import VENUES
from programme_pages.plan.data.planning import AT_ENTRIES, AT_HOME, AT_SELECTIONS
from programme_pages.plan.data.revisions import EVENTS
from programme_pages.plan.data.selections import SELECTED_KINDS
from programme_pages.plan.files import file_target
from programme_pages.plan.search.index import INDEX as SEARCH_INDEX
from programme_pages.plan.sitemap import SITEMAP
from programme_pages.plan.social_cards import CARD
from programme_pages.problems import Problem, Span, problem
from programme_pages.routes import HOME, SEARCH, Routes
from programme_pages.slugs import folded

# What the program writes to a site's root, beside folders; the last one is the output's own.
OWN_FILES = (
    ".nojekyll",
    "404.html",
    ADDRESSES,
    EVENTS,
    "index.html",
    "manifest.json",
    SITEMAP,
    VENUES,
    ".programme-pages",
)
_INDEX = "index.html"
_OWN_FOLDERS = ("assets", "files")


def check_root_files(
    static: Collection[str], routes: Routes, entries: Iterable[Outline]
) -> Iterator[Problem]:
    """Report files of `static/root/` that lie in the way, also where only some hosts think so."""
    names = [
        name.removeprefix(ROOT)
        for name in static
        if name.startswith(ROOT) and name != OWN_REDIRECTS
    ]
    files = set(OWN_FILES)
    folders = {*_OWN_FOLDERS, *(folded(code) for code, _ in routes.sections)}
    if any(folded(name).partition("/")[0] in folders for name in names):
        files |= {folded(target) for target in _targets(routes, entries)}
        folders |= {folder for target in files for folder in _folders(target)}
    for name in names:
        place = folded(name)
        if place in files or place in folders or not files.isdisjoint(_folders(place)):
            yield problem("file-in-the-way", Span(f"static/{ROOT}{name}"), target=name)
        files.add(place)


def _targets(routes: Routes, entries: Iterable[Outline]) -> Iterator[str]:
    """Give the files that may be written below folders, drafts' and empty sections' too."""
    kinds = {entry.id: entry.kind for entry in entries}
    for (_, name), path in routes.sections.items():
        yield from (f"{path}{one}" for one in (_INDEX, *_beside_section(name)))
    for (_, page_id), path in routes.pages.items():
        yield from (f"{path}{one}" for one in (_INDEX, *_beside_page(kinds.get(page_id))))
    yield from (f"{redirect.old}{_INDEX}" for redirect in routes.redirects)
    for entry in entries:
        yield from (file_target(entry.kind, entry.id, name) for name in entry.downloads)


def _beside_section(name: str) -> Sequence[str]:
    if name == HOME:
        return ("404.html", CARD, SITEMAP, *AT_HOME, *AT_SELECTIONS)
    if name == SEARCH:
        return (SEARCH_INDEX,)
    return AT_SELECTIONS if name in SELECTED_KINDS else ()


def _beside_page(kind: Kind | None) -> Sequence[str]:
    """Name the files that may lie beside a page; places have no kind of entries."""
    if kind is None:
        return AT_SELECTIONS
    if kind is Kind.PAGE:
        return (CARD,)
    return (CARD, *AT_ENTRIES, *(AT_SELECTIONS if kind is Kind.SERIES else ()))


def _folders(target: str) -> Iterator[str]:
    """Give the folders on the way to a target."""
    return steps(target.rpartition("/")[0])
