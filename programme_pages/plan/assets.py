"""Assets: style and pictures under names that change with their bytes, so hosts cache them long."""

import hashlib
import re
from collections.abc import Mapping
from typing import NamedTuple

from programme_pages.plan.accent import accent_style
from programme_pages.plan.job import BytesJob

_DIGITS = 10  # of the digest, in a file's name
ROOT = "root/"
OWN_REDIRECTS = f"{ROOT}_redirects"  # is joined with those of the program
STYLE = "style.css"
ICON = "icon.svg"  # what stands on the tab of a site without a logo
_FOLDER = "assets/"
_ACCENT = b"#0f5b62"  # of a site that names none
_URL = re.compile(rb"""url\(["']?([^"')]+)["']?\)""")


class Assets(NamedTuple):
    """The assets of a site: a job each, and the address of each by its name in `static/`."""

    jobs: tuple[BytesJob, ...]
    paths: Mapping[str, str]


def plan_assets(
    static: Mapping[str, bytes], accent: str | None, *, is_preview: bool = False
) -> Assets:
    """Plan the files of `static/`; those of `static/root/` go to the site's root as they are.

    Its `_redirects` is planned with the site's redirects.

    An institution's accent colour is put at the end of the style, where it wins, and into the icon.
    In previews names stay as they are, so that an edited style is a changed file, and no other name
    on every page.
    """
    jobs: list[BytesJob] = []
    paths: dict[str, str] = {}
    own_accent = accent.encode() if accent else _ACCENT

    def plan(name: str, content: bytes) -> None:
        shown = name if is_preview else _fingerprinted(name, content)
        paths[name] = f"{_FOLDER}{shown}"
        jobs.append(BytesJob(paths[name], content))

    for name, content in sorted(static.items()):
        if name.startswith(ROOT):
            if name != OWN_REDIRECTS:
                jobs.append(BytesJob(name.removeprefix(ROOT), content))
        elif name != STYLE:
            plan(name, content.replace(_ACCENT, own_accent) if name == ICON else content)
    if STYLE in static:  # names other files, such as fonts, by their new names
        plan(STYLE, _style(static[STYLE], paths, accent))
    return Assets(tuple(jobs), paths)


def _style(content: bytes, paths: Mapping[str, str], accent: str | None) -> bytes:
    """Put the accent at the end of the style, and name files that it loads by their new names."""

    def renamed(found: re.Match[bytes]) -> bytes:
        path = paths.get(found[1].decode(errors="replace"))
        return b'url("%b")' % path.removeprefix(_FOLDER).encode() if path else found[0]

    own = accent_style(accent) if accent else ""
    return _URL.sub(renamed, content) + own.encode()


def _fingerprinted(name: str, content: bytes) -> str:
    digest = hashlib.sha256(content).hexdigest()[:_DIGITS]
    stem, dot, ending = name.rpartition(".")
    return f"{stem}.{digest}{dot}{ending}" if dot else f"{name}.{digest}"
