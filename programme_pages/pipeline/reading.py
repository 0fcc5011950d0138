"""Reading: the units of the content, typed in several processes, or as they were kept."""

import pickle
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from programme_pages.entries import (
    UNUSABLE,
    Content,
    Reader,
    Unit,
    gather,
    list_units,
    site_unit,
    sort_files,
)
from programme_pages.files import FileState
from programme_pages.ledger.store import Store, unpickle
from programme_pages.markup import MarkdownReader
from programme_pages.model.programme import Site
from programme_pages.problems import Problem
from programme_pages.source import Sources
from programme_pages.workers import run_shares

_FEW = 30  # units that one process reads sooner than several are started
_SHARD, _SHARDS = "units-", 64  # files of units in the store, so that an edit writes one of them


class KeptText(NamedTuple):
    """A text file as it was read: its state before that, and the digest of its bytes."""

    state: FileState
    digest: str


class KeptUnit(NamedTuple):
    """A unit as it was read: its key, its value and problems as a pickle, and its texts."""

    key: str
    value: bytes
    texts: Mapping[str, KeptText]  # those whose state tells of any later change


Kept = Mapping[str, KeptUnit]  # by the name of the unit


@dataclass(frozen=True, slots=True)
class Reading:
    """The content as read, all that is wrong with its files, and what to keep of it."""

    content: Content
    problems: list[Problem]
    kept: Kept
    parsed: Sequence[str]  # the names of the units that were not kept from before


class _Found(NamedTuple):
    unit: KeptUnit
    is_new: bool


def read_units(root: Path, sources: Sources, kept: Kept, processes: int, now_ns: int) -> Reading:
    """Type the content; units whose key is that of a kept one are taken from there.

    `now_ns` is the time before the files were listed, in ns since 1970.
    """
    layout, problems = sort_files(sources)
    work = _Work(root, sources, kept, now_ns)
    first, others = site_unit(), list(list_units(layout))
    found = work.find_all([first], (), processes=1)
    site, _ = _value(found[first.name])
    languages = site.facts.languages if isinstance(site, Site) else ()
    found |= work.find_all(others, languages, processes)
    values: dict[str, object] = {}
    for name, one in found.items():
        values[name], own = _value(one)
        problems += own
    return Reading(
        content=gather(layout, values),
        problems=problems,
        kept={name: one.unit for name, one in found.items()},
        parsed=[name for name, one in found.items() if one.is_new],
    )


def _value(found: _Found) -> tuple[object, list[Problem]]:
    value: tuple[object, list[Problem]] = unpickle(found.unit.value)
    return value


@dataclass(frozen=True, slots=True)
class _Work:
    """Finds what units hold: kept from before, or read."""

    root: Path
    sources: Sources
    kept: Kept
    now_ns: int
    markdown: MarkdownReader = field(default_factory=MarkdownReader)

    def find_all(
        self, units: Sequence[Unit], languages: tuple[str, ...], processes: int
    ) -> dict[str, _Found]:
        """Find what units hold, in their order; several processes read those that have to be."""
        found = {unit.name: self._unread(unit, languages) for unit in units}
        touched = [unit for unit in units if found[unit.name] is None]
        shares = min(processes, 1 + len(touched) // _FEW)
        reader = Reader(self.root, self.sources.texts, languages, self.markdown)

        def work(share: int) -> list[_Found]:
            return [self.find(reader, unit) for unit in touched[share::shares]]

        for share, results in enumerate(run_shares(work, shares)):
            for unit, result in zip(touched[share::shares], results, strict=True):
                found[unit.name] = result
        return {name: one for name, one in found.items() if one is not None}

    def find(self, reader: Reader, unit: Unit) -> _Found:
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
            return _Found(before._replace(texts=texts), is_new=False)
        value = pickle.dumps(reader.type(unit, loaded), protocol=pickle.HIGHEST_PROTOCOL)
        return _Found(KeptUnit(key, value, texts), is_new=True)

    def _unread(self, unit: Unit, languages: tuple[str, ...]) -> _Found | None:
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
        return _Found(before, is_new=False) if same else None


def read_kept(store: Store) -> Kept:
    """Give the units that a store keeps."""
    shards = (store.read(f"{_SHARD}{number}") for number in range(_SHARDS))
    return {name: unit for shard in shards if shard is not None for name, unit in shard.items()}


def write_kept(store: Store, before: Kept, now: Kept) -> None:
    """Keep units in a store that holds those of `before`: only the shards that differ."""
    old, new = _sharded(before), _sharded(now)
    for number in range(_SHARDS):
        if old[number] != new[number]:
            store.write(f"{_SHARD}{number}", new[number])


def _sharded(kept: Kept) -> list[dict[str, KeptUnit]]:
    shards: list[dict[str, KeptUnit]] = [{} for _ in range(_SHARDS)]
    for name, unit in kept.items():
        shards[crc32(name.encode("utf-8", "surrogateescape")) % _SHARDS][name] = unit
    return shards
