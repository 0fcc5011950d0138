"""What can be seen of many files without reading them, to tell whether they were touched since."""

import os
import stat
from collections.abc import Iterable

from programme_pages.files import FileState, state_of, steps
from programme_pages.output.targets import parent
from programme_pages.output.tree import Tree


def look(tree: Tree, targets: Iterable[str]) -> dict[str, FileState]:
    """Return the state of each target at which a regular file stands, in folders that are ones.

    What lies behind symbolic links or on another file system is left out. Raises OSError.
    """
    folders = _Folders(tree)
    found: dict[str, FileState] = {}
    for target in targets:
        status = tree.status(target) if folders.hold(parent(target)) else None
        # The device tells of mounts on the way, which look like folders.
        if status is not None and stat.S_ISREG(status.st_mode) and status.st_dev == tree.device:
            found[target] = state_of(status)
    return found


class _Folders:
    """Tells real folders from symbolic links and from nothing.

    The list of a folder tells it of all that are inside: a site has as many folders as pages, and
    to look at each of them would cost as much again as looking at the pages.
    """

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._real = {""}
        self._listed: set[str] = set()

    def hold(self, name: str) -> bool:
        """Whether `name`, and all on the way to it, are folders."""
        return name in self._real or all(map(self._is_real, steps(name)))

    def _is_real(self, name: str) -> bool:
        """Tell whether a name inside a real folder is a real folder."""
        above = parent(name)
        if above not in self._listed:
            self._listed.add(above)
            with os.scandir(self._tree.path(above)) as entries:
                inside = [one.name for one in entries if one.is_dir(follow_symlinks=False)]
            self._real.update(f"{above}/{one}" if above else one for one in inside)
        return name in self._real
