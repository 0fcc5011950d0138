"""Which program this is, as what it keeps is only good for the very same one."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import programme_pages
from programme_pages.ledger import engine_version


@cache
def this_version() -> str:
    """Give the digest of this program and of the libraries that it runs with."""
    found = find_spec("jinja2")  # any library will do: they lie in one folder
    origin = found.origin if found else None
    if origin is None:
        raise RuntimeError("the libraries of this program are not installed")
    return engine_version(Path(programme_pages.__file__).parent, Path(origin).parents[1])
