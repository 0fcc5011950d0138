"""What a body may ask of Python-Markdown: its work grows with products of signs and lengths."""

import re

from programme_pages.markup.source import Source

LONGEST_BODY = 100_000  # characters, about forty printed pages
MOST_SIGNS = 8_000  # of Markdown in a body
MOST_WORK = 4_000_000  # signs times characters of a paragraph, over all paragraphs
DEEPEST_BRACKETS = 50  # that are open at once in a paragraph

_SIGNS = b"\n!#&()*+<=>[\\]_`{|}~-"
_OPENING = "[(<"
_BRACKET = re.compile(r"[\[\]()<>]")
# More than eight quotations or lists that begin on one line, or as deep an indentation. That it
# begins with a line feed, which is put before the text, lets the search leap from line to line.
_NESTED = re.compile(r"\n(?: *(?:(?:>|[-+*] |[0-9]+\. ) *){9}| {37,}[-+*0-9>]).*")


def is_bounded(source: Source) -> bool:
    """Report a text that would take Python-Markdown long."""
    if len(source.markdown) > LONGEST_BODY:
        source.report("body-too-long", "", limit=LONGEST_BODY)
        return False
    if nested := _NESTED.search("\n" + source.markdown):
        source.report("markdown-too-deep", nested[0].strip())
        return False
    return _is_light(source.markdown) or _are_paragraphs_bounded(source)


def _is_light(text: str) -> bool:
    """Whether the signs of a whole text, as if in one paragraph, are within every limit."""
    signs = _count_signs(text) + text.count("\n\n") + 1
    return (
        signs <= MOST_SIGNS
        and signs * len(text) <= MOST_WORK
        and sum(map(text.count, _OPENING)) <= DEEPEST_BRACKETS
    )


def _are_paragraphs_bounded(source: Source) -> bool:
    signs = work = 0
    for paragraph in source.markdown.split("\n\n"):
        found = _count_signs(paragraph) + 1
        signs, work = signs + found, work + found * len(paragraph)
        if signs > MOST_SIGNS or work > MOST_WORK or _open_brackets(paragraph) > DEEPEST_BRACKETS:
            source.report("too-many-signs", paragraph.strip()[:40])
            return False
    return True


def _open_brackets(paragraph: str) -> int:
    """Give the largest number of brackets that are open at once; each is looked for to the end."""
    depth = deepest = 0
    for bracket in _BRACKET.findall(paragraph):
        depth = depth + 1 if bracket in _OPENING else max(0, depth - 1)
        deepest = max(deepest, depth)
    return deepest


def _count_signs(text: str) -> int:
    """Count signs of Markdown; in bytes, that takes a tenth of the time."""
    encoded = text.encode(errors="surrogatepass")
    return len(encoded) - len(encoded.translate(None, _SIGNS))
