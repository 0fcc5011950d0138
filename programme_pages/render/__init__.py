"""Render: jobs to bytes. A template sees its context and its language, and nothing else.

Jinja is only imported when the first page is rendered: a check, or a build that renders no page,
does without it.
"""

from programme_pages.render.digests import template_digests
from programme_pages.render.fault import TemplateFault
from programme_pages.render.renderer import Renderer

__all__ = ["Renderer", "TemplateFault", "template_digests"]
