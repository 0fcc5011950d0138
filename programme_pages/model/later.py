"""Values that may lie elsewhere, and are read when they are asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, NamedTuple, Protocol, TypeVar

from programme_pages.problems import Span

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Later(Protocol[T_co]):
    """What gives a value when it is called, the same at each call."""

    def __call__(self) -> T_co:
        """Give the value."""


@dataclass(frozen=True, slots=True)
class Here(Generic[T]):
    """A value that is there already."""

    value: T

    def __call__(self) -> T:
        """Give the value."""
        return self.value


class Spans(Protocol):
    """Where the values of a file stand."""

    def at(self, *path: str | int) -> Span:
        """Where a value stands, or the nearest thing around it."""

    def key_at(self, *path: str | int) -> Span:
        """Where the key of a value stands."""


class LaterSpans(NamedTuple):
    """The places of a file that are read when one is asked for."""

    read: Callable[[], Spans]

    def at(self, *path: str | int) -> Span:
        """Where a value stands, or the nearest thing around it."""
        return self.read().at(*path)

    def key_at(self, *path: str | int) -> Span:
        """Where the key of a value stands."""
        return self.read().key_at(*path)
