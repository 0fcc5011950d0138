"""Slips: what was meant as Markdown and stands on the page as it was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.markup import MarkdownReader

READER = MarkdownReader()


def slips(text: str) -> list[tuple[int, int, str]]:
    """The lines and columns of slips, and what stands there."""
    _, problems = READER.read(text, "en.md", 1)
    lines = text.split("\n")
    return [
        (line, column, lines[line - 1][column - 1 : end - 1])
        for _, line, column, _, end in (one.span for one in problems)
    ]


def words_of(text: str) -> str:
    (found,) = READER.read(text, "en.md", 1)[1]
    assert found.code == "broken-markdown"
    return found.message


@pytest.mark.parametrize(
    ("text", "line", "seen"),
    [
        ("See [JASPERS] (entry:jaspers).", 1, "(entry:jaspers"),
        ("[*the* pact]  (mailto:a@example.org)", 1, "(mailto:a@example.org"),
        ("[a]\n(https://example.org/?a=1&b=2)", 2, "(https://example.org/?a=1&b=2"),
        ("![A roof] (files/roof.png)", 1, "(files/roof.png"),
        ("## A {#a}\n\nSee [above] (#a).", 3, "(#a"),
        ("| a |\n|---|\n| [b] (files/c.pdf) |", 3, "(files/c.pdf"),
    ],
)
def test_a_space_inside_a_link_is_a_slip(text: str, line: int, seen: str) -> None:
    column = text.split("\n")[line - 1].index(seen) + 1
    assert slips(text) == [(line, column, seen)]
    assert words_of(text).startswith("this is no link: a space")


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("See [JASPERS](entry:jaspers.", "](entry:jaspers."),
        ("[a](https://example.org and more", "](https://example.org"),
        ("Good. [a](files/b.pdf\n\nNext (c).", "](files/b.pdf"),
    ],
)
def test_a_link_that_is_not_closed_is_a_slip(text: str, seen: str) -> None:
    assert slips(text) == [(1, text.index(seen) + 1, seen)]
    assert words_of(text).startswith("this is no link: the bracket")


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("## Cele {#aims", "{#aims"),
        ("## Cele {: #aims", "{: #aims"),
        ("## Cele #aims}", "#aims}"),
        ("## Cele{#aims}", "{#aims}"),
        ("Cele {#aims\n-----------", "{#aims"),
    ],
)
def test_a_name_of_a_heading_that_is_none_is_a_slip(text: str, seen: str) -> None:
    assert slips(text) == [(1, text.index(seen) + 1, seen)]
    assert words_of(text).startswith("this does not name the heading")


def test_two_versions_of_a_text_are_a_slip() -> None:
    text = "One.\n\n<<<<<<< HEAD\nTwo.\n=======\nThree.\n>>>>>>> mine\n"
    assert slips(text) == [(3, 1, "<<<<<<<")]
    assert words_of(text).startswith("two people changed these lines")


def test_the_second_of_two_equal_names_is_the_slip() -> None:
    text = "## Cele {#aims}\n\n## Dalsze cele {#aims"
    assert (3, 16, "{#aims") in slips(text)
    assert all(line == 3 for line, *_ in slips(text))


@pytest.mark.parametrize(
    "text",
    [
        "`[a] (entry:b)` and `{#a`",
        "    [a] (entry:b)\n    [a](entry:b",
        "\\[a\\] (entry:b)",
        "[a] [b](https://example.org)",
        "As before [1] (see https://example.org), and [2] (3) as well [sic] (entry).",
        "[a](https://example.org/(b)) [c](<https://example.org>) [d]( https://example.org )",
        '[a](https://example.org "(T)")',
        "## The `{#x` sign",
        "## Number #1, #city, {braces} and {# more",
        "In a text, {#a and #b} mean nothing.",
        "A << B, and `<<<<<<< HEAD`\n\n    <<<<<<< HEAD",
        "## Cele {#aims}\n\n## Plan {: #plan}\n\n## Reszta {#rest lang=pl} ",
    ],
)
def test_what_is_meant_is_no_slip(text: str) -> None:
    assert slips(text) == []


WORDS = st.sampled_from(["roofs", "[1]", "(2)", "*so*", "{x}", "#3", "`[a] (entry:b)`", "a]", "(b"])
WHOLE = st.sampled_from(["[a](entry:b)", "[c d](https://example.org/e)", "![f](files/g.png)"])


@given(st.lists(WORDS | WHOLE, max_size=12).map(" ".join))
def test_links_that_are_whole_are_no_slips(text: str) -> None:
    found = READER.read(text, "en.md", 1)[1]
    assert "broken-markdown" not in {one.code for one in found}


@given(st.lists(st.sampled_from(["entry:a", "## ", *"[]() #{}:\n`a"]), max_size=40))
def test_a_slip_is_reported_where_it_stands(parts: list[str]) -> None:
    text = "".join(parts)
    for found in READER.read(text, "en.md", 1)[1]:
        if found.code == "broken-markdown":
            line = text.split("\n")[found.span.line - 1]
            seen = line[found.span.column - 1 : found.span.end_column - 1]
            assert seen[0] in "](#{"


def test_many_slips_are_listed_as_far_as_problems_of_a_file_are() -> None:
    assert 100 <= len(slips("[a] (entry:b)\n\n" * 500)) <= 102
