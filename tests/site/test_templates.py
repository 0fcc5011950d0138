"""Templates hold no interface text of their own: every word comes by gettext or from a view.

That the catalogues have every message, translated, is tested with the catalogues.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

from .built import ROOT

TEMPLATES = ROOT / "templates"
NAMES = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.html"))
GETTEXT = {"_", "gettext", "ngettext", "pgettext", "npgettext"}
READ_ATTRIBUTES = {"alt", "aria-description", "aria-label", "content", "placeholder", "title"}
# `meta` elements whose content is for machines.
FOR_MACHINES = {"color-scheme", "og:type", "robots", "theme-color", "twitter:card", "viewport"}
LETTERS = re.compile(r"[^\W\d_]+")
HOLE = "\ufffc"  # stands for what Jinja puts in
# What macros give that are called inside a tag.
MACRO_ATTRIBUTES = re.compile(
    f'(lang|dir|direction|data-since|data-until)="{HOLE}"| hidden(?={HOLE})'
)


def environment() -> jinja2.Environment:
    return jinja2.Environment(  # noqa: S701  (renders nothing)
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"], trim_blocks=True, lstrip_blocks=True
    )


def markup(source: str) -> str:
    """A template with a hole for every statement and expression, and for messages."""
    parts = []
    in_message = False
    inside = ""
    for _, kind, value in environment().lex(source):
        if kind.endswith("_begin"):
            inside = kind
        elif kind.endswith("_end"):
            inside = ""
            parts.append(HOLE)
        elif inside == "block_begin" and kind == "name" and value in {"trans", "endtrans"}:
            in_message = value == "trans"
        elif kind == "data" and not in_message:
            parts.append(value)
    return "".join(parts)


class Words(HTMLParser):
    """Gathers what a reader would read in a template's own markup."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "script":  # data for search engines
            return
        self.found += LETTERS.findall(MACRO_ATTRIBUTES.sub("", data))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        known = FOR_MACHINES & {values.get("name"), values.get("property")}
        if tag == "meta" and (known or values.get("http-equiv")):
            return
        for name, value in attrs:
            if name in READ_ATTRIBUTES:
                self.found += LETTERS.findall(value or "")


def words_of_markup(source: str) -> list[str]:
    reader = Words()
    reader.feed(markup(source))
    reader.close()
    return reader.found


def constants(node: nodes.Node) -> Iterator[str]:
    """Every text in a template's expressions that is not an argument of gettext."""
    called = node.node if isinstance(node, nodes.Call) else None
    if isinstance(called, nodes.Name) and called.name in GETTEXT:
        return
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        yield node.value
    for child in node.iter_child_nodes():
        yield from constants(child)


def sentences(source: str) -> list[str]:
    """The texts in expressions that look like words for readers: a capital, or several words."""
    texts = (re.sub(r"<[^>]*>", "", text) for text in constants(environment().parse(source)))
    return [text for text in texts if re.search(r"[^\W\d_]\s+[^\W\d_]|[A-ZŁŚŻÉÀ]", text)]


@pytest.mark.parametrize("name", NAMES)
def test_no_text_stands_outside_gettext(name: str) -> None:
    source = (TEMPLATES / name).read_text(encoding="utf-8")
    assert words_of_markup(source) == []
    assert sentences(source) == []


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ('<p class="quiet">{{ _("Home") }} · 404</p>', []),
        ("<p>{% trans a=b %}Words {{ a }}{% pluralize %}more{% endtrans %}</p>", []),
        ("{# A remark. #}<a href='x'{% if a %} lang='pl'{% endif %}>-</a>", []),
        ('<meta name="robots" content="noindex"><!-- a remark -->', []),
        ('<script type="application/ld+json">{"@type":"Event"}</script>', []),
        ("<p>Home</p>", ["Home"]),
        ("{% if a %}at{% endif %}", ["at"]),
        ('<img alt="A hall">', ["A", "hall"]),
        ("<nav aria-label='Menu {{ a }}'>", ["Menu"]),
        ('<meta name="description" content="About">', ["About"]),
        ("{% trans %}Good{% endtrans %}bad", ["bad"]),
        ("<p>wtorek&nbsp;</p>", ["wtorek"]),
    ],
)
def test_text_outside_gettext_is_found(source: str, words: list[str]) -> None:
    assert words_of_markup(source) == words


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('{{ _("Home page") }}{{ pgettext("a kind", "Series of") }}', []),
        ('{{ a if b == "moved-online" else "" }}{{ c | join("<br>" | safe) }}', []),
        ('{{ a or "Home" }}', ["Home"]),
        ('{% set a = "held in" %}{{ a }}', ["held in"]),
    ],
)
def test_text_in_expressions_is_found(source: str, found: list[str]) -> None:
    assert sentences(source) == found


def test_no_interface_text_in_scripts() -> None:
    for path in (ROOT / "static").rglob("*.js"):
        if path.name == "minisearch.js":  # not ours: its errors are for programmers
            continue
        code = re.sub(r"//.*|/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        texts = [text for pair in re.findall(r"\"([^\"]*)\"|'([^']*)'", code) for text in pair]
        assert [text for text in texts if re.search(r"[A-Z]\w+ \w+", text)] == [], path


def gettext_calls(folder: Path) -> list[str]:
    """Calls of gettext whose message is not a plain text, which extraction cannot see."""
    call = re.compile(r"\b(?:_|n?p?gettext)\(\s*(?![\"'\s)])[^)]*\)")
    return [
        f"{path.name}: {found}"
        for path in folder.rglob("*.html")
        for found in call.findall(path.read_text(encoding="utf-8"))
    ]


def test_every_message_can_be_extracted() -> None:
    assert gettext_calls(TEMPLATES) == []
