"""Write docs/problems.md from the catalogue of problems: `python tools/problem_reference.py`."""

from pathlib import Path

from programme_pages.problems import CATALOGUE, Definition

REFERENCE = Path(__file__).parent.parent / "docs" / "problems.md"
_HEAD = """# Problems

What `check` and `build` can say, by code. Codes are permanent. An error keeps the site from being
built. A warning does not, unless `--strict` is given. A note is work that is left to do, and never
fails: `check` alone lists notes. An entry can silence warnings and notes by their codes:
`silence: [unused-file]`.
Words in braces stand for what is in your file.

Made from the catalogue in the code by `python tools/problem_reference.py`; do not edit it here.
"""


def reference() -> str:
    """Give the text of the reference, in the order of the codes."""
    parts = [_part(CATALOGUE[code]) for code in sorted(CATALOGUE)]
    return "\n".join([_HEAD, *parts])


def _part(definition: Definition) -> str:
    hint = definition.hint.replace("{{", "{").replace("}}", "}")
    return (
        f"## {definition.code}\n\n"
        f"*{str(definition.severity).capitalize()}:* {definition.message}\n\n"
        f"*What to do:* {hint}.\n"
    )


if __name__ == "__main__":
    REFERENCE.write_text(reference(), encoding="utf-8")
