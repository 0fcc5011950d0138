"""What tests with a real browser have in common: a host, a watch over pages, and their types."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from .built import CODES, Site

FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
DESK: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 320, "height": 640}
LOOKS: dict[str, Any] = {
    "light desk": {"viewport": DESK, "color_scheme": "light"},
    "dark desk": {"viewport": DESK, "color_scheme": "dark"},
    "light phone": {"viewport": PHONE, "color_scheme": "light"},
    "dark phone": {"viewport": PHONE, "color_scheme": "dark"},
}
# One page of every type, by its English address.
TYPES = {
    "home": "en/",
    "list of events": "en/workshops/",
    "list of initiatives": "en/initiatives/",
    "list of series": "en/series/",
    "timeline": "en/timeline/",
    "search": "en/search/",
    "workshop of a series": "en/workshops/urban-agenda-sofia/",
    "workshop with an agenda": "en/workshops/city-region-cooperation/",
    "online session": "en/sessions/networking-of-cities/",
    "initiative": "en/initiatives/city-to-city-cooperation/",
    "series": "en/series/urban-agenda-workshops/",
    "host programme": "en/series/22nd-european-week-of-regions-and-cities/",
    "list of venues": "en/venues/",
    "venue": "en/venues/gdansk/",
    "index": "en/organisations/",
    "organisation": "en/organisations/european-commission/",
    "topic": "en/topics/smart-city-development/",
    "list of countries": "en/countries/",
    "country": "en/countries/pl/",
    "page": "en/accessibility-statement/",
    "404": "en/404.html",
}
# Pages of other scripts and directions, and pages whose text is not in their language.
FOREIGN = (
    "",
    "404.html",
    "ar/",
    "ar/404.html",
    "ar/jadwal-zamani/",
    "ar/amakin/q-lmrf/",
    "ar/warash/mrf-mftwh-wrsh-n-lmwny-wlmdn/",
    "ar/warash/khryt-lfydnt/",
    "ar/mubadarat/mythq-lzl/",
    "uk/kalendar/",
    "uk/mistsia/",
    "de/workshops/karty-povenei/",
    "en/workshops/mrf-mftwh-wrsh-n-lmwny-wlmdn/",
    "pt-br/temas/speka/",
    "pt-br/sobre-o-programa/",
)


class Host(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        # Browsers ask for this by themselves, at the host's root, where a page names no icon.
        if self.path == "/favicon.ico":
            self.send_response(HTTPStatus.NO_CONTENT)
            self.end_headers()
        else:
            super().do_GET()

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder to this machine alone; gives the address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@dataclass
class Watch:
    """What pages asked for, and what went wrong in them."""

    origin: str
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def follow(self, context: BrowserContext) -> None:
        context.on("request", lambda one: self.requests.append(one.url))
        # Who leaves a page breaks off what it was still loading, such as its icon.
        context.on(
            "requestfailed",
            lambda one: (
                self.faults.append(f"failed: {one.url}")
                if one.failure != "net::ERR_ABORTED"
                else None
            ),
        )
        context.on("weberror", lambda one: self.faults.append(str(one.error)))
        context.on(
            "console", lambda one: self.faults.append(f"{one.type}: {one.text} ({one.location})")
        )
        context.on(
            "response",
            lambda one: (
                self.faults.append(f"{one.status}: {one.url}") if one.status > 399 else None
            ),
        )

    @property
    def elsewhere(self) -> list[str]:
        return [url for url in self.requests if not url.startswith(self.origin)]


@contextmanager
def opened(browser: Browser, address: str, **options: Any) -> Iterator[tuple[Page, Watch]]:
    """A page of a new reader, with a watch over all that it does."""
    context = browser.new_context(**options)
    watch = Watch(address)
    watch.follow(context)
    try:
        yield context.new_page(), watch
    finally:
        context.close()


def versions(site: Site, path: str) -> list[str]:
    """The addresses of a page in all languages."""
    if path.endswith("404.html"):
        return [f"{code}/404.html" for code in CODES]
    links = site.pages[f"{path}index.html"].links("alternate")
    urls = [one.get("href", "") for one in links if one.get("hreflang") in CODES]
    assert len(urls) == len(CODES)
    return [url.removeprefix(site.base_url) for url in urls]


def rich(site: Site) -> list[str]:
    """The pages of entries of the full site, in all languages."""
    return [
        name
        for name, page in site.content_pages.items()
        if [one for one in page.all("article") if one.find("header")]
    ]
