"""Inputs: all files that a build reads, as far as they tell whether it has anything to do."""

import time
from pathlib import Path
from typing import NamedTuple

from programme_pages.digests import digest
from programme_pages.problems import Problem
from programme_pages.source import Sources, list_sources
from programme_pages.theme import list_theme


class Listed(NamedTuple):
    """The files of a site as they were at a time, in ns since 1970."""

    sources: Sources
    problems: list[Problem]
    inputs: str  # the digest of the states of all files that a build reads
    now_ns: int


def list_inputs(root: Path) -> Listed:
    """List all files that a build of the site at `root` reads."""
    now_ns = time.time_ns()
    sources, problems = list_sources(root)
    return Listed(sources, problems, inputs_digest(root, (sources, problems), now_ns), now_ns)


def inputs_digest(root: Path, listed: tuple[Sources, list[Problem]], now_ns: int) -> str:
    """Give the digest of the states of all files that a build of the site at `root` reads.

    It is empty where a file was changed so lately that a later change might not show.
    """
    sources, problems = listed
    files = {**sources.texts, **sources.downloads, **list_theme(root)}
    if any(state is not None and not state.is_settled(now_ns) for state in files.values()):
        return ""
    whole = repr((list(files.items()), sources.others, problems))
    return digest(whole.encode("utf-8", "surrogateescape"))
