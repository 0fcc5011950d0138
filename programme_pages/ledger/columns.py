"""Columns: tables of very many rows as a few long values, each of them one column.

Pickles note every single text, which takes several times as long as to keep all of a column in one
piece and to part it again. Numbers are as good in a list.
"""

from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

_BETWEEN = "\0"  # which no name, path or digest holds
_SIZE: Final = "Q"  # 64 bits


class TextColumn(NamedTuple):
    """Texts, one after the other."""

    joined: str
    number: int

    @classmethod
    def of(cls, texts: Sequence[str]) -> "TextColumn":
        """Join texts. Raises ValueError for one that holds what stands between them."""
        joined = _BETWEEN.join(texts)
        if joined.count(_BETWEEN) != max(0, len(texts) - 1):
            raise ValueError("a text with the character NUL")
        return cls(joined, len(texts))

    def parted(self) -> list[str]:
        """Give the texts."""
        return self.joined.split(_BETWEEN) if self.number else []


class BytesColumn(NamedTuple):
    """Bytes, one after the other."""

    joined: bytes
    sizes: bytes

    @classmethod
    def of(cls, pieces: Sequence[bytes]) -> "BytesColumn":
        """Join bytes."""
        return cls(b"".join(pieces), array(_SIZE, map(len, pieces)).tobytes())

    def parted(self) -> Iterator[bytes]:
        """Give the bytes."""
        ends = accumulate(memoryview(self.sizes).cast(_SIZE), initial=0)
        return (self.joined[start:end] for start, end in pairwise(ends))
