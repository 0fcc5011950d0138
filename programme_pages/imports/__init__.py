"""Imports: what other systems export, as entries of the site. Nothing is ever written over.

A module a format reads its file into items (`plain.py`), which are the same for all; an item
becomes a draft of an entry by the skeletons that `new` uses, and what a person must add is listed.
"""

from programme_pages.imports.bringing import Brought, bring
from programme_pages.imports.drafting import Wishes
from programme_pages.imports.reading import read_file

__all__ = ["Brought", "Wishes", "bring", "read_file"]
