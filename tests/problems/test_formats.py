"""Problems as people and programs read them."""

import json

import pytest

from programme_pages.problems import (
    CATALOGUE,
    MOST_IN_FILE,
    Problem,
    Severity,
    Span,
    problem,
    sort_problems,
)
from programme_pages.problems.formats import as_json, as_text


def shown(line: str, start: int, end: int) -> list[str]:
    """The code frame of a problem in a line, from one column to another."""
    found = problem("empty-value", Span("a.yaml", 1, start, 1, end))
    return as_text([found], lambda _: [line]).split("\n")[1:3]


def test_the_frame_of_the_contract() -> None:
    span = Span("content/workshops/smart-towns-2017/event.yaml", 7, 8, 7, 16)
    found = problem("unknown-venue", span, "ljubljana", id="lubljana")
    assert as_text([found], lambda _: ["venue: lubljana"] * 7) == (
        "content/workshops/smart-towns-2017/event.yaml:7:8: "
        'error[unknown-venue] no venue "lubljana"\n'
        "  7 | venue: lubljana\n"
        '    |        ^^^^^^^^ did you mean "ljubljana"? '
        "Venues are the files of content/venues/\n"
    )


def test_a_long_line_is_cut_around_the_place() -> None:
    line, marks = shown("x" * 500 + "here" + "x" * 500, 501, 505)
    assert line.index("here") == marks.index("^^^^")
    assert len(line) < 120


def test_what_a_terminal_would_obey_is_not_sent_to_it() -> None:
    line, marks = shown("a\tb\x1b[31m\u202e", 3, 4)
    assert line == "  1 | a\N{RIGHTWARDS ARROW TO BAR}b [31m "  # a tab can be seen
    assert marks.index("^") == line.index("b")


def test_a_problem_without_a_text_has_no_frame() -> None:
    found = problem("no-content", Span("content"))
    assert as_text([found], lambda _: []).count("\n") == 2


def test_values_of_editors_are_shortened_and_made_visible() -> None:
    found = problem("unknown-venue", Span("a"), "b\u202e" * 99, id="x" * 500 + "\n")
    assert found.message == 'no venue "' + "x" * 59 + '…"'
    assert found.suggestion is not None
    assert found.suggestion.isprintable()


@pytest.mark.parametrize("braces", ["{0}", "{id}", "{__class__}", "{", "}", "%s"])
def test_braces_of_editors_mean_nothing(braces: str) -> None:
    assert problem("unknown-venue", Span("a"), id=braces).message == f'no venue "{braces}"'


def test_an_unknown_code_is_a_defect() -> None:
    with pytest.raises(KeyError):
        problem("no-such-code", Span("a"))


def test_json_survives_every_terminal() -> None:
    found = problem("unknown-venue", Span("content/żółw.yaml", 2, 3, 2, 7), id="żółw")
    text = as_json([found])
    assert text.isascii()
    assert json.loads(text)[0]["file"] == "content/żółw.yaml"


# Order and number


def many(number: int, code: str = "empty-value", file: str = "a") -> list[Problem]:
    return [problem(code, Span(file, line, 1, line, 2)) for line in range(1, number + 1)]


def test_problems_are_sorted_by_place_and_told_once() -> None:
    later, first = problem("empty-value", Span("b")), problem("empty-value", Span("a", 9))
    assert sort_problems([later, first, later]) == [first, later]


def test_of_one_file_no_more_are_listed_than_anybody_reads() -> None:
    found = sort_problems([*many(5_000), *many(3, file="b")])
    assert len(found) == MOST_IN_FILE + 1 + 3
    summary = found[MOST_IN_FILE]
    assert (summary.code, summary.span.line) == ("too-many-problems", MOST_IN_FILE + 1)


def test_an_error_is_listed_however_many_warnings_come_before_it() -> None:
    error = problem("yaml-syntax", Span("a", 9_999), what="x", advice="y")
    assert error in sort_problems([*many(500, "unexpected-file"), error])


# The catalogue


@pytest.mark.parametrize("code", CATALOGUE)
def test_a_definition_is_under_its_code_and_says_how_to_mend_it(code: str) -> None:
    definition = CATALOGUE[code]
    assert definition.code == code
    assert definition.message
    assert definition.hint
    assert definition.severity in Severity
    assert not definition.message.endswith(".")
    assert not definition.hint.endswith(".")
