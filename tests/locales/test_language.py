import os
import subprocess
import sys
from pathlib import Path

import pytest
from babel import Locale

from programme_pages.locales import load_languages
from programme_pages.locales.language import catalogue_files

from .conftest import LOCALES, Speak, plain

ROOT = Path(__file__).parents[2]


def write(folder: Path, code: str, text: str | bytes) -> None:
    path = folder / code / "LC_MESSAGES" / "messages.po"
    path.parent.mkdir(parents=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)


def po(**messages: str) -> str:
    return "".join(f'msgid "{key}"\nmsgstr "{text}"\n' for key, text in messages.items())


@pytest.mark.parametrize(
    ("code", "locale", "direction"),
    [
        ("en", "en_GB", "ltr"),
        ("en-US", "en_US", "ltr"),
        ("pl", "pl", "ltr"),
        ("pt-BR", "pt_BR", "ltr"),
        ("ar", "ar", "rtl"),
        ("sr-Latn", "sr_Latn", "ltr"),
    ],
)
def test_locale_and_direction(speak: Speak, code: str, locale: str, direction: str) -> None:
    language = speak(code)
    assert (language.code, language.locale, language.direction) == (
        code,
        Locale.parse(locale),
        direction,
    )


def test_the_last_folder_wins_file_by_file(tmp_path: Path) -> None:
    engine, site = tmp_path / "engine", tmp_path / "site"
    write(engine, "en", po(a="engine a", b="engine b"))
    write(engine, "pl", po(a="silnik a"))
    write(engine, "pt_BR", po(a="motor"))
    write(site, "pl", po(b="strona b"))
    languages, problems = load_languages(["en", "pl", "pt-BR"], [engine, site])
    assert problems == []
    assert [plain(languages["pl"].gettext(key)) for key in "abc"] == ["engine a", "strona b", "c"]
    assert languages["pt-BR"].gettext("a") == "motor"
    assert languages["en"].gettext("a") == "engine a"


def test_english_stands_in_where_a_language_has_no_words(tmp_path: Path) -> None:
    english = (
        'msgctxt "c"\nmsgid "a"\nmsgstr "A"\n'
        'msgctxt "c"\nmsgid "one"\nmsgid_plural "more"\nmsgstr[0] "ONE"\nmsgstr[1] "MORE"\n'
        'msgid "one"\nmsgid_plural "more"\nmsgstr[0] "One"\nmsgstr[1] "More"\n'
    )
    write(tmp_path, "en", english)
    write(tmp_path, "pl", 'msgctxt "c"\nmsgid "a"\nmsgstr ""\n')
    polish = load_languages(["pl"], [tmp_path])[0]["pl"]
    assert plain(polish.pgettext("c", "a")) == "A"
    assert plain(polish.npgettext("c", "one", "more", 1)) == "ONE"
    assert plain(polish.npgettext("c", "one", "more", 2)) == "MORE"
    assert plain(polish.ngettext("one", "more", 2)) == "More"
    assert not polish.has("c", "a")


def test_a_variant_takes_what_it_lacks_from_its_language(tmp_path: Path) -> None:
    write(tmp_path, "en", po(a="A", b="B", c="C", d="D"))
    write(tmp_path, "pt", po(a="pt a", b="pt b", c="pt c"))
    write(tmp_path, "pt_BR", po(a="br a"))
    languages, problems = load_languages(["pt-BR", "pt", "pt-AO", "en-US"], [tmp_path])
    assert problems == []
    said = {code: [plain(one.gettext(key)) for key in "abcd"] for code, one in languages.items()}
    assert said == {
        "pt-BR": ["br a", "pt b", "pt c", "D"],
        "pt": ["pt a", "pt b", "pt c", "D"],
        "pt-AO": ["pt a", "pt b", "pt c", "D"],
        "en-US": ["A", "B", "C", "D"],
    }
    assert [languages["pt-BR"].has("", key) for key in "abcd"] == [True, True, True, False]
    assert languages["pt-AO"].locale == Locale.parse("pt_AO")
    names = [path.parts[-3] for path in catalogue_files("pt-BR", [tmp_path])]
    assert names == ["pt_BR", "pt", "en"]


