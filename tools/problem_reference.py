"""Write docs/problems.md from the catalogue of problems: `python tools/problem_reference.py`."""

from pathlib import Path

from programme_pages.problems import CATALOGUE, ENGLISH, Definition, Example

REFERENCE = Path(__file__).parent.parent / "docs" / "problems.md"
_HEAD = """# Problems

What `check` and `build` can say, by code. Codes are permanent. An error keeps the site from being
built. A warning does not, unless `--strict` is given. A note is work that is left to do, and never
fails: `check` alone lists notes. An entry can silence warnings and notes by their codes:
`silence: [unused-file]`.
Each is told here as it is of the example.

`python build.py explain CODE` tells the same in a terminal: in Polish with `--lang pl`, in French
with `--lang fr`.

Made from the catalogue in the code by `python tools/problem_reference.py`; do not edit it here.
"""
_FENCES = {".yaml": "yaml", ".md": "markdown", ".po": "po", ".html": "jinja"}


def reference() -> str:
    """Give the text of the reference, in the order of the codes."""
    parts = [_part(CATALOGUE[code]) for code in sorted(CATALOGUE)]
    return "\n".join([_HEAD, *parts])


def _part(definition: Definition) -> str:
    severity = str(definition.severity).capitalize()
    told, mend = definition.message_of_example(ENGLISH), definition.hint_of_example(ENGLISH)
    lines = [
        f"## {definition.code}",
        f"**{definition.title}.** {definition.meaning}",
        f"*{severity}:* {told}",
        *_example(definition.example),
    ]
    if mend:
        lines.append(f"*What to do:* {mend}.")
    return "\n\n".join(lines) + "\n"


def _example(example: Example) -> list[str]:
    where = f", in `{example.file}`" if example.file else ""
    kind = _FENCES.get(Path(example.file).suffix, "")
    wrong = [f"Wrong{where}:", _fenced(example.wrong, kind)]
    return (
        [*wrong, "Right:", _fenced(example.right, kind)]
        if example.right
        else [
            *wrong,
            "Right: delete it.",
        ]
    )


def _fenced(text: str, kind: str) -> str:
    fence = "````" if "```" in text else "```"
    return f"{fence}{kind}\n{text}\n{fence}"


if __name__ == "__main__":
    REFERENCE.write_text(reference(), encoding="utf-8")
