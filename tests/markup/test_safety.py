"""Markdown can do no harm: what is refused, and what comes of any text at all."""

import subprocess
import sys
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programme_pages.markup import is_safe_link
from programme_pages.markup.limits import LONGEST_BODY
from programme_pages.model.programme import Body
from programme_pages.model.scalars import is_web_address

from .texts import PIECES, READER, codes_of, elements

TEXT = {"em", "strong", "code", "br", "a", "span", "abbr", "del", "ins", "kbd", "q", "s", "small"}
BLOCK = {"p", "ul", "ol", "li", "blockquote", "pre", "hr", "dl", "dt", "dd", "img", "sub", "sup"}
TABLE = {"table", "thead", "tbody", "tr", "th", "td"}
ALLOWED = TEXT | BLOCK | TABLE | {"h2", "h3", "h4", "h5", "h6"}
ATTRIBUTES = {"href", "src", "alt", "title", "id", "lang", "start", "class"}


# What is refused, and where


@pytest.mark.parametrize(
    ("markdown", "code", "line", "column"),
    [
        ("a\n\n<script>alert(1)</script>", "html-not-allowed", 3, 1),
        ("a <svg onload=alert(1)>", "html-not-allowed", 1, 3),
        ("<style>p{}</style>", "html-not-allowed", 1, 1),
        ("<iframe src='//a.example'></iframe>", "html-not-allowed", 1, 1),
        ("<form action='https://a.example/'>", "html-not-allowed", 1, 1),
        ("<base href='https://a.example/'>", "html-not-allowed", 1, 1),
        ("<math>", "html-not-allowed", 1, 1),
        ("<span onclick='a()'>a</span>", "attribute-not-allowed", 1, 7),
        ("<span style='color:red'>a</span>", "attribute-not-allowed", 1, 7),
        ("<span id='location'>a</span>", "attribute-not-allowed", 1, 7),
        ("<a name='body' href='https://a.example/'>a</a>", "attribute-not-allowed", 1, 4),
        ("## a {: onclick=b }", "attribute-not-allowed", 1, 9),
        ("[a](javascript:alert(1))", "bad-link", 1, 5),
        ("[a](JaVaScRiPt:alert(1))", "bad-link", 1, 5),
        ("[a](vbscript:a)", "bad-link", 1, 5),
        ("[a](data:text/html,a)", "bad-link", 1, 5),
        ("[a](//a.example/)", "bad-link", 1, 5),
        ("[a](\\\\a.example)", "bad-link", 1, 6),
        ("[a](/shop)", "bad-link", 1, 5),
        ("[a](shop.html)", "bad-link", 1, 5),
        ("[a](https://a:b@c.example/)", "bad-link", 1, 5),
        ("[a](files/../b.pdf)", "bad-link", 1, 5),
        ("[a](files/..\\b.pdf)", "bad-link", 1, 5),
        ("![a](https://a.example/a.png)", "bad-link", 1, 6),
        ("[a]\n\n[a]: javascript:b", "bad-link", 3, 6),
        ("<a href=javascript:b>a</a>", "bad-link", 1, 9),
        ("[a](#b)", "unknown-anchor", 1, 5),
        ("## a {#b}\n\n## c {#b}", "duplicate-anchor", 3, 6),
        ("a &#x202e;b", "bidi-character", 1, 3),
        ("caf&#233; &#8238;b", "bidi-character", 1, 11),
        ("a &#2;b", "control-character", 1, 3),
        ("> " * 9 + "a", "markdown-too-deep", 1, 1),
        ("- a\n" + " " * 40 + "- b", "markdown-too-deep", 2, 41),
        ("a\n\n" + "[" * 51, "too-many-signs", 3, 1),
        ("a" * (LONGEST_BODY + 1), "body-too-long", 1, 1),
    ],
)
def test_what_can_do_harm_is_refused(markdown: str, code: str, line: int, column: int) -> None:
    _, problems = READER.read(markdown, "en.md", 1)
    assert [one.code for one in problems] == [code]
    assert (problems[0].span.line, problems[0].span.column) == (line, column)


def test_an_address_is_looked_at_as_browsers_read_it() -> None:
    assert codes_of("[a](&#106;avascript&colon;alert(1))") == ["bad-link"]
    assert codes_of("[a](java&#9;script:alert(1))") == ["bad-link"]


# Hostile texts, in a process of their own: a crash or a traceback fails

REPEATED = [
    *("[", "![", "<", ">", "*", "_", "`", "\\", "&", "#", "|", "(", "~", "=", "-", "+"),
    *("[a](", "![a](", "[a][", "[[", "](", "**a ", "a*", "``a`", "<a ", "<!--", "<![CDATA["),
    *(
        "# a\n",
        "#\n",
        "- a\n",
        "1. a\n",
        "> a\n",
        "> ",
        "- ",
        "a\n=\n",
        "---\n",
        "    a\n",
        "a|b\n",
    ),
    *(
        "[a]: b\n",
        "<p>",
        "</p>",
        "<div>\n",
        "&#",
        "&amp;",
        "<a@b>",
        "\\`",
        '"*',
        "{: #a}\n",
        "a\n\n",
    ),
]


def test_signs_by_the_thousand_neither_crash_nor_hang() -> None:
    program = f"""
from programme_pages.markup import MarkdownReader
for unit in {REPEATED!r}:
    for count in (600, 20_000):
        MarkdownReader().read(unit * count, "en.md", 1)
for indent in (' ', '    '):
    text = ''.join(indent * n + '- a\\n' for n in range(150))
    MarkdownReader().read(text, "en.md", 1)
MarkdownReader().read(' '.join('`' * n for n in range(300)), "en.md", 1)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")


# Any text at all

MARKDOWN = st.lists(st.sampled_from(PIECES) | st.text(st.characters(codec="utf-8"), max_size=3))


def is_safe_address(name: str, address: str) -> bool:
    if name == "src":
        return address.startswith("files/")
    return urlsplit(address).scheme in {"http", "https", "mailto", "tel", "entry"} or (
        address.startswith(("#", "files/"))
    )


def check_body(body: Body, *, sound: bool) -> None:
    anchors = [heading.anchor for heading in body.headings]
    assert len(anchors) == len(set(anchors))
    found = list(elements(body.html))
    assert [(one.tag, one.get("id")) for one in found if one.get("id")] == [
        (f"h{heading.level}", heading.anchor) for heading in body.headings
    ]
    for one in found:
        assert one.tag in ALLOWED
        assert set(one.attrib) <= ATTRIBUTES
        for name in {"href", "src"} & set(one.attrib):
            assert not sound or is_safe_address(name, one.attrib[name])


@given(MARKDOWN.map("".join))
@settings(max_examples=200, deadline=None)
def test_any_text_becomes_html_that_can_do_no_harm(text: str) -> None:
    body, problems = READER.read(text, "en.md", 1)
    check_body(body, sound=not any(found.is_error for found in problems))
    for found in problems:
        assert 1 <= found.span.line <= text.count("\n") + 1


@given(st.from_regex(r"https?://[a-z0-9.-]{1,6}[/:@a-zA-Z0-9?#%.-]{0,9}", fullmatch=True))
@settings(max_examples=300, deadline=None)
def test_web_addresses_of_texts_are_those_of_fields(address: str) -> None:
    assert is_safe_link(address) == is_web_address(address)


def test_a_web_address_of_a_text_has_the_length_of_those_of_fields() -> None:
    address = "https://a.example/" + "b" * 5_000
    assert not is_safe_link(address)
    assert not is_web_address(address)
