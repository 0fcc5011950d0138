"""Publishing: the whole site arrives as a stream, and the output folder becomes that site."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass
from pathlib import Path

from programme_pages.output.change import CHUNK, Staging, carry_out, opened, recover
from programme_pages.output.lock import locked
from programme_pages.output.manifest import manifest_bytes, read_manifest
from programme_pages.output.refusal import OutputRefused, resolved
from programme_pages.output.tree import (
    MANIFEST,
    Kind,
    Tree,
    checked_target,
    parent,
    steps,
)

_TOLERATED = {".gitkeep", ".gitignore"}  # in a folder before its first build


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did, in numbers of files; the manifest is not counted."""

    written: int
    removed: int
    unchanged: int


def publish(
    output: Path,
    rendered: Iterable[tuple[str, bytes | Path]],
    *,
    on_wait: Callable[[], None],
) -> Published:
    """Make the output folder hold exactly the rendered files, its manifest and what is foreign.

    `rendered` yields each target, a relative POSIX path such as `en/index.html`, with its content:
    bytes, or the path of a file to copy. It is consumed as it comes, under the folder's lock, and
    compared with the real bytes on disk. `on_wait` is called once if another build has the lock.

    Raises OutputRefused if the folder, or something in it, is not the engine's; ValueError for a
    target that is wrong, given twice, or both file and folder; OSError; and whatever `rendered`
    raises. The old site is left as it was then, unless the disk fails while a decided change is
    carried out: the next run finishes that.
    """
    folder = resolved(output)
    with locked(folder, on_wait):
        recover(folder)
        listed = _listed(folder)
        tree = Tree(folder)
        with Staging(folder) as staging:
            digests = _stage_differing(tree, rendered, listed, staging)
            _refuse_file_and_folder(digests)
            dropped = listed - digests.keys()
            removed = _count_removable(tree, dropped)
            manifest = manifest_bytes(digests)
            if staging.moves or _standing(tree, MANIFEST, manifest, {MANIFEST}) is None:
                staging.decide(manifest, dropped)
                carry_out(folder)
    written = len(staging.moves)
    return Published(written, removed, unchanged=len(digests) - written)


def _listed(folder: Path) -> frozenset[str]:
    """Return what may be replaced and deleted. Raises OutputRefused for a foreign folder."""
    listed = read_manifest(folder)
    if listed is not None:
        return listed
    foreign = sorted({path.name for path in folder.iterdir()} - _TOLERATED)
    if foreign:
        raise OutputRefused(
            f"{folder} is not empty and was not written by this engine: it holds {foreign[0]} and "
            f"no {MANIFEST}. Choose another output folder, or empty this one by hand."
        )
    return frozenset()


def _stage_differing(
    tree: Tree,
    rendered: Iterable[tuple[str, bytes | Path]],
    listed: Set[str],
    staging: Staging,
) -> dict[str, str]:
    """Stage the files that differ from those on disk; return the digest of every target."""
    digests: dict[str, str] = {}
    for target, content in rendered:
        if checked_target(target) in digests:
            raise ValueError(f"given twice: {target!r}")
        digest = _standing(tree, target, content, listed)
        if digest is None:
            tree.refuse_unchangeable(target)
            digest = staging.add(target, content)
        digests[target] = digest
    return digests


def _standing(tree: Tree, target: str, content: bytes | Path, listed: Set[str]) -> str | None:
    """Return the digest of a target that stands as it should; None if it has to be written.

    Raises OutputRefused if what is there instead is not the engine's.
    """
    obstacle = tree.obstacle(target)
    if obstacle is not None and not (tree.directory(obstacle) is Kind.FILE and obstacle in listed):
        raise tree.foreign(obstacle)
    match tree.file(target):
        case Kind.NOTHING:
            return None
        case Kind.FOLDER:
            tree.refuse_strangers(target, listed)
            return None
        case Kind.FILE:
            digest = _unchanged(content, tree.path(target))
            if digest is None and target not in listed:
                raise tree.foreign(target)
            return digest
        case _:
            raise tree.foreign(target)


def _unchanged(content: bytes | Path, path: Path) -> str | None:
    """Return the SHA-256 of a content, in hexadecimal, if the file at `path` holds the same."""
    size = len(content) if isinstance(content, bytes) else content.stat().st_size
    if path.stat().st_size != size:
        return None
    digest = hashlib.sha256()
    with opened(content) as new, path.open("rb") as old:
        while chunk := new.read(CHUNK):
            if old.read(CHUNK) != chunk:
                return None
            digest.update(chunk)
    return digest.hexdigest()


def _refuse_file_and_folder(targets: Mapping[str, str]) -> None:
    for folder in {parent(target) for target in targets}:
        for step in steps(folder):
            if step in targets:
                raise ValueError(f"both a file and a folder: {step!r}")


def _count_removable(tree: Tree, targets: Iterable[str]) -> int:
    """Count the targets that stand on disk. Raises what deleting them would end in."""
    count = 0
    for target in targets:
        if tree.file(target) is Kind.FILE:
            tree.refuse_unchangeable(target)
            count += 1
    return count
