"""The hooks for pre-commit, run by pre-commit itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import change

PROJECT = Path(__file__).parents[2]
MANIFEST = PROJECT / ".pre-commit-hooks.yaml"
TOOLS = Path(sys.executable).parent
EVENT = "content/workshops/roofs/event.yaml"
CONFIG = """\
repos:
  - repo: {repo}
    rev: v1
    hooks:
      - id: programme-pages-check-installed
"""


def started(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a program in a folder, with nothing of this machine's own configuration."""
    identity = {
        f"GIT_{role}_{name}": "editor@example.org"
        for role in ("AUTHOR", "COMMITTER")
        for name in ("NAME", "EMAIL")
    }
    environment = {
        **identity,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "HOME": str(folder),
        "PATH": f"{TOOLS}:{os.environ['PATH']}",
        "PRE_COMMIT_HOME": str(folder.parent / "kept"),
        "PYTHONPATH": str(PROJECT),
    }
    return subprocess.run(
        command, cwd=folder, env=environment, check=False, capture_output=True, text=True
    )


def git(folder: Path, *arguments: str) -> None:
    ran = started(folder, "git", *arguments)
    assert ran.returncode == 0, ran.stderr


@pytest.fixture
def repository(site: Path, tmp_path: Path) -> Path:
    """A site whose commits are checked by the hook of a bare repository on this machine."""
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    (hooks / MANIFEST.name).write_bytes(MANIFEST.read_bytes())
    for command in (("init", "-q"), ("add", "."), ("commit", "-qm", "Hooks"), ("tag", "v1")):
        git(hooks, *command)
    git(tmp_path, "clone", "-q", "--bare", str(hooks), "hooks.git")
    config = CONFIG.format(repo=tmp_path / "hooks.git")
    (site / ".pre-commit-config.yaml").write_text(config)
    git(site, "init", "-q")
    ran = started(site, "pre-commit", "install")
    assert ran.returncode == 0, ran.stdout
    return site


def test_the_manifest_is_one() -> None:
    ran = started(PROJECT, "pre-commit", "validate-manifest", MANIFEST.name)
    assert ran.returncode == 0, ran.stdout


def test_a_commit_of_sound_content_passes(repository: Path) -> None:
    git(repository, "add", ".")
    ran = started(repository, "git", "commit", "-m", "A programme")
    assert ran.returncode == 0, ran.stderr
    assert "Passed" in ran.stderr


def test_a_commit_with_a_mistake_is_stopped_and_told(repository: Path) -> None:
    change(repository, EVENT, "venue: riga", "venue: rigga")
    git(repository, "add", ".")
    ran = started(repository, "git", "commit", "-m", "A programme")
    assert ran.returncode == 1
    assert f'{EVENT}:4:8: error[unknown-venue] no venue "rigga"' in ran.stderr


def test_a_commit_of_other_files_is_not_held_up(repository: Path) -> None:
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "A programme")
    (repository / "notes.txt").write_text("To do\n")
    git(repository, "add", "notes.txt")
    ran = started(repository, "git", "commit", "-m", "Notes")
    assert ran.returncode == 0
    assert "Skipped" in ran.stderr
