"""A kill at any moment: every file is whole, and the next run finishes or discards the change."""

import _io
import errno
import hashlib
import io
import os
import posix
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from programme_pages.output import Placed, Site, open_site, publish
from tests.output.support import ChildDiedError, in_children

WORKING = ".programme-pages"
SITE = dict[str, bytes | Path]

# The calls that change something on disk, or bring it nearer to that.
CHANGING = {"open", "write", "flush", "fsync", "close", "mkdir", "replace", "unlink", "rmdir"}


class BrokenTemplateError(Exception):
    pass


@dataclass(frozen=True)
class Scenario:
    old: SITE
    new: SITE


# Every page names the files it needs. Kinds change in both directions, an entry is renamed, a
# style is replaced, a page is kept.
OLD: SITE = {
    "assets/site-1.css": b"style 1",
    "assets/kept.js": b"script",
    "files/a.pdf": b"download",
    "index.html": b"start; needs assets/site-1.css assets/kept.js",
    "kept.html": b"kept; needs assets/kept.js",
    "en/old-name/index.html": b"entry; needs assets/site-1.css root.css",
    "becomes-folder": b"a file",
    "becomes-file/x.html": b"one",
    "becomes-file/deep/y.html": b"two",
    "feed.xml": b"<feed>1</feed>",
    "root.css": b"style",
}
NEW: SITE = {
    "assets/site-2.css": b"style 2",
    "assets/kept.js": b"script",
    "files/b.pdf": b"another download" * 1000,
    "index.html": b"new start; needs assets/site-2.css assets/kept.js",
    "kept.html": b"kept; needs assets/kept.js",
    "en/new-name/index.html": b"entry; needs assets/site-2.css theme.css",
    "becomes-folder/index.html": b"page; needs assets/site-2.css",
    "becomes-file": b"a file",
    "feed.xml": b"<feed>2</feed>",
    "theme.css": b"style",
}
SCENARIOS = {
    "first build": Scenario({}, NEW),
    "rebuild": Scenario(OLD, NEW),
    "back again": Scenario(NEW, OLD),
    "nothing left": Scenario(OLD, {}),
    "nothing to do": Scenario(NEW, NEW),
}


def no_wait() -> None:
    raise AssertionError("nobody else has the lock")


def put(output: Path, site: SITE) -> None:
    # Pages first, which is the wrong way round.
    publish(output, sorted(site.items(), reverse=True), on_wait=no_wait)


def put_keeping(output: Path, site: SITE) -> None:
    """Keep what stands as it should, without giving it again."""
    with open_site(output, no_wait) as new:
        right = {target: digest_of(content) for target, content in site.items()}
        kept = {
            target: right[target]
            for target in new.look(right)
            if new.listed[target] == right[target]
        }
        rest = {target: content for target, content in site.items() if target not in kept}
        new.finish(place_all(new, 0, rest), kept)


def put_in_children(output: Path, site: SITE) -> None:
    put_shares(output, site, place_all)


def put_shares(output: Path, site: SITE, place_first: Callable[..., list[Placed]]) -> None:
    """Let two children place half of the site each, the first in a way of its own."""
    targets = sorted(site)
    halves = [{target: site[target] for target in targets[start::2]} for start in range(2)]
    with open_site(output, no_wait) as new:
        first, second = in_children(
            lambda: place_first(new, 1, halves[0]), lambda: place_all(new, 2, halves[1])
        )
        new.finish([*first, *second], {})


def place_all(new: Site, share: int, site: SITE) -> list[Placed]:
    return [new.place(share, target, content) for target, content in site.items()]


def digest_of(content: bytes | Path) -> str:
    whole = content if isinstance(content, bytes) else content.read_bytes()
    return hashlib.sha256(whole).hexdigest()


def put_broken(output: Path) -> None:
    """Only finish or discard what a killed run has left."""

    def rendered() -> Iterator[tuple[str, bytes]]:
        yield from ()
        raise BrokenTemplateError

    with pytest.raises(BrokenTemplateError):
        publish(output, rendered(), on_wait=no_wait)


def files(output: Path) -> dict[str, bytes]:
    """What a reader can see: all but the working folder."""
    paths = {path.relative_to(output).as_posix(): path for path in output.rglob("*")}
    return {
        name: path.read_bytes()
        for name, path in paths.items()
        if path.is_file() and not name.startswith(f"{WORKING}/")
    }


