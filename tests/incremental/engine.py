"""The only place of these tests that knows how the engine is called."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import StringIO
from pathlib import Path

from programme_pages.commands.printing import print_problems
from programme_pages.output import Published
from programme_pages.pipeline.building import build
from programme_pages.pipeline.settings import Settings
from programme_pages.published import PublishedFile, read_published
from tests.incremental.site import CACHE, PUBLISHED, Files, Site, read_files
from tests.incremental.small_site import ENGINE


@dataclass(frozen=True)
class Outcome:
    """What came of a build: its counts, None where the content was refused, and its problems."""

    published: Published | None
    problems: str


def build_incremental(site: Site) -> Outcome:
    """Build as users do: with all that earlier builds left in the cache and the output folder."""
    return _build(site, site.root, site.output, clean=False)


class CleanBuilds:
    """Builds of copies that no build has seen before; what is asked for again is remembered."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], tuple[Outcome, Files]] = {}

    def build(self, site: Site, folder: Path) -> tuple[Outcome, Files]:
        """Build a copy of the site in a folder; give what came of it, and the files."""
        sources = tuple(
            sorted((name, sha256(one).digest()) for name, one in site.sources().items())
        )
        asked = (sources, site.today, site.drafts, site.base_url)
        if asked not in self._known:
            root, output = _copy(site, folder), folder / "output"
            outcome = _build(site, root, output, clean=True)
            self._known[asked] = outcome, read_files(output)
        return self._known[asked]


def build_in_new_process(site: Site, folder: Path) -> None:
    """Build a copy of the site in a process that has built nothing before, as users do."""
    root, output = _copy(site, folder), folder / "output"
    command = [sys.executable, "-m", "programme_pages", "--root", root, "--output", output]
    command += ["--quiet", "--today", site.today.isoformat()]
    command += ["--base-url", site.base_url] if site.base_url else []
    command += ["--drafts"] if site.drafts else []
    command += ["--published", root / PUBLISHED] if (root / PUBLISHED).is_dir() else []
    subprocess.run(list(map(str, command)), cwd=ENGINE, check=True, capture_output=True)


def _copy(site: Site, folder: Path) -> Path:
    """Copy a site's sources alone, without what builds have left behind."""
    shutil.rmtree(folder, ignore_errors=True)
    return shutil.copytree(site.root, folder / "site", ignore=shutil.ignore_patterns(CACHE))


def _build(site: Site, root: Path, output: Path, *, clean: bool) -> Outcome:
    settings = Settings(
        root=root,
        output=output,
        now=site.today,
        base_url=site.base_url,
        drafts=site.drafts,
        clean=clean,
        processes=1 if clean else 2,
        published=_published(root / PUBLISHED),
    )
    built = build(settings, _nobody_waits)
    problems = StringIO()
    print_problems(built.problems, root, problems)
    return Outcome(built.published, problems.getvalue())


def _published(folder: Path) -> Mapping[str, PublishedFile]:
    """Read what is published, wherever the site itself may lie: problems tell the place."""
    if not folder.is_dir():
        return {}
    files = read_published(str(folder), ["addresses.json"])
    return {name: file._replace(place=f"{PUBLISHED}/{name}") for name, file in files.items()}


def _nobody_waits() -> None:
    raise AssertionError("no other build writes to this folder")
