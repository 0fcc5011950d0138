"""The shortcut: the pages that a save is about, made before all else that depends on it.

A save mostly changes the words or facts of one entry. Its own pages are what its editor looks at,
and they can be made at once, on the ground of the last rebuild; so can any page that a browser
shows. A page whose title gives it another address stays at its old one until the next rebuild,
which looks at everything and has the last word.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from programme_pages.entries import (
    AnyEntry,
    Reader,
    Surroundings,
    Unit,
    list_units,
    outline,
    sort_files,
)
from programme_pages.entries import surroundings as surroundings_of
from programme_pages.markup import MarkdownReader
from programme_pages.model.programme import Entry
from programme_pages.pipeline.publishing import Basis
from programme_pages.plan import Edition, PageJob
from programme_pages.preview.edits import Edits, PageOf
from programme_pages.references import check_references
from programme_pages.render import Renderer
from programme_pages.review import check_sense
from programme_pages.theme import template_folders

Pages = dict[str, bytes]  # by target
_TEMPLATES = "templates/"


class Shortcut:
    """Makes pages of what was edited on the ground of a rebuild, and remembers the edits."""

    def __init__(self, basis: Basis, renderer: Renderer | None = None) -> None:
        """Start from a rebuild; `renderer` is used if its templates are still the same."""
        self._root = basis.checked.root
        self._checked = basis.checked
        self.renderer = renderer or basis.making.renderer
        self.stamps = basis.making.stamps
        self._around: Surroundings = surroundings_of(basis.checked.content)
        layout, _ = sort_files(basis.listed.sources)
        self._units = {file: unit for unit in list_units(layout) for file in unit.files}
        self._jobs = {job.target: job for job in basis.making.plan.jobs if isinstance(job, PageJob)}
        self._jobs_of = _by_page(self._jobs.values())
        self._edits = Edits(basis.making.plan.ground)
        self._concerns_others = False  # whether pages of others show what was edited
        self._markdown = MarkdownReader()

    def own_pages(self, files: Collection[str]) -> Pages | None:
        """Take in saved files, and make the pages of what they belong to.

        None where there is more to it: another kind of file, a new or a removed one, a mistake.
        Raises TemplateFault.
        """
        templates = {name for name in files if name.startswith(_TEMPLATES)}
        if templates:  # also where there is more to it: what was read of them before is outdated
            self.renderer = self.renderer.anew(template_folders(self._root))
            self._concerns_others = True
        files = set(files) - templates
        if not all(name in self._units and (self._root / name).is_file() for name in files):
            return None
        values = [self._read(unit) for unit in self._units_of(files)]
        if not all(map(self._edits.fits, values)):
            return None
        own = [page for value in values for page in self._take_in(value)]
        return self._make(job for page in own for job in self._jobs_of[page])

    def shown_pages(self, targets: Iterable[str]) -> Pages:
        """Make the pages that browsers show, if they may show what was edited.

        Raises TemplateFault.
        """
        if not self._concerns_others:
            return {}
        return self._make(self._jobs[target] for target in targets if target in self._jobs)

    def rehearse(self) -> None:
        """Make the pages of one entry for nothing, so that the first save need not wait longer.

        Libraries are loaded and templates compiled when they are first needed. Raises
        TemplateFault.
        """
        entry = next(iter(self._checked.content.outlines), None)
        files = [name for name, unit in self._units.items() if unit.name == entry]
        self.own_pages(files)
        self._edits.clear()
        self._concerns_others = False

    def _units_of(self, files: Iterable[str]) -> Iterable[Unit]:
        return {unit.name: unit for unit in (self._units[name] for name in files)}.values()

    def _read(self, unit: Unit) -> object | None:
        """Read a unit as it is now; None where it is not sound."""
        languages = self._edits.ground.programme.site.facts.languages
        reader = Reader(self._root, dict.fromkeys(unit.files, unit), languages, self._markdown)
        value, problems = reader.type(unit, reader.load(unit))
        if isinstance(value, Entry):
            problems += check_references(value, self._around)
            problems += check_sense(value, self._around)
        return None if any(one.is_error for one in problems) else value

    def _take_in(self, value: object) -> list[PageOf]:
        if not isinstance(value, Entry) or self._is_told_elsewhere(value):
            self._concerns_others = True
        return self._edits.put(value)

    def _is_told_elsewhere(self, entry: AnyEntry) -> bool:
        """Whether more changed than the bodies of texts, which stand on the entry's pages alone."""
        before = self._edits.ground.programme.outlines[entry.id]
        return before.digest != outline(entry).digest

    def _make(self, jobs: Iterable[PageJob]) -> Pages:
        ground = self._edits.ground
        pages: Pages = {}
        for job in jobs:
            context = job.make(Edition(ground, ground.languages[job.language]))
            pages[job.target] = self.renderer.render(job, context)
        return pages


def _by_page(jobs: Iterable[PageJob]) -> Mapping[PageOf, list[PageJob]]:
    """Give the pages of each entry and place, by template and id."""
    found: defaultdict[PageOf, list[PageJob]] = defaultdict(list)
    for job in jobs:
        found[job.template, job.about].append(job)
    return found
