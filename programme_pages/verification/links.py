"""Links: what a page leads to and loads is there, and it loads nothing from elsewhere."""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import NamedTuple

from programme_pages.verification.faults import Fault
from programme_pages.verification.page import Page, Reference
from programme_pages.verification.places import Place, find_place, folder_of

_TEXT_DIRECTIVE = ":~:"  # https://wicg.github.io/scroll-to-text-fragment/
_TOP = {"", "top"}  # HTML, section 7.4.6.4: these lead to the top of any page


class Anchored(NamedTuple):
    """A link to an element of another page."""

    source: str
    at: Reference
    target: str
    anchor: str


def link_faults(page: Page, targets: Container[str], base_url: str) -> Iterator[Fault | Anchored]:
    """Find links of a page that lead nowhere; links to elements of other pages are given back."""
    folder = folder_of(page.target)
    for link in page.links:
        place = find_place(base_url, folder, link.address)
        if place.elsewhere:
            continue
        if link.address.startswith("#"):
            place = place._replace(target=page.target)
        if place.target not in targets or place.target is None:
            yield _fault("link-broken", page.target, link, place)
            continue
        anchor = place.fragment.partition(_TEXT_DIRECTIVE)[0]
        if anchor in _TOP or not place.target.endswith(".html"):
            continue
        if place.target != page.target:
            yield Anchored(page.target, link, place.target, anchor)
        elif anchor not in page.ids:
            yield _anchor_fault(page.target, link, anchor, place.target)


def anchor_faults(links: Iterable[Anchored], ids: Mapping[str, Container[str]]) -> Iterator[Fault]:
    """Find links to elements that the page they lead to does not have."""
    for link in links:
        if link.target in ids and link.anchor not in ids[link.target]:
            yield _anchor_fault(link.source, link.at, link.anchor, link.target)


def load_faults(
    source: str, loads: Iterable[Reference], targets: Container[str], base_url: str
) -> Iterator[Fault]:
    """Find what a page or style loads that is not there, or comes from elsewhere."""
    folder = folder_of(source)
    for one in loads:
        place = find_place(base_url, folder, one.address)
        if place.elsewhere:
            yield _fault("foreign-origin", source, one, place)
        elif place.target not in targets and not one.address.startswith("data:"):
            yield _fault("asset-missing", source, one, place)


def _fault(code: str, source: str, at: Reference, place: Place) -> Fault:
    values = {"address": at.address}
    return Fault(code, source, values, at, group=place.target or at.address)


def _anchor_fault(source: str, at: Reference, anchor: str, target: str) -> Fault:
    values = {"anchor": anchor, "page": target}
    return Fault("anchor-broken", source, values, at, group=f"{target}#{anchor}")
