"""The configurations of `hosting/`, under the real servers: what is served is what was built."""

import shutil
from pathlib import Path

import pytest

from programme_pages.commands import main
from programme_pages.plan.headers import FOREVER, SECURITY, SHORTLY
from tests.conftest import BASE, Run

from .servers import HOSTING, SERVERS, serving

TODAY = "2027-01-15"
PATHS = {"root": "", "path": "/a/deep/path"}


@pytest.fixture(scope="module", params=PATHS)
def documents(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, str]:
    """A folder for a host, in which a built site lies at a path."""
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


@pytest.mark.parametrize("languages", ["en,pl,fr", "pl"])
@pytest.mark.parametrize("name", SERVERS)
def test_a_site_made_by_init_is_served_in_a_folder_of_a_host(
    name: str, languages: str, tmp_path: Path, run: Run
) -> None:
    new, path = tmp_path / "new", "/city/programme"
    address = ("--base-url", f"https://city.example{path}/")
    begun = run("init", new, "--languages", languages, "--today", TODAY, *address)
    assert begun.code == 0, begun.err
    output = tmp_path / "www" / path.strip("/")
    built = run("build", "--root", new, "--output", output, "--today", TODAY, "--strict")
    assert built.code == 0, built.err
    sound = run("verify", output, "--strict")
    assert (sound.code, sound.out) == (0, "")
    with serving(name, tmp_path / "server", tmp_path / "www", path) as host:
        served = run("verify", f"{host}{path}/", "--built", output, "--strict")
    assert (served.code, served.out) == (0, "")


@pytest.mark.parametrize("name", SERVERS)
def test_verify_finds_what_is_wrong_under_a_real_server(
    name: str, documents: tuple[Path, str], tmp_path: Path, run: Run
) -> None:
    folder, path = documents
    host = shutil.copytree(folder, tmp_path / "www")
    (host / path.strip("/") / "en/index.html").write_text("half of it", encoding="utf-8")
    (host / path.strip("/") / "robots.txt").unlink()
    with serving(name, tmp_path / "server", host, path) as address:
        built = folder / path.strip("/")
        ran = run("verify", f"{address}{path}/", "--built", built, "--quiet")
    found = {line.split(" ")[1] for line in ran.out.splitlines() if ": error[" in line}
    assert ran.code == 1
    assert found == {"error[served-changed]", "error[served-missing]"}


@pytest.mark.parametrize("file", ["nginx.conf", "apache.conf", "Caddyfile"])
def test_configurations_say_the_headers_of_the_program(file: str) -> None:
    text = (HOSTING / file).read_text(encoding="utf-8")
    for name, value in SECURITY.items():
        assert name in text
        assert f'"{value}"' in text
    assert f'"{FOREVER}"' in text
    assert f'"{SHORTLY}"' in text


def test_the_guide_names_all_configurations() -> None:
    guide = (HOSTING.parent / "docs" / "hosting.md").read_text(encoding="utf-8")
    for path in HOSTING.iterdir():
        assert f"(../hosting/{path.name})" in guide
