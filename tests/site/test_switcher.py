"""The choice of languages on every page, and what pages tell search engines of each other.

All of it is read from the HTML, as readers and search engines do.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

import pytest
from babel import Locale

from tests.conftest import BASE

from .built import FULL, ROOT, Page, Site, copy_site
from .conftest import build_clean
from .test_moved import is_stub

GOLDEN = ROOT / "tests" / "golden" / "site"
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def only(root: Path, folder: Path, languages: str) -> Path:
    """Copy a site, to be published in some languages."""
    site = copy_site(root, folder)
    facts = site / "content/site.yaml"
    text = facts.read_text(encoding="utf-8")
    changed = re.sub(r"(?m)^languages: .*$", f"languages: {languages}", text)
    assert changed != text
    facts.write_text(changed, encoding="utf-8")
    return site


@pytest.fixture(
    scope="module",
    params=["real", "nested", "full", "drafts", "golden", "pairs", "one", "turned"],
)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Sites of many kinds: large and small, with and without drafts, in one to three languages."""
    if request.param in {"real", "nested", "full"}:
        found = request.getfixturevalue(request.param)
        assert isinstance(found, Site)
        return found
    folder = tmp_path_factory.mktemp(request.param)
    output = folder / "output"
    if request.param == "drafts":
        return build_clean(FULL, output, "--drafts")
    if request.param == "golden":
        return build_clean(GOLDEN, output)
    root, languages = {
        "pairs": (GOLDEN, "[pl, en]"),
        "turned": (GOLDEN, "[fr, pl, en]"),
        "one": (BASE, "[en]"),
    }[request.param]
    return build_clean(only(root, folder / "site", languages), output)


def languages_of(site: Site) -> list[str]:
    record = json.loads((site.folder / "addresses.json").read_bytes())
    return list(record["sections"]["home"])


def switcher(page: Page) -> Element:
    (nav,) = [one for one in page.all("nav") if one.get("class") == "languages"]
    return nav


def offered(page: Page) -> list[Element]:
    """What stands for the languages: links, and the one in which the page is."""
    every = switcher(page).iter()
    return [one for one in every if one.tag == "a" or one.get("aria-current") == "true"]


def switches(site: Site, page: Page) -> Iterator[tuple[str, str]]:
    """The languages that a page leads to, and the files that its links lead to."""
    for link in switcher(page).iter("a"):
        url = urljoin(site.url_of(page.target), link.get("href", ""))
        yield link.get("lang", ""), site.target_of(url) or url


def test_every_page_of_a_language_has_the_choice_of_all(site: Site) -> None:
    codes = languages_of(site)
    assert site.content_pages
    for name, page in site.content_pages.items():
        assert [one.get("lang") for one in offered(page)] == codes, name
        assert [code for code, _ in switches(site, page)] == [
            code for code in codes if code != page.language
        ], name


def test_every_language_is_named_in_itself(site: Site) -> None:
    for name, page in site.content_pages.items():
        for one in offered(page):
            own = Locale.parse(one.get("lang", ""), sep="-").get_display_name()
            told = (one.text or "").strip()
            assert told == own or told.startswith(f"{own} ("), name  # what it is marked with


def test_the_choice_leads_to_the_same_page_and_never_to_a_404(site: Site) -> None:
    for name, page in site.content_pages.items():
        for code, target in switches(site, page):
            assert target in site.targets, f"{name}: {target}"
            other = site.pages[target]
            assert other.language == code, name
            assert not target.endswith("404.html"), name
            assert not is_stub(other), name
            if name.endswith("/404.html"):  # of which there is no same page: home, then
                assert target == f"{code.lower()}/index.html"
            else:
                assert dict(switches(site, other))[page.language] == name


def test_pages_of_the_same_thing_are_chosen_between(site: Site) -> None:
    """What the list of addresses calls one page is one page for its readers."""
    record = json.loads((site.folder / "addresses.json").read_bytes())
    seen = set()
    for things in (record["pages"], record["sections"]):
        for languages in things.values():
            now = {code: f"{paths[0]}index.html" for code, paths in languages.items()}
            for code, name in now.items():
                seen.add(name)
                found = dict(switches(site, site.pages[name])) | {code: name}
                assert found == now
    lost = {name for name in site.content_pages if name.endswith("404.html")}
    assert seen | lost == site.content_pages.keys()


def test_the_pages_at_the_root_lead_home(site: Site) -> None:
    for name in ("index.html", "404.html"):
        page = site.pages[name]
        links = {one.get("hreflang"): one.get("href", "") for one in page.all("a")}
        found = {
            code: site.target_of(urljoin(site.url_of(name), href)) for code, href in links.items()
        }
        assert found == {code: f"{code}/index.html" for code in languages_of(site)}


# Search engines


def alternates(site: Site, page: Page) -> dict[str, str]:
    """The files of a page's alternates, by their language."""
    return {
        code: site.target_of(one.get("href", "")) or "elsewhere"
        for one in page.links("alternate")
        if (code := one.get("hreflang"))
    }


def hreflang_faults(site: Site) -> list[str]:
    """What is wrong with the alternates of all pages, a sentence each."""
    return [fault for page in site.pages.values() for fault in _hreflang_faults(site, page)]


def _hreflang_faults(site: Site, page: Page) -> Iterator[str]:
    found = alternates(site, page)
    if found and found.get(page.language) != page.target and page.target != "index.html":
        yield f"{page.target} is no alternate of itself"
    for code, target in found.items():
        if target not in site.pages:
            yield f"{page.target}: {target} is no page"
        elif page.target != "index.html":
            if code != "x-default" and site.pages[target].language != code:
                yield f"{page.target}: {target} is not in {code}"
            if alternates(site, site.pages[target]) != found:
                yield f"{page.target}: {target} has others"
    if found and "x-default" not in found:
        yield f"{page.target} has no default"


