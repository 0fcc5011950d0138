"""Notices: which files were saved, handed from those who watch to the one who rebuilds."""

from collections.abc import Callable
from threading import Condition


class Notices:
    """Names of files, in the site's folder, that nobody has looked at yet."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._names: set[str] = set()
        self._ended = False

    def put(self, names: set[str]) -> None:
        """Leave a notice."""
        with self._changed:
            self._names |= names
            self._changed.notify_all()

    def end(self) -> None:
        """Say that there will be no more, and that whoever waits may go."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def wake(self) -> None:
        """Let whoever waits look whether to go on waiting."""
        with self._changed:
            self._changed.notify_all()

    def wait(
        self, timeout: float | None = None, until: Callable[[], bool] = lambda: False
    ) -> set[str]:
        """Take all names, once there are any; none after some seconds, at the end, or `until`."""
        with self._changed:
            self._changed.wait_for(lambda: self._names or self._ended or until(), timeout)
            names, self._names = self._names, set()
            return names

    @property
    def ended(self) -> bool:
        """Whether there will be no more."""
        return self._ended
