"""Compiled templates that are kept in a folder, and folders that are of no use."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import jinja2
import pytest

import programme_pages
from programme_pages.locales import Language
from programme_pages.render import Renderer, TemplateFault, bytecode

from .made import page_job

JOB = page_job()


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "page.html").write_text('{% include "part.html" %}', encoding="utf-8")
    (folder / "part.html").write_text('{{ _("Home") }}\n{{ 1 / 1 }}', encoding="utf-8")
    return folder


@pytest.fixture
def kept(tmp_path: Path, templates: Path, languages: dict[str, Language]) -> Path:
    """A folder in which the templates' code was kept; it did not exist before."""
    folder = tmp_path / "caches" / "templates"
    assert page(languages, templates, folder) == "Home\n1.0"
    assert len(list(folder.iterdir())) == 2
    return folder


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the templates that are compiled from now on."""
    names: list[str] = []
    compile_template = jinja2.Environment.compile

    def compile_and_tell(self: jinja2.Environment, source: str, name: str, filename: str) -> object:
        names.append(name)
        return compile_template(self, source, name, filename)

    monkeypatch.setattr(jinja2.Environment, "compile", compile_and_tell)
    return names


def page(languages: dict[str, Language], templates: Path, folder: Path | None) -> str:
    return Renderer(languages, [templates], folder).render(JOB, None).decode()


def test_kept_code_is_not_compiled_again(
    languages: dict[str, Language], templates: Path, kept: Path, compiled: list[str]
) -> None:
    assert page(languages, templates, kept) == "Home\n1.0"
    assert compiled == []
    assert page(languages, templates, None) == "Home\n1.0"
    assert compiled == ["page.html", "part.html"]


def test_languages_share_their_code(
    languages: dict[str, Language], templates: Path, compiled: list[str]
) -> None:
    renderer = Renderer(languages, [templates])
    texts = [renderer.render(page_job(code=code), None) for code in ("en", "pl")]
    assert texts == [b"Home\n1.0", "Strona główna\n1.0".encode()]
    assert compiled == ["page.html", "part.html"]


def test_a_changed_template_is_compiled(
    languages: dict[str, Language], templates: Path, kept: Path, compiled: list[str]
) -> None:
    (templates / "part.html").write_text("new", encoding="utf-8")
    assert page(languages, templates, kept) == "new"
    assert compiled == ["part.html"]


def test_code_of_another_version_is_compiled_again(
    languages: dict[str, Language],
    templates: Path,
    kept: Path,
    compiled: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bytecode, "_MAKER", b"another version")
    assert page(languages, templates, kept) == "Home\n1.0"
    assert compiled == ["page.html", "part.html"]
    assert page(languages, templates, kept) == "Home\n1.0"
    assert compiled == ["page.html", "part.html"]


def test_a_fault_in_kept_code_has_its_line(
    languages: dict[str, Language], templates: Path, kept: Path, compiled: list[str]
) -> None:
    (templates / "part.html").write_text("\n\n{{ 1 / 0 }}", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(TemplateFault) as caught:
            page(languages, templates, kept)
        span = caught.value.problem.span
        assert (span.file, span.line) == ("templates/part.html", 3)
    assert compiled == ["part.html"]


def to_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def to_text(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(change(path.read_bytes()))

    return write


@pytest.mark.parametrize(
    "spoil",
    [
        to_folder,
        to_text(lambda _: b""),
        to_text(lambda _: b"rubbish"),
        to_text(lambda content: content[:-1]),
        to_text(lambda content: content + b"\0"),
        to_text(lambda content: content[:-9] + bytes([content[-9] ^ 1]) + content[-8:]),
        to_text(lambda content: bytes([content[0] ^ 1]) + content[1:]),
    ],
    ids=["folder", "empty", "rubbish", "cut", "longer", "changed", "other-digest"],
)
def test_rubbish_counts_as_nothing(
    languages: dict[str, Language],
    templates: Path,
    kept: Path,
    compiled: list[str],
    spoil: Callable[[Path], None],
) -> None:
    for path in kept.iterdir():
        spoil(path)
    assert page(languages, templates, kept) == "Home\n1.0"
    assert compiled == ["page.html", "part.html"]
    assert len(list(kept.iterdir())) == 2


def test_a_folder_that_cannot_be_used(
    languages: dict[str, Language], templates: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("a file", encoding="utf-8")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        assert page(languages, templates, folder) == "Home\n1.0"
    assert (tmp_path / "file").read_text(encoding="utf-8") == "a file"


@pytest.fixture
def engine(tmp_path: Path, templates: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an engine whose own templates are `templates`; Python may keep code."""
    folder = tmp_path / "engine"
    folder.mkdir()
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    monkeypatch.setattr(programme_pages, "__file__", str(folder / "__init__.py"))
    monkeypatch.setattr(bytecode, "default_folder", {"templates": templates}.__getitem__)
    return folder


def names(folder: Path) -> list[str]:
    """The files in a folder and below it."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.bytecode"))


def test_the_engines_templates_are_kept_beside_the_engine(
    languages: dict[str, Language], templates: Path, engine: Path, compiled: list[str]
) -> None:
    for site in ("a", "b"):
        assert page(languages, templates, engine.parent / site) == "Home\n1.0"
        assert compiled == ["page.html", "part.html"]
        assert not (engine.parent / site).exists()
    assert page(languages, templates, None) == "Home\n1.0"
    assert compiled == ["page.html", "part.html"]
    assert len(names(engine / "__pycache__" / "templates")) == len(names(engine)) == 2


def test_a_sites_own_template_is_kept_with_the_site(
    languages: dict[str, Language],
    tmp_path: Path,
    templates: Path,
    engine: Path,
    compiled: list[str],
) -> None:
    own, kept = tmp_path / "site", tmp_path / "kept"
    own.mkdir()
    (own / "part.html").write_text("own", encoding="utf-8")
    for _ in range(2):
        assert Renderer(languages, [templates, own], kept).render(JOB, None) == b"own"
        assert compiled == ["page.html", "part.html"]
    assert (len(names(kept)), len(names(engine))) == (1, 1)
    assert page(languages, templates, kept) == "Home\n1.0"
    assert compiled == ["page.html", "part.html", "part.html"]


def test_an_engine_that_may_not_be_written_to(
    languages: dict[str, Language], templates: Path, engine: Path, compiled: list[str]
) -> None:
    (engine / "__pycache__").write_text("a file: nobody can write below it", encoding="utf-8")
    for _ in range(2):
        assert page(languages, templates, None) == "Home\n1.0"
    assert compiled == ["page.html", "part.html"] * 2


def test_python_may_be_told_to_keep_no_code(
    languages: dict[str, Language],
    templates: Path,
    engine: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert page(languages, templates, None) == "Home\n1.0"
    assert names(engine) == []


def test_a_folder_that_vanishes(
    languages: dict[str, Language], templates: Path, kept: Path
) -> None:
    renderer = Renderer(languages, [templates], kept)
    assert renderer.render(JOB, None) == b"Home\n1.0"
    shutil.rmtree(kept)
    assert renderer.render(page_job("part.html", "pl"), None) != b""
    assert page(languages, templates, kept) == "Home\n1.0"
    assert len(list(kept.iterdir())) == 2
