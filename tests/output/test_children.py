"""Several processes that place files into one site."""

import fcntl
import os
import time
from pathlib import Path

import pytest

from programme_pages.output import Placed, Published, Site, open_site
from tests.output.support import (
    NEW,
    OLD,
    ChildDiedError,
    files,
    in_children,
    no_wait,
    put,
)


def pages(share: int) -> dict[str, bytes]:
    return {f"en/{number}/{share}.html": b"%d of %d" % (number, share) for number in range(50)}


def place_all(site: Site, share: int, contents: dict[str, bytes]) -> list[Placed]:
    return [site.place(share, target, content) for target, content in contents.items()]


def test_children_place_into_one_site(old: Path) -> None:
    with open_site(old, no_wait) as site:
        first, second = in_children(
            lambda: place_all(site, 1, pages(1)), lambda: place_all(site, 2, pages(2) | OLD)
        )
        third = place_all(site, 0, pages(3))
        result = site.finish([*first, *second, *third], {})
    assert result == Published(written=150, removed=0, unchanged=4)
    assert files(old) == OLD | pages(1) | pages(2) | pages(3)
    with open_site(old, no_wait) as site:
        digests = {one.target: one.digest for one in (*first, *second, *third)}
        assert site.listed == digests
        assert site.look(digests).keys() == digests.keys()


def test_child_that_dies_half_way_leaves_the_old_site(old: Path) -> None:
    def die(site: Site) -> None:
        place_all(site, 1, pages(1))
        os._exit(1)

    with pytest.raises(ChildDiedError), open_site(old, no_wait) as site:
        in_children(lambda: die(site), lambda: place_all(site, 2, pages(2)))
    assert files(old) == OLD
    assert put(old, NEW) == Published(written=3, removed=2, unchanged=1)


def test_child_that_leaves_the_site_takes_nothing_along(old: Path) -> None:
    opener = os.getpid()
    status = 1
    try:
        with open_site(old, no_wait) as site:
            placed = [site.place(0, "x", b"x")]
            child = os.fork()
            if child:
                assert os.waitpid(child, 0) == (child, 0)
                assert is_locked(old)
                site.finish(placed, site.listed)
        status = 0
    finally:
        if os.getpid() != opener:
            os._exit(status)
    assert files(old) == OLD | {"x": b"x"}
    assert not is_locked(old)


def is_locked(folder: Path) -> bool:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


def test_child_cannot_finish(old: Path) -> None:
    def finish(site: Site) -> str:
        with pytest.raises(RuntimeError, match="only the process that opened"):
            site.finish(place_all(site, 1, NEW), {})
        return "refused"

    with open_site(old, no_wait) as site:
        assert in_children(lambda: finish(site)) == ["refused"]
    assert files(old) == OLD


def test_child_of_a_killed_build_stages_nothing(old: Path, tmp_path: Path) -> None:
    def build() -> None:
        with open_site(old, no_wait) as site:
            opener = os.getpid()
            if os.fork() == 0:
                outlive(opener, site)
            os._exit(0)  # like a kill, this runs nothing of the build any more

    def outlive(opener: int, site: Site) -> None:
        try:
            while os.getppid() == opener:
                time.sleep(0.001)
            with pytest.raises(RuntimeError, match="has ended"):
                site.place(1, "x", b"x")
            (tmp_path / "refused").touch()
        finally:
            os._exit(0)

    all_ended, running = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            build()
        finally:
            os._exit(1)
    os.close(running)
    assert os.read(all_ended, 1) == b""
    os.close(all_ended)
    assert os.waitpid(child, 0) == (child, 0)
    assert (tmp_path / "refused").exists()
    assert files(old) == OLD
