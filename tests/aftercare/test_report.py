"""`report`: its three forms, its clock, and its exit code."""

import json
import re
from pathlib import Path

import pytest

from tests.conftest import Run, change

EVENT = "content/workshops/roofs/event.yaml"
ENGLISH = "content/workshops/roofs/en.md"
TODAY = ("--today", "2027-03-17")


@pytest.fixture
def due(site: Path) -> Path:
    """A site with one thing to be done at once, and two when there is time."""
    change(site, EVENT, "topics: [climate]\n", "speakers: to-be-announced\n")
    return site


TEXT = """\
Now

content/workshops/roofs/event.yaml:7:1: still-to-be-announced: \
the speakers are still to be announced, and it begins in 1 day
  Roofs: Fill it in, or delete the line `speakers`

When there is time

content/initiatives/pact/en.md:2:8: never-translated: there is no text in `pl`
  The river pact: Write it in pl.md, beside en.md

content/series/roofs-series/en.md:2:8: never-translated: there is no text in `pl`
  Workshops on roofs: Write it in pl.md, beside en.md

"""

MARKDOWN = """\
# To be done, as of 2027-03-17

## Roofs (`roofs`)

- [ ] **Now:** the speakers are still to be announced, and it begins in 1 day. \
Fill it in, or delete the line `speakers`. `content/workshops/roofs/event.yaml:7`

## The river pact (`pact`)

- [ ] There is no text in `pl`. Write it in pl.md, beside en.md. `content/initiatives/pact/en.md:2`

## Workshops on roofs (`roofs-series`)

- [ ] There is no text in `pl`. Write it in pl.md, beside en.md. \
`content/series/roofs-series/en.md:2`
"""


def test_people_read_what_is_due_by_urgency(due: Path, run: Run) -> None:
    ran = run("report", *TODAY, "--root", due)
    assert (ran.code, ran.out, ran.err) == (0, TEXT, "")


def test_an_issue_tracker_gets_a_list_for_each_entry(due: Path, run: Run) -> None:
    ran = run("report", "--format", "markdown", *TODAY, "--root", due)
    assert (ran.code, ran.out) == (0, MARKDOWN)


def test_machines_get_all_of_it(due: Path, run: Run) -> None:
    whole = json.loads(run("report", "--format", "json", *TODAY, "--root", due).out)
    assert (whole["version"], whole["today"], len(whole["findings"])) == (1, "2027-03-17", 3)
    assert whole["findings"][0] == {
        "case": "still-to-be-announced",
        "urgency": "now",
        "entry": "roofs",
        "kind": "workshops",
        "title": "Roofs",
        "language": None,
        "day": "2027-03-18",
        "file": EVENT,
        "line": 7,
        "column": 1,
        "message": "the speakers are still to be announced, and it begins in 1 day",
        "advice": "Fill it in, or delete the line `speakers`",
    }
    assert whole["findings"][1]["language"] == "pl"


def test_a_title_is_shown_as_it_is(due: Path, run: Run) -> None:
    change(due, ENGLISH, "title: Roofs", 'title: "Roofs *of* [all] @mayors_of #5 <b>"')
    out = run("report", "--format", "markdown", *TODAY, "--root", due).out
    assert r"## Roofs \*of\* \[all\] @<!-- -->mayors\_of \#5 \<b\> (`roofs`)" in out


def test_where_nothing_is_due_it_says_so(site: Path, run: Run) -> None:
    change(site, "content/site.yaml", "languages: [en, pl]", "languages: [en]")
    (site / "content/workshops/roofs/pl.md").unlink()
    assert run("report", *TODAY, "--root", site).out == "Nothing is to be done. (2027-03-17)\n"
    markdown = run("report", "--format", "markdown", *TODAY, "--root", site).out
    assert markdown == "# To be done, as of 2027-03-17\n\nNothing is to be done.\n"
    whole = json.loads(run("report", "--format", "json", *TODAY, "--root", site).out)
    assert whole["findings"] == []


def test_the_day_is_that_of_source_date_epoch_in_the_zone_of_the_site(
    due: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1805239800")  # 2027-03-16 23:30 in UTC
    assert json.loads(run("report", "--format", "json", "--root", due).out)["today"] == "2027-03-17"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    assert run("report", "--root", due).code == 2


def test_content_with_errors_gives_1_and_the_errors(due: Path, run: Run) -> None:
    change(due, EVENT, "venue: riga", "venue: rigga")
    ran = run("report", *TODAY, "--root", due)
    assert (ran.code, ran.out) == (1, "")
    assert "error[unknown-venue]" in ran.err


def test_every_finding_of_the_real_content_points_at_a_line(run: Run) -> None:
    root = Path(__file__).parents[2]
    whole = json.loads(
        run("report", "--format", "json", "--today", "2026-11-22", "--root", root).out
    )
    assert {one["case"] for one in whole["findings"]} == {
        "no-documents",
        "never-announced",
        "initiative-over",
    }
    for one in whole["findings"]:
        line = (root / one["file"]).read_text(encoding="utf-8").split("\n")[one["line"] - 1]
        assert re.match(r"\w+:", line)


def test_the_cases_are_documented() -> None:
    root = Path(__file__).parents[2]
    modules = (root / "programme_pages/aftercare/cases").glob("*.py")
    codes = {
        code
        for module in modules
        for code in re.findall(r'^ +"([a-z]+(?:-[a-z]+)+)",$', module.read_text(), re.MULTILINE)
    }
    documented = set(
        re.findall(r"^\| `([a-z-]+)` \|", (root / "docs/data.md").read_text(), re.MULTILINE)
    )
    assert len(codes) == 11
    assert codes <= documented


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("pl", "prelegent\u00f3w jeszcze nie podano, a\u00a0pocz\u0105tek za 1 dzie\u0144"),
        ("fr", "les intervenants restent \u00e0 annoncer, et cela commence dans 1 jour"),
    ],
)
def test_the_report_is_in_the_language_that_was_asked_for(
    language: str, told: str, due: Path, run: Run
) -> None:
    for form in ("text", "json", "markdown"):
        ran = run("report", *TODAY, "--root", due, "--lang", language, "--format", form)
        out = json.dumps(json.loads(ran.out), ensure_ascii=False) if form == "json" else ran.out
        assert told in out
