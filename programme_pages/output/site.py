"""A site on its way into the output folder: looked at, placed file by file, and finished."""

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from programme_pages.files import FileState
from programme_pages.output import states
from programme_pages.output.change import Staging, carry_out, recover
from programme_pages.output.contents import Content, digest_if_same, size_of
from programme_pages.output.lock import locked
from programme_pages.output.manifest import manifest_bytes, read_manifest
from programme_pages.output.refusal import OutputRefused, resolved
from programme_pages.output.targets import (
    MANIFEST,
    WORKING_FOLDER,
    checked_target,
    refuse_file_and_folder,
)
from programme_pages.output.tree import Kind, Tree

_TOLERATED = {".gitkeep", ".gitignore"}  # in a folder before its first build


class Placed(NamedTuple):
    """A file that was given to a site."""

    target: str
    digest: str  # SHA-256 in hexadecimal
    staged: str | None  # name of the staged file; None if the target stood as it should


class Published(NamedTuple):
    """What publishing did, in numbers of files; the manifest is not counted."""

    written: int
    removed: int
    unchanged: int


@contextmanager
def open_site(output: Path, on_wait: Callable[[], None]) -> Iterator["Site"]:
    """Lock the output folder, finish what a killed run had decided there, and read its manifest.

    `on_wait` is called once if another build has the lock. Without `Site.finish`, the old site is
    left as it was; end all children that place files before that.

    Raises OutputRefused if the folder, or something in it, is not the engine's; OSError.
    """
    folder = resolved(output)
    with locked(folder, on_wait):
        recover(folder)
        listed = _listed(folder)
        with Staging(folder) as staging:
            yield Site(Tree(folder), listed, staging)


class Site:
    """The new site, which becomes that of the output folder in one step."""

    def __init__(self, tree: Tree, listed: Mapping[str, str], staging: Staging) -> None:
        self.listed = listed  # the old site: SHA-256, in hexadecimal, of each target
        self.folder = tree.folder
        self._tree = tree
        self._staging = staging

    def look(self, targets: Iterable[str]) -> dict[str, FileState]:
        """Return the states of those targets that are regular files on disk.

        Nothing is read. Raises OSError.
        """
        return states.look(self._tree, targets)

    def place(self, share: int, target: str, content: Content) -> Placed:
        """Compare a content with what is on disk, and stage it if it differs.

        `target` is a relative POSIX path such as `en/index.html`; `content` is bytes, or the path
        of a file to copy. This may run in forked children of the process that opened the site;
        `share` is a number of each such process alone.

        Raises OutputRefused if what is on disk is not the engine's; ValueError for a wrong target;
        OSError; RuntimeError in a child whose build has ended.
        """
        checked_target(target)
        standing = _standing(self._tree, target, content, self.listed)
        if standing is not None:
            return standing
        self._tree.refuse_unchangeable(target)
        staged = self._staging.add(share, content)
        return Placed(target, staged.digest, staged.name)

    def path(self, target: str, placed: Placed | None) -> Path:
        """Tell where the content of a target lies before the site is finished.

        `placed` is what `place` gave for it, or None if the target stands as it should.
        """
        staged = placed.staged if placed else None
        return self.folder / (f"{WORKING_FOLDER}/{staged}" if staged else target)

    def finish(self, placed: Sequence[Placed], kept: Mapping[str, str]) -> Published:
        """Make the output folder hold exactly these files, its manifest and what is foreign.

        `placed` are the files that all processes placed. `kept` are targets, with their digests,
        that the caller knows to stand as they should: they are not looked at, and have to be
        listed with that very digest. All that is listed and neither placed nor kept is removed.

        Raises ValueError for a target given twice, both file and folder, or kept without being
        listed so; OutputRefused and OSError as `place`. The old site is left as it was then,
        unless the disk fails while the decided change is carried out: the next run finishes that.
        """
        digests = _digests(placed, kept, self.listed)
        moves = [(one.target, one.staged) for one in placed if one.staged is not None]
        if moves:  # else all stand on disk, where nothing is both
            refuse_file_and_folder(digests)
        dropped = self.listed.keys() - digests.keys()
        removed = _count_removable(self._tree, dropped)
        manifest = manifest_bytes(digests)
        if moves or _standing(self._tree, MANIFEST, manifest, {MANIFEST}) is None:
            journal = self._staging.decide(moves, dropped, manifest)
            carry_out(self._tree.folder, journal, self.listed)
        return Published(len(moves), removed, unchanged=len(digests) - len(moves))


def _listed(folder: Path) -> dict[str, str]:
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
    return {}


def _standing(tree: Tree, target: str, content: Content, listed: Container[str]) -> Placed | None:
    """Return a target as placed if it stands as it should; None if it has to be written.

    Raises OutputRefused if what is there instead is not the engine's.
    """
    obstacle = tree.obstacle(target)
    if obstacle is not None and not (tree.directory(obstacle) is Kind.FILE and obstacle in listed):
        raise tree.foreign(obstacle)
    status = tree.file(target)
    if status is None:
        return None
    kind = tree.kind(status)
    if kind is Kind.FOLDER:
        tree.refuse_strangers(target, listed)
        return None
    if kind is not Kind.FILE:
        raise tree.foreign(target)
    is_large_as = status.st_size == size_of(content)
    digest = digest_if_same(content, tree.path(target)) if is_large_as else None
    if digest is not None:
        return Placed(target, digest, None)
    if target not in listed:
        raise tree.foreign(target)
    return None


def _digests(
    placed: Sequence[Placed], kept: Mapping[str, str], listed: Mapping[str, str]
) -> dict[str, str]:
    """Return the digest of every target. Raises ValueError, see `Site.finish`."""
    for target, digest in kept.items():
        if listed.get(target) != digest:
            raise ValueError(f"kept, but not listed with the digest {digest}: {target!r}")
    digests = dict(kept)
    for one in placed:
        if one.target in digests:
            raise ValueError(f"given twice: {one.target!r}")
        digests[one.target] = one.digest
    return digests


def _count_removable(tree: Tree, targets: Collection[str]) -> int:
    """Count the targets that stand on disk. Raises what deleting them would end in."""
    count = 0
    for target in targets:
        if tree.kind(tree.file(target)) is Kind.FILE:
            tree.refuse_unchangeable(target)
            count += 1
    return count
