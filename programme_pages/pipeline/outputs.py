"""Outputs: which files of the last build still stand in the output folder as they were left."""

import time
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import NamedTuple

from programme_pages.files import FileState
from programme_pages.ledger.columns import TextColumn
from programme_pages.output import Site

_TICK = 0.02  # seconds; the clocks of file systems tick at least every hundredth of one


class Output(NamedTuple):
    """A file as a build left it: its state on this machine, and its SHA-256 in hexadecimal."""

    state: FileState
    digest: str


Outputs = Mapping[str, Output]  # by target


class OutputColumns(NamedTuple):
    """Outputs as they are kept: in columns."""

    targets: TextColumn
    digests: TextColumn
    states: Sequence[Sequence[int]]  # a column for each field

    @classmethod
    def of(cls, outputs: Outputs) -> "OutputColumns":
        """Write outputs down."""
        states = [one.state for one in outputs.values()]
        return cls(
            TextColumn.of(list(outputs)),
            TextColumn.of([one.digest for one in outputs.values()]),
            [[state[field] for state in states] for field in range(len(FileState._fields))],
        )

    def outputs(self) -> dict[str, Output]:
        """Give the outputs."""
        states = map(FileState, *self.states)
        every = map(Output, states, self.digests.parted())
        return dict(zip(self.targets.parted(), every, strict=True))


def standing(site: Site, wanted: Mapping[str, str], before: Outputs) -> Outputs:
    """Give the files at which the wanted digest stands now, as the site lists it, too.

    A file is read only where its state is not the one that it was left in.
    """
    listed = (target for target, digest in wanted.items() if site.listed.get(target) == digest)
    found: dict[str, Output] = {}
    for target, state in site.look(listed).items():
        left = before.get(target)
        if left is None or left.state != state:
            left = Output(state, sha256((site.folder / target).read_bytes()).hexdigest())
        if left.digest == wanted[target]:
            found[target] = left
    return found


def left_behind(site: Site, placed: Mapping[str, str], stood: Outputs) -> Outputs:
    """Give the files as they stand once a site is finished, to be compared at the next build.

    `placed` are the digests of those that were made now, the others `stood` before.
    """
    states = site.look(placed)
    now = {target: Output(state, placed[target]) for target, state in states.items()}
    return {**stood, **now}


def known_digests(files: Mapping[str, FileState], before: Outputs) -> dict[str, str]:
    """Give the digests of those files that are in the state that they were in before."""
    return {
        name: before[name].digest
        for name, state in files.items()
        if name in before and before[name].state == state
    }


def wait_a_tick(since: float) -> None:
    """Wait until any change shows in a state that was taken at a time of the monotonic clock."""
    time.sleep(max(0.0, since + _TICK - time.monotonic()))


def all_stand(site: Site, before: Outputs) -> bool:
    """Whether all files stand as a build left them, and no other build wrote any since."""
    digests = {target: output.digest for target, output in before.items()}
    if site.listed != digests:
        return False
    return site.look(before) == {target: output.state for target, output in before.items()}
