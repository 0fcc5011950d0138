"""What else a site has: the language chooser, 404s, redirects of old addresses, downloads."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from programme_pages.locales import names
from programme_pages.model.programme import Programme
from programme_pages.plan.edition import Edition
from programme_pages.plan.frame import Frame, Surroundings, make_frame, section_address
from programme_pages.plan.job import BytesJob, CopyJob, Job, PageJob
from programme_pages.plan.parts import file_target
from programme_pages.references import named_files
from programme_pages.routes import HOME, Redirect


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    """The context of a 404 page."""

    frame: Frame


@dataclass(frozen=True, slots=True)
class Choice:
    """One language of the chooser, with the site's title and description in it."""

    language: str
    direction: str
    name: str
    path: str
    title: str
    description: str
    not_found: str


@dataclass(frozen=True, slots=True)
class ChooserPage:
    """The context of the page at the site's root, and of its 404."""

    choices: Sequence[Choice]
    root: str
    canonical: str
    style: str
    script: str | None
    not_found: bool


@dataclass(frozen=True, slots=True)
class RedirectPage:
    """The context of the page at an old address."""

    language: str
    direction: str
    url: str
    path: str
    style: str


def plan_not_found(edition: Edition, around: Surroundings) -> PageJob:
    """Plan the 404 page of a language; hosts serve it at any depth, so its root is absolute."""
    frame = make_frame(edition, around, section_address(edition, HOME))
    root = base_path(edition.base_url)
    frame = replace(frame, root=root, indexed=False, alternates=(), default_url=None)
    return PageJob(f"{edition.code}/404.html", "404.html", edition.code, NotFoundPage(frame))


def plan_chooser(editions: Sequence[Edition], style: str, script: str | None) -> Iterable[PageJob]:
    """Plan the page that chooses the language, and the 404 for addresses without one."""
    first = editions[0]
    choices = tuple(_choice(edition) for edition in editions)
    page = ChooserPage(choices, "", first.base_url, style, script, not_found=False)
    lost = replace(page, root=base_path(first.base_url), script=None, not_found=True)
    yield PageJob("index.html", "chooser.html", first.code, page)
    yield PageJob("404.html", "chooser.html", first.code, lost)


def _choice(edition: Edition) -> Choice:
    facts = edition.programme.site.facts
    return Choice(
        language=edition.code,
        direction=edition.language.direction,
        name=names.autonym(edition.code),
        path=edition.section(HOME),
        title=edition.shown(facts.title).text,
        description=edition.shown(facts.description).text,
        not_found=edition.language.gettext("Page not found"),
    )


def base_path(base_url: str) -> str:
    """Give the path that a site lies under at its host, such as `/` or `/a/b/`."""
    return urlsplit(base_url).path


def plan_redirects(
    redirects: Sequence[Redirect], editions: dict[str, Edition], style: str
) -> Iterable[Job]:
    """Plan a page at each old address, and the list that some hosts follow by themselves."""
    for redirect in redirects:
        edition = editions[redirect.old.partition("/")[0]]
        page = RedirectPage(
            language=edition.code,
            direction=edition.language.direction,
            url=edition.base_url + redirect.new,
            path="../" * redirect.old.count("/") + redirect.new,
            style="../" * redirect.old.count("/") + style,
        )
        yield PageJob(f"{redirect.old}index.html", "redirect.html", edition.code, page)
    if redirects:
        base = base_path(next(iter(editions.values())).base_url)
        lines = [f"{base}{one.old} {base}{one.new} 301\n" for one in redirects]
        yield BytesJob("_redirects", "".join(lines).encode())


def plan_downloads(programme: Programme) -> Iterable[CopyJob]:
    """Plan the files that entries name, once for all languages; others are nobody's business."""
    for entry in programme.entries:
        for name in sorted({name for name, _ in named_files(entry)}):
            yield CopyJob(file_target(entry, name), entry.files[name].location)
