"""One body after another: Markdown in, safe HTML and problems out."""

import re

from programme_pages.characters import first_unwanted
from programme_pages.markup.headings import Headings
from programme_pages.markup.lean import LeanMarkdown
from programme_pages.markup.limits import is_bounded
from programme_pages.markup.links import find_links
from programme_pages.markup.safety import check_tags, make_cleaner
from programme_pages.markup.slips import check_slips
from programme_pages.markup.source import Source
from programme_pages.model.programme import Body, BodyLink
from programme_pages.problems import Problem

_ALIGN = re.compile(r'(<t[hd][^>]*?) align="(left|right|center)"')
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));?")


class Renderer:
    """Renders bodies; see `MarkdownReader`."""

    def __init__(self) -> None:
        """Set up what programme texts need, and no more."""
        self._markdown = LeanMarkdown()
        self._cleaner = make_cleaner()

    def read(self, text: str, file: str, first_line: int) -> tuple[Body, list[Problem]]:
        """Render a body that begins on `first_line` of `file`; report what is wrong with it."""
        source = Source(text, file, first_line)
        if not is_bounded(source):
            return Body(), source.problems
        try:
            rendered = self._markdown.reset().convert(text)
        except RecursionError:
            source.report("markdown-too-deep", "")
            return Body(), source.problems
        check_tags(source, rendered)
        safe = self._cleaner.clean(rendered)
        check_slips(source, safe)
        return _finish(source, safe), source.problems


def _finish(source: Source, safe: str) -> Body:
    # What stands in the text itself was told when the file was read.
    if "&" in source.markdown and (unwanted := first_unwanted(safe)):
        source.report(unwanted.code, _entity_of(source.markdown, unwanted.char), name=unwanted.name)
    headings = Headings(source)
    finished = headings.finish(safe)
    if " align=" in finished:
        finished = _ALIGN.sub(r'\1 class="align-\2"', finished)
    links = find_links(finished)
    for address, _ in links:
        if len(address) > 1 and address[0] == "#" and address[1:] not in headings.taken:
            source.report("unknown-anchor", address, value=address)
    places = tuple(BodyLink(address, source.find(address), shown) for address, shown in links)
    return Body(finished.strip(), tuple(headings.found), places)


def _entity_of(text: str, char: str) -> str:
    """Give the character reference, such as `&#x202e;`, that stands for a character in a text."""
    for match in _REFERENCE.finditer(text):
        if int(match[1] or match[2], 16 if match[1] else 10) == ord(char):
            return match[0]
    return ""
