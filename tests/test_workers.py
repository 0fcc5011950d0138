"""Work in several processes."""

import gc
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from programme_pages.problems import Span, problem
from programme_pages.render import TemplateFault
from programme_pages.workers import WorkerDied, available_cores, run_shares


def test_results_are_in_the_order_of_the_shares() -> None:
    assert run_shares(lambda share: f"share {share}", 4) == [f"share {one}" for one in range(4)]


def test_each_share_has_a_process_of_its_own_and_the_first_is_this_one() -> None:
    processes = run_shares(lambda _: os.getpid(), 3)
    assert processes[0] == os.getpid()
    assert len(set(processes)) == 3


def test_large_results_come_through() -> None:
    assert [len(one) for one in run_shares(lambda share: bytes(share * 1_000_000), 3)] == [
        0,
        1_000_000,
        2_000_000,
    ]


def test_what_children_change_stays_theirs() -> None:
    seen = ["before"]

    def work(share: int) -> int:
        if share:
            seen.append(f"by {share}")
        return len(seen)

    assert run_shares(work, 3) == [1, 2, 2]
    assert seen == ["before"]


@pytest.mark.parametrize("failing", [0, 1, 2])
def test_errors_come_through_once_all_have_ended(failing: int, tmp_path: Path) -> None:
    def work(share: int) -> None:
        if share == failing:
            raise LookupError(f"share {share}")
        (tmp_path / str(share)).touch()

    with pytest.raises(LookupError, match=f"share {failing}"):
        run_shares(work, 3)
    assert len(list(tmp_path.iterdir())) == 2


def test_the_error_of_the_first_share_that_has_one_is_raised() -> None:
    def work(share: int) -> None:
        raise LookupError(f"share {share}")

    with pytest.raises(LookupError, match="share 0"):
        run_shares(work, 3)


def test_the_fault_of_a_template_comes_through_with_its_problem() -> None:
    found = problem("template-error", Span("templates/a.html"), reason="x", page="a")

    def work(share: int) -> None:
        if share:
            raise TemplateFault(found)

    with pytest.raises(TemplateFault) as caught:
        run_shares(work, 2)
    assert caught.value.problem == found


def kill_itself() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def leave() -> None:
    os._exit(0)


@pytest.mark.parametrize("end", [kill_itself, leave])
def test_a_child_that_ends_before_its_work_is_done_has_died(end: Callable[[], None]) -> None:
    def work(share: int) -> int:
        if share == 1:
            end()
        return share

    with pytest.raises(WorkerDied, match="before its work was done"):
        run_shares(work, 3)


def open_descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def refuse_for_lack_of_room() -> int:
    raise BlockingIOError(11, "Resource temporarily unavailable")


@pytest.mark.parametrize("there_is_a_fork", [True, False])
def test_where_nothing_can_be_forked_the_work_is_done_all_the_same(
    there_is_a_fork: bool,  # noqa: FBT001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if there_is_a_fork:
        monkeypatch.setattr(os, "fork", refuse_for_lack_of_room)
    else:
        monkeypatch.delattr(os, "fork")
    descriptors = open_descriptors()
    here = os.getpid()
    assert run_shares(lambda share: (share, os.getpid()), 3) == [(0, here), (1, here), (2, here)]
    assert open_descriptors() == descriptors


def test_no_pipe_and_no_child_is_left() -> None:
    descriptors = open_descriptors()
    _, *children = run_shares(lambda _: os.getpid(), 3)
    assert open_descriptors() == descriptors
    for child in children:
        with pytest.raises(ChildProcessError):
            os.waitpid(child, os.WNOHANG)


def test_the_collector_has_nothing_frozen_afterwards() -> None:
    run_shares(lambda share: share, 2)
    assert gc.get_freeze_count() == 0


CLEANING = """
import atexit, sys
from programme_pages.workers import run_shares
atexit.register(print, "cleaned up")
print("before")
class Own:
    def __enter__(self): pass
    def __exit__(self, *_): print("left")
with Own():
    run_shares(lambda share: share, 3)
"""


def test_children_do_none_of_the_parents_cleaning_up() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", CLEANING], capture_output=True, text=True, check=True
    )
    assert ran.stdout.splitlines() == ["before", "left", "cleaned up"]


def test_there_is_a_core() -> None:
    assert 1 <= available_cores() <= (os.cpu_count() or 1)
