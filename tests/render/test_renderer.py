import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from programme_pages.commands import main
from programme_pages.locales import Language
from programme_pages.problems import Problem
from programme_pages.render import Renderer, TemplateFault

from .made import page_job

EACH = "1 True 1.0 &lt; < None "


@dataclass(frozen=True)
class Context:
    title: str
    entries: Sequence[str] = ()


def write(folder: Path, **templates: str) -> Path:
    for name, text in templates.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".html").write_text(text, encoding="utf-8")
    return folder


def page(
    languages: dict[str, Language], folders: list[Path], title: str = "", code: str = "en"
) -> str:
    """What the template `page` makes of a title."""
    return Renderer(languages, folders).render(page_job(code=code), Context(title)).decode()


def fault(languages: dict[str, Language], folders: list[Path]) -> Problem:
    with pytest.raises(TemplateFault) as caught:
        page(languages, folders)
    return caught.value.problem


def test_pages_one_by_one_in_any_order(languages: dict[str, Language], tmp_path: Path) -> None:
    write(tmp_path, page="{{ page.title }}\n", broken="{{ broken")
    pages = [
        (page_job(target="a.html"), Context("a")),
        (page_job(code="pl", target="b.html"), Context("Łódź")),
        (page_job(target="c.html"), Context("c")),
    ]
    renderer = Renderer(languages, [tmp_path])
    backwards = [renderer.render(*page) for page in reversed(pages)]
    with pytest.raises(TemplateFault):
        renderer.render(page_job("broken.html"), Context("d"))
    assert backwards[::-1] == [b"a\n", "Łódź\n".encode(), b"c\n"]
    assert [renderer.render(*page) for page in pages] == backwards[::-1]


def test_templates_are_not_read_until_a_page_needs_them(
    languages: dict[str, Language], tmp_path: Path
) -> None:
    renderer = Renderer(languages, [write(tmp_path, page="{{ broken")])
    write(tmp_path, page="sound now")
    assert renderer.render(page_job(), Context("")) == b"sound now"


def test_a_page_of_very_many_chunks(languages: dict[str, Language], tmp_path: Path) -> None:
    write(tmp_path, page="{% for one in page.entries %}[{{ one }}]{% endfor %}")
    entries = [f"ż {number}" for number in range(30_000)]
    page = Renderer(languages, [tmp_path]).render(page_job(), Context("", entries))
    assert page.decode() == "".join(f"[{one}]" for one in entries)


def test_jinja_waits_for_the_first_page() -> None:
    code = "import sys, programme_pages.render; sys.exit('jinja2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("template", "title", "wanted"),
    [
        ("{{ page.title }}", "<b> & 'c'", "&lt;b&gt; &amp; &#39;c&#39;"),
        ("{{ page.title | safe }}", "<b>", "<b>"),
        ('{{ _("Home") }}', "", "Home"),
        ("{% trans a=page.title %}100% of {{ a }}{% endtrans %}", "<b>", "100% of &lt;b&gt;"),
        ("{% if true %}\n  a\n  {% endif %}\nb\n", "", "  a\nb\n"),
        ("{{ 1 }}{{ true }}{{ 1.0 }}{{ none }}", "", "1True1.0None"),
        ("{% for a in [1, true, 1.0, '<', '<' | safe, none] %}{{ a }} {% endfor %}", "", EACH),
        ("{% macro a(b) %}{{ b }}{% endmacro %}{{ a(page.title) }}{{ a('>') }}", "<", "&lt;&gt;"),
        (
            "{% macro a() %}{{ caller('<') }}{% endmacro %}{% call(b) a() %}{{ b }}{% endcall %}",
            "",
            "&lt;",
        ),
        ("{% macro a(b='<', c=2) %}{{ b }}{{ c }}{% endmacro %}{{ a(c='&') }}", "", "&lt;&amp;"),
        (
            "{% macro a(b) %}{{ b }}{% endmacro %}{% set c = a('<') %}{{ c }}{{ c ~ '<' }}",
            "",
            "&lt;&lt;&lt;",
        ),
        (
            "{% for a in '<>' %}{{ page.title.replace(a, '&') }}{% endfor %}",
            "<>",
            "&amp;&gt;&lt;&amp;",
        ),
        ("{% for a in ['b'] %}{{ _('Home') }}{{ ngettext('a', 'b', 2) }}{% endfor %}", "", "Homeb"),
        ("{{ cycler('a', 'b').next() }}{{ joiner('<')() }}{{ range(2) | list }}", "", "a[0, 1]"),
    ],
)
def test_templates(
    languages: dict[str, Language], tmp_path: Path, template: str, title: str, wanted: str
) -> None:
    assert page(languages, [write(tmp_path, page=template)], title) == wanted


