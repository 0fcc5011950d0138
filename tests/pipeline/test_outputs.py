"""Which files of the last build still stand."""

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from programme_pages.output import open_site, publish
from programme_pages.pipeline.outputs import Outputs, all_stand, left_behind, standing

FILES = {"index.html": b"home", "en/a/index.html": b"a", "en/b/index.html": b"b"}
DIGESTS = {target: sha256(content).hexdigest() for target, content in FILES.items()}
A = "en/a/index.html"


def nobody_waits() -> None:
    raise AssertionError("nobody else has the lock")


@pytest.fixture
def output(tmp_path: Path) -> Path:
    publish(tmp_path / "output", FILES.items(), on_wait=nobody_waits)
    return tmp_path / "output"


@pytest.fixture
def left(output: Path) -> Outputs:
    with open_site(output, nobody_waits) as site:
        return left_behind(site, DIGESTS, {})


def rewrite(output: Path) -> None:
    """Write a file anew, with what it held and its old time: as a copy of another place."""
    status = (output / A).stat()
    (output / A).rename(output / "old")
    (output / A).write_bytes(FILES[A])
    os.utime(output / A, ns=(status.st_atime_ns, status.st_mtime_ns))


def change(output: Path) -> None:
    (output / A).write_bytes(b"x")


def change_size(output: Path) -> None:
    (output / A).write_bytes(b"longer")


def remove(output: Path) -> None:
    (output / A).unlink()


def link(output: Path) -> None:
    (output / A).rename(output / "old")
    (output / A).symlink_to(output / "old")


def nothing(_: Path) -> None:
    pass


def publish_again(output: Path) -> None:
    publish(output, FILES.items(), on_wait=nobody_waits)


def publish_less(output: Path) -> None:
    publish(
        output, {name: FILES[name] for name in FILES if name != A}.items(), on_wait=nobody_waits
    )


def publish_more(output: Path) -> None:
    publish(output, (FILES | {"more.html": b""}).items(), on_wait=nobody_waits)


def publish_other(output: Path) -> None:
    """Publish another file, and put the old one back by hand."""
    publish(output, (FILES | {A: b"other"}).items(), on_wait=nobody_waits)
    (output / A).write_bytes(FILES[A])


def unlist(output: Path) -> None:
    """Publish less, and put the file back by hand."""
    publish_less(output)
    (output / A).parent.mkdir()
    (output / A).write_bytes(FILES[A])


@pytest.mark.parametrize(
    ("edit", "all_there", "a_stands"),
    [
        (nothing, True, True),
        (publish_again, True, True),
        (rewrite, False, True),
        (change, False, False),
        (change_size, False, False),
        (remove, False, False),
        (link, False, False),
        (publish_less, False, False),
        (publish_more, False, True),
        (publish_other, False, False),
        (unlist, False, False),
    ],
)
def test_what_stands(
    edit: Callable[[Path], None],
    all_there: bool,  # noqa: FBT001
    a_stands: bool,  # noqa: FBT001
    output: Path,
    left: Outputs,
) -> None:
    edit(output)
    with open_site(output, nobody_waits) as site:
        assert all_stand(site, left) is all_there
        wanted = DIGESTS if a_stands else {name: DIGESTS[name] for name in DIGESTS if name != A}
        assert set(standing(site, DIGESTS, left)) == wanted.keys()
        assert set(standing(site, DIGESTS, {})) == wanted.keys()


def test_files_that_were_not_touched_are_not_read(
    output: Path, left: Outputs, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path) -> bytes:
        raise AssertionError(path)

    with open_site(output, nobody_waits) as site:
        monkeypatch.setattr(Path, "read_bytes", fail)
        assert set(standing(site, DIGESTS, left)) == DIGESTS.keys()
        with pytest.raises(AssertionError):
            standing(site, DIGESTS, {})


def test_another_digest_is_not_what_stands(output: Path, left: Outputs) -> None:
    with open_site(output, nobody_waits) as site:
        assert set(standing(site, {A: DIGESTS["index.html"]}, left)) == set()
