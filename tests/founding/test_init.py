"""`init`: a new site in minutes, sound from its first day, and nothing is ever written over."""

import io
import sys
from pathlib import Path

import pytest

from programme_pages import __version__
from tests.conftest import Run

DAY = ("--today", "2026-11-22")


def begin(run: Run, folder: Path, *options: str) -> str:
    ran = run("init", folder, *DAY, *options)
    assert ran.code == 0, ran.err
    return ran.out


@pytest.mark.parametrize("languages", ["en", "pl", "fr", "en,pl,fr", "fr,pl", "pl,en"])
@pytest.mark.parametrize("host", ["github", "gitlab", "any", "none"])
def test_a_new_site_has_nothing_to_mend(
    languages: str, host: str, tmp_path: Path, run: Run
) -> None:
    folder = tmp_path / "new"
    out = begin(run, folder, "--languages", languages, "--host", host)
    assert all((folder / name).is_file() for name in out.split())
    checked = run("check", "--root", folder)
    assert (checked.code, checked.out) == (0, "")
    built = run("build", "--root", folder, *DAY, "--strict")
    assert built.code == 0, built.err
    for code in languages.split(","):
        assert list((folder / "output" / code).rglob("index.html"))


def test_options_are_what_the_site_says(tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "new"
    titles = ("--title", 'Our "programme": a #1', "--title", "pl=Nasz program")
    more = ("--base-url", "https://city.example/p", "--timezone", "Europe/Riga")
    begin(run, folder, "--languages", "en,pl", *titles, *more, "--accent", "#003399")
    run("build", "--root", folder, *DAY)
    home = (folder / "output/en/index.html").read_text(encoding="utf-8")
    assert "Our “programme”: a #1" in home
    assert "https://city.example/p/en/" in home
    assert "Nasz program" in (folder / "output/pl/index.html").read_text(encoding="utf-8")
    assert "country: LV" in (folder / "content/venues/example-hall.yaml").read_text()
    assert (folder / "requirements.txt").read_text() == f"programme-pages=={__version__}\n"


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Writing an event"), ("pl", "Jak dodać"), ("fr", "Ajouter un événement")],
)
def test_editors_are_told_in_the_first_language(
    language: str, words: str, tmp_path: Path, run: Run
) -> None:
    begin(run, tmp_path / "new", "--languages", f"{language},de")
    assert words in (tmp_path / "new/README.md").read_text(encoding="utf-8")


def test_a_language_without_a_catalogue_gets_one(tmp_path: Path, run: Run) -> None:
    begin(run, tmp_path / "new", "--languages", "de,pt-BR")
    for code in ("de", "pt_BR"):
        assert (tmp_path / f"new/locales/{code}/LC_MESSAGES/messages.po").is_file()
    assert run("check", "--root", tmp_path / "new").code == 0


def test_nothing_is_written_over(tmp_path: Path, run: Run) -> None:
    (tmp_path / "README.md").write_text("mine", encoding="utf-8")
    ran = run("init", tmp_path, *DAY)
    assert ran.code == 2
    assert "README.md is there already" in ran.err
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["README.md"]
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--languages", "english"), "no language tag"),
        (("--languages", "en,en"), "twice"),
        (("--base-url", "city.example"), "no address such as"),
        (("--timezone", "Europe/Rigga"), 'did you mean "Europe/Riga"?'),
        (("--accent", "blue"), "no colour such as"),
        (("--title", "de=Unser"), 'no file is written in "de"'),
    ],
)
def test_what_cannot_be_is_refused_in_plain_words(
    options: tuple[str, str], told: str, tmp_path: Path, run: Run
) -> None:
    ran = run("init", tmp_path / "new", *options)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert not (tmp_path / "new").exists()


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_is_asked_until_the_answer_fits(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = "pl,en\nnowhere\n\nMars/Base\nEurope/Warsaw\n\nNasz program\nOur programme\n"
    monkeypatch.setattr(sys, "stdin", Terminal(answers))
    begin(run, tmp_path / "new")
    site = (tmp_path / "new/content/site.yaml").read_text(encoding="utf-8")
    assert 'pl: "Nasz program"' in site
    assert "timezone: Europe/Warsaw" in site
    assert 'base_url: "https://programme.example/"' in site
