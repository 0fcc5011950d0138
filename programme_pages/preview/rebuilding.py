"""Rebuilding: the pages of the preview, brought up to date in a folder of their own."""

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from programme_pages.ledger import FOLDER
from programme_pages.ledger.pack import Damaged
from programme_pages.pipeline.building import LAST, Built
from programme_pages.pipeline.inputs import list_inputs
from programme_pages.pipeline.last import NO_BUILD
from programme_pages.pipeline.publishing import Basis, Publishing
from programme_pages.pipeline.settings import Settings
from programme_pages.pipeline.version import this_version
from programme_pages.plan import PageJob
from programme_pages.preview.memory import Memory
from programme_pages.preview.shortcut import Pages, Shortcut
from programme_pages.problems import Problem
from programme_pages.render import TemplateFault

PREVIEW, PAGES = "preview", "pages"
_NEW = "page.new"  # in the preview's folder, until it takes its place


_Page = tuple[str, str, str]  # what a page is of: its template, its language and an id


class Overtaken(Exception):  # noqa: N818  (what happened, in the words of this module)
    """A rebuild that was given up, because more was saved meanwhile."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a save: all that is wrong, and the targets whose files are others now."""

    problems: list[Problem] = field(default_factory=list)
    written: frozenset[str] = frozenset()
    is_good: bool = True  # else the pages are those of the last good rebuild
    moved: Mapping[str, str] = field(
        default_factory=dict
    )  # targets of pages that lie elsewhere now


class Rebuilder:
    """Keeps what one rebuild can leave to the next in memory; its pages lie in `pages`."""

    def __init__(self, root: Path, base_url: str, now: Callable[[], date | datetime]) -> None:
        """Preview the site at `root`; `now` gives what counts as now."""
        self.root = root
        self.folder = root / FOLDER / PREVIEW
        self.pages = self.folder / PAGES
        self._base_url = base_url
        self._now = now
        self._store = Memory(self.folder, this_version())
        self._shortcut: Shortcut | None = None  # there is one after a good rebuild
        self._targets: Mapping[_Page, str] = {}  # of the pages of the last good rebuild
        self._problems: list[Problem] = []

    def rebuild(
        self, is_overtaken: Callable[[], bool] = lambda: False, processes: int | None = 1
    ) -> Outcome:
        """Look at everything, and bring all pages up to date where nothing is wrong.

        Raises Overtaken once `is_overtaken` says so while pages are made, with nothing written;
        OutputRefused; OSError. Where threads run, there can be no further processes.
        """

        def step() -> None:
            if is_overtaken():
                raise Overtaken

        settings = Settings(
            root=self.root,
            output=self.pages,
            now=self._now(),
            base_url=self._base_url,
            drafts=True,
            preview=True,
            processes=processes,
        )
        self._store.prepare()
        last = self._store.read(LAST) or NO_BUILD
        publishing = Publishing(settings, self._store, last, list_inputs(self.root), lambda _: step)
        try:
            built = publishing.run(lambda: None)
        except Overtaken:
            raise
        except Exception:
            self._shortcut = None  # what is on the ground of the last rebuild may be wrong now
            raise
        self._shortcut = _next_shortcut(self._shortcut, built)
        self._problems = built.problems
        if built.basis is None:
            return Outcome(built.problems, is_good=False)
        before, self._targets = self._targets, _targets(built.basis)
        moved = {
            target: now
            for page, target in before.items()
            if (now := self._targets.get(page, target)) != target
        }
        return Outcome(built.problems, frozenset(built.written), moved=moved)

    def hurry(self, files: Collection[str]) -> Outcome | None:
        """Bring the own pages of what was edited up to date, before all else.

        `files` are all that were changed since the last rebuild, by their paths in the site's
        folder. None where that cannot be, or where nothing may be shown yet. A rebuild has to
        follow in any case; one may be under way in another thread.
        """
        return self._hurry(lambda shortcut: shortcut.own_pages(files))

    def hurry_shown(self, targets: Iterable[str]) -> Outcome | None:
        """Bring other pages that browsers show up to date with what `hurry` took in.

        None where none of them is another one now.
        """
        outcome = self._hurry(lambda shortcut: shortcut.shown_pages(targets))
        return outcome if outcome and outcome.written else None

    def rehearse(self) -> None:
        """Get ready to hurry."""
        if self._shortcut is not None:
            with suppress(TemplateFault):  # told by the rebuild that meets it
                self._shortcut.rehearse()

    def save(self) -> None:
        """Leave what is kept to the next run."""
        self._store.save()

    def _hurry(self, make: Callable[[Shortcut], Pages | None]) -> Outcome | None:
        if self._shortcut is None:
            return None
        try:
            pages = make(self._shortcut)
            written = None if pages is None else self._write(pages)
        except (TemplateFault, Damaged, OSError):  # the rebuild mends or tells it
            return None
        return None if written is None else Outcome(self._problems, frozenset(written))

    def _write(self, pages: Pages) -> list[str]:
        """Write pages that differ from what stands there; give their targets."""
        written = []
        for target, content in pages.items():
            path, new = self.pages / target, self.folder / _NEW
            if path.read_bytes() != content:
                new.write_bytes(content)
                new.replace(path)
                written.append(target)
        return written


def _targets(basis: Basis) -> Mapping[_Page, str]:
    pages = (job for job in basis.making.plan.jobs if isinstance(job, PageJob))
    return {(job.template, job.language, job.about): job.target for job in pages}


def _next_shortcut(before: Shortcut | None, built: Built) -> Shortcut | None:
    """Go on from a rebuild; templates that are the same need not be read again."""
    if built.basis is None:
        return None
    same = before is not None and before.stamps == built.basis.making.stamps
    return Shortcut(built.basis, before.renderer if before and same else None)
