"""One build at a time in an output folder."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

# Descriptors that hold a lock. A worker process forked meanwhile shares them, and would keep the
# folder locked for as long as it outlives a build that was killed: it closes them at once.
_held: set[int] = set()


@contextmanager
def locked(folder: Path, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold the lock of a folder, which is made if it is missing.

    The folder itself is locked: a lock file would be published. If another build has the lock,
    `on_wait` is called once and then waited. Raises OSError, also on the few network file systems
    that lock no folders. A forked child does not hold the lock, nor release it.
    """
    opener = os.getpid()
    descriptor = _acquire(folder, on_wait)
    _held.add(descriptor)
    try:
        yield
    finally:
        if os.getpid() == opener:
            _held.discard(descriptor)
            fcntl.flock(descriptor, fcntl.LOCK_UN)
            os.close(descriptor)


def _acquire(folder: Path, on_wait: Callable[[], None]) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        _wait_for(descriptor, on_wait)
        if _stands_at(descriptor, folder):
            return descriptor
    except BaseException:
        os.close(descriptor)
        raise
    # The folder was deleted or replaced while this build waited; the lock is on the old one.
    os.close(descriptor)
    return _acquire(folder, lambda: None)


def _wait_for(descriptor: int, on_wait: Callable[[], None]) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        on_wait()
        fcntl.flock(descriptor, fcntl.LOCK_EX)


def _stands_at(descriptor: int, folder: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), folder.stat())
    except FileNotFoundError:
        return False


def _close_in_child() -> None:
    for descriptor in _held:
        os.close(descriptor)
    _held.clear()


os.register_at_fork(after_in_child=_close_in_child)
