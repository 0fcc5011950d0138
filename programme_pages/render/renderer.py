"""The renderer: one page at a time, from a context to bytes."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from programme_pages.locales import Language
from programme_pages.plan import PageJob

if TYPE_CHECKING:
    from programme_pages.render.pages import Pages


class Renderer:
    """Renders pages, in any order and each by itself; one is the same whoever renders it.

    `folders` hold the templates, the engine's first. `bytecode_folder` keeps those of a site,
    compiled, for later renderers; without it each renderer compiles them. The engine's own are kept
    beside the engine. Templates are read once: a renderer is for one build.
    """

    def __init__(
        self,
        languages: Mapping[str, Language],
        folders: Sequence[Path],
        bytecode_folder: Path | None = None,
    ) -> None:
        self._languages = languages
        self._folders = folders
        self._bytecode_folder = bytecode_folder

    def anew(self, folders: Sequence[Path]) -> "Renderer":
        """Give a renderer that reads the templates as they are now."""
        return Renderer(self._languages, folders, self._bytecode_folder)

    def render(self, job: PageJob, context: object) -> bytes:
        """Give the page that a job's template makes of a context.

        Raises TemplateFault where the template is broken.
        """
        return self._pages.render(job, context)

    @cached_property
    def _pages(self) -> "Pages":
        # Jinja takes a while to import, and many runs render no page.
        from programme_pages.render.pages import Pages  # noqa: PLC0415

        return Pages(self._languages, self._folders, self._bytecode_folder)
