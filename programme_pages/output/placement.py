"""How a decided change takes its place in the output folder. Every step can be done twice."""

import errno
import os
from collections.abc import Collection, Iterable
from pathlib import Path

from programme_pages.output.manifest import read_manifest
from programme_pages.output.tree import WORKING_FOLDER, Kind, Tree, parent, steps


def put_in_place(
    folder: Path,
    moves: Iterable[tuple[str, str]],
    removals: Collection[str],
    waiting: Collection[str],
) -> None:
    """Move files from the working folder to their targets, in order.

    `moves` pairs each target with the name of its staged file, `removals` are the targets that may
    be deleted where they are in the way, `waiting` the staged files that have not been moved yet.
    Raises OutputRefused if something foreign is in the way, OSError.
    """
    placement = _Placement(folder, removals)
    for target, name in moves:
        if name in waiting:
            placement.put(folder / WORKING_FOLDER / name, target)


class _Placement:
    """Moves staged files to their targets, making folders, and room where the kinds differ.

    Where an old folder gives way to a file, or a file to a folder, the old files go just before
    the new one comes: for that moment neither is there, as no rename swaps one for the other.
    """

    def __init__(self, folder: Path, removals: Collection[str]) -> None:
        self._tree = Tree(folder)
        self._removals = frozenset(removals)
        self._listed = read_manifest(folder) or frozenset()
        self._ready = {""}

    def put(self, staged: Path, target: str) -> None:
        """Move one staged file to its target."""
        self._make_folders(parent(target))
        self._make_room(target)
        staged.replace(self._tree.path(target))

    def _make_folders(self, name: str) -> None:
        if name in self._ready:
            return
        for step in steps(name):
            if step not in self._ready:
                self._make_folder(step)
                self._ready.add(step)

    def _make_folder(self, name: str) -> None:
        kind = self._tree.look(name)
        if kind is Kind.FILE and name in self._removals:
            self._tree.path(name).unlink()
            kind = Kind.NOTHING
        if kind is Kind.NOTHING:
            self._tree.path(name).mkdir()
        elif kind is not Kind.FOLDER:
            raise self._tree.foreign(name)

    def _make_room(self, target: str) -> None:
        kind = self._tree.look(target)
        if kind is Kind.FOLDER:
            self._tree.refuse_strangers(target, self._removals)
            _remove_folder(self._tree.path(target))
        elif kind is not Kind.NOTHING and not (kind is Kind.FILE and target in self._listed):
            raise self._tree.foreign(target)


def _remove_folder(folder: Path) -> None:
    for directory, _, files in os.walk(folder, topdown=False):
        for file in files:
            Path(directory, file).unlink()
        Path(directory).rmdir()


def remove(folder: Path, removals: Collection[str]) -> None:
    """Remove files, in order, and then the folders that this left empty.

    Raises OutputRefused for a symbolic link on the way, OSError.
    """
    tree = Tree(folder)
    folders: set[str] = set()
    for target in removals:
        folders.update(steps(parent(target)))
        if tree.file(target) is Kind.FILE:
            tree.path(target).unlink()
    for name in sorted(folders, reverse=True):  # what is inside sorts after what holds it
        if tree.directory(name) is Kind.FOLDER:
            _remove_if_empty(tree.path(name))


def _remove_if_empty(folder: Path) -> None:
    try:
        folder.rmdir()
    except OSError as error:
        if error.errno not in {errno.ENOTEMPTY, errno.EEXIST}:
            raise
