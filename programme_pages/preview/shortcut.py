"""The shortcut: the pages of a saved entry, made before all else that depends on it.

A save mostly changes the words or facts of one entry. Its own pages are what its editor looks at,
and they can be made at once, on the ground of the last rebuild. Whatever else shows the entry
(cards, lists, neighbours) follows in the next rebuild, which looks at everything and has the last
word.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from programme_pages.entries import Reader, Surroundings, Unit, list_units, outline, sort_files
from programme_pages.entries import surroundings as surroundings_of
from programme_pages.entries.entry import AnyEntry
from programme_pages.markup import MarkdownReader
from programme_pages.model.programme import Kind, Outline, Programme
from programme_pages.pipeline.publishing import Basis
from programme_pages.plan import Edition, Ground, PageJob
from programme_pages.plan.entries import TEMPLATES
from programme_pages.references import check_references
from programme_pages.render import Renderer
from programme_pages.review import check_sense

Pages = dict[str, bytes]  # by target


class Shortcut:
    """Makes pages of edited entries on the ground of a rebuild, and remembers the edits."""

    def __init__(self, basis: Basis, renderer: Renderer | None = None) -> None:
        """Start from a rebuild; `renderer` is used if its templates are still the same."""
        self._root = basis.checked.root
        self.renderer = renderer or basis.making.renderer
        self.stamps = basis.making.stamps
        self._around: Surroundings = surroundings_of(basis.checked.content)
        layout, _ = sort_files(basis.listed.sources)
        outlines = basis.checked.content.outlines
        self._units = {
            file: unit
            for unit in list_units(layout)
            if unit.name in outlines
            for file in unit.files
        }
        self._outlines = {unit: outlines[unit] for unit in outlines}
        self._jobs = _jobs_of_entries(basis.making.plan.jobs)
        self._edits: dict[str, AnyEntry] = {}  # by id
        self._ground = _with_edits(basis.making.plan.ground, self._edits)
        self._markdown = MarkdownReader()

    def pages(self, files: Collection[str]) -> Pages | None:
        """Make the pages of the entries that these files belong to.

        None where there is more to it: another kind of file, a new or a removed one, a mistake, or
        another address. Raises TemplateFault.
        """
        if not all(name in self._units and (self._root / name).is_file() for name in files):
            return None
        units = {unit.name: unit for unit in (self._units[name] for name in files)}
        entries = {name: self._read(unit) for name, unit in units.items()}
        found = {name: entry for name, entry in entries.items() if entry is not None}
        if len(found) < len(entries):
            return None
        self._edits |= {entry.id: entry for entry in found.values()}
        return self._make(found.values())

    def rehearse(self) -> None:
        """Make the pages of one entry for nothing, so that the first save need not wait longer.

        Libraries are loaded and templates compiled when they are first needed. Raises
        TemplateFault.
        """
        if self._units:
            self.pages([next(iter(self._units))])
            self._edits.clear()

    def _read(self, unit: Unit) -> AnyEntry | None:
        """Read an entry as it is now; None where it is not sound, or lies elsewhere than before."""
        languages = self._ground.programme.site.facts.languages
        reader = Reader(self._root, dict.fromkeys(unit.files, unit), languages, self._markdown)
        entry, problems = reader.type(unit, reader.load(unit))
        before = self._outlines[unit.name]
        if entry is None or any(one.is_error for one in problems):
            return None
        now = outline(entry)  # type: ignore[arg-type]  # these units are entries
        checks = (*check_references(entry, self._around), *check_sense(entry, self._around))  # type: ignore[arg-type]
        if not _stays(before, now) or any(one.is_error for one in checks):
            return None
        return entry  # type: ignore[return-value]

    def _make(self, entries: Iterable[AnyEntry]) -> Pages:
        ground = replace(self._ground, made={})  # views may be of what was edited
        pages: Pages = {}
        for entry in entries:
            for job in self._jobs[TEMPLATES[entry.kind], entry.id]:
                context = job.make(Edition(ground, ground.languages[job.language]))
                pages[job.target] = self.renderer.render(job, context)
        return pages


def _stays(before: Outline, now: Outline) -> bool:
    """Whether an entry has the addresses and files that it had, and is as public as it was."""
    return _place(before) == _place(now)


def _place(one: Outline) -> tuple[object, ...]:
    files = one.downloads, one.pictures, one.offered
    return one.id, one.kind, one.source, one.draft, one.named, files


def _jobs_of_entries(jobs: Iterable[object]) -> Mapping[tuple[str, str], list[PageJob]]:
    """Give the pages of each entry, by its template and id."""
    found: defaultdict[tuple[str, str], list[PageJob]] = defaultdict(list)
    for job in jobs:
        if isinstance(job, PageJob):
            found[job.template, job.about].append(job)
    return found


def _with_edits(ground: Ground, edits: Mapping[str, AnyEntry]) -> Ground:
    """Give a ground on which edited entries are as they are now."""
    programme: Programme = ground.programme
    return replace(
        ground,
        programme=replace(
            programme,
            events=_Edited(programme.events, edits, {Kind.WORKSHOP, Kind.SESSION}),
            initiatives=_Edited(programme.initiatives, edits, {Kind.INITIATIVE}),
            series=_Edited(programme.series, edits, {Kind.SERIES}),
            pages=_Edited(programme.pages, edits, {Kind.PAGE}),
        ),
    )


class _Edited(Mapping[str, Any]):
    """The entries of some kinds, edited ones as they are now."""

    def __init__(
        self, entries: Mapping[str, Any], edits: Mapping[str, AnyEntry], kinds: set[Kind]
    ) -> None:
        self._entries = entries
        self._edits = edits
        self._kinds = kinds

    def __getitem__(self, entry_id: str) -> Any:
        edited = self._edits.get(entry_id)
        return edited if edited and edited.kind in self._kinds else self._entries[entry_id]

    def __contains__(self, entry_id: object) -> bool:
        return entry_id in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)
