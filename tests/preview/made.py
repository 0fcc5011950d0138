"""A preview without a server: a rebuilder, and the pages that it keeps."""

from datetime import date
from pathlib import Path

from programme_pages.pipeline.building import build
from programme_pages.pipeline.settings import Settings
from programme_pages.preview.rebuilding import Rebuilder

ADDRESS = "http://127.0.0.1:8000/"
TODAY = date(2027, 1, 15)
ROOFS = "content/workshops/roofs"
PAGE = "en/workshops/roofs/index.html"


def make_rebuilder(root: Path) -> Rebuilder:
    """A preview of a site on a certain day."""
    return Rebuilder(root, ADDRESS, lambda: TODAY)


def files_in(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def clean_preview(root: Path, output: Path, today: date = TODAY) -> dict[str, bytes] | None:
    """The files of a preview that is made in one go; None where the content has errors."""
    settings = Settings(
        root, output, today, base_url=ADDRESS, drafts=True, clean=True, processes=1, preview=True
    )
    return files_in(output) if build(settings, lambda: None).published else None
