"""The corpus as content of Nikola: posts and pages, and a plugin for what they share."""

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


class Nikola(Generator):
    """Nikola, which records what each page was made of and makes only what changed."""

    name = "nikola"
    caches = ("output", "cache", ".doit.db*", "__pycache__", "plugins/*/__pycache__")
    edited_template = "themes/bench/templates/base.html"
    note = "a plugin of ours makes the lists, and the pages of venues, organisations and the like"

    def command(self, tools: Tools, folder: Path) -> list[str]:
        """Build, with one process as is its default."""
        del folder
        return [str(tools.python), "-m", "nikola", "build", "--quiet"]

    def version(self, tools: Tools) -> str:
        """Give the version."""
        code = "import nikola; print(nikola.__version__)"
        command = [str(tools.python), "-c", code]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

    def lay_out(self, folder: Path) -> None:
        """Copy configuration, plugin, templates and style."""
        shutil.copytree(_THEMES / "nikola", folder, dirs_exist_ok=True)
        shutil.copytree(_THEMES / "python", folder, dirs_exist_ok=True)
        copy_theme(folder / "themes" / "bench" / "templates")
        copy_assets(folder / "assets")

    def files(self, corpus: Corpus) -> Iterator[tuple[str, str]]:
        """Write a file a language for each event and series, and the data that they share."""
        every = all_told()
        for name, text in shared_files(corpus, every):
            yield f"facts/{name}", text  # all pages would depend on those of a folder "data"
        for told in every:
            code = told.code
            suffix = "md" if code == "en" else f"{code}.md"
            for event in corpus.events:
                facts = event_facts(event, told) | {"date": f"{event.start:%Y-%m-%d %H:%M}"}
                name = f"events/{event.kind}s/{event.id}.{suffix}"
                yield name, _page(facts, told.slug(event), told_headings(event.body(code)))
            for series in corpus.series:
                facts = entry_facts(series, told, "series")
                name = f"series/{series.id}.{suffix}"
                yield name, _page(facts, told.slug(series), told_headings(series.body(code)))


def _page(facts: Data, slug: str, body: str) -> str:
    own = {"slug": slug, "type": "text"}
    names = {"section": "area"}  # Nikola has a meaning of its own for sections
    lines = (f".. {names.get(name, name)}: {value}\n" for name, value in (facts | own).items())
    return f"<!--\n{''.join(lines)}-->\n\n{body}"
