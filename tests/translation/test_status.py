"""Status: what is missing or out of date, by entry, field and language; and marking."""

import json
import re
from codecs import BOM_UTF8
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run, change

ROOFS = "content/workshops/roofs"
ENGLISH, POLISH, EVENT = f"{ROOFS}/en.md", f"{ROOFS}/pl.md", f"{ROOFS}/event.yaml"
Told = Callable[[], dict[str, Any]]


@pytest.fixture
def marked(site: Path, run: Run) -> Path:
    """A site whose one translation is marked."""
    assert run("translate", "mark", "roofs", "pl", "--root", site).code == 0
    return site


def told(site: Path, run: Run, owner: str = "workshops/roofs", language: str = "pl") -> Any:
    ran = run("translate", "status", "--format", "json", "--root", site)
    assert ran.code == 0
    whole = json.loads(ran.out)
    (found,) = (
        one for one in whole["entries"] if (one["entry"], one["language"]) == (owner, language)
    )
    return found


def states(site: Path, run: Run) -> list[tuple[str | None, ...]]:
    """The texts of the entry in Polish: field, section, state and change."""
    texts = told(site, run)["texts"]
    return [(one["section"] or one["field"], one["state"], one["change"]) for one in texts]


CURRENT: list[tuple[str | None, ...]] = [
    ("title", "up-to-date", "same"),
    ("summary", "up-to-date", "same"),
    ("What to bring", "up-to-date", "same"),
]


@pytest.fixture
def unmarked(site: Path) -> Path:
    """A site whose one translation does not tell what it translates."""
    path = site / POLISH
    path.write_text(re.sub("based_on: .+\n", "", path.read_text(encoding="utf-8")))
    return site


def test_without_a_record_nothing_is_known(unmarked: Path, run: Run) -> None:
    assert states(unmarked, run) == [(one[0], "unknown", None) for one in CURRENT]


def test_a_marked_translation_is_up_to_date(marked: Path, run: Run) -> None:
    assert states(marked, run) == CURRENT
    found = told(marked, run)
    assert (found["percent"], found["total"], found["current"]) == (100, 3, 3)
    assert found["based_on"] is None
    assert found["file"] == POLISH


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("title: Roofs", "title: Flat roofs", {0: ("title", "out-of-date", "changed")}),
        ("can do.", "could do.", {1: ("summary", "out-of-date", "changed")}),
        ("summary: What roofs can do.\n", "", {1: ("summary", "out-of-date", "removed")}),
        ("Good shoes.", "Boots.", {2: ("What to bring", "out-of-date", "changed")}),
        ("## What to bring", "## What to take", {2: ("What to take", "out-of-date", "changed")}),
        ("Good shoes.", "Good\n  shoes.", {}),
        ("What roofs can do.", "'What roofs can do.'", {}),
    ],
)
def test_an_edit_of_the_source_marks_its_field(
    old: str, new: str, expected: dict[int, tuple[str | None, ...]], marked: Path, run: Run
) -> None:
    change(marked, ENGLISH, old, new)
    assert states(marked, run) == [expected.get(n, one) for n, one in enumerate(CURRENT)]


def test_sections_that_come_go_and_move(marked: Path, run: Run) -> None:
    change(marked, ENGLISH, "", "\n## Getting there\n\nBy train.\n")
    assert states(marked, run) == [*CURRENT, ("Getting there", "missing", "added")]
    run("translate", "mark", "roofs", "pl", "--root", marked)
    change(marked, ENGLISH, "## What to bring\n\nGood shoes.\n", "")
    change(marked, ENGLISH, "", "\n## What to bring\n\nGood shoes.\n")
    assert [one[1:] for one in states(marked, run)[2:]] in (
        [("up-to-date", "same"), ("out-of-date", "moved")],
        [("out-of-date", "moved"), ("up-to-date", "same")],
    )
    change(marked, ENGLISH, "\n## What to bring\n\nGood shoes.\n", "")
    assert states(marked, run)[2:] == [
        ("Getting there", "up-to-date", "same"),
        ("text", "out-of-date", "removed"),
    ]


def test_facts_never_cause_drift(marked: Path, run: Run) -> None:
    change(marked, EVENT, "end: 2027-03-19", "end: 2027-03-20")
    assert states(marked, run) == CURRENT