def test_each_page_speaks_its_language(languages: dict[str, Language], tmp_path: Path) -> None:
    folder = write(tmp_path, page='{{ _("Home") }}')
    assert page(languages, [folder], code="pl") == "Strona główna"
    assert page(languages, [folder], code="en") == "Home"


def test_the_last_folder_that_has_a_template_wins(
    languages: dict[str, Language], tmp_path: Path
) -> None:
    engine = write(
        tmp_path / "a", page='{% include "part.html" %}, {{ page.title }}', part="theirs"
    )
    site = write(tmp_path / "b", part="ours")
    assert page(languages, [engine, site], "x") == "ours, x"
    assert page(languages, [engine], "x") == "theirs, x"


@pytest.mark.parametrize(
    ("template", "line", "message"),
    [
        (
            "a\n{{ page.nothing }}",
            2,
            "'tests.render.test_renderer.Context object' has no attribute 'nothing'",
        ),
        ("{{ nothing }}", 1, "'nothing' is undefined"),
        ("a\n\n{% if %}", 3, "Expected an expression, got 'end of statement block'"),
        ("{% for a in b %}", 1, "Unexpected end of template."),
        ("a\n{{ 1 / 0 }}", 2, "division by zero"),
        ("{{ page.title | nothing }}", 1, "No filter named 'nothing'."),
        ("{{ page.title + 1 }}", 1, 'can only concatenate str (not "int") to str'),
        ('a\n{% include "other.html" %}', 2, "no template other.html"),
        ('a\nb\n{% extends "other.html" %}', 3, "no template other.html"),
        ("{{ [][0] }}", 1, "list object has no element 0"),
        ('a\n{{ "a".index("b") }}', 2, "substring not found"),
    ],
)
def test_a_fault_is_placed_in_its_template(
    languages: dict[str, Language], tmp_path: Path, template: str, line: int, message: str
) -> None:
    found = fault(languages, [write(tmp_path, page=template)])
    assert found.code == "template-error"
    assert (found.span.file, found.span.line) == ("templates/page.html", line)
    assert message in found.message
    assert "en/index.html" in (found.hint or "")


def test_a_fault_in_a_component_is_placed_there(
    languages: dict[str, Language], tmp_path: Path
) -> None:
    folder = write(
        tmp_path,
        page='{% from "parts/card.html" import card %}\n{{ card(page) }}',
        parts__card="{% macro card(page) %}\n\n{{ page.nothing }}\n{% endmacro %}",
    )
    found = fault(languages, [folder])
    assert (found.span.file, found.span.line) == ("templates/parts/card.html", 3)


def test_a_template_that_includes_itself(languages: dict[str, Language], tmp_path: Path) -> None:
    found = fault(languages, [write(tmp_path, page='a\n{% include "page.html" %}')])
    assert found.span.file == "templates/page.html"
    assert "recursion" in found.message


