"""From notices to outcomes, with a rebuilder that does as it is told."""

from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import cast

import pytest

from programme_pages.output import OutputRefused
from programme_pages.preview.following import Failure, Following
from programme_pages.preview.notices import Notices
from programme_pages.preview.rebuilding import Outcome, Overtaken, Rebuilder
from tests.conftest import change

from .made import PAGE, ROOFS, make_rebuilder

HURRIED, SHOWN, REBUILT = (Outcome(written=frozenset({name})) for name in ("own", "shown", "all"))


class Scripted:
    """Gives what was asked for, one after the other; what is an error is raised."""

    def __init__(self, notices: Notices, *rebuilds: Outcome | Exception) -> None:
        self.notices = notices
        self.rebuilds = list(rebuilds)
        self.hurried: list[set[str]] = []
        self.saved_meanwhile: set[str] = set()

    def hurry(self, names: Collection[str]) -> Outcome | None:
        self.hurried.append(set(names))
        return HURRIED if names != {"site"} else None

    def hurry_shown(self, targets: Iterable[str]) -> Outcome | None:
        return SHOWN if set(targets) == {PAGE} else None

    def rebuild(self, is_overtaken: Callable[[], bool], processes: int | None = 1) -> Outcome:
        del processes
        found = self.rebuilds.pop(0)
        if self.saved_meanwhile:
            self.notices.put(self.saved_meanwhile)
            self.saved_meanwhile = set()
            while not is_overtaken():  # which it has to be before this goes on
                pass
        if not self.rebuilds:
            self.notices.end()
        if isinstance(found, Exception):
            raise found
        return found


def follow(
    scripted: Scripted, saved: str = "a", shown: Iterable[str] = ()
) -> list[Outcome | Failure]:
    told: list[Outcome | Failure] = []
    scripted.notices.put({saved})
    Following(cast("Rebuilder", scripted), scripted.notices, lambda: shown, told.append).run()
    return told


def test_the_page_comes_first_and_the_rest_follows() -> None:
    assert follow(Scripted(Notices(), REBUILT)) == [HURRIED, REBUILT]
    shown = follow(Scripted(Notices(), REBUILT), shown=[PAGE])
    assert shown == [HURRIED, SHOWN, REBUILT]


def test_what_cannot_be_hurried_is_rebuilt_alone() -> None:
    assert follow(Scripted(Notices(), REBUILT), "site", shown=[PAGE]) == [REBUILT]


def test_a_save_overtakes_a_rebuild_and_is_shown_while_that_is_under_way() -> None:
    scripted = Scripted(Notices(), Overtaken(), REBUILT)
    scripted.saved_meanwhile = {"b"}
    told = follow(scripted)
    assert told[:2] == [HURRIED, HURRIED]
    assert told[-1] == REBUILT
    assert scripted.hurried[:2] == [{"a"}, {"a", "b"}]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (FileNotFoundError(2, "No such file", "content/x"), "content/x: No such file"),
        (OutputRefused("It is not ours."), "It is not ours."),
        (ZeroDivisionError("oops"), "defect of the program"),
    ],
)
def test_nothing_ends_the_preview(error: Exception, said: str) -> None:
    scripted = Scripted(Notices(), error, REBUILT)
    scripted.saved_meanwhile = {"b"}
    told = follow(scripted)
    failure = next(one for one in told if isinstance(one, Failure))
    assert said in str(failure.sentence)
    assert ("ZeroDivisionError: oops" in failure.details) == isinstance(error, ZeroDivisionError)
    assert told[-1] == REBUILT


def test_of_two_quick_saves_the_last_is_shown(site: Path) -> None:
    preview, notices = make_rebuilder(site), Notices()
    told: list[Outcome | Failure] = []

    def save_again(latest: Outcome | Failure) -> None:
        if not told:  # the first page stands, and the rest is still to come
            change(site, f"{ROOFS}/en.md", "Strong", "Sturdy")
            notices.put({f"{ROOFS}/en.md"})
        elif len(told) == 2:
            notices.end()
        told.append(latest)

    following = Following(preview, notices, lambda: [PAGE], save_again)
    following.begin()
    change(site, f"{ROOFS}/en.md", "Good", "Strong")
    notices.put({f"{ROOFS}/en.md"})
    following.run()
    written: list[frozenset[str]] = [getattr(one, "written", frozenset()) for one in told]
    assert [PAGE in one for one in written] == [True, True, False]
    assert not [target for target in written[2] if target.endswith(".html")]
    assert "Sturdy shoes" in (preview.pages / PAGE).read_text(encoding="utf-8")
