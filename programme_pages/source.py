"""The files of a site's `content/` folder: found, bounded, decoded.

Nothing here knows what a file means. Bytes become text or a problem; downloads stay on the disk.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from programme_pages.characters import find_unwanted
from programme_pages.problems import Problem, Span, problem

LARGEST_TEXT = 1024 * 1024  # bytes of a YAML or Markdown file
_TEXT_ENDINGS = (".yaml", ".md")
_REPEATED = 5  # unwanted characters that are reported for one file
CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Download:
    """A file for readers, such as a document or a picture; `size` in bytes."""

    location: Path
    size: int


@dataclass(frozen=True, slots=True)
class Sources:
    """All files of a site's content, by their path relative to the site's folder."""

    texts: dict[str, str | None]  # None where a file is there and cannot be used
    downloads: dict[str, Download]
    others: tuple[str, ...]  # files that are neither


def read_sources(root: Path) -> tuple[Sources, list[Problem]]:
    """Read the content folder of the site at `root`.

    A missing folder gives no files and the problem `no-content`. Hidden files and editors'
    leftovers (`name~`) are passed over.
    """
    sources = Sources({}, {}, ())
    content = root / CONTENT
    if not content.is_dir():
        return sources, [problem("no-content", Span(CONTENT))]
    problems: list[Problem] = []
    others: list[str] = []
    for path in _walk(content, root, problems):
        name = path.relative_to(root).as_posix()
        if is_download(name):
            _add_download(sources, path, name, problems)
        elif name.endswith(_TEXT_ENDINGS):
            _add_text(sources, path, name, problems)
        else:
            others.append(name)
    faulty = (found.span.file for found in problems)
    unusable = {name: None for name in faulty if name.endswith(_TEXT_ENDINGS)}
    return Sources({**unusable, **sources.texts}, sources.downloads, tuple(others)), problems


def is_download(name: str) -> bool:
    """Whether a path is that of an entry's file: `content/<kind>/<id>/files/...`."""
    parts = name.split("/")
    return len(parts) > 4 and parts[3] == "files"


def _walk(content: Path, root: Path, problems: list[Problem]) -> Iterator[Path]:
    """Give the files below the content folder, in a fixed order; report links that lead away."""
    waiting = [content]
    while waiting:
        path = waiting.pop()
        name = path.relative_to(root).as_posix()
        try:
            if code := _bad_path(path, name, content):
                problems.append(problem(code, Span(_shown(name))))
            elif path.is_dir():
                waiting.extend(reversed(_children(path)))
            else:
                yield path
        except OSError as error:
            problems.append(_unreadable(name, error))


def _children(folder: Path) -> list[Path]:
    names = sorted(os.listdir(folder))  # noqa: PTH208  (names, to sort and filter them)
    return [folder / child for child in names if child[0] != "." and child[-1] != "~"]


def _bad_path(path: Path, name: str, content: Path) -> str | None:
    """Tell what keeps a file or folder from being looked at, if anything."""
    if not name.isprintable():  # bytes that are not UTF-8, which Python has as surrogates, too
        return "bad-file-name"
    return _bad_link(path, content) if path != content and path.is_symlink() else None


def _shown(name: str) -> str:
    return "".join(char if char.isprintable() else "\ufffd" for char in name)


def _bad_link(path: Path, content: Path) -> str | None:
    """Tell what is wrong with a symbolic link, if anything."""
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):  # a loop is an OSError or, before Python 3.13, a RuntimeError
        return "symlink-outside"
    if not target.is_relative_to(content.resolve()):
        return "symlink-outside"
    return "symlink-folder" if target.is_dir() else None


def _add_download(sources: Sources, path: Path, name: str, problems: list[Problem]) -> None:
    if path.is_file():
        sources.downloads[name] = Download(path, path.stat().st_size)
    else:
        problems.append(problem("no-regular-file", Span(name)))


def _add_text(sources: Sources, path: Path, name: str, problems: list[Problem]) -> None:
    if not path.is_file():
        problems.append(problem("no-regular-file", Span(name)))
        return
    try:
        if path.stat().st_size > LARGEST_TEXT:
            limit = f"{LARGEST_TEXT // 1024} KB"
            problems.append(problem("file-too-large", Span(name), limit=limit))
            return
        data = path.read_bytes()
    except OSError as error:
        problems.append(_unreadable(name, error))
        return
    text = _decode(data, name, problems)
    if text is not None:
        sources.texts[name] = text


def _unreadable(name: str, error: OSError) -> Problem:
    return problem("unreadable-file", Span(name), reason=error.strerror or type(error).__name__)


def _decode(data: bytes, name: str, problems: list[Problem]) -> str | None:
    """Decode UTF-8, with any kind of line end, and refuse characters that do harm.

    Letters with accents become single characters (Unicode NFC), whatever system they come from.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", errors="replace")
        problems.append(problem("not-utf-8", _span_at(name, before, len(before))))
        return None
    text = normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    unwanted = list(find_unwanted(text))
    problems.extend(
        problem(found.code, _span_at(name, text, found.index), name=found.name)
        for found in unwanted[:_REPEATED]
    )
    return None if unwanted else text


def _span_at(name: str, text: str, index: int) -> Span:
    """Where the character at an index of a text stands."""
    line = text.count("\n", 0, index) + 1
    column = index - text.rfind("\n", 0, index)
    return Span(name, line, column, line, column + 1)
