"""Receipts: what the last build made each page from."""

import sys
from collections.abc import Collection, Mapping
from typing import NamedTuple

Reads = tuple[str, ...]  # in order; a set of few names takes many times the room


def noted(names: Collection[str]) -> Reads:
    """Give names that were read, each once; equal ones are one object, and kept but once."""
    return tuple(map(sys.intern, sorted(names)))


class Receipt(NamedTuple):
    """What a page was made as and from, and the SHA-256 of what came of it, in hexadecimal."""

    subject: str  # what the page is of, and its template
    reads: Collection[str]  # the names of all that its making read
    digest: str


class ViewReceipt(NamedTuple):
    """What a view was made from, and the digest of its value."""

    reads: Reads
    digest: str


class Receipts(NamedTuple):
    """What a build made: each page, the views that pages share, and what was read for them."""

    pages: Mapping[str, Receipt] = {}  # by target
    views: Mapping[str, ViewReceipt] = {}  # by name
    digests: Mapping[str, str | None] = {}  # by name; not of views

    def only(self, targets: Collection[str]) -> "Receipts":
        """Give the receipts of some pages, with the views and the digests that these need."""
        pages = {target: one for target, one in self.pages.items() if target in targets}
        read = set().union(*(one.reads for one in pages.values()))
        views: dict[str, ViewReceipt] = {}
        waiting = read & self.views.keys()
        while waiting:
            views |= {name: self.views[name] for name in waiting}
            inner = set().union(*(views[name].reads for name in waiting))
            read |= inner
            waiting = inner & self.views.keys() - views.keys()
        digests = {name: digest for name, digest in self.digests.items() if name in read}
        return Receipts(pages, views, digests)
