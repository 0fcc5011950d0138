"""The same problems in the same order, wherever an editor reads them."""

import json
import re
import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.conftest import BASE, Run, change
from tests.problems.test_github import read_commands

EVENT = "content/workshops/roofs/event.yaml"
TEXT = re.compile(r"^(\S.*?):(\d+):(\d+): (error|warning)\[([a-z0-9-]+)\]", re.MULTILINE)
TITLE = re.compile(r"\(([a-z0-9-]+)\)$")
Told = list[tuple[str, int, int, str, str]]


@pytest.fixture
def broken(site: Path) -> Path:
    """A site with mistakes of many kinds in many files."""
    for code in ("unknown-country", "bad-link", "unexpected-file", "no-words", "bad-catalogue"):
        shutil.copytree(BASE.parent / code, site, dirs_exist_ok=True)
    change(site, EVENT, "venue: riga", "venue: rigga\nspeakers: [{id: a, name: A}, {id: a}]")
    return site


def as_text(out: str) -> Told:
    return [
        (file, int(line), int(column), *rest) for file, line, column, *rest in TEXT.findall(out)
    ]


def as_json(out: str) -> Told:
    names = ("file", "line", "column", "severity", "code")
    return [tuple(row[name] for name in names) for row in json.loads(out)]


def as_github(out: str) -> Told:
    found = []
    for severity, properties, message in read_commands(out):
        place = TEXT.match(message.replace(": ", f": {severity}[x] ", 1))
        code = TITLE.search(properties["title"])
        assert place
        assert code
        assert (place[1], place[2]) == (properties["file"], properties["line"])
        found.append((place[1], int(place[2]), int(place[3]), severity, code[1]))
    return found


def as_sarif(out: str) -> Told:
    found = []
    for result in json.loads(out)["runs"][0]["results"]:
        place = result["locations"][0]["physicalLocation"]
        file, region = unquote(place["artifactLocation"]["uri"]), place["region"]
        at = (region["startLine"], region["startColumn"])
        found.append((file, *at, result["level"], result["ruleId"]))
    return found


def test_every_format_tells_the_same(
    broken: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(broken)
    wanted = as_text(run("check").out)
    assert len(wanted) > 10
    assert {severity for *_, severity, _ in wanted} == {"error", "warning"}
    assert as_json(run("check", "--format", "json").out) == wanted
    assert as_github(run("check", "--format", "github").out) == wanted
    assert as_sarif(run("check", "--format", "sarif").out) == wanted
    assert as_text(run("build").err) == wanted


@pytest.mark.parametrize("form", ["text", "github", "json", "sarif"])
def test_the_exit_code_is_the_same(form: str, site: Path, run: Run) -> None:
    assert run("check", "--format", form, "--root", site).code == 0
    (site / "content/more.yaml").touch()
    assert run("check", "--format", form, "--root", site).code == 0
    assert run("check", "--format", form, "--root", site, "--strict").code == 1
    change(site, EVENT, "venue: riga", "venue: rigga")
    assert run("check", "--format", form, "--root", site).code == 1


@pytest.mark.parametrize("form", ["text", "github"])
def test_people_get_a_line_that_counts(form: str, broken: Path, run: Run) -> None:
    counted = re.compile(r"\d+ errors, \d+ warnings in \d+ entries\.\n")
    assert counted.fullmatch(run("check", "--format", form, "--root", broken).err)
    assert run("check", "--format", form, "--root", broken, "--quiet").err == ""


# Paths: a code host knows files from the top of the repository


@pytest.mark.parametrize("variable", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
def test_paths_begin_at_the_top_that_the_job_names(
    variable: str, broken: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, str(broken.parent))
    for read, form in ((as_github, "github"), (as_sarif, "sarif")):
        files = [file for file, *_ in read(run("check", "--format", form, "--root", broken).out)]
        assert files
        assert all(file.startswith("site/content/") or "/locales/" in file for file in files)
    plain = as_json(run("check", "--format", "json", "--root", broken).out)
    assert plain[0][0].startswith("content/")


def test_paths_begin_where_the_program_runs_else(
    broken: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.chdir(broken.parent)
    ((file, *_), *_) = as_sarif(run("check", "--format", "sarif", "--root", "site").out)
    assert file.startswith("site/content/")


def test_a_site_outside_of_the_repository_keeps_its_paths(
    broken: Path, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path / "elsewhere"))
    ((file, *_), *_) = as_github(run("check", "--format", "github", "--root", broken).out)
    assert file.startswith("content/")
