"""Making: the stale jobs of a plan as files, spread over processes, and receipts for them."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from programme_pages.ledger import Changes, Receipt, Receipts, ViewReceipt, joined, noted, why_stale
from programme_pages.output import Placed, Site
from programme_pages.pipeline.outputs import Outputs
from programme_pages.plan import VIEWS, BytesJob, CopyJob, Edition, Job, Plan
from programme_pages.plan.ground import value_digest
from programme_pages.render import Renderer, TemplateFault
from programme_pages.workers import run_shares

_FEW = 12  # files that one process makes sooner than several are started
_MANY = 500  # files from which on it pays to keep those of a language together
_STAMPED = {"template", "catalogue"}
_FILE = "file "
ALWAYS = "compared at every build"


@dataclass(frozen=True)
class Making:
    """What is to be made, what was made last, and what is there now."""

    root: Path  # of the site
    plan: Plan
    renderer: Renderer
    stamps: Mapping[str, str]  # digests, by name, of what is no part of the programme
    receipts: Receipts = field(default_factory=Receipts)  # of the last build
    standing: Outputs = field(default_factory=dict)  # what stands in the output as receipts say
    downloads: Mapping[str, str] = field(default_factory=dict)  # SHA-256 of those that are known

    @cached_property
    def changed(self) -> frozenset[str]:
        """The names under which something else is read now than at the last build."""
        return Changes(self.receipts, self.digest_of, self._view_digest).names

    def digest_of(self, name: str) -> str | None:
        """Give the digest of what can be read under a name now."""
        if name.startswith(_FILE):
            return self._file_digest(name.removeprefix(_FILE))
        if name.partition(" ")[0] in _STAMPED:
            return self.stamps.get(name)
        return self.plan.ground.digest(name)

    def reasons(self, job: Job) -> list[str]:
        """Tell why a job has to be done; an empty list where its file stands as it should."""
        if isinstance(job, BytesJob):
            return [ALWAYS]  # its bytes are there already
        receipt = self.receipts.pages.get(job.target)
        return why_stale(job.subject, receipt, self.changed, stands=job.target in self.standing)

    def content(self, job: Job) -> tuple[bytes | Path, frozenset[str]]:
        """Give the content of a job's file, and the names of all that was read for it."""
        if isinstance(job, BytesJob):
            return job.content, frozenset()
        if isinstance(job, CopyJob):
            return self.root / job.source, noted((f"{_FILE}{job.source}",))
        edition = Edition(self.plan.ground, self.plan.ground.languages[job.language])
        context = job.make(edition)
        page = self.renderer.render(job, context)
        own = {f"template {job.template}", f"catalogue {job.language}"}
        return page, noted(edition.reads | own)

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
    """What was made: the files as they were placed, and receipts for pages and views."""

    placed: Sequence[Placed]
    receipts: Receipts


def make_files(
    making: Making, jobs: Sequence[Job], site: Site, processes: int, step: Callable[[], None]
) -> Made:
    """Make the files of jobs; `step` is called for each that this very process makes.

    Raises TemplateFault where a template is broken, and what `Site.place` raises.
    """
    shares = min(processes, 1 + len(jobs) // _FEW)

    def work(share: int) -> Made:
        return _make_share(making, _share_of(jobs, share, shares), site, share, step)

    try:
        every = run_shares(work, shares)
    except TemplateFault:
        for job in jobs:  # the first fault is told, however the work was shared
            making.content(job)
        raise
    placed = [one for made in every for one in made.placed]
    return Made(placed, joined(made.receipts for made in every))


def _share_of(jobs: Sequence[Job], share: int, shares: int) -> Sequence[Job]:
    """Give one of some equal shares of jobs.

    Few are dealt in turn, since lists, which come first, take longest. Many are cut in blocks, so
    that what the pages of a language have in common is made in one process.
    """
    if len(jobs) < _MANY:
        return jobs[share::shares]
    size = -(-len(jobs) // shares)
    return jobs[share * size : (share + 1) * size]


def _make_share(
    making: Making, jobs: Sequence[Job], site: Site, share: int, step: Callable[[], None]
) -> Made:
    placed: list[Placed] = []
    pages: dict[str, Receipt] = {}
    for job in jobs:
        content, reads = making.content(job)
        one = site.place(share, job.target, content)
        placed.append(one)
        if not isinstance(job, BytesJob):
            pages[job.target] = Receipt(job.subject, reads, one.digest)
        if share == 0:  # which stands for all: the others have no terminal to write to
            step()
    views = {
        name: ViewReceipt(noted(view.reads), value_digest(view.value))
        for name, view in making.plan.ground.made.items()
    }
    return Made(placed, Receipts(pages, views))


def new_receipts(making: Making, made: Made) -> Receipts:
    """Give the receipts of all files of a site, of those made now and of those that stood."""
    before = making.receipts
    copied = {
        name: one.digest
        for one in made.receipts.pages.values()
        for name in one.reads
        if name.startswith(_FILE)
    }
    views = before.views.keys() | made.receipts.views.keys()
    new = made.receipts.names() - before.digests.keys()
    others = (new | making.changed) - views - copied.keys()
    now = {name: making.digest_of(name) for name in others} | copied
    every = joined((before, made.receipts, Receipts(digests=now)))
    targets = {job.target for job in making.plan.jobs}
    return every if every.pages.keys() <= targets else every.only(targets)
