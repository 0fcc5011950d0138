"""SARIF as code hosts read it."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from jsonschema import Draft4Validator

from programme_pages.problems import CATALOGUE, Problem, Span, Texts, problem
from programme_pages.problems.formats.sarif import as_sarif

SCHEMA = json.loads((Path(__file__).parent / "sarif-2.1.0-rtm.5.json").read_text())
EVERY = [problem(code, Span(f"content/{code}.yaml")) for code in CATALOGUE]


def sarif_of(problems: list[Problem], line: str = "venue: rigga") -> dict[str, Any]:
    text = as_sarif(problems, lambda _: [line] * 9, lambda file: f"site/{file}", "1.2.3")
    assert text.isascii()
    log: dict[str, Any] = json.loads(text)
    Draft4Validator(SCHEMA, format_checker=Draft4Validator.FORMAT_CHECKER).validate(log)
    return log


def run_of(problems: list[Problem], line: str = "venue: rigga") -> dict[str, Any]:
    (run,) = sarif_of(problems, line)["runs"]
    return dict(run)


def prints_of(problems: list[Problem], line: str = "venue: rigga") -> list[str]:
    results = run_of(problems, line)["results"]
    return [result["partialFingerprints"]["problem/v1"] for result in results]


def test_the_schema_is_one_that_can_fail() -> None:
    log = sarif_of([])
    log["runs"][0]["results"] = [{"level": "awful"}]
    assert not Draft4Validator(SCHEMA).is_valid(log)


def test_every_problem_of_the_catalogue_is_valid_with_its_rule() -> None:
    run = run_of(EVERY)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(CATALOGUE)
    for result in run["results"]:
        rule = rules[result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert rule["defaultConfiguration"]["level"] == result["level"]
        definition = CATALOGUE[rule["id"]]
        assert rule["fullDescription"]["text"] == definition.meaning
        assert definition.example.wrong.split("\n")[0] in rule["help"]["text"]


def test_paths_are_relative_uris_from_the_top_of_the_repository(hard: list[Problem]) -> None:
    for result, one in zip(run_of(hard)["results"], hard, strict=True):
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert place["uriBaseId"] == "%SRCROOT%"
        assert unquote(place["uri"]) == f"site/{one.span.file}"
        assert not set(place["uri"]) & set(" #?,")


def test_places_and_severities_are_those_of_the_problems(hard: list[Problem]) -> None:
    run = run_of(hard)
    assert run["columnKind"] == "unicodeCodePoints"
    for result, one in zip(run["results"], hard, strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        assert tuple(region.values()) == one.span[1:]
        assert result["level"] == one.severity
        assert result["message"]["text"] == f"{one.message}\n{one.hint}"


def test_nothing_wrong_is_a_run_without_results() -> None:
    assert run_of([])["results"] == []


# Fingerprints: hosts know a problem again by them


def at(line: int) -> Problem:
    return problem("unknown-venue", Span("a.yaml", line, 8, line, 13), id="rigga")


def test_lines_above_do_not_change_a_fingerprint() -> None:
    assert prints_of([at(2)]) == prints_of([at(7)])


def test_what_stands_there_changes_it() -> None:
    assert prints_of([at(2)]) != prints_of([at(2)], "venue: rigaa")


def test_two_alike_are_two() -> None:
    first, second = prints_of([at(2), at(7)])
    assert first != second


def test_messages_are_in_the_language_that_is_asked_for() -> None:
    class Loud(Texts):
        def text(self, english: str) -> str:
            return english.upper()

    text = as_sarif([at(2)], lambda _: [], str, "1", Loud())
    (run,) = json.loads(text)["runs"]
    assert run["results"][0]["ruleId"] == "unknown-venue"
    assert run["results"][0]["level"] == "error"
    assert run["results"][0]["message"]["text"].startswith("NO VENUE")
