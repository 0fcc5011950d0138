"""Problems as the report that GitLab shows on the lines of a merge request."""

import json
from pathlib import Path
from typing import Any

from programme_pages.problems import Span, problem
from programme_pages.problems.formats import as_gitlab
from tests.conftest import Run, change

EVENT = "content/workshops/roofs/event.yaml"


def report(*lines: int) -> Any:
    found = [problem("unknown-venue", Span(EVENT, line), value="x") for line in lines]
    return json.loads(as_gitlab(found, lambda file: f"site/{file}"))


def test_a_problem_has_its_place_and_severity() -> None:
    (one,) = report(4)
    assert one["location"] == {"path": f"site/{EVENT}", "lines": {"begin": 4}}
    assert (one["check_name"], one["severity"]) == ("unknown-venue", "critical")


def test_a_fingerprint_stays_where_lines_move_and_tells_equal_problems_apart() -> None:
    before, after = report(4, 9), report(5, 10)
    prints = [one["fingerprint"] for one in before]
    assert prints == [one["fingerprint"] for one in after]
    assert len(set(prints)) == 2


def test_the_check_writes_it(site: Path, run: Run) -> None:
    assert json.loads(run("check", "--root", site, "--format", "gitlab").out) == []
    change(site, EVENT, "venue: riga", "venue: rigga")
    ran = run("check", "--root", site, "--format", "gitlab")
    assert ran.code == 1
    assert 'did you mean "riga"' in json.loads(ran.out)[0]["description"]
