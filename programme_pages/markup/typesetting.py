"""Typography in bodies: the words of HTML are set, and all else stays as it is.

A quotation may span elements, and a space may end one. So all words of a body are set together,
with signs of Unicode in the place of tags: U+2029 PARAGRAPH SEPARATOR, U+2028 LINE SEPARATOR, and
U+FFFC OBJECT REPLACEMENT CHARACTER for what is no words. No text of a programme has the first two.
"""

import html
import re
from collections.abc import Callable, Sequence
from functools import lru_cache

_BLOCK_END, _LINE_END = "\N{PARAGRAPH SEPARATOR}", "\N{LINE SEPARATOR}"
_OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
# Tags, those of blocks on their lines as one; nh3 writes no ">" in attributes.
_TAGS = re.compile(r"(<[^>]*>(?:\n?<[^>]*>)*)")
_TAG = re.compile(r"(<(/?)([a-z0-9]+)[^>]*>)")
_SHORT = 30  # characters of tags without attributes
_EMPTY = {"br": _LINE_END, "hr": _BLOCK_END, "img": _OBJECT}
_RARE = re.compile(r"<(?:(?:code|kbd|pre|br|hr|img)\b|[^>]* lang=\")")
_BLOCK = re.compile(r"<(?!/?(?:a|abbr|del|em|ins|q|s|small|span|strong|sub|sup)\b)")


def typeset_html(safe: str, typeset: Callable[[Sequence[str]], Sequence[str]]) -> str:
    """Set the words of a body's safe HTML.

    Code is left alone, and so are elements that say which language they are in. `typeset` gets the
    words in pieces, the sign of a tag between two of them, and gives what each piece becomes.
    """
    parts = _TAGS.split(safe)
    before = _pieces(parts)
    after = typeset(before)
    if after is before:
        return safe
    for number in range(0, len(parts), 2):
        if before[number] != after[number]:
            parts[number] = html.escape(after[number], quote=False)
    return "".join(parts)


def _pieces(parts: Sequence[str]) -> Sequence[str]:
    """Give the words of HTML that was parted at its tags, and signs in the place of these."""
    pieces = [_words(parts[0])]
    depth = 0  # of elements, the outermost of which is left alone
    for tags, text in zip(parts[1::2], parts[2::2], strict=True):
        look = _look_at_short if len(tags) < _SHORT else _look_at
        sign, depth = look(tags, depth)
        pieces += sign, "" if depth else _words(text)
    return pieces


def _words(text: str) -> str:
    return html.unescape(text) if "&" in text else text


def _look_at(tags: str, depth: int) -> tuple[str, int]:
    """Give the signs of some tags, and how many elements, once left alone, are open after them."""
    signs = "\n" if "\n" in tags else ""
    if not depth and not _RARE.search(tags):
        return _BLOCK_END if _BLOCK.search(tags) else signs, 0
    for tag, slash, name in _TAG.findall(tags):
        if depth:
            depth += -1 if slash else name not in _EMPTY
        elif name in _EMPTY:
            signs += _EMPTY[name]
        elif _RARE.match(tag):
            signs, depth = signs + _OBJECT, 1
        elif _BLOCK.match(tag):
            signs += _BLOCK_END
    return signs, depth


_look_at_short = lru_cache(1000)(_look_at)  # which are but few different ones
