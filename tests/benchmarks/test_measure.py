"""A command is measured with all its processes, and must succeed."""

import sys
from pathlib import Path

import pytest

from benchmarks.measure import CommandFailedError, take_memory, take_time

HELD = 60 * 1024 * 1024  # bytes
CHILD = f"import time; held = b'x' * {HELD}; time.sleep(0.5)"
PARENT = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {CHILD!r}])"


def test_memory_is_that_of_children_too(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    assert take_memory([sys.executable, "-c", PARENT], site) > HELD


def test_processor_time_is_that_of_children_too(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    busy = "import time\nwhile time.process_time() < 0.3: pass"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {busy!r}])"
    assert take_time([sys.executable, "-c", parent], site).cpu > 0.3


@pytest.mark.parametrize("measure", [take_time, take_memory])
def test_a_failure_is_raised(tmp_path: Path, measure: object) -> None:
    site = tmp_path / "site"
    site.mkdir()
    assert callable(measure)
    with pytest.raises(CommandFailedError, match="site ended with 3: Not so"):
        measure([sys.executable, "-c", "print('Not so'); raise SystemExit(3)"], site)


@pytest.mark.parametrize("measure", [take_time, take_memory])
def test_python_may_keep_what_it_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, measure: object
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert callable(measure)
    measure([sys.executable, "-c", "import sys; sys.exit(sys.dont_write_bytecode)"], site)