def test_a_fault_of_a_catalogue_that_several_languages_use_is_told_once(tmp_path: Path) -> None:
    write(tmp_path, "pt", 'msgid "a %(b)s"\nmsgstr "c"\n')
    _, problems = load_languages(["pt-BR", "pt-AO"], [tmp_path])
    assert [item.span.file for item in problems] == ["locales/pt/LC_MESSAGES/messages.po"]


def test_a_missing_catalogue_is_a_problem_and_the_language_still_there(tmp_path: Path) -> None:
    languages, problems = load_languages(["de"], [LOCALES, tmp_path])
    assert [(item.code, item.span.file, item.values) for item in problems] == [
        ("no-catalogue", "locales/de/LC_MESSAGES/messages.po", {"language": "de"})
    ]
    assert plain(languages["de"].pgettext("date", "date to be announced")) == "date to be announced"


@pytest.mark.parametrize(
    ("text", "line", "reason", "advice"),
    [
        (
            '\nmsgid "a"\nmsgstr "b\n',
            3,
            "the quotation mark is not closed",
            'End the line with a straight mark (")',
        ),
        (
            b'msgid "a"\n\xff\xfe',
            2,
            "the file is not UTF-8 text",
            "Save it again with the encoding UTF-8",
        ),
    ],
)
def test_a_bad_catalogue_is_a_problem(
    tmp_path: Path, text: str | bytes, line: int, reason: str, advice: str
) -> None:
    write(tmp_path, "pt_BR", text)
    languages, problems = load_languages(["pt-BR"], [tmp_path])
    assert [(item.code, item.span.file, item.span.line) for item in problems] == [
        ("bad-catalogue", "locales/pt_BR/LC_MESSAGES/messages.po", line)
    ]
    assert problems[0].values == {"reason": reason, "advice": advice}
    assert plain(languages["pt-BR"].gettext("a")) == "a"


def test_a_byte_order_mark_and_windows_lines_are_fine(tmp_path: Path) -> None:
    write(tmp_path, "pl", "\ufeff" + po(a="ą").replace("\n", "\r\n"))
    languages, problems = load_languages(["pl"], [tmp_path])
    assert problems == []
    assert languages["pl"].gettext("a") == "ą"


def test_a_language_that_cldr_does_not_know_is_a_problem(tmp_path: Path) -> None:
    languages, problems = load_languages(["tlh"], [tmp_path])
    assert languages == {}
    assert [item.code for item in problems] == ["bad-language"]


SCRIPT = r"""
from datetime import date, datetime, time
from pathlib import Path
from programme_pages.locales import load_languages
from programme_pages.locales.language import catalogue_files
from programme_pages.locales import dates, names, numbers, sorting, zones
from programme_pages.model.moments import parse_moment
for language in load_languages(["en", "pl", "fr", "tr"], [Path("locales")])[0].values():
    noon = zones.instant(date(2024, 10, 9), time(12), "Europe/Brussels")
    start = parse_moment("2022-10-11 16:30")
    print(ascii([
        dates.period_with_clock(language, start, parse_moment("2022-10-12 09:00"), weekday=True),
        dates.zone_name(language, noon), dates.offset(noon), dates.machine(start, "Europe/Warsaw"),
        numbers.money(language, 1, 10**6, "EUR"), names.country(language, "TR"),
        names.conjunction(language, ["a", "b"]), sorting.sort_key(language, "I\u0131\u0130i"),
    ]))
"""


def test_the_environment_has_no_influence() -> None:
    strange = {"LANG": "tr_TR.UTF-8", "LC_ALL": "C", "LC_TIME": "de_DE", "TZ": "Asia/Kathmandu"}
    answers = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            cwd=ROOT,
            env={"PATH": os.environ["PATH"], **extra},
            capture_output=True,
            check=True,
        ).stdout
        for extra in ({}, strange, {"LC_ALL": "!", "PYTHONHASHSEED": "1", "PYTHONTZPATH": ""})
    }
    assert len(answers) == 1
