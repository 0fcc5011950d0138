"""`remembered(macro, value, ...)` of templates: the text of the macro, made once."""

import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from programme_pages.locales import Language
from programme_pages.render import Renderer, TemplateFault, remembered

from .made import page_job

MACROS = "{% macro show(value, level=3) %}{{ value.text }} {{ level }}{% endmacro %}"
PAGE = '{% from "parts.html" import show %}{{ remembered(show, page) }}'


@dataclass(frozen=True)
class Counted:
    """A value that counts how often its text is read."""

    own: str
    reads: list[None] = field(default_factory=list, compare=False)

    @property
    def text(self) -> str:
        self.reads.append(None)
        return self.own


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    (tmp_path / "parts.html").write_text(MACROS, encoding="utf-8")
    return tmp_path


def render(renderer: Renderer, templates: Path, source: str, value: object, code: str) -> str:
    name = f"page-{len(source)}.html"
    (templates / name).write_text(source, encoding="utf-8")
    return renderer.render(page_job(name, code), value).decode()


def test_a_value_is_shown_once(languages: dict[str, Language], templates: Path) -> None:
    renderer = Renderer(languages, [templates])
    value, other = Counted("<b>"), Counted("c")
    for _ in range(2):
        assert render(renderer, templates, PAGE, value, "en") == "&lt;b&gt; 3"
        assert render(renderer, templates, PAGE, other, "en") == "c 3"
    assert (len(value.reads), len(other.reads)) == (1, 1)


def test_a_value_is_not_taken_for_one_that_is_gone(
    languages: dict[str, Language], templates: Path
) -> None:
    renderer = Renderer(languages, [templates])
    for number in range(100):  # without the first, the second may get its place in memory
        assert render(renderer, templates, PAGE, Counted(f"{number}"), "en") == f"{number} 3"


def test_equal_texts_are_shown_once(languages: dict[str, Language], templates: Path) -> None:
    (templates / "parts.html").write_text(
        "{% macro show(name, root) %}{{ root.text }}{{ name }}{% endmacro %}", encoding="utf-8"
    )
    source = PAGE.replace("page)", 'page.own ~ "b", page)')
    renderer = Renderer(languages, [templates])
    root = Counted("a")
    for _ in range(2):
        assert render(renderer, templates, source, root, "en") == "aab"
    assert len(root.reads) == 1


def test_more_than_are_kept(
    languages: dict[str, Language], templates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembered, "_FRAGMENTS", 2)
    renderer = Renderer(languages, [templates])
    values = [Counted(f"{number}") for number in range(5)]
    for value in (*values, *values):
        assert render(renderer, templates, PAGE, value, "en") == f"{value.own} 3"
    assert {len(value.reads) for value in values} == {2}


def test_other_arguments_and_languages_are_told_apart(
    languages: dict[str, Language], templates: Path
) -> None:
    renderer = Renderer(languages, [templates])
    value = Counted("a")
    wanted = {
        PAGE: "a 3",
        PAGE.replace("page)", "page, 1)"): "a 1",
        PAGE.replace("page)", "page, true)"): "a True",
        PAGE.replace("page)", "page, '<')"): "a &lt;",
    }
    for source, text in [*wanted.items(), *wanted.items()]:
        assert render(renderer, templates, source, value, "en") == text
    assert len(value.reads) == 4
    assert render(renderer, templates, PAGE, value, "pl") == "a 3"
    assert len(value.reads) == 5


def test_nothing_is_kept_of_a_language_that_is_done(
    languages: dict[str, Language], templates: Path
) -> None:
    renderer = Renderer(languages, [templates])
    value = Counted("a")
    there = sys.getrefcount(value)
    render(renderer, templates, PAGE, value, "en")
    assert sys.getrefcount(value) > there
    render(renderer, templates, PAGE, Counted("b"), "pl")
    assert sys.getrefcount(value) == there


def test_macros_that_see_their_page_are_told_apart(
    languages: dict[str, Language], templates: Path
) -> None:
    source = (
        "{% macro own(level) %}{{ page.text }}{{ level }}{% endmacro %}{{ remembered(own, 1) }}"
    )
    renderer = Renderer(languages, [templates])
    assert render(renderer, templates, source, Counted("a"), "en") == "a1"
    assert render(renderer, templates, source, Counted("b"), "en") == "b1"


@pytest.mark.parametrize(
    ("source", "place", "message"),
    [
        ("{{ remembered(show, page.own) }}", ("parts", 1), "no attribute 'text'"),
        ("{{ remembered(show, page.none) }}", ("page", 2), "no attribute 'none'"),
        ("{{ remembered(show, []) }}", ("page", 2), "unhashable type: 'list'"),
        ("{{ remembered(none, page) }}", ("page", 2), "'NoneType' object is not callable"),
        ("{{ remembered() }}", ("page", 2), "missing 2 required positional arguments"),
    ],
)
def test_faults_keep_their_place(
    languages: dict[str, Language],
    templates: Path,
    source: str,
    place: tuple[str, int],
    message: str,
) -> None:
    renderer = Renderer(languages, [templates])
    source = '{% from "parts.html" import show %}\n' + source
    for _ in range(2):  # a fault is not remembered
        with pytest.raises(TemplateFault) as caught:
            render(renderer, templates, source, Counted("a"), "en")
        found = caught.value.problem
        file = found.span.file.removeprefix("templates/").removesuffix(".html").partition("-")[0]
        assert (file, found.span.line) == place
        assert message in found.message
