"""The corpus as content of Eleventy: Markdown with front matter, and pagination for the lists."""

import json
import shutil
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

_THEME = Path(__file__).parent / "themes" / "eleventy"
_LISTS = (
    "home",
    "timeline",
    "list",
    "series_list",
    "venues",
    "index",
    "topic",
    "organisation",
    "venue",
    "country",
)
_PAGINATED = """---
pagination: {{data: collections.programme.lists.{name}, size: 1, alias: item}}
permalink: "/{{{{ item.about.url }}}}"
---
{{% extends "{name}.html" %}}
{{% set view = item.view %}}
{{% set about = item.about %}}
{{% set here = item.here %}}
"""


class Eleventy(Generator):
    """Eleventy, with Nunjucks; it keeps nothing from build to build."""

    name = "eleventy"
    caches = ("_site", ".cache")
    edited_template = "content/_includes/base.html"
    note = "the lists, and the pages of venues, organisations and the like, are paginated data"

    def command(self, tools: Tools, folder: Path) -> list[str]:
        """Build without npm or npx before it."""
        del folder
        program = tools.node_modules / "@11ty" / "eleventy" / "cmd.cjs"
        node = tools.python.parent / "node"
        return [str(node), str(program), "--quiet", "--config=eleventy.config.mjs"]

    def version(self, tools: Tools) -> str:
        """Give the version."""
        package = tools.node_modules / "@11ty" / "eleventy" / "package.json"
        return str(json.loads(package.read_text(encoding="utf-8"))["version"])

    def lay_out(self, folder: Path) -> None:
        """Copy configuration, templates and style."""
        shutil.copytree(_THEME, folder, dirs_exist_ok=True)
        copy_theme(folder / "content" / "_includes")
        copy_assets(folder / "assets")
        for name in _LISTS:
            page = folder / "content" / f"{name}.njk"
            page.write_text(_PAGINATED.format(name=name), encoding="utf-8")

    def files(self, corpus: Corpus) -> Iterator[tuple[str, str]]:
        """Write a file a language for each event and series, and the data that they share."""
        every = all_told()
        for name, text in shared_files(corpus, every):
            yield f"data/{name}", text
        for told in every:
            code = told.code
            for event in corpus.events:
                facts = event_facts(event, told)
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
    own = {"lang": code, "permalink": f"/{facts['address']}"}
    # JSON is YAML as well; times stay texts, as they are in quotes.
    lines = (
        f"{name}: {json.dumps(value, ensure_ascii=False)}\n"
        for name, value in (facts | own).items()
    )
    return f"---\n{''.join(lines)}---\n{body}"
