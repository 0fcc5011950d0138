"""Lines of the files that problems point at: of the content, of templates and of catalogues."""

from collections.abc import Callable, Sequence
from pathlib import Path

from programme_pages.source import CONTENT, is_text, read_text
from programme_pages.theme import default_folder

ReadLines = Callable[[str], Sequence[str]]
_LARGEST = 1024 * 1024  # bytes
_THEME = {"templates", "locales"}


def line_reader(root: Path) -> ReadLines:
    """Give what reads the lines of a file that a problem names; none where it has no text."""

    def read_lines(name: str) -> Sequence[str]:
        if name.startswith(f"{CONTENT}/"):
            text = read_text(root, name).text if is_text(root, name) else None
        else:
            text = _text_of_theme(root, name)
        return [] if text is None else text.split("\n")

    return read_lines


def _text_of_theme(root: Path, name: str) -> str | None:
    """Read a file of the site's theme, else that of the engine."""
    folder, _, rest = name.partition("/")
    if folder not in _THEME:
        return None
    for path in (root / name, default_folder(folder) / rest):
        if path.is_file() and path.stat().st_size <= _LARGEST:
            return path.read_text(encoding="utf-8", errors="replace")
    return None
