"""The configurations of `hosting/`, under the real servers: what is served is what was built."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import BASE, Run

from .servers import SERVERS, serving

TODAY = "2027-01-15"
PATHS = {"root": "", "path": "/a/deep/path"}


@pytest.fixture(scope="module", params=PATHS)
def documents(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, str]:
    """A folder for a host, in which a built site lies at a path."""
    from programme_pages.commands import main  # noqa: PLC0415

    folder = tmp_path_factory.mktemp(str(request.param))
    path = PATHS[request.param]
    site = shutil.copytree(BASE, folder / "source")
    output = folder / "www" / path.strip("/")
    options = ["--today", TODAY, "--base-url", f"https://example.org{path}/", "--compress"]
    assert main(["--root", str(site), "--quiet", "--output", str(output), *options]) == 0
    return folder / "www", path


@pytest.mark.parametrize("name", SERVERS)
def test_a_host_serves_what_was_built(
    name: str, documents: tuple[Path, str], tmp_path: Path, run: Run
) -> None:
    folder, path = documents
    with serving(name, tmp_path / "server", folder, path) as address:
        built = folder / path.strip("/")
        ran = run("verify", f"{address}{path}/", "--built", built, "--strict")
    assert (ran.code, ran.out) == (0, "")
