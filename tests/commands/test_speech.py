"""The language in which messages are read."""

import json
import shutil
from pathlib import Path

import pytest

from programme_pages.problems import CATALOGUE
from tests.broken.test_broken import break_site
from tests.conftest import Run, change

EVENT = "content/workshops/roofs/event.yaml"
ENGLISH = 'error[unknown-venue] no venue "rigga"'
POLISH = 'błąd[unknown-venue] nie ma miejsca "rigga"'
# Codes whose messages hold values, sentences of the program's own among them.
WITH_VALUES = [
    "yaml-syntax",
    "bad-catalogue",
    "bad-based-on",
    "bad-choice",
    "broken-markdown",
    "duplicate-key",
    "no-front-matter",
    "no-title-yet",
    "translation-outdated",
    "translation-unmarked",
]
OUTDATED = "content/workshops/roofs/pl.md:4:11: uwaga[translation-outdated] "
FRENCH = 'erreur[unknown-venue] pas de lieu "rigga"'


@pytest.fixture
def broken(site: Path) -> Path:
    change(site, EVENT, "venue: riga", "venue: rigga")
    return site


@pytest.mark.parametrize(
    ("asked", "told", "counted"),
    [
        ("en", ENGLISH, "1 error, no warnings in 3 entries.\n"),
        ("pl", POLISH, "1 błąd, bez ostrzeżeń; sprawdzono: 3 wpisy.\n"),
        ("fr", FRENCH, "1 erreur, aucun avertissement\u202f; contenu vérifié\u00a0: 3 fiches.\n"),
        (
            "fr-CA",
            FRENCH,
            "1 erreur, aucun avertissement\u202f; contenu vérifié\u00a0: 3 fiches.\n",
        ),
        ("pl_PL.UTF-8", POLISH, "1 błąd, bez ostrzeżeń; sprawdzono: 3 wpisy.\n"),
    ],
)
def test_an_option_names_the_language(
    asked: str, told: str, counted: str, broken: Path, run: Run
) -> None:
    ran = run("check", "--lang", asked, "--root", broken)
    assert (ran.code, ran.err) == (1, counted)
    assert ran.out.startswith(f"{EVENT}:4:8: {told}\n")
    assert run("--lang", asked, "--root", broken, "check").out == ran.out


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({"LANG": "pl_PL.UTF-8"}, POLISH),
        ({"LANG": "fr_BE@euro"}, FRENCH),
        ({"LANG": "pl_PL", "LC_MESSAGES": "fr_FR"}, FRENCH),
        ({"LANG": "pl_PL", "LC_MESSAGES": "fr_FR", "LC_ALL": "en_GB"}, ENGLISH),
        ({"LANG": "pl_PL", "LC_ALL": ""}, POLISH),
        ({"LANG": "pl_PL", "LC_ALL": "C"}, ENGLISH),
        ({"LANG": "C.UTF-8"}, ENGLISH),
        ({"LANG": "de_DE.UTF-8"}, ENGLISH),
        ({"LANG": "../../etc"}, ENGLISH),
        ({"LANG": "de_DE", "LANGUAGE": "lt:fr:pl"}, FRENCH),
        ({"LANG": "C", "LANGUAGE": "fr"}, ENGLISH),
    ],
)
def test_the_environment_names_it_else(
    environment: dict[str, str],
    told: str,
    broken: Path,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert run("check", "--root", broken).out.startswith(f"{EVENT}:4:8: {told}\n")


@pytest.mark.parametrize("asked", ["de", "xx", "", "../pl"])
def test_a_language_that_there_is_not_is_wrong_usage(asked: str, broken: Path, run: Run) -> None:
    ran = run("check", "--lang", asked, "--root", broken)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f'programme-pages: no messages in "{asked}"; there are: en, fr, pl\n'


@pytest.mark.parametrize("form", ["json", "sarif", "github"])
def test_other_programs_read_english_unless_asked(
    form: str, broken: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    english = run("check", "--format", form, "--root", broken).out
    monkeypatch.setenv("LANG", "pl_PL.UTF-8")
    assert run("check", "--format", form, "--root", broken).out == english
    polish = run("check", "--format", form, "--root", broken, "--lang", "pl").out
    assert polish != english
    assert "unknown-venue" in polish
    if form == "json":
        row = json.loads(polish)[0]
        assert (row["severity"], row["message"]) == ("error", 'nie ma miejsca "rigga"')


def test_a_translator_reads_what_changed_and_the_whole_line_to_write(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_site(site, "translation-outdated", monkeypatch)
    told = run("check", "--lang", "pl", "--root", site)
    what = 'en.md zmienił się, odkąd go tu przetłumaczono: tytuł, "Getting there" (nowa)\n'
    assert told.out.startswith(OUTDATED + what)
    assert "Przejrzyj to, co tu wymieniono. " in told.out
    assert told.out.endswith(" zmień ten wiersz na: based_on: 1-f263-gacz-jdp7-lwa3-7m5k\n\n")
    assert told.err == "bez błędów, bez ostrzeżeń, 1 uwaga; sprawdzono: 3 wpisy.\n"
    assert "1 uwaga: pokaże je `check`.\n" in run("build", "--lang", "pl", "--root", site).err


def test_a_new_entry_is_refused_in_the_language_too(site: Path, run: Run) -> None:
    change(site, "content/site.yaml", "languages:", "langages:")
    told = run("new", "workshop", "walls", "--no-questions", "--lang", "pl", "--root", site)
    assert told.code == 1
    assert "błąd[unknown-field]" in told.err


def test_a_new_site_is_begun_in_the_language_too(tmp_path: Path, run: Run) -> None:
    told = run("init", tmp_path / "site", "--lang", "pl")
    assert told.code == 0
    assert "\nGotowe. Co dalej:\n  1. Obejrzyj to w\u00a0przeglądarce: programme-pages" in told.err
    zone = run("init", tmp_path / "other", "--timezone", "Warsaw", "--lang", "fr")
    meant = 'vouliez-vous dire "Europe/Warsaw"\u202f?'
    assert zone.err.endswith(f'"Warsaw" n’est pas un fuseau horaire\u00a0: {meant}\n')


TABLE = """\
Tytuł;Data rozpoczęcia;Godzina;Miejsce;Opis
Mury;15.04.2027;9.30;Ratusz;Spacer
Drzwi;wiosną;;;
"""


def test_events_are_brought_in_in_the_language_too(site: Path, tmp_path: Path, run: Run) -> None:
    table = tmp_path / "wydarzenia.csv"
    table.write_text(TABLE)
    told = run("import", table, "--language", "pl", "--lang", "pl", "--root", site)
    assert told.code == 0
    assert "\nmury-2027: trzeba jeszcze dopisać albo sprawdzić\n" in told.err
    assert "  - start: „wiosną” to nie jest jednoznaczna data; napisz 2027-03-18\n" in told.err
    assert "Zapisane wpisy: 2. To szkice. Zobacz, co jest źle: python build.py check" in told.err
    facts = (site / "content/workshops/mury-2027/event.yaml").read_text()
    assert "start: 2027-04-15 09:30" in facts
    assert "\n# Po imporcie trzeba jeszcze dopisać albo sprawdzić:\n#   - " in facts
    assert "\n#   - miejsce: „Ratusz”; utwórz je" in facts


def test_what_changed_is_told_in_the_language_too(tmp_path: Path, run: Run) -> None:
    told = run("changes", tmp_path / "old", tmp_path, "--lang", "fr")
    assert told.out == (
        "Pages nouvelles\u00a0: 0, modifiées\u00a0: 0, supprimées\u00a0: 0. "
        "Autres fichiers qui diffèrent\u00a0: 0.\n"
    )
    gone = run("changes", tmp_path, tmp_path / "nowhere", "--lang", "pl")
    assert (gone.code, gone.err) == (2, f"programme-pages: nie ma folderu {tmp_path}/nowhere\n")


def test_a_build_speaks_the_language_too(broken: Path, run: Run) -> None:
    ran = run("build", "--lang", "pl", "--root", broken)
    assert POLISH in ran.err
    assert ran.err.endswith(f"Folder {broken}/output/ pozostał bez zmian.\n")


@pytest.mark.parametrize("code", WITH_VALUES)
def test_no_value_and_no_brace_is_lost_in_another_language(
    code: str, site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever an editor's value is, it stands in the message of each language."""
    break_site(site, code, monkeypatch)
    rows = [
        json.loads(run("check", "--format", "json", "--lang", lang, "--root", site).out)
        for lang in ("en", "pl", "fr")
    ]
    for english, *others in zip(*rows, strict=True):
        for other in others:
            assert {**other, "message": "", "hint": ""} == {**english, "message": "", "hint": ""}
            assert other["message"] != english["message"]
            assert "{" not in other["message"] or "{" in english["message"]


# A site's own texts


def own_texts(site: Path, text: str, name: str = "de") -> None:
    folder = site / "locales" / name / "LC_MESSAGES"
    folder.mkdir(parents=True)
    header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    (folder / "problems.po").write_text(header + text, encoding="utf-8")


def test_a_site_can_bring_a_language_of_its_own(broken: Path, run: Run) -> None:
    own_texts(broken, 'msgid "no venue \\"{id}\\""\nmsgstr "kein Ort \\"{id}\\" {unknown}"\n')
    ran = run("check", "--lang", "de", "--root", broken)
    assert ran.out.startswith(f'{EVENT}:4:8: error[unknown-venue] kein Ort "rigga" {{unknown}}\n')
    assert "no messages" in run("check", "--lang", "cs", "--root", broken).err


def test_a_site_without_texts_of_its_own_has_the_programs(broken: Path, run: Run) -> None:
    shutil.rmtree(broken / "locales", ignore_errors=True)
    assert POLISH in run("check", "--lang", "pl", "--root", broken).out


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("de", b"msgid what\n"),
        ("de", b'msgid "a"\n'),
        ("de", b'msgid "caf\xe9"\nmsgstr "a"\n'),
        ("xx", b""),
        ("nothing_at_all", b""),
        ("de", b'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=n%0;\\n"\n'),
    ],
)
def test_a_broken_catalogue_is_told_and_costs_no_problem(
    name: str, content: bytes, broken: Path, run: Run
) -> None:
    own_texts(broken, "", name)
    place = broken / "locales" / name / "LC_MESSAGES" / "problems.po"
    place.write_bytes(content)
    ran = run("check", "--lang", name, "--root", broken)
    assert ran.code == 1
    assert ENGLISH in ran.out
    assert ran.err.startswith(f"programme-pages: {place}:")
    assert "Traceback" not in ran.err


# explain


@pytest.mark.parametrize("code", CATALOGUE)
def test_explain_tells_all_of_a_problem(code: str, site: Path, run: Run) -> None:
    definition = CATALOGUE[code]
    ran = run("explain", code, "--root", site)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{definition.title}\n{definition.severity}[{code}]\n")
    for line in (*definition.example.wrong.split("\n"), *definition.example.right.split("\n")):
        assert f"    {line}".rstrip() in ran.out
    words = " ".join(ran.out.split())
    assert definition.meaning in words
    assert definition.hint.startswith("{") or definition.hint.split("{")[0].strip() in words


def test_explain_speaks_other_languages(run: Run) -> None:
    polish = run("explain", "unknown-venue", "--lang", "pl")
    assert polish.out.startswith("Nieznane miejsce\nbłąd[unknown-venue]\n")
    assert "venue: rigga" in polish.out


@pytest.mark.parametrize(
    "typed", ["error[unknown-venue]", "unknown-venue", "[unknown-venue]", "Unknown-Venue"]
)
def test_explain_takes_a_code_as_it_is_found(typed: str, run: Run) -> None:
    assert run("explain", typed).out == run("explain", "unknown-venue").out


def test_explain_lists_all_codes(run: Run) -> None:
    lines = run("explain").out.splitlines()
    assert [line.split()[0] for line in lines] == sorted(CATALOGUE)
    assert all(CATALOGUE[line.split()[0]].title in line for line in lines)


def test_explain_suggests_what_is_near(run: Run) -> None:
    ran = run("explain", "unknown-venu")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith('programme-pages: there is no problem "unknown-venu"; did you mean')
    assert "unknown-venue" in ran.err
    assert run("explain", "%%").err.endswith("`explain` without a code lists all of them\n")
