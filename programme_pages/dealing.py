"""Dealing: which process of several does which piece of a work, found out while they are at it."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from struct import Struct
from typing import NamedTuple

_TICKET = Struct("=H")
_TICKETS = 1_000  # of a row at most: they have to find room in a pipe before anybody reads


class Deal(NamedTuple):
    """Numbers from 0 on that several shares draw, each number once: whoever is done helps others.

    A share begins with a row of its own, in order, so that what neighbours have in common is found
    in one process; then it goes on with what is left of the next rows. Processes run at different
    speeds, and nobody knows beforehand how long each piece of the work takes.
    """

    rows: Sequence[Sequence[range]]  # for each share the blocks that it begins with
    tickets: Sequence[int]  # for each row the end of a pipe; to read a ticket is to take a block

    def draw(self, share: int) -> Iterator[int]:
        """Draw one number after the other; for `work` of `run_shares`."""
        every = [*range(share, len(self.rows)), *range(share)]
        for row in every:
            while ticket := os.read(self.tickets[row], _TICKET.size):
                yield from self.rows[row][_TICKET.unpack(ticket)[0]]


@contextmanager
def dealt(count: int, shares: int) -> Iterator[Deal]:
    """Give what deals the numbers below `count` to shares, which are forked while it is open."""
    size = -(-count // shares) or 1
    block = -(-size // _TICKETS)
    rows = [
        [
            range(start, min(start + block, first + size, count))
            for start in range(first, min(first + size, count), block)
        ]
        for first in range(0, size * shares, size)
    ]
    pipes = [_filled_pipe(len(row)) for row in rows]
    try:
        yield Deal(rows, pipes)
    finally:
        for pipe in pipes:
            os.close(pipe)


def _filled_pipe(tickets: int) -> int:
    """Give the reading end of a pipe with so many tickets; after these, it is at its end."""
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as pipe:
        pipe.write(b"".join(map(_TICKET.pack, range(tickets))))
    return reading
