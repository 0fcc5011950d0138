"""Checking: everything that can be wrong with the content, found before anything is planned."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self

from programme_pages.dealing import dealt
from programme_pages.entries import AnyEntry, Content, Surroundings, surroundings
from programme_pages.ledger import FOLDER, Store
from programme_pages.ledger.pack import Damaged, Pack
from programme_pages.locales import Language, load_languages
from programme_pages.locales.completeness import check_completeness
from programme_pages.locales.messages import Compiled
from programme_pages.model.programme import Programme
from programme_pages.pictures import Picture
from programme_pages.pipeline.inputs import Listed, list_inputs
from programme_pages.pipeline.pictures import Known as Measures
from programme_pages.pipeline.pictures import check_pictures, lasting, measure_all, measure_logo
from programme_pages.pipeline.reading import (
    Found,
    Kept,
    KeptUnit,
    Reading,
    read_kept,
    read_units,
    write_kept,
)
from programme_pages.pipeline.version import this_version
from programme_pages.plan.collisions import check_root_files
from programme_pages.problems import Problem, sort_problems
from programme_pages.programme import link
from programme_pages.references import check_references, check_site
from programme_pages.review import check_cards, check_languages, check_sense, without_silenced
from programme_pages.routes import Routes, check_sections, plan_routes, routes_key
from programme_pages.social_cards import wants_cards
from programme_pages.theme import Theme, read_theme
from programme_pages.workers import run_shares

# In the store; catalogues are compiled.
_CATALOGUES, _ADDRESSES, _PICTURES = "catalogues", "addresses", "pictures"
_FEW = 100  # entries that one process checks sooner than several are started
Addresses = tuple[Routes, list[Problem]]


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
    pictures: Mapping[str, Picture] = field(default_factory=dict)  # by their files

    def also(self, found: Sequence[Problem]) -> Self:
        """Give the same with problems that were found later; entries can silence these too."""
        if not found:
            return self
        every = without_silenced([*self.problems, *found], self.content)
        return replace(self, problems=sort_problems(every))

    def fails(self, *, strict: bool) -> bool:
        """Whether the problems keep the site from being built; warnings do so if `strict`."""
        return any(found.is_error or (strict and not found.is_note) for found in self.problems)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known from earlier builds: the units of the content, and compiled catalogues."""

    units: Kept
    catalogues: Mapping[str, Compiled] = field(default_factory=dict)  # by key
    addresses: Addresses | None = None
    pictures: Measures = field(default_factory=dict)

    @classmethod
    def of(cls, store: Store) -> Self:
        """Give what a store keeps."""
        return cls(
            units=read_kept(store),
            catalogues=store.read(_CATALOGUES) or {},
            addresses=store.read(_ADDRESSES),
            pictures=store.read(_PICTURES) or {},
        )

    def write_difference(self, store: Store, pack: Pack, now: "Known") -> None:
        """Keep what is known now in a store that holds this. Raises Damaged."""
        write_kept(store, pack, self.units, now.units)
        if self.catalogues.keys() != now.catalogues.keys():
            store.write(_CATALOGUES, now.catalogues)
        if now.addresses is not None and self.addresses is not now.addresses:
            store.write(_ADDRESSES, now.addresses)
        if self.pictures != now.pictures:
            store.write(_PICTURES, now.pictures)


def check(root: Path, *, processes: int = 1) -> Checked:
    """Read the site at `root` and find everything that is wrong with it; keep nothing of it."""
    store, listed = Store(root / FOLDER, this_version()), list_inputs(root)
    try:
        pack = Pack(store, keep=False)
        return check_listed(root, listed, Known.of(store), pack, processes)[0]
    except Damaged:  # so much for what was kept
        pack = Pack(Store(None, ""), keep=False)
        return check_listed(root, listed, Known({}), pack, processes)[0]


def check_listed(
    root: Path, listed: Listed, known: Known, pack: Pack, processes: int
) -> tuple[Checked, Known]:
    """Read content that was listed, and find everything that is wrong with it.

    Gives what is known now as well. Raises Damaged.
    """
    reading = read_units(root, listed, known.units, pack, processes)
    content, theme = reading.content, read_theme(root)
    catalogues = dict(known.catalogues)
    languages, lacking = load_languages(
        content.site.facts.languages if content.site else (), theme.locales, catalogues
    )
    units = _with_findings(reading, processes)
    outlines = content.outlines.values()
    pictures = measure_all(root, outlines, listed, known.pictures, processes)
    if content.site and wants_cards(len(outlines), wanted=content.site.facts.social_cards):
        pictures |= measure_logo(content.site.facts.logo, theme.static, known.pictures)
    found = [
        *listed.problems,
        *reading.problems,
        *lacking,
        *check_completeness(languages, theme.locales, catalogues),
        *check_sections(languages.values()),
        *check_site(content, theme.static),
        *(check_languages(content.site) if content.site else ()),
        *check_pictures(outlines, pictures),
        *(check_cards(content.site, len(outlines)) if content.site else ()),
        *(one for unit in units.values() if unit.found for one in unit.found.problems),
    ]
    addresses = None
    if content.site and not lacking and not any(one.is_error for one in found):
        # Addresses are only planned for a programme that hangs together.
        addresses = _addresses(link(content, drafts=True), languages, known.addresses)
        found += addresses[1]
        found += check_root_files(theme.static, addresses[0], content.outlines.values())
    ordered = sort_problems(without_silenced(found, content))
    checked = Checked(
        root=root,
        content=content,
        languages=languages,
        theme=theme,
        routes=addresses and addresses[0],
        problems=ordered,
        parsed=reading.parsed,
        pictures={name: one.picture for name, one in pictures.items() if one.picture},
    )
    kept = lasting(pictures, listed.now_ns)
    return checked, Known(units, catalogues, addresses, kept)


def _addresses(
    programme: Programme, languages: Mapping[str, Language], known: Addresses | None
) -> Addresses:
    """Plan the addresses of all pages, where they are not known from before."""
    spoken = list(languages.values())
    key = routes_key(programme, spoken)
    if known is not None and known[0].digest == key:
        return known
    return plan_routes(programme, spoken, key)


def _with_findings(reading: Reading, processes: int) -> dict[str, KeptUnit]:
    """Give all units, each entry with what is wrong with it in its surroundings.

    It is only looked for where the entry, or its surroundings, are others than before.
    """
    content, around = reading.content, surroundings(reading.content)
    digest, units = around.digest, dict(reading.kept)
    names = [name for name in content.outlines if not _is_checked(units[name], digest)]
    shares = min(processes, 1 + len(names) // _FEW)

    def work(share: int) -> dict[str, list[Problem]]:
        drawn = (names[number] for number in deal.draw(share))
        return {name: _check_entry(content.read(name), around) for name in drawn}

    with dealt(len(names), shares) as deal:
        for found in run_shares(work, shares) if names else ():
            for name, problems in found.items():
                units[name] = units[name]._replace(found=Found(digest, problems))
    return units


def _is_checked(unit: KeptUnit, digest: str) -> bool:
    return unit.found is not None and unit.found.around == digest


def _check_entry(entry: AnyEntry, around: Surroundings) -> list[Problem]:
    return [*check_references(entry, around), *check_sense(entry, around)]
