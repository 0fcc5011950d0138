"""How a decided change takes its place in the output folder. Every step can be done twice."""

import errno
import os
from collections.abc import Container, Iterable
from pathlib import Path

from programme_pages.files import steps
from programme_pages.output.journal import Journal
from programme_pages.output.targets import WORKING_FOLDER, parent
from programme_pages.output.tree import Kind, Tree


def put_in_place(
    folder: Path, journal: Journal, listed: Container[str], waiting: Container[str]
) -> None:
    """Move files from the working folder to their targets, in order.

    `listed` are the targets that may be replaced, `waiting` the staged files that have not been
    moved yet; what the journal removes is deleted already where it is in the way. Raises
    OutputRefused if something foreign is in the way, OSError.
    """
    placement = _Placement(folder, journal.removals, listed)
    for target, name in journal.moves:
        if name in waiting:
            placement.put(name, target)


class _Placement:
    """Moves staged files to their targets, making folders, and room where the kinds differ.

    Where an old folder gives way to a file, or a file to a folder, the old files go just before
    the new one comes: for that moment neither is there, as no rename swaps one for the other.
    """

    def __init__(self, folder: Path, removals: Iterable[str], listed: Container[str]) -> None:
        self._tree = Tree(folder)
        self._working = self._tree.path(WORKING_FOLDER)
        self._removals = frozenset(removals)
        self._listed = listed
        self._ready = {""}
        self._new: set[str] = set()  # folders made here: what is to come there finds nothing

    def put(self, name: str, target: str) -> None:
        """Move the staged file of that name to its target."""
        folder = parent(target)
        self._make_folders(folder)
        if folder not in self._new:
            self._make_room(target)
        os.replace(f"{self._working}/{name}", self._tree.path(target))  # noqa: PTH105 - see Tree

    def _make_folders(self, name: str) -> None:
        if name in self._ready:
            return
        for step in (name,) if parent(name) in self._ready else steps(name):
            if step not in self._ready:
                self._make_folder(step)
                self._ready.add(step)

    def _make_folder(self, name: str) -> None:
        kind = Kind.NOTHING if parent(name) in self._new else self._tree.look(name)
        if kind is Kind.FILE and name in self._removals:
            Path(self._tree.path(name)).unlink()
            kind = Kind.NOTHING
        if kind is Kind.NOTHING:
            os.mkdir(self._tree.path(name))  # noqa: PTH102 - see Tree
            self._new.add(name)
        elif kind is not Kind.FOLDER:
            raise self._tree.foreign(name)

    def _make_room(self, target: str) -> None:
        kind = self._tree.look(target)
        if kind is Kind.FOLDER:
            self._tree.refuse_strangers(target, self._removals)
            _remove_folder(self._tree.path(target))
        elif kind is not Kind.NOTHING and not (kind is Kind.FILE and target in self._listed):
            raise self._tree.foreign(target)


def _remove_folder(folder: str) -> None:
    for directory, _, files in os.walk(folder, topdown=False):
        for file in files:
            Path(directory, file).unlink()
        Path(directory).rmdir()


def remove(folder: Path, removals: Iterable[str]) -> None:
    """Remove files, in order, and then the folders that this left empty.

    Raises OutputRefused for a symbolic link on the way, OSError.
    """
    tree = Tree(folder)
    folders: set[str] = set()
    for target in removals:
        folders.update(steps(parent(target)))
        if tree.kind(tree.file(target)) is Kind.FILE:
            Path(tree.path(target)).unlink()
    for name in sorted(folders, reverse=True):  # what is inside sorts after what holds it
        if tree.directory(name) is Kind.FOLDER:
            _remove_if_empty(Path(tree.path(name)))


def _remove_if_empty(folder: Path) -> None:
    try:
        folder.rmdir()
    except OSError as error:
        if error.errno not in {errno.ENOTEMPTY, errno.EEXIST}:
            raise
