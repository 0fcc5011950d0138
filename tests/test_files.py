"""States of files, and from when on they can be relied on."""

import os
from pathlib import Path

import pytest

from programme_pages.files import FileState, state_of

SECOND = 1_000_000_000  # ns
AT = 1_800_000_000 * SECOND


@pytest.mark.parametrize(
    ("mtime", "ctime", "now", "settled"),
    [
        (AT + 1, AT + 1, AT + 1, False),
        (AT + 1, AT + 1, AT + 100_000_001, False),
        (AT + 1, AT + 1, AT + 100_000_002, True),
        # a file system that counts seconds, or every other one
        (AT, AT, AT + SECOND, False),
        (AT, AT, AT + 2 * SECOND, False),
        (AT, AT, AT + 2 * SECOND + 1, True),
        # the later of both times counts
        (AT + 1, AT - SECOND + 1, AT + 5, False),
        (AT - SECOND + 1, AT + 1, AT + 5, False),
        (1, AT + 1, AT + SECOND, True),
        # a time to come is never relied on
        (AT + 3 * SECOND, 1, AT, False),
    ],
)
def test_a_state_is_settled_once_every_later_change_shows(
    mtime: int,
    ctime: int,
    now: int,
    settled: bool,  # noqa: FBT001
) -> None:
    assert FileState(5, mtime, ctime, 7).is_settled(now) is settled


def test_a_state_tells_of_a_change_even_where_its_time_is_set_back(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    os.utime(path, ns=(AT, AT))
    before = path.stat()
    while path.stat().st_ctime_ns == before.st_ctime_ns:  # until the clock has ticked
        path.write_bytes(b"new")
        os.utime(path, ns=(AT, AT))
    after = path.stat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert state_of(after) != state_of(before)
