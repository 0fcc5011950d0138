"""What many tests need: a small sound site to break, and the commands to run on it."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from programme_pages.commands import main

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# No test waits on a stop-watch: a busy machine is slow, not wrong.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")

BASE = Path(__file__).parent / "broken" / "base"


# What an environment says of languages and colours; tests say themselves what they want.
SPOKEN = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "FORCE_COLOR")


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let messages be English and without colours, wherever the tests run."""
    for name in SPOKEN:
        monkeypatch.delenv(name, raising=False)


@dataclass(frozen=True)
class Ran:
    """What a command did: its exit code and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give a folder with a copy of the base site, which has no problems."""
    return shutil.copytree(BASE, tmp_path / "site")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Give a function that runs a command in this process."""

    def run_command(*arguments: str | Path) -> Ran:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        return Ran(code, *capsys.readouterr())

    return run_command


def find_mistakes(run: Run, site: Path) -> list[dict[str, Any]]:
    """Give the errors and warnings of a site, as the check tells them to machines."""
    found = json.loads(run("check", "--format", "json", "--root", site).out)
    return [one for one in found if one["severity"] in {"error", "warning"}]


def change(site: Path, file: str, old: str, new: str) -> None:
    """Replace a text of a file that is there once, or add to its end where `old` is empty."""
    path = site / file
    text = path.read_text(encoding="utf-8")
    assert not old or text.count(old) == 1
    path.write_text(text.replace(old, new) if old else text + new, encoding="utf-8")


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """Give a browser: one for all tests of a process, which cannot hold two of them."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  (few tests need it)

    from tests.site.browsers import FLAGS  # noqa: PLC0415
    from tests.site.tools import program  # noqa: PLC0415

    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=program("chromium"), args=FLAGS)
        yield found
        found.close()
