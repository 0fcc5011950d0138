"""Receipts of a small site, written in a few words."""

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


def _names(reads: str) -> Reads:
    return noted(reads.split(",")) if reads else ()
