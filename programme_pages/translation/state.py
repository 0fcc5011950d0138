"""States: how a translation of a single text stands to its source."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple, Self

from programme_pages.drift import Kind


class State(StrEnum):
    """How a translation stands to its source; the value is what machines read."""

    CURRENT = "up-to-date"
    UNKNOWN = "unknown"  # nobody noted which source it translates
    OUTDATED = "out-of-date"
    MISSING = "missing"


_OF_KIND: dict[Kind, State] = {
    "same": State.CURRENT,
    "changed": State.OUTDATED,
    "moved": State.OUTDATED,
    "removed": State.OUTDATED,
    "added": State.MISSING,
}


def state_of(kind: Kind | None, *, is_there: bool) -> State:
    """Give the state of a translation by what became of its source; None where that is unknown."""
    if not is_there:
        return State.MISSING
    if kind is None:
        return State.UNKNOWN
    state = _OF_KIND[kind]
    return State.OUTDATED if state is State.MISSING else state  # it is there, for another source


class Count(NamedTuple):
    """How many texts are in each state."""

    total: int
    current: int
    unknown: int
    outdated: int
    missing: int

    @classmethod
    def of(cls, states: Iterable[State]) -> Self:
        """Count states."""
        all_states = list(states)
        return cls(len(all_states), *(all_states.count(one) for one in State))

    @property
    def percent(self) -> int:
        """The share of what is up to date, rounded down: 100 only if nothing is left to do."""
        return 100 * self.current // self.total if self.total else 100
