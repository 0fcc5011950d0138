"""The ledger: the receipts of a whole site, small and quick to read back.

Names are numbered, and what a page read is kept as numbers: of the many receipts of a site, an edit
concerns a few, and looking through the others costs next to nothing.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from programme_pages.ledger.columns import BytesColumn, TextColumn
from programme_pages.ledger.receipts import Reads, Receipt, Receipts, ViewReceipt, noted

NEW_PAGE = "new page"
OTHER_PAGE = "another page was here"
OUTPUT_CHANGED = "output file missing or changed"

_NUMBER: Final = "I"  # of the machine's own kind: what is kept never leaves it unnoticed
Numbers = bytes
_WORTH_CLEARING = 20  # of so many pages, one that went is worth clearing away


class Ledger(NamedTuple):
    """The receipts of all pages and views; `names` have the digest of the same number.

    `wholes` are digests of all that there was to read under any name of some kinds.
    """

    names: Sequence[str] = ()
    digests: Sequence[str | None] = ()  # nothing for views
    pages: Mapping[str, tuple[str, Numbers, str]] = {}  # by target: subject, reads, digest
    views: Mapping[int, tuple[Numbers, str]] = {}  # by number: reads, digest of the value
    wholes: Mapping[str, str] = {}
    gone: int = 0  # pages that went; what they read is left here until it is worth clearing away

    def __reduce__(self) -> tuple[Any, ...]:
        """Have it kept, and handed from process to process, in columns."""
        return _of_columns, (_Columns.of(self),)

    @classmethod
    def of(cls, receipts: Receipts, wholes: Mapping[str, str] | None = None) -> "Ledger":
        """Write receipts down."""
        book = Book(cls(wholes=wholes or {}))
        for target, page in receipts.pages.items():
            book.add_page(target, page)
        for name, view in receipts.views.items():
            book.add_view(name, view)
        return book.ledger(receipts.digests)

    def receipts(self) -> Receipts:
        """Give all receipts as they were written down."""
        digests = {
            name: digest
            for number, (name, digest) in enumerate(zip(self.names, self.digests, strict=True))
            if number not in self.views
        }
        return Receipts(
            {
                target: Receipt(subject, self._named(reads), digest)
                for target, (subject, reads, digest) in self.pages.items()
            },
            {
                self.names[number]: ViewReceipt(self._named(reads), digest)
                for number, (reads, digest) in self.views.items()
            },
            digests,
        )

    def updated(
        self,
        made: Iterable["Ledger"],
        digests: Mapping[str, str | None],
        targets: Collection[str],
    ) -> "Ledger":
        """Give the ledger with new receipts, and digests; only those of some targets stay."""
        pages = {target: one for target, one in self.pages.items() if target in targets}
        gone = self.gone + len(self.pages) - len(pages)
        before = self._replace(pages=pages, gone=gone)
        if gone * _WORTH_CLEARING > len(pages):
            before = Ledger.of(self.receipts().only(targets), self.wholes)
        book = Book(before)
        for one in made:
            book.add(one)
        return book.ledger(digests)

    def changes(
        self,
        wholes: Mapping[str, str],
        digest_of: Callable[[str], str | None],
        view_digest: Callable[[str], str | None],
    ) -> "Changes":
        """Find what is read under any of the names now, and was not then.

        `wholes` are those of now, `digest_of` gives the digest of what is there now under a name;
        `view_digest` makes a view anew and gives the digest of its value. None stands for what is
        not there any more.
        """
        same = {kind for kind, digest in wholes.items() if self.wholes.get(kind) == digest}
        known = enumerate(zip(self.names, self.digests, strict=True))
        changed = {
            number
            for number, (name, digest) in known
            if number not in self.views
            and name.partition(" ")[0] not in same
            and digest_of(name) != digest
        }
        return Changes(self, frozenset(_with_views(self, changed, view_digest)))

    def _named(self, numbers: Numbers) -> Reads:
        return noted({self.names[number] for number in _unfolded(numbers)})


class _Columns(NamedTuple):
    """A ledger in columns; `lacking` are the names without a digest, by their numbers."""

    names: TextColumn
    digests: TextColumn
    lacking: Numbers
    pages: tuple[TextColumn, TextColumn, BytesColumn, TextColumn]
    views: tuple[Numbers, BytesColumn, TextColumn]
    wholes: Mapping[str, str]
    gone: int

    @classmethod
    def of(cls, ledger: Ledger) -> "_Columns":
        subjects, reads, digests = _parted(ledger.pages.values(), 3)
        view_reads, view_digests = _parted(ledger.views.values(), 2)
        return cls(
            names=TextColumn.of(ledger.names),
            digests=TextColumn.of([digest or "" for digest in ledger.digests]),
            lacking=_folded(number for number, one in enumerate(ledger.digests) if one is None),
            pages=(
                TextColumn.of(list(ledger.pages)),
                TextColumn.of(subjects),
                BytesColumn.of(reads),
                TextColumn.of(digests),
            ),
            views=(
                _folded(ledger.views),
                BytesColumn.of(view_reads),
                TextColumn.of(view_digests),
            ),
            wholes=ledger.wholes,
            gone=ledger.gone,
        )


def _parted(rows: Collection[tuple[Any, ...]], columns: int) -> Sequence[Sequence[Any]]:
    return list(zip(*rows, strict=True)) if rows else [()] * columns


def _of_columns(written: _Columns) -> Ledger:
    """Give back a ledger; see `Ledger.__reduce__`."""
    digests: list[str | None] = [*written.digests.parted()]
    for number in _unfolded(written.lacking):
        digests[number] = None
    targets, subjects, reads, page_digests = written.pages
    pages = zip(subjects.parted(), reads.parted(), page_digests.parted(), strict=True)
    views, view_reads, view_digests = written.views
    made = zip(view_reads.parted(), view_digests.parted(), strict=True)
    return Ledger(
        names=written.names.parted(),
        digests=digests,
        pages=dict(zip(targets.parted(), pages, strict=True)),
        views=dict(zip(_unfolded(views), made, strict=True)),
        wholes=written.wholes,
        gone=written.gone,
    )


NOTHING: Final = Ledger()


class Changes(NamedTuple):
    """The numbers of all names of a ledger under which something else is read now."""

    ledger: Ledger
    numbers: frozenset[int]

    @property
    def names(self) -> frozenset[str]:
        """The names."""
        return frozenset(self.ledger.names[number] for number in self.numbers)

    def views_of(self, targets: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Give the views that pages were made from and that still stand: names and digests."""
        ledger, read = self.ledger, set[int]()
        for target in targets:
            if target in ledger.pages:
                read.update(_unfolded(ledger.pages[target][1]))
        for number in read.intersection(ledger.views) - self.numbers:
            yield ledger.names[number], ledger.views[number][1]

    def why_stale(self, target: str, subject: str, *, stands: bool) -> list[str]:
        """Tell why a page has to be made again: an empty list where it does not.

        `subject` is what the page is to be of, and `stands` tells whether the file that its receipt
        is for is still in its place. The reasons are one of the constants above, or the names that
        changed of those that the page read.
        """
        receipt = self.ledger.pages.get(target)
        if receipt is None:
            return [NEW_PAGE]
        before, reads, _ = receipt
        if before != subject:
            return [OTHER_PAGE]
        if self.numbers:
            reasons = self.numbers.intersection(_unfolded(reads))
            if reasons:
                return sorted(self.ledger.names[number] for number in reasons)
        return [] if stands else [OUTPUT_CHANGED]


