"""Folding: words as search compares them, without accents and in small letters.

`static/fold.js` does the same in the browser; a test holds the two against each other.
"""

import re
import unicodedata

# Accents of Latin, Greek and Cyrillic letters, points of Hebrew, vowel signs of Arabic. In other
# scripts marks are vowels that tell words apart, so they stay.
_MARKS = re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c7\u0640\u064b-\u065f\u0670]")
# Letters that Unicode does not take apart, and such as are often written for each other.
_ONE_FOR_ONE = (
    ("łøđðħıŋŧςґىة", "loddhintσгيه"),  # noqa: RUF001  (letters that look like others)
    ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
    ("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
)
_LETTERS = str.maketrans(
    {
        "þ": "th",
        "ß": "ss",
        "œ": "oe",
        "æ": "ae",
        **{
            one: other
            for every, plain in _ONE_FOR_ONE
            for one, other in zip(every, plain, strict=True)
        },
    }
)
# A Ukrainian apostrophe is part of its word, a French one parts two words.
_WORD = re.compile(
    "[\u0400-\u052f][\u0400-\u052f0-9]*(?:['\u2019\u02bc][\u0400-\u052f]+)*|[^\\W_]+"
)
_PLAIN_WORD = re.compile("[a-z0-9]+")  # the same among ASCII
_APOSTROPHE = re.compile("['\u2019\u02bc]")
# The Arabic article, with what is written in one word with it ("and", "in", "as").
_ARTICLE = re.compile("^(?:[وفبك]?ال|لل)(?=..)")


def fold(text: str) -> str:
    """Give a text in small letters without accents: "Łódź" is "lodz", "Straße" is "strasse".

    Compatibility decomposition (UAX 15, NFKD), then the tables above.
    """
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", text)).lower().translate(_LETTERS)


def tokens(text: str) -> list[str]:
    """Give the words of a text as they are compared."""
    folded = fold(text)
    if folded.isascii():
        return _PLAIN_WORD.findall(folded)
    words = (_APOSTROPHE.sub("", word) for word in _WORD.findall(folded))
    return [_ARTICLE.sub("", word) for word in words]


def plain_slug(title: str) -> str:
    """Give the last part of the address that most pages of this title have.

    The index leaves it out where it is right, and `fold.js` makes it again.
    """
    return "-".join(tokens(title))
