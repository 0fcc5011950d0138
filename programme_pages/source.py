"""The files of a site's `content/` folder: found, bounded, decoded.

Nothing here knows what a file means. Bytes become text or a problem; downloads stay on the disk.
"""

import os
from codecs import BOM_UTF8
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from programme_pages.characters import find_unwanted, is_surely_clean
from programme_pages.digests import digest
from programme_pages.files import FileState, state_of
from programme_pages.problems import Problem, Span, problem

LARGEST_TEXT = 1024 * 1024  # bytes of a YAML or Markdown file
_TEXT_ENDINGS = (".yaml", ".md")
_REPEATED = 5  # unwanted characters that are reported for one file
CONTENT = "content"


class Sources(NamedTuple):
    """All files of a site's content, by their path relative to the site's folder."""

    texts: dict[str, FileState | None]  # None where a file is there and cannot be used
    downloads: dict[str, FileState]  # files for readers, such as documents and pictures
    others: tuple[str, ...]  # files that are neither


class TextRead(NamedTuple):
    """A text file as it was read: the digest of its bytes, its text, and what is wrong with it."""

    digest: str
    text: str | None  # None where it cannot be used
    problems: list[Problem]


def list_sources(root: Path) -> tuple[Sources, list[Problem]]:
    """List the content folder of the site at `root`; nothing is read yet.

    A missing folder gives no files and the problem `no-content`. Hidden files and editors'
    leftovers (`name~`) are passed over.
    """
    sources = Sources({}, {}, ())
    if not (root / CONTENT).is_dir():
        return sources, [problem("no-content", Span(CONTENT))]
    problems: list[Problem] = []
    others: list[str] = []
    for name, found in _walk(root, problems):
        if is_download(name):
            _add(sources.downloads, name, found, problems)
        elif name.endswith(_TEXT_ENDINGS):
            _add(sources.texts, name, found, problems)
        else:
            others.append(name)
    faulty = (found.span.file for found in problems)
    unusable = {name: None for name in faulty if name.endswith(_TEXT_ENDINGS)}
    return Sources({**unusable, **sources.texts}, sources.downloads, tuple(others)), problems


def is_download(name: str) -> bool:
    """Whether a path is that of an entry's file: `content/<kind>/<id>/files/...`."""
    parts = name.split("/", 4)
    return len(parts) > 4 and parts[3] == "files"


def is_text(root: Path, name: str) -> bool:
    """Whether a path is that of a text of the content, and not of a link that leads out of it."""
    if not (name.startswith(f"{CONTENT}/") and name.endswith(_TEXT_ENDINGS)) or is_download(name):
        return False
    path = root / name
    return path.is_file() and path.resolve().is_relative_to((root / CONTENT).resolve())


def _walk(root: Path, problems: list[Problem]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Give the files below the content folder, in a fixed order; report links that lead away.

    Listing a folder tells what each name is, so that a file is looked up once: when it is opened.
    """
    content = root / CONTENT
    waiting = list(_children(CONTENT, str(content), problems))
    while waiting:
        name, found = waiting.pop()
        try:
            if code := _bad_entry(name, found, content):
                problems.append(problem(code, Span(_shown(name))))
            elif found.is_dir():
                waiting += _children(name, found.path, problems)
            else:
                yield name, found
        except OSError as error:
            problems.append(_unreadable(name, error))


def _children(
    name: str, path: str, problems: list[Problem]
) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Give what a folder holds, each with its name below the site's folder, the last one first."""
    try:
        with os.scandir(path) as listed:  # a listing of paths would cost a look-up for each file
            children = sorted(listed, key=lambda child: child.name, reverse=True)
    except OSError as error:
        problems.append(_unreadable(name, error))
        return
    for child in children:
        if child.name[0] != "." and child.name[-1] != "~":
            yield f"{name}/{child.name}", child


def _bad_entry(name: str, found: os.DirEntry[str], content: Path) -> str | None:
    """Tell what keeps a file or folder from being looked at, if anything."""
    if not name.isprintable():  # bytes that are not UTF-8, which Python has as surrogates, too
        return "bad-file-name"
    return _bad_link(Path(found.path), content) if found.is_symlink() else None


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


def _add(
    files: dict[str, FileState] | dict[str, FileState | None],
    name: str,
    found: os.DirEntry[str],
    problems: list[Problem],
) -> None:
    if found.is_file():  # opening a pipe would wait for somebody to write into it
        files[name] = state_of(found.stat())
    else:
        problems.append(problem("no-regular-file", Span(name)))


def read_text(root: Path, name: str) -> TextRead:
    """Read a file that was listed, and decode it."""
    problems: list[Problem] = []
    try:
        data = _read(f"{root}/{name}")
    except OSError as error:
        return TextRead("", None, [_unreadable(name, error)])
    if data is None:
        limit = f"{LARGEST_TEXT // 1024} KB"
        return TextRead("", None, [problem("file-too-large", Span(name), limit=limit)])
    return TextRead(digest(data), _decode(data, name, problems), problems)


def _read(path: str) -> bytes | None:
    """Give the bytes of a file; None where they are too many."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123  (a Path costs more than the file)
        return None if os.fstat(file.fileno()).st_size > LARGEST_TEXT else file.read()


def _unreadable(name: str, error: OSError) -> Problem:
    return problem("unreadable-file", Span(name), reason=error.strerror or type(error).__name__)


def _decode(data: bytes, name: str, problems: list[Problem]) -> str | None:
    """Decode UTF-8, with any kind of line end, and refuse characters that do harm.

    Letters with accents become single characters (Unicode NFC), whatever system they come from.
    """
    data = data.removeprefix(BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", errors="replace")
        problems.append(problem("not-utf-8", _span_at(name, before, len(before))))
        return None
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = normalize("NFC", text)
    if is_surely_clean(data):
        return text
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
