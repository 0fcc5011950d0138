"""Builds a site and kills itself before its n-th change of the output folder.

Run as `python -m tests.site.killed_build N OUTPUT ARGUMENT...`. Where the build ends before, the
number of changes is printed. Python's audit events tell of each change, so that nothing of the
engine is replaced.
"""

import os
import signal
import sys
from pathlib import Path
from typing import Any

from programme_pages.commands import main

_CHANGES = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.truncate"}


class Killer:
    """Counts what happens in a folder, and kills the process at a number."""

    def __init__(self, last: int, folder: Path) -> None:
        self.count = 0
        self._last = last
        self._folder = str(folder)

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Hear of an event."""
        if event in _CHANGES and self._is_inside(arguments[0]):
            self.count += 1
            if self.count == self._last:
                os.kill(os.getpid(), signal.SIGKILL)

    def _is_inside(self, path: object) -> bool:
        return isinstance(path, str | os.PathLike) and str(path).startswith(self._folder)


if __name__ == "__main__":
    killer = Killer(int(sys.argv[1]), Path(sys.argv[2]))
    sys.addaudithook(killer)
    code = main(["--output", *sys.argv[2:]])
    print(killer.count)
    sys.exit(code)
