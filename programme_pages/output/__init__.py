"""Atomic publishing: brings the output folder from its old state to the new one."""

from programme_pages.output.publish import publish
from programme_pages.output.refusal import OutputRefused, refuse_dangerous
from programme_pages.output.site import Placed, Published, Site, open_site

__all__ = [
    "OutputRefused",
    "Placed",
    "Published",
    "Site",
    "open_site",
    "publish",
    "refuse_dangerous",
]
