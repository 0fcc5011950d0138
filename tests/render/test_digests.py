import os
import shutil
from pathlib import Path

import jinja2
import pytest
from jinja2 import meta

from programme_pages.render import template_digests

TEMPLATES = Path(__file__).parents[2] / "templates"


def write(folder: Path, **templates: str) -> Path:
    for name, text in templates.items():
        path = folder / f"{name.replace('__', '/')}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def changed(folders: list[Path], folder: Path, **templates: str) -> set[str]:
    """The templates whose digests change with the texts of some."""
    before = template_digests(folders)
    write(folder, **templates)
    after = template_digests(folders)
    return {name for name in before | after if before.get(name) != after.get(name)}


def test_a_digest_is_of_a_template_and_of_all_that_it_reaches(tmp_path: Path) -> None:
    write(
        tmp_path,
        base='{% import "parts/a.html" as a %}',
        page='{% extends "base.html" %}',
        other="{% block a %}{% endblock %}",
        parts__a="{% macro a() %}{% endmacro %}",
    )
    digests = template_digests([tmp_path])
    assert list(digests) == ["base.html", "other.html", "page.html", "parts/a.html"]
    assert all(len(bytes.fromhex(digest)) == 16 for digest in digests.values())
    assert len(set(digests.values())) == 4
    assert changed([tmp_path], tmp_path, page="{# new #}") == {"page.html"}
    write(tmp_path, page='{% extends "base.html" %}')
    assert changed([tmp_path], tmp_path, parts__a="new") == {
        "base.html",
        "page.html",
        "parts/a.html",
    }


@pytest.mark.parametrize(
    "tag",
    [
        '{% include "a.html" %}',
        "{%- include 'a.html' -%}",
        '{%+include"a.html"+%}',
        '{%\xa0include\n"a.html"\n%}',
        '{% include "./a.html" %}',
        '{% include "/a.html" ignore missing %}',
        '{% include "a.html" without context %}',
        '{% from "a.html" import b, c as d with context %}',
        '{% import "a.html" as a %}',
        '{% if true %}{% for a in b %}{% extends "a.html" %}{% endfor %}{% endif %}',
    ],
)
def test_every_way_to_name_another_template(tmp_path: Path, tag: str) -> None:
    write(tmp_path, page=f"text {tag} text", a="", b="")
    assert changed([tmp_path], tmp_path, a="new") == {"a.html", "page.html"}
    assert changed([tmp_path], tmp_path, b="new") == {"b.html"}


@pytest.mark.parametrize(
    "tag",
    [
        "{% include page.part %}",
        "{% include ['a.html', 'b.html'] %}",
        '{% extends "a.html" if page.a else "b.html" %}',
        '{% include "a" ".html" %}',
        '{% include "a" ~ ".html" %}',
        r'{% include "\x62.html" %}',
        '{% include "" %}',
        "{% include",
        '{% include "a.html',
    ],
)
def test_a_template_whose_names_are_computed_or_broken_may_use_all(
    tmp_path: Path, tag: str
) -> None:
    write(tmp_path, page=tag, user='{% include "page.html" %}', a="", b="", parts__c="")
    for name in ("a", "b", "parts__c"):
        template = f"{name.replace('__', '/')}.html"
        assert changed([tmp_path], tmp_path, **{name: "x"}) == {template, "page.html", "user.html"}


def test_templates_that_use_each_other(tmp_path: Path) -> None:
    write(tmp_path, a='{% include "b.html" %}', b='{% include "a.html" %}{% include "b.html" %}')
    assert changed([tmp_path], tmp_path, a='{% include "b.html" %} ') == {"a.html", "b.html"}


def test_a_sites_own_template_stands_in_for_the_engines(tmp_path: Path) -> None:
    engine = write(tmp_path / "a", page='{% include "part.html" %}', part="1", other="")
    site = tmp_path / "b"
    assert changed([engine, site], site, part="2") == {"page.html", "part.html"}
    assert changed([engine, site], engine, part="3") == set()
    assert (
        template_digests([engine, site])["other.html"] == template_digests([engine])["other.html"]
    )


def test_a_template_that_is_not_there_yet(tmp_path: Path) -> None:
    write(tmp_path, page='{% include "part.html" ignore missing %}')
    assert changed([tmp_path], tmp_path, part="") == {"page.html", "part.html"}


def test_a_template_behind_a_link(tmp_path: Path) -> None:
    write(tmp_path / "elsewhere", a="")
    site = write(tmp_path / "site", page='{% include "parts/a.html" %}', all="{% include page %}")
    (site / "parts").symlink_to(tmp_path / "elsewhere")
    assert changed([site], site, parts__a="new") == {"all.html", "page.html", "parts/a.html"}


def test_files_that_are_no_text(tmp_path: Path) -> None:
    write(tmp_path, page='{% include "a.html" %}')
    (tmp_path / "a.html").write_bytes(b"caf\xe9")
    (tmp_path / os.fsdecode(b"caf\xe9")).write_bytes(b"")
    before = template_digests([tmp_path])
    (tmp_path / "a.html").write_bytes(b"caf\xe8")
    assert template_digests([tmp_path])["page.html"] != before["page.html"]


def test_no_folder_no_digests(tmp_path: Path) -> None:
    assert template_digests([]) == template_digests([tmp_path / "none"]) == {}


def reached(environment: jinja2.Environment, name: str) -> set[str]:
    """The templates that Jinja's own parser says that one reaches."""
    found: set[str] = set()
    to_visit = {name}
    while to_visit:
        visited = to_visit.pop()
        found.add(visited)
        tree = environment.parse((TEMPLATES / visited).read_text(encoding="utf-8"))
        used = list(meta.find_referenced_templates(tree))
        to_visit |= {one for one in used if one is not None} - found
    return found


def test_the_engines_templates_use_what_jinja_says(tmp_path: Path) -> None:
    environment = jinja2.Environment(  # noqa: S701  (renders nothing)
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"]
    )
    copy = shutil.copytree(TEMPLATES, tmp_path / "templates")
    before = template_digests([copy])
    users = {name: reached(environment, name) for name in before}
    for name in before:
        content = (copy / name).read_bytes()
        (copy / name).write_bytes(content + b" ")
        after = template_digests([copy])
        stale = {other for other in before if after[other] != before[other]}
        assert stale == {other for other, used in users.items() if name in used}, name
        (copy / name).write_bytes(content)
