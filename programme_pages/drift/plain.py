"""What of a text counts for its translators: all but white space and typography."""

import html
import re
from unicodedata import normalize

_SAME = {
    # Quotation marks, single and double, high and low, curved and angled; primes; the acute accent.
    "'": '"\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\xab\xbb\u2039\u203a\u2032\u2033\xb4',
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212",  # from the hyphen to the minus sign
    "...": "…",
    # Hyphens that may be shown, spaces and joiners without width, marks of direction, variants.
    "": "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff",
}
_PAIRS = [(char, same) for same, chars in _SAME.items() for char in chars]
_RUN = re.compile("''+|--+")
_BULLET = re.compile(r"^[ \t]*[*+](?=[ \t])", re.MULTILINE)  # a list may begin with any of three


def plain_text(text: str) -> str:
    """Give a text without its white space, all quotes, all dashes and all bullets being the same.

    Texts that differ in no more than that are equal then. Letters with accents are equal however
    they are encoded (Unicode NFC), and so are characters and their references such as `&nbsp;`.
    """
    if "&" in text:
        text = html.unescape(text)
    if "*" in text or "+" in text:
        text = _BULLET.sub("-", text)
    text = "".join(text.split())
    if not text.isascii() or '"' in text:
        for char, same in _PAIRS:
            if char in text:
                text = text.replace(char, same)
        text = normalize("NFC", text)
    return _RUN.sub(lambda found: found[0][0], text)
