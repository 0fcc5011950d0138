"""Jobs: every file of the site, and how its content is come by."""

from collections.abc import Callable
from typing import NamedTuple

from programme_pages.plan.drawings import Drawing
from programme_pages.plan.edition import Edition


class PageJob(NamedTuple):
    """A page: the template that makes it, and what makes the context that it may read.

    The context is made when the page is, from an edition that notes what was read for it.
    """

    target: str
    template: str
    language: str
    about: str  # what the page is of: an id, or the name of a section
    make: Callable[[Edition], object]

    @property
    def subject(self) -> str:
        """What tells this page from another that may once have had its target."""
        return f"{self.template} {self.about}"


class DataJob(NamedTuple):
    """A file for programs, such as a calendar, and what makes its bytes.

    They are made when the file is, from an edition that notes what was read for it.
    """

    target: str
    language: str
    make: Callable[[Edition], bytes]
    about: str = ""  # what the file is of, where its target does not say it

    @property
    def subject(self) -> str:
        """What tells this file from another that may once have had its target."""
        return f"data {self.about}"


class DrawnJob(NamedTuple):
    """A picture that is made, and what tells what is on it: that is known without drawing it."""

    target: str
    language: str
    make: Callable[[Edition], Drawing]
    about: str  # what the picture is of

    @property
    def subject(self) -> str:
        """What tells this picture from another that may once have had its target."""
        return f"drawn {self.about}"


class CopyJob(NamedTuple):
    """A file that is copied as it is, such as a document."""

    target: str
    source: str  # relative to the site's folder

    @property
    def subject(self) -> str:
        """What tells this file from another that may once have had its target."""
        return f"copy {self.source}"


class BytesJob(NamedTuple):
    """A file whose bytes are known already, such as the stylesheet."""

    target: str
    content: bytes


class WholeJob(NamedTuple):
    """A file that tells of the whole site, such as a sitemap, and what makes its bytes.

    Nobody notes what is read for it: it is made in each build, when its turn comes.
    """

    target: str
    make: Callable[[], bytes]


Job = PageJob | DataJob | DrawnJob | CopyJob | BytesJob | WholeJob
