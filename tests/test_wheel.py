"""The wheel, installed into an environment of its own, does what the checkout does."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from programme_pages import __version__
from tests.site.built import ROOT
from tools.check_wheel import find_faults

DAY = ("--today", "2026-11-22")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel, as the release does."""
    folder = tmp_path_factory.mktemp("wheel")
    how = ("--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", folder)
    subprocess.run([sys.executable, "-m", "pip", "wheel", *map(str, how), str(ROOT)], check=True)
    (found,) = folder.glob("*.whl")
    return found


class Installed:
    """The program in an environment that holds the wheel, and sees its dependencies."""

    def __init__(self, folder: Path, wheel: Path) -> None:
        venv.create(folder, with_pip=False)
        self.program = folder / "bin/programme-pages"
        python = folder / "bin/python"
        # Dependencies are those that are here, so that no network is needed; a line of a path file
        # adds a folder and reads no other path file in it, so that no checkout is seen.
        site = sysconfig.get_path("purelib", vars={"base": str(folder)})
        Path(site, "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
        how = ("--quiet", "--no-deps", "--no-index", "--ignore-installed")
        pip = (sys.executable, "-m", "pip", "--python", str(python))
        subprocess.run([*pip, "install", *how, str(wheel)], check=True)
        hidden = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"}
        self.environment = {name: told for name, told in os.environ.items() if name not in hidden}

    def __call__(self, *arguments: str | Path, at: Path) -> str:
        """Run a command that must end well; give what it says."""
        ran = subprocess.run(
            [str(self.program), *map(str, arguments)],
            cwd=at,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr
        return ran.stdout


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return Installed(tmp_path_factory.mktemp("installed") / "env", wheel)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_it_is_whole(wheel: Path) -> None:
    changelog = f"## [{__version__}]"
    assert list(find_faults(wheel.parent, f"v{__version__}", changelog)) == []


def test_a_release_of_another_version_is_refused(wheel: Path) -> None:
    assert list(find_faults(wheel.parent, "v99.0.0", "")) == [
        f"the tag v99.0.0 is not its version {__version__}",
        f"CHANGELOG.md has no section [{__version__}]",
    ]


def test_it_says_its_version(installed: Installed, tmp_path: Path) -> None:
    assert installed("--version", at=tmp_path) == f"programme-pages {__version__}\n"


def test_a_site_begun_with_it_is_sound_and_the_checkout_builds_the_same(
    installed: Installed, tmp_path: Path
) -> None:
    installed("init", "new", "--languages", "en,pl,fr", *DAY, at=tmp_path)
    site = tmp_path / "new"
    assert installed("check", "--strict", at=site) == ""
    installed("build", "--strict", *DAY, at=site)
    here = [sys.executable, str(ROOT / "build.py"), "--root", str(site), "--output"]
    subprocess.run([*here, str(tmp_path / "here"), *DAY, "--clean", "--quiet"], check=True)
    assert files(site / "output") == files(tmp_path / "here")


def test_one_file_of_a_site_s_own_takes_the_place_of_that_file_alone(
    installed: Installed, tmp_path: Path
) -> None:
    installed("init", "new", "--languages", "en", *DAY, at=tmp_path)
    site = tmp_path / "new"
    installed("build", *DAY, at=site)
    before = files(site / "output")
    (site / "templates").mkdir()
    own = '{% extends "base.html" %}\n{% block main %}<p>Nothing here.</p>{% endblock %}\n'
    (site / "templates/404.html").write_text(own, encoding="utf-8")
    installed("build", *DAY, at=site)
    after = files(site / "output")
    changed = {name for name in before | after if before.get(name) != after.get(name)}
    assert changed == {"en/404.html", "manifest.json"}