def test_a_text_that_is_not_there_is_missing(marked: Path, run: Run) -> None:
    change(marked, POLISH, "summary: Co potrafią dachy.\n", "")
    change(marked, POLISH, "## Co zabrać\n\nDobre buty.\n", "")
    assert [one[1] for one in states(marked, run)] == ["up-to-date", "missing", "missing"]
    (marked / POLISH).unlink()
    found = told(marked, run)
    assert {one["state"] for one in found["texts"]} == {"missing"}
    assert (found["percent"], found["file"]) == (0, None)
    assert found["based_on"].startswith("1-")


def test_a_label_without_the_language_is_missing(marked: Path, run: Run) -> None:
    change(
        marked,
        EVENT,
        "",
        "agenda:\n  - title: {en: Opening, pl: Otwarcie}\n  - {id: lunch, title: Lunch}\n",
    )
    found = told(marked, run)
    assert [(one["field"], one["state"]) for one in found["texts"][3:]] == [
        ("agenda.1.title", "up-to-date"),
        ("agenda.lunch.title", "missing"),
    ]
    assert (found["texts"][4]["source_file"], found["texts"][4]["source_line"]) == (EVENT, 10)
    assert found["percent"] == 80


def test_labels_of_the_whole_site_count(marked: Path, run: Run) -> None:
    change(marked, "content/topics.yaml", "", "rain: {en: Rain}\n")
    (missing,) = (one for one in told(marked, run, "topics")["texts"] if one["state"] == "missing")
    assert missing["field"] == "rain"


def test_marking_makes_up_to_date_and_changes_one_line(site: Path, run: Run) -> None:
    words = "---\r\ntitle: Dachy # to jest e\u0301\r\n---\r\n\r\n## Tekst\r\n\r\nTekst\r\n"
    before = BOM_UTF8 + words.encode()
    (site / POLISH).write_bytes(before)
    for _ in range(2):
        ran = run("translate", "mark", "roofs", "pl", "--root", site)
        assert (ran.code, ran.out, ran.err) == (0, "", f"{POLISH} is marked as up to date.\n")
        after = (site / POLISH).read_bytes()
        assert re.sub(rb"based_on: [0-9a-z-]+\r\n", b"", after) == before
    assert {one[1] for one in states(site, run)} == {"up-to-date", "missing"}


def test_fewer_headings_than_the_original_are_told_and_count_as_unknown(
    site: Path, run: Run
) -> None:
    change(site, ENGLISH, "", "\n## How to get there\n\nBy train.\n")
    ran = run("translate", "mark", "roofs", "pl", "--root", site)
    assert ran.err == (
        f"{POLISH} is marked as up to date.\n"
        "It has fewer headings than its original (1, not 2): until the other sections are "
        "translated, readers are told that some are missing.\n"
    )
    assert [one[1] for one in states(site, run)] == ["up-to-date", "up-to-date"] + ["unknown"] * 2
    text = run("translate", "status", "pl", "--root", site).out
    assert "unknown: it has fewer headings than its original" in text
    assert run("check", "--root", site).out.count("warning[fewer-headings]") == 1


@pytest.mark.parametrize(
    "named",
    [
        ["roofs", "PL"],
        [POLISH],
        [f"./{POLISH}"],
        [f"somewhere/site/{POLISH}"],
        [POLISH.replace("/", "\\")],
        [POLISH, "Pl"],
        [ROOFS, "pl"],
        [f"{ROOFS}/", "pl"],
        ["workshops/roofs", "pl"],
    ],
)
def test_a_translation_is_marked_by_its_id_or_by_its_path(
    named: list[str], unmarked: Path, run: Run
) -> None:
    ran = run("translate", "mark", *named, "--root", unmarked)
    assert (ran.code, ran.err) == (0, f"{POLISH} is marked as up to date.\n")
    assert states(unmarked, run) == CURRENT


def test_case_tells_nothing_of_a_language(marked: Path, run: Run) -> None:
    told = [run("translate", "status", code, "--root", marked).out for code in ("pl", "PL")]
    assert told[0] == told[1] != ""
    assert run("translate", "export", "Pl", "--output", marked / "a.po", "--root", marked).code == 0
    assert run("translate", "import", "pL", marked / "a.po", "--root", marked).code == 0