def test_alternates_are_mutual(site: Site) -> None:
    assert hreflang_faults(site) == []
    assert any(alternates(site, page) for page in site.content_pages.values())


def test_a_page_without_alternates_is_no_alternate(site: Site) -> None:
    named = {target for page in site.pages.values() for target in alternates(site, page).values()}
    for name, page in site.content_pages.items():
        (canonical,) = [one.get("href") for one in page.links("canonical")] or [None]
        is_own = canonical is not None and site.target_of(canonical) == name
        assert (name in named) == is_own == bool(alternates(site, page)), name


def test_alternates_are_among_the_choices(site: Site) -> None:
    for name, page in site.content_pages.items():
        choices = dict(switches(site, page)) | {page.language: name}
        for code, target in alternates(site, page).items():
            assert code == "x-default" or choices[code] == target, name


def sitemap_faults(site: Site) -> list[str]:
    """What the sitemaps say otherwise than the pages."""
    listed = {}
    for url in urls_of(site, "sitemap.xml"):
        target = site.target_of(url.findtext(f"{_SITEMAP}loc") or "") or ""
        links = [one for one in url if one.tag == "{http://www.w3.org/1999/xhtml}link"]
        assert target not in listed, f"{target} is listed twice"
        listed[target] = {
            one.get("hreflang", ""): site.target_of(one.get("href", "")) for one in links
        }
    own = {
        name: alternates(site, page)
        for name, page in site.content_pages.items()
        if alternates(site, page) and "search" not in page.values("role")
    }
    faults = [f"{name} is lacking" for name in own.keys() - listed.keys()]
    faults += [f"{name} is listed" for name in listed.keys() - own.keys()]
    faults += [
        f"{name} has other alternates"
        for name in own.keys() & listed.keys()
        if listed[name] != own[name]
    ]
    return sorted(faults)


def urls_of(site: Site, name: str) -> Iterator[Element]:
    """The elements of pages in a sitemap, and in those that it lists."""
    for element in ET.parse(site.folder / name).getroot():  # noqa: S314  (our own file)
        if element.tag == f"{_SITEMAP}url":
            yield element
        else:
            part = site.target_of(element.findtext(f"{_SITEMAP}loc") or "") or ""
            yield from urls_of(site, part)


def test_the_sitemap_says_the_same(site: Site) -> None:
    assert sitemap_faults(site) == []


# The tests themselves


def made(folder: Path, pages: dict[str, str], sitemap: str = "") -> Site:
    """A site of pages with a language and alternates: `en: en/ pl/`."""
    for name, said in pages.items():
        code, _, alternates = said.partition(": ")
        links = "".join(
            f'<link rel="alternate" hreflang="{one.partition("=")[0]}" '
            f'href="https://a.example/{one.partition("=")[2]}">'
            for one in alternates.split()
        )
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        page = f'<!doctype html><html lang="{code}"><title>t</title>{links}'
        path.write_text(page, encoding="utf-8")
    if sitemap:
        (folder / "sitemap.xml").write_text(sitemap, encoding="utf-8")
    return Site(folder, "https://a.example/")


BOTH = "en=en/ pl=pl/ x-default=en/"


@pytest.mark.parametrize(
    ("english", "polish", "faults"),
    [
        (f"en: {BOTH}", f"pl: {BOTH}", []),
        (f"en: {BOTH}", "pl", ["en/index.html: pl/index.html has others"]),
        ("en: pl=pl/ x-default=pl/", f"pl: {BOTH}", ["en/index.html is no alternate of itself"]),
        ("en: en=en/", "pl", ["en/index.html has no default"]),
        ("en: en=en/ fr=fr/ x-default=en/", "pl", ["en/index.html: fr/index.html is no page"]),
        ("en: en=en/ fr=pl/ x-default=en/", "pl", ["en/index.html: pl/index.html is not in fr"]),
    ],
)
def test_a_wrong_alternate_is_found(
    english: str, polish: str, faults: list[str], tmp_path: Path
) -> None:
    found = hreflang_faults(made(tmp_path, {"en/index.html": english, "pl/index.html": polish}))
    assert set(faults) <= set(found)
    assert bool(faults) == bool(found)


def url(path: str, *alternates: str) -> str:
    links = "".join(
        f'<x:link rel="alternate" hreflang="{one.partition("=")[0]}" '
        f'href="https://a.example/{one.partition("=")[2]}"/>'
        for one in alternates
    )
    return f"<url><loc>https://a.example/{path}</loc>{links}</url>"


ENGLISH, POLISH = url("en/", *BOTH.split()), url("pl/", *BOTH.split())


@pytest.mark.parametrize(
    ("urls", "faults"),
    [
        (ENGLISH + POLISH, []),
        (ENGLISH, ["pl/index.html is lacking"]),
        (ENGLISH + POLISH + url("fr/"), ["fr/index.html is listed"]),
        (url("en/", "en=en/") + POLISH, ["en/index.html has other alternates"]),
        (url("en/") + POLISH, ["en/index.html has other alternates"]),
    ],
)
def test_a_wrong_sitemap_is_found(urls: str, faults: list[str], tmp_path: Path) -> None:
    head = (
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:x="http://www.w3.org/1999/xhtml">'
    )
    pages = {"en/index.html": f"en: {BOTH}", "pl/index.html": f"pl: {BOTH}", "fr/index.html": "fr"}
    site = made(tmp_path, pages, f"{head}{urls}</urlset>")
    assert sitemap_faults(site) == faults
