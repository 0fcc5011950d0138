"""What the tests run beside Python: Java, a browser, and what tools/package.json names."""

import shutil
import sys
from pathlib import Path

import pytest

from .built import ROOT

MODULES = ROOT / "tools" / "node_modules"


def program(name: str) -> str:
    """Find a program; a test without it has failed, for a skipped test shows nothing."""
    found = shutil.which(name) or shutil.which(name, path=Path(sys.executable).parent)
    if found is None:
        pytest.fail(f"This test needs {name}. `make test` installs it.", pytrace=False)
    return found


def module(name: str) -> Path:
    """Find a file that npm installed."""
    found = MODULES / name
    if not found.is_file():
        pytest.fail(f"This test needs {found}. `make test` installs it.", pytrace=False)
    return found
