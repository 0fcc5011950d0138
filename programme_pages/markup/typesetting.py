"""Typography in bodies: the words of HTML are set, and all else stays as it is.

A quotation may span elements, and a space may end one. So all words of a body are set together,
with signs of Unicode in the place of tags: U+2029 PARAGRAPH SEPARATOR, U+2028 LINE SEPARATOR, and
U+FFFC OBJECT REPLACEMENT CHARACTER for what is no words. No text of a programme has the first two.
"""

import html
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

_BLOCK_END, _LINE_END = "\N{PARAGRAPH SEPARATOR}", "\N{LINE SEPARATOR}"
_OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
# Tags, those of blocks on their lines as one; nh3 writes no ">" in attributes.
_TAGS = re.compile(r"(<[^>]*+>(?:\n?<[^>]*+>)*+)")
_TAG = re.compile(r"<[^>]*>")
_CODE = re.compile(r"<(?:code|kbd|pre)\b")
_BLOCK = re.compile(r"<(?!/?(?:a|abbr|br|del|em|img|ins|q|s|small|span|strong|sub|sup)\b)")
_EMPTY = re.compile(r"<(?:br|hr|img)\b")


class Typesetter(Protocol):
    """What sets the words of a language."""

    def may_change(self, text: str) -> bool:
        """Whether there may be anything to set in a text."""

    def typeset_pieces(self, pieces: Sequence[str]) -> Sequence[str]:
        """Set a text that is given in pieces; give what each of them has become."""


def typeset_html(safe: str, typesetter: Typesetter) -> str:
    """Set the words of a body's safe HTML.

    Code is left alone, and so are elements that say which language they are in.
    """
    if not typesetter.may_change(_TAGS.sub(_BLOCK_END, safe)):
        return safe
    parts = _TAGS.split(safe)
    before = _pieces(parts)
    after = typesetter.typeset_pieces(before)
    if after is before:
        return safe
    for number in range(0, len(parts), 2):
        if before[number] != after[number]:
            parts[number] = html.escape(after[number], quote=False)
    return "".join(parts)


def _pieces(parts: Sequence[str]) -> Sequence[str]:
    """Give the words of HTML that was parted at its tags, and signs in the place of these."""
    texts, signs = parts[0::2], list(map(_sign, parts[1::2]))
    if None in signs:
        texts, signs = _without_left_alone(parts)
    pieces = list(parts)
    pieces[0::2] = [html.unescape(text) if "&" in text else text for text in texts]
    pieces[1::2] = [sign or "" for sign in signs]
    return pieces


@lru_cache(1000)  # most tags have no attributes, and come again and again
def _sign(tags: str) -> str | None:
    """Give what stands for some tags; None where something begins that is left alone."""
    if ' lang="' in tags or _CODE.search(tags):
        return None
    if "<br" in tags or "<img" in tags:
        return "".join(map(_sign_of_one, _TAG.findall(tags)))
    if _BLOCK.search(tags):
        return _BLOCK_END
    return "\n" if "\n" in tags else ""


def _sign_of_one(tag: str) -> str:
    if tag.startswith("<br"):
        return _LINE_END
    if tag.startswith("<img"):
        return _OBJECT
    return _BLOCK_END if _BLOCK.match(tag) else ""


def _without_left_alone(parts: Sequence[str]) -> tuple[Sequence[str], list[str | None]]:
    """Give the texts of parted HTML, of those that are left alone nothing, and the signs."""
    texts, signs = [parts[0]], list[str | None]()
    depth = 0  # of elements, the outermost of which is left alone
    for tags, text in zip(parts[1::2], parts[2::2], strict=True):
        sign = ""
        for tag in _TAG.findall(tags):
            if depth:
                depth += _step(tag)
            elif (found := _sign(tag)) is None:
                depth, sign = _step(tag), sign + _OBJECT
            else:
                sign += found
        signs.append(sign)
        texts.append("" if depth else text)
    return texts, signs


def _step(tag: str) -> int:
    """Tell how many more elements are open after a tag."""
    if tag.startswith("</"):
        return -1
    return 0 if _EMPTY.match(tag) else 1
