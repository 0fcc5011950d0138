"""Sitemaps: the pages that are truly in their language, for search engines.

One lists the others, of which each holds pages of one language with the same page in the others
(sitemaps.org, protocol 0.9; `hreflang` in it as Google reads it). A page that shows the text of
another language, a search page, a redirect, a 404 page or a draft is in none.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from html import escape
from typing import NamedTuple

from programme_pages.model.fields import ANY_LANGUAGE, Text
from programme_pages.model.programme import Programme
from programme_pages.plan.job import BytesJob
from programme_pages.routes import SEARCH, Routes

SITEMAP = "sitemap.xml"
_MOST_PAGES, _MOST_CHARACTERS = 50_000, 40_000_000  # of one file; the protocol allows 50 MiB
_START = '<?xml version="1.0" encoding="UTF-8"?>\n'
_XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_XHTML = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'


class Translated(NamedTuple):
    """A page: its path in each language that it is truly in, and when it was last changed."""

    paths: Mapping[str, str]
    source: str | None = None
    updated: date | None = None


def plan_sitemaps(
    programme: Programme, routes: Routes, targets: Collection[str], base_url: str
) -> Iterator[BytesJob]:
    """Plan the sitemaps of a site; `targets` are its files, by which empty sections are known."""
    base, urls = escape(base_url), dict[str, list[str]]()
    for page in _pages(programme, routes, frozenset(targets)):
        for code, url in _urls(page, base):
            urls.setdefault(code, []).append(url)
    names = []
    for code in programme.site.facts.languages:
        for number, part in enumerate(_parts(urls.get(code, [])), 1):
            name = f"{code.lower()}/sitemap{'' if number == 1 else f'-{number}'}.xml"
            names.append(name)
            yield _file(name, f"<urlset {_XMLNS} {_XHTML}>\n{''.join(part)}</urlset>\n")
    listed = "".join(f"<sitemap><loc>{base}{name}</loc></sitemap>\n" for name in names)
    yield _file(SITEMAP, f"<sitemapindex {_XMLNS}>\n{listed}</sitemapindex>\n")


def robots(base_url: str) -> bytes:
    """Let all robots in, and lead them to the sitemap (RFC 9309; `Sitemap` is sitemaps.org's)."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {base_url}{SITEMAP}\n".encode()


def _pages(programme: Programme, routes: Routes, targets: Collection[str]) -> Iterator[Translated]:
    languages = programme.site.facts.languages
    for name in dict.fromkeys(name for _, name in routes.sections if name != SEARCH):
        paths = {code: routes.sections[code, name] for code in languages}
        if all(f"{path}index.html" in targets for path in paths.values()):
            yield Translated(paths)
    for entry in programme.outlines.values():
        if not entry.draft:
            written = [code for code in languages if code in entry.written]
            paths = {code: routes.pages[code, entry.id] for code in written}
            yield Translated(paths, entry.source, entry.updated)
    for page_id, text in _names(programme):
        told = [code for code in languages if not {code, ANY_LANGUAGE}.isdisjoint(text.by_language)]
        yield Translated({code: routes.pages[code, page_id] for code in told})
    for country in programme.countries:
        yield Translated({code: routes.pages[code, country] for code in languages})


def _names(programme: Programme) -> Iterator[tuple[str, Text]]:
    """Give the ids and names of all that has a page made of facts."""
    for venue in programme.venues.values():
        yield venue.id, venue.facts.called
    for organisation in programme.organisations.values():
        yield organisation.id, organisation.facts.name
    for topic in programme.topics.values():
        yield topic.id, topic.name


def _urls(page: Translated, base: str) -> Iterator[tuple[str, str]]:
    """Give the element of a page for each of its languages."""
    if not page.paths:
        return
    links = [_link(code, base + path) for code, path in page.paths.items()]
    default = page.paths.get(page.source or "", next(iter(page.paths.values())))
    changed = f"<lastmod>{page.updated}</lastmod>" if page.updated else ""
    rest = f"{changed}{''.join(links)}{_link('x-default', base + default)}</url>\n"
    for code, path in page.paths.items():
        yield code, f"<url><loc>{base}{path}</loc>{rest}"


def _link(code: str, url: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang="{code}" href="{url}"/>'


def _parts(urls: Sequence[str]) -> Iterator[Sequence[str]]:
    """Part what no single file may hold."""
    first, size = 0, 0
    for number, url in enumerate(urls):
        is_full = number - first == _MOST_PAGES or size + len(url) > _MOST_CHARACTERS
        if is_full and number > first:
            yield urls[first:number]
            first, size = number, 0
        size += len(url)
    yield urls[first:]


def _file(name: str, text: str) -> BytesJob:
    return BytesJob(name, f"{_START}{text}".encode())