def published(site: SITE, output: Path) -> dict[str, bytes]:
    """What a folder holds after one undisturbed build."""
    put(output, site)
    return files(output)


def killed_at(point: int, action: Callable[[], None]) -> bool:
    """Run the action in a forked child that kills itself before or after its n-th disk call.

    Returns whether it came so far. The profile hook sees every call of a C function, so that
    nothing in the code under test is replaced, and nothing of it runs after the kill, but for
    children of the child: their end is waited for.
    """
    all_ended, running = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            sys.setprofile(_Killer(point))
            action()
            status = 0
        finally:
            os._exit(status)
    os.close(running)
    assert os.read(all_ended, 1) == b""  # the last process that could have written is gone
    os.close(all_ended)
    _, result = os.waitpid(child, 0)
    if os.WIFSIGNALED(result):
        assert os.WTERMSIG(result) == signal.SIGKILL
        return True
    assert os.waitstatus_to_exitcode(result) == 0
    return False


class _Killer:
    def __init__(self, point: int) -> None:
        self._left = point

    def __call__(self, _: FrameType, event: str, function: Any) -> None:
        if event in {"c_call", "c_return"} and _changes_disk(function):
            self._left -= 1
            if self._left < 0:
                os.kill(os.getpid(), signal.SIGKILL)


def _changes_disk(function: Any) -> bool:
    owner = getattr(function, "__self__", None)
    is_file_call = owner in (posix, io, _io) or isinstance(owner, io.IOBase)
    return is_file_call and function.__name__ in CHANGING


def assert_whole(seen: dict[str, bytes], old: dict[str, bytes], new: dict[str, bytes]) -> None:
    for name, content in seen.items():
        assert content in {old.get(name), new.get(name)}, name
    for name, content in seen.items():
        if name.endswith(".html"):
            _, _, needs = content.decode().partition("; needs ")
            for needed in needs.split():
                assert needed in seen, f"{name} without {needed}"


@pytest.mark.parametrize(
    ("name", "put_in_a_way"),
    [
        *((name, put) for name in SCENARIOS),
        *((name, put_keeping) for name in ("rebuild", "back again", "nothing to do")),
        *((name, put_in_children) for name in ("first build", "rebuild", "nothing to do")),
    ],
)
def test_kill_at_every_disk_call(
    tmp_path: Path, name: str, put_in_a_way: Callable[[Path, SITE], None]
) -> None:
    scenario = SCENARIOS[name]
    start = tmp_path / "start"
    start.mkdir()
    old = published(scenario.old, start) if scenario.old else {}
    new = published(scenario.new, tmp_path / "new")
    chance = random.Random(name)  # noqa: S311 - seeded on purpose
    output = tmp_path / "output"
    decided = False
    point = 0
    while True:
        shutil.copytree(start, output)
        killed = killed_at(point, lambda: put_in_a_way(output, scenario.new))
        seen = files(output)
        assert_whole(seen, old, new)
        if not killed:
            assert seen == new
            break
        # The run that finishes the change can be killed like any other.
        while killed_at(chance.randrange(40), lambda: put_broken(output)):
            assert_whole(files(output), old, new)
        settled = files(output)
        assert settled == (new if decided else old) or (settled == new and not decided)
        decided = settled == new
        assert not (output / WORKING).exists()
        put_in_a_way(output, scenario.new)
        assert files(output) == new
        shutil.rmtree(output)
        point += 1
    assert decided
    assert point > 20 or name == "nothing to do"


@pytest.mark.parametrize("name", ["first build", "rebuild", "nothing to do"])
def test_kill_of_a_child_at_every_disk_call(tmp_path: Path, name: str) -> None:
    """Nothing is decided then, and the process that opened the site tidies up."""
    scenario = SCENARIOS[name]
    output = tmp_path / "output"
    output.mkdir()
    old = published(scenario.old, output) if scenario.old else {}
    new = published(scenario.new, tmp_path / "new")
    point = 0
    while True:

        def place_and_die(site: Site, share: int, half: SITE, point: int = point) -> list[Placed]:
            sys.setprofile(_Killer(point))
            return place_all(site, share, half)

        try:
            put_shares(output, scenario.new, place_and_die)
        except ChildDiedError:
            assert files(output) == old
            assert not (output / WORKING).exists()
            point += 1
        else:
            break
    assert files(output) == new
    assert point > 10


