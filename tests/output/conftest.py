"""An output folder, empty or with the old site in it."""

from pathlib import Path

import pytest

from tests.output.support import OLD, put


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "site" / "output"


@pytest.fixture
def old(output: Path) -> Path:
    put(output, OLD)
    return output
