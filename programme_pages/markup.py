"""Markdown to safe HTML, with what is wrong in it.

`markdown` renders, `nh3` keeps what its allow-list names, and the result, whose form nh3 makes
regular, is finished with substitutions: heading levels and ids, table alignment. That costs a
fraction of Python-Markdown's own extensions for the same.
"""

import html
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import markdown
import nh3
from slugify import slugify

from programme_pages.characters import first_unwanted
from programme_pages.model.codes import is_language
from programme_pages.model.fields import is_identifier, is_web_address
from programme_pages.model.programme import Body, BodyLink, Heading
from programme_pages.problems import MOST_IN_FILE, Problem, Span, problem

LONGEST_BODY = 100_000  # characters, about forty printed pages
MOST_SIGNS = 8_000  # of Markdown in a body
MOST_WORK = 4_000_000  # signs times characters of a paragraph, over all paragraphs
DEEPEST_BRACKETS = 50  # that are open at once in a paragraph
LONGEST_ANCHOR = 60  # characters
ENTRY = "entry:"  # the scheme of links to other entries of the site
FILES = "files/"  # the start of links to the entry's own files

_TAGS = frozenset(
    {"a", "abbr", "blockquote", "br", "code", "dd", "del", "dl", "dt", "em", "hr", "img", "ins"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "kbd", "li", "ol", "p", "pre", "q", "s", "small"}
    | {"span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul"}
)
_ATTRIBUTES = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "td": {"align"},
    "th": {"align"},
    "*": {"lang"},
} | {f"h{level}": {"id"} for level in range(1, 7)}
_SOUND: dict[str, Callable[[str], bool]] = {
    "lang": is_language,
    "align": lambda value: value in {"left", "right", "center"},
    "start": lambda value: value.isascii() and value.isdecimal(),
}
_SCHEMES = {"http", "https", "mailto", "tel", "entry"}

_SIGN = re.compile(r"[\n!#&()*+<=>\[\\\]_`{|}~-]")
_BRACKET = re.compile(r"[\[\]()<>]")
# More than eight quotations or lists that begin on one line, or as deep an indentation.
_NESTED = re.compile(r"^ *(?:(?:>|[-+*] |[0-9]+\. ) *){9}.*|^ {37,}[-+*0-9>].*", re.MULTILINE)
_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
_ATTRIBUTE = re.compile(r"([^\s\"'=<>/]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))?")
_HEADING = re.compile(r"<h([1-6])((?: (?:id|lang)=\"[^\"]*\")*)>(.*?)</h\1>", re.DOTALL)
_ID = re.compile(r' id="([^"]*)"')
_ALIGN = re.compile(r'(<t[hd][^>]*?) align="(left|right|center)"')
_LINK = re.compile(r'(<a [^>]*?href=|<img [^>]*?src=)"([^"]*)"')
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));?")
_ANY_TAG = re.compile(r"<[^>]*>")


@dataclass(slots=True)
class _Text:
    """One body on its way: the Markdown, where it stands, and what was found wrong."""

    markdown: str
    file: str
    first_line: int
    problems: list[Problem] = field(default_factory=list)

    def report(self, code: str, needle: str, /, **values: object) -> None:
        """Report a problem at the first place where the needle stands."""
        if len(self.problems) <= MOST_IN_FILE:
            self.problems.append(problem(code, self.find(needle), **values))

    def find(self, needle: str, after: str = "") -> Span:
        """Where a text stands in the Markdown; the first line where it is not found.

        `after` is a text that has to stand somewhere before it.
        """
        start = self.markdown.find(after) + len(after)
        index = self.markdown.find(needle, start) if needle else -1
        if index < 0:
            return Span(self.file, self.first_line, 1, self.first_line, 1)
        line = self.first_line + self.markdown.count("\n", 0, index)
        column = index - self.markdown.rfind("\n", 0, index)
        width = len(needle.split("\n", 1)[0])
        return Span(self.file, line, column, line, column + width)


class MarkdownReader:
    """Renders bodies; one reader serves many, since setting up Python-Markdown is dear."""

    def __init__(self) -> None:
        """Set up the processors that programme texts need, and no more."""
        self._markdown = markdown.Markdown(
            extensions=["tables", "attr_list", "sane_lists"],
            extension_configs={"tables": {"use_align_attribute": True}},
        )

    def read(self, text: str, file: str, first_line: int) -> tuple[Body, list[Problem]]:
        """Render a body that begins on `first_line` of `file`; report what is wrong with it."""
        source = _Text(text, file, first_line)
        if not _is_bounded(source):
            return Body(), source.problems
        try:
            rendered = self._markdown.reset().convert(text)
        except RecursionError:
            source.report("markdown-too-deep", "")
            return Body(), source.problems
        _check_tags(source, rendered)
        safe = nh3.clean(
            rendered,
            tags=set(_TAGS),
            attributes=_ATTRIBUTES,
            attribute_filter=_keep_attribute,
            url_schemes=_SCHEMES,
            link_rel=None,
        )
        return _finish(source, safe), source.problems


