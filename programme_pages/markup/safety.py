"""The HTML that may stand in a text: what else is there is reported, and dropped."""

import html
import re
from collections.abc import Callable

import nh3

from programme_pages.markup.links import is_safe_link
from programme_pages.markup.meant import meant_link
from programme_pages.markup.source import Source
from programme_pages.model.codes import is_language
from programme_pages.problems import sentence

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
_ALLOWED = {tag: _ATTRIBUTES.get(tag, set()) | _ATTRIBUTES["*"] for tag in _TAGS}
_SOUND: dict[str, Callable[[str], bool]] = {
    "lang": is_language,
    "align": lambda value: value in {"left", "right", "center"},
    "start": lambda value: value.isascii() and value.isdecimal(),
}
_SCHEMES = {"http", "https", "mailto", "tel", "entry"}

# Nothing is to be said of a tag that the allow-list has, and that has no attribute.
_SOUND_TAG = f"(?i:{'|'.join(sorted(_TAGS))})(?: /)?>"
_TAG = re.compile(
    rf"<(?!{_SOUND_TAG})"
    r"([a-zA-Z][a-zA-Z0-9-]*)([^<>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^<>\"']*)*)>"
)
_ATTRIBUTE = re.compile(r"([^\s\"'=<>/]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))?")


def make_cleaner() -> nh3.Cleaner:
    """Make what drops all that the allow-list does not name."""
    return nh3.Cleaner(
        tags=set(_TAGS),
        attributes=_ATTRIBUTES,
        attribute_filter=_keep_attribute,
        url_schemes=_SCHEMES,
        link_rel=None,
    )


def _keep_attribute(tag: str, name: str, value: str) -> str | None:  # noqa: ARG001  (nh3's form)
    return value if name not in _SOUND or _SOUND[name](value) else None


def check_tags(source: Source, rendered: str) -> None:
    """Report HTML that the allow-list will drop, and addresses that lead nowhere safe.

    Text in code is escaped and holds no tags.
    """
    for name, attributes in _TAG.findall(rendered):
        tag = name.lower()
        if tag not in _TAGS:
            source.report("html-not-allowed", f"<{tag}", tag=tag)
        else:
            _check_attributes(source, tag, attributes)


def _check_attributes(source: Source, tag: str, attributes: str) -> None:
    allowed = _ALLOWED[tag]
    found = {
        name.lower(): html.unescape(value.strip("\"'"))
        for name, value in _ATTRIBUTE.findall(attributes)
    }
    for name, value in found.items():
        if name not in allowed:
            source.report("attribute-not-allowed", name, name=name, tag=tag)
        elif name in {"href", "src"} and not is_safe_link(value, picture=tag == "img"):
            _report_link(source, value, picture=tag == "img")
    if tag == "img" and not found.get("alt", "").strip():
        source.report("missing-alt", found.get("src", ""))


_LINK = sentence(
    "Write https://..., entry:ID for a page of this site, or files/NAME for a download"
)
_PICTURE = sentence("Put the picture into the entry's files/, and write files/NAME")


def _report_link(source: Source, value: str, *, picture: bool) -> None:
    advice = _PICTURE if picture else _LINK
    source.report("bad-link", value, meant_link(value, picture=picture), value=value, advice=advice)
