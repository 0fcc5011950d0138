"""A random walk: edits of a site, and after each step a build that must equal a clean one."""

import difflib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from random import Random

from tests.incremental.edits import EDITS, Edit, Effect
from tests.incremental.engine import CleanBuilds, Outcome, build_in_new_process, build_incremental
from tests.incremental.site import Files, NotPossible, Site, read_files

HAND = 35  # edits that one walk takes; a walk for each hand is a round, which takes every edit
WALKS_IN_A_ROUND = -(-len(EDITS) // HAND)
_MANIFEST = "manifest.json"
_MOST_SHOWN = 5  # files, and lines of a file
_OFTEN = 0.2  # how often nothing is changed and built again

Step = Sequence[Edit]
Broken = Callable[[], AbstractContextManager[object]]


class Difference(AssertionError):  # noqa: N818  (what it is)
    """A build that does not equal a clean one, with the way that led there."""


def deal(seed: int) -> list[Step]:
    """Give the steps of a walk. The walks of a round take every edit once between them."""
    number, hand = divmod(seed, WALKS_IN_A_ROUND)
    deck = Random(f"round {number}").sample(EDITS, len(EDITS))  # noqa: S311  (to be repeated)
    return list(in_steps(deck[hand::WALKS_IN_A_ROUND], Random(seed)))  # noqa: S311


def in_steps(edits: Sequence[Edit], random: Random) -> Iterator[Step]:
    """Put two to five edits together, but leave alone what would keep the others unbuilt."""
    waiting: list[Edit] = []
    for edit in edits:
        if edit.effect in {Effect.BREAK, Effect.RISK}:
            yield [edit]
            continue
        waiting.append(edit)
        if len(waiting) >= random.randint(2, 5):
            yield waiting
            waiting = []
    if waiting:
        yield waiting


class Walk:
    """A site that is edited and built, step by step.

    `broken` surrounds every incremental build: tests of the tests plant a bug with it.
    """

    def __init__(
        self, site: Site, seed: int, clean_builds: CleanBuilds, broken: Broken = nullcontext
    ) -> None:
        self.site = site
        self.done: list[str] = []
        self._seed = seed
        self._random = Random(seed)  # noqa: S311  (to be repeated)
        self._broken = broken
        self._clean_builds = clean_builds
        self._clean_folder = site.folder / "clean"
        self._refused = False
        self._build_and_compare("the first build")

    def take(self, steps: Iterable[Step]) -> None:
        """Take steps; raise Difference at the first one that ends in another site."""
        for step in steps:
            made = [*self._mend(), *self._apply(step)]
            if made:
                self._build_and_compare(" + ".join(made))
        for again in self._mend():
            self._build_and_compare(again)
        self._build_again()
        self._compare_with_a_new_process()

    def _mend(self) -> list[str]:
        if not self._refused:
            return []
        self.site.go_back(self.site.past[-1])
        return ["what was refused is mended"]

    def _apply(self, step: Step) -> list[str]:
        made = []
        for edit in step:
            try:
                edit.apply(self.site, self._random)
            except NotPossible:
                continue
            made.append(edit.name)
        return made

    def _build_and_compare(self, what: str) -> None:
        self.done.append(what)
        before = read_files(self.site.output)
        clean, files = self._clean_builds.build(self.site, self._clean_folder)
        built = self._build()
        after = read_files(self.site.output)
        self._refused = clean.published is None
        expected = before
        if not self._refused:
            self.site.past.append(self.site.sources())
            expected = files | self.site.foreign
        self._compare(expected, after)
        self._same("problems", clean.problems, built.problems)
        self._same("counts", self._counts(before, expected, clean), built.published)
        if self._random.random() < _OFTEN:
            self._build_again()

    def _build(self) -> Outcome:
        with self._broken():
            return build_incremental(self.site)

    def _build_again(self) -> None:
        """Build without any change."""
        before = _stamps(self.site.output)
        again = self._build().published
        after = _stamps(self.site.output)
        if again is not None:
            self._same("counts of a second build", (0, 0), (again.written, again.removed))
        else:  # where a template is broken, pages before it were staged in the folder, and went
            for stamps in (before, after):
                stamps.pop(str(self.site.output), None)
        self._same("times after a second build", before, after)

    def _compare_with_a_new_process(self) -> None:
        """What the builds of this process remember could make all of them wrong in one way."""
        build_in_new_process(self.site, self._clean_folder)
        expected = read_files(self._clean_folder / "output") | self.site.foreign
        self._compare(expected, read_files(self.site.output))

    def _counts(self, before: Files, after: Files, clean: Outcome) -> object:
        """Count what had to be written and removed to get from one output to the other."""
        if clean.published is None:
            return None
        ours = after.keys() - self.site.foreign.keys() - {_MANIFEST}
        written = sum(before.get(name) != after[name] for name in ours)
        removed = len(before.keys() - after.keys() - {_MANIFEST})
        return type(clean.published)(written, removed, unchanged=len(ours) - written)

    def _compare(self, expected: Files, found: Files) -> None:
        names = expected.keys() | found.keys()
        differ = sorted(name for name in names if expected.get(name) != found.get(name))
        if differ:
            # What the manifest says of a page follows from the page.
            shown = [name for name in differ if name != _MANIFEST] or differ
            lines = [_describe(name, expected, found) for name in shown[:_MOST_SHOWN]]
            raise self._difference(f"{len(differ)} files differ:\n" + "\n".join(lines))

    def _same(self, what: str, expected: object, found: object) -> None:
        if expected != found:
            raise self._difference(f"other {what}:\nexpected {expected}\nfound    {found}")

    def _difference(self, what: str) -> Difference:
        steps = "\n".join(f"  {number}. {step}" for number, step in enumerate(self.done))
        return Difference(
            f"seed {self._seed}, after {self.done[-1]!r}: {what}\n"
            f"The way there, a line for each build:\n{steps}\nIt lies in {self.site.folder}"
        )


def _describe(name: str, expected: Files, found: Files) -> str:
    if name not in found:
        return f"{name} is missing"
    if name not in expected:
        return f"{name} is left over"
    old, new = (files[name].decode(errors="replace").split("\n") for files in (expected, found))
    lines = list(
        difflib.unified_diff(old, new, f"clean {name}", f"incremental {name}", "", "", 0, "")
    )
    return "\n".join(lines[: 2 + _MOST_SHOWN])


def _stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Tell when each file and folder was written, and its place on the disk."""
    places = [folder, *folder.rglob("*")] if folder.is_dir() else []
    return {str(one): (one.stat().st_mtime_ns, one.stat().st_ino) for one in places}
