"""Every link inside the site leads to a file, and every anchor to an element."""

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest

from .built import Site

STYLE_URL = re.compile(r"""(?:url\(|@import)\s*["']?([^"')\s;]+)""")


def test_no_link_is_broken(site: Site) -> None:
    assert site.broken() == []


def test_the_pages_have_links(site: Site) -> None:
    assert sum(len(page.addresses()) for page in site.pages.values()) > 1000


def test_no_address_of_a_style_is_broken_or_elsewhere(site: Site) -> None:
    for target in site.targets:
        if target.endswith(".css"):
            style = (site.folder / target).read_text(encoding="utf-8")
            for address in STYLE_URL.findall(style):
                url = urljoin(site.url_of(target), address)
                assert address.startswith("data:") or site.target_of(url) in site.targets, url


def test_nothing_is_loaded_from_elsewhere(site: Site) -> None:
    for page in site.pages.values():
        loaded = [*page.values("src"), *(one.get("href", "") for one in page.links("stylesheet"))]
        for address in loaded:
            url = urljoin(site.url_of(page.target), address)
            assert site.target_of(url) in site.targets, f"{page.target}: {address}"


def test_404_pages_work_at_any_depth(site: Site) -> None:
    for name in ("404.html", *(f"{code.lower()}/404.html" for code in site.codes)):
        page = site.pages[name]
        inside = [one for one in page.addresses() if "://" not in one and not one.startswith("#")]
        assert inside
        root = "/" + site.base_url.split("/", 3)[3]
        assert all(one.startswith((root, "mailto:", "tel:")) for one in inside), name


def test_links_are_relative_but_for_404_pages(site: Site) -> None:
    for name, page in site.pages.items():
        if not name.endswith("404.html"):
            assert not [one for one in page.addresses() if one.startswith("/")], name


PAGES = {
    "index.html": '<a href="en/">a</a>',
    "en/index.html": '<h1 id="here">b</h1><a href="#here">c</a><a href="../x%20y/">d</a>',
    "x y/index.html": '<a href="https://other.example/nowhere">e</a><a href="mailto:a@b.cd">f</a>',
}


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("", None),
        ('<a href="../en/">x</a>', None),
        ('<a href="../pl/">x</a>', "leads nowhere"),
        ('<a href="../EN/">x</a>', "leads nowhere"),
        ('<img alt="" src="hall.jpg">', "leads nowhere"),
        ('<a href="#there">x</a>', "leads to no such anchor"),
        ('<a href="../x%20y/#here">x</a>', "leads to no such anchor"),
        ('<a href="../../c/">x</a>', "leaves the site's folder"),
        ('<a href="/en/">x</a>', "leaves the site's folder"),
        ('<a href="javascript:alert(1)">x</a>', "has a strange scheme"),
    ],
)
def test_a_broken_link_is_found(tmp_path: Path, fault: str, said: str | None) -> None:
    pages = PAGES | {"en/index.html": PAGES["en/index.html"] + fault}
    for name, body in pages.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"<!doctype html><title>t</title>{body}", encoding="utf-8")
    found = Site(tmp_path, "https://example.org/a/b/").broken()
    assert [one.partition(" ")[2].partition(" ")[2] for one in found] == ([said] if said else [])
