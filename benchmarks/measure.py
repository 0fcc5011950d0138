"""Run a command as a process of its own, and measure its time or its memory."""

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_INTERVAL = 0.02  # seconds
_PROC = Path("/proc")
_TOLD = 2000  # characters of what a command said before it failed
# Would have Python compile programs in Python, and this engine its templates too, at each start.
_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"


class CommandFailedError(Exception):
    """A command that is measured must succeed."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a command took, in seconds; `cpu` is that of all its processes."""

    wall: float
    cpu: float


def take_time(command: Sequence[str], folder: Path) -> Taken:
    """Measure the time of a command that runs in a folder. Raises CommandFailedError."""
    started = time.perf_counter()
    process = _start(command, folder)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    _check(process, folder)
    return Taken(wall, usage.ru_utime + usage.ru_stime)


def take_memory(command: Sequence[str], folder: Path) -> int:
    """Measure the peak memory, in bytes, of all processes of a command together.

    Their proportional shares (PSS) are added, every 20 ms. Looking slows the command down, so
    that its time is measured in another run. Raises CommandFailedError.
    """
    process = _start(command, folder)
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(_share(pid) for pid in _family(process.pid)))
        time.sleep(_INTERVAL)
    _check(process, folder)
    return peak


def shares_are_known() -> bool:
    """Whether the system tells the proportional share of memory (PSS); else RSS is taken."""
    return (_PROC / "self" / "smaps_rollup").exists()


def _start(command: Sequence[str], folder: Path) -> subprocess.Popen[bytes]:
    usual = {name: value for name, value in os.environ.items() if name != _NO_BYTECODE}
    # What it says goes to a file: a pipe that nobody reads would stop it.
    with _log(folder).open("wb") as out:
        return subprocess.Popen(
            command, cwd=folder, env=usual, stdout=out, stderr=subprocess.STDOUT
        )


def _check(process: subprocess.Popen[bytes], folder: Path) -> None:
    if process.returncode != 0:
        said = _log(folder).read_text(encoding="utf-8", errors="replace")
        raise CommandFailedError(f"{folder.name} ended with {process.returncode}: {said[-_TOLD:]}")


def _log(folder: Path) -> Path:
    """Say where a command's output is kept: beside the folder, as nothing but the site is in it."""
    return folder.parent / f"{folder.name}.log"


def _family(pid: int) -> list[int]:
    """Give a process and all that descend from it."""
    found = [pid]
    for parent in found:  # grows while it is read
        for tasks in _PROC.glob(f"{parent}/task/*/children"):
            found += [int(child) for child in _text(tasks).split()]
    return found


def _share(pid: int) -> int:
    rollup = _text(_PROC / str(pid) / "smaps_rollup")
    for line in rollup.splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    fields = _text(_PROC / str(pid) / "statm").split()
    return int(fields[1]) * os.sysconf("SC_PAGE_SIZE") if fields else 0


def _text(path: Path) -> str:
    """Read a file of /proc; its process may have ended."""
    try:
        return path.read_text(encoding="ascii")
    except OSError:
        return ""
