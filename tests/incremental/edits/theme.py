"""Edits of the theme: templates and what they include, catalogues, static files."""

import re
from random import Random

from tests.incremental.edits.edit import Effect, edits
from tests.incremental.edits.words import change_body
from tests.incremental.site import Site, pick
from tests.incremental.small_site import ENGINE

_EXTRA = "templates/components/extra.html"
_MACRO = re.compile(r"\{% macro [^%]*%\}")
_BLOCK = re.compile(r"\{% block main %\}")
_MESSAGE = re.compile(
    r'^(?P<before>\n(?:#.*\n)*msgid "(?P<id>[^"\n]+)"\nmsgstr ")(?P<text>[^"\n]+)"', re.MULTILINE
)
_ADDRESS = re.compile(r'(?P<before>msgctxt "address"\nmsgid "[a-z]+"\nmsgstr ")(?P<text>[^"\n]+)"')


def change_a_page_template(site: Site, random: Random) -> None:
    _mark(site, random, pick(random, _pages(_BLOCK)), _BLOCK)


def change_a_component(site: Site, random: Random) -> None:
    _mark(site, random, pick(random, _pages(_MACRO, "components/")), _MACRO)


def change_the_base_template(site: Site, random: Random) -> None:
    name = "templates/base.html"
    site.write(name, site.own(name).replace("</body>", f"<!-- {random.random()} -->\n</body>"))


def override_a_template_with_the_same(site: Site, random: Random) -> None:
    """A copy of the engine's: nothing looks different."""
    names = [
        name
        for name in _pages(_BLOCK) + _pages(_MACRO, "components/")
        if not (site.root / name).is_file()
    ]
    site.own(pick(random, names))


def remove_an_override(site: Site, random: Random) -> None:
    site.remove(
        pick(random, [name for name in site.names("templates/**/*.html") if name != _EXTRA])
    )


def include_a_component_that_may_be_missing(site: Site, random: Random) -> None:
    name = pick(random, _pages(_BLOCK))
    include = '{% include "components/extra.html" ignore missing %}'
    site.write(name, _BLOCK.sub(lambda found: f"{found[0]}\n{include}", site.own(name), count=1))


def write_a_component_that_may_be_missing(site: Site, random: Random) -> None:
    site.write(_EXTRA, f"<p>Extra {random.random()}</p>\n")
    name = "templates/list.html"
    if "extra.html" not in site.own(name):
        include = '{% include "components/extra.html" ignore missing %}'
        site.write(name, site.own(name) + f"{{# {random.random()} #}}{include}")


def remove_a_component_that_may_be_missing(site: Site, random: Random) -> None:
    site.remove(pick(random, site.names(_EXTRA)))


def change_a_message(site: Site, random: Random) -> None:
    name = _catalogue(site, random)
    found = pick(random, [one for one in _MESSAGE.finditer(site.own(name)) if "%" not in one["id"]])
    _retranslate(site, name, found, f"{found['text']} {random.randrange(10_000)}")


def change_a_message_of_every_page(site: Site, random: Random) -> None:
    name = _catalogue(site, random)
    shown = ("Skip to content", "Languages", "Main menu", "Workshops", "Timeline")
    found = pick(random, [one for one in _MESSAGE.finditer(site.own(name)) if one["id"] in shown])
    _retranslate(site, name, found, f"{found['text']} {random.randrange(10_000)}")


def change_an_address_in_a_catalogue(site: Site, random: Random) -> None:
    name = _catalogue(site, random)
    found = pick(random, _ADDRESS.finditer(site.own(name)))
    _retranslate(site, name, found, f"section-{random.randrange(10_000)}")


def forget_a_translation_of_a_message(site: Site, random: Random) -> None:
    """English stands in."""
    name = _catalogue(site, random)
    _retranslate(site, name, pick(random, _MESSAGE.finditer(site.own(name))), "")


def add_a_comment_to_a_catalogue(site: Site, random: Random) -> None:
    name = _catalogue(site, random)
    site.write(name, f"{site.own(name)}\n# {random.random()}\n")


def remove_a_catalogue_of_its_own(site: Site, random: Random) -> None:
    """The engine's stands in."""
    names = site.names("locales/*/LC_MESSAGES/messages.po")
    site.remove(pick(random, [name for name in names if (ENGINE / name).is_file()]))


