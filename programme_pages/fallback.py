"""Fallback: what stands in where a language has no text.

The best other language is a variant of the reader's own (`pt` for `pt-BR`), then the one that the
text was written in, then the others in the site's order.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TypeVar

from programme_pages.locales import tags
from programme_pages.model.facts import Record
from programme_pages.model.programme import Entry, Words
from programme_pages.model.texts import ANY_LANGUAGE, Text

T = TypeVar("T")


@cache
def languages_in_order(code: str, source: str | None, order: tuple[str, ...]) -> tuple[str, ...]:
    """Give the languages that a reader of `code` is served with, the best first."""
    variants = [one for one in order if tags.family(one) == tags.family(code)]
    written = [source] if source else []
    return tuple(dict.fromkeys((code, *variants, *written, *order)))


def best_text(
    text: Text, code: str, order: Sequence[str], source: str | None = None
) -> tuple[str, str]:
    """Give a label or name in a language or in the best other one, and which that is.

    The language of a plain name is `ANY_LANGUAGE`. Raises ValueError for a text without any.
    """
    known = text.by_language
    for one in (code, ANY_LANGUAGE):
        if one in known:
            return known[one], one
    for one in (*languages_in_order(code, source, tuple(order)), *known):
        if one in known:
            return known[one], one
    raise ValueError("a text without any language")


def in_order(
    known: Mapping[str, T], code: str, source: str | None, order: Sequence[str]
) -> Iterator[T]:
    """Give what is known by language, what suits a reader of `code` best first."""
    wanted = dict.fromkeys((*languages_in_order(code, source, tuple(order)), *known))
    return (known[one] for one in wanted if one in known)


def best(known: Mapping[str, T], code: str, source: str | None, order: Sequence[str]) -> T:
    """Give what is known in a language, or in the best other one."""
    return known[code] if code in known else next(in_order(known, code, source, order))


def words_in_order(entry: Entry[Record], code: str, order: Sequence[str]) -> list[Words]:
    """Give an entry's words in all languages, those that suit a reader of `code` best first."""
    return list(in_order(entry.words, code, entry.source, order))


def best_words(entry: Entry[Record], code: str, order: Sequence[str]) -> Words:
    """Give an entry's words in a language, or in the best other one."""
    return best(entry.words, code, entry.source, order)


def language_of(entry: Entry[Record], code: str, order: Sequence[str]) -> str:
    """Give the language of the text that a reader of `code` is shown of an entry."""
    if entry.is_written_in(code):
        return code
    written = (one.language for one in words_in_order(entry, code, order))
    return next(one for one in written if entry.is_written_in(one))
