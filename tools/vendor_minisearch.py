"""Renew `static/minisearch.js`, the library that search runs on in the browser.

    .venv/bin/python tools/vendor_minisearch.py

It fetches the versions below with npm into a temporary folder, and makes the library small. To
renew it: raise a version, run this, and look at what the tests of the search say.
"""

import subprocess
import tempfile
from pathlib import Path

MINISEARCH, ESBUILD = "7.2.0", "0.28.2"
TARGET = Path(__file__).parents[1] / "static" / "minisearch.js"


def main() -> None:
    """Write the library with its licence above it."""
    with tempfile.TemporaryDirectory() as folder:
        packages = [f"minisearch@{MINISEARCH}", f"esbuild@{ESBUILD}"]
        _run(folder, "npm", "install", "--no-audit", "--no-fund", *packages)
        modules = Path(folder) / "node_modules"
        licence = (modules / "minisearch" / "LICENSE.txt").read_text(encoding="utf-8")
        source = modules / "minisearch" / "dist" / "es" / "index.js"
        options = ["--minify", "--format=esm", "--target=es2020", "--legal-comments=none"]
        code = _run(folder, str(modules / ".bin" / "esbuild"), str(source), *options)
    head = f"/*! MiniSearch {MINISEARCH}\n\n{licence.strip()}\n*/\n"
    TARGET.write_text(f"{head}{code}", encoding="utf-8")


def _run(folder: str, *command: str) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


if __name__ == "__main__":
    main()