def test_the_code_can_be_pasted(unmarked: Path, run: Run) -> None:
    ran = run("translate", "status", "pl", "--root", unmarked)
    told_of_it = ran.out.partition("roofs/pl.md")[2].partition("\n\n")[0]
    (line,) = re.findall(r"^(based_on: 1-\S+)$", told_of_it, re.MULTILINE)
    pasted = line.upper().replace("BASED_ON", "based_on")
    change(unmarked, POLISH, "title: Dachy\n", f"title: Dachy\n{pasted}\n")
    assert states(unmarked, run) == CURRENT


def test_people_are_told_what_is_left(marked: Path, run: Run) -> None:
    change(marked, ENGLISH, "Good shoes.", "Boots.")
    change(marked, EVENT, "", "audience: [Mayors]\n")
    ran = run("translate", "status", "pl", "--root", marked)
    code = told(marked, run)["based_on"]
    assert (
        "content/workshops/roofs/pl.md [pl]: 50 % up to date "
        "(2 of 4 texts, 1 out of date, 1 missing)\n"
        '  out of date: section "What to bring", content/workshops/roofs/en.md:5\n'
        "  missing: audience.1, content/workshops/roofs/event.yaml:8\n"
        "  Once it is up to date, put this line below its title:\n"
        f"based_on: {code}\n\n"
    ) in ran.out
    assert re.match(
        r"pl: \d+ % up to date \(\d+ of \d+ texts, 1 out of date, \d+ missing\)\n", ran.out
    )


def test_languages_have_percentages(marked: Path, run: Run) -> None:
    whole = json.loads(run("translate", "status", "--format", "json", "--root", marked).out)
    for code, count in whole["languages"].items():
        texts = [t for one in whole["entries"] if one["language"] == code for t in one["texts"]]
        assert count["total"] == len(texts)
        assert count["percent"] == 100 * count["current"] // count["total"]
        assert count["current"] == sum(one["state"] == "up-to-date" for one in texts)


def test_content_with_errors_is_told_first(site: Path, run: Run) -> None:
    change(site, EVENT, "venue: riga", "venue: rigga")
    before = (site / POLISH).read_bytes()
    for action in (["status"], ["mark", "roofs", "pl"]):
        ran = run("translate", *action, "--root", site)
        assert (ran.code, ran.out) == (1, "")
        assert "error[unknown-venue]" in ran.err
    assert (site / POLISH).read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["mark", "rofs", "pl"], 'there is no entry "rofs": did you mean "roofs"?'),
        (
            ["mark", "content/workshop/roofs/pl.md"],
            'there is no entry "workshop/roofs": did you mean "workshops/roofs"?',
        ),
        (["mark", "content/workshops/roofs/pl.md", "en"], 'pl.md is not in "en"'),
        (["mark", "roofs"], "name the language, too: translate mark roofs pl"),
        (["mark", "content/workshops/roofs"], "translate mark workshops/roofs pl"),
        (["mark", "content/"], 'there is no entry "content/"'),
        (["mark", "roofs", "xx"], '"xx" is no language of the site; these are: en, pl'),
        (["mark", "roofs", "en"], '"roofs" was written in "en": there is nothing to mark'),
        (["mark", "pact", "pl"], '"pact" has no file pl.md yet'),
        (["status", "xx"], '"xx" is no language of the site; these are: en, pl'),
        ([], "what is missing: ACTION"),
        (["paint"], 'there is no command "paint"'),
    ],
)
def test_wrong_usage(arguments: list[str], sentence: str, site: Path, run: Run) -> None:
    ran = run("translate", *arguments, "--root", site)
    assert (ran.code, ran.out) == (2, "")
    assert sentence in ran.err


def test_the_status_is_told_in_the_language_of_the_translator(site: Path, run: Run) -> None:
    change(site, "content/workshops/roofs/en.md", "Good shoes", "Warm shoes")
    told = run("translate", "status", "pl", "--lang", "pl", "--root", site).out
    assert "[pl]: aktualne w\u00a066 % (2 z\u00a03 tekstów, nieaktualne: 1)\n" in told
    assert '  nieaktualne: część "What to bring", content/workshops/roofs/en.md:5\n' in told
    assert "  Gdy będzie aktualny, wstaw pod tytułem ten wiersz:\nbased_on: 1-" in told
