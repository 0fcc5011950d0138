"""The tree that Python-Markdown makes, with line breaks, and as HTML.

Both steps give what those of Python-Markdown give. These know that only the elements of
`_ENDS` can stand in the tree: raw HTML waits elsewhere until the tree is written.
"""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from markdown.serializers import RE_AMP
from markdown.util import BLOCK_LEVEL_ELEMENTS, AtomicString

_BLOCK_LEVEL = frozenset(BLOCK_LEVEL_ELEMENTS)
_EMPTY = frozenset({"br", "hr", "img"})
_ENDS = {
    tag: f"</{tag}>"
    for tag in (
        *("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "ul", "ol", "li"),
        *("table", "thead", "tbody", "tr", "th", "td", "a", "em", "strong"),
    )
}


def break_lines(root: Element) -> None:
    """Put line feeds between blocks, as Python-Markdown's `PrettifyTreeprocessor` does."""
    _break_blocks(root)
    for line_end in root.iter("br"):
        tail = line_end.tail
        line_end.tail = f"\n{tail}" if tail and tail.strip() else "\n"
    for block in root.iter("pre"):
        code = block[0] if len(block) else None
        if code is not None and code.tag == "code" and not len(code) and code.text is not None:
            code.text = AtomicString(code.text.rstrip() + "\n")


def _break_blocks(element: Element) -> None:
    if len(element) and element.tag != "pre":
        if element[0].tag in _BLOCK_LEVEL and _is_blank(element.text):
            element.text = "\n"
        for child in element:
            if child.tag in _BLOCK_LEVEL:
                _break_blocks(child)
    if _is_blank(element.tail):
        element.tail = "\n"


def _is_blank(text: str | None) -> bool:
    return not text or text.isspace()


def write_inside(root: Element) -> str:
    """Give the HTML of all that stands in an element.

    Raises KeyError for an element that Python-Markdown does not make of programme texts.
    """
    written = [_escape(root.text)] if root.text else []
    waiting: list[Element | str] = [*reversed(root)]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            written.append(one)
            continue
        tag, tail = one.tag, _escape(one.tail) if one.tail else ""
        attributes = _attributes(one) if one.attrib else ""
        if tag in _EMPTY:
            written.append(f"<{tag}{attributes} />{tail}")
            continue
        text, end = _escape(one.text) if one.text else "", _ENDS[tag]
        if len(one):
            written.append(f"<{tag}{attributes}>{text}")
            waiting.append(end + tail)
            waiting.extend(reversed(one))
        else:
            written.append(f"<{tag}{attributes}>{text}{end}{tail}")
    return "".join(written)


def _attributes(element: Element) -> str:
    attributes: Iterable[tuple[str, str | None]] = element.items()  # lists of them can give None
    written = ""
    for name, value in sorted(attributes):
        if value is None:
            written += f" {name}"
        else:
            quoted = _escape(value).replace('"', "&quot;")
            written += f' {name}="{quoted}"'
    return written


def _escape(text: str) -> str:
    if "&" in text:
        text = RE_AMP.sub("&amp;", text)  # but where it begins an entity
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text
