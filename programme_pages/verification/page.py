"""Pages as they lie in a folder: what of them matters to links, languages and origins.

Pages of a built site are regular HTML, so that tags are found by a pattern: a parser that builds a
tree takes ten times as long, and does not tell where in the file a tag stands. A damaged page is
no risk: the manifest tells that it is not the one that was built. That pages are read as a browser
reads them is held by `tests/verification/test_page.py`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from typing import NamedTuple

_QUOTED = r"""[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*"""
# Comments, elements whose content is no HTML, and all other tags.
_TAG = re.compile(
    rf"<!--.*?-->|<(?P<raw>script|style|title|textarea)\b(?P<inside>{_QUOTED})>.*?</(?P=raw)\s*>"
    rf"|<(?P<name>[a-z][^\s/>]*)(?P<attributes>\s{_QUOTED})>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"""([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))""", re.DOTALL
)
# Most tags have none of these: to look for them takes a fifth of taking all attributes apart.
_OF_USE = re.compile(r"\b(?:id|href|src|srcset|lang|content|action|data|poster)\s*=", re.IGNORECASE)
_LINKS = {("a", "href"), ("area", "href"), ("form", "action")}
_LOADS = {
    *((name, "src") for name in ("audio", "embed", "iframe", "img", "input")),
    *((name, "src") for name in ("script", "source", "track", "video")),
    *(("image", "href"), ("object", "data"), ("use", "href"), ("video", "poster")),
}
_LOADED_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}
_LOADED_RELATIONS |= {"apple-touch-icon", "mask-icon"}


class Reference(NamedTuple):
    """An address on a page, and where it stands: in characters from the page's start."""

    address: str
    start: int
    end: int


class Alternate(NamedTuple):
    """A `link` to the page in another language (hreflang)."""

    language: str
    at: Reference


class Page(NamedTuple):
    """What of a page matters; `twice` are ids that stood on the page before."""

    target: str
    size: int  # bytes
    language: Reference | None
    indexed: bool  # search engines may list it
    refresh: str | None  # where it sends readers on to
    canonical: Reference | None
    alternates: Sequence[Alternate]
    ids: frozenset[str]
    twice: Sequence[Reference]
    links: Sequence[Reference]  # each address once
    loads: Sequence[Reference]
    styles: Sequence[str]


def read_page(target: str, content: bytes) -> Page:
    """Find what matters in a page; bytes that are no UTF-8 are replaced."""
    text = content.decode("utf-8", errors="replace")
    reading = _Reading()
    for match in _TAG.finditer(text):
        group = "raw" if match["raw"] else "name"
        written = match["inside" if match["raw"] else "attributes"]
        if written and _OF_USE.search(written):
            at = match.start("inside" if match["raw"] else "attributes")
            reading.tag(match[group].lower(), dict(_attributes(written, at)))
    return reading.page(target, len(content))


def _attributes(written: str, at: int) -> Iterator[tuple[str, Reference]]:
    """Give the attributes of a tag, from the last to the first: the first one counts."""
    for match in reversed(list(_ATTRIBUTE.finditer(written))):
        number = match.lastindex or 2
        value = match[number]
        start, end = match.span(number)
        plain = unescape(value) if "&" in value else value
        yield match[1].lower(), Reference(plain, at + start, at + end)


class _Reading:
    """What was found so far on a page."""

    def __init__(self) -> None:
        self._language: Reference | None = None
        self._indexed = True
        self._refresh: str | None = None
        self._canonical: Reference | None = None
        self._alternates: list[Alternate] = []
        self._ids: set[str] = set()
        self._twice: list[Reference] = []
        self._links: dict[str, Reference] = {}
        self._loads: dict[str, Reference] = {}
        self._styles: list[str] = []

    def tag(self, name: str, attributes: Mapping[str, Reference]) -> None:
        """Take in a tag."""
        if "id" in attributes:
            self._id(attributes["id"])
        if name == "link":
            self._link(attributes)
            return
        if name == "meta":
            self._meta(attributes)
        elif name == "html":
            self._language = attributes.get("lang")
        for key, value in attributes.items():
            self._address(name, key, value)

    def _address(self, name: str, key: str, value: Reference) -> None:
        if (name, key) in _LINKS:
            self._links.setdefault(value.address, value)
        elif (name, key) in _LOADS:
            self._loads.setdefault(value.address, value)
        elif key == "srcset":
            self._candidates(value)

    def _id(self, found: Reference) -> None:
        if found.address in self._ids:
            self._twice.append(found)
        self._ids.add(found.address)

    def _link(self, attributes: Mapping[str, Reference]) -> None:
        at = attributes.get("href")
        if at is None:
            return
        relations = _value(attributes, "rel").lower().split()
        if "canonical" in relations:
            self._canonical = at
        elif "alternate" in relations and "hreflang" in attributes:
            self._alternates.append(Alternate(attributes["hreflang"].address, at))
        elif _LOADED_RELATIONS.isdisjoint(relations):
            self._links.setdefault(at.address, at)
        else:
            self._loads.setdefault(at.address, at)
        if "stylesheet" in relations:
            self._styles.append(at.address)

    def _meta(self, attributes: Mapping[str, Reference]) -> None:
        content = attributes.get("content")
        if content is None:
            return
        if _value(attributes, "name").lower() == "robots":
            self._indexed = "noindex" not in content.address.lower()
        if _value(attributes, "http-equiv").lower() == "refresh":
            address = re.split(r"url\s*=", content.address, maxsplit=1, flags=re.IGNORECASE)[-1]
            self._refresh = address.strip()
            self._links.setdefault(self._refresh, content._replace(address=self._refresh))

    def _candidates(self, value: Reference) -> None:
        for candidate in value.address.split(","):
            if words := candidate.split():
                self._loads.setdefault(words[0], value._replace(address=words[0]))

    def page(self, target: str, size: int) -> Page:
        """Give all that was found."""
        return Page(
            target=target,
            size=size,
            language=self._language,
            indexed=self._indexed,
            refresh=self._refresh,
            canonical=self._canonical,
            alternates=self._alternates,
            ids=frozenset(self._ids),
            twice=self._twice,
            links=list(self._links.values()),
            loads=list(self._loads.values()),
            styles=self._styles,
        )


def _value(attributes: Mapping[str, Reference], name: str) -> str:
    found = attributes.get(name)
    return "" if found is None else found.address


_STYLE_URL = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s;]+)""")
_STYLE_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def read_style(text: str) -> Iterable[Reference]:
    """Find what a style loads (CSS Syntax Module Level 3: `url()`, `@import`); no `data:`."""
    bare = _STYLE_COMMENT.sub(lambda match: " " * len(match[0]), text)
    for match in _STYLE_URL.finditer(bare):
        if not match[1].startswith(("data:", "#")):
            yield Reference(match[1], *match.span(1))
