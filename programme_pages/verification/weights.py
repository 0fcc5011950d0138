"""Weights: pages that readers on the road wait for."""

from collections.abc import Iterator

from programme_pages.verification.faults import Fault
from programme_pages.verification.page import Page

# Bytes of a page and its styles before compression; about a tenth of it is sent. A list of 1,000
# events stays below that.
HEAVIEST = 600_000
_KILOBYTE = 1000


def weight_faults(page: Page, styles: int) -> Iterator[Fault]:
    """Find out whether a page is too heavy; `styles` are the bytes of its styles."""
    weight = page.size + styles
    if weight > HEAVIEST:
        values = {"weight": weight // _KILOBYTE, "limit": HEAVIEST // _KILOBYTE}
        yield Fault("page-too-heavy", page.target, values)
