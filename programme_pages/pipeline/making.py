"""Making: the stale jobs of a plan as files, spread over processes, and receipts for them."""

import hashlib
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from programme_pages.dealing import dealt
from programme_pages.ledger import Book, Changes, Ledger, Receipt, ViewReceipt
from programme_pages.ledger.columns import TextColumn
from programme_pages.locales.english import bytes_without_marks
from programme_pages.output import Placed, Site
from programme_pages.pipeline.drawing import Drawer
from programme_pages.pipeline.outputs import Outputs
from programme_pages.pipeline.pieces import Fresh, Index, Pieces
from programme_pages.plan import (
    VIEWS,
    BytesJob,
    CopyJob,
    DataJob,
    DrawnJob,
    Edition,
    Job,
    Plan,
    View,
    WholeJob,
)
from programme_pages.plan.ground import value_digest
from programme_pages.render import Renderer, TemplateFault
from programme_pages.workers import run_shares

_FEW = 12  # files that one process makes sooner than several are started
_STAMPED = {"template", "catalogue"}
_FILE = "file "
_MADE_ALWAYS = BytesJob | WholeJob  # nobody notes what was read for these
ALWAYS = "compared at every build"
Numbered = tuple[int, Job]  # by its place among all jobs to be done


@dataclass(frozen=True)
class Making:
    """What is to be made, what was made last, and what is there now."""

    root: Path  # of the site
    plan: Plan
    renderer: Renderer
    drawer: Drawer
    stamps: Mapping[str, str]  # digests, by name, of what is no part of the programme
    ledger: Ledger = field(default_factory=Ledger)  # of the last build
    standing: Outputs = field(default_factory=dict)  # what stands in the output as receipts say
    downloads: Mapping[str, str] = field(default_factory=dict)  # SHA-256 of those that are known
    pieces: Pieces | None = None  # where views are kept

    @cached_property
    def changes(self) -> Changes:
        """The names under which something else is read now than at the last build."""
        wholes = self.plan.ground.wholes
        return self.ledger.changes(wholes, self.digest_of, self._view_digest)

    def digest_of(self, name: str) -> str | None:
        """Give the digest of what can be read under a name now."""
        if name.startswith(_FILE):
            return self._file_digest(name.removeprefix(_FILE))
        if name.partition(" ")[0] in _STAMPED:
            return self.stamps.get(name)
        return self.plan.ground.digest(name)

    def reasons(self, job: Job) -> list[str]:
        """Tell why a job has to be done; an empty list where its file stands as it should."""
        if isinstance(job, _MADE_ALWAYS):
            return [ALWAYS]
        stands = job.target in self.standing
        return self.changes.why_stale(job.target, job.subject, stands=stands)

    def content(self, job: Job) -> tuple[bytes | Path, Collection[str]]:
        """Give the content of a job's file, and the names of all that was read for it."""
        if isinstance(job, BytesJob):
            return job.content, ()
        if isinstance(job, WholeJob):
            return job.make(), ()
        if isinstance(job, CopyJob):
            return self.root / job.source, (f"{_FILE}{job.source}",)
        edition = Edition(self.plan.ground, self.plan.ground.languages[job.language])
        if isinstance(job, DataJob):
            edition.reads.add(f"catalogue {job.language}")
            return bytes_without_marks(job.make(edition)), edition.reads
        if isinstance(job, DrawnJob):
            drawing = job.make(edition)
            return self.drawer.content(job.target, drawing), edition.reads
        page = self.renderer.render(job, job.make(edition))
        edition.reads.update((f"template {job.template}", f"catalogue {job.language}"))
        return page, edition.reads

    @staticmethod
    def is_view(name: str) -> bool:
        """Whether it is a view that is read under a name."""
        return name.partition(" ")[0] in VIEWS

    def _view_digest(self, name: str) -> str | None:
        kind, code, key = name.split(" ")
        language = self.plan.ground.languages.get(code)
        if language is None:
            return None
        try:
            return value_digest(VIEWS[kind](Edition(self.plan.ground, language), key))
        except KeyError:  # what it was of is not there any more
            return None

    def _file_digest(self, name: str) -> str | None:
        if name in self.downloads:
            return self.downloads[name]
        path = self.root / name
        return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None


