"""Take pictures of every page type, to look at: `make screenshots`.

They lie in `screenshots/`, a folder for each look, a PNG for each page. Of the pages of the tests:
the real content in its three languages, the site that uses every field, and the languages' site.
"""

import argparse
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser, sync_playwright

from tests.site.browsers import FLAGS, FOREIGN, TYPES, rich, serving, versions
from tests.site.built import BASE_URL, CODES, FULL, LANGUAGES, OTHER_CODES, ROOT, TODAY, Site, build

FOLDER = ROOT / "screenshots"
DESK: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}}
PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}}
DARK: dict[str, Any] = {"color_scheme": "dark"}
# A4 at 96 points to the inch, less margins of 1.5 cm.
PAPER: dict[str, Any] = {"viewport": {"width": 680, "height": 1010}}
# Folders by the look of their pictures; print is told to each page.
LOOKS: dict[str, dict[str, Any]] = {
    "desk": DESK,
    "phone": PHONE,
    "desk-dark": {**DESK, **DARK},
    "phone-dark": {**PHONE, **DARK},
    "print": PAPER,
}
# What is opened before a picture is taken: a name, a page of TYPES, what follows its address.
OPEN = {
    "search results": ("search", "?q=gdansk"),
    "timeline filtered": ("timeline", "?kind=workshop"),
}
# The typeface is there, and a search has told what it found.
READY = """() => document.fonts.status === "loaded" && (
    !location.search.includes("q=") || document.querySelector(".search__status").textContent)"""


class Shot(NamedTuple):
    """One page to take: the address of its host, its path there, and what to call it."""

    address: str
    path: str
    name: str


@contextmanager
def hosts() -> Iterator[tuple[dict[str, str], dict[str, Site]]]:
    """Build the three sites, and serve them to this machine: addresses and sites by name."""
    roots = {"real": ROOT, "full": FULL, "foreign": LANGUAGES}
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        sites, addresses = {}, {}
        for name, root in roots.items():
            output = Path(folder, name)
            done = build(
                root, output, "--clean", "--quiet", "--today", TODAY, "--base-url", BASE_URL
            )
            if done.returncode:
                raise SystemExit(done.stdout + done.stderr)
            addresses[name] = stack.enter_context(serving(output))
            codes = OTHER_CODES if name == "foreign" else CODES
            sites[name] = Site(output, BASE_URL, codes)
        yield addresses, sites


def shots(addresses: dict[str, str], sites: dict[str, Site]) -> Iterator[Shot]:
    """Every page type in three languages, every field in English, other scripts."""
    for kind, path in TYPES.items():
        for own in versions(sites["real"], path):
            yield Shot(addresses["real"], own, f"{kind} {own[:2]}")
    for name, (kind, query) in OPEN.items():
        for own in versions(sites["real"], TYPES[kind]):
            yield Shot(addresses["real"], own + query, f"{name} {own[:2]}")
    yield Shot(addresses["foreign"], "", "choice of language")
    for name in rich(sites["full"]):
        if name.startswith("en/"):
            path = name.removesuffix("index.html")
            yield Shot(addresses["full"], path, f"full {path.strip('/').replace('/', ' ')}")
    for path in filter(None, FOREIGN):
        yield Shot(addresses["foreign"], path, f"foreign {path.strip('/').replace('/', ' ')}")


def take(browser: Browser, look: str, wanted: Iterable[Shot], folder: Path) -> int:
    """Take pictures of whole pages in one look; gives their number."""
    number = 0
    # A language of the reader that no site has: nobody is led away from the choice.
    context = browser.new_context(locale="ja", reduced_motion="reduce", **LOOKS[look])
    page = context.new_page()
    page.emulate_media(media="print" if look == "print" else "screen")
    for shot in wanted:
        page.goto(shot.address + shot.path)
        page.wait_for_function(READY)
        page.screenshot(path=folder / f"{shot.name.replace(' ', '-')}.png", full_page=True)
        number += 1
    context.close()
    return number


def main() -> None:
    """Take the looks that are named, or all, of pages whose name has a word, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--look", choices=LOOKS, action="append", help="only this; again for more")
    parser.add_argument("--page", default="", help="only pages with this in their name")
    asked = parser.parse_args()
    chromium = shutil.which("chromium") or "chromium"
    with hosts() as (addresses, sites), sync_playwright() as playwright:
        wanted = [one for one in shots(addresses, sites) if asked.page in one.name]
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for look in asked.look or LOOKS:
            folder = FOLDER / look
            folder.mkdir(parents=True, exist_ok=True)
            print(f"{folder}: {take(browser, look, wanted, folder)} pictures")
        browser.close()


if __name__ == "__main__":
    main()
