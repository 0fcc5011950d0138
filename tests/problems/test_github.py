"""Annotations as a runner of GitHub Actions reads them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.problems import Problem, Span, problem
from programme_pages.problems.formats import as_github

COMMAND = re.compile(r"::(error|warning|notice) ([^\r\n]*?)::([^\r\n]*)\n")
SIGNS = (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))


def unescape(text: str) -> str:
    for sign, char in SIGNS:
        text = text.replace(sign, char)
    return text


def read_commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Read commands as a runner does: up to the first ::, then pairs between commas."""
    assert COMMAND.sub("", text) == ""
    found = []
    for severity, properties, message in COMMAND.findall(text):
        pairs = (pair.partition("=")[::2] for pair in properties.split(","))
        found.append((severity, {name: unescape(one) for name, one in pairs}, unescape(message)))
    return found


def test_a_problem_is_one_annotation() -> None:
    found = problem("unknown-venue", Span("content/a.yaml", 4, 8, 4, 13), "riga", id="rigga")
    assert as_github([found], lambda file: f"site/{file}") == (
        "::error file=site/content/a.yaml,line=4,endLine=4,col=8,endColumn=13,"
        "title=A venue that does not exist (unknown-venue)::"
        'site/content/a.yaml:4:8: no venue "rigga"'
        '%0Adid you mean "riga"? Venues are the files of content/venues/\n'
    )


def test_a_note_is_what_hosts_call_a_notice() -> None:
    note = problem("translation-unmarked", Span("content/a.md"), original="en.md", record="1-a")
    ((severity, _, _),) = read_commands(as_github([note], str))
    assert severity == "notice"


def test_nothing_wrong_is_no_command() -> None:
    assert as_github([], str) == ""


def test_signs_of_the_command_language_survive(hard: list[Problem]) -> None:
    commands = read_commands(as_github(hard, str))
    assert [properties["file"] for _, properties, _ in commands] == [one.span.file for one in hard]
    for (severity, _, message), one in zip(commands, hard, strict=True):
        assert severity == one.severity
        assert f"{one.message}\n{one.hint}" in message


def test_columns_are_left_out_where_several_lines_are_meant(hard: list[Problem]) -> None:
    _, properties, _ = read_commands(as_github(hard, str))[2]
    assert properties.keys() == {"file", "line", "endLine", "title"}
    assert (properties["line"], properties["endLine"]) == ("1", "3")


@given(st.text(), st.text(min_size=1))
def test_whatever_stands_in_a_file_is_one_command(value: str, name: str) -> None:
    found = problem("unknown-venue", Span(name), id=value)
    ((_, properties, message),) = read_commands(as_github([found], str))
    assert properties["file"] == name
    assert found.message in message


@pytest.mark.parametrize("char", ["%", "\r", "\n", ":", ","])
def test_no_sign_of_a_path_ends_its_property(char: str) -> None:
    found = problem("empty-value", Span(f"a{char}b"))
    assert f"file=a%{ord(char):02X}b,line" in as_github([found], str)
