"""Reading the documentation: its examples, its commands, its links."""

import re
from pathlib import Path
from typing import NamedTuple

DOCS = Path(__file__).parents[2] / "docs"
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NAMED = re.compile(r"^`(content/\S+)`\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"python build\.py( [^`\n>]*)?")
_HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
_CODE = re.compile(r"`[^`\n]+`")
_LINK = re.compile(r"\]\(([^)\s]+)\)")


class Block(NamedTuple):
    """A block between fences: the language that it names, and its text."""

    language: str
    text: str


def read(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def blocks(text: str) -> list[Block]:
    return [Block(*found) for found in _BLOCK.findall(text)]


def files(text: str) -> dict[str, str]:
    """The examples that are files, by the names that stand above them."""
    return dict(_NAMED.findall(text))


def commands(text: str) -> list[str]:
    """The arguments of each command that a text names."""
    return [found.strip() for found in _COMMAND.findall(text)]


def headings(text: str) -> list[tuple[int, str]]:
    """The headings with their levels; what stands between fences is none."""
    return [(len(signs), words) for signs, words in _HEADING.findall(_BLOCK.sub("", text))]


def anchor(heading: str) -> str:
    """The anchor of a heading, as git hosts make it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def links(text: str) -> list[str]:
    """The links to other files and to headings."""
    found = _LINK.findall(_CODE.sub("", _BLOCK.sub("", text)))
    return [link for link in found if not re.match(r"[a-z]+:", link)]
