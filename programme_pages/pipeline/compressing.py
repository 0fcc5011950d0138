"""Compressing: texts of the site once more as `.gz` and `.br`, for hosts that send those.

The same bytes give the same compressed bytes, so that each is made once, and again only when what
it holds is another one.
"""

import gzip
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from programme_pages.output import Placed, Site
from programme_pages.pipeline.outputs import Outputs, standing
from programme_pages.plan.search.index import INDEX
from programme_pages.workers import run_shares

# What compresses well: pictures, fonts and most documents are compressed already.
_TEXTS = (".html", ".css", ".js", ".json", ".geojson", ".xml", ".svg", ".ics", ".csv", ".txt")
_FEW = 50  # files that one process compresses sooner than several are started
_ASSETS = "assets/"
# Of brotli: assets are sent to every reader and rarely made, and the search index is by far the
# largest that any reader loads, so that they may take 20 times as long for a tenth less; pages get
# what takes as long as gzip.
_BEST, _QUICK = 11, 7
_GZIP_BEST = 9

# By the name of a compressed file: the SHA-256 of what it holds, and its own, in hexadecimal;
# nothing for a file that would not be smaller.
Held = Mapping[str, tuple[str, str]]


class Compressed(NamedTuple):
    """The compressed files: those made now, those that stand from before, and what is known."""

    placed: list[Placed]
    stood: Outputs
    known: Held


class Source(NamedTuple):
    """A file of the site: its SHA-256 in hexadecimal, and where its content lies now."""

    digest: str
    path: Path


def compress(
    site: Site, sources: Mapping[str, Source], known: Held, before: Outputs, processes: int
) -> Compressed:
    """Place the compressed files of a site; `sources` are its files, by their targets.

    `known` is what an earlier build found out, `before` how that left its files. Raises OSError,
    OutputRefused.
    """
    wanted = dict(_variants(sources))
    right = {name: own for name, (held, own) in known.items() if wanted.get(name) == held}
    stood = standing(site, {name: own for name, own in right.items() if own}, before)
    stale = [name for name in wanted if name not in stood and right.get(name) != ""]
    shares = min(processes, 1 + len(stale) // _FEW)

    def work(share: int) -> dict[str, Placed | None]:
        # Earlier shares of this build had the lower numbers.
        number = processes + share
        return {name: _place(site, number, name, sources) for name in stale[share::shares]}

    made = {name: one for found in run_shares(work, shares) for name, one in found.items()}
    now = {name: (wanted[name], one.digest if one else "") for name, one in made.items()}
    unchanged = {name: (wanted[name], own) for name, own in right.items() if name not in now}
    return Compressed([one for one in made.values() if one], stood, unchanged | now)


def _variants(sources: Mapping[str, Source]) -> Iterator[tuple[str, str]]:
    """Name the compressed files of all texts, with the digests of what they hold."""
    for target, source in sources.items():
        if target.endswith(_TEXTS):
            for ending in (".gz", ".br"):
                if f"{target}{ending}" not in sources:  # else it is a download of that name
                    yield f"{target}{ending}", source.digest


def _place(site: Site, share: int, name: str, sources: Mapping[str, Source]) -> Placed | None:
    """Make a compressed file and place it; None where it would not be smaller."""
    target = name.removesuffix(".gz").removesuffix(".br")
    content = sources[target].path.read_bytes()
    smaller = _brotli(target, content) if name.endswith(".br") else _gzip(content)
    return site.place(share, name, smaller) if len(smaller) < len(content) else None


def _gzip(content: bytes) -> bytes:
    return gzip.compress(content, _GZIP_BEST, mtime=0)  # RFC 1952: 0 is "no time"


def _brotli(target: str, content: bytes) -> bytes:
    import brotli  # noqa: PLC0415  (only `--compress` needs it)

    is_best = target.startswith(_ASSETS) or target.endswith(f"/{INDEX}")
    quality = _BEST if is_best else _QUICK
    smaller: bytes = brotli.compress(content, mode=brotli.MODE_TEXT, quality=quality)
    return smaller
