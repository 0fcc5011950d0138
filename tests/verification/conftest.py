import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from programme_pages.commands import main
from tests.conftest import BASE

TODAY = "2027-01-15"


def build_base(site: Path, output: Path, *options: str) -> Path:
    """Build the base site of the broken ones, and give the folder."""
    given = ["--root", str(site), "--quiet", "--today", TODAY, "--output", str(output), "--clean"]
    assert main([*given, *options]) == 0
    return output


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The base site, built once; nobody may change it."""
    return build_base(BASE, tmp_path_factory.mktemp("pristine") / "output", "--compress")


@pytest.fixture
def built(pristine: Path, tmp_path: Path) -> Path:
    """A copy of the base site, to be spoiled."""
    return shutil.copytree(pristine, tmp_path / "output")


Spoiled = Callable[[str, str, str], None]
