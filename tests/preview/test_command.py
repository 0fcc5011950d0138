from pathlib import Path
from socket import create_server

import pytest

from programme_pages.commands.serve import Terminal
from programme_pages.preview.rebuilding import Outcome
from programme_pages.problems import ENGLISH, Span, problem
from tests.conftest import Run


def test_a_busy_port_is_wrong_usage_and_another_one_is_named(site: Path, run: Run) -> None:
    with create_server(("127.0.0.1", 0)) as bound:
        port = bound.getsockname()[1]
        ran = run("serve", "--root", site, "--port", str(port))
    assert ran.code == 2
    assert f"port {port} is in use" in ran.err
    assert not (site / ".programme-pages").exists()


@pytest.mark.parametrize("port", ["x", "-1", "65536", "8000.5"])
def test_a_port_is_a_number(site: Path, run: Run, port: str) -> None:
    ran = run("serve", "--root", site, f"--port={port}")
    assert ran.code == 2
    assert "not a port from 0 to 65535" in ran.err


def test_what_was_put_back_is_told_to_be_mended(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal = Terminal(tmp_path, ENGLISH, quiet=False)
    wrong = Outcome([problem("no-site", Span("content/site.yaml"))], is_good=False)
    for outcome in (Outcome(), wrong, Outcome(), Outcome()):  # nothing is written in any
        terminal.tell(outcome)
    told = capsys.readouterr().err
    assert "the pages are as they were" in told
    assert told.count("Mended") == 1
    assert told.rstrip().endswith("Mended: all pages are shown again.")
