"""Markdown to HTML that can do no harm, and the problems of texts.

What comes out is read by html5lib, an independent parser that reads as browsers do.
"""

import subprocess
import sys
from collections.abc import Iterator
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from programme_pages.markup import (
    MarkdownReader,
    is_safe_link,
    replace_links,
    split_after_links,
)
from programme_pages.markup.lean import LeanMarkdown
from programme_pages.markup.limits import LONGEST_BODY
from programme_pages.markup.tree import write_inside
from programme_pages.model.fields import is_web_address
from programme_pages.model.programme import Body, Heading

READER = MarkdownReader()
TEXT = {"em", "strong", "code", "br", "a", "span", "abbr", "del", "ins", "kbd", "q", "s", "small"}
BLOCK = {"p", "ul", "ol", "li", "blockquote", "pre", "hr", "dl", "dt", "dd", "img", "sub", "sup"}
TABLE = {"table", "thead", "tbody", "tr", "th", "td"}
ALLOWED = TEXT | BLOCK | TABLE | {"h2", "h3", "h4", "h5", "h6"}
ATTRIBUTES = {"href", "src", "alt", "title", "id", "lang", "start", "class"}


def read(text: str) -> str:
    body, problems = READER.read(text, "en.md", 1)
    assert problems == []
    return body.html


def codes_of(text: str) -> list[str]:
    return [found.code for found in READER.read(text, "en.md", 1)[1]]


def elements(html: str) -> Iterator[Element]:
    top = html5lib.parse(html, namespaceHTMLElements=False, treebuilder="etree")
    around = {"html", "head", "body"}
    yield from (one for one in top.iter() if one.tag not in around)


# What editors write


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("*a* and **b**", "<p><em>a</em> and <strong>b</strong></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
        ("a  \nb", "<p>a<br>\nb</p>"),
        ("[a](https://a.example/)", '<p><a href="https://a.example/">a</a></p>'),
        ("[a](entry:roofs#top)", '<p><a href="entry:roofs#top">a</a></p>'),
        ("[a](files/a.pdf)", '<p><a href="files/a.pdf">a</a></p>'),
        ("[a](mailto:a@b.example)", '<p><a href="mailto:a@b.example">a</a></p>'),
        ("![a](files/a.png)", '<p><img alt="a" src="files/a.png"></p>'),
        ('<span lang="pl">a</span>', '<p><span lang="pl">a</span></p>'),
        ("`<script>`", "<p><code>&lt;script&gt;</code></p>"),
        ("AT&T, 1 < 2, caf&eacute;", "<p>AT&amp;T, 1 &lt; 2, café</p>"),
        ("&nosuch; <!-- open", "<p>&amp;nosuch; &lt;!-- open</p>"),
    ],
)
def test_markdown_becomes_html(markdown: str, html: str) -> None:
    assert read(markdown) == html


def test_the_alignment_of_a_table_is_a_class() -> None:
    html = read("| a | b |\n|:--|--:|\n| 1 | 2 |")
    assert '<th class="align-left">a</th>' in html
    assert '<td class="align-right">2</td>' in html


def test_headings_have_anchors_of_their_own() -> None:
    body, problems = READER.read("## A\n\n## A\n\n## A 2\n\n### Ż!\n\n## B {#x}", "en.md", 1)
    assert problems == []
    assert body.headings == (
        Heading(2, "a", "A"),
        Heading(2, "a-2", "A"),
        Heading(2, "a-2-2", "A 2"),
        Heading(3, "z", "Ż!"),
        Heading(2, "x", "B"),
    )


def test_an_anchor_can_name_nothing_of_the_page_that_scripts_use() -> None:
    # An id of HTML is a global name of scripts; slugs hold no capital letters.
    assert '<h2 id="getelementbyid">' in read("## a {#getElementById}")


def test_headings_begin_at_the_second_level_and_leave_none_out() -> None:
    body, problems = READER.read("# A\n\n#### B\n\n## C", "en.md", 1)
    assert [heading.level for heading in body.headings] == [2, 3, 2]
    assert [found.code for found in problems] == ["heading-level"] * 2


def test_links_get_their_final_addresses() -> None:
    html = read('[a](entry:roofs "b > c") <a title="d" href="entry:roofs">e</a>')
    assert replace_links(html, {"entry:roofs": "../roofs/?a&b"}) == (
        '<p><a href="../roofs/?a&amp;b" title="b &gt; c">a</a> '
        '<a title="d" href="../roofs/?a&amp;b">e</a></p>'
    )