@dataclass(frozen=True, slots=True)
class Made:
    """What was made: the files as they were placed, and receipts for pages and views.

    `copied` are the digests of files that were copied, by the names under which they are read.
    `fault` is the one of a template that ended it, with the number of the job that met it.
    """

    placed: Sequence[Placed] = ()
    written: Sequence[Ledger] = ()
    copied: Mapping[str, str] = field(default_factory=dict)
    pieces: Sequence[Index] = ()
    fault: tuple[int, TemplateFault] | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        """Have it handed from process to process with its many files in columns."""
        files = (
            TextColumn.of([one.target for one in self.placed]),
            TextColumn.of([one.digest for one in self.placed]),
            TextColumn.of([one.staged or "" for one in self.placed]),
        )
        return _of_columns, (files, self.written, self.copied, self.pieces, self.fault)


def _of_columns(files: tuple[TextColumn, TextColumn, TextColumn], *others: Any) -> Made:
    """Give back what was handed over; see `Made.__reduce__`."""
    rows = zip(*(column.parted() for column in files), strict=True)
    placed = [Placed(target, digest, staged or None) for target, digest, staged in rows]
    return Made(placed, *others)


def make_files(
    making: Making, jobs: Sequence[Job], site: Site, processes: int, step: Callable[[], None]
) -> Made:
    """Make the files of jobs; `step` is called for each that this very process makes.

    Raises TemplateFault where a template is broken, and what `Site.place` raises.
    """
    if making.pieces:
        targets = [job.target for job in jobs]
        making.pieces.fill(making.plan.ground, making.changes, targets)
    shares = min(processes, 1 + len(jobs) // _FEW)

    def work(share: int) -> Made:
        drawn = ((number, jobs[number]) for number in deal.draw(share))
        return _make_share(making, drawn, site, share, step)

    with dealt(len(jobs), shares) as deal:
        every = run_shares(work, shares)
    making.plan.ground.kept.clear()  # previews go on from there, with other entries
    faults = [made.fault for made in every if made.fault is not None]
    if faults:  # of several, one process would have met the first
        raise min(faults, key=itemgetter(0))[1]
    return Made(
        placed=[one for made in every for one in made.placed],
        written=[one for made in every for one in made.written],
        copied={name: digest for made in every for name, digest in made.copied.items()},
        pieces=[one for made in every for one in made.pieces],
    )


def _make_share(
    making: Making, jobs: Iterable[Numbered], site: Site, share: int, step: Callable[[], None]
) -> Made:
    placed: list[Placed] = []
    book, copied, pieces = Book(), dict[str, str](), list[Index]()
    for _, of_language in groupby(jobs, _language_of):
        for number, job in of_language:
            try:
                content, reads = making.content(job)
            except TemplateFault as fault:
                return Made(fault=(number, fault))
            one = site.place(share, job.target, content)
            placed.append(one)
            if not isinstance(job, _MADE_ALWAYS):
                book.add_page(job.target, Receipt(job.subject, reads, one.digest))
            if isinstance(job, CopyJob):
                copied |= dict.fromkeys(reads, one.digest)
            if share == 0:  # which stands for all: the others have no terminal to write to
                step()
        pieces += _let_go(making, book, lambda view: not view.same)
    pieces += _let_go(making, book, lambda view: view.same)
    return Made(placed, [book.ledger()], copied, pieces)


def _language_of(numbered: Numbered) -> str:
    _, job = numbered
    return "" if isinstance(job, _MADE_ALWAYS | CopyJob) else job.language


def _let_go(making: Making, book: Book, is_done: Callable[[View[Any]], bool]) -> list[Index]:
    """Let go of views: few pages of another language show them, and large sites have very many."""
    made = making.plan.ground.made
    names = [name for name in made if is_done(VIEWS[name.partition(" ")[0]])]
    fresh = _noted(making, book, names)
    kept = [making.pieces.added(fresh)] if making.pieces else []
    deque(fresh, maxlen=0)  # receipts are written also where no pieces are kept
    return kept


def _noted(making: Making, book: Book, names: Iterable[str]) -> Iterator[Fresh]:
    """Write the receipts of views that this process made; each goes before the next one comes."""
    made = making.plan.ground.made
    filled = making.pieces.filled if making.pieces else set()
    for name in names:
        view = made.pop(name)
        if name not in filled:
            digest = value_digest(view.value)
            book.add_view(name, ViewReceipt(view.reads, digest))
            yield Fresh(name, digest, view.value)


def new_ledger(making: Making, made: Made) -> Ledger:
    """Give the receipts of all files of a site, of those made now and of those that stood."""
    read = {name for one in made.written for name in one.names}
    names = {name for name in read | making.changes.names if not making.is_view(name)}
    digests = {name: made.copied.get(name) or making.digest_of(name) for name in names}
    targets = {job.target for job in making.plan.jobs}
    before = making.ledger._replace(wholes=making.plan.ground.wholes)
    return before.updated(made.written, digests, targets)
