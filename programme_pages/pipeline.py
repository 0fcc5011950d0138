"""The whole story: read, check, link, plan, render, write."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from programme_pages.entries import Content, read_content
from programme_pages.locales import Language, load_languages
from programme_pages.locales.zones import zone
from programme_pages.output import Published, publish
from programme_pages.plan import Request, plan
from programme_pages.problems import Problem, sort_problems
from programme_pages.programme import link
from programme_pages.references import check_references
from programme_pages.render import Rendered, TemplateFault, render
from programme_pages.review import check_sense, without_silenced
from programme_pages.routes import plan_routes
from programme_pages.source import Sources, read_sources
from programme_pages.theme import Theme, read_theme


@dataclass(frozen=True, slots=True)
class Settings:
    """What a build is asked for; `base_url` overrides that of `site.yaml`."""

    root: Path
    output: Path
    now: date | datetime  # a day, or an instant whose day in the site's time zone counts
    base_url: str | None = None
    drafts: bool = False
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Checked:
    """Content that was read and checked, with all problems, in order."""

    sources: Sources
    content: Content
    languages: Mapping[str, Language]
    theme: Theme
    problems: list[Problem]

    def fails(self, *, strict: bool) -> bool:
        """Whether the problems keep the site from being built; warnings do so if `strict`."""
        return any(strict or found.is_error for found in self.problems)


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build; nothing is published where the content has errors."""

    checked: Checked
    published: Published | None


def check(root: Path) -> Checked:
    """Read the site at `root` and find everything that is wrong with it."""
    sources, problems = read_sources(root)
    content, found = read_content(sources)
    theme = read_theme(root)
    codes = content.site.facts.languages if content.site else ()
    languages, lacking = load_languages(codes, theme.locales)
    problems += [*found, *lacking, *check_references(content, theme.static), *check_sense(content)]
    if content.site and not lacking and not any(one.is_error for one in problems):
        # Addresses are only planned for a programme that hangs together.
        programme = link(content, drafts=True)
        problems += plan_routes(programme, list(languages.values()))[1]
    ordered = sort_problems(without_silenced(problems, content))
    return Checked(sources, content, languages, theme, ordered)


def build(
    settings: Settings,
    on_wait: Callable[[], None],
    watch: Callable[[Iterator[Rendered]], Iterator[Rendered]] = iter,
) -> Built:
    """Check the site and, where it has no errors, bring the output folder up to date.

    `on_wait` is called once where another build has to end first; `watch` may follow the files
    as they are rendered. Raises OutputRefused where the output folder may not be written.
    """
    checked = check(settings.root)
    if checked.fails(strict=settings.strict):
        return Built(checked, None)
    rendered = watch(_rendered(checked, settings))
    try:
        return Built(checked, publish(settings.output, rendered, on_wait=on_wait))
    except TemplateFault as fault:
        checked.problems.append(fault.problem)
        return Built(checked, None)


def _rendered(checked: Checked, settings: Settings) -> Iterator[Rendered]:
    """Link, plan and render content that has no errors."""
    programme = link(checked.content, drafts=settings.drafts)
    routes, _ = plan_routes(programme, list(checked.languages.values()))
    facts = programme.site.facts
    base_url = settings.base_url or facts.base_url
    today = _day(settings.now, facts.timezone)
    request = Request(today, base_url if base_url.endswith("/") else f"{base_url}/")
    jobs = plan(programme, checked.languages, routes, checked.theme.static, request)
    return render(jobs, checked.languages, checked.theme.templates)


def _day(now: date | datetime, zone_name: str) -> date:
    return now.astimezone(zone(zone_name)).date() if isinstance(now, datetime) else now
