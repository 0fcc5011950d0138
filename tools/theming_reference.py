"""Write the tables of docs/theming.md from the templates: `python tools/theming_reference.py`."""

import re
from collections.abc import Iterator
from pathlib import Path

import jinja2
from jinja2 import nodes

from programme_pages.render.components import signatures
from programme_pages.render.environment import SYNTAX

ROOT = Path(__file__).parent.parent
TEMPLATES = ROOT / "templates"
PAGE = ROOT / "docs/theming.md"
_TABLE = "(<!-- {name}: made by tools/theming_reference.py -->\n).*?(\n<!-- end -->)"
_NOTE = re.compile(r"\{#\s*(.*?)\s*#\}", re.DOTALL)


def with_tables(page: str) -> str:
    """Give the text of the page with its tables written anew."""
    for name, rows in (("macros", _macros()), ("blocks", _blocks())):
        pattern = re.compile(_TABLE.replace("{name}", name), re.DOTALL)
        before, begun, rest = _parted(pattern, page)
        page = "".join((before, begun, "\n".join(rows), rest))
    return page


def _environment() -> jinja2.Environment:
    """Give what parses templates as the program does; nothing is rendered with it."""
    return jinja2.Environment(**SYNTAX)  # noqa: S701  (SYNTAX sets autoescape)


def _parted(pattern: re.Pattern[str], page: str) -> tuple[str, str, str]:
    """Part a page at its table: what stands before, the mark, and what follows the rows."""
    found = pattern.search(page)
    if found is None:
        raise LookupError(f"{PAGE} has no place for {pattern.pattern}")
    return page[: found.start()], found[1], page[found.start(2) :]


def _macros() -> Iterator[str]:
    environment = _environment()
    yield "| component | what it is | macros |\n|---|---|---|"
    for path in sorted((TEMPLATES / "components").glob("*.html")):
        note = _NOTE.match(path.read_text(encoding="utf-8"))
        about = " ".join(note[1].split()) if note else ""
        told = "<br>".join(f"`{one}`" for one in signatures(environment, path))
        yield f"| `{path.name}` | {about} | {told} |"


def _blocks() -> Iterator[str]:
    environment = _environment()
    yield "| template | blocks |\n|---|---|"
    for path in sorted(TEMPLATES.glob("*.html")):
        tree = environment.parse(path.read_text(encoding="utf-8"))
        names = [f"`{block.name}`" for block in tree.find_all(nodes.Block)]
        if names:
            yield f"| `{path.name}` | {', '.join(names)} |"


if __name__ == "__main__":
    PAGE.write_text(with_tables(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
