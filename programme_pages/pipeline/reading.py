"""Reading: the units of the content, typed in several processes, or as they were kept."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from programme_pages.dealing import dealt
from programme_pages.entries import (
    UNUSABLE,
    Content,
    Reader,
    Unit,
    gather,
    list_units,
    outline,
    site_unit,
    sort_files,
)
from programme_pages.files import FileState
from programme_pages.ledger.pack import Pack, Part, Writer
from programme_pages.ledger.store import Store
from programme_pages.locales.vocabulary import vocabulary
from programme_pages.markup import MarkdownReader
from programme_pages.model.programme import Entry, Outline, Site
from programme_pages.pipeline.inputs import Listed
from programme_pages.problems import Problem
from programme_pages.source import Sources
from programme_pages.workers import run_shares

_AT_HAND = 1_200  # values of units, each of about 9 kB, in each process: all of a usual site
_FEW = 30  # units that one process reads sooner than several are started
_SHARD, _SHARDS = "units-", 64  # files of units in the store, so that an edit writes one of them


class KeptText(NamedTuple):
    """A text file as it was read: its state before that, and the digest of its bytes."""

    state: FileState
    digest: str


class Found(NamedTuple):
    """What is wrong with an entry in its surroundings, and the digest of these."""

    around: str
    problems: Sequence[Problem]


class KeptUnit(NamedTuple):
    """A unit as it was read: its key, where its value lies, and what is known without that."""

    key: str
    part: Part
    outline: Outline | None  # of an entry
    problems: Sequence[Problem]
    texts: Mapping[str, KeptText]  # those whose state tells of any later change
    found: Found | None = None  # of an entry, once it was checked


Kept = Mapping[str, KeptUnit]  # by the name of the unit


class Reading(NamedTuple):
    """The content as read, all that is wrong with its files, and what to keep of it."""

    content: Content
    problems: list[Problem]
    kept: dict[str, KeptUnit]
    parsed: Sequence[str]  # the names of the units that were not kept from before


class _Known(NamedTuple):
    unit: KeptUnit
    is_new: bool


def read_units(root: Path, listed: Listed, kept: Kept, pack: Pack, processes: int) -> Reading:
    """Type the content; units whose key is that of a kept one are taken from there.

    The values of units are written to `pack`, and read from there. Raises Damaged.
    """
    layout, problems = sort_files(listed.sources)
    work = _Work(root, listed.sources, kept, pack, listed.now_ns)
    first, others = site_unit(), list(list_units(layout))
    known = work.find_all([first], (), processes=1)
    site = pack.read(known[first.name].unit.part)
    languages = site.facts.languages if isinstance(site, Site) else ()
    known |= work.find_all(others, languages, processes)
    units = {name: one.unit for name, one in known.items()}
    read = _reader(pack, {name: unit.part for name, unit in units.items()})
    return Reading(
        content=gather(
            layout,
            values={name: read(name) for name, one in units.items() if not one.outline},
            outlines={name: one.outline for name, one in units.items() if one.outline},
            read=read,
        ),
        problems=[*problems, *(found for unit in units.values() for found in unit.problems)],
        kept=units,
        parsed=[name for name, one in known.items() if one.is_new],
    )


def _reader(pack: Pack, parts: Mapping[str, Part]) -> Callable[[str], Any]:
    """Give what reads the value of a unit by its name; the last ones are at hand."""

    @lru_cache(_AT_HAND)
    def read(name: str) -> Any:
        return pack.read(parts[name])

    return read


@dataclass(frozen=True, slots=True)
class _Work:
    """Finds what units hold: kept from before, or read."""

    root: Path
    sources: Sources
    kept: Kept
    pack: Pack
    now_ns: int
    markdown: MarkdownReader = field(default_factory=MarkdownReader)

    def find_all(
        self, units: Sequence[Unit], languages: tuple[str, ...], processes: int
    ) -> dict[str, _Known]:
        """Find what units hold, in their order; several processes read those that have to be."""
        known = {unit.name: self._unread(unit, languages) for unit in units}
        touched = [unit for unit in units if known[unit.name] is None]
        shares = min(processes, 1 + len(touched) // _FEW)
        reader = Reader(self.root, self.sources.texts, languages, self.markdown)
        if shares > 1:  # what is there before the fork is loaded once
            for language in languages:
                vocabulary(language)

        def work(share: int) -> dict[str, _Known]:
            with self.pack.writer() as writer:
                drawn = (touched[number] for number in deal.draw(share))
                return {unit.name: self.find(reader, unit, writer) for unit in drawn}

        with dealt(len(touched), shares) as deal:
            for found in run_shares(work, shares) if touched else ():
                known |= found
        return {name: one for name, one in known.items() if one is not None}

    def find(self, reader: Reader, unit: Unit, writer: Writer) -> _Known:
        """Read a unit's files; it is typed only if its key is another than before."""
        loaded = reader.load(unit)
        key = unit.key(loaded.digests, reader.languages)
        texts = {
            name: KeptText(state, digest)
            for name, digest in loaded.digests.items()
            if digest  # what could not be read is tried again
            and (state := self.sources.texts[name]) is not None
            and state.is_settled(self.now_ns)
        }
        before = self.kept.get(unit.name)
        if before is not None and before.key == key:
            return _Known(before._replace(texts=texts), is_new=False)
        value, problems = reader.type(unit, loaded)
        about = outline(value) if isinstance(value, Entry) else None
        return _Known(KeptUnit(key, writer.add(value), about, problems, texts), is_new=True)

    def _unread(self, unit: Unit, languages: tuple[str, ...]) -> _Known | None:
        """Find what a unit holds without reading its files; None where they may have changed."""
        before = self.kept.get(unit.name)
        if before is None:
            return None
        digests: dict[str, str] = {}
        for name in unit.files:
            if name not in self.sources.texts:
                continue
            state = self.sources.texts[name]
            text = before.texts.get(name)
            if state is None:
                digests[name] = UNUSABLE
            elif text is not None and text.state == state:
                digests[name] = text.digest
            else:
                return None
        same = unit.key(digests, languages) == before.key
        return _Known(before, is_new=False) if same else None


def read_kept(store: Store) -> Kept:
    """Give the units that a store keeps."""
    shards = (store.read(f"{_SHARD}{number}") for number in range(_SHARDS))
    return {name: unit for shard in shards if shard is not None for name, unit in shard.items()}


def write_kept(store: Store, pack: Pack, before: Kept, now: Kept) -> None:
    """Keep units in a store that holds those of `before`: only the shards that differ.

    What lies in the pack is put in order, too. Raises Damaged.
    """
    if store.folder is None or before == now:
        return
    parts = pack.gathered({name: unit.part for name, unit in now.items()})
    placed = {
        name: unit if unit.part == parts[name] else unit._replace(part=parts[name])
        for name, unit in now.items()
    }
    old, new = _sharded(before), _sharded(placed)
    for number in range(_SHARDS):
        if old[number] != new[number]:
            store.write(f"{_SHARD}{number}", new[number])
    earlier = {unit.part.file for unit in before.values()} if before else pack.files()
    pack.drop(earlier - {part.file for part in parts.values()})


def _sharded(kept: Kept) -> list[dict[str, KeptUnit]]:
    shards: list[dict[str, KeptUnit]] = [{} for _ in range(_SHARDS)]
    for name, unit in kept.items():
        shards[crc32(name.encode("utf-8", "surrogateescape")) % _SHARDS][name] = unit
    return shards