def _with_views(
    ledger: Ledger, changed: set[int], view_digest: Callable[[str], str | None]
) -> set[int]:
    """Add the views that differ: one is made again only where something that it read does."""
    found, seen, latest = set(changed), set[int](), changed
    while latest:
        touched = [
            number
            for number, (reads, _) in ledger.views.items()
            if number not in seen and not latest.isdisjoint(_unfolded(reads))
        ]
        seen.update(touched)
        latest = {one for one in touched if view_digest(ledger.names[one]) != ledger.views[one][1]}
        found |= latest
    return found


class Book:
    """Writes receipts down behind those of a ledger; names have numbers in the order they come."""

    def __init__(self, ledger: Ledger = NOTHING) -> None:
        """Go on from a ledger, which stays as it is."""
        self._before = ledger
        known = {name: number for number, name in enumerate(ledger.names)}
        self._numbers = defaultdict[str, int](None, known)
        self._numbers.default_factory = self._numbers.__len__  # the next one
        self._pages = dict(ledger.pages)
        self._views = dict(ledger.views)

    def add_page(self, target: str, page: Receipt) -> None:
        """Write the receipt of a page."""
        self._pages[target] = page.subject, self._folded(page.reads), page.digest

    def add_view(self, name: str, view: ViewReceipt) -> None:
        """Write the receipt of a view."""
        self._views[self._numbers[name]] = self._folded(view.reads), view.digest

    def add(self, other: Ledger) -> None:
        """Write all receipts of another ledger, without its digests."""
        numbers = [self._numbers[name] for name in other.names]
        are_same = numbers == list(range(len(numbers)))

        def translated(reads: Numbers) -> Numbers:
            if are_same:
                return reads
            return _folded(map(numbers.__getitem__, _unfolded(reads)))

        for target, (subject, reads, digest) in other.pages.items():
            self._pages[target] = subject, translated(reads), digest
        for number, (reads, digest) in other.views.items():
            self._views[numbers[number]] = translated(reads), digest

    def ledger(self, digests: Mapping[str, str | None] = {}) -> Ledger:
        """Give all that is written, with digests of what was read."""
        changed = {self._numbers[name]: digest for name, digest in digests.items()}
        names, known = list(self._numbers), self._before.digests
        every = [*known, *[None] * (len(names) - len(known))]
        for number, digest in changed.items():
            every[number] = digest
        return self._before._replace(
            names=names, digests=every, pages=self._pages, views=self._views
        )

    def _folded(self, names: Iterable[str]) -> Numbers:
        return _folded(map(self._numbers.__getitem__, names))


def _folded(numbers: Iterable[int]) -> Numbers:
    return array(_NUMBER, numbers).tobytes()


def _unfolded(numbers: Numbers) -> memoryview:
    return memoryview(numbers).cast(_NUMBER)
