"""Markdown to HTML: what editors write, and what becomes of it."""

import subprocess
import sys
from xml.etree.ElementTree import Element

import pytest

from programme_pages.markup import replace_links, split_after_links
from programme_pages.markup.tree import write_inside
from programme_pages.model.programme import Heading

from .texts import READER, elements


def read(text: str) -> str:
    body, problems = READER.read(text, "en.md", 1)
    assert problems == []
    return body.html


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
