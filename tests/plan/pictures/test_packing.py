"""No two things of a row meet, and no row is more than is needed."""

from hypothesis import given
from hypothesis import strategies as st

from programme_pages.plan.pictures.packing import pack

stretches = st.lists(
    st.tuples(st.floats(0, 100), st.floats(0.01, 40)).map(lambda one: (one[0], one[0] + one[1])),
    max_size=60,
)


@given(stretches)
def test_nothing_meets_in_a_row(given_stretches: list[tuple[float, float]]) -> None:
    rows = pack(given_stretches)
    assert rows is not None
    for number, (row, (start, end)) in enumerate(zip(rows, given_stretches, strict=True)):
        for other, (first, last) in list(zip(rows, given_stretches, strict=True))[:number]:
            assert row != other or end <= first or last <= start


@given(stretches)
def test_there_are_as_few_rows_as_can_be(given_stretches: list[tuple[float, float]]) -> None:
    rows = pack(given_stretches) or []
    crowds = [
        sum(start <= begin < end for start, end in given_stretches) for begin, _ in given_stretches
    ]
    assert max(rows, default=-1) + 1 == max(crowds, default=0)


def test_too_many_rows_are_none() -> None:
    assert pack([(0, 2), (1, 3)], 1) is None
    assert pack([(0, 2), (1, 3)], 2) == [0, 1]
    assert pack([(1, 3), (0, 1)], 1) == [0, 0]
    assert pack([], 0) == []
