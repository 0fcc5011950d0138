"""Drawing: pictures as bytes, drawn or as they were kept, so that nothing is drawn twice.

A picture takes longer to draw than a page, and the output folder does not always outlive a build.
So each is kept beside the store, under its place in the site, with the digest of all that it was
drawn from.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from secrets import token_hex
from zlib import crc32

import programme_pages
from programme_pages.digests import digest
from programme_pages.plan.drawings import Drawing, DrawnCard, ScaledPicture

FOLDER = "drawn"  # beside the store
_KEY, _SUM = 32, 8  # characters at the beginning of a file


class Drawer:
    """Draws pictures of the site at `root`; they are kept in a folder, if there is one."""

    def __init__(self, root: Path, folder: Path | None) -> None:
        self._root = root
        self._folder = folder

    def content(self, target: str, drawing: Drawing) -> bytes:
        """Give the bytes of a picture. Raises OSError for a file that is none any more."""
        key = _key(drawing)
        kept = self._kept(target, key)
        if kept is not None:
            return kept
        content = _draw(self._root, drawing)
        self._keep(target, key, content)
        return content

    def prune(self, targets: Iterable[str]) -> None:
        """Drop all but the pictures of some targets."""
        if self._folder is None or not self._folder.is_dir():
            return
        wanted = set(map(_name, targets))
        for name in os.listdir(self._folder):  # noqa: PTH208  (only names are needed)
            if name not in wanted:
                with suppress(OSError):  # it is only in the way
                    (self._folder / name).unlink()

    def _kept(self, target: str, key: str) -> bytes | None:
        if self._folder is None:
            return None
        try:
            found = (self._folder / _name(target)).read_bytes()
        except OSError:
            return None
        content = found[_KEY + _SUM :]
        return content if found[: _KEY + _SUM] == _head(key, content) else None

    def _keep(self, target: str, key: str, content: bytes) -> None:
        if self._folder is None:
            return
        new = self._folder / f"{token_hex(8)}.new"  # of no other process
        with suppress(OSError):  # then it is drawn again
            self._folder.mkdir(exist_ok=True)
            new.write_bytes(_head(key, content) + content)
            new.replace(self._folder / _name(target))


def _name(target: str) -> str:
    return digest(target.encode())


def _head(key: str, content: bytes) -> bytes:
    return f"{key}{crc32(content):08x}".encode()


def _draw(root: Path, drawing: Drawing) -> bytes:
    match drawing:
        case ScaledPicture():
            from programme_pages.pictures.scaling import scaled  # noqa: PLC0415  (loads Pillow)

            return scaled(root / drawing.source, drawing.form, drawing.size)
        case DrawnCard():
            from programme_pages.social_cards.drawing import draw_card  # noqa: PLC0415

            return draw_card(drawing.card, drawing.logo)


def _key(drawing: Drawing) -> str:
    """Give the digest of all that a picture is drawn from, the program itself included."""
    room = "pictures" if isinstance(drawing, ScaledPicture) else "social_cards"
    return digest(repr((_program(room), drawing)).encode())


@cache
def _program(room: str) -> str:
    """Give the digest of what draws: modules, fonts and Pillow."""
    from PIL import __version__  # noqa: PLC0415

    folder = Path(programme_pages.__file__).parent / room
    files = sorted(path for path in folder.rglob("*") if path.suffix in {".py", ".ttf", ".toml"})
    return digest(b"".join([__version__.encode(), *(path.read_bytes() for path in files)]))
