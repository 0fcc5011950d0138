"""Slugs: the last part of an address, made from a title, and the anchors of headings."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

LONGEST_SLUG = 80  # characters
LONGEST_ANCHOR = 60  # characters

_ACCENT = re.compile("[\u0300-\u0333]")  # the accents of letters, which slugify drops
_LETTERS_AT_END = re.compile("(?:-[a-z])+$")
_WORD = re.compile("[a-z0-9]+")
# Signs of which slugify leaves no hyphen, or that can begin an entity.
_SPECIAL = re.compile("[&',]")


@lru_cache(maxsize=4096)
def make_slug(text: str, otherwise: str, letters: str = "") -> str:
    """Make the last part of an address from a title; an id stands in where nothing is left.

    `letters` says how the title's language spells its letters there, with spaces between them:
    "ä=ae ß=ss". All others are spelt as slugify does.
    """
    # Left to itself, slugify parts words at the straight apostrophe and not at the curved one.
    plain = _respelt(text, letters).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return _cut(_slugify(plain)) or otherwise


def _respelt(text: str, letters: str) -> str:
    if not letters or text.isascii():
        return text
    found, spellings = _spellings(letters)
    return found.sub(lambda one: spellings[one[0]], unicodedata.normalize("NFC", text).lower())


@cache
def _spellings(letters: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Read how letters are spelt, and how to find them: several that go together come first."""
    pairs = (unicodedata.normalize("NFC", one).lower().partition("=") for one in letters.split())
    spellings = {letter: spelling for letter, sign, spelling in pairs if letter and sign}
    longest_first = sorted(spellings, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)) or "(?!)"), spellings


def _cut(slug: str) -> str:
    """Cut a long slug after a whole word, which is not one letter, as it would belong to a next."""
    if len(slug) <= LONGEST_SLUG:
        return slug
    end = slug.rfind("-", 0, LONGEST_SLUG + 1)
    return _LETTERS_AT_END.sub("", slug[:end] if end > 0 else slug[:LONGEST_SLUG])


def make_anchor(text: str) -> str:
    """Make the anchor of a heading from its text."""
    return _slugify(text, LONGEST_ANCHOR) or "section"


def _slugify(text: str, longest: int = 0) -> str:
    """Give what slugify gives, uncut where `longest` is 0; common texts are read without it."""
    slug = _plain_slug(text)
    if slug is not None and (len(slug) < longest or not longest):
        return slug
    from slugify import slugify  # noqa: PLC0415  (many builds need none, and it is dear to import)

    # Without a named backend, slugify looks for an optional package on the disk at each call.
    return slugify(text, max_length=longest, word_boundary=True, backend="text-unidecode")


def _plain_slug(text: str) -> str | None:
    """Give the slug of a text of letters of ASCII, and such with accents; None for any other."""
    plain = text.replace("'", "-")
    if not plain.isascii():
        # Not decomposed by Unicode, yet common.
        letters = plain.replace("ł", "l").replace("Ł", "L")
        plain = _ACCENT.sub("", unicodedata.normalize("NFKD", letters))
    if not plain.isascii() or _SPECIAL.search(plain):
        return None
    return "-".join(_WORD.findall(plain.lower()))


def folded(path: str) -> str:
    """Give a path so that two are equal if a host could take them for one.

    Hosts may ignore case, or keep names in another normal form: this is canonical caseless
    matching (The Unicode Standard, section 3.13, D145).
    """
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFD", unicodedata.normalize("NFD", path).casefold())
