"""Work that is dealt to several processes."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.dealing import dealt
from programme_pages.workers import run_shares


def drawn_in_processes(count: int, shares: int) -> list[list[int]]:
    with dealt(count, shares) as deal:
        return run_shares(lambda share: list(deal.draw(share)), shares)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 7, 2_000, 5_001])
@pytest.mark.parametrize("shares", [1, 2, 3])
def test_each_number_is_drawn_once(count: int, shares: int) -> None:
    drawn = drawn_in_processes(count, shares)
    assert sorted(number for one in drawn for number in one) == list(range(count))


@given(count=st.integers(0, 70_000), shares=st.integers(1, 9))
def test_rows_hold_all_numbers_in_order_and_fit_in_pipes(count: int, shares: int) -> None:
    with dealt(count, shares) as deal:
        assert len(deal.rows) == len(deal.tickets) == shares
        assert max(map(len, deal.rows)) <= 1_000
        assert [one for row in deal.rows for block in row for one in block] == list(range(count))


def test_a_share_begins_with_its_own_row_and_goes_on_with_the_next() -> None:
    with dealt(6, 3) as deal:
        assert list(deal.draw(1)) == [2, 3, 4, 5, 0, 1]
        assert list(deal.draw(0)) == []


def test_whoever_is_done_does_what_others_have_not_begun() -> None:
    (began, begin), (ended, end) = os.pipe(), os.pipe()

    def work(share: int) -> list[int]:
        numbers = deal.draw(share)
        if share == 0:  # holds one number until the other process has nothing left to draw
            first = next(numbers)
            os.write(begin, b".")
            os.read(ended, 1)
            return [first, *numbers]
        os.read(began, 1)
        every = list(numbers)
        os.write(end, b".")
        return every

    with dealt(100, 2) as deal:
        slow, quick = run_shares(work, 2)
    for pipe in (began, begin, ended, end):
        os.close(pipe)
    assert slow == [0]
    assert quick == [*range(50, 100), *range(1, 50)]


def open_descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def test_no_pipe_is_left() -> None:
    descriptors = open_descriptors()
    with dealt(10, 2) as deal:
        next(deal.draw(0))
    assert open_descriptors() == descriptors
