"""Which state of its source a translation translates, and the line that it should carry."""

from pathlib import Path

import pytest

from programme_pages.drift import Record, write_record
from programme_pages.pipeline.checking import check
from programme_pages.problems import Problem
from tests.conftest import Run, change

ROOFS = "content/workshops/roofs"
ENGLISH, POLISH, EVENT = f"{ROOFS}/en.md", f"{ROOFS}/pl.md", f"{ROOFS}/event.yaml"


def line_of(site: Path) -> str:
    """The line of a language file that says what it translates."""
    lines = (site / POLISH).read_text(encoding="utf-8").split("\n")
    return next(one for one in lines if one.startswith("based_on: "))


def the_problem(site: Path) -> Problem:
    (found,) = check(site).problems
    return found


def the_line_to_paste(problem: Problem) -> str:
    """What whoever reads the problem copies: the end of its last line."""
    return problem.hint[problem.hint.index("based_on: ") :]


@pytest.fixture
def marked_line(site: Path) -> str:
    return line_of(site)


def test_a_translation_without_a_record_is_told_the_line_to_paste(
    site: Path, marked_line: str
) -> None:
    change(site, POLISH, f"{marked_line}\n", "")
    found = the_problem(site)
    assert (found.code, found.span[:3]) == ("translation-unmarked", (POLISH, 2, 1))
    change(site, POLISH, "title: Dachy\n", f"title: Dachy\n{the_line_to_paste(found)}\n")
    assert check(site).problems == []


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("title: Roofs", "title: Flat roofs", "changed after it was translated here: title"),
        ("What roofs can do.", "A day.", "changed after it was translated here: summary"),
        ("Good shoes.", "Boots.", 'changed after it was translated here: "What to bring"'),
        ("", "\n## Rooms\n\nOne.\n", 'has more than was translated here: "Rooms"'),
        (
            "## What to bring\n\nGood shoes.\n",
            "",
            "changed after it was translated here: a section that is gone",
        ),
        (
            "Good shoes.\n",
            "Boots.\n" + "".join(f"\n## {name}\n\n{name}.\n" for name in "ABCD"),
            '"What to bring", "A" (new), "B" (new) and 2 more',
        ),
    ],
)
def test_what_changed_is_named_with_the_line_to_paste(
    old: str, new: str, named: str, site: Path, marked_line: str
) -> None:
    change(site, ENGLISH, old, new)
    found = the_problem(site)
    assert (found.code, found.span[:3]) == ("translation-outdated", (POLISH, 4, 11))
    assert found.message.endswith(named)
    change(site, POLISH, marked_line, the_line_to_paste(found))
    assert {one.code for one in check(site).problems} <= {"fewer-headings"}


def test_sections_that_moved_are_named(site: Path, run: Run) -> None:
    change(site, ENGLISH, "", "\n## Rooms\n\nOne.\n")
    assert run("translate", "mark", "roofs", "pl", "--root", site).code == 0
    change(site, ENGLISH, "## What to bring\n\nGood shoes.\n", "")
    change(site, ENGLISH, "", "\n## What to bring\n\nGood shoes.\n")
    assert " (moved)" in the_problem(site).message


def test_the_line_to_paste_is_whole_however_long_it_is(site: Path, marked_line: str) -> None:
    change(site, ENGLISH, "", "".join(f"\n## {n}\n\nRoom {n}.\n" for n in range(99)))
    found = the_problem(site)
    assert len(the_line_to_paste(found)) > 500
    change(site, POLISH, marked_line, the_line_to_paste(found))
    assert {one.code for one in check(site).problems} <= {"fewer-headings"}


def test_a_wrong_record_is_told_the_right_one(site: Path, marked_line: str) -> None:
    change(site, POLISH, marked_line, marked_line[:-1])
    found = the_problem(site)
    assert (found.code, found.span[:3]) == ("bad-based-on", (POLISH, 4, 11))
    assert the_line_to_paste(found) == marked_line


def test_the_record_of_another_entry_is_told_as_such(site: Path, marked_line: str) -> None:
    another = f"based_on: {write_record(Record.of('Wells', None, ['Deep.']))}"
    change(site, POLISH, marked_line, another)
    found = the_problem(site)
    assert (found.code, "it is another entry's" in found.hint) == ("translation-outdated", True)
    change(site, POLISH, another, marked_line)
    change(site, ENGLISH, "Good shoes.", "Boots.")
    assert "another entry" not in the_problem(site).hint


def test_of_a_beginning_nothing_is_told(site: Path) -> None:
    (site / POLISH).write_text("---\ntitle: Dachy\n---\n", encoding="utf-8")
    assert check(site).problems == []


def test_an_original_needs_no_record(site: Path) -> None:
    (site / POLISH).unlink()
    assert check(site).problems == []
    change(site, ENGLISH, "title: Roofs\n", "title: Roofs\nbased_on: nonsense\n")
    found = the_problem(site)
    assert (found.code, found.span[:3]) == ("bad-based-on", (ENGLISH, 3, 11))
    assert found.hint.endswith("This is the original itself.")


def test_a_wrong_record_in_an_entry_of_one_file_is_told(site: Path) -> None:
    path = site / "content/workshops/gardens.md"
    path.write_text("---\ntitle: Gardens\nstart: 2027\nbased_on: nonsense\n---\nCome.\n")
    found = the_problem(site)
    assert (found.code, found.span[1:3]) == ("bad-based-on", (4, 11))


def test_nothing_is_told_of_translations_of_a_text_that_is_wrong_itself(
    site: Path, marked_line: str
) -> None:
    change(site, ENGLISH, "title: Roofs", "titel: Roofs")
    change(site, POLISH, f"{marked_line}\n", "")
    assert "translation-unmarked" not in {one.code for one in check(site).problems}
    change(site, POLISH, "title: Dachy\n", "title: Dachy\nbased_on: nonsense\n")
    (found,) = (one for one in check(site).problems if one.code == "bad-based-on")
    assert found.hint == "Delete the line: the page is shown all the same."


def test_notes_never_fail_and_are_told_by_the_check_alone(site: Path, run: Run) -> None:
    change(site, ENGLISH, "Good shoes.", "Boots.")
    checked = run("check", "--strict", "--root", site)
    assert (checked.code, checked.err) == (0, "no errors, no warnings, 1 note in 3 entries.\n")
    assert "note[translation-outdated]" in checked.out
    built = run("build", "--strict", "--root", site)
    assert built.code == 0
    assert built.err.startswith("1 note: see `check`.\n")
    assert run("build", "--quiet", "--root", site).err == ""


def test_notes_can_be_silenced(site: Path) -> None:
    change(site, ENGLISH, "Good shoes.", "Boots.")
    change(site, EVENT, "", "silence: [translation-outdated]\n")
    assert check(site).problems == []
