"""Files as they can be seen without being read."""

import os
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

_MARGIN = 100_000_000  # ns; clocks of file systems tick every few milliseconds
_COARSE_MARGIN = 2_000_000_000  # ns; some count whole seconds, or every other one
_SECOND = 1_000_000_000  # ns


def steps(path: str) -> Iterator[str]:
    """List every folder on the way to a path and then itself: `en`, `en/x`, `en/x/index.html`."""
    return accumulate(path.split("/"), "{}/{}".format) if path else iter(())


class FileState(NamedTuple):
    """Size in bytes, times of the last change of content and of status in ns, inode.

    Who finds the same state again may conclude that the file holds what it held: writing changes
    the times, another file in its place has another inode, and setting the time of the content
    back changes that of the status. Only a change within the same tick of the file system's clock
    does not show: see `is_settled`.
    """

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int

    def is_settled(self, now_ns: int) -> bool:
        """Whether any later change than at this time, in ns since 1970, shows in the state."""
        latest = max(self.mtime_ns, self.ctime_ns)
        margin = _MARGIN if latest % _SECOND else _COARSE_MARGIN
        return latest + margin < now_ns


def state_of(status: os.stat_result) -> FileState:
    """Take the state of a file from what `os.stat` said."""
    return FileState(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