def test_a_template_that_is_no_utf_8(languages: dict[str, Language], tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(b"caf\xe9")
    found = fault(languages, [tmp_path])
    assert found.span.file == "templates/page.html"
    assert "utf-8" in found.message


def test_a_missing_template(languages: dict[str, Language], tmp_path: Path) -> None:
    found = fault(languages, [tmp_path])
    assert (found.span.file, found.message) == ("templates/page.html", "no template page.html")


def test_a_broken_template_of_a_site_is_a_problem_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    (site / "content").mkdir(parents=True)
    (site / "content/site.yaml").write_text(
        "title: A\ndescription: B\nbase_url: https://a.example/\nlanguages: [en]\ntimezone: UTC\n",
        encoding="utf-8",
    )
    arguments = ["--root", str(site), "--output", str(tmp_path / "output"), "--quiet"]
    assert main(arguments) == 0
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "output").rglob("*")}
    write(site / "templates", **{"404": "fine at first\n{{ page.nothing }}"})
    assert main(arguments) == 1
    said = capsys.readouterr().err
    assert "templates/404.html:2:1: error[template-error]" in said
    assert "en/404.html (not-found) was being made" in said
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "output").rglob("*")} == before


@pytest.mark.parametrize(
    ("call", "text"),
    [
        ("two(1, 2)", "1 2"),
        ("two(1)", "1 &lt;"),
        ("two(b=1, a=2)", "2 1"),
        ("two('<', '<b>' | safe)", "&lt; <b>"),
        ("more(1, 2, 3, x=4)", "1 (2, 3) 4"),
    ],
)
def test_macros_are_called_in_all_ways_of_jinja(
    languages: dict[str, Language], tmp_path: Path, call: str, text: str
) -> None:
    macros = (
        "{% macro two(a, b='<') %}{{ a }} {{ b }}{% endmacro %}"
        "{% macro more(a) %}{{ a }} {{ varargs }} {{ kwargs.x }}{% endmacro %}"
    )
    write(tmp_path, page=f"{macros}{{{{ {call} }}}}{{{{ ({call}) ~ '' }}}}")
    assert page(languages, [tmp_path]) == text * 2


@pytest.mark.parametrize("call", ["two(1, 2, 3)", "two(1, 2, c=3)", "two()"])
def test_a_macro_that_is_called_wrongly_is_a_fault(
    languages: dict[str, Language], tmp_path: Path, call: str
) -> None:
    macro = "{% macro two(a, b='<') %}{{ a }} {{ b }}{% endmacro %}"
    write(tmp_path, page=f"{macro}{{{{ {call} }}}}")
    assert fault(languages, [tmp_path]).code == "template-error"


def test_a_macro_can_take_a_block(languages: dict[str, Language], tmp_path: Path) -> None:
    macro = "{% macro around(a) %}<{{ a }}>{{ caller() }}{% endmacro %}"
    write(tmp_path, page=f"{macro}{{% call around(1) %}}<&>{{% endcall %}}")
    assert page(languages, [tmp_path]) == "<1><&>"


@pytest.mark.parametrize(
    ("own", "needed"),
    [
        ("{% macro other() %}{% endmacro %}", "card(page, level='3')"),
        ("{% macro card(page) %}{% endmacro %}", "card(page, level='3')"),
        ("{% macro card(level, page) %}{% endmacro %}", "card(page, level='3')"),
    ],
)
def test_an_own_copy_of_an_old_component_is_told_what_it_lacks(
    languages: dict[str, Language], tmp_path: Path, own: str, needed: str
) -> None:
    engines = write(
        tmp_path / "engine",
        page='{% from "parts/card.html" import card %}\n{{ card(page, level="2") }}',
        parts__card='{% macro card(page, level="3") %}{{ page.nothing }}{% endmacro %}',
    )
    found = fault(languages, [engines, write(tmp_path / "own", parts__card=own)])
    assert found.span.file == "templates/parts/card.html"
    assert found.message == (
        f"this file is older than the program, whose templates need of it: {needed}"
    )


def test_an_own_component_that_has_all_is_not_called_old(
    languages: dict[str, Language], tmp_path: Path
) -> None:
    engines = write(
        tmp_path / "engine",
        page='{% from "parts/card.html" import card %}\n{{ card(page) }}',
        parts__card="{% macro card(page) %}{% endmacro %}",
    )
    own = write(
        tmp_path / "own",
        parts__card='{% macro card(page, more="") %}{{ page.nothing }}{% endmacro %}',
    )
    found = fault(languages, [engines, own])
    assert "older" not in found.message
    assert (found.span.file, found.span.line) == ("templates/parts/card.html", 1)
