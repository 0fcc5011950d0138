"""Receipts of a small site, written in a few words."""

from collections.abc import Sequence

from programme_pages.ledger import Reads, Receipt, Receipts, ViewReceipt, noted


def receipts(
    pages: dict[str, str] | None = None,
    views: dict[str, str] | None = None,
    digests: dict[str, str | None] | None = None,
) -> Receipts:
    """Receipts of pages and views, each with the names that it read: separated by commas."""
    return Receipts(
        pages={
            target: Receipt(f"subject of {target}", _names(reads), f"sha of {target}")
            for target, reads in (pages or {}).items()
        },
        views={
            name: ViewReceipt(_names(reads), f"value of {name}")
            for name, reads in (views or {}).items()
        },
        digests=digests or {},
    )


def joined(every: Sequence[Receipts]) -> Receipts:
    """Receipts put together; the later ones win."""
    return Receipts(
        {target: page for one in every for target, page in one.pages.items()},
        {name: view for one in every for name, view in one.views.items()},
        {name: digest for one in every for name, digest in one.digests.items()},
    )


def names_of(found: Receipts) -> set[str]:
    """All names that the pages, and the views that they share, read."""
    return {
        name for part in (found.pages, found.views) for one in part.values() for name in one.reads
    }


def _names(reads: str) -> Reads:
    return noted(reads.split(",")) if reads else ()
