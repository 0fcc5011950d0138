"""Building: a site becomes files; where nothing changed, that is found out before all else.

What this module imports is what a build with nothing to do needs.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from programme_pages.ledger.store import FOLDER, Store
from programme_pages.output import Published, open_site
from programme_pages.pipeline.inputs import list_inputs
from programme_pages.pipeline.last import NO_BUILD, LastBuild
from programme_pages.pipeline.outputs import all_stand
from programme_pages.pipeline.settings import Settings
from programme_pages.pipeline.version import this_version
from programme_pages.problems import Problem

if TYPE_CHECKING:
    from programme_pages.pipeline.publishing import Basis

LAST = "last"  # what is kept of the last build, in the store
Progress = Callable[[int], Callable[[], None]]  # from a number of steps to what counts each


class Built(NamedTuple):
    """What came of a build; nothing is published where the content has errors."""

    problems: list[Problem]
    published: Published | None
    parsed: Sequence[str] = ()  # the units of the content that were read anew
    made: Mapping[str, Sequence[str]] | None = None  # why each file was made, by its target
    written: Sequence[str] = ()  # the targets that are others than before, and those that went
    basis: "Basis | None" = None  # what the pages were made on


def build(
    settings: Settings,
    on_wait: Callable[[], None],
    progress: Progress = lambda _: lambda: None,
) -> Built:
    """Check the site and, where it has no errors, bring the output folder up to date.

    `on_wait` is called once where another build has to end first; `progress` may follow the files
    as they are made. Raises OutputRefused where the output folder may not be written.
    """
    store = Store(None if settings.clean else settings.root / FOLDER, this_version())
    listed = list_inputs(settings.root)
    last: LastBuild = store.read(LAST) or NO_BUILD
    if last.is_same(settings, listed.inputs):
        with open_site(settings.output, on_wait) as site:
            if all_stand(site, last.outputs):
                return Built(last.problems, Published(0, 0, unchanged=len(last.outputs)))
    from programme_pages.pipeline.publishing import Publishing  # noqa: PLC0415  (the dear part)

    return Publishing(settings, store, last, listed, progress).run(on_wait)
