"""Keeping values between builds: files that are whole and of this version, or else not there.

What is kept is a cache. It may be deleted at any time, and any doubt about it is answered by doing
the work again. It holds pickles of nothing but plain values, so that reading one that a stranger
wrote runs no code; what it says would be believed, though: keep it as you keep the site's texts.
"""

import hashlib
import os
import pickle
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any
from zlib import crc32

FOLDER = ".programme-pages"
_FORMAT = 1  # of the files
_DIGEST_SIZE = 16  # bytes
_CHECKSUM_SIZE = 24  # bytes
_IGNORE_FILE, _TAG_FILE = ".gitignore", "CACHEDIR.TAG"
_IGNORE = "# What a build keeps for the next one. It can be deleted at any time.\n*\n"
_PLAIN = {
    ("builtins", "frozenset"),
    ("builtins", "set"),
    ("datetime", "date"),
    ("datetime", "time"),
}
_OWN = (
    "programme_pages.entries.records",
    "programme_pages.files",
    "programme_pages.ledger.columns",
    "programme_pages.ledger.ledger",
    "programme_pages.ledger.pack",
    "programme_pages.locales.messages",
    "programme_pages.model.",
    "programme_pages.pipeline.last",
    "programme_pages.pipeline.outputs",
    "programme_pages.pictures.picture",
    "programme_pages.pipeline.pictures",
    "programme_pages.pipeline.pieces",
    "programme_pages.pipeline.reading",
    "programme_pages.plan.cards",
    "programme_pages.plan.data.calendar_items",
    "programme_pages.plan.data.feeds",
    "programme_pages.plan.edition",
    "programme_pages.plan.entry_instants",
    "programme_pages.plan.filters",
    "programme_pages.plan.instants",
    "programme_pages.plan.pictures.spans",
    "programme_pages.plan.registration",
    "programme_pages.plan.relations",
    "programme_pages.plan.search.entries",
    "programme_pages.problems.",
    "programme_pages.routes",
    "programme_pages.strict_yaml.",
)
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n"  # Cache Directory Tagging Specification 0.6


class Store:
    """Named values in a folder, each under a version: that of the program that wrote it."""

    def __init__(self, folder: Path | None, version: str) -> None:
        """Keep values in `folder`, which is made when it is needed; in none, nothing is kept."""
        self.folder = folder
        self._head = f"programme-pages {_FORMAT} {version}\n".encode()

    def read(self, name: str) -> Any:
        """Give the value of a name; None where there is none, or any doubt about it."""
        if self.folder is None:
            return None
        try:
            content = (self.folder / name).read_bytes()
            start = len(self._head) + _CHECKSUM_SIZE
            payload = memoryview(content)[start:]
            if content[:start] != self._head + _checksum(payload):
                return None
            return unpickle(payload)
        except Exception:  # noqa: BLE001  (whatever is wrong with a cache: it is done without)
            return None

    def write(self, name: str, value: object) -> None:
        """Keep a value. Where that is not possible, what was kept is taken away: it is outdated."""
        if self.folder is None:
            return
        payload = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
        try:
            self._prepare(self.folder)
            new = self.folder / f"{name}.new"
            with new.open("wb") as file:
                file.write(self._head + _checksum(payload))
                file.write(payload)
            new.replace(self.folder / name)
        except OSError:
            self.forget(name)

    def forget(self, name: str) -> None:
        """Drop what is kept under a name."""
        if self.folder is not None:
            with suppress(OSError):  # where nothing can be deleted, nothing could be written
                (self.folder / name).unlink(missing_ok=True)

    def prepare(self) -> bool:
        """Make the folder; tell whether there is one, so that something can be kept."""
        try:
            if self.folder is not None:
                self._prepare(self.folder)
        except OSError:
            return False
        return self.folder is not None

    def clear(self) -> None:
        """Drop all that is kept: some of it turned out to be damaged."""
        if self.folder is not None:
            for path in self.folder.glob("*"):
                if path.is_file() and path.name not in {_IGNORE_FILE, _TAG_FILE}:
                    path.unlink(missing_ok=True)

    @staticmethod
    def _prepare(folder: Path) -> None:
        if folder.is_dir():
            return
        folder.mkdir(parents=True)
        (folder / _IGNORE_FILE).write_text(_IGNORE, encoding="utf-8")
        (folder / _TAG_FILE).write_text(_TAG, encoding="utf-8")


Classes = Mapping[Any, Callable[..., Any]]


def unpickle(payload: bytes | memoryview, instead: Classes | None = None) -> Any:
    """Give back a pickled value; `instead` has what is taken in the place of some classes.

    Raises UnpicklingError for anything that is not a plain value.
    """
    return _Unpickler(BytesIO(payload), instead or {}).load()


class _Unpickler(pickle.Unpickler):
    def __init__(self, file: BytesIO, instead: Classes) -> None:
        super().__init__(file)
        self._instead = instead

    def find_class(self, module: str, name: str) -> Any:
        """Find a class as long as it is one of values: see the documentation of `pickle`."""
        found = _plain_class(module, name)
        return self._instead.get(found, found)


@cache
def _plain_class(module: str, name: str) -> Any:
    if (module, name) in _PLAIN:
        return getattr(import_module(module), name)
    found = getattr(import_module(module), name, None) if module.startswith(_OWN) else None
    if getattr(found, "__module__", None) != module:  # what a module has only imported
        raise pickle.UnpicklingError(f"{module}.{name} is no plain value")
    return found


def _checksum(payload: bytes | memoryview) -> bytes:
    """Give what finds any damage: the length, and a checksum that costs a tenth of a digest."""
    return b"%016x%08x" % (len(payload), crc32(payload))


def engine_version(package: Path, libraries: Path) -> str:
    """Give the digest of the program itself, and of which versions of libraries it runs with.

    `package` is the folder of its modules and their data, `libraries` that of the installed
    packages, whose folders of metadata have their versions in their names.
    """
    total = hashlib.blake2b(digest_size=_DIGEST_SIZE)
    total.update(sys.version.encode())
    every = (f"{folder}/{name}" for folder, _, names in os.walk(package) for name in names)
    for path in sorted(path for path in every if path.endswith((".py", ".toml"))):
        content = Path(path).read_bytes()
        total.update(f"{path.removeprefix(str(package))}\0{len(content)}\0".encode() + content)
    names = sorted(name for name in os.listdir(libraries) if name.endswith(".dist-info"))  # noqa: PTH208
    total.update("\n".join(names).encode())
    return total.hexdigest()
