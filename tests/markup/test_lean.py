"""The lean Python-Markdown, held against the plain one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from programme_pages.markup.lean import LeanMarkdown

from .texts import PIECES

LEAN = LeanMarkdown()
PLAIN = Markdown(
    extensions=["tables", "attr_list", "sane_lists"],
    extension_configs={"tables": {"use_align_attribute": True}},
)
LARGER_PIECES = [
    *("**a**", "*b c*", "***d***", "__e__", "_f_", "**a *b* c**", "x**a**y", "(*a*)", "a*b_c*d_"),
    *("`c`", "``c`d``", "\\*", "\\\\", "\\`", "\\|", "\\{", "a  \nb", "\t", "\r\n", "\x02", "\x03"),
    *("[t](u)", "[t](<u v> 'w')", '[t](u "v")', "[a [b](c) d](e)", "[**a**](b_c_d)", "![a*b*](c)"),
    *("[t][r]", "[r][]", "[r]", "![i][r]", "\n\n[r]: https://r.example/ 'T'\n\n", "[q]: x\n"),
    *(
        "<http://a.example/>",
        "<http://x\\*y>",
        "<a@b.example>",
        "<b>",
        "</b>",
        "<div>\n",
        "</div>\n",
    ),
    *(
        "- a\n",
        "- b c\n",
        "1. x\n",
        "3. y\n",
        "٣. z\n",
        "    - n\n",
        "    1. m\n",
        "+ p\n",
        "* s\n",
    ),
    *(
        "## h ##\n",
        "h\n===\n",
        "h\n---\n",
        "---\n",
        "* * *\n",
        "***\n",
        "> q\n",
        "> > q\n",
        "     c\n",
    ),
    *(
        "|a|b|\n|-|:-:|\n|1|2|\n",
        "a|b\n-|-\n",
        "\n \n",
        "\n\n\n",
        "{: .c #i }",
        "\n{: #x }\n",
        "&amp;",
    ),
]
DENSE_MARKDOWN = st.lists(st.sampled_from(PIECES + LARGER_PIECES)).map("".join)


@given(DENSE_MARKDOWN)
@settings(max_examples=300, deadline=None)
def test_the_lean_python_markdown_gives_what_the_plain_one_gives(text: str) -> None:
    assert LEAN.reset().convert(text) == PLAIN.reset().convert(text)


@pytest.mark.parametrize("piece", PIECES + LARGER_PIECES)
def test_one_sign_alone_is_read_as_by_the_plain_python_markdown(piece: str) -> None:
    for text in (piece, f"a {piece} b", f"a\n{piece}", f"- {piece}\n- {piece}", f"## {piece}\n\nb"):
        assert LEAN.reset().convert(text) == PLAIN.reset().convert(text)


WORDS = [
    *(
        "Words here",
        " ",
        ", ",
        "\n",
        "\n\n",
        "- ",
        "## A\n\n",
        "# A & b\n",
        "a_b",
        "!",
        "  \n",
        "*",
    ),
    *(
        "*em*",
        "**strong**",
        "**a b**",
        "*a",
        "[l](https://a.example/x_y?a=1&b=2)",
        "[m n](entry:a)",
    ),
    *(
        "[*q*](#a)",
        "[](#a)",
        "[a `b](c`d)",
        "![x](files/a.png)",
        "[",
        "](",
        "[r]",
        "[r]: u",
        "`",
        "_",
    ),
]
PLAIN_MARKDOWN = st.lists(st.sampled_from(WORDS)).map("".join)


@given(PLAIN_MARKDOWN)
@settings(max_examples=500, deadline=None)
def test_plain_links_and_emphasis_are_read_as_by_the_plain_python_markdown(text: str) -> None:
    assert LEAN.reset().convert(text) == PLAIN.reset().convert(text)


def test_a_placeholder_that_python_markdown_breaks_is_broken_alike() -> None:
    text = "**\\\\* *\n*`c`**`*>"
    assert LEAN.convert(text) == PLAIN.reset().convert(text)
