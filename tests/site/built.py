"""A built site as a browser meets it: read by html5lib, with nothing of the engine."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

import html5lib

ROOT = Path(__file__).parents[2]
FULL = ROOT / "tests" / "sites" / "full"
LANGUAGES = ROOT / "tests" / "languages" / "site"
CODES = ("en", "pl", "fr")
OTHER_CODES = ("ar", "uk", "de", "pt-BR", "en")  # of the site in languages that the engine has not
TODAY = "2026-11-22"
BASE_URL = "https://cities-programme.example/"
# A host serves the 404 pages at addresses of any depth.
LOST = "no/such/page/"


@dataclass(frozen=True)
class Page:
    """A page: where it lies below the site's root, and its elements."""

    target: str
    html: Element

    def all(self, *names: str) -> list[Element]:
        """All elements of these names, in the order of the page."""
        return [element for element in self.html.iter() if element.tag in names]

    def values(self, attribute: str) -> list[str]:
        """All values of an attribute, in the order of the page."""
        return [value for one in self.html.iter() if (value := one.get(attribute)) is not None]

    @cached_property
    def ids(self) -> list[str]:
        return self.values("id")

    @cached_property
    def text(self) -> str:
        """What a reader reads, with single ordinary spaces."""
        return plain(read_text(self.html.find("body")))

    @property
    def language(self) -> str:
        return self.html.get("lang") or ""

    def links(self, relation: str) -> list[Element]:
        """The `link` elements of a relation."""
        return [one for one in self.all("link") if one.get("rel") == relation]

    def addresses(self) -> list[str]:
        """Every address that the page leads to or loads."""
        found = [*self.values("href"), *self.values("src"), *self.values("poster")]
        for candidates in self.values("srcset"):
            found += [candidate.split()[0] for candidate in candidates.split(",")]
        for meta in self.all("meta"):
            if meta.get("http-equiv") == "refresh":
                found.append((meta.get("content") or "").partition("url=")[2])
        return found


class Site:
    """A folder that holds a site, the address that it is made for, and its languages."""

    def __init__(self, folder: Path, base_url: str, codes: tuple[str, ...] = CODES) -> None:
        self.folder = folder
        self.base_url = base_url
        self.codes = codes

    @cached_property
    def targets(self) -> frozenset[str]:
        """Every file, relative to the site's root."""
        return frozenset(read_files(self.folder))

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every page by its target."""
        names = sorted(name for name in self.targets if name.endswith(".html"))
        return {name: Page(name, read_page(self.folder / name)) for name in names}

    @property
    def content_pages(self) -> dict[str, Page]:
        """The pages of the languages: all but the chooser, the root's 404, and old addresses."""
        return {
            name: page
            for name, page in self.pages.items()
            if "/" in name and "refresh" not in page.values("http-equiv")
        }

    def in_language(self, code: str) -> dict[str, Page]:
        """The pages below the folder of a language, by their target."""
        start = f"{code.lower()}/"
        return {name: page for name, page in self.content_pages.items() if name.startswith(start)}

    def url_of(self, target: str) -> str:
        """The address at which a reader sees a page."""
        if target.endswith("404.html"):
            return f"{self.base_url}{target.removesuffix('404.html')}{LOST}"
        return self.base_url + target.removesuffix("index.html")

    def target_of(self, url: str) -> str | None:
        """The file at an address; None where the address is not of this site."""
        parts = urlsplit(url)
        address = parts._replace(query="", fragment="").geturl()
        if not address.startswith(self.base_url):
            return None
        path = unquote(address.removeprefix(self.base_url))
        return f"{path}index.html" if path == "" or path.endswith("/") else path

    def ids_of(self, target: str) -> list[str]:
        """The ids of a page, or of a picture that pages show parts of."""
        if target.endswith(".svg"):
            return [one.get("id", "") for one in ET.parse(self.folder / target).iter()]  # noqa: S314  (our own file)
        return self.pages[target].ids

    def broken(self) -> list[str]:
        """What is wrong with the links of all pages, a sentence each."""
        return [fault for page in self.pages.values() for fault in self._broken(page)]

    def _broken(self, page: Page) -> Iterator[str]:
        base = self.url_of(page.target)
        for address in page.addresses():
            if address.startswith("#"):
                fault = None if unquote(address[1:]) in page.ids else "leads to no such anchor"
            else:
                fault = self.fault(urljoin(base, address))
            if fault:
                yield f"{page.target}: {address} {fault}"

    def fault(self, url: str) -> str | None:
        """Say what is wrong with an address, where it is of this site."""
        if url.startswith("webcal:"):  # by which programs subscribe to what lies there
            url = url.replace("webcal", urlsplit(self.base_url).scheme, 1)
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"}:
            return None if parts.scheme in {"geo", "mailto", "tel"} else "has a strange scheme"
        target = self.target_of(url)
        if target is None:
            same_host = parts.netloc == urlsplit(self.base_url).netloc
            return "leaves the site's folder" if same_host else None
        if target not in self.targets:
            return "leads nowhere"
        anchor = unquote(parts.fragment)
        if anchor and anchor not in self.ids_of(target):
            return "leads to no such anchor"
        return None


def read_page(path: Path) -> Element:
    """Parse a page as browsers do; raises where it is no valid HTML syntax."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    page: Element = parser.parse(path.read_bytes())
    return page


def read_text(element: Element | None) -> str:
    return "" if element is None else " ".join(element.itertext())


def plain(text: str) -> str:
    """Put ordinary spaces in the place of all others, and one for many."""
    return " ".join(text.split())


def read_files(folder: Path) -> dict[str, bytes]:
    """Read all files of a folder, by their path in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def copy_site(root: Path, site: Path) -> Path:
    """Copy a site with its content and the whole theme: what happens to one leaves the other."""
    for name in ("content", "templates", "locales", "static"):
        for folder in (ROOT / name, root / name):
            if folder.is_dir() and (name != "content" or folder.parent == root):
                shutil.copytree(folder, site / name, dirs_exist_ok=True)
    return site


def build(
    root: Path, output: Path, *options: str, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Build a site as a user does: in a process of its own."""
    command = [
        sys.executable,
        "-m",
        "programme_pages",
        "--root",
        str(root),
        "--output",
        str(output),
    ]
    return subprocess.run(
        [*command, *options],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
