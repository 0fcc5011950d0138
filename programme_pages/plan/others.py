"""What else a site has: the language chooser, 404s, redirects of old addresses."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from programme_pages.entries.layout import SITE_FILE
from programme_pages.locales import names
from programme_pages.plan.edition import Edition, Shown
from programme_pages.plan.frame import Frame, make_frame, section_address
from programme_pages.plan.look import Look, look, look_with
from programme_pages.plan.sources import SourceFile, source_files
from programme_pages.routes import HOME, SECTIONS, Redirect

REDIRECTS = "_redirects"  # the site's own lines, in `static/root/`, come first
_SCRIPT = "choose.js"


class NotFoundPage(NamedTuple):
    """The context of a 404 page."""

    frame: Frame


class Choice(NamedTuple):
    """One language of the chooser, with the site's title and description in it."""

    language: str
    direction: str
    name: str
    path: str
    title: Shown
    description: Shown
    not_found: str


class ChooserPage(NamedTuple):
    """The context of the page at the site's root, and of its 404."""

    choices: Sequence[Choice]
    root: str
    canonical: str
    look: Look
    not_found: bool
    sources: Sequence[SourceFile] = ()


class RedirectPage(NamedTuple):
    """The context of the page at an old address."""

    language: str
    direction: str
    root: str
    url: str
    path: str
    look: Look


def not_found_page(edition: Edition) -> NotFoundPage:
    """Show the 404 of a language; hosts serve it at any depth, so its root is absolute."""
    frame = make_frame(edition, section_address(edition, HOME))
    root = base_path(edition.base_url)
    # Nobody can mend by a file of the site that there is nothing here.
    frame = frame._replace(root=root, indexed=False, alternates=(), default_url=None, sources=())
    return NotFoundPage(frame)


def chooser_page(edition: Edition) -> ChooserPage:
    """Show the languages of the site to choose from."""
    return ChooserPage(
        choices=tuple(_choice(edition.in_language(code)) for code in edition.order),
        root="",
        canonical=edition.base_url,
        look=look_with(edition, _SCRIPT),
        not_found=False,
        sources=source_files(edition, (SITE_FILE,)),
    )


def lost_page(edition: Edition) -> ChooserPage:
    """Show the 404 for addresses without a language."""
    root = base_path(edition.base_url)
    return chooser_page(edition)._replace(root=root, look=look(edition), not_found=True, sources=())


def _choice(edition: Edition) -> Choice:
    facts = edition.site
    return Choice(
        language=edition.code,
        direction=edition.language.direction,
        name=names.autonym(edition.code),
        path=edition.section(HOME),
        title=edition.shown(facts.title),
        description=edition.shown(facts.description),
        not_found=edition.language.gettext("Page not found"),
    )


def base_path(base_url: str) -> str:
    """Give the path that a site lies under at its host, such as `/` or `/a/b/`."""
    return urlsplit(base_url).path


def redirect_page(edition: Edition, redirect: Redirect) -> RedirectPage:
    """Lead from an old address to the page that lay there."""
    name, root = redirect.page_id, "../" * redirect.old.count("/")
    path = edition.section(name) if redirect.group == SECTIONS else edition.path(name) or ""
    return RedirectPage(
        language=edition.code,
        direction=edition.language.direction,
        root=root,
        url=edition.base_url + path,
        path=root + path,
        look=look(edition),
    )


def redirect_list(redirects: Iterable[Redirect], base_url: str, own: bytes) -> bytes:
    """List the redirects for hosts that follow them by themselves (a line each: from, to, 301).

    `own` are lines that the site has written itself; they come first, where they win.
    """
    base = base_path(base_url)
    lines = "".join(f"{base}{one.old} {base}{one.new} 301\n" for one in redirects)
    end = b"" if not own or own.endswith(b"\n") else b"\n"
    return own + end + lines.encode()
