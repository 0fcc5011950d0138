"""A plugin of Nikola: links events with all that they name, and makes the lists of them."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import blinker  # type: ignore[import-not-found]
import frames
import programme
from nikola.plugin_categories import Task  # type: ignore[import-not-found]

_FACTS = (
    "id",
    "summary",
    "kind",
    "day",
    "start",
    "end",
    "machine",
    "starts",
    "ends",
    "since",
    "first",
    "last",
    "when",
    "days",
    "hours",
    "zone",
    "expected",
    "venue",
    "organiser",
    "topics",
    "series",
)


class ProgrammeLists(Task):  # type: ignore[misc]
    """Makes the pages that no file stands for, and tells templates what events hang together."""

    name = "programme_lists"

    def set_site(self, site: Any) -> None:
        """Ask to be called when the posts are known, and when a page is rendered."""
        super().set_site(site)
        self.editions: Sequence[programme.Edition] = ()
        self.items: dict[tuple[str, str], Any] = {}
        self.abouts: dict[tuple[str, str], Mapping[str, object]] = {}
        blinker.signal("scanned").connect(self._link)
        blinker.signal("render_post").connect(self._depend)
        site.config["GLOBAL_CONTEXT_FILLER"].append(self._fill)

    def gen_tasks(self) -> Iterator[object]:
        """Make a task for each page."""
        self.site.scan_posts()
        yield self.group_task()
        for page in frames.pages(self.editions):
            task = self.site.generic_renderer(
                page.here["code"],
                str(Path(self.site.config["OUTPUT_FOLDER"], str(page.about["url"]), "index.html")),
                page.template,
                self.site.config["FILTERS"],
                context={"about": page.about, "here": page.here, "view": page.view},
                context_deps_remove=["view"],
                post_deps_dict={"shown": _shown(page.view)},
            )
            yield {**task, "basename": self.name}

    def _link(self, site: Any) -> None:
        """Link everything once all posts are known."""
        events: list[Any] = []
        series: list[Any] = []
        for post in site.timeline:
            for code in site.config["TRANSLATIONS"]:
                (events if post.is_post else series).append(_item(post, code))
        urls = programme.urls_of(events) | programme.urls_of(series)
        data = Path("facts")  # Nikola runs in the folder of the site
        self.editions = programme.read_editions(data, events, series)
        heres = {one.code: one.here for one in self.editions}
        for item in (*events, *series):
            about = frames.about(heres[item.lang], item, urls[item.id])
            self.abouts[item.id, item.lang] = about
            self.items[item.id, item.lang] = item

    def _depend(self, about: Mapping[str, Any]) -> None:
        """Say what a post's page shows of others, so that it is made anew where that changes."""
        key = about["post"].meta("id", about["lang"]), about["lang"]
        about["deps_dict"]["shown"] = [self.abouts[key], _shown(self.items[key])]

    def _fill(self, context: dict[str, Any], template: str) -> None:
        """Give the template of a post what it shows."""
        post = context.get("post")
        if post is None:
            return
        code = context["lang"]
        key = post.meta("id", code), code
        context["event" if template == "event.tmpl" else "view"] = self.items[key]
        context["about"] = self.abouts[key]
        context["here"] = next(one.here for one in self.editions if one.code == code)
        context["body"] = post.text(code)


def _item(post: Any, code: str) -> SimpleNamespace:
    facts = {name: post.meta(name, code) for name in _FACTS}
    return SimpleNamespace(
        **{
            **facts,
            "lang": code,
            "title": post.title(code),
            "url": post.meta("address", code),
            "section": post.meta("area", code),
        }
    )


def _shown(view: SimpleNamespace) -> list[object]:
    """Give all that a page can show of what it gathers, as plain values."""
    gathered: list[object] = [_own(view)]
    for value in vars(view).values():
        if isinstance(value, list):
            gathered.append([_line(one) for one in value if isinstance(one, SimpleNamespace)])
        elif isinstance(value, SimpleNamespace):
            gathered.append(_line(value))
    countries = getattr(view, "countries", ())
    return [*gathered, *([_line(venue) for venue in one.venues_by_name] for one in countries)]


def _line(thing: SimpleNamespace) -> list[object]:
    """Give what a line of a list can show; a line of a year is all its events."""
    if hasattr(thing, "year"):
        return [thing.year, *(_line(event) for event in thing.events)]
    shown: list[object] = [_own(thing), len(getattr(thing, "events", ()))]
    venue, country = getattr(thing, "venue", None), getattr(thing, "country", None)
    if isinstance(venue, SimpleNamespace):
        shown += [venue.city, venue.country.title]
    if isinstance(country, SimpleNamespace):
        shown += [_own(country)]
    return shown


def _own(thing: SimpleNamespace) -> list[str]:
    """Give the plain facts of a thing."""
    return [f"{name}={value}" for name, value in vars(thing).items() if isinstance(value, str)]
