"""A change of the output folder: staged, decided in one stroke, then carried out.

Staged files and the journal are kept in a working folder inside the output folder. There they are
on the same file system as the site, even if the output folder is a mount point, a container's
volume or the end of a symbolic link, so that each of them takes its place by one rename; the
folder beside the output may be read-only, or another project's; and the lock on the output folder
guards them too.

The order is what makes a kill harmless at any moment:

1. new contents are staged; a kill leaves the old site, and the next run discards the staging;
2. the journal is renamed into place: from here the change is decided, and a later run finishes it;
3. the files take their places, pages last, so that no page comes before its style;
4. what is no longer wanted is removed, pages first, so that no page outlives its style;
5. the manifest takes its place, and the working folder goes.

Every step of 3 to 5 can be done twice. The journal alone is flushed to the disk: after a power cut
it is whole or absent, and files that the disk lost are mended by the next run, which compares the
real bytes.
"""

import hashlib
import os
import re
from collections.abc import Iterable
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import Annotated, BinaryIO, Literal, Self

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from programme_pages.output.manifest import Target
from programme_pages.output.placement import put_in_place, remove
from programme_pages.output.refusal import OutputRefused
from programme_pages.output.tree import MANIFEST, WORKING_FOLDER, Kind, Tree

CHUNK = 1 << 18  # bytes read at a time
_JOURNAL = "journal.json"
_UNDECIDED_JOURNAL = "journal.new"
_STAGED = "[0-9]+"
_Staged = Annotated[str, StringConstraints(pattern=f"^{_STAGED}$")]


class _Journal(BaseModel):
    """What is still to be done; staged files are named by their number."""

    model_config = ConfigDict(extra="forbid", strict=True)

    version: Literal[1]
    moves: list[tuple[Target, _Staged]]
    removals: list[Target]
    manifest: _Staged


class Staging:
    """The differing files of a new site, until the change is decided.

    As a context manager it discards everything unless the change was decided. The working folder
    is made with the first file, so that an unchanged site is not even touched.
    """

    def __init__(self, folder: Path) -> None:
        self.moves: list[tuple[str, str]] = []
        self._folder = folder
        self._working = folder / WORKING_FOLDER
        self._count = 0
        self._decided = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if not self._decided:
            # An error here would hide the one that led here; the next run discards what is left.
            with suppress(OSError):
                discard(self._folder)

    def add(self, target: str, content: bytes | Path) -> str:
        """Stage the content of a target; return its SHA-256 in hexadecimal. Raises OSError."""
        name, digest = self._stage(content)
        self.moves.append((target, name))
        return digest

    def decide(self, manifest: bytes, removals: Iterable[str]) -> None:
        """Put the journal in place. Raises OSError, with nothing decided."""
        name, _ = self._stage(manifest)
        journal = _Journal(
            version=1,
            moves=sorted(self.moves, key=lambda move: _order(move[0])),
            removals=sorted(removals, key=_order, reverse=True),
            manifest=name,
        )
        undecided = self._working / _UNDECIDED_JOURNAL
        with undecided.open("xb") as file:
            file.write(journal.model_dump_json().encode())
            file.flush()
            os.fsync(file.fileno())
        undecided.replace(self._working / _JOURNAL)
        self._decided = True

    def _stage(self, content: bytes | Path) -> tuple[str, str]:
        if not self._count:
            self._working.mkdir()
        name = str(self._count)
        self._count += 1
        # Digest and copy come from one reading: a source that changes meanwhile cannot part them.
        digest = hashlib.sha256()
        with opened(content) as source, (self._working / name).open("xb") as copy:
            while chunk := source.read(CHUNK):
                digest.update(chunk)
                copy.write(chunk)
        return name, digest.hexdigest()


def opened(content: bytes | Path) -> BinaryIO:
    """Open a content as a stream of bytes, to be closed. Raises OSError."""
    return BytesIO(content) if isinstance(content, bytes) else content.open("rb")


def recover(folder: Path) -> None:
    """Finish the change that a killed run had decided, or discard what it had only staged.

    Raises OutputRefused if the working folder was tampered with or the site stands in the way of
    the change; OSError.
    """
    kind = Tree(folder).look(WORKING_FOLDER)
    if kind is Kind.NOTHING:
        return
    working = folder / WORKING_FOLDER
    if kind is not Kind.FOLDER or not all(map(_is_ours, working.iterdir())):
        raise _tampered(working)
    if (working / _JOURNAL).exists():
        carry_out(folder)
    else:
        discard(folder)


def carry_out(folder: Path) -> None:
    """Do what the journal says, or the rest of it, and remove the working folder.

    Raises OSError, and OutputRefused if something foreign has come in the way; the journal stays,
    and the next run tries again.
    """
    working = folder / WORKING_FOLDER
    journal = _read_journal(working)
    waiting = {path.name for path in working.iterdir()}
    # Without its manifest the change was complete, and later files may stand at removed places.
    if journal.manifest in waiting:
        put_in_place(folder, journal.moves, journal.removals, waiting)
        remove(folder, journal.removals)
        (working / journal.manifest).replace(folder / MANIFEST)
    discard(folder)


def discard(folder: Path) -> None:
    """Remove the working folder, if there is one. Raises OSError."""
    working = folder / WORKING_FOLDER
    # First, so that a kill in between never leaves a journal whose files are gone.
    (working / _JOURNAL).unlink(missing_ok=True)
    with suppress(FileNotFoundError):
        for path in working.iterdir():
            path.unlink()
        working.rmdir()


def _order(target: str) -> tuple[int, str]:
    """Sort styles, scripts and downloads before what may link to them, and pages last."""
    top = target.partition("/")[0]
    rank = {"assets": 0, "files": 1}.get(top, 2)
    return (3 if target.endswith(".html") else rank, target)


def _is_ours(path: Path) -> bool:
    is_named_so = path.name in {_JOURNAL, _UNDECIDED_JOURNAL} or re.fullmatch(_STAGED, path.name)
    return bool(is_named_so) and path.is_file() and not path.is_symlink()


def _read_journal(working: Path) -> _Journal:
    try:
        return _Journal.model_validate_json((working / _JOURNAL).read_bytes())
    except ValidationError as error:
        raise _tampered(working) from error


def _tampered(working: Path) -> OutputRefused:
    return OutputRefused(
        f"{working} is the engine's working folder and holds what the engine did not put there; "
        "nothing was changed. Look what it is, and remove the folder by hand."
    )
