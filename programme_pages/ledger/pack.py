"""Packs: files of many values, each read back by itself when it is asked for.

A value is one pickle. What it holds of places and of `Here` lies apart, before it, and comes back
as something that reads it when asked: most builds need neither. Files are written once and never
changed; values that stay are carried over to a new one when too much of the old is of no use.
"""

import os
import pickle
import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from io import BytesIO
from pathlib import Path
from secrets import token_hex
from tempfile import mkdtemp
from typing import Any, BinaryIO, NamedTuple, TypeVar
from zlib import crc32

from programme_pages.ledger.store import Store, unpickle
from programme_pages.model.later import Here, LaterSpans
from programme_pages.strict_yaml import TreeSpans

T = TypeVar("T")

_PREFIX = "values-"
_MOST_FILES = 8  # more of them are put together
_BIG = 2  # files that are then left alone, the largest
_APART = (Here, TreeSpans)
# Whether it is the places of a file; where it begins, from the beginning of the whole; its size;
# its checksum.
ApartPlace = tuple[bool, int, int, int]


class Damaged(Exception):  # noqa: N818  (what happened, in the words of this module)
    """What was kept is not there, or not what was written."""


class Part(NamedTuple):
    """Where a value lies in the file of a name, all in bytes: first what lies apart, then it."""

    file: str
    start: int
    size: int
    apart: int  # the size of what lies apart
    checksum: int  # CRC-32 of the value itself


class Pack:
    """The values that a store keeps in files, and new ones.

    New values are kept in the store as well where that is wanted and possible; else they lie in a
    folder that goes when this does.
    """

    def __init__(self, store: Store, *, keep: bool, prefix: str = _PREFIX) -> None:
        """Open the values of a store; new ones are written to `folder`.

        The names of files begin with the `prefix`, which tells several packs apart.
        """
        self._prefix = prefix
        self._open: dict[str, BinaryIO] = {}
        self._scratch = ""
        self._kept = store.folder
        if keep and store.folder is not None and store.prepare():
            self.folder = store.folder
        else:
            self._scratch = mkdtemp(prefix="programme-pages-")
            self.folder = Path(self._scratch)

    def close(self) -> None:
        """Close all files, and remove what is not kept."""
        for file in self._open.values():
            file.close()
        self._open.clear()
        if self._scratch:
            shutil.rmtree(self._scratch, ignore_errors=True)

    def __del__(self) -> None:
        """Leave nothing behind, wherever values were read to the end of the last reader."""
        self.close()

    def read(self, part: Part) -> Any:
        """Give a value. Raises Damaged."""
        return self._unpickled(part)

    @contextmanager
    def writer(self) -> Iterator["Writer"]:
        """Give what adds values to a new file, which can be read once that ends."""
        name = f"{self._prefix}{token_hex(8)}"  # that of no other build, and of no other process
        with (self.folder / name).open("xb") as file:
            yield Writer(file, name)

    def gathered(self, parts: Mapping[T, Part]) -> dict[T, Part]:
        """Give parts, by any keys, as they lie once those of nearly unused files were moved.

        Raises Damaged.
        """
        old = self._worth_leaving({part.file: 0 for part in parts.values()}, parts)
        moving = {key: part for key, part in parts.items() if part.file in old}
        if not moving:
            return dict(parts)
        with self.writer() as writer:
            moved = {key: writer.copy(self._bytes(part), part) for key, part in moving.items()}
        return {**parts, **moved}

    def drop(self, files: Collection[str]) -> None:
        """Delete files."""
        for name in files:
            with suppress(OSError):
                (self.folder / name).unlink(missing_ok=True)

    def files(self) -> set[str]:
        """Give the names of all files in the folder that is written to."""
        return {path.name for path in self.folder.glob(f"{self._prefix}*")}

    def _worth_leaving(self, used: dict[str, int], parts: Mapping[Any, Part]) -> set[str]:
        """Name the files that parts should be moved from: half empty ones, and small ones."""
        for part in parts.values():
            used[part.file] += part.apart + part.size
        half_empty = {name for name, size in used.items() if size * 2 < self._size(name)}
        if len(used) <= _MOST_FILES:
            return half_empty
        return half_empty | set(sorted(used, key=lambda name: (-used[name], name))[_BIG:])

    def _size(self, name: str) -> int:
        return os.fstat(self._file(name).fileno()).st_size

    def _bytes(self, part: Part) -> bytes:
        return self._read_at(part.file, part.start, part.apart + part.size)

    def _unpickled(self, part: Part) -> Any:
        content = self._read_at(part.file, part.start + part.apart, part.size)
        if crc32(content) != part.checksum:
            raise Damaged(part.file)

        def read_later(is_places: bool, *place: int) -> object:  # noqa: FBT001
            read = partial(self._read_apart, part, *place)
            return LaterSpans(read) if is_places else read

        try:
            return unpickle(content, {apart: read_later})
        except pickle.UnpicklingError as error:
            raise Damaged(part.file) from error

    def _read_apart(self, part: Part, start: int, size: int, checksum: int) -> Any:
        return self._unpickled(Part(part.file, part.start + start, size, 0, checksum))

    def _read_at(self, name: str, start: int, size: int) -> bytes:
        try:
            content = read_at(self._file(name), start, size)
        except OSError as error:
            raise Damaged(name) from error
        if len(content) != size:
            raise Damaged(name)
        return content

    def _file(self, name: str) -> BinaryIO:
        if name not in self._open:
            folders = [self.folder, self._kept or self.folder]
            paths = [folder / name for folder in folders]
            path = next((path for path in paths if path.is_file()), paths[0])
            self._open[name] = path.open("rb", buffering=0)
        return self._open[name]


def apart(*place: int) -> object:
    """Stand in pickles for what lies apart; whoever reads them puts something in its place."""
    raise TypeError(f"read without its pack: {place}")


def read_at(file: BinaryIO, start: int, size: int) -> bytes:
    """Read bytes of a file; its position is left alone where processes may share it."""
    if hasattr(os, "pread"):
        return os.pread(file.fileno(), size, start)
    file.seek(start)
    return file.read(size)


class Writer:
    """Adds values to a file."""

    def __init__(self, file: BinaryIO, name: str) -> None:
        """Write to an open file of a name, from its beginning."""
        self._file = file
        self._name = name
        self._end = 0

    def add(self, value: object) -> Part:
        """Write a value, and tell where it lies."""
        start = self._end
        pickled = BytesIO()
        pickler = pickle.Pickler(pickled, protocol=pickle.HIGHEST_PROTOCOL)
        pickler.dispatch_table = dict.fromkeys(_APART, partial(self._add_apart, start))
        pickler.dump(value)
        size_apart, content = self._end - start, pickled.getvalue()
        self._write(content)
        return Part(self._name, start, len(content), size_apart, crc32(content))

    def copy(self, content: bytes, part: Part) -> Part:
        """Write what is there of a value elsewhere, and tell where it lies now."""
        start = self._end
        self._write(content)
        return part._replace(file=self._name, start=start)

    def _add_apart(self, start: int, value: Here[Any] | TreeSpans) -> tuple[Any, ApartPlace]:
        """Write what lies apart; give what stands for it in the pickle, as `__reduce__` does."""
        is_places = isinstance(value, TreeSpans)
        inner = value() if isinstance(value, Here) else value
        content = pickle.dumps(inner, protocol=pickle.HIGHEST_PROTOCOL)
        place = (is_places, self._end - start, len(content), crc32(content))
        self._write(content)
        return apart, place

    def _write(self, content: bytes) -> None:
        self._file.write(content)
        self._end += len(content)
