"""Python-Markdown's blocks, with a short way for plain paragraphs and headings.

Each block of a text is shown to each processor, and most blocks are plain paragraphs that only the
last one takes. So a processor is asked only where the sign that it needs stands, a block in which
no line begins with any sign is a paragraph at once, and a line that begins with number signs is a
heading.
"""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor

# What each needs to stand somewhere in a block; those that are not named are always asked.
_NEEDS = {"table": "|", "hashheader": "#", "quote": ">", "reference": "]:"}
# An empty line, code, a heading, a quotation, a list, a rule, at the start of a line; looked for in
# a text that begins with a line feed, so that the search can leap from line to line.
_SIGN = re.compile(r"\n(?:\n|$|    | {0,3}(?:[#>=-]|[*+] |\d|[*_][*_ ]*(?:\n|$)))")
# A line in which no sign needs a closer look.
_HEADING = re.compile(r"(#{1,6})([^\\#\n]*)")


class LeanBlockParser(BlockParser):
    """A block parser that asks only the processors that can take a block."""

    def __init__(self, md: Markdown) -> None:
        """Take over the processors of a parser that is set up."""
        super().__init__(md)
        self.blockprocessors = md.parser.blockprocessors
        named = {self.blockprocessors[name]: sign for name, sign in _NEEDS.items()}
        self._asked: list[tuple[str, BlockProcessor]] = []
        for processor in self.blockprocessors:
            processor.parser = self
            self._asked.append((named.get(processor, ""), processor))
        self._paragraph = self.blockprocessors["paragraph"]

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802  (its name)
        """Process blocks until none is left, as the base class does."""
        while blocks:
            if _is_plain(blocks[0]):
                self._paragraph.run(parent, blocks)
            elif heading := _HEADING.fullmatch(blocks[0]):
                SubElement(parent, f"h{len(heading[1])}").text = heading[2].strip()
                blocks.pop(0)
            else:
                self._ask(parent, blocks)

    def _ask(self, parent: Element, blocks: list[str]) -> None:
        block = blocks[0]
        for sign, processor in self._asked:
            if sign not in block or not processor.test(parent, block):
                continue
            if processor.run(parent, blocks) is not False:
                return


def _is_plain(block: str) -> bool:
    return "|" not in block and "]:" not in block and _SIGN.search("\n" + block) is None
