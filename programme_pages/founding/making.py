"""The files of a new site."""

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

from babel.core import get_global

from programme_pages import __version__
from programme_pages.founding.recipes import recipe_files
from programme_pages.founding.templates import FOLDER, render
from programme_pages.founding.wishes import Wishes

_ENGLISH = "en"
_COUNTRY = "BE"  # of the example's venue, where the time zone lies in none
_AHEAD = timedelta(weeks=26)  # so that the example is to come for a while
_THURSDAY = 3
EXAMPLES = ("example-workshop", "example-initiative")
_READMES = ("pl", "fr")


def make_site(wishes: Wishes) -> dict[str, str]:
    """Give the texts of all files of a new site, by their names."""
    files = {
        "content/site.yaml": render("site.yaml.j2", _site(wishes)),
        **_examples(wishes),
        "README.md": _readme(wishes),
        "requirements.txt": f"programme-pages=={__version__}\n",
        ".gitignore": (FOLDER / "gitignore").read_text(encoding="utf-8"),
        **recipe_files(wishes.host),
    }
    for path in sorted((FOLDER / "vscode").iterdir()):
        files[f".vscode/{path.name}"] = path.read_text(encoding="utf-8")
    return files


@cache
def words() -> Mapping[str, Mapping[str, str]]:
    """Give what the examples say, by language."""
    return tomllib.loads((FOLDER / "content/words.toml").read_text(encoding="utf-8"))


def written_languages(wishes: Wishes) -> list[str]:
    """Give the languages of the example entries, that of their source first.

    A site in none that there are words for has English ones in its first language, to be replaced.
    """
    return [code for code in wishes.languages if code in words()] or [wishes.languages[0]]


def _in(language: str) -> Mapping[str, str]:
    return words().get(language) or words()[_ENGLISH]


def _site(wishes: Wishes) -> dict[str, object]:
    return {
        "titles": {code: wishes.titles.get(code) or _in(code)["site"] for code in wishes.languages},
        "descriptions": {code: _in(code)["description"] for code in wishes.languages},
        "base_url": wishes.base_url,
        "languages": wishes.languages,
        "timezone": wishes.timezone,
        "accent": wishes.accent,
    }


def _examples(wishes: Wishes) -> dict[str, str]:
    """Give a workshop, an initiative and a venue, in those languages that there are words for."""
    written = written_languages(wishes)
    day = _some_thursday(wishes.today)
    values = {
        "source": written[0],
        "day": day,
        "next_day": day + timedelta(days=1),
        "labels": {"audience": {code: _in(code)["audience"] for code in written}},
        "names": {"hall": "Example Hall", "city": "Exampleton"},
        "country": get_global("zone_territories").get(wishes.timezone, _COUNTRY),
    }
    files = {"content/venues/example-hall.yaml": render("content/venue.yaml.j2", values)}
    kinds = {"workshop": "event", "initiative": "initiative"}
    for kind, template in kinds.items():
        folder = f"content/{kind}s/example-{kind}"
        files[f"{folder}/event.yaml"] = render(f"content/{template}.yaml.j2", values)
        for code in written:
            told = _in(code)
            head = f"title: '{told[kind]}'\nsummary: '{told[f'{kind}_summary']}'"
            files[f"{folder}/{code}.md"] = f"---\n{head}\n---\n{told[f'{kind}_text']}\n"
    return files


def _some_thursday(today: date) -> date:
    day = today + _AHEAD
    return day + timedelta(days=(_THURSDAY - day.weekday()) % 7)


def _readme(wishes: Wishes) -> str:
    first = wishes.languages[0]
    language = first if first in _READMES else _ENGLISH
    title = wishes.titles.get(first) or _in(first)["site"]
    files = ", ".join(f"`{code}.md`" for code in wishes.languages)
    values = {"title": title, "files": files, "host": wishes.host}
    return render(f"README.{language}.md.j2", values)
