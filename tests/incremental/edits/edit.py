"""What an edit is."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from random import Random

from tests.incremental.site import Site

Apply = Callable[[Site, Random], None]


class Effect(Enum):
    """What an edit does to a sound site."""

    CHANGE = auto()  # other sources, which are sound too
    RISK = auto()  # other sources, of which a site can be built or not
    BREAK = auto()  # sources that no site can be built of
    TOUCH = auto()  # the same bytes, written again
    AROUND = auto()  # what is asked for, the output folder or the engine's cache


@dataclass(frozen=True)
class Edit:
    """A change of a site. It raises NotPossible where the site has nothing to change."""

    name: str
    apply: Apply
    effect: Effect = Effect.CHANGE


def edits(*functions: Apply, effect: Effect = Effect.CHANGE) -> tuple[Edit, ...]:
    """Make edits that are named as their functions."""
    return tuple(Edit(one.__name__.replace("_", " "), one, effect) for one in functions)
