"""The templates of a new site's files. Recipes are full of `${{ }}`: signs are [[ ]] and [% %]."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

FOLDER = Path(__file__).parent / "files"


def render(name: str, values: Mapping[str, object]) -> str:
    """Give the text of a template with some values."""
    return _environment().get_template(name).render(**values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701  (YAML, Markdown and shell, no HTML)
        variable_start_string="[[",
        variable_end_string="]]",
        block_start_string="[%",
        block_end_string="%]",
        comment_start_string="[#",
        comment_end_string="#]",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["quoted"] = _quoted
    return environment


def _quoted(text: str) -> str:
    """Write a text in quotes: what JSON calls a string, YAML reads in the same way."""
    return json.dumps(text, ensure_ascii=False)
