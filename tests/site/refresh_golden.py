"""Writes the golden pages anew: `.venv/bin/python -m tests.site.refresh_golden`.

Then read `git diff tests/golden`: it is what a change of the templates, the words or the engine
does to the pages that readers see. The golden site has a style and a script of its own, so that a
change of the engine's changes no page.
"""

import shutil
import tempfile
from pathlib import Path

from programme_pages.commands import main

from .built import CODES, ROOT, read_files

GOLDEN = ROOT / "tests" / "golden"
DAY = "2027-01-15"
PAGES = (
    "404.html",
    "index.html",
    "en/404.html",
    *(f"{code}/index.html" for code in CODES),
    "en/workshops/roofs-and-rivers/index.html",
    "pl/warsztaty/dachy-i-rzeki/index.html",
    "fr/ateliers/toits-et-rivieres/index.html",
    "fr/ateliers/toits/index.html",  # an old address
    "en/sessions/deszcz/index.html",  # a text of another language
    "en/initiatives/the-river-pact/index.html",
    "pl/inicjatywy/pakt-rzeczny/index.html",
    "fr/initiatives/the-river-pact/index.html",
    "en/timeline/index.html",
    "pl/kalendarium/index.html",
    "fr/chronologie/index.html",
    "en/venues/market-hall/index.html",
    "pl/miejsca/hala-targowa/index.html",
    "fr/lieux/halle-du-marche/index.html",
    "_redirects",
    "addresses.json",
)
LIST = "files.txt"


def build_golden(output: Path) -> dict[str, bytes]:
    """Build the golden site; give the pages that are kept, and the list of all files."""
    arguments = ["--root", str(GOLDEN / "site"), "--output", str(output), "--today", DAY]
    if main([*arguments, "--quiet", "--clean"]) != 0:
        raise SystemExit(1)
    files = read_files(output)
    names = "".join(f"{name}\n" for name in sorted(files))
    return {LIST: names.encode(), **{name: files[name] for name in PAGES}}


def refresh() -> None:
    """Put what is built now in the place of the golden pages."""
    with tempfile.TemporaryDirectory() as folder:
        built = build_golden(Path(folder) / "output")
    shutil.rmtree(GOLDEN / "output", ignore_errors=True)
    for name, content in built.items():
        path = GOLDEN / "output" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    print(f"Wrote {len(built)} files below tests/golden/output. Now read: git diff tests/golden")


if __name__ == "__main__":
    refresh()
