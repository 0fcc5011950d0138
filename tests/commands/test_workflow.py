"""The ready jobs for GitHub Actions: they may do little, and what they run is known."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import Run

WORKFLOW = Path(__file__).parents[2] / ".github" / "workflows" / "check.yml"
PINNED = re.compile(r"^ +- uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


def jobs() -> dict[str, Any]:
    read = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    assert read["permissions"] == {"contents": "read"}
    return dict(read["jobs"])


@pytest.mark.parametrize("name", ["check", "preview"])
def test_a_job_gets_no_permission_of_its_own_and_keeps_no_credentials(name: str) -> None:
    job = jobs()[name]
    assert "permissions" not in job
    checkouts = [step for step in job["steps"] if "checkout" in step.get("uses", "")]
    assert checkouts
    assert not any(step["with"]["persist-credentials"] for step in checkouts)


def test_actions_are_named_by_their_commits() -> None:
    lines = WORKFLOW.read_text(encoding="utf-8").splitlines()
    uses = [line for line in lines if "uses:" in line]
    assert uses
    assert all(map(PINNED.match, uses))


def test_the_check_that_it_runs_is_one(site: Path, run: Run) -> None:
    command = jobs()["check"]["steps"][-1]["run"].split()
    assert command[:2] == ["python", "build.py"]
    assert run(*command[2:], "--root", site).code == 0


def audit(workflow: Path) -> subprocess.CompletedProcess[str]:
    """What zizmor says of a workflow: whether GitHub takes its form, and what could be abused."""
    zizmor = Path(sys.executable).with_name("zizmor")
    options = ("--offline", "--strict-collection", "--no-progress")
    return subprocess.run([zizmor, *options, workflow], capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    steps:", "    stepz:"),
        ("contents: read", "contents: reed"),
        (
            "--format github",
            "--format ${{ github.event.pull_request.title }}",
        ),  # a stranger writes it
    ],
)
def test_the_audit_sees_mistakes(old: str, new: str, tmp_path: Path) -> None:
    text = WORKFLOW.read_text(encoding="utf-8")
    assert old in text
    wrong = tmp_path / ".github" / "workflows" / "check.yml"
    wrong.parent.mkdir(parents=True)
    wrong.write_text(text.replace(old, new), encoding="utf-8")
    assert audit(wrong).returncode != 0
