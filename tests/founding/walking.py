"""The recipes walked by hand: their own shell lines, on a local bare repository."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from programme_pages.commands import main
from tests.site.built import ROOT

_NOT_HERE = ("python -m pip install", "apt-get")  # a runner's machine is empty, this one is not


def known(line: str) -> bool:
    """Whether a line of a recipe can run here."""
    return not any(told in line for told in _NOT_HERE)


def run_lines(recipe: str, *path: str) -> list[str]:
    """Give the shell lines of a job of GitHub (`run` of its steps), or of GitLab (`script`)."""
    found: Any = yaml.safe_load(recipe)
    for name in path:
        found = found[name]
    steps = found["steps"] if "steps" in found else [{"run": one} for one in found["script"]]
    return [step["run"] for step in steps if "run" in step and known(step["run"])]


class Runner:
    """A machine with the program, git and a folder of its own."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder = folder
        program = folder / "bin/programme-pages"
        program.parent.mkdir()
        program.write_text(
            f'#!/bin/sh\nexec "{sys.executable}" -m programme_pages "$@"\n',
            encoding="utf-8",
        )
        program.chmod(0o755)
        self.environment = {
            **os.environ,
            "PATH": f"{program.parent}:{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "SOURCE_DATE_EPOCH": "1795305600",  # 2026-11-22
            "GIT_CONFIG_GLOBAL": "/dev/null",
            **{f"GIT_{who}_NAME": "Anna Example" for who in ("AUTHOR", "COMMITTER")},
            **{f"GIT_{who}_EMAIL": "anna@example.org" for who in ("AUTHOR", "COMMITTER")},
        }

    def __call__(
        self, line: str, at: Path | None = None, **more: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a line as a host does: in bash, and stop at the first fault."""
        return subprocess.run(
            ["bash", "-eo", "pipefail", "-c", line],
            cwd=at or self.folder,
            env={**self.environment, **more},
            capture_output=True,
            text=True,
            check=False,
        )

    def watch(self, name: str, host: Path) -> Path:
        """Keep a copy of a host after each call of a program; gives the folder of these copies."""
        copies, real = self.folder / "copies", shutil.which(name)
        assert real
        copies.mkdir()
        spy = self.folder / "bin" / name
        kept = f'cp -r "{host}" "{copies}/$(ls "{copies}" | wc -l)"'
        spy.write_text(f'#!/bin/sh\n"{real}" "$@" && {kept}\n', encoding="utf-8")
        spy.chmod(0o755)
        return copies

    def sure(self, line: str, at: Path | None = None, **more: str) -> str:
        """Run a line that must end well."""
        ran = self(line, at, **more)
        assert ran.returncode == 0, f"{line}\n{ran.stdout}{ran.stderr}"
        return ran.stdout


def state(folder: Path) -> Mapping[str, bytes]:
    """Give all files of a folder."""
    return dict(_files(folder))


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def new_site(folder: Path, host: str) -> None:
    """Begin a site."""
    options = ["--languages", "en,pl", "--host", host, "--today", "2026-11-22", "--quiet"]
    assert main(["init", str(folder), *options]) == 0
