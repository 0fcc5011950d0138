"""Founding: a new site, with its settings, two example entries, and what publishes it."""

from programme_pages.founding.making import EXAMPLES, make_site, written_languages
from programme_pages.founding.recipes import HERE, HOSTS, recipe_files
from programme_pages.founding.wishes import Wishes, read_answer

__all__ = [
    "EXAMPLES",
    "HERE",
    "HOSTS",
    "Wishes",
    "make_site",
    "read_answer",
    "recipe_files",
    "written_languages",
]
