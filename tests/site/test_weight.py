"""How much a reader has to load: pages are light, pictures apart."""

import gzip
from pathlib import Path
from urllib.parse import urljoin

import pytest

from .built import Page, Site

KB = 1000
PAGE_AND_STYLE = 15 * KB
WHOLE = 50 * KB
TYPEFACE = "assets/fonts/newsreader-600"


def compressed(path: Path) -> int:
    """Bytes on the way to the reader: texts at level 6 of gzip, as hosts press them."""
    content = path.read_bytes()
    return len(content) if path.suffix == ".woff2" else len(gzip.compress(content, 6))


def loaded(site: Site, page: Page, *tags: str) -> list[Path]:
    """The styles and scripts that a page loads before anyone does anything."""
    base = site.url_of(page.target)
    found = []
    for one in page.all(*tags):
        if one.tag == "link" and one.get("rel") != "stylesheet":
            continue
        address = one.get("src") or one.get("href")
        target = site.target_of(urljoin(base, address)) if address else None
        found += [site.folder / target] if target else []
    return found


def events(site: Site) -> list[Page]:
    """The pages of events: those with facts to be asked first that are no initiatives."""
    return [
        page
        for page in site.content_pages.values()
        if any(one.get("property") == "og:type" for one in page.all("meta"))
        and any(one.get("class") == "facts facts--first" for one in page.all("dl"))
    ]


@pytest.mark.parametrize("name", ["real", "full", "foreign"])
def test_pages_of_events_are_light(request: pytest.FixtureRequest, name: str) -> None:
    site: Site = request.getfixturevalue(name)
    typeface = next(site.folder / one for one in site.targets if one.startswith(TYPEFACE))
    pages = events(site)
    assert len(pages) > 3
    for page in pages:
        styles, scripts = loaded(site, page, "link"), loaded(site, page, "script")
        assert styles
        assert scripts
        text = sum(map(compressed, (site.folder / page.target, *styles)))
        assert text < PAGE_AND_STYLE, page.target
        assert text + sum(map(compressed, (*scripts, typeface))) < WHOLE, page.target


@pytest.mark.parametrize("name", ["real", "full", "foreign"])
def test_no_page_is_heavy(request: pytest.FixtureRequest, name: str) -> None:
    site: Site = request.getfixturevalue(name)
    typeface = next(site.folder / one for one in site.targets if one.startswith(TYPEFACE))
    for page in site.content_pages.values():
        files = (site.folder / page.target, typeface, *loaded(site, page, "link", "script"))
        assert sum(map(compressed, files)) < WHOLE, page.target
