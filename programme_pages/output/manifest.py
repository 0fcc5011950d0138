"""The manifest: every file that the engine wrote, with its digest.

It is all that a later run may replace or delete, so whatever is odd about it is refused whole.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, ValidationError

from programme_pages.output.refusal import OutputRefused
from programme_pages.output.tree import MANIFEST, Kind, Tree, checked_target

Target = Annotated[str, AfterValidator(checked_target)]
_Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class _Manifest(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    version: Literal[1]
    files: dict[Target, _Digest]


def manifest_bytes(digests: Mapping[str, str]) -> bytes:
    """Write out the SHA-256, in hexadecimal, of each target of a site. Sorted, UTF-8."""
    manifest = {"version": 1, "files": dict(sorted(digests.items()))}
    # A line for each file: a site kept in a repository shows what changed.
    return (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode()


def read_manifest(folder: Path) -> frozenset[str] | None:
    """Return the targets that the manifest in `folder` lists, or None if there is no manifest.

    Raises OutputRefused if it is broken, hostile, of another version or no regular file, and
    OSError if it cannot be read.
    """
    path = folder / MANIFEST
    kind = Tree(folder).look(MANIFEST)
    if kind is Kind.NOTHING:
        return None
    if kind is not Kind.FILE:
        raise _refusal(path, "is no regular file")
    try:
        return frozenset(_Manifest.model_validate_json(path.read_bytes()).files)
    except ValidationError as error:
        fault = error.errors()[0]["msg"]
        raise _refusal(path, f"cannot be trusted ({fault})") from error


def _refusal(path: Path, reason: str) -> OutputRefused:
    return OutputRefused(
        f"{path} {reason}, so it is unknown which files there are the engine's; nothing was "
        "changed. Choose another output folder, or empty this one by hand."
    )
