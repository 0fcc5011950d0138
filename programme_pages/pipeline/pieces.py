"""Pieces: views that are kept between builds, since one file is put together of very many.

An event that changed would otherwise have all others made again for the calendar that lists them.
"""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import NamedTuple

from programme_pages.ledger import Changes, Ledger, Store, ViewReceipt
from programme_pages.ledger.pack import Damaged, Pack, Part
from programme_pages.plan import VIEWS
from programme_pages.plan.ground import Ground, Made

_PIECES = "pieces"  # in the store
_FILES = "pieces-"  # their values, beside it


class Piece(NamedTuple):
    """A view as it was kept: the digest of its value, and where that lies."""

    digest: str
    part: Part


class Pieces:
    """The pieces that the last build left, and where new ones are written."""

    def __init__(self, store: Store) -> None:
        """Open the pieces of a store; where nothing can be kept, there are none.

        `filled` are the names of those that this process read.
        """
        self._store = store
        self._known: Mapping[str, Piece] = store.read(_PIECES) or {}
        self._pack = Pack(store, keep=True, prefix=_FILES)
        self.filled: set[str] = set()

    def close(self) -> None:
        """Close all files."""
        self._pack.close()

    def fill(self, ground: Ground, changes: Changes, targets: Iterable[str]) -> None:
        """Let the ground read the views that some files were made of, as far as they stand."""
        if not self._known:
            return
        for name, receipt in changes.views_of(targets):
            piece = self._known.get(name)
            if piece is not None and piece.digest == receipt.digest:
                ground.kept[name] = partial(self._read, name, piece.part, receipt.reads)

    def _read(self, name: str, part: Part, reads: tuple[str, ...]) -> Made | None:
        """Read a view; where it is damaged, it is made again."""
        try:
            made = Made(self._pack.read(part), reads)
        except Damaged:
            return None
        self.filled.add(name)
        return made

    def added(self, ground: Ground, receipts: Mapping[str, ViewReceipt]) -> dict[str, Piece]:
        """Write those of the views with these receipts that are kept; tell where they lie."""
        fresh = [name for name in receipts if VIEWS[name.partition(" ")[0]].kept]
        if not fresh or self._store.folder is None:
            return {}
        with self._pack.writer() as writer:
            return {
                name: Piece(receipts[name].digest, writer.add(ground.made[name].value))
                for name in fresh
            }

    def keep(self, ledger: Ledger, added: Mapping[str, Piece]) -> None:
        """Keep what was added, and what is still as a ledger has it."""
        if not added:
            return
        digests = {ledger.names[number]: digest for number, (_, digest) in ledger.views.items()}
        every = {**self._known, **added}
        standing = {name: one for name, one in every.items() if digests.get(name) == one.digest}
        try:
            parts = self._pack.gathered({name: one.part for name, one in standing.items()})
        except Damaged:
            parts = {name: one.part for name, one in added.items() if name in standing}
        kept = {name: Piece(standing[name].digest, part) for name, part in parts.items()}
        self._store.write(_PIECES, kept)
        self._pack.drop(self._pack.files() - {part.file for part in parts.values()})
