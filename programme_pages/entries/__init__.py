"""From files to typed content: what each file is, and all that one file can have wrong."""

from programme_pages.entries.content import Content, Known, gather
from programme_pages.entries.front_matter import find_parts
from programme_pages.entries.layout import Layout, sort_files
from programme_pages.entries.outline import named_files, outline
from programme_pages.entries.surroundings import Surroundings, surroundings
from programme_pages.entries.units import UNUSABLE, Reader, Unit, list_units, site_unit
from programme_pages.model.programme import AnyEntry

__all__ = [
    "UNUSABLE",
    "AnyEntry",
    "Content",
    "Known",
    "Layout",
    "Reader",
    "Surroundings",
    "Unit",
    "find_parts",
    "gather",
    "list_units",
    "named_files",
    "outline",
    "site_unit",
    "sort_files",
    "surroundings",
]
