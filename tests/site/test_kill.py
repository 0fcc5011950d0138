"""Real builds that are killed, or that meet each other: the site stays whole.

Every single disk call of publishing has its test in tests/test_output_crash.py; here it is the
whole program, in processes of its own.
"""

import fcntl
import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from .built import BASE_URL, ROOT, TODAY, Site, build, copy_site, read_files
from .conftest import build_site

WORKING = ".programme-pages/"
KILLS = 6
COMMAND = (sys.executable, "-m", "tests.site.killed_build")
OPTIONS = ("--today", TODAY, "--base-url", BASE_URL, "--quiet")


def visible(folder: Path) -> dict[str, bytes]:
    """What a host would serve."""
    files = read_files(folder) if folder.exists() else {}
    return {name: content for name, content in files.items() if not name.startswith(WORKING)}


def build_killed_at(point: int, site: Path, output: Path) -> subprocess.CompletedProcess[str]:
    """Build in one process: of several, each does what the others leave, and counts its own.

    What becomes of children whose build is killed is told in tests/output/test_children.py.
    """
    command = [*COMMAND, str(point), str(output), "--root", str(site), *OPTIONS, "--jobs", "1"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_site(ROOT, tmp_path_factory.mktemp("old") / "site")


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content with another title on every page, an entry gone and one more."""
    site = copy_site(ROOT, tmp_path_factory.mktemp("new") / "site")
    facts = site / "content/site.yaml"
    text = facts.read_text(encoding="utf-8")
    facts.write_text(text.replace("From city to city", "Between cities"), encoding="utf-8")
    shutil.rmtree(site / "content/pages/accessibility")
    (site / "content/pages/thanks.md").write_text(
        "---\ntitle: Thanks\nplace: footer\n---\nThank you.\n", encoding="utf-8"
    )
    return site


@pytest.fixture(scope="module")
def old_output(old: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(old, tmp_path_factory.mktemp("old-output") / "output").folder


@pytest.fixture(scope="module")
def new_files(new: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return read_files(build_site(new, tmp_path_factory.mktemp("new-output") / "output").folder)


@pytest.fixture
def output(old_output: Path, tmp_path: Path) -> Path:
    """An output folder that holds the old site."""
    return Path(shutil.copytree(old_output, tmp_path / "output"))


@pytest.fixture(scope="module")
def changes(new: Path, old_output: Path, tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many changes a build of the new content makes, where it is not killed."""
    output = tmp_path_factory.mktemp("counted") / "output"
    shutil.copytree(old_output, output)
    ran = build_killed_at(0, new, output)
    assert ran.returncode == 0, ran.stderr
    return int(ran.stdout)


@pytest.mark.parametrize("number", range(KILLS))
def test_a_killed_build_leaves_whole_files_and_is_completed(
    number: int, new: Path, new_files: dict[str, bytes], changes: int, output: Path
) -> None:
    # One moment in each equal part of the build's course.
    chance = random.Random(number)  # noqa: S311 - seeded on purpose
    point = 1 + int((number + chance.random()) * changes / KILLS)
    old_files = read_files(output)
    ran = build_killed_at(point, new, output)
    assert ran.returncode == -signal.SIGKILL
    for name, content in visible(output).items():
        assert content in {old_files.get(name), new_files.get(name)}, f"{name}, {point=}"
    build_site(new, output)
    assert read_files(output) == new_files


def test_a_killed_first_build_is_completed(
    new: Path, new_files: dict[str, bytes], changes: int, tmp_path: Path
) -> None:
    for point in (changes // 3, changes * 2 // 3):
        output = tmp_path / str(point)
        assert build_killed_at(point, new, output).returncode == -signal.SIGKILL
        assert visible(output).items() <= new_files.items()
        build_site(new, output)
        assert read_files(output) == new_files


def test_after_a_kill_a_site_with_errors_leaves_whole_files(
    new: Path, new_files: dict[str, bytes], changes: int, output: Path, tmp_path: Path
) -> None:
    old_files = read_files(output)
    assert build_killed_at(changes * 3 // 4, new, output).returncode == -signal.SIGKILL
    broken = copy_site(new, tmp_path / "broken")
    (broken / "content/venues/sofia.yaml").unlink()
    assert build(broken, output, *OPTIONS).returncode == 1
    for name, content in visible(output).items():
        assert content in {old_files.get(name), new_files.get(name)}, name
    build_site(new, output)
    assert read_files(output) == new_files


def test_a_build_waits_for_another_one(
    new: Path, tmp_path: Path, new_files: dict[str, bytes]
) -> None:
    output = tmp_path / "output"
    output.mkdir()
    held = os.open(output, os.O_RDONLY | os.O_DIRECTORY)
    fcntl.flock(held, fcntl.LOCK_EX)
    command = [sys.executable, "-m", "programme_pages", "--root", str(new)]
    options = ["--output", str(output), "--today", TODAY, "--base-url", BASE_URL]
    with subprocess.Popen(
        [*command, *options], cwd=ROOT, stderr=subprocess.PIPE, text=True
    ) as waiting:
        assert waiting.stderr is not None
        said = waiting.stderr.readline()
        assert said == f"Another build is writing to {output}: waiting for it to end.\n"
        assert list(output.iterdir()) == []
        os.close(held)
        assert waiting.wait() == 0
    assert read_files(output) == new_files


def test_two_builds_at_once_end_with_one_right_site(
    old: Path, new: Path, old_output: Path, new_files: dict[str, bytes], tmp_path: Path
) -> None:
    output = tmp_path / "output"
    command = [sys.executable, "-m", "programme_pages", "--output", str(output), *OPTIONS]
    running = [subprocess.Popen([*command, "--root", str(site)], cwd=ROOT) for site in (old, new)]
    assert [build.wait() for build in running] == [0, 0]
    assert read_files(output) in (read_files(old_output), new_files)
    assert Site(output, BASE_URL).broken() == []
