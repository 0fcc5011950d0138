"""A plugin of Pelican: links events with all that they name, and writes the lists of them."""

from collections.abc import Sequence
from typing import Any

import frames
import programme
from pelican import signals  # type: ignore[import-not-found]


def register() -> None:
    """Tell Pelican when to call what."""
    signals.all_generators_finalized.connect(_link)
    signals.get_generators.connect(_generator)


class Lists:
    """Writes the pages that no file stands for; the arguments are those of Pelican's generators."""

    editions: Sequence[programme.Edition] = ()

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], **rest: object) -> None:
        del rest
        self.context, self.settings = context, settings
        self.env: Any = None

    def generate_output(self, writer: Any) -> None:
        """Write all pages."""
        for page in frames.pages(self.editions):
            writer.write_file(
                f"{page.about['url']}index.html",
                self.env.get_template(page.template),
                self.context,
                about=page.about,
                here=page.here,
                view=page.view,
            )


def _generator(_: Any) -> type[Lists]:
    return Lists


def _link(generators: Sequence[Any]) -> None:
    """Link everything once all files are read."""
    by_kind = {type(one).__name__: one for one in generators}
    articles, pages, lists = (
        by_kind[name] for name in ("ArticlesGenerator", "PagesGenerator", "Lists")
    )
    events = [*articles.articles, *articles.translations]
    series = [*pages.pages, *pages.translations]
    urls = programme.urls_of(events) | programme.urls_of(series)
    lists.editions = programme.read_editions(lists.settings["DATA"], events, series)
    lists.env = articles.env
    heres = {one.code: one.here for one in lists.editions}
    for item in (*events, *series):
        item.here = heres[item.lang]
        item.about = frames.about(item.here, item, urls[item.id])
