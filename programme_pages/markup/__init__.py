"""Markdown to safe HTML, with what is wrong in it.

`markdown` renders, `nh3` keeps what its allow-list names, and the result, whose form nh3 makes
regular, is finished with substitutions: heading levels and ids, table alignment. That costs a
fraction of Python-Markdown's own extensions for the same.
"""

from programme_pages.markup.links import (
    ENTRY,
    FILES,
    is_safe_link,
    replace_links,
    replace_pictures,
    split_after_links,
)
from programme_pages.markup.reader import MarkdownReader
from programme_pages.markup.typesetting import typeset_html

__all__ = [
    "ENTRY",
    "FILES",
    "MarkdownReader",
    "is_safe_link",
    "replace_links",
    "replace_pictures",
    "split_after_links",
    "typeset_html",
]
