"""The sections of a body."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.markup import MarkdownReader
from programme_pages.markup.sections import MOST, has_headings, split_sections


def texts(markdown: str) -> list[str]:
    return [section.text for section in split_sections(markdown)]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("", []),
        (" \n\n", []),
        ("a\nb\n\n\nc\n", ["a\nb", "c"]),
        ("a\n \t\nb", ["a", "b"]),
        ("## A\n\na\n\n## B\nb\n", ["## A\n\na", "## B\nb"]),
        ("x\n\ny\n\n## A\n\na", ["x\n\ny", "## A\n\na"]),
        ("## A\n### B\nb", ["## A", "### B\nb"]),
        ("A\n===\n\na\n\nB\n---\nb", ["A\n===\n\na", "B\n---\nb"]),
        ("\nA  \n===", ["A  \n==="]),
        ("a\n\n---\n\nb", ["a", "---", "b"]),  # a rule
        ("a | b\n--- | ---\n1 | 2", ["a | b\n--- | ---\n1 | 2"]),  # a table
        ("a\nb\n---", ["a\nb\n---"]),
        ("    # code\n\n  # no heading", ["# code", "# no heading"]),
        ("#", ["#"]),
    ],
)
def test_a_body_is_parted(markdown: str, expected: list[str]) -> None:
    assert texts(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "name", "anchor"),
    [
        ("## What to *bring* ##\n\nShoes.", "What to bring", "what-to-bring"),
        ("## Opis {#description}\n\na", "Opis", "description"),
        ("## The [series](entry:x)", "The series", "the-series"),
        ("Łódź\n----\n\na", "Łódź", "lodz"),
        ("A paragraph\nof [two](entry:two) lines", "A paragraph of two lines", None),
        ("word " * 40, "word " * 9 + "word…", None),
    ],
)
def test_a_section_has_a_name_and_an_anchor(markdown: str, name: str, anchor: str | None) -> None:
    (section,) = split_sections(markdown)
    assert (section.name, section.anchor) == (name, anchor)


def test_a_body_can_be_parted_as_another_one() -> None:
    assert [one.text for one in split_sections("a\n\nb", by_headings=True)] == ["a\n\nb"]
    assert [one.text for one in split_sections("## A\n\nb", by_headings=False)] == ["## A", "b"]
    assert split_sections("\n", by_headings=True) == []


def test_the_last_of_many_sections_takes_the_rest() -> None:
    sections = split_sections("".join(f"## {number}\n\na\n\n" for number in range(MOST + 9)))
    assert len(sections) == MOST
    assert sections[-1].text.count("##") == 10


MARKDOWN = st.lists(
    st.sampled_from(["# a", "## b {#c}", "word", "*", "---", "===", "", " ", "- a", "    code"])
).map("\n".join)


@given(MARKDOWN)
def test_nothing_is_lost_and_each_section_is_where_it_says(markdown: str) -> None:
    sections = split_sections(markdown)
    for section in sections:
        assert markdown[section.start : section.end] == section.text
    assert "".join("".join(one.text for one in sections).split()) == "".join(markdown.split())
    assert has_headings(markdown) is any(one.heading for one in sections)


@given(st.lists(st.sampled_from(["## A b", "### C", "D\n---", "word", "- a", "1. b"])))
def test_headings_are_those_of_the_page(blocks: list[str]) -> None:
    markdown = "\n\n".join(blocks)
    body, _ = MarkdownReader().read(markdown, "en.md", 1)
    found = [one.heading for one in split_sections(markdown) if one.heading is not None]
    assert [re.sub("^#+ ", "", text) for text in found] == [one.text for one in body.headings]
