"""A built folder is whole and right: its files, and the pages that link them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from programme_pages.output.targets import MANIFEST
from programme_pages.plan.addresses import ADDRESSES, Addresses, read_addresses
from programme_pages.problems import Problem, Span, problem, sort_problems
from programme_pages.published import PublishedFile
from programme_pages.verification.addresses import lost_addresses
from programme_pages.verification.faults import Fault, problems_of
from programme_pages.verification.files import (
    Lying,
    Unlisted,
    digest_faults,
    list_files,
    listing_faults,
    read_list,
)
from programme_pages.verification.languages import (
    alternate_faults,
    canonical_faults,
    language_faults,
    language_folders,
)
from programme_pages.verification.links import (
    Anchored,
    anchor_faults,
    link_faults,
    load_faults,
)
from programme_pages.verification.page import Page, read_page, read_style
from programme_pages.verification.places import INDEX, LOST, find_place, folder_of
from programme_pages.verification.weights import weight_faults
from programme_pages.workers import run_shares

_FEW = 200  # files that one process reads sooner than several are started
_DOWNLOADS = "files/"  # of editors: a page among them is their own business
_ROOT_PAGES = (INDEX, LOST)


@dataclass(frozen=True, slots=True)
class Verified:
    """What came of looking at a site, and how much was looked at."""

    problems: Sequence[Problem]
    files: int
    pages: int = 0
    links: int = 0

    def fails(self, *, strict: bool) -> bool:
        """Whether the site should not be published as it is."""
        return any(found.is_error or (strict and not found.is_note) for found in self.problems)


class _Share(NamedTuple):
    """What one process found out about its files."""

    faults: list[Fault]
    pages: list[Page]  # without what they link and load
    anchored: list[Anchored]
    links: int
    sizes: dict[str, int]  # of styles, in bytes


class _Site(NamedTuple):
    """What is to be looked at, known to all processes."""

    folder: Path
    listed: Mapping[str, str]
    lying: Lying
    base_url: str
    languages: frozenset[str]


def verify_folder(folder: Path, published: Mapping[str, PublishedFile], processes: int) -> Verified:
    """Look at every file of a built folder; `published` are files of the site until now.

    Never raises for what lies there. Raises OSError where the folder itself cannot be read.
    """
    lying = list_files(folder)
    try:
        listed = read_list(_content(folder, MANIFEST))
    except Unlisted as unlisted:
        found = problem("no-manifest", Span(MANIFEST), reason=unlisted.reason)
        return Verified([found], len(lying.targets))
    site = _Site(folder, listed, lying, _base_url(folder), language_folders(listed))
    shares = _shares(site, processes)
    pages = {page.target: page for share in shares for page in share.pages}
    faults = [*listing_faults(lying, listed), *(one for share in shares for one in share.faults)]
    faults += _together(site, pages, shares)
    if lying.unfinished:
        faults.append(Fault("output-unfinished", MANIFEST, {}))
    problems = [
        *problems_of(faults, lambda target: _text(folder, target)),
        *lost_addresses(_addresses(folder), published),
    ]
    links = sum(share.links for share in shares)
    return Verified(sort_problems(problems), len(lying.targets), len(pages), links)


def _shares(site: _Site, processes: int) -> list[_Share]:
    """Read all files, in several processes where they are many."""
    targets = sorted(site.lying.targets - {MANIFEST})
    count = min(processes, 1 + len(targets) // _FEW)
    return run_shares(lambda share: _look(site, targets[share::count]), count)


def _look(site: _Site, targets: Iterable[str]) -> _Share:
    """Read some files, each by itself."""
    share = _Share([], [], [], 0, {})
    links = 0
    for target in targets:
        content = _content(site.folder, target)
        if content is None:  # no regular file, or none that can be read
            share.faults.append(Fault("output-changed", target, {}))
            continue
        share.faults.extend(digest_faults([(target, content)], site.listed))
        if target.endswith(".css"):
            share.sizes[target] = len(content)
            style = read_style(content.decode("utf-8", errors="replace"))
            share.faults.extend(load_faults(target, style, site.lying.targets, site.base_url))
        elif target.endswith(".html") and not target.startswith(_DOWNLOADS):
            page = read_page(target, content)
            links += len(page.links)
            _take_in(site, page, share)
    return share._replace(links=links)


def _take_in(site: _Site, page: Page, share: _Share) -> None:
    for found in link_faults(page, site.lying.targets, site.base_url):
        if isinstance(found, Anchored):
            share.anchored.append(found)
        else:
            share.faults.append(found)
    share.faults.extend(load_faults(page.target, page.loads, site.lying.targets, site.base_url))
    share.faults.extend(
        Fault("id-twice", page.target, {"id": one.address}, one) for one in page.twice
    )
    if _is_ours(page.target, site.languages):
        share.faults.extend(language_faults(page, site.languages))
    share.pages.append(page._replace(links=(), loads=()))


def _is_ours(target: str, languages: frozenset[str]) -> bool:
    """Whether a page is one that this program makes, and not the site's own."""
    return target in _ROOT_PAGES or target.partition("/")[0] in languages


def _together(site: _Site, pages: Mapping[str, Page], shares: Iterable[_Share]) -> Iterator[Fault]:
    """Find what only shows between several pages."""
    anchored = [one for share in shares for one in share.anchored]
    yield from anchor_faults(anchored, {target: page.ids for target, page in pages.items()})
    ours = {target: page for target, page in pages.items() if _is_ours(target, site.languages)}
    if site.base_url:
        yield from canonical_faults(ours, site.base_url)
        yield from alternate_faults(ours, _addresses(site.folder), site.base_url)
    sizes = {target: size for share in shares for target, size in share.sizes.items()}
    for page in ours.values():
        styles = (find_place(site.base_url, folder_of(page.target), one) for one in page.styles)
        style_size = sum(sizes.get(place.target or "", 0) for place in styles)
        yield from weight_faults(page, style_size)


def _base_url(folder: Path) -> str:
    """Give the address that a site is made for, as its first page says it; empty if none does."""
    content = _content(folder, INDEX)
    canonical = read_page(INDEX, content).canonical if content is not None else None
    return canonical.address if canonical and canonical.address.endswith("/") else ""


def _addresses(folder: Path) -> Addresses:
    """Read which pages belong together; none where that file is damaged, which is told."""
    try:
        return read_addresses(_content(folder, ADDRESSES) or b"")
    except ValueError:
        return {}


def _content(folder: Path, target: str) -> bytes | None:
    """Read a file of the folder; None where there is no regular one that can be read."""
    path = folder / target
    try:
        return path.read_bytes() if path.is_file() and not path.is_symlink() else None
    except OSError:
        return None


def _text(folder: Path, target: str) -> str:
    return (_content(folder, target) or b"").decode("utf-8", errors="replace")