@pytest.mark.parametrize("name", ["first build", "rebuild", "nothing left"])
def test_error_at_every_disk_call(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    scenario = SCENARIOS[name]
    start = tmp_path / "start"
    start.mkdir()
    old = published(scenario.old, start) if scenario.old else {}
    new = published(scenario.new, tmp_path / "new")
    output = tmp_path / "output"
    point = 1  # behind the call that finds the output folder there already
    while True:
        shutil.copytree(start, output)
        with monkeypatch.context() as patch:
            if not failed_at(point, lambda: put(output, scenario.new), patch):
                break
        assert_whole(files(output), old, new)
        was_tidy = not (output / WORKING).exists()
        put_broken(output)
        assert files(output) == (old if was_tidy else new)
        put(output, scenario.new)
        assert files(output) == new
        shutil.rmtree(output)
        point += 1
    assert point > 10


def failed_at(point: int, action: Callable[[], None], patch: pytest.MonkeyPatch) -> bool:
    """Run the action with its n-th disk call failing once. Returns whether it came so far."""
    left = point

    def faulty(call: Callable[..., object]) -> Callable[..., object]:
        def wrapped(*arguments: object, **options: object) -> object:
            nonlocal left
            left -= 1
            if left == -1:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            return call(*arguments, **options)

        return wrapped

    for name in ("open", "write", "mkdir", "replace", "unlink", "rmdir", "fsync"):
        patch.setattr(os, name, faulty(getattr(os, name)))
    patch.setattr(io, "open", faulty(io.open))
    try:
        action()
    except OSError as error:
        assert error.errno == errno.EIO  # noqa: PT017 - whether it fails is the question
        return True
    return False


def test_kill_while_a_download_is_copied(tmp_path: Path) -> None:
    source = tmp_path / "film.mp4"
    source.write_bytes(bytes(1_000_000))
    site: SITE = {"files/film.mp4": source}
    output = tmp_path / "output"
    sizes: set[int] = set()
    point = 0
    while killed_at(point, lambda: put(output, site)):
        sizes.update(path.stat().st_size for path in output.glob(f"{WORKING}/0-0"))
        assert files(output).get("files/film.mp4") in {None, source.read_bytes()}
        put_broken(output)
        put(output, site)
        assert files(output)["files/film.mp4"] == source.read_bytes()
        shutil.rmtree(output)
        point += 1
    assert {0, 262_144, 1_000_000} <= sizes  # it was killed in the middle of the copy


BUILD = """
import sys
from pathlib import Path
from programme_pages.output import publish

def rendered():
    for number in range(400):
        print(number, flush=True)
        yield f"pages/{number % 50}/{number}.html", b"second %d;" % number * 500
    print("all", flush=True)

publish(Path(sys.argv[1]), rendered(), on_wait=lambda: None)
"""


def pages(words: bytes, every: int) -> SITE:
    return {
        f"pages/{number % 50}/{number}.html": words % number * 500
        for number in range(0, 400, every)
    }


@pytest.mark.parametrize("seed", range(6))
def test_killed_process(tmp_path: Path, seed: int) -> None:
    """The kill comes after a step of the stream; how much later, the machine decides."""
    output = tmp_path / "output"
    first: SITE = {f"gone/{number}/index.html": b"gone" for number in range(100)}
    old = published(pages(b"first %d;", 3) | first, output)
    new = published(pages(b"second %d;", 1), tmp_path / "new")
    # From the even seeds the kill falls into the stream, from the odd ones behind its end.
    steps = 401 if seed % 2 else random.Random(seed).randrange(400)  # noqa: S311 - seeded
    with subprocess.Popen(
        [sys.executable, "-c", BUILD, str(output)], stdout=subprocess.PIPE
    ) as build:
        assert build.stdout is not None
        for _ in range(steps):
            assert build.stdout.readline()
        build.kill()
    assert_whole(files(output), old, new)
    put_broken(output)
    assert files(output) in (old, new)
    put(output, pages(b"second %d;", 1))
    assert files(output) == new
