"""The program's door: exit codes, options, and what is printed where."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from programme_pages import __version__
from programme_pages.commands import build
from programme_pages.pipeline import checking
from tests.conftest import Run, change

EVENT = "content/workshops/roofs/event.yaml"
OLD = "content/workshops/roofs/old.yaml"  # nothing reads it: a warning


@pytest.fixture
def broken(site: Path) -> Path:
    change(site, EVENT, "venue: riga", "venue: rigga")
    return site


@pytest.fixture
def warned(site: Path) -> Path:
    (site / OLD).touch()
    return site


# Exit codes


def test_a_sound_site_is_fine(site: Path, run: Run) -> None:
    ran = run("check", "--root", site)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "no errors, no warnings in 3 entries.\n"


def test_errors_of_the_content_give_1(broken: Path, run: Run) -> None:
    ran = run("check", "--root", broken)
    assert (ran.code, ran.err) == (1, "1 error, no warnings in 3 entries.\n")
    assert ran.out.startswith(f'{EVENT}:4:8: error[unknown-venue] no venue "rigga"\n')


def test_warnings_give_0_and_with_strict_1(warned: Path, run: Run) -> None:
    assert run("check", "--root", warned).code == 0
    assert run("check", "--strict", "--root", warned).code == 1
    assert run("build", "--strict", "--root", warned).code == 1
    assert run("build", "--root", warned).code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["buidl"],
        ["check", "--formt", "json"],
        ["check", "--format", "xml"],
        ["check", "--form", "json"],  # options are never guessed from their beginnings
        ["build", "more"],
        ["build", "--today", "soon"],
        ["build", "--today", "2027-02-30"],
        ["build", "--base-url", "example.org"],
        ["build", "--base-url", "javascript:alert(1)"],
        ["--root"],
        ["check", "--root", "/nowhere/at/all"],
        ["build", "--output", "content"],
    ],
)
def test_wrong_usage_gives_2(
    arguments: list[str], site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site)
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_defect_gives_3_and_keeps_the_details(
    command: str, site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise LookupError("a defect for the test")

    monkeypatch.setattr({"build": build, "check": checking}[command], command, fail)
    ran = run(command, "--root", site)
    assert (ran.code, ran.out) == (3, "")
    assert "a defect of the program, not of your content" in ran.err
    (place,) = re.findall(r"\S+\.txt", ran.err)
    details = Path(place)
    assert "LookupError: a defect for the test" in details.read_text()
    details.unlink()


# Options


@pytest.mark.parametrize("before", [True, False])
def test_root_and_quiet_go_before_or_after_the_command(
    before: bool,  # noqa: FBT001
    site: Path,
    run: Run,
) -> None:
    common = ["--root", str(site), "--quiet"]
    ran = run(*common, "check") if before else run("check", *common)
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_the_root_is_else_the_folder_in_which_one_is(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site)
    assert run("check").err == "no errors, no warnings in 3 entries.\n"


def test_quiet_prints_problems_only(warned: Path, run: Run) -> None:
    checked = run("check", "--quiet", "--root", warned)
    assert checked.out.startswith(f"{OLD}:1:1: warning[unexpected-file]")
    assert checked.err == ""
    built = run("build", "--quiet", "--root", warned)
    assert (built.out, built.err) == ("", checked.out)


def test_build_is_what_is_done_without_a_command(site: Path, run: Run) -> None:
    ran = run("--root", site, "--output", site / "made")
    assert ran.code == 0
    assert (site / "made/index.html").is_file()
    assert "is up to date" in ran.err


def test_the_version_and_help_are_told(run: Run) -> None:
    assert run("--version").out == f"programme-pages {__version__}\n"
    assert run("--help").code == 0
    assert "--format" in run("check", "--help").out


# The clock


def built_day(site: Path, run: Run) -> str:
    ran = run("build", "--quiet", "--root", site)
    assert (ran.code, ran.err) == (0, "")
    return (site / "output/en/index.html").read_text(encoding="utf-8")


def test_today_and_the_epoch_of_sources_set_the_clock(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    epoch = built_day(site, run)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(86_400 * 40_000))  # in 2079
    assert built_day(site, run) != epoch
    ran = run("build", "--quiet", "--root", site, "--today", "1970-01-01")
    assert ran.code == 0
    assert (site / "output/en/index.html").read_text(encoding="utf-8") == epoch


@pytest.mark.parametrize("nonsense", ["", "soon", "1.5", "1e9", str(10**30), "9" * 5_000])
def test_an_epoch_that_is_no_time_is_wrong_usage(
    nonsense: str, site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", nonsense)
    ran = run("build", "--root", site)
    assert (ran.code, ran.out) == (2, "")
    assert "SOURCE_DATE_EPOCH" in ran.err
    assert not (site / "output").exists()


# What is printed


def test_problems_as_json_have_the_fields_of_the_contract(broken: Path, run: Run) -> None:
    ran = run("check", "--format", "json", "--root", broken)
    assert (ran.code, ran.err) == (1, "")
    assert json.loads(ran.out) == [
        {
            "file": EVENT,
            "line": 4,
            "column": 8,
            "end_line": 4,
            "end_column": 13,
            "severity": "error",
            "code": "unknown-venue",
            "message": 'no venue "rigga"',
            "hint": 'did you mean "riga"? Venues are the files of content/venues/',
        }
    ]


def test_no_problems_are_an_empty_list(site: Path, run: Run) -> None:
    assert json.loads(run("check", "--format", "json", "--root", site).out) == []


def test_a_build_prints_problems_beside_its_own_sentences(broken: Path, run: Run) -> None:
    ran = run("build", "--root", broken)
    assert (ran.code, ran.out) == (1, "")
    assert "error[unknown-venue]" in ran.err
    assert ran.err.endswith("output/ was left as it was.\n")
    assert not (broken / "output").exists()


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1250", "utf-8"])
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_terminal_that_lacks_letters_is_no_reason_to_fail(
    encoding: str, form: str, site: Path
) -> None:
    change(site, EVENT, "venue: riga", "venue: Ķīpsala")
    program = [sys.executable, "-m", "programme_pages", "check", "--root", str(site)]
    done = subprocess.run(
        [*program, "--format", form],
        check=False,
        capture_output=True,
        env={"PYTHONIOENCODING": encoding, "PYTHONPATH": str(Path(__file__).parents[1])},
    )
    assert done.returncode == 1
    assert b"unknown-venue" in done.stdout
    assert form == "text" or json.loads(done.stdout)[0]["message"] == 'no venue "Ķīpsala"'
