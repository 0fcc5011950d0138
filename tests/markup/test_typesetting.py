"""Typography in bodies: words are set, and nothing else. "~" is a wide no-break space."""

import re
from collections.abc import Sequence
from pathlib import Path

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programme_pages.locales import load_languages
from programme_pages.markup import MarkdownReader, typeset_html

LANGUAGES = load_languages(["en", "pl", "fr"], [Path(__file__).parents[2] / "locales"])[0]
SIGNS = {0xA0: "~", 0x202F: "_"}
READER = MarkdownReader()


def printed(html: str, code: str = "fr") -> str:
    return typeset_html(html, LANGUAGES[code].typography)


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("<p>Qui ? Moi !</p>", "<p>Qui_? Moi_!</p>"),
        ('<p>"<em>a</em>" b</p>', "<p>«~<em>a</em>~» b</p>"),
        ('<p>«<a href="b">a</a>» c</p>', '<p>«~<a href="b">a</a>~» c</p>'),
        ("<p><em>a</em> ; <s>b</s>?</p>", "<p><em>a</em>_; <s>b</s>_?</p>"),
        ("<p>AT&amp;T ; &lt;b&gt;?</p>", "<p>AT&amp;T_; &lt;b&gt;_?</p>"),
        ("<p>Qui&nbsp;?</p>", "<p>Qui_?</p>"),
        ("<p>R&amp;D</p>", "<p>R&amp;D</p>"),
        ('<p>l\'eau<br>\n"a"</p>', "<p>l’eau<br>\n«~a~»</p>"),
        ('<ul>\n<li>"a</li>\n<li>b"</li>\n</ul>', '<ul>\n<li>"a</li>\n<li>b"</li>\n</ul>'),
        ("<p>le 5</p>\n<p>mai</p>", "<p>le 5</p>\n<p>mai</p>"),
        ("<p>a</p>\n<p>?</p>", "<p>a</p>\n<p>?</p>"),
        ('<p>"<code>a ;</code>" ?</p>', "<p>«~<code>a ;</code>~»_?</p>"),
        (
            '<pre><code>"a" ;\n</code></pre>\n<p>b ;</p>',
            '<pre><code>"a" ;\n</code></pre>\n<p>b_;</p>',
        ),
        ("<p><kbd>a <em>;</em> ?</kbd> b ?</p>", "<p><kbd>a <em>;</em> ?</kbd> b_?</p>"),
        (
            '<p><span lang="en">a ; <s>b</s> ?</span> c ?</p>',
            '<p><span lang="en">a ; <s>b</s> ?</span> c_?</p>',
        ),
        ('<p lang="en">a ;<br>b ?</p>\n<p>c ?</p>', '<p lang="en">a ;<br>b ?</p>\n<p>c_?</p>'),
        ('<p><img alt="a ; b" src="c"> ?</p>', '<p><img alt="a ; b" src="c">_?</p>'),
        ('<h2 id="a-b">Qui ?</h2>', '<h2 id="a-b">Qui_?</h2>'),
        ("<p>https://a.example/?b ; c</p>", "<p>https://a.example/?b_; c</p>"),
        ("", ""),
    ],
)
def test_words_of_html_are_set(written: str, wanted: str) -> None:
    assert printed(written).translate(SIGNS) == wanted


def test_a_body_in_which_nothing_changes_is_given_back() -> None:
    html = "<p>a &amp; b</p>"
    assert printed(html) is html


def test_polish_words_are_bound_across_elements() -> None:
    assert printed("<p>i <em>w domu</em> (o <s>tym</s>)</p>", "pl").translate(SIGNS) == (
        "<p>i~<em>w~domu</em> (o~<s>tym</s>)</p>"
    )


# Any text that editors can write

TAGS = re.compile(r"<[^>]*>")
LEFT_ALONE = {"code", "kbd", "pre"}
CHANGED = re.compile("[\\s\"'“”„«»’‘]")
WORDS = ["w ", "5 km", " ; ", "?", "'", '"', "«", "»", " ", "\n\n", "\n", "a", "&amp;", "&lt;"]
BLOCKS = ["    a ;\n", "# a ?\n", "- ", "| a ; | b |\n|--|--|\n", "> ", '<p lang="en">', "</p>"]
INSIDE = ["*a*", "**", '`a ; "b"`', "<kbd>a ;</kbd>", "<br>", "https://a?", "![a ; b](files/c)"]
SPANS = ['<span lang="en">', "</span>", '<abbr title="a > ; b">', "</abbr>"]
LINK = "[a ?](https://a.example/?b;c \"d ; 'e'\")"
MARKDOWN = st.lists(st.sampled_from([*WORDS, *BLOCKS, *INSIDE, *SPANS, LINK]), max_size=20).map(
    "".join
)


def body(text: str) -> str:
    return READER.read(text, "fr.md", 1)[0].html


def left_alone(html: str) -> Sequence[str]:
    top = html5lib.parse(html, namespaceHTMLElements=False, treebuilder="etree")
    return [
        "".join(one.itertext())
        for one in top.iter()
        if one.tag in LEFT_ALONE or "lang" in one.attrib
    ]


def words(html: str) -> str:
    top = html5lib.parse(html, namespaceHTMLElements=False, treebuilder="etree")
    return CHANGED.sub("", "".join(top.itertext()))


@given(st.sampled_from(sorted(LANGUAGES)), MARKDOWN)
@settings(max_examples=400)
def test_tags_code_and_other_languages_stay_as_they_are(code: str, text: str) -> None:
    html = body(text)
    found = printed(html, code)
    assert TAGS.findall(found) == TAGS.findall(html)
    assert left_alone(found) == left_alone(html)
    assert words(found) == words(html)


@given(st.sampled_from(sorted(LANGUAGES)), MARKDOWN)
@settings(max_examples=400)
def test_a_body_that_is_set_stays_as_it_is(code: str, text: str) -> None:
    once = printed(body(text), code)
    assert printed(once, code) == once
