"""Contents of files: bytes, or the path of a file to copy. Large ones are never read whole."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

Content = bytes | Path

CHUNK = 1 << 18  # bytes read at a time


def size_of(content: Content) -> int:
    """Return the size of a content in bytes. Raises OSError."""
    return len(content) if isinstance(content, bytes) else content.stat().st_size


def digest_if_same(content: Content, path: str) -> str | None:
    """Return the SHA-256 of a content, in hexadecimal, if a file of its size holds the same.

    Raises OSError.
    """
    digest = hashlib.sha256()
    # Files are opened by number: what a file object does besides takes as long as all the rest.
    descriptor = os.open(path, os.O_RDONLY)
    try:
        for chunk in _chunks(content):
            if os.read(descriptor, len(chunk)) != chunk:
                return None
            digest.update(chunk)
    finally:
        os.close(descriptor)
    return digest.hexdigest()


def copy(content: Content, path: str) -> str:
    """Write a content to a new file; return its SHA-256, in hexadecimal.

    Raises OSError, also where the file exists.
    """
    # Digest and copy come from one reading: a source that changes meanwhile cannot part them.
    digest = hashlib.sha256()
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        for chunk in _chunks(content):
            digest.update(chunk)
            _write(descriptor, chunk)
    finally:
        os.close(descriptor)
    return digest.hexdigest()


def _chunks(content: Content) -> Iterator[bytes]:
    if isinstance(content, bytes):
        for start in range(0, len(content), CHUNK):
            yield content[start : start + CHUNK]
    else:
        with content.open("rb") as source:
            while chunk := source.read(CHUNK):
                yield chunk


def _write(descriptor: int, chunk: bytes) -> None:
    written = os.write(descriptor, chunk)
    while written < len(chunk):  # as on a disk that is nearly full
        written += os.write(descriptor, chunk[written:])