@pytest.mark.parametrize(
    ("addresses", "ends"),
    [
        ((), [""]),
        (("entry:x",), [""]),
        (("entry:a", "entry:b"), ["entry:a", "entry:b", ""]),
        (("entry:a",), ["entry:a", ""]),
    ],
)
def test_a_body_is_parted_behind_links(addresses: tuple[str, ...], ends: list[str]) -> None:
    html = read('[A *b*](entry:a "b > c"), [c](entry:b)')
    found = list(split_after_links(html, addresses))
    assert "".join(part for part, _ in found) == html
    assert [address for _, address in found] == ends
    assert all(part.endswith("</a>") for part, address in found if address)


def test_what_looks_like_a_heading_inside_an_attribute_stays_there() -> None:
    html = read('[a](https://a.example/ "<h2><img src=x onerror=alert(1)></h2>")')
    assert [one.tag for one in elements(html)] == ["p", "a"]


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

PIECES = [
    *(
        "a",
        "b c",
        " ",
        "\n",
        "\n\n",
        "    ",
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "#",
        "## ",
        "> ",
        "- ",
        "1. ",
    ),
    *(
        "[a](",
        ")",
        "![",
        "](",
        '"',
        "'",
        "<",
        ">",
        "</",
        "/>",
        "&",
        "&#",
        ";",
        "&quot;",
        "\\",
        "|",
        "\n|-|\n",
    ),
    *(
        "<script>",
        "</script>",
        "<svg ",
        "<math>",
        "<style>",
        "<a href=",
        "<img src=",
        "onerror=a",
        "<!--",
    ),
    *(
        "-->",
        "<![CDATA[",
        "]]>",
        "<?",
        "javascript:",
        "data:",
        "//",
        "https://a.example/",
        "entry:a",
    ),
    *(
        "files/a.png",
        "#a",
        "{#a}",
        "{: .a }",
        "{: onclick=a }",
        "<h2>",
        "</h2>",
        "<table>",
        "<td align=x>",
    ),
    *(
        "<p lang=pl>",
        "<select>",
        "<template>",
        "<noscript>",
        "<textarea>",
        "<title>",
        "&#x202e;",
        "é",
        "🙂",
    ),
]
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


# The lean Python-Markdown, held against the plain one

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


def test_only_known_elements_are_written() -> None:
    root = Element("div")
    root.append(Element("script"))
    with pytest.raises(KeyError):
        write_inside(root)


def test_no_body_costs_no_import_of_what_renders_it() -> None:
    program = """
import sys
from programme_pages.markup import MarkdownReader
reader = MarkdownReader()
assert not {"markdown", "nh3"} & set(sys.modules)
reader.read("a", "en.md", 1)
assert {"markdown", "nh3"} <= set(sys.modules)
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def test_a_placeholder_that_python_markdown_breaks_is_broken_alike() -> None:
    text = "**\\\\* *\n*`c`**`*>"
    assert LEAN.convert(text) == PLAIN.reset().convert(text)


@given(st.from_regex(r"https?://[a-z0-9.-]{1,6}[/:@a-zA-Z0-9?#%.-]{0,9}", fullmatch=True))
@settings(max_examples=300, deadline=None)
def test_web_addresses_of_texts_are_those_of_fields(address: str) -> None:
    assert is_safe_link(address) == is_web_address(address)


def test_a_web_address_of_a_text_has_the_length_of_those_of_fields() -> None:
    address = "https://a.example/" + "b" * 5_000
    assert not is_safe_link(address)
    assert not is_web_address(address)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (("[a" * 50 + "\n\n") * 3, []),  # as many brackets as may be open, in each paragraph
        (("[a" * 51 + "\n\n") * 3, ["too-many-signs"]),
        ("a" * 3_001 + "&" * 999, []),
        ("a" * 3_002 + "&" * 999, ["too-many-signs"]),  # signs times length
        ("&\n\n" * 3_999, []),
        ("&\n\n" * 4_001, ["too-many-signs"]),  # signs of all paragraphs
    ],
)
def test_signs_are_counted_by_paragraph(text: str, codes: list[str]) -> None:
    assert codes_of(text) == codes
