"""Files: what lies in a folder, and what its manifest lists."""

import os
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from programme_pages.output.manifest import parse_manifest
from programme_pages.output.targets import MANIFEST, WORKING_FOLDER
from programme_pages.problems import Sentence, sentence
from programme_pages.verification.faults import Fault

# What people keep beside a site, and hosts do not publish.
_BESIDE = {".git", ".gitignore", ".gitkeep", ".gitattributes", ".nojekyll"}


class Unlisted(Exception):  # noqa: N818  (a reason, which becomes a problem)
    """Why it is unknown which files a site has."""

    def __init__(self, reason: Sentence) -> None:
        self.reason = reason
        super().__init__(str(reason))


class Lying(NamedTuple):
    """What lies in a folder, manifest and all."""

    targets: frozenset[str]
    unfinished: bool  # a build was stopped while it put files in place


def read_list(content: bytes | None) -> dict[str, str]:
    """Read a manifest: the SHA-256, in hexadecimal, of each file. Raises Unlisted."""
    if content is None:
        raise Unlisted(sentence("there is none"))
    try:
        return parse_manifest(content)
    except ValueError as error:
        raise Unlisted(
            sentence("it is not as this program writes it: {reason}", reason=error)
        ) from (error)


def list_files(folder: Path) -> Lying:
    """List the files below a folder, links among them; no link is followed."""
    found: list[str] = []
    working = False
    start = len(os.fspath(folder)) + 1
    for place, folders, names in os.walk(folder):
        if len(place) < start:
            working = WORKING_FOLDER in folders
            folders[:] = [name for name in folders if name not in {*_BESIDE, WORKING_FOLDER}]
        inside = f"{place[start:]}/" if len(place) >= start else ""
        links = [name for name in folders if Path(place, name).is_symlink()]
        found += [f"{inside}{name}" for name in (*names, *links)]
    return Lying(frozenset(found), working)


def listing_faults(lying: Lying, listed: Mapping[str, str]) -> Iterator[Fault]:
    """Compare what lies in a folder with what its manifest lists, by name."""
    for target in listed.keys() - lying.targets:
        yield Fault("output-missing", target, {})
    for target in lying.targets - listed.keys() - _BESIDE - {MANIFEST}:
        yield Fault("output-leftover", target, {})


def digest_faults(
    contents: Iterable[tuple[str, bytes]], listed: Mapping[str, str]
) -> Iterator[Fault]:
    """Compare files with the digests that the manifest lists."""
    for target, content in contents:
        if target in listed and sha256(content).hexdigest() != listed[target]:
            yield Fault("output-changed", target, {})
