"""Two states of a small site, and how to publish and read them."""

import json
import os
import pickle
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from programme_pages.output import Published, publish

PATIENCE = 60  # seconds before a test that hangs is given up

OLD = {
    "index.html": b"old start",
    "assets/a-1.css": b"old style",
    "en/index.html": b"old page",
    "en/gone/index.html": b"old and gone",
}
NEW = {
    "index.html": b"new start",
    "assets/a-2.css": b"new style",
    "en/index.html": b"old page",
    "pl/index.html": b"new page",
}


class BrokenTemplateError(Exception):
    pass


class ChildDiedError(Exception):
    pass


def in_children(*tasks: Callable[[], object]) -> list[Any]:
    """Run each task in a forked child, all at the same time; return what they return."""
    children = [_fork(task) for task in tasks]
    answers = []
    for child, reading in children:
        with open(reading, "rb") as pipe:  # noqa: PTH123 - it has no path
            answers.append(pipe.read())
        os.waitpid(child, 0)
    if not all(answers):
        raise ChildDiedError
    return [pickle.loads(answer) for answer in answers]  # noqa: S301 - our own children


def _fork(task: Callable[[], object]) -> tuple[int, int]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            sys.setprofile(None)  # so that what kills the parent does not kill the child
            answer = pickle.dumps(task())
            sys.setprofile(None)
            with open(writing, "wb") as pipe:  # noqa: PTH123
                pipe.write(answer)
        finally:
            os._exit(0)
    os.close(writing)
    return child, reading


def no_wait() -> None:
    raise AssertionError("nobody else has the lock")


def put(output: Path, site: dict[str, bytes]) -> Published:
    return publish(output, site.items(), on_wait=no_wait)


def files(output: Path) -> dict[str, bytes]:
    """Every file but the manifest."""
    found = {path.relative_to(output).as_posix(): path for path in output.rglob("*")}
    return {
        name: path.read_bytes()
        for name, path in found.items()
        if path.is_file() and name != "manifest.json"
    }


def snapshot(output: Path) -> dict[str, tuple[int, int, bytes]]:
    """Everything about a tree that a run could change, the output folder itself included."""
    return {
        path.relative_to(output).as_posix(): (
            path.lstat().st_mode,
            path.lstat().st_mtime_ns,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in (output, *output.rglob("*"))
    }


def digests_of(*targets: str) -> bytes:
    return json.dumps({"version": 1, "files": dict.fromkeys(targets, "0" * 64)}).encode()
