"""Python-Markdown as texts of programmes need it, without the work that can change nothing.

What comes out is what `markdown.Markdown` with the same extensions gives; the tests hold the two
against each other.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.preprocessors import HtmlBlockPreprocessor
from markdown.treeprocessors import UnescapeTreeprocessor
from markdown.util import ETX, STX

from programme_pages.markup.blocks import LeanBlockParser
from programme_pages.markup.inline import LeanInlineProcessor, use_lean_patterns
from programme_pages.markup.tree import break_lines, write_inside

# Python-Markdown's own looks behind every character for the line feed before a blank line.
_BLANK = re.compile(r"\n +(?=\n)")


class LeanMarkdown(Markdown):
    """A `Markdown` with tables, attribute lists and sane lists."""

    def __init__(self) -> None:
        """Set up all processors; giving extensions as values saves a search for their names."""
        super().__init__(extensions=[TableExtension(use_align_attribute=True), SaneListExtension()])
        use_lean_patterns(self)
        self.parser = LeanBlockParser(self)
        self._html_blocks = HtmlBlockPreprocessor(self)
        self._inline = LeanInlineProcessor(self)
        self.treeprocessors.register(self._inline, "inline", 20)  # where patterns look for it
        self._unescape = UnescapeTreeprocessor(self)

    def convert(self, source: str) -> str:
        """Convert Markdown to HTML in the base class's steps, but those that have nothing to do."""
        if not source.strip():
            return ""
        text = self._normalize(source)
        if "<" in text or "&" in text:
            text = "\n".join(self._html_blocks.run(text.split("\n")))
        root = Element(self.doc_tag)
        self.parser.parseChunk(root, text)
        self._inline.run(root)
        break_lines(root)
        if "{" in source:
            # Few texts have any, and the module is dear to import.
            from markdown.extensions.attr_list import AttrListTreeprocessor  # noqa: PLC0415

            AttrListTreeprocessor(self).run(root)
        if "\\" in source:
            self._unescape.run(root)
        html = write_inside(root).strip()
        for processor in self.postprocessors:
            html = processor.run(html)
        return html.strip()

    def _normalize(self, source: str) -> str:
        text = source.replace(STX, "").replace(ETX, "")
        text = text.replace("\r\n", "\n").replace("\r", "\n") + "\n\n"
        return _BLANK.sub("\n", text.expandtabs(self.tab_length))
