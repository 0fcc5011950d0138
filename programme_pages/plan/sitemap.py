"""Sitemaps: the pages that are truly in their language, for search engines.

One lists the others, of which each holds pages of one language with the same page in the others
(sitemaps.org, protocol 0.9; `hreflang` in it as Google reads it). A page that shows the text of
another language, a search page, a redirect, a 404 page or a draft is in none. When a page was
changed is said where it is known: of an entry, and of a list if it is known of all its entries.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from html import escape
from typing import NamedTuple

from programme_pages.model.programme import Kind, Programme
from programme_pages.model.texts import ANY_LANGUAGE, Text
from programme_pages.plan.ground import Ground
from programme_pages.plan.job import WholeJob
from programme_pages.routes import HOME, SEARCH, TIMELINE

SITEMAP = "sitemap.xml"
_START = '<?xml version="1.0" encoding="UTF-8"?>\n'
_XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_XHTML = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'


class Limits(NamedTuple):
    """What one file may hold at most; the protocol allows 50 MiB."""

    pages: int = 50_000
    characters: int = 40_000_000


class Translated(NamedTuple):
    """A page: its path in each language that it is truly in, and the day of its last change."""

    paths: Mapping[str, str]
    source: str | None = None
    changed: str | None = None


def plan_sitemaps(
    ground: Ground,
    targets: Collection[str],
    days: Mapping[str, str],
    limits: Limits = Limits(),  # noqa: B008  (it is constant)
) -> Iterator[WholeJob]:
    """Plan the sitemaps of a site; `targets` are its files, by which empty sections are known.

    `days` are those on which entries were changed last (ISO 8601), as far as they are known.
    """
    base, names = escape(ground.base_url), list[str]()
    pages = list(_pages(ground, frozenset(targets), days))
    most = _most(pages, base, limits)
    for code in ground.programme.site.facts.languages:
        listed = [page for page in pages if code in page.paths]
        for number, start in enumerate(range(0, len(listed) or 1, most), 1):
            name = f"{code.lower()}/sitemap{'' if number == 1 else f'-{number}'}.xml"
            names.append(name)
            yield WholeJob(name, partial(_sitemap, listed[start : start + most], code, base))
    yield WholeJob(SITEMAP, partial(_index, names, base))


def robots(base_url: str) -> bytes:
    """Let all robots in, and lead them to the sitemap (RFC 9309; `Sitemap` is sitemaps.org's)."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {base_url}{SITEMAP}\n".encode()


def _pages(
    ground: Ground, targets: Collection[str], days: Mapping[str, str]
) -> Iterator[Translated]:
    programme, routes = ground.programme, ground.routes
    languages, related = programme.site.facts.languages, ground.relations.get
    for name in dict.fromkeys(name for _, name in routes.sections if name != SEARCH):
        paths = {code: routes.sections[code, name] for code in languages}
        if all(f"{path}index.html" in targets for path in paths.values()):
            yield Translated(paths, changed=_newest(_listed(ground, name), days))
    for entry in programme.outlines.values():
        if not entry.draft:
            written = [code for code in languages if code in entry.written]
            paths = {code: routes.pages[code, entry.id] for code in written}
            parts = (*related("part", entry.id), *related("side-event", entry.id))
            yield Translated(paths, entry.source, _newest((entry.id, *parts), days))
    for page_id, text in _names(programme):
        told = [code for code in languages if not {code, ANY_LANGUAGE}.isdisjoint(text.by_language)]
        paths = {code: routes.pages[code, page_id] for code in told}
        yield Translated(paths, changed=_newest(related("on", page_id), days))
    for country in programme.countries:
        paths = {code: routes.pages[code, country] for code in languages}
        yield Translated(paths, changed=_newest(related("in", country), days))


def _listed(ground: Ground, section: str) -> Iterable[str]:
    """Give the entries that the page of a section lists; none where it lists something else."""
    related = ground.relations.get
    if section in {HOME, TIMELINE}:
        every = ("events", Kind.INITIATIVE, Kind.SERIES)
        return [one for name in every for one in related("all", name)]
    return (*related("coming", section), *related("past", section), *related("all", section))


def _newest(ids: Iterable[str], days: Mapping[str, str]) -> str | None:
    """Give the last of the days of some entries; none where one of them is not known."""
    found = [days.get(one, "") for one in ids]
    return max(found) if found and all(found) else None


def _names(programme: Programme) -> Iterator[tuple[str, Text]]:
    """Give the ids and names of all that has a page made of facts."""
    for venue in programme.venues.values():
        yield venue.id, venue.facts.called
    for organisation in programme.organisations.values():
        yield organisation.id, organisation.facts.name
    for topic in programme.topics.values():
        yield topic.id, topic.name


def _most(pages: Iterable[Translated], base: str, limits: Limits) -> int:
    """Give how many pages one file may hold, were each path as long as the longest of all."""
    languages = dict.fromkeys(code for page in pages for code in page.paths)
    longest = max((path for page in pages for path in page.paths.values()), key=len, default="")
    largest = Translated(dict.fromkeys(languages, longest), changed="2000-01-01")
    sizes = (len(_url(largest, code, base)) for code in languages)
    return max(1, min(limits.pages, limits.characters // max(sizes, default=1)))


def _sitemap(pages: Iterable[Translated], code: str, base: str) -> bytes:
    urls = "".join(_url(page, code, base) for page in pages)
    return f"{_START}<urlset {_XMLNS} {_XHTML}>\n{urls}</urlset>\n".encode()


def _index(names: Iterable[str], base: str) -> bytes:
    listed = "".join(f"<sitemap><loc>{base}{name}</loc></sitemap>\n" for name in names)
    return f"{_START}<sitemapindex {_XMLNS}>\n{listed}</sitemapindex>\n".encode()


def _url(page: Translated, code: str, base: str) -> str:
    """Give the element of a page in one of its languages."""
    links = "".join([_link(one, base + path) for one, path in page.paths.items()])
    default = page.paths.get(page.source or "", next(iter(page.paths.values())))
    changed = f"<lastmod>{page.changed}</lastmod>" if page.changed else ""
    other = _link("x-default", base + default)
    return f"<url><loc>{base}{page.paths[code]}</loc>{changed}{links}{other}</url>\n"


def _link(code: str, url: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang="{code}" href="{url}"/>'
