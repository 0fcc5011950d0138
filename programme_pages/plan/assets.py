"""Assets: style and pictures under names that change with their bytes, so hosts cache them long."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from programme_pages.plan.job import BytesJob

_DIGITS = 10  # of the digest, in a file's name
ROOT = "root/"
OWN_REDIRECTS = f"{ROOT}_redirects"  # is joined with those of the program
STYLE = "style.css"


@dataclass(frozen=True, slots=True)
class Assets:
    """The assets of a site: a job each, and the address of each by its name in `static/`."""

    jobs: tuple[BytesJob, ...]
    paths: Mapping[str, str]


def plan_assets(
    static: Mapping[str, bytes], accent: str | None, *, is_preview: bool = False
) -> Assets:
    """Plan the files of `static/`; those of `static/root/` go to the site's root as they are.

    Its `_redirects` is planned with the site's redirects.

    An institution's accent colour is put at the end of the style, where it wins. In previews names
    stay as they are, so that an edited style is a changed file, and no other name on every page.
    """
    jobs: list[BytesJob] = []
    paths: dict[str, str] = {}
    for name, content in sorted(static.items()):
        if name == OWN_REDIRECTS:
            continue
        if name.startswith(ROOT):
            jobs.append(BytesJob(name.removeprefix(ROOT), content))
            continue
        own = f":root {{ --accent: {accent}; }}\n" if name == STYLE and accent else ""
        final = content + own.encode()
        paths[name] = f"assets/{name if is_preview else _fingerprinted(name, final)}"
        jobs.append(BytesJob(paths[name], final))
    return Assets(tuple(jobs), paths)


def _fingerprinted(name: str, content: bytes) -> str:
    digest = hashlib.sha256(content).hexdigest()[:_DIGITS]
    stem, dot, ending = name.rpartition(".")
    return f"{stem}.{digest}{dot}{ending}" if dot else f"{name}.{digest}"
