"""The corpus as content of Pelican: articles and pages, and a plugin for what they share."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus import Corpus
from benchmarks.generator import Generator, Tools
from benchmarks.plain import (
    Data,
    all_told,
    copy_assets,
    copy_theme,
    entry_facts,
    event_facts,
    shared_files,
)
from benchmarks.told import told_headings

_THEMES = Path(__file__).parent / "themes"


class Pelican(Generator):
    """Pelican, with its cache of what was read."""

    name = "pelican"
    caches = ("output", "cache", "__pycache__", "plugins/__pycache__")
    edited_template = "theme/templates/base.html"
    note = "a plugin of ours makes the lists, and the pages of venues, organisations and the like"

    def command(self, tools: Tools, folder: Path) -> list[str]:
        """Build with the site's configuration."""
        settings = str(folder / "pelicanconf.py")
        return [str(tools.python), "-m", "pelican", "--quiet", "-s", settings]

    def version(self, tools: Tools) -> str:
        """Give the version."""
        command = [str(tools.python), "-m", "pelican", "--version"]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

    def lay_out(self, folder: Path) -> None:
        """Copy configuration, plugin, templates and style."""
        shutil.copytree(_THEMES / "pelican", folder, dirs_exist_ok=True)
        shutil.copytree(_THEMES / "python", folder, dirs_exist_ok=True)
        copy_theme(folder / "theme" / "templates")
        shutil.copytree(folder / "templates", folder / "theme" / "templates", dirs_exist_ok=True)
        copy_assets(folder / "theme" / "static")

    def files(self, corpus: Corpus) -> Iterator[tuple[str, str]]:
        """Write a file a language for each event and series, and the data that they share."""
        every = all_told()
        for name, text in shared_files(corpus, every):
            yield f"data/{name}", text
        for told in every:
            code = told.code
            for event in corpus.events:
                facts = event_facts(event, told) | {"date": f"{event.start:%Y-%m-%d %H:%M}"}
                yield (
                    f"content/events/{event.id}.{code}.md",
                    _page(facts, code, told_headings(event.body(code))),
                )
            for series in corpus.series:
                facts = entry_facts(series, told, "series")
                yield (
                    f"content/series/{series.id}.{code}.md",
                    _page(facts, code, told_headings(series.body(code))),
                )


def _page(facts: Data, code: str, body: str) -> str:
    address = facts["address"]
    own = {"lang": code, "slug": facts["id"], "url": address, "save_as": f"{address}index.html"}
    lines = (f"{name}: {value}\n" for name, value in (facts | own).items())
    return f"{''.join(lines)}\n{body}"
