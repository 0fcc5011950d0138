"""Skeletons: the files of an order, from the templates beside this module.

`skeletons/KIND.yaml.j2` has the facts, `skeletons/words/LANG.md.j2` the words of a language with
comments in it, and `skeletons/words/LANG.SKELETON.md` what the text of a kind begins with.
"""

import json
import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from pydantic_core import PydanticCustomError

from programme_pages.model.moments import parse_moment
from programme_pages.model.programme import Kind
from programme_pages.starter.ground import Ground
from programme_pages.starter.order import Order

_FOLDER = Path(__file__).parent / "skeletons"
_PLAIN = re.compile(r"[A-Za-z0-9]+(?:[ .:/-][A-Za-z0-9]+)*")  # needs no quotes in YAML
_OTHERWISE = "otherwise"  # English, and all languages that have no comments of their own
_SOME_DAY = date(2027, 5, 20)  # for examples, where no date is known


def make_files(order: Order, ground: Ground) -> dict[str, str]:
    """Give the texts of an order's files by their names, the facts first."""
    starter = order.starter
    name = starter.facts_file(order.id)
    files = {name: _render(f"{starter.skeleton}.yaml.j2", order, ground)}
    if starter.has_words:
        folder = name.rpartition("/")[0]
        for code in order.languages:
            files[f"{folder}/{code}.md"] = _words(order, ground, code)
    return files


def _words(order: Order, ground: Ground, code: str) -> str:
    own = code if (_FOLDER / "words" / f"{code}.md.j2").is_file() else _OTHERWISE
    head = _render(f"words/{own}.md.j2", order, ground, title=order.titles.get(code))
    body = _FOLDER / "words" / f"{own}.{order.starter.skeleton}.md"
    return head + (body.read_text(encoding="utf-8") if body.is_file() else "")


def _render(template: str, order: Order, ground: Ground, **others: object) -> str:
    return (
        _environment()
        .get_template(template)
        .render(
            id=order.id,
            name=order.starter.name.replace("-", " "),
            source=order.source,
            given={**dict.fromkeys(order.starter.takes), **order.facts},
            example=_examples(order, ground),
            label=lambda **texts: _label(order.languages, texts),
            **others,
        )
    )


def _examples(order: Order, ground: Ground) -> Mapping[str, object]:
    """Give values for commented lines: ids that the site has, and dates that fit those given."""
    day = _day(order.facts.get("start"))
    return {
        "day": day,
        "next_day": day + timedelta(days=1),
        "deadline": day - timedelta(days=14),
        "timezone": ground.site.timezone,
        "topics": ground.ids(Kind.TOPIC)[:2],
        "series": ground.ids(Kind.SERIES)[:1],
        "venues": ground.ids(Kind.VENUE)[:1],
        "organisations": ground.ids(Kind.ORGANISATION)[:1],
        "areas": sorted(ground.site.areas)[:1],
    }


def _day(start: str | None) -> date:
    """Give a day to make examples of: the last that the start may mean, where it is known."""
    try:
        moment = parse_moment(start or "tbd")
    except PydanticCustomError:
        return _SOME_DAY  # the trial tells what is wrong with it
    return moment.last if moment.known else _SOME_DAY


def _label(languages: tuple[str, ...], texts: Mapping[str, str]) -> str:
    """Write a label in those of the languages that there is an example in, else in the first."""
    own = {code: texts[code] for code in languages if code in texts} or dict([*texts.items()][:1])
    return "{" + ", ".join(f"{code}: {text}" for code, text in own.items()) + "}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701  (YAML and Markdown, no HTML; `quoted` is for all texts)
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["quoted"] = _quoted
    environment.filters["scalar"] = _scalar
    return environment


def _scalar(text: str) -> str:
    """Write a value as editors do, in quotes only where it needs them."""
    return text if _PLAIN.fullmatch(text) else _quoted(text)


def _quoted(text: str) -> str:
    """Write a text in quotes: what JSON calls a string, YAML reads in the same way."""
    return json.dumps(text, ensure_ascii=False)
