"""Pieces: views that are kept between builds, since one file is put together of very many.

An event that changed would otherwise have all others made again for the calendar that lists them.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, partial
from itertools import islice
from typing import Any, NamedTuple

from programme_pages.ledger import Changes, Ledger, Store
from programme_pages.ledger.columns import TextColumn
from programme_pages.ledger.pack import Damaged, Pack, Part
from programme_pages.plan import VIEWS
from programme_pages.plan.ground import Ground, Made

_PIECES = "pieces"  # in the store
_FILES = "pieces-"  # their values, beside it
_TOGETHER = 50  # values that are written as one: few are read alone, and many at once


class Piece(NamedTuple):
    """A view as it was kept: the digest of its value, and where it lies, as which of several."""

    digest: str
    part: Part
    place: int


class Fresh(NamedTuple):
    """A view that was made in this build, under its name, and the digest of its value."""

    name: str
    digest: str
    value: Any


class Index(NamedTuple):
    """All pieces, in columns; each is a part by its number, and a place in it."""

    names: TextColumn
    digests: TextColumn
    parts: Sequence[Part]
    numbers: Sequence[int]
    places: Sequence[int]

    @classmethod
    def of(cls, pieces: Mapping[str, Piece]) -> "Index":
        """Write pieces down."""
        numbers: dict[Part, int] = {}
        numbered = [numbers.setdefault(one.part, len(numbers)) for one in pieces.values()]
        return cls(
            TextColumn.of(list(pieces)),
            TextColumn.of([one.digest for one in pieces.values()]),
            list(numbers),
            numbered,
            [one.place for one in pieces.values()],
        )

    def pieces(self) -> dict[str, Piece]:
        """Give the pieces by their names."""
        parts = map(self.parts.__getitem__, self.numbers)
        every = map(Piece, self.digests.parted(), parts, self.places)
        return dict(zip(self.names.parted(), every, strict=True))


class Pieces:
    """The pieces that the last build left, and where new ones are written."""

    def __init__(self, store: Store) -> None:
        """Open the pieces of a store; where nothing can be kept, there are none.

        `filled` are the names of those that this process read.
        """
        self._store = store
        self._pack = Pack(store, keep=True, prefix=_FILES)
        self._read_parts: dict[Part, Sequence[Any]] = {}
        self.filled: set[str] = set()

    @cached_property
    def _known(self) -> Mapping[str, Piece]:
        index: Index | None = self._store.read(_PIECES)
        return index.pieces() if index else {}

    def close(self) -> None:
        """Close all files, and forget what was read of them."""
        self._pack.close()
        self._read_parts.clear()

    def fill(self, ground: Ground, changes: Changes, targets: Iterable[str]) -> None:
        """Let the ground read the views that some files were made of, as far as they stand."""
        for name, digest in changes.views_of(targets):
            if _is_kept(name) and (piece := self._known.get(name)) and piece.digest == digest:
                ground.kept[name] = partial(self._read, name, piece)

    def _read(self, name: str, piece: Piece) -> Made | None:
        """Read a view; where it is damaged, it is made again."""
        try:
            if piece.part not in self._read_parts:
                self._read_parts[piece.part] = self._pack.read(piece.part)
        except Damaged:
            return None
        self.filled.add(name)  # its receipt is written already
        return Made(self._read_parts[piece.part][piece.place], ())

    def added(self, views: Iterable[Fresh]) -> Index:
        """Write those of the views that are kept; tell where they lie."""
        kept = (view for view in views if _is_kept(view.name))
        written: dict[str, Piece] = {}
        if not (together := list(islice(kept, _TOGETHER))):
            return Index.of(written)
        with self._pack.writer() as writer:
            while together:
                part = writer.add([view.value for view in together])
                for place, view in enumerate(together):
                    written[view.name] = Piece(view.digest, part, place)
                together = list(islice(kept, _TOGETHER))
        return Index.of(written)

    def keep(self, ledger: Ledger, indexes: Iterable[Index]) -> None:
        """Keep what was added, and what is still as a ledger has it."""
        added = {name: one for index in indexes for name, one in index.pieces().items()}
        if not added:
            return
        digests = {ledger.names[number]: digest for number, (_, digest) in ledger.views.items()}
        every = {**self._known, **added}
        standing = {name: one for name, one in every.items() if digests.get(name) == one.digest}
        try:
            moved = self._pack.gathered({one.part: one.part for one in standing.values()})
        except Damaged:
            standing = {name: one for name, one in added.items() if name in standing}
            moved = {one.part: one.part for one in standing.values()}
        kept = {name: one._replace(part=moved[one.part]) for name, one in standing.items()}
        self._store.write(_PIECES, Index.of(kept))
        self._pack.drop(self._pack.files() - {part.file for part in moved.values()})


def _is_kept(name: str) -> bool:
    return VIEWS[name.partition(" ")[0]].kept
