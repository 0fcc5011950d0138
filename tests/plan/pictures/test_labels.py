"""No label of a map covers another one, or a mark, or leaves the map."""

from hypothesis import given
from hypothesis import strategies as st

from programme_pages.plan.pictures.labels import HEIGHT, Box, Dot, Side, place_labels

FRAME = Box(0, 0, 40, 30)
dots = st.lists(
    st.builds(
        Dot, st.floats(0, 40), st.floats(0, 30), st.sampled_from([0.45, 0.85]), st.floats(0, 12)
    ),
    max_size=25,
)


def box_of(dot: Dot, side: Side) -> Box:
    """Where a label stands, told from what SVG is told."""
    shift = {"start": 0.0, "middle": dot.label / 2, "end": dot.label}[side.anchor]
    left, middle = dot.x + side.dx - shift, dot.y + side.dy
    return Box(left, middle - HEIGHT / 2, left + dot.label, middle + HEIGHT / 2)


@given(dots)
def test_no_two_labels_overlap(given_dots: list[Dot]) -> None:
    found = place_labels(given_dots, FRAME)
    boxes = [
        box_of(dot, side) for dot, side in zip(given_dots, found, strict=True) if side is not None
    ]
    for number, box in enumerate(boxes):
        assert min(box.left, box.top) >= -1e-9
        assert box.right <= FRAME.right + 1e-9
        assert box.bottom <= FRAME.bottom + 1e-9
        smaller = Box(box.left + 1e-6, box.top + 1e-6, box.right - 1e-6, box.bottom - 1e-6)
        assert not any(smaller.meets(other) for other in boxes[:number])
        marks = (
            Box(d.x - d.radius, d.y - d.radius, d.x + d.radius, d.y + d.radius) for d in given_dots
        )
        assert not any(smaller.meets(mark) for mark in marks)


def test_a_label_stands_behind_its_mark_if_it_can() -> None:
    assert place_labels([Dot(5, 5, 0.5, 4)], FRAME) == [Side(0.8, 0, "start")]
    assert place_labels([Dot(38, 5, 0.5, 4)], FRAME) == [Side(-0.8, 0, "end")]
    assert place_labels([Dot(5, 5, 0.5, 0)], FRAME) == [None]
