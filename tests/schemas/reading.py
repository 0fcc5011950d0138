"""Content files as other programs read them: YAML 1.2 with its core schema."""

from pathlib import Path
from typing import Any

import yaml

from programme_pages.entries import find_parts
from programme_pages.schemas import SCHEMA_FILES
from programme_pages.schemas.scalars import as_read


def read(text: str) -> Any:
    """Read a text; an empty one is an empty map. Raises yaml.YAMLError, TypeError.

    PyYAML itself reads YAML 1.1, in which `NO` is false.
    """
    node = yaml.compose(text, yaml.SafeLoader)
    return {} if node is None else _value(node)


def _value(node: yaml.Node) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return node.value if node.style else as_read(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item) for item in node.value]
    return {key.value: _value(value) for key, value in node.value}


def read_file(path: Path) -> Any:
    """Read the facts of a file, or the front matter of a text."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        parts = find_parts(text)
        text = text[parts.front : parts.front_end] if parts else ""
    return read(text)


def files_of(site: Path) -> dict[str, list[Path]]:
    """Find the content files of a site that each schema is for, by the schema's name."""
    found = {one.name: sorted(site.glob(one.files)) for one in SCHEMA_FILES if one.files}
    return {**found, "words.json": sorted(site.glob("content/*/*/*.md"))}
