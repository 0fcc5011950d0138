"""The look of pages: what every page loads, and what browsers may load at all."""

from collections.abc import Sequence
from typing import NamedTuple

from programme_pages.plan.assets import ICON, STYLE
from programme_pages.plan.edition import Edition, View

# A Content Security Policy (W3C, level 3): files of the site itself, and nothing else.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'"
)
# In previews, pages listen for reloads; not every browser counts that as a part of 'self'.
_PREVIEW_POLICY = POLICY.replace("connect-src 'self'", "connect-src 'self' ws:")
_SCRIPTS = ("now.js",)  # of every page


class Look(NamedTuple):
    """What a page loads. Paths are relative to the site's root."""

    policy: str
    style: str
    icon: str | None
    scripts: Sequence[str]


def _look(edition: Edition, _: str) -> Look:
    """Give what every page of the site loads; its logo stands on the tab, too."""
    logo = edition.site.logo
    return Look(
        policy=_PREVIEW_POLICY if edition.is_preview else POLICY,
        style=edition.asset(STYLE) or "",
        icon=edition.asset(logo) if logo else edition.asset(ICON),
        scripts=_paths(edition, _SCRIPTS),
    )


look = View("look", _look)


def look_with(edition: Edition, *scripts: str) -> Look:
    """Give the look of pages that load further scripts of `static/`, such as `filter.js`."""
    common = look(edition)
    return common._replace(scripts=(*common.scripts, *_paths(edition, scripts)))


def _paths(edition: Edition, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(path for name in names if (path := edition.asset(name)) is not None)