def change_the_style(site: Site, random: Random) -> None:
    site.write("static/style.css", site.own("static/style.css") + f"/* {random.random()} */\n")


def remove_the_style_of_its_own(site: Site, random: Random) -> None:
    site.remove(pick(random, site.names("static/style.css")))


def add_a_static_file(site: Site, random: Random) -> None:
    folder = random.choice(("", "pictures/", "root/", "root/.well-known/", "root/en/"))
    site.write(f"static/{folder}new-{random.randrange(10_000)}.txt", f"{random.random()}\n")


def change_a_static_file(site: Site, random: Random) -> None:
    name = pick(random, site.names("static/**/*.svg", "static/root/**/*"))
    site.write(name, site.text(name) + "\n")


def remove_a_static_file(site: Site, random: Random) -> None:
    site.remove(pick(random, site.names("static/**/*.txt", "static/root/**/*")))


def touch_the_theme(site: Site, random: Random) -> None:
    (site.root / pick(random, site.names("templates/**/*", "locales/**/*", "static/**/*"))).touch()


def ask_a_template_for_what_is_not_there(site: Site, random: Random) -> None:
    name = pick(random, ("templates/home.html", "templates/event.html", "templates/list.html"))
    fault = "{{ page.no_such_field.text }}"
    site.write(name, _BLOCK.sub(lambda found: f"{found[0]}{fault}", site.own(name), count=1))


def leave_a_block_of_a_template_open(site: Site, _: Random) -> None:
    name = "templates/components/names.html"
    site.write(name, site.own(name) + "{% if true %}")


def change_a_body_while_a_template_is_broken(site: Site, random: Random) -> None:
    """Only the template is mended then, and the other change is still to be built."""
    change_body(site, random)
    site.past.append(site.sources())
    ask_a_template_for_what_is_not_there(site, random)


def forget_a_quote_in_a_catalogue(site: Site, _: Random) -> None:
    name = f"locales/{site.languages()[0]}/LC_MESSAGES/messages.po"
    text = site.text(name) if (site.root / name).is_file() else site.own(name)
    site.write(name, text + '\nmsgid "Open\nmsgstr ""\n')


def _pages(place: re.Pattern[str], folder: str = "") -> list[str]:
    """Name the engine's templates of a folder that have a place to put a mark at."""
    paths = sorted((ENGINE / "templates" / folder).glob("*.html"))
    return [
        f"templates/{folder}{path.name}"
        for path in paths
        if place.search(path.read_text(encoding="utf-8"))
    ]


def _mark(site: Site, random: Random, name: str, place: re.Pattern[str]) -> None:
    """Put a text that readers see at the first of the places in a template."""
    mark = f"m{random.randrange(10_000)} "
    found = [one.end() for one in place.finditer(site.own(name))]
    end = found[random.randrange(len(found))]
    text = site.own(name)
    site.write(name, text[:end] + mark + text[end:])


def _catalogue(site: Site, random: Random) -> str:
    """Name a catalogue of a language that is published, and that the engine has."""
    names = [f"locales/{code}/LC_MESSAGES/messages.po" for code in site.languages()]
    return pick(random, [name for name in names if (ENGINE / name).is_file()])


def _retranslate(site: Site, name: str, found: re.Match[str], text: str) -> None:
    whole = site.text(name)
    site.write(name, whole[: found.start()] + f'{found["before"]}{text}"' + whole[found.end() :])


THEME = (
    *edits(
        change_a_page_template,
        change_a_component,
        change_the_base_template,
        override_a_template_with_the_same,
        remove_an_override,
        include_a_component_that_may_be_missing,
        write_a_component_that_may_be_missing,
        remove_a_component_that_may_be_missing,
        change_a_message,
        change_a_message_of_every_page,
        change_an_address_in_a_catalogue,
        forget_a_translation_of_a_message,
        add_a_comment_to_a_catalogue,
        remove_a_catalogue_of_its_own,
        change_the_style,
        remove_the_style_of_its_own,
        add_a_static_file,
        change_a_static_file,
        remove_a_static_file,
    ),
    *edits(touch_the_theme, effect=Effect.TOUCH),
    *edits(
        ask_a_template_for_what_is_not_there,
        leave_a_block_of_a_template_open,
        change_a_body_while_a_template_is_broken,
        forget_a_quote_in_a_catalogue,
        effect=Effect.BREAK,
    ),
)
