"""Colours: on a terminal only, and as the environment wants it."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from programme_pages.commands.printing import wants_colour
from tests.conftest import Run, change

EVENT = "content/workshops/roofs/event.yaml"
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
PROJECT = Path(__file__).parents[2]


@pytest.fixture
def broken(site: Path) -> Path:
    change(site, EVENT, "venue: riga", "venue: rigga")
    (site / "content/more.yaml").touch()
    return site


def on_terminal(site: Path, **environment: str) -> str:
    """Run the check on a terminal; give what that shows."""
    leader, follower = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "programme_pages", "check", "--quiet", "--root", str(site)],
        stdout=follower,
        env={"PYTHONPATH": str(PROJECT), "TERM": "xterm", **environment},
    ):
        os.close(follower)
        pieces = []
        while piece := _read(leader):
            pieces.append(piece)
    os.close(leader)
    return b"".join(pieces).decode().replace("\r\n", "\n")


def _read(leader: int) -> bytes:
    try:
        return os.read(leader, 4096)
    except OSError:  # Linux says so that the other end was closed
        return b""


def test_a_terminal_shows_colours_and_a_file_does_not(broken: Path, run: Run) -> None:
    plain = run("check", "--quiet", "--root", broken).out
    assert not COLOUR.search(plain)
    shown = on_terminal(broken)
    assert "\x1b[31merror[unknown-venue]" in shown
    assert "\x1b[33mwarning[unexpected-file]" in shown
    assert COLOUR.sub("", shown) == plain


def test_a_note_has_a_colour_of_its_own(site: Path) -> None:
    change(site, "content/workshops/roofs/pl.md", "based_on: 1-kqjr-gacz-jdp7-afqo\n", "")
    assert "\x1b[34mnote[translation-unmarked]" in on_terminal(site)


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_can_do_without(environment: dict[str, str], broken: Path, run: Run) -> None:
    assert on_terminal(broken, **environment) == run("check", "--quiet", "--root", broken).out


def test_colours_can_be_wanted_everywhere(
    broken: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert COLOUR.search(run("check", "--root", broken).out)
    for form in ("json", "sarif", "github"):
        assert not COLOUR.search(run("check", "--root", broken, "--format", form).out)


@pytest.mark.parametrize(
    ("environ", "wanted"),
    [
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ({"NO_COLOR": "", "FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": ""}, False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, True),
    ],
)
def test_no_colour_weighs_more(environ: dict[str, str], wanted: bool) -> None:  # noqa: FBT001
    with Path(os.devnull).open("w") as stream:
        assert wants_colour(stream, environ) is wanted
