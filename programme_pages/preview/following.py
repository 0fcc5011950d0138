"""Following: from saved files to pages, one save after the other, whatever goes wrong."""

import traceback
from collections.abc import Callable, Iterable
from concurrent.futures import Executor, ThreadPoolExecutor
from concurrent.futures import wait as wait_for
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import TypeVar

from programme_pages.output import OutputRefused
from programme_pages.preview.notices import Notices
from programme_pages.preview.rebuilding import Outcome, Overtaken, Rebuilder
from programme_pages.problems import Sentence, sentence

# Seconds without a further save, after which all that depends on it is looked at: long enough for
# a browser to load the page, or for an editor to end what it is writing.
_AFTER_PAGE, _AFTER_NONE = 0.25, 0.05


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there was no outcome at all: a sentence, and details where the program is to blame."""

    sentence: Sentence
    details: str = ""


T = TypeVar("T")
Tell = Callable[[Outcome | Failure], None]
Shown = Callable[[], Iterable[str]]  # gives the targets that browsers show


class Following:
    """Rebuilds the preview after each notice, and tells what came of it."""

    def __init__(self, rebuilder: Rebuilder, notices: Notices, shown: Shown, tell: Tell) -> None:
        """Follow `notices` until they end; `tell` is called in the same thread."""
        self._rebuilder = rebuilder
        self._notices = notices
        self._shown = shown
        self._tell = tell

    def begin(self) -> Outcome | Failure:
        """Build for the first time, with as many processes as there are cores."""
        outcome = self._attempt(partial(self._rebuilder.rebuild, processes=None))
        self._attempt(self._rebuilder.rehearse)
        self._rebuilder.save()
        return outcome

    def run(self) -> None:
        """Follow to the end."""
        with ThreadPoolExecutor(1, "rebuilding") as other:
            while not self._notices.ended:
                if names := self._notices.wait():
                    self._follow(names, other)

    def _follow(self, names: set[str], other: Executor) -> None:
        """Bring everything up to date, with what is saved meanwhile."""
        while not self._notices.ended:
            shown = self._hurry(names)
            more = self._notices.wait(_AFTER_PAGE if shown else _AFTER_NONE)
            if not more:
                more = self._rebuild(names, other)
                if not more:
                    return
            names = names | more

    def _hurry(self, names: set[str]) -> bool:
        """Show the pages of what was saved, where that can be; tell whether it could.

        Those that browsers show come next, and all others with the rebuild.
        """
        own = self._attempt(partial(self._rebuilder.hurry, names))
        if own is None:
            return False
        self._tell(own)
        others = self._attempt(lambda: self._rebuilder.hurry_shown(self._shown()))
        if others is not None:
            self._tell(others)
        return True

    def _rebuild(self, names: set[str], other: Executor) -> set[str]:
        """Look at everything in the other thread; give what was saved meanwhile.

        That is shown at once, and overtakes the rebuild as long as nothing is written.
        """
        overtaken = Event()
        rebuild = partial(self._attempt, partial(self._rebuilder.rebuild, overtaken.is_set))
        work = other.submit(rebuild)
        work.add_done_callback(lambda _: self._notices.wake())
        more: set[str] = set()
        while not work.done():
            came = self._notices.wait(until=work.done)
            more |= came
            if more or self._notices.ended:
                overtaken.set()
            if self._notices.ended:
                wait_for([work])
            elif came:
                self._hurry(names | more)
        with suppress(Overtaken):
            self._tell(work.result())
        return more

    @staticmethod
    def _attempt(work: Callable[[], T]) -> T | Failure:
        """Do a part of the work; what ends it is told, and the next save is followed again."""
        try:
            return work()
        except Overtaken:
            raise
        except OSError as error:
            what = f"{error.filename}: {error.strerror}" if error.filename else str(error)
            return Failure(sentence("A file could not be read or written. {what}", what=what))
        except OutputRefused as error:
            return Failure(error.sentence)
        except Exception:  # noqa: BLE001  (told as a defect; the preview goes on)
            told = sentence("A defect of the program, not of your content.")
            return Failure(told, traceback.format_exc())
