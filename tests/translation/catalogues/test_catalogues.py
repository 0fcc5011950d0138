"""Interface catalogues: extracted, brought up to date, and begun, for any site."""

import re
import shutil
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.locales.po import messages_of, parse_po
from programme_pages.translation.catalogues.extraction import set_format
from programme_pages.translation.catalogues.updating import update_catalogue
from tests.conftest import Run

ROOT = Path(__file__).parents[3]
PL = Locale("pl")
POLISH = "locales/pl/LC_MESSAGES/messages.po"
PAGE = '{% extends "base.html" %}{# Translators: of rain. #}{{ _("Rain barrels") }}\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project's own catalogues and content."""
    for name in ("locales", "content"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def messages(path: Path) -> dict[str, str]:
    catalog = parse_po(path.read_text(encoding="utf-8"), PL)
    return {one.id: one.string for one in messages_of(catalog) if isinstance(one.id, str)}  # type: ignore[misc]


def test_the_catalogues_of_the_project_are_up_to_date(project: Path, run: Run) -> None:
    """Else: `.venv/bin/python build.py translate update`."""
    before = {path: path.read_bytes() for path in project.rglob("*.po")}
    times = {path: path.stat().st_mtime_ns for path in before}
    ran = run("translate", "update", "--root", project)
    assert (ran.code, ran.out) == (0, "")
    assert re.findall(r"(\d+) new, (\d+) taken out", ran.err) == [("0", "0")] * 3
    assert {path: path.read_bytes() for path in project.rglob("*.po")} == before
    assert {path: path.stat().st_mtime_ns for path in before} == times


def test_the_template_has_all_messages_and_no_translation(site: Path, run: Run) -> None:
    ran = run("translate", "extract", "--root", site)
    assert (ran.code, ran.err.partition(":")[0]) == (0, str(site / "messages.pot"))
    found = messages(site / "messages.pot")
    assert found.keys() == messages(ROOT / POLISH).keys()
    assert not any(found.values())
    run("translate", "extract", "--output", site / "a.pot", "--root", site)
    assert (site / "a.pot").read_bytes() == (site / "messages.pot").read_bytes()


def test_an_update_keeps_translations_notes_and_the_header(project: Path, run: Run) -> None:
    path = project / POLISH
    before = path.read_text(encoding="utf-8")
    text = before.replace("# Polish\n", "# Polish, by Anna\n").replace(
        'msgid "To the home page"', 'msgid "No more"'
    )
    text = text.replace('msgid "Where"', '# Anna: not "dokąd"\nmsgid "Where"')
    path.write_text(text, encoding="utf-8")
    ran = run("translate", "update", "pl", "--root", project)
    assert ran.err.startswith(f"{POLISH}: 1 new, 1 taken out.\n")
    after = path.read_text(encoding="utf-8")
    assert after.startswith("# Polish, by Anna\n")
    assert after.count('# Anna: not "dokąd"\n') == 1
    assert 'msgid "To the home page"\nmsgstr ""\n' in after
    assert "No more" not in after
    # Only the two notes are lines that were not there before.
    assert sum(one not in before.split("\n") for one in after.split("\n")) == 2


def test_a_new_catalogue_has_the_plural_forms_of_its_language(project: Path, run: Run) -> None:
    assert run("translate", "update", "cs", "pt-BR", "--root", project).code == 0
    czech = (project / "locales/cs/LC_MESSAGES/messages.po").read_text(encoding="utf-8")
    assert czech.startswith("# Czech\n")
    assert "nplurals=3; plural=((n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2);" in czech
    assert "Language: pt_BR" in (project / "locales/pt_BR/LC_MESSAGES/messages.po").read_text()
    site = (project / "content/site.yaml").read_text(encoding="utf-8")
    site = site.replace("[en, pl, fr]", "[en, pl, fr, cs]")
    (project / "content/site.yaml").write_text(site, encoding="utf-8")
    checked = run("check", "--root", project)
    assert checked.code == 0
    assert "warning[untranslated-message]" in checked.out


def test_a_site_elsewhere_has_its_own_messages_beside_those_of_the_engine(
    site: Path, run: Run
) -> None:
    (site / "templates").mkdir()
    (site / "templates/page.html").write_text(PAGE)
    ran = run("translate", "update", "pl", "--root", site)
    assert ran.err.startswith(f"{POLISH}: 1 new, ")
    own, engine = messages(site / POLISH), messages(ROOT / POLISH)
    assert own["Rain barrels"] == ""
    assert "#. of rain.\n#: templates/page.html\n" in (site / POLISH).read_text(encoding="utf-8")
    # Its page stands for the engine's, whose messages are needed no more; the others are there.
    assert {name: own[name] for name in own.keys() & engine.keys()}.items() <= engine.items()
    assert len(own.keys() & engine.keys()) > 100
    again = (site / POLISH).read_bytes()
    assert run("translate", "update", "--root", site).code == 0
    assert (site / POLISH).read_bytes() == again


def test_what_is_wrong_is_told_and_nothing_written(project: Path, run: Run) -> None:
    path = project / "locales/fr/LC_MESSAGES/messages.po"
    before = (project / POLISH).read_bytes()
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('msgid "Where"', "msgid Where"), encoding="utf-8")
    (project / POLISH).write_bytes(before.replace(b'"Where"', b'"Wheree"'))
    stood = (project / POLISH).read_bytes()
    line = text.partition('msgid "Where"')[0].count("\n") + 1
    ran = run("translate", "update", "--root", project)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"locales/fr/LC_MESSAGES/messages.po:{line}:1: error[bad-catalogue]")
    assert (project / POLISH).read_bytes() == stood
    path.write_bytes(b"\xff")
    assert "the file is not UTF-8 text" in run("translate", "update", "fr", "--root", project).err


@pytest.mark.parametrize("action", ["extract", "update"])
def test_a_broken_template_is_told_with_its_line(action: str, site: Path, run: Run) -> None:
    (site / "templates").mkdir()
    (site / "templates/page.html").write_text('a\n{{ _("b" }}\n')
    ran = run("translate", action, *(["pl"] if action == "update" else []), "--root", site)
    assert ran.code == 1
    assert ran.err.startswith("templates/page.html:2:1: error[template-error]")
    assert not (site / "messages.pot").exists()
    assert not (site / "locales").exists()


@pytest.mark.parametrize(
    ("code", "folder"),
    [("CS", "cs"), ("pt-br", "pt_BR"), ("PT_br", "pt_BR"), ("SR-latn-rs", "sr_Latn_RS")],
)
def test_a_catalogue_has_the_usual_case_however_its_language_is_named(
    code: str, folder: str, site: Path, run: Run
) -> None:
    assert run("translate", "update", code, "--root", site).code == 0
    assert [path.name for path in (site / "locales").iterdir()] == [folder]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "the site has no catalogues of its own; name a language to begin one"),
        (["klingon-not"], '"klingon-not" is no language code'),
        (["../pl"], '"../pl" is no language code'),
    ],
)
def test_wrong_usage(arguments: list[str], sentence: str, site: Path, run: Run) -> None:
    ran = run("translate", "update", *arguments, "--root", site)
    assert (ran.code, ran.out) == (2, "")
    assert sentence in ran.err
    assert not (site / "locales").exists()


@pytest.mark.parametrize(
    ("text", "is_format"),
    [
        ("100 %", False),
        ("100 % sure", False),
        ("50 %, 20 % each", False),
        ("{name}", False),
        ("%(count)s of 100 %", True),
    ],
)
def test_only_placeholders_of_ours_make_a_format(text: str, is_format: bool) -> None:  # noqa: FBT001
    catalog = Catalog(PL)
    message = catalog.add(text)
    set_format(message)
    assert ("python-format" in message.flags) is is_format
    assert not message.python_brace_format or "python-brace-format" not in message.flags


def test_a_percent_sign_survives_an_update() -> None:
    template = Catalog()
    template.add("100 % sure", None, [("templates/a.html", 1)])
    old = '#, python-format\nmsgid "100 % sure"\nmsgstr "na 100 %"\n'
    after = update_catalogue(old, template, PL)
    assert after.endswith('\n\n#: templates/a.html\nmsgid "100 % sure"\nmsgstr "na 100 %"\n')


# Texts of messages: line ends, quotes and backslashes are what PO has to escape.
TEXTS = st.text(st.sampled_from('abé"\\\n\t %s{}#'), min_size=1, max_size=30)


def catalogue(texts: Iterable[str], locale: Locale | None) -> Catalog:
    catalog = Catalog(locale)
    for number, text in enumerate(dict.fromkeys(texts)):
        catalog.add(text, f"<{text}>" if locale else None, [(f"templates/{number}.html", 1)])
    return catalog


@given(st.lists(TEXTS, max_size=6), st.lists(TEXTS, max_size=6))
def test_an_update_translates_what_was_translated(old: list[str], new: list[str]) -> None:
    first = update_catalogue(None, catalogue(old, None), PL)
    read = parse_po(first, PL)
    for message in messages_of(read):
        message.string = f"<{message.id}>"
    # As another program writes it: with other line breaks, and a header of its own.
    written = BytesIO()
    write_po(written, read, width=40)
    again = update_catalogue(written.getvalue().decode(), catalogue(new, None), PL)
    found = {one.id: one.string for one in messages_of(parse_po(again, PL))}
    assert found == {text: f"<{text}>" if text in old else "" for text in new}
    assert update_catalogue(again, catalogue(new, None), PL) == again


def test_a_catalogue_of_a_tool_keeps_its_header_and_loses_what_was_before() -> None:
    tools = (
        '# SOMEONE\nmsgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"X-Generator: Poedit 3.4\\n"\n\n#, fuzzy\n#| msgid "Rian"\nmsgid "Rain"\nmsgstr "Deszcz"\n'
        '\n#~ msgid "Old"\n#~ msgstr "Stary"\n'
    )
    template = Catalog()
    template.add("Rain", None, [("templates/a.html", 1)])
    after = update_catalogue(tools.replace("\n", "\r\n"), template, PL)
    head = tools.partition("\n\n")[0]
    assert after == (f'{head}\n\n#: templates/a.html\n#, fuzzy\nmsgid "Rain"\nmsgstr "Deszcz"\n')
    assert [one.fuzzy for one in messages_of(read_po(BytesIO(after.encode())))] == [True]
