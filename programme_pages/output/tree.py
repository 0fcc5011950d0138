"""The output folder as it stands on disk, looked at without ever following a symbolic link."""

import errno
import os
import stat
from collections.abc import Container
from enum import Enum, auto
from pathlib import Path

from programme_pages.files import steps
from programme_pages.output.refusal import OutputRefused
from programme_pages.output.targets import parent


class Kind(Enum):
    """What stands at a path."""

    NOTHING = auto()
    FILE = auto()
    FOLDER = auto()
    LINK = auto()
    MOUNT = auto()  # a folder of another file system: nothing can be renamed into it
    OTHER = auto()  # pipes, sockets, devices


class Tree:
    """What stands where in the output folder.

    Folders on the way are looked at once and remembered, as 300,000 files share few of them: make
    a new tree after a change. Paths are texts here: to make a `Path` takes as long as a look at it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.device = folder.stat().st_dev
        self._prefix = f"{folder}/"
        self._directories = {"": Kind.FOLDER}
        self._changeable: set[str] = set()  # folders, or where there will be some
        # The limit of a path counts the NUL at its end.
        self._longest_path = os.pathconf(folder, "PC_PATH_MAX") - len(os.fsencode(self._prefix)) - 1
        self._longest_name = os.pathconf(folder, "PC_NAME_MAX")

    def path(self, target: str) -> str:
        """Give the place of a target, or of the whole tree, on disk."""
        return self._prefix + target if target else str(self.folder)

    def status(self, target: str) -> os.stat_result | None:
        """Look at a target whose parent is a folder; None if nothing stands there."""
        try:
            return os.lstat(self._prefix + target)
        except FileNotFoundError:
            return None

    def kind(self, status: os.stat_result | None) -> Kind:
        """Name the kind of a `status`."""
        return Kind.NOTHING if status is None else kind_of(status, self.device)

    def look(self, target: str) -> Kind:
        """Tell what stands at a target whose parent is a folder. Nothing is remembered."""
        return self.kind(self.status(target))

    def directory(self, name: str) -> Kind:
        """Return FOLDER, or else what stands in the folder's place or earlier on the way.

        Raises OutputRefused for a symbolic link or another file system on the way: nothing is
        written or deleted through them.
        """
        if name in self._directories:
            return self._directories[name]
        for step in (name,) if parent(name) in self._directories else steps(name):
            if step not in self._directories:
                above = self._directories[parent(step)]
                self._directories[step] = self._directory(step) if above is Kind.FOLDER else above
        return self._directories[name]

    def file(self, target: str) -> os.stat_result | None:
        """Look at a target; None if nothing stands there or its parent is no folder.

        Raises OutputRefused for a symbolic link, or as `directory`.
        """
        if self.directory(parent(target)) is not Kind.FOLDER:
            return None
        status = self.status(target)
        if status is not None and stat.S_ISLNK(status.st_mode):
            raise self.link(target)
        return status

    def obstacle(self, target: str) -> str | None:
        """Find what stands where a folder on the way to a target has to be."""
        kind = self.directory(parent(target))
        if kind is Kind.FOLDER or kind is Kind.NOTHING:
            return None
        return next(step for step in steps(target) if self.directory(step) is not Kind.FOLDER)

    def refuse_strangers(self, name: str, ours: Container[str]) -> None:
        """Raise OutputRefused if a folder holds, at any depth, anything but folders and `ours`."""
        for directory, folders, files in os.walk(self.path(name), onerror=_reraise):
            inside = Path(directory).relative_to(self.folder)
            for entry in (*folders, *files):
                target = (inside / entry).as_posix()
                kind = self.look(target)
                if kind is not Kind.FOLDER and not (kind is Kind.FILE and target in ours):
                    raise self.foreign(target)

    def refuse_unchangeable(self, target: str) -> None:
        """Raise the OSError that writing or deleting a target would end in, as far as foreseeable.

        It is asked before a change is decided: past that point an error leaves a site half new
        until someone has mended its cause.
        """
        self._refuse_too_long(target)
        self._refuse_read_only(parent(target))

    def foreign(self, target: str) -> OutputRefused:
        """Make the refusal to overwrite or delete what is not the engine's."""
        return OutputRefused(
            f"{self.path(target)} was not written by this engine and is in the way of the site. "
            "Move it elsewhere, or choose another output folder."
        )

    def link(self, target: str) -> OutputRefused:
        """Make the refusal to write or delete through a symbolic link."""
        return OutputRefused(
            f"{self.path(target)} is a symbolic link inside the output folder; nothing is written "
            "or deleted through it. Remove the link."
        )

    def _directory(self, name: str) -> Kind:
        kind = self.look(name)
        if kind is Kind.LINK:
            raise self.link(name)
        if kind is Kind.MOUNT:
            raise OutputRefused(
                f"{self.path(name)} lies on another file system than the output folder, so that "
                "nothing can be put there in one stroke. Unmount it."
            )
        return kind

    def _refuse_too_long(self, target: str) -> None:
        length = len(os.fsencode(target))
        if length <= min(self._longest_name, self._longest_path):
            return  # and no part of it can be too long
        longest_part = max(len(os.fsencode(part)) for part in target.split("/"))
        if longest_part > self._longest_name or length > self._longest_path:
            raise OSError(errno.ENAMETOOLONG, os.strerror(errno.ENAMETOOLONG), target)

    def _refuse_read_only(self, name: str) -> None:
        """Refuse a folder in which nothing can be changed, or one on the way to it."""
        while name not in self._changeable:
            if self.directory(name) is Kind.FOLDER and not os.access(
                self.path(name), os.W_OK | os.X_OK
            ):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), self.path(name))
            self._changeable.add(name)
            name = parent(name)


def _reraise(error: OSError) -> None:
    raise error  # a folder that cannot be listed is not an empty one


def kind_of(status: os.stat_result, device: int) -> Kind:
    """Name the kind of an `lstat` result, in an output folder on the file system `device`."""
    if stat.S_ISDIR(status.st_mode):
        return Kind.FOLDER if status.st_dev == device else Kind.MOUNT
    if stat.S_ISLNK(status.st_mode):
        return Kind.LINK
    return Kind.FILE if stat.S_ISREG(status.st_mode) else Kind.OTHER
