"""The theme: templates, interface texts and static files, the engine's and the site's own.

A site's own file stands in for the engine's file of the same name, and only for that one.
"""

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from programme_pages.files import FileState, state_of

_PACKAGE = Path(__file__).parent
_CATALOGUE = re.compile(r"locales/\w+/LC_MESSAGES/messages\.po")


class Theme(NamedTuple):
    """Where templates and catalogues are looked for, the engine's first; the static files."""

    templates: Sequence[Path]
    locales: Sequence[Path]
    static: Mapping[str, bytes]


def read_theme(root: Path) -> Theme:
    """Find the theme of the site at `root`, and read its static files."""
    return Theme(
        templates=template_folders(root),
        locales=locale_folders(root),
        static=_read_files(_folders(root, "static")),
    )


def template_folders(root: Path) -> list[Path]:
    """Give the folders of templates for the site at `root`: the engine's, then the site's own."""
    return _folders(root, "templates")


def locale_folders(root: Path) -> list[Path]:
    """Give the folders of catalogues for the site at `root`: the engine's, then the site's own."""
    return _folders(root, "locales")


def list_languages(folders: Sequence[Path], domain: str) -> list[str]:
    """Name the languages that have a catalogue of a domain in some folders, as these name them."""
    found = (path for folder in folders for path in folder.glob(f"*/LC_MESSAGES/{domain}.po"))
    return sorted({path.parents[1].name for path in found})


def list_theme(root: Path) -> dict[str, FileState]:
    """List all files of the theme of the site at `root`, with their states, in a fixed order."""
    found: dict[str, FileState] = {}
    for name in ("templates", "locales", "static"):
        for number, folder in enumerate(_folders(root, name)):
            for path in files_below(folder, follow_links=True):
                found[f"{name}/{number}/{path}"] = state_of((folder / path).stat())
    return found


def _folders(root: Path, name: str) -> list[Path]:
    """Give the folders of that name: the engine's, then the site's own where it has one."""
    own, default = root / name, default_folder(name)
    return [default] if not own.is_dir() or own.samefile(default) else [default, own]


def default_folder(name: str) -> Path:
    """Give the engine's folder: inside the installed package, or beside it in a checkout."""
    installed = _PACKAGE / "defaults" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def _read_files(folders: Sequence[Path]) -> dict[str, bytes]:
    found: dict[str, Path] = {}
    for folder in folders:
        for name in files_below(folder, follow_links=False):
            if not name.rpartition("/")[2].startswith("."):
                found[name] = folder / name
    return {name: found[name].read_bytes() for name in sorted(found)}


def is_catalogue(root: Path, name: str) -> bool:
    """Whether a path is that of a catalogue of a site's own, and not of a link that leads away."""
    if not _CATALOGUE.fullmatch(name):
        return False
    path = root / name
    return path.is_file() and path.resolve().is_relative_to((root / "locales").resolve())


def files_below(folder: Path, *, follow_links: bool) -> list[str]:
    """Give the files below a folder, by their paths in it, in a fixed order.

    Templates are found behind links to folders as well, static files are not. What is no file, such
    as a link that leads nowhere, is passed over.
    """
    found: list[str] = []
    for directory, folders, files in os.walk(folder, followlinks=follow_links):
        folders.sort()
        inside = Path(directory).relative_to(folder)
        there = (name for name in sorted(files) if Path(directory, name).is_file())
        found += [(inside / name).as_posix() for name in there]
    return found
