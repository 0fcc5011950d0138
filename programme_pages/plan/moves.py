"""Moves: from old addresses to where their pages lie now.

Editors keep old addresses under `aliases`; those of the published site follow by themselves. Each
leads straight to its page, so that no redirect leads to another one. An address at which something
lies now is left to that.
"""

from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from programme_pages.files import steps
from programme_pages.model.programme import Kind, Programme
from programme_pages.plan.addresses import Addresses, PageKey
from programme_pages.plan.ground import Ground
from programme_pages.problems import Problem, Span, problem
from programme_pages.routes import PAGES, SECTIONS, Redirect, Routes, address_span, best_named
from programme_pages.slugs import folded

_INDEX = "index.html"
Current = Mapping[PageKey, str]  # where each page lies


class Published(NamedTuple):
    """The addresses of the published site, and the file that they were read from."""

    addresses: Addresses
    place: str


NOTHING_PUBLISHED = Published({}, "")


class Moves(NamedTuple):
    """All redirects of a site, all its addresses, and what became of published ones."""

    redirects: Sequence[Redirect]
    addresses: Addresses
    problems: Sequence[Problem]


def find_moves(ground: Ground, targets: Collection[str], published: Published) -> Moves:
    """Find where old addresses lead; `targets` are the files of the site without redirects."""
    programme, routes = ground.programme, ground.routes
    current = _current(routes, frozenset(targets))
    redirects = list(routes.redirects)
    if not published.addresses:
        return Moves(redirects, _with_old_ones(current, redirects), [])
    taken = {folded(target) for target in (*targets, *(_stub(one.old) for one in redirects))}
    lost: list[tuple[PageKey, str]] = []
    for key, path in _free(published.addresses, taken):
        if key in current:
            redirects.append(Redirect(path, current[key], key.language, key.id, key.group))
        else:
            lost.append((key, path))
    languages = programme.site.facts.languages
    problems = [
        *_gone(lost, languages, published.place),
        *_languages_gone(lost, languages, published.place),
        *_reused(programme, current, published.addresses),
    ]
    return Moves(redirects, _with_old_ones(current, redirects), problems)


def _free(published: Addresses, taken: Container[str]) -> Iterator[tuple[PageKey, str]]:
    """Give the addresses at which a stub can be written: no file lies there, or on the way."""
    for key, paths in published.items():
        for path in paths:
            if not any(step in taken for step in steps(folded(_stub(path)))):
                yield key, path


def _stub(path: str) -> str:
    return f"{path}{_INDEX}"


def _current(routes: Routes, targets: Collection[str]) -> Current:
    """Give where all pages lie that are among the targets: empty sections have none."""
    groups = ((PAGES, routes.pages), (SECTIONS, routes.sections))
    return {
        PageKey(group, name, code): path
        for group, paths in groups
        for (code, name), path in paths.items()
        if _stub(path) in targets
    }


def _with_old_ones(current: Current, redirects: Iterable[Redirect]) -> Addresses:
    """Give all addresses of pages: where each lies now, then those that lead there."""
    every: dict[PageKey, tuple[str, ...]] = {key: (path,) for key, path in current.items()}
    old: dict[PageKey, list[str]] = {}
    for one in redirects:
        old.setdefault(PageKey(one.group, one.page_id, one.language), []).append(one.old)
    return every | {key: (current[key], *paths) for key, paths in old.items()}


Lost = Iterable[tuple[PageKey, str]]


def _gone(lost: Lost, languages: Collection[str], place: str) -> Iterator[Problem]:
    """Report each page that is gone once, by its first address that leads nowhere."""
    told: set[tuple[str, str]] = set()
    for key, path in lost:
        name = (key.group, key.id)
        if key.language in languages and name not in told:
            told.add(name)
            yield problem("address-gone", Span(place), address=path, id=key.id)


def _languages_gone(lost: Lost, languages: Collection[str], place: str) -> Iterator[Problem]:
    counts: dict[str, int] = {}
    for key, _ in lost:
        if key.language not in languages:
            counts[key.language] = counts.get(key.language, 0) + 1
    for code, count in counts.items():
        yield problem("language-gone", Span(place), language=code, count=count)


def _reused(programme: Programme, current: Current, published: Addresses) -> Iterator[Problem]:
    """Report addresses of pages that there are still, at which other pages lie now."""
    owners = {path: key for key, path in current.items()}
    for key, paths in published.items():
        for path in paths:
            owner = owners.get(path, key)
            if owner != key and key in current:
                span = _written_at(programme, owner)
                yield problem("address-reused", span, address=path, id=key.id)


def _written_at(programme: Programme, key: PageKey) -> Span:
    """Tell where what an address is made of is written, as far as that is one place."""
    entry = programme.outlines.get(key.id) if key.group == PAGES else None
    if entry is not None:
        named = best_named(entry, key.language, programme.site.facts.languages)
        return address_span(programme, entry.id, named.language)
    for kind in (Kind.VENUE, Kind.ORGANISATION, Kind.TOPIC) if key.group == PAGES else ():
        place = programme.places(kind).get(key.id)
        if place is not None:
            return place.spans.at()
    return Span("content")
