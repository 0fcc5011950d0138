"""Sitemaps: the pages that are truly in their language, for search engines.

One lists the others, of which each holds pages of one language with the same page in the others
(sitemaps.org, protocol 0.9; `hreflang` in it as Google reads it). A page that shows the text of
another language, a search page, a redirect, a 404 page or a draft is in none. When a page was
changed is said where it is known: of an entry, and of a list if it is known of all its entries.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import NamedTuple

from programme_pages.model.programme import Kind, Programme
from programme_pages.model.texts import ANY_LANGUAGE, Text
from programme_pages.plan.ground import Ground
from programme_pages.plan.job import BytesJob
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
) -> Iterator[BytesJob]:
    """Plan the sitemaps of a site; `targets` are its files, by which empty sections are known.

    `days` are those on which entries were changed last (ISO 8601), as far as they are known.
    """
    base, urls = escape(ground.base_url), dict[str, list[str]]()
    for page in _pages(ground, frozenset(targets), days):
        for code, url in _urls(page, base):
            urls.setdefault(code, []).append(url)
    names = []
    for code in ground.programme.site.facts.languages:
        for number, part in enumerate(_parts(urls.get(code, []), limits), 1):
            name = f"{code.lower()}/sitemap{'' if number == 1 else f'-{number}'}.xml"
            names.append(name)
            yield _file(name, f"<urlset {_XMLNS} {_XHTML}>\n{''.join(part)}</urlset>\n")
    listed = "".join(f"<sitemap><loc>{base}{name}</loc></sitemap>\n" for name in names)
    yield _file(SITEMAP, f"<sitemapindex {_XMLNS}>\n{listed}</sitemapindex>\n")


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


def _urls(page: Translated, base: str) -> Iterator[tuple[str, str]]:
    """Give the element of a page for each of its languages."""
    if not page.paths:
        return
    links = [_link(code, base + path) for code, path in page.paths.items()]
    default = page.paths.get(page.source or "", next(iter(page.paths.values())))
    changed = f"<lastmod>{page.changed}</lastmod>" if page.changed else ""
    rest = f"{changed}{''.join(links)}{_link('x-default', base + default)}</url>\n"
    for code, path in page.paths.items():
        yield code, f"<url><loc>{base}{path}</loc>{rest}"


def _link(code: str, url: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang="{code}" href="{url}"/>'


def _parts(urls: Sequence[str], limits: Limits) -> Iterator[Sequence[str]]:
    """Part what no single file may hold."""
    first, size = 0, 0
    for number, url in enumerate(urls):
        is_full = number - first == limits.pages or size + len(url) > limits.characters
        if is_full and number > first:
            yield urls[first:number]
            first, size = number, 0
        size += len(url)
    yield urls[first:]


def _file(name: str, text: str) -> BytesJob:
    return BytesJob(name, f"{_START}{text}".encode())
