"""What a build is asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from programme_pages.published import PublishedFile


@dataclass(frozen=True, slots=True)
class Settings:
    """What a build is asked for; `base_url` overrides that of `site.yaml`."""

    root: Path
    output: Path
    now: date | datetime  # a day, or an instant whose day in the site's time zone counts
    base_url: str | None = None
    drafts: bool = False
    strict: bool = False
    search: bool = True  # make search pages
    data: bool = True  # make calendars, feeds and tables
    preview: bool = False  # pages are for those who write the site
    clean: bool = False  # use nothing that was kept, and keep nothing
    processes: int | None = None  # as many as there are cores
    compress: bool = False  # texts once more as .gz and .br
    explain: bool = False  # tell why each page is made
    published: Mapping[str, PublishedFile] = field(default_factory=dict)  # by name; see there