def _is_bounded(source: _Text) -> bool:
    """Report a text that would take Python-Markdown long: its work grows with these products."""
    if len(source.markdown) > LONGEST_BODY:
        source.report("body-too-long", "", limit=LONGEST_BODY)
        return False
    if nested := _NESTED.search(source.markdown):
        source.report("markdown-too-deep", nested[0].strip())
        return False
    signs = work = 0
    for paragraph in source.markdown.split("\n\n"):
        found = len(_SIGN.findall(paragraph)) + 1
        signs, work = signs + found, work + found * len(paragraph)
        if signs > MOST_SIGNS or work > MOST_WORK or _open_brackets(paragraph) > DEEPEST_BRACKETS:
            source.report("too-many-signs", paragraph.strip()[:40])
            return False
    return True


def _open_brackets(paragraph: str) -> int:
    """Give the largest number of brackets that are open at once; each is looked for to the end."""
    depth = deepest = 0
    for bracket in _BRACKET.findall(paragraph):
        depth = depth + 1 if bracket in "[(<" else max(0, depth - 1)
        deepest = max(deepest, depth)
    return deepest


def _keep_attribute(tag: str, name: str, value: str) -> str | None:  # noqa: ARG001  (nh3's form)
    return value if name not in _SOUND or _SOUND[name](value) else None


def _check_tags(source: _Text, rendered: str) -> None:
    """Report HTML that the allow-list will drop, and addresses that lead nowhere safe."""
    for tag, attributes in _tags(rendered):
        if tag not in _TAGS:
            source.report("html-not-allowed", f"<{tag}", tag=tag)
            continue
        allowed = _ATTRIBUTES.get(tag, set()) | _ATTRIBUTES["*"]
        for name, value in attributes.items():
            if name not in allowed:
                source.report("attribute-not-allowed", name, name=name, tag=tag)
            elif name in {"href", "src"} and not is_safe_link(value, picture=tag == "img"):
                source.report("bad-link", value, value=value)


def _tags(rendered: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Give every tag that opens, with its attributes; text in code is escaped and holds none."""
    for match in _TAG.finditer(rendered):
        attributes = {
            name.lower(): html.unescape(value.strip("\"'"))
            for name, value in _ATTRIBUTE.findall(match[2])
        }
        yield match[1].lower(), attributes


def is_safe_link(address: str, *, picture: bool = False) -> bool:
    """Whether a link may stand in a text; pictures come from the entry's own files only."""
    if address.startswith(FILES):
        parts = address.split("/")
        return not any(part in {"", ".", ".."} for part in parts) and "\\" not in address
    if picture:
        return False
    if address.startswith("#"):
        return len(address) > 1
    scheme, _, rest = address.partition(":")
    if scheme == "entry":
        return is_identifier(rest.partition("#")[0])
    if scheme in {"mailto", "tel"}:
        return bool(rest) and not any(char.isspace() for char in rest)
    return is_web_address(address)


def _finish(source: _Text, safe: str) -> Body:
    if unwanted := first_unwanted(safe):
        source.report(unwanted.code, _entity_of(source.markdown, unwanted.char), name=unwanted.name)
    headings = _Headings(source)
    finished = _HEADING.sub(headings.finish, safe)
    finished = _ALIGN.sub(r'\1 class="align-\2"', finished)
    links = [html.unescape(address) for _, address in _LINK.findall(finished)]
    for address in links:
        if len(address) > 1 and address[0] == "#" and address[1:] not in headings.taken:
            source.report("unknown-anchor", address, value=address)
    places = tuple(BodyLink(address, source.find(address)) for address in links)
    return Body(finished.strip(), tuple(headings.found), places)


def _entity_of(text: str, char: str) -> str:
    """Give the character reference, such as `&#x202e;`, that stands for a character in a text."""
    for match in _REFERENCE.finditer(text):
        if int(match[1] or match[2], 16 if match[1] else 10) == ord(char):
            return match[0]
    return ""


@dataclass(slots=True)
class _Headings:
    """The headings of a body: each with a level that follows the one before, and an own id."""

    source: _Text
    found: list[Heading] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)
    numbers: Counter[str] = field(default_factory=Counter)

    def finish(self, match: re.Match[str]) -> str:
        """Give the final form of a heading's HTML."""
        written, attributes, inner = int(match[1]), match[2], match[3]
        own_id = html.unescape("".join(_ID.findall(attributes)))
        others = _ID.sub("", attributes)
        text = html.unescape(_ANY_TAG.sub("", inner)).strip()
        level = max(2, min(written, self.found[-1].level + 1 if self.found else 2))
        if level != written:
            values = {"text": text, "written": written, "level": level}
            self.source.report("heading-level", text, **values)
        anchor = slugify(own_id or text, max_length=LONGEST_ANCHOR, word_boundary=True) or "section"
        if own_id and own_id in self.taken:
            span = self.source.find("{#" + own_id, after="{#" + own_id)
            self.source.problems.append(problem("duplicate-anchor", span, anchor=own_id))
        anchor = self._unique(anchor)
        self.found.append(Heading(level, anchor, text))
        self.taken.add(anchor)
        return f'<h{level} id="{anchor}"{others}>{inner}</h{level}>'

    def _unique(self, anchor: str) -> str:
        unique = anchor
        while unique in self.taken:
            self.numbers[anchor] += 1
            unique = f"{anchor}-{self.numbers[anchor] + 1}"
        return unique


def replace_links(body_html: str, targets: dict[str, str]) -> str:
    """Put the final address in the place of each link that `targets` names."""

    def final(match: re.Match[str]) -> str:
        address = html.unescape(match[2])
        return f'{match[1]}"{html.escape(targets.get(address, address))}"'

    return _LINK.sub(final, body_html)
