"""A store whose values stay in memory, for a program that builds again and again."""

from pathlib import Path
from typing import Any

from programme_pages.ledger import Store


class Memory(Store):
    """Keeps values in memory; they are written to the folder when `save` is called.

    What lies in the folder may so be older than the pages. The next run finds that out as it does
    after any other change: it compares files and digests.
    """

    def __init__(self, folder: Path, version: str) -> None:
        """Begin with what `folder` keeps."""
        super().__init__(folder, version)
        self._values: dict[str, Any] = {}
        self._unsaved: set[str] = set()

    def read(self, name: str) -> Any:
        """Give the value of a name; None where there is none."""
        if name not in self._values:
            self._values[name] = super().read(name)
        return self._values[name]

    def write(self, name: str, value: object) -> None:
        """Keep a value in memory."""
        self._values[name] = value
        self._unsaved.add(name)

    def forget(self, name: str) -> None:
        """Drop what is kept under a name."""
        self._values.pop(name, None)
        self._unsaved.discard(name)
        super().forget(name)

    def clear(self) -> None:
        """Drop all that is kept."""
        self._values.clear()
        self._unsaved.clear()
        super().clear()

    def save(self) -> None:
        """Write what is new to the folder."""
        for name in sorted(self._unsaved):
            super().write(name, self._values[name])
        self._unsaved.clear()
