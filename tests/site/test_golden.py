"""A few pages, byte for byte as they were looked at and found good.

Where a change of theirs is meant: `.venv/bin/python -m tests.site.refresh_golden`, and read the
difference before it is committed.
"""

import difflib
from pathlib import Path

import pytest

from .built import read_files
from .refresh_golden import GOLDEN, LIST, PAGES, build_golden


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return build_golden(tmp_path_factory.mktemp("golden") / "output")


@pytest.mark.parametrize("name", [LIST, *PAGES])
def test_a_golden_page(built: dict[str, bytes], name: str) -> None:
    golden = (GOLDEN / "output" / name).read_bytes()
    lines = difflib.unified_diff(
        golden.decode().splitlines(), built[name].decode().splitlines(), "golden", "built", n=1
    )
    assert golden == built[name], "\n".join(lines)


def test_nothing_else_is_kept(built: dict[str, bytes]) -> None:
    assert read_files(Path(GOLDEN / "output")).keys() == built.keys()
