"""Jobs: every file of the site as a value that says all that its making needs."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class PageJob:
    """A page: the template that makes it, and a context that holds all that it may read."""

    target: str
    template: str
    language: str
    context: object


@dataclass(frozen=True, slots=True)
class CopyJob:
    """A file that is copied as it is, such as a document."""

    target: str
    location: Path


@dataclass(frozen=True, slots=True)
class BytesJob:
    """A file whose bytes are known already, such as the stylesheet."""

    target: str
    content: bytes


Job = PageJob | CopyJob | BytesJob
