"""The output folder as it stands on disk, looked at without ever following a symbolic link."""

import errno
import os
import stat
from collections.abc import Container, Iterator
from enum import Enum, auto
from itertools import accumulate
from pathlib import Path

from programme_pages.output.refusal import OutputRefused

WORKING_FOLDER = ".programme-pages"
MANIFEST = "manifest.json"


class Kind(Enum):
    """What stands at a path."""

    NOTHING = auto()
    FILE = auto()
    FOLDER = auto()
    LINK = auto()
    MOUNT = auto()  # a folder of another file system: nothing can be renamed into it
    OTHER = auto()  # pipes, sockets, devices


def checked_target(target: str) -> str:
    """Return `target` if it is a plain relative POSIX path that the engine may write.

    Raises ValueError for absolute paths, `..`, empty and `.` parts, backslashes, NUL, text that
    UTF-8 cannot hold, the manifest and the engine's working folder.
    """
    parts = target.split("/")
    if not {"", ".", ".."}.isdisjoint(parts) or "\\" in target or "\0" in target:
        raise ValueError(f"not a plain relative path: {target!r}")
    if parts[0] in {WORKING_FOLDER, MANIFEST}:
        raise ValueError(f"kept for the engine itself: {target!r}")
    target.encode()  # UnicodeEncodeError is a ValueError
    return target


def parent(target: str) -> str:
    """Name the folder of a target, as a target; empty for the output folder itself."""
    return target.rpartition("/")[0]


def steps(target: str) -> Iterator[str]:
    """List every folder on the way to a target and then itself: `en`, `en/x`, `en/x/index.html`."""
    return accumulate(target.split("/"), "{}/{}".format) if target else iter(())


class Tree:
    """What stands where in the output folder.

    Folders on the way are looked at once and remembered, as 300,000 files share few of them: make
    a new tree after a change.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._device = folder.stat().st_dev
        self._directories = {"": Kind.FOLDER}
        self._writable: set[str] = set()

    def path(self, target: str) -> Path:
        """Give the place of a target on disk."""
        return self.folder / target

    def look(self, target: str) -> Kind:
        """Tell what stands at a target whose parent is a folder. Nothing is remembered."""
        try:
            status = self.path(target).lstat()
        except FileNotFoundError:
            return Kind.NOTHING
        return kind_of(status, self._device)

    def directory(self, name: str) -> Kind:
        """Return FOLDER, or else what stands in the folder's place or earlier on the way.

        Raises OutputRefused for a symbolic link or another file system on the way: nothing is
        written or deleted through them.
        """
        if name in self._directories:
            return self._directories[name]
        kind = Kind.FOLDER
        for step in steps(name):
            if step not in self._directories:
                self._directories[step] = self._directory(step) if kind is Kind.FOLDER else kind
            kind = self._directories[step]
        return kind

    def file(self, target: str) -> Kind:
        """Tell what stands at a target; NOTHING if its parent is no folder.

        Raises OutputRefused for a symbolic link, or as `directory`.
        """
        if self.directory(parent(target)) is not Kind.FOLDER:
            return Kind.NOTHING
        kind = self.look(target)
        if kind is Kind.LINK:
            raise self.link(target)
        return kind

    def obstacle(self, target: str) -> str | None:
        """Find what stands where a folder on the way to a target has to be."""
        if self.directory(parent(target)) in {Kind.FOLDER, Kind.NOTHING}:
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
        for step in ("", *steps(parent(target))):
            if step not in self._writable and self.directory(step) is Kind.FOLDER:
                if not os.access(self.path(step), os.W_OK | os.X_OK):
                    raise PermissionError(
                        errno.EACCES, os.strerror(errno.EACCES), str(self.path(step))
                    )
                self._writable.add(step)

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
        longest_name = os.pathconf(self.folder, "PC_NAME_MAX")
        longest_path = os.pathconf(self.folder, "PC_PATH_MAX")
        longest_part = max(len(part.encode()) for part in target.split("/"))
        # The limit of a path counts the NUL at its end.
        if longest_part > longest_name or len(os.fsencode(self.path(target))) >= longest_path:
            raise OSError(errno.ENAMETOOLONG, os.strerror(errno.ENAMETOOLONG), target)


def _reraise(error: OSError) -> None:
    raise error  # a folder that cannot be listed is not an empty one


def kind_of(status: os.stat_result, device: int) -> Kind:
    """Name the kind of an `lstat` result, in an output folder on the file system `device`."""
    if stat.S_ISDIR(status.st_mode):
        return Kind.FOLDER if status.st_dev == device else Kind.MOUNT
    if stat.S_ISLNK(status.st_mode):
        return Kind.LINK
    return Kind.FILE if stat.S_ISREG(status.st_mode) else Kind.OTHER
