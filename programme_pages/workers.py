"""Work for several processes: forked, so that each has all that was known before at no cost."""

import gc
import os
import pickle
import sys
from collections.abc import Callable
from typing import BinaryIO, NoReturn, TypeVar

T = TypeVar("T")


class WorkerDied(Exception):  # noqa: N818  (what happened, in the words of this module)
    """A process that ended before its work was done, killed by the system perhaps."""


def available_cores() -> int:
    """Give the number of cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run_shares(work: Callable[[int], T], shares: int) -> list[T]:
    """Run `work(0)`, `work(1)`, ..., each in a process of its own as far as there can be one.

    The first share is done by this process itself. Results are in the order of the shares; they
    come through a pipe and have to be picklable, errors as well. The first error of a share is
    raised once all processes have ended. Raises WorkerDied.
    """
    gc.freeze()  # what is there now is shared as long as no collector writes to it
    children = [_fork(work, share) for share in range(1, shares)]
    outcomes = [_outcome(work, 0)]
    outcomes += [child() for child in children]
    gc.unfreeze()
    return [_result(outcome) for outcome in outcomes]


Outcome = tuple[bool, object]  # whether it went well, and the result or the error


def _outcome(work: Callable[[int], T], share: int) -> Outcome:
    try:
        return True, work(share)
    except Exception as error:  # noqa: BLE001  (raised again by _result)
        return False, error


def _result(outcome: Outcome) -> T:  # type: ignore[type-var]  # of the work that was given
    went_well, value = outcome
    if not went_well:
        raise value  # type: ignore[misc]  # an error, then
    return value  # type: ignore[return-value]  # of the work that was given


def _fork(work: Callable[[int], T], share: int) -> Callable[[], Outcome]:
    """Start a share; give what waits for its outcome. Where nothing can be forked, it is run."""
    reading, writing = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    try:
        process = os.fork()
    except (AttributeError, OSError):  # no such call on Windows; no room for another process
        os.close(reading)
        os.close(writing)
        return lambda: _outcome(work, share)
    if process == 0:
        os.close(reading)
        _serve(work, share, os.fdopen(writing, "wb"))
    os.close(writing)
    return lambda: _wait(process, os.fdopen(reading, "rb"))


def _serve(work: Callable[[int], T], share: int, pipe: BinaryIO) -> NoReturn:
    """Do a share in a child, which leaves without any of the parent's cleaning up."""
    code = 1
    try:
        with pipe:
            pickle.dump(_outcome(work, share), pipe, protocol=pickle.HIGHEST_PROTOCOL)
        code = 0
    finally:
        os._exit(code)


def _wait(process: int, pipe: BinaryIO) -> Outcome:
    with pipe:
        answer = pipe.read()
    _, status = os.waitpid(process, 0)
    if status != 0 or not answer:
        return False, WorkerDied(f"a process ended with status {status} before its work was done")
    outcome: Outcome = pickle.loads(answer)  # noqa: S301  (written by our own child)
    return outcome
