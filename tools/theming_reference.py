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
        table = "\n".join(rows)
        page = pattern.sub(lambda found, table=table: f"{found[1]}{table}{found[2]}", page)
    return page


def _macros() -> Iterator[str]:
    environment = jinja2.Environment(**SYNTAX)
    yield "| component | what it is | macros |\n|---|---|---|"
    for path in sorted((TEMPLATES / "components").glob("*.html")):
        note = _NOTE.match(path.read_text(encoding="utf-8"))
        about = " ".join(note[1].split()) if note else ""
        told = "<br>".join(f"`{one}`" for one in signatures(environment, path))
        yield f"| `{path.name}` | {about} | {told} |"


def _blocks() -> Iterator[str]:
    environment = jinja2.Environment(**SYNTAX)
    yield "| template | blocks |\n|---|---|"
    for path in sorted(TEMPLATES.glob("*.html")):
        tree = environment.parse(path.read_text(encoding="utf-8"))
        names = [f"`{block.name}`" for block in tree.find_all(nodes.Block)]
        if names:
            yield f"| `{path.name}` | {', '.join(names)} |"


if __name__ == "__main__":
    PAGE.write_text(with_tables(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
