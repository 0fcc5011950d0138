"""Atomic publishing: brings the output folder from its old state to the new one."""

from programme_pages.output.publish import Published, publish
from programme_pages.output.refusal import OutputRefused, refuse_dangerous

__all__ = ["OutputRefused", "Published", "publish", "refuse_dangerous"]
