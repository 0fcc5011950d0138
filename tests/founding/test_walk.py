"""From a commit to the public, by the recipes' own lines: push, check, preview, publish."""

from pathlib import Path

import pytest

from tests.founding.walking import Runner, new_site, run_lines, state
from tests.hosting.test_uploads import broken

TITLE = "title: 'Example workshop: shade and water'"


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    return Runner(tmp_path / "machine")


def pushed(runner: Runner, tmp_path: Path, host: str) -> Path:
    """Give a clone of a bare repository that holds a new site, pushed as its README says."""
    new_site(tmp_path / "desk", host)
    bare, desk, clone = tmp_path / "bare.git", tmp_path / "desk", tmp_path / "clone"
    runner.sure(f"git init -q --bare -b main {bare}")
    runner.sure("git init -q -b main . && git add . && git commit -qm Begin", desk)
    runner.sure(f"git remote add origin {bare} && git push -q origin main", desk)
    runner.sure(f"git clone -q {bare} {clone}")
    return clone


def change_on_a_branch(runner: Runner, clone: Path) -> None:
    runner.sure("git switch -qc change", clone)
    words = clone / "content/workshops/example-workshop/en.md"
    text = words.read_text(encoding="utf-8")
    assert TITLE in text
    words.write_text(text.replace(TITLE, "title: Shade *for* @all"), encoding="utf-8")
    runner.sure("git commit -qam Change && git push -q origin change", clone)


def test_github(runner: Runner, tmp_path: Path) -> None:
    clone = pushed(runner, tmp_path, "github")
    check, publish = (
        (clone / f".github/workflows/{name}.yml").read_text(encoding="utf-8")
        for name in ("check", "publish")
    )
    for line in run_lines(publish, "jobs", "build"):
        runner.sure(line, clone, PUBLISHED="")
    first = state(clone / "output")
    assert "en/index.html" in first
    change_on_a_branch(runner, clone)
    summary = tmp_path / "summary.md"
    runner.sure("git worktree add -q --detach before main", clone)
    for job in ("check", "preview"):
        for line in run_lines(check, "jobs", job):
            runner.sure(line, clone, GITHUB_STEP_SUMMARY=str(summary))
    told = summary.read_text(encoding="utf-8")
    assert "### en\n" in told
    assert "- new: Shade \\*for\\* @\u200ball – Programme (`en/workshops/shade-for-all/`)" in told
    assert "+Shade *for* @all" in told  # in the patch of the home page
    assert "### pl\n" not in told or "Shade" not in told.partition("### pl\n")[2]
    # After the merge, the next run makes only what changed, and the old address leads on.
    runner.sure("git switch -q main && git merge -q change", clone)
    for line in run_lines(publish, "jobs", "build"):
        runner.sure(line, clone, PUBLISHED="")
    second = state(clone / "output")
    old = second["en/workshops/example-workshop-shade-and-water/index.html"]
    assert b"shade-for-all" in old
    assert second["pl/index.html"] == first["pl/index.html"]


def test_a_mistake_stops_the_recipe_with_its_line(runner: Runner, tmp_path: Path) -> None:
    clone = pushed(runner, tmp_path, "github")
    event = clone / "content/workshops/example-workshop/event.yaml"
    event.write_text(event.read_text(encoding="utf-8").replace("example-hall", "nowhere"))
    check = (clone / ".github/workflows/check.yml").read_text(encoding="utf-8")
    (line,) = run_lines(check, "jobs", "check")
    ran = runner(line, clone, GITHUB_WORKSPACE=str(clone))
    assert ran.returncode == 1
    assert "::error file=content/workshops/example-workshop/event.yaml,line=5," in ran.stdout


def test_gitlab(runner: Runner, tmp_path: Path) -> None:
    clone = pushed(runner, tmp_path, "gitlab")
    recipe = (clone / ".gitlab-ci.yml").read_text(encoding="utf-8")
    for line in run_lines(recipe, "publish"):
        runner.sure(line, clone)
    base = runner.sure("git rev-parse HEAD", clone).strip()
    change_on_a_branch(runner, clone)
    for job in ("check", "preview"):
        for line in run_lines(recipe, job):
            runner.sure(line, clone, CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    assert "+ en: en/workshops/shade-for-all/" in (clone / "changes.txt").read_text("utf-8")
    assert (clone / "gl-code-quality-report.json").read_text("utf-8").startswith("[")


@pytest.mark.parametrize("way", ["rsync", "rclone"])
def test_any_host(way: str, runner: Runner, tmp_path: Path) -> None:
    clone = pushed(runner, tmp_path, "any")
    host = tmp_path / "host"
    host.mkdir()
    target = f"{host}/" if way == "rsync" else f"rclone:{host}"
    runner.sure(f"ci/publish.sh {target}", clone, RCLONE_CONFIG="/dev/null")
    assert state(host) == state(clone / "output")
    before = state(host)
    change_on_a_branch(runner, clone)
    refused = runner(f"ci/publish.sh {target}", clone)
    assert (refused.returncode, "only main is published" in refused.stderr) == (1, True)
    assert state(host) == before
    runner.sure("git switch -q main && git merge -q change", clone)
    runner.sure("git rm -qr content/initiatives && git commit -qm Less", clone)
    steps = runner.watch(way, host)
    runner.sure(f"ci/publish.sh {target}", clone, RCLONE_CONFIG="/dev/null", PUBLISHED=str(host))
    assert state(host) == state(clone / "output")
    assert set(before) - set(state(host))
    seen = sorted(steps.iterdir())
    assert len(seen) == 4
    assert [broken(one) for one in seen] == [[]] * 4
    assert state(seen[1]) != state(seen[2]) != state(seen[3])


def test_one_run_at_a_time(runner: Runner, tmp_path: Path) -> None:
    clone = pushed(runner, tmp_path, "any")
    (clone / ".programme-pages").mkdir()
    held = "flock .programme-pages/publishing ci/publish.sh nowhere:/"
    ran = runner(held, clone)
    assert (ran.returncode, "Another run is publishing" in ran.stderr) == (1, True)
