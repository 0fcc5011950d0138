"""Two builds at once."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from programme_pages.output import Published, publish
from tests.output.support import NEW, OLD, PATIENCE, BrokenTemplateError, files, no_wait, put


def test_second_build_waits_for_the_first(output: Path) -> None:
    second_waits = Event()
    waits: list[str] = []

    def on_wait() -> None:
        waits.append("once")
        second_waits.set()

    with ThreadPoolExecutor(1) as pool:

        def first() -> Iterator[tuple[str, bytes]]:
            yield from OLD.items()
            second.append(pool.submit(publish, output, NEW.items(), on_wait=on_wait))
            assert second_waits.wait(PATIENCE)
            assert files(output).keys() == {f".programme-pages/0-{number}" for number in range(4)}

        second = [pool.submit(lambda: Published(0, 0, 0))]
        assert publish(output, first(), on_wait=no_wait) == Published(4, 0, 0)
        assert second[1].result(PATIENCE) == Published(3, 2, 1)
    assert waits == ["once"]
    assert files(output) == NEW


def test_folder_that_vanished_while_waiting_is_made_anew(old: Path, tmp_path: Path) -> None:
    waiting = Event()
    descriptor = os.open(old, os.O_RDONLY)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    with ThreadPoolExecutor(1) as pool:
        second = pool.submit(publish, old, NEW.items(), on_wait=waiting.set)
        assert waiting.wait(PATIENCE)
        moved = old.rename(tmp_path / "moved")
        os.close(descriptor)
        assert second.result(PATIENCE) == Published(4, 0, 0)
    assert files(old) == NEW
    assert files(moved) == OLD


def test_lock_is_released_after_success_and_failure(old: Path) -> None:
    def rendered() -> Iterator[tuple[str, bytes]]:
        yield from ()
        raise BrokenTemplateError

    with pytest.raises(BrokenTemplateError):
        publish(old, rendered(), on_wait=no_wait)
    assert put(old, NEW).written == 3


ORPHAN = """
import os, signal, sys
from pathlib import Path
from programme_pages.output import publish

def rendered():
    yield "index.html", b"x"
    if not os.fork():
        print("forked", flush=True)
        sys.stdin.read()
        os._exit(0)
    sys.stdin.close()
    signal.pause()

publish(Path(sys.argv[1]), rendered(), on_wait=lambda: None)
"""


def test_worker_that_outlives_a_killed_build_does_not_hold_the_lock(output: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", ORPHAN, str(output)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as build:
        assert build.stdout is not None
        assert build.stdout.readline() == b"forked\n"
        build.kill()
        build.wait(PATIENCE)
        assert put(output, NEW).written == 4
