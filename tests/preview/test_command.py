from pathlib import Path
from socket import create_server

import pytest

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
