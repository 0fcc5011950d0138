"""Watching: which of the site's files were saved, as watchfiles tells it."""

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Event, Thread

from watchfiles import watch

FOLDERS = frozenset({"content", "templates", "locales", "static"})
_STEP = 10  # ms without a further change, after which those that came together are told
_TOGETHER = 100  # ms after which they are told in any case
_VIM_PROBE = "4913"  # what Vim writes and removes, to see whether it may write there
Tell = Callable[[set[str]], None]  # gets paths in the site's folder


def is_worth_a_look(path: str) -> bool:
    """Whether a changed path of the site's folder can matter, and is none of an editor's own.

    `.swp` files and locks are hidden, copies end in `~`, Emacs saves to `#name#` by itself.
    """
    folder, *_ = parts = path.split("/")
    if folder not in FOLDERS or parts[-1] == _VIM_PROBE:
        return False
    return not any(one.startswith((".", "#")) or one.endswith("~") for one in parts)


class Watching:
    """Two threads that tell of changes: one looks below the folders, one at the folders."""

    def __init__(self, root: Path, tell: Tell) -> None:
        """Watch the site at `root`, and `tell` what is worth a look."""
        self._root = root.resolve()
        self._tell = tell
        self._stop = Event()
        self._again = Event()  # folders came or went
        self._must_poll = False
        self._threads = [
            Thread(target=work, name=f"watching {what}", daemon=True)
            for work, what in ((self._watch_files, "files"), (self._watch_folders, "folders"))
        ]

    def start(self) -> None:
        """Begin."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """End, and wait for that."""
        self._stop.set()
        self._again.set()
        for thread in self._threads:
            thread.join()

    def _watch_files(self) -> None:
        """Look below the folders that there are; begin anew where one came or went."""
        while not self._stop.is_set():
            self._again.clear()
            there = [folder for name in sorted(FOLDERS) if (folder := self._root / name).is_dir()]
            if not there:
                self._again.wait()
                continue
            try:
                for changes in self._changes(*there, until=self._again):
                    self._tell_of(changes)
            except FileNotFoundError:  # it went before it could be watched
                continue
            except OSError:  # the system watches no more than so many folders
                self._must_poll = True

    def _watch_folders(self) -> None:
        """Look at the names in the site's own folder, and at nothing below."""
        for changes in self._changes(self._root, until=self._stop, recursive=False):
            if any(name in FOLDERS for name in changes):
                self._again.set()
                self._tell({name for name in changes if name in FOLDERS})

    def _changes(self, *paths: Path, until: Event, recursive: bool = True) -> Iterable[set[str]]:
        for found in watch(
            *paths,
            watch_filter=None,
            debounce=_TOGETHER,
            step=_STEP,
            stop_event=until,
            rust_timeout=200,  # ms after which the event is looked at
            raise_interrupt=False,
            recursive=recursive,
            force_polling=self._must_poll,
        ):
            yield {Path(path).relative_to(self._root).as_posix() for _, path in found}

    def _tell_of(self, changes: set[str]) -> None:
        names = {name for name in changes if is_worth_a_look(name)}
        if names:
            self._tell(names)
