"""Compiled templates, kept for the next language and, in folders, for the next build."""

import os
import sys
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import blake2b
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType

import jinja2
from jinja2.bccache import Bucket

import programme_pages
from programme_pages.render.environment import ATTRIBUTE, COMMONS, SYNTAX
from programme_pages.theme import default_folder

_DIGEST_SIZE = 16
# Code that another version made, or other options, is not ours.
_MAKER = blake2b(
    repr(
        (
            programme_pages.__version__,
            jinja2.__version__,
            sys.implementation.cache_tag,
            SYNTAX,
            COMMONS,
            ATTRIBUTE,
        )
    ).encode()
).digest()


def folders_of_code(folders: Iterable[Path], own: Path | None) -> dict[Path, Path | None]:
    """Say for each folder of templates where their code is kept, if anywhere.

    The engine's templates are the same in all sites: their code is kept as Python keeps that of
    the engine's modules, in `__pycache__`, unless Python was told to write no such files
    (`python -B`). That of all others is kept in `own`.
    """
    engines = None
    if not sys.dont_write_bytecode:
        engines = Path(cache_from_source(programme_pages.__file__)).parent / "templates"
    default = default_folder("templates")
    return {folder: engines if folder == default else own for folder in folders}


class Bytecode(jinja2.BytecodeCache):
    """The templates compiled so far: they are the same in all languages.

    `kept` says in which folder the code of a folder's templates is kept, if anywhere.

    Jinja's own FileSystemBytecodeCache unmarshals whatever lies in its files, and damaged code can
    end the process. Here a file begins with the digest of all the rest, and anything else, or a
    folder that cannot be used, counts as nothing kept. Like Python's own `__pycache__`, the folder
    must be one that only its owner writes to.
    """

    def __init__(self, kept: Mapping[Path, Path | None]) -> None:
        self._kept = kept
        self._paths: dict[str, Path] = {}  # where the code of a bucket's key is kept
        self._codes: dict[tuple[str, str], CodeType] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Give the key of a template, and note where its code is kept."""
        key = super().get_cache_key(name, filename)
        if filename is not None:
            folder = self._folder(Path(filename))
            if folder is not None:
                self._paths[key] = folder / f"{key}.bytecode"
        return key

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template's code, if it was compiled before."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))
        path = self._paths.get(bucket.key)
        if bucket.code is None and path is not None:
            with suppress(OSError):
                content = path.read_bytes()
                digest, code = content[:_DIGEST_SIZE], content[_DIGEST_SIZE:]
                if digest == _digest(code):
                    bucket.bytecode_from_string(code)
                    self._remember(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template's code."""
        self._remember(bucket)
        path = self._paths.get(bucket.key)
        if path is not None:
            code = bucket.bytecode_to_string()
            with suppress(OSError):
                _replace(path, _digest(code) + code)

    def _folder(self, template: Path) -> Path | None:
        """Give the folder for a template's code, by the folder that it lies in."""
        inside = (kept for folder, kept in self._kept.items() if template.is_relative_to(folder))
        return next(inside, None)

    def _remember(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=_DIGEST_SIZE, key=_MAKER).digest()


def _replace(path: Path, content: bytes) -> None:
    """Write a file in one step, so that no other build reads half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except OSError:
        with suppress(OSError):
            Path(name).unlink()
        raise
