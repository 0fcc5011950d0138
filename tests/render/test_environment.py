"""Our shorter ways through Jinja lead to the text that Jinja makes."""

from pathlib import Path
from typing import Any, NamedTuple

import jinja2
import pytest

from programme_pages.locales import Language
from programme_pages.render.bytecode import Bytecode
from programme_pages.render.environment import SYNTAX, make_environment
from programme_pages.render.remembered import Remembered


class Place(NamedTuple):
    name: str
    city: dict[str, Any]
    parts: tuple["Place", ...] = ()


HALL = Place("Hall <1>", {"name": "Riga", "items": "taken", "country": Place("Latvia", {})})
WHOLE = Place("House", {"name": None}, (HALL, HALL._replace(name="Room")))
TEXTS = [
    "{{ page.name }}",
    "{% set of = page.parts[0].city %}{{ of.name }} {{ of['items'] }} {{ of.country.name }}",
    "{{ page.city.items() is mapping }} {{ page.parts[0].city.country.city.name is defined }}",
    "{{ page.nothing is defined }} {{ page.no|default('no') }} {{ page.city.no is defined }}",
    "{% for one in page.parts if one.city.name %}{{ one.name }}{{ loop.index }}{% endfor %}",
    "{% macro say(one) %}{{ one.name }}:{{ one.parts|length }}{% endmacro %}{{ say(page) }}",
    "{% set of, found = page.name, page.city.name %}{{ of }} {{ found }} {{ page.parts[1].name }}",
    "{{ page.parts|map(attribute='name')|join(page.city.name or '-') }}",
]


def jinja(text: str) -> str:
    environment = jinja2.Environment(**SYNTAX, undefined=jinja2.StrictUndefined)  # noqa: S701
    return environment.from_string(text).render(page=WHOLE)


@pytest.fixture
def environment(languages: dict[str, Language], tmp_path: Path) -> jinja2.Environment:
    return make_environment(languages["en"], [tmp_path], Bytecode({}), Remembered())


@pytest.mark.parametrize("text", TEXTS)
def test_values_are_asked_as_jinja_asks_them(text: str, environment: jinja2.Environment) -> None:
    assert environment.from_string(text).render(page=WHOLE) == jinja(text)


@pytest.mark.parametrize("text", ["{{ page.nothing }}", "{{ page.city.nothing.name }}"])
def test_what_is_not_there_is_told_as_jinja_tells_it(
    text: str, environment: jinja2.Environment
) -> None:
    with pytest.raises(jinja2.UndefinedError) as ours:
        environment.from_string(text).render(page=WHOLE)
    with pytest.raises(jinja2.UndefinedError) as theirs:
        jinja(text)
    assert str(ours.value) == str(theirs.value)


def test_templates_share_globals_and_keep_their_own(environment: jinja2.Environment) -> None:
    own = environment.from_string("{{ _('Home') }}{{ mine }}", globals={"mine": 1})
    assert own.render() == "Home1"
    assert "mine" not in environment.globals
