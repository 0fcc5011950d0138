"""A change of the output folder: staged, decided in one stroke, then carried out.

Staged files and the journal are kept in a working folder inside the output folder. There they are
on the same file system as the site, even if the output folder is a mount point, a container's
volume or the end of a symbolic link, so that each of them takes its place by one rename; the
folder beside the output may be read-only, or another project's; and the lock on the output folder
guards them too.

The order is what makes a kill harmless at any moment:

1. new contents are staged, by several processes maybe; a kill leaves the old site, and the next
   run discards the staging;
2. the journal is renamed into place: from here the change is decided, and a later run finishes it;
3. the files take their places, pages last, so that no page comes before its style;
4. what is no longer wanted is removed, pages first, so that no page outlives its style;
5. the manifest takes its place, and the working folder goes.

Every step of 3 to 5 can be done twice. The journal alone is flushed to the disk: after a power cut
it is whole or absent, and files that the disk lost are mended by the next run, which compares the
real bytes (or, of files that it keeps, the states: what was lost on the way to the disk has another
size).
"""

import os
from collections.abc import Container, Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from programme_pages.output.contents import Content, copy
from programme_pages.output.journal import (
    Journal,
    is_staged_name,
    journal_bytes,
    read_journal,
)
from programme_pages.output.manifest import read_manifest
from programme_pages.output.placement import put_in_place, remove
from programme_pages.output.refusal import OutputRefused
from programme_pages.output.targets import MANIFEST, WORKING_FOLDER
from programme_pages.output.tree import Kind, Tree

_JOURNAL = "journal.json"
_UNDECIDED_JOURNAL = "journal.new"
_STAGED_MANIFEST = "0"


class Staged(NamedTuple):
    """A staged file: its name in the working folder, and its SHA-256 in hexadecimal."""

    name: str
    digest: str


class Staging:
    """The differing files of a new site, until the change is decided.

    As a context manager it discards everything unless the change was decided. The working folder
    is made with the first file, so that an unchanged site is not even touched.

    Forked children may stage too. What they leave behind is the business of the process that made
    the staging: it alone decides and discards.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._working = folder / WORKING_FOLDER
        self._opener = os.getpid()
        self._count = 0
        self._has_folder = False
        self._decided = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if not self._decided and os.getpid() == self._opener:
            # An error here would hide the one that led here; the next run discards what is left.
            with suppress(OSError):
                discard(self._folder)

    def add(self, share: int, content: Content) -> Staged:
        """Stage a content. `share` is a number that no other process has.

        Raises OSError; RuntimeError in a child whose build has ended, or after the decision.
        """
        name = f"{share}-{self._count}"
        self._count += 1
        return Staged(name, self._stage(name, content))

    def decide(
        self, moves: Iterable[tuple[str, str]], removals: Iterable[str], manifest: bytes
    ) -> Journal:
        """Put the journal in place; `moves` pairs each target with the name of its staged file.

        Raises OSError, ValueError if a staged file is not there, and RuntimeError in a forked child
        or after the decision; with nothing decided.
        """
        if os.getpid() != self._opener:
            raise RuntimeError("only the process that opened a site can finish it")
        self._stage(_STAGED_MANIFEST, manifest)
        journal = Journal(
            moves=sorted(moves, key=lambda move: _order(move[0])),
            removals=sorted(removals, key=_order, reverse=True),
            manifest=_STAGED_MANIFEST,
        )
        lost = {name for _, name in journal.moves}.difference(_names_in(self._working))
        if lost:
            raise ValueError(f"not staged here: {min(lost)}")
        undecided = self._working / _UNDECIDED_JOURNAL
        with undecided.open("xb") as file:
            file.write(journal_bytes(journal))
            file.flush()
            os.fsync(file.fileno())
        undecided.replace(self._working / _JOURNAL)
        self._decided = True
        return journal

    def _stage(self, name: str, content: Content) -> str:
        # What a child of a killed build staged would lie in the way of the next build.
        if self._decided or self._opener not in {os.getpid(), os.getppid()}:
            raise RuntimeError("the build that this file was to be staged for has ended")
        if not self._has_folder:
            self._make_folder()
        return copy(content, f"{self._working}/{name}")

    def _make_folder(self) -> None:
        try:
            self._working.mkdir()
        except FileExistsError:  # another process of this build was first
            if Tree(self._folder).look(WORKING_FOLDER) is not Kind.FOLDER:
                raise
        self._has_folder = True


def recover(folder: Path) -> None:
    """Finish the change that a killed run had decided, or discard what it had only staged.

    Raises OutputRefused if the working folder was tampered with or the site stands in the way of
    the change; OSError.
    """
    kind = Tree(folder).look(WORKING_FOLDER)
    if kind is Kind.NOTHING:
        return
    working = folder / WORKING_FOLDER
    if kind is not Kind.FOLDER or not all(map(_is_ours, working.iterdir())):
        raise _tampered(working)
    if (working / _JOURNAL).exists():
        carry_out(folder, _read_journal(working), read_manifest(folder) or {})
    else:
        discard(folder)


def carry_out(folder: Path, journal: Journal, listed: Container[str]) -> None:
    """Do what the journal says, or the rest of it, and remove the working folder.

    `listed` are the targets that may be replaced. Raises OSError, and OutputRefused if something
    foreign has come in the way; the journal stays, and the next run tries again.
    """
    working = folder / WORKING_FOLDER
    waiting = _names_in(working)
    # Without its manifest the change was complete, and later files may stand at removed places.
    if journal.manifest in waiting:
        put_in_place(folder, journal, listed, waiting)
        remove(folder, journal.removals)
        (working / journal.manifest).replace(folder / MANIFEST)
    discard(folder)


def discard(folder: Path) -> None:
    """Remove the working folder, if there is one. Raises OSError."""
    working = folder / WORKING_FOLDER
    # First, so that a kill in between never leaves a journal whose files are gone.
    (working / _JOURNAL).unlink(missing_ok=True)
    with suppress(FileNotFoundError):
        for path in working.iterdir():
            path.unlink()
        working.rmdir()


def _names_in(folder: Path) -> frozenset[str]:
    return frozenset(os.listdir(folder))  # noqa: PTH208 - paths would take ten times as long


def _order(target: str) -> tuple[int, str]:
    """Sort styles, scripts and downloads before what may link to them, and pages last."""
    if target.endswith(".html"):
        return 3, target
    return {"assets": 0, "files": 1}.get(target.partition("/")[0], 2), target


def _is_ours(path: Path) -> bool:
    is_named_so = path.name in {_JOURNAL, _UNDECIDED_JOURNAL} or is_staged_name(path.name)
    return is_named_so and path.is_file() and not path.is_symlink()


def _read_journal(working: Path) -> Journal:
    try:
        return read_journal((working / _JOURNAL).read_bytes())
    except ValueError as error:
        raise _tampered(working) from error


def _tampered(working: Path) -> OutputRefused:
    return OutputRefused(
        f"{working} is the engine's working folder and holds what the engine did not put there; "
        "nothing was changed. Look what it is, and remove the folder by hand."
    )
