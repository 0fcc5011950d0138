"""Slips: what was meant as Markdown, is none, and so stands on the page as it was typed.

A slip is looked for where its place is known, in the Markdown, and believed only if readers see it:
in code, and behind a backslash, the same signs are meant.
"""

import html
import re
from typing import NamedTuple

from programme_pages.markup.source import Source
from programme_pages.problems import MOST_IN_FILE, Sentence, problem, sentence

_ADDRESS = r"(?:entry:|files/|https?://|mailto:|tel:|#[a-z])[^\s()]*"
_CODE = re.compile(r"<(code|pre)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_HEADING = re.compile(r"<h[1-6][^>]*>(.*?)</h[1-6]>", re.DOTALL)


class _Slip(NamedTuple):
    """What is wrong and how to mend it; the group `seen` of the pattern is what readers see."""

    written: re.Pattern[str]
    what: Sentence
    advice: Sentence


_LINKS = (
    _Slip(
        re.compile(rf"(?<!\\)\](?:[ \t]+|[ \t]*\n[ \t]*)(?P<seen>\({_ADDRESS})"),
        sentence("this is no link: a space stands between its words and its address"),
        sentence("Delete the space: [words](address)"),
    ),
    _Slip(
        re.compile(rf"(?<!\\)(?P<seen>\]\({_ADDRESS})"),
        sentence("this is no link: the bracket round its address is not closed"),
        sentence("Put ) behind the address: [words](address)"),
    ),
)
_NAME = _Slip(
    re.compile(
        r"(?P<seen>\{:?[ \t]*#[^\s{}]++(?![ \t]*\})"  # an opening brace alone
        r"|(?<!\{)(?<!: )#[^\s{}#]+\}"  # a closing one alone
        r"|(?<=\S)\{#[^\s{}]+\})"  # no space before both
    ),
    sentence("this does not name the heading: readers see it as it stands here"),
    sentence("End the line with a space and the name between two braces: {#name}"),
)
_VERSIONS = _Slip(
    re.compile(r"(?m)^(?P<seen><{7})(?= )"),
    sentence("two people changed these lines, and both versions stand here"),
    sentence(
        "Keep what is right, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"
    ),
)


def check_slips(source: Source, safe: str) -> None:
    """Report what readers of a body, as safe HTML, will see of links, names and versions."""
    if not any(sign in source.markdown for sign in ("]", "#", "<<<<<<<")):
        return
    plain = _CODE.sub("", safe)
    if "{" in plain or "}" in plain:
        _report(source, _NAME, _visible(" ".join(_HEADING.findall(plain))))
    if "]" in plain:
        visible = _visible(plain)
        for slip in _LINKS:
            _report(source, slip, visible)
    if "<<<<<<<" in source.markdown:
        _report(source, _VERSIONS, _visible(plain))


def _visible(some_html: str) -> str:
    return html.unescape(_TAG.sub("", some_html))


def _report(source: Source, slip: _Slip, visible: str) -> None:
    """Report the places of a slip that readers see, as far as they are listed."""
    for found in slip.written.finditer(source.markdown):
        if len(source.problems) > MOST_IN_FILE:
            return
        if found["seen"] in visible:
            span = source.place(found.start("seen"), len(found["seen"]))
            source.problems.append(
                problem("broken-markdown", span, what=slip.what, advice=slip.advice)
            )
