"""Labels of a map: beside which marks there is room for a name, and on which side."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

HEIGHT = 1.3  # em: of a line
_GAP = 0.3  # em: between a mark and its label


class Box(NamedTuple):
    """A rectangle, in em from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether two rectangles have a part in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


class Dot(NamedTuple):
    """A mark, in em: its middle, its radius, and the width of the label that it would have."""

    x: float
    y: float
    radius: float
    label: float  # 0 where there is none


class Side(NamedTuple):
    """Where a label stands: how far its beginning is from its mark's middle, in em.

    `anchor` is SVG's: whether the text begins there, ends there, or has its middle there.
    """

    dx: float
    dy: float
    anchor: str


def place_labels(dots: Sequence[Dot], frame: Box) -> list[Side | None]:
    """Say where each label stands so that it covers nothing, and None where there is no room.

    Those that come first have the choice.
    """
    marks = [_around(dot) for dot in dots]
    labels: list[Box] = []
    sides: list[Side | None] = []
    for dot in dots:
        found = next(
            (
                (side, box)
                for side, box in _choices(dot)
                if dot.label and _lies_in(box, frame) and not _meets_any(box, (*marks, *labels))
            ),
            None,
        )
        sides.append(found[0] if found else None)
        if found:
            labels.append(found[1])
    return sides


def _around(dot: Dot) -> Box:
    return Box(dot.x - dot.radius, dot.y - dot.radius, dot.x + dot.radius, dot.y + dot.radius)


def _choices(dot: Dot) -> Iterable[tuple[Side, Box]]:
    aside, half = dot.radius + _GAP, HEIGHT / 2
    for side, left, middle in (
        (Side(aside, 0, "start"), dot.x + aside, dot.y),
        (Side(-aside, 0, "end"), dot.x - aside - dot.label, dot.y),
        (Side(0, aside + half, "middle"), dot.x - dot.label / 2, dot.y + aside + half),
        (Side(0, -aside - half, "middle"), dot.x - dot.label / 2, dot.y - aside - half),
    ):
        yield side, Box(left, middle - half, left + dot.label, middle + half)


def _lies_in(box: Box, frame: Box) -> bool:
    return (
        frame.left <= box.left
        and box.right <= frame.right
        and frame.top <= box.top
        and box.bottom <= frame.bottom
    )


def _meets_any(box: Box, others: Iterable[Box]) -> bool:
    return any(box.meets(other) for other in others)
