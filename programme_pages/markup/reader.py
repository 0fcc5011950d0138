"""The reader of bodies: Markdown in, safe HTML and problems out."""

from functools import cached_property
from typing import TYPE_CHECKING

from programme_pages.model.programme import Body
from programme_pages.problems import Problem

if TYPE_CHECKING:
    from programme_pages.markup.rendering import Renderer


class MarkdownReader:
    """Renders bodies; one reader serves many, since setting up Python-Markdown is dear."""

    def read(self, text: str, file: str, first_line: int) -> tuple[Body, list[Problem]]:
        """Render a body that begins on `first_line` of `file`; report what is wrong with it."""
        return self._renderer.read(text, file, first_line)

    @cached_property
    def _renderer(self) -> "Renderer":
        # Many builds read no body, and what renders them is dear to import.
        from programme_pages.markup.rendering import Renderer  # noqa: PLC0415

        return Renderer()
