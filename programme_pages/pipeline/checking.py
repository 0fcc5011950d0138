"""Checking: everything that can be wrong with the content, found before anything is planned."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from programme_pages.entries import Content
from programme_pages.ledger import FOLDER, Store
from programme_pages.locales import Language, load_languages
from programme_pages.locales.completeness import check_completeness
from programme_pages.locales.messages import Compiled
from programme_pages.pipeline.inputs import Listed, list_inputs
from programme_pages.pipeline.reading import Kept, read_kept, read_units, write_kept
from programme_pages.pipeline.version import this_version
from programme_pages.problems import Problem, sort_problems
from programme_pages.programme import link
from programme_pages.references import check_references
from programme_pages.review import check_sense, without_silenced
from programme_pages.routes import Routes, plan_routes
from programme_pages.theme import Theme, read_theme

_CATALOGUES = "catalogues"  # compiled, in the store


@dataclass(frozen=True, slots=True)
class Checked:
    """Content that was read and checked, with all problems, in order."""

    root: Path
    content: Content
    languages: Mapping[str, Language]
    theme: Theme
    routes: Routes | None  # drafts have theirs too; None where the content has errors
    problems: list[Problem]
    parsed: Sequence[str]  # the names of the units that were read anew

    def fails(self, *, strict: bool) -> bool:
        """Whether the problems keep the site from being built; warnings do so if `strict`."""
        return any(strict or found.is_error for found in self.problems)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known from earlier builds: the units of the content, and compiled catalogues."""

    units: Kept
    catalogues: Mapping[str, Compiled]  # by key

    @classmethod
    def of(cls, store: Store) -> Self:
        """Give what a store keeps."""
        return cls(read_kept(store), store.read(_CATALOGUES) or {})

    def write_difference(self, store: Store, now: "Known") -> None:
        """Keep what is known now in a store that holds this."""
        write_kept(store, self.units, now.units)
        if self.catalogues.keys() != now.catalogues.keys():
            store.write(_CATALOGUES, now.catalogues)


def check(root: Path, *, processes: int = 1) -> Checked:
    """Read the site at `root` and find everything that is wrong with it; write nothing."""
    store = Store(root / FOLDER, this_version())
    return check_listed(root, list_inputs(root), Known.of(store), processes)[0]


def check_listed(root: Path, listed: Listed, known: Known, processes: int) -> tuple[Checked, Known]:
    """Read content that was listed, and find everything that is wrong with it.

    Gives what is known now as well, apart: it is as large as the content, and of no use later on.
    """
    reading = read_units(root, listed.sources, known.units, processes, listed.now_ns)
    content, theme = reading.content, read_theme(root)
    catalogues = dict(known.catalogues)
    languages, lacking = load_languages(
        content.site.facts.languages if content.site else (), theme.locales, catalogues
    )
    found = [
        *listed.problems,
        *reading.problems,
        *lacking,
        *check_completeness(languages, theme.locales, catalogues),
        *check_references(content, theme.static),
        *check_sense(content),
    ]
    routes = None
    if content.site and not lacking and not any(one.is_error for one in found):
        # Addresses are only planned for a programme that hangs together.
        programme = link(content, drafts=True)
        routes, taken = plan_routes(programme, list(languages.values()))
        found += taken
    ordered = sort_problems(without_silenced(found, content))
    checked = Checked(
        root,
        content,
        languages,
        theme,
        routes,
        ordered,
        reading.parsed,
    )
    return checked, Known(reading.kept, catalogues)
