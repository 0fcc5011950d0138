"""Packing: what takes a stretch of a line, put into as few lines as keep all of it apart."""

from collections.abc import Sequence

Stretch = tuple[float, float]  # the beginning and the end


def pack(stretches: Sequence[Stretch], most: int | None = None) -> list[int] | None:
    """Give the row of each stretch: the first row, from 0, in which it meets no other.

    They are taken in the order of their beginnings. None where more than `most` rows are needed.
    """
    ends: list[float] = []
    rows = [0] * len(stretches)
    for number in sorted(range(len(stretches)), key=lambda one: stretches[one]):
        start, end = stretches[number]
        row = next((one for one, last in enumerate(ends) if last <= start), len(ends))
        if row == len(ends):
            if row == most:
                return None
            ends.append(end)
        ends[row] = end
        rows[number] = row
    return rows
