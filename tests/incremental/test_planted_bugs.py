"""The random walks are worth something: they find bugs that are planted into the engine."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.incremental.edits import EDITS
from tests.incremental.engine import CleanBuilds
from tests.incremental.planted import BUGS, Bug, stop_the_clock_of_files
from tests.incremental.site import Site
from tests.incremental.walk import Difference, Step, Walk

_TRIES = 4
_UNTIL_SETTLED = 0.15  # seconds; only then can a build have nothing to do


def steps_to(bug: Bug) -> Sequence[Step]:
    """Give steps in which the edits that a bug is about come up in turn, each a few times."""
    by_name = {edit.name: edit for edit in EDITS}
    return [(by_name[name],) for name in bug.edits] * _TRIES


@pytest.fixture
def site(built: Site, tmp_path: Path) -> Site:
    """A built site whose files were not changed just now."""
    copy = Site.copy_of(built, tmp_path)
    time.sleep(_UNTIL_SETTLED)
    return copy


@pytest.mark.parametrize("bug", BUGS, ids=[bug.name for bug in BUGS])
def test_a_planted_bug_is_found(bug: Bug, site: Site, clean_builds: CleanBuilds) -> None:
    with pytest.raises(Difference, match=r"files differ|other (problems|counts|times)"):
        Walk(site, 0, clean_builds, bug.here).take(steps_to(bug))


def test_a_clock_that_stands_still_is_no_bug(site: Site, clean_builds: CleanBuilds) -> None:
    @contextmanager
    def stopped() -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            stop_the_clock_of_files(patch)
            yield

    edits = {edit.name: edit for edit in EDITS}
    names = ("change a letter of a text in secret", "change a byte of a file in secret")
    Walk(site, 0, clean_builds, stopped).take([[edits[name]] for name in names])
