"""Spoiling built sites in the ways that verification should notice."""

import json
from hashlib import sha256
from pathlib import Path


def write(built: Path, name: str, content: str) -> None:
    """Put a file in its place, as if a build had made it."""
    path = built / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    manifest = json.loads((built / "manifest.json").read_text())
    manifest["files"][name] = sha256(path.read_bytes()).hexdigest()
    (built / "manifest.json").write_text(json.dumps(manifest))


def edit(built: Path, name: str, old: str, new: str) -> None:
    text = (built / name).read_text(encoding="utf-8")
    assert text.count(old) >= 1, f"{name} has no {old!r}"
    write(built, name, text.replace(old, new, 1))
