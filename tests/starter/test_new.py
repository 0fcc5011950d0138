"""`new`: what it writes, what it refuses, and what it asks."""

import io
import sys
from pathlib import Path

import pytest

from programme_pages.commands import main
from tests.conftest import Run, change, find_mistakes

KINDS = {
    "workshop": "workshops/hall/event.yaml",
    "session": "sessions/hall/event.yaml",
    "initiative": "initiatives/hall/event.yaml",
    "series": "series/hall/series.yaml",
    "host-programme": "series/hall/series.yaml",
    "page": "pages/hall/page.yaml",
}
TITLES = ("--title", "Hall", "--title", "pl=Hala")


def files(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site / "content").as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((site / "content").rglob("*"))
        if path.is_file()
    }


def written(site: Path, before: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in files(site).items() if name not in before}


# What is written


@pytest.mark.parametrize(("kind", "facts"), KINDS.items())
def test_an_entry_has_facts_and_every_language_and_passes_the_check(
    kind: str, facts: str, site: Path, run: Run
) -> None:
    before = files(site)
    ran = run("new", kind, "hall", *TITLES, "--root", site)
    new = written(site, before)
    folder = facts.rpartition("/")[0]
    assert ran.code == 0
    assert sorted(new) == sorted([facts, f"{folder}/en.md", f"{folder}/pl.md"])
    assert ran.out.split() == [
        f"content/{facts}",
        *(f"content/{folder}/{x}.md" for x in ("en", "pl")),
    ]
    assert "draft: true" in new[facts]
    assert 'title: "Hala"' in new[f"{folder}/pl.md"]
    assert find_mistakes(run, site) == []


@pytest.mark.parametrize(
    ("kind", "options", "file"),
    [
        ("venue", ("--city", "Łódź", "--country", "PL"), "venues/hall.yaml"),
        ("organisation", ("--name", 'A "b": # c'), "organisations/hall.yaml"),
    ],
)
def test_a_place_is_one_file_and_passes_the_check(
    kind: str, options: tuple[str, ...], file: str, site: Path, run: Run
) -> None:
    before = files(site)
    assert run("new", kind, "hall", *options, "--root", site).code == 0
    assert list(written(site, before)) == [file]
    assert find_mistakes(run, site) == []


def test_small_and_capital_letters_are_put_right_where_a_field_has_one_case(
    site: Path, run: Run
) -> None:
    place = ("--city", "Łódź", "--country", "pl")
    assert run("new", "venue", "hall", *place, "--root", site).code == 0
    assert "country: PL" in (site / "content/venues/hall.yaml").read_text()
    event = ("workshop", "walls", *TITLES, "--attendance", "Online")
    assert run("new", *event, "--root", site).code == 0
    assert "attendance: online" in (site / "content/workshops/walls/event.yaml").read_text()


def test_the_folder_of_a_kind_names_it_too(site: Path, run: Run) -> None:
    assert run("new", "workshops", "hall", *TITLES, "--root", site).code == 0
    assert (site / "content/workshops/hall/event.yaml").is_file()


def test_the_first_language_is_that_of_the_source(site: Path, run: Run) -> None:
    before = files(site)
    run("new", "workshop", "hall", "--languages", "pl,en", "--title", "Hala", "--root", site)
    new = written(site, before)
    assert "source: pl\n" in new["workshops/hall/event.yaml"]
    assert 'title: "Hala"' in new["workshops/hall/pl.md"]
    assert "title: tbd" in new["workshops/hall/en.md"]


def test_comments_are_in_the_language_of_their_file(site: Path, run: Run) -> None:
    change(site, "content/site.yaml", "[en, pl]", "[en, pl, fr]")
    run("new", "workshop", "hall", "--root", site)
    texts = {code: files(site)[f"workshops/hall/{code}.md"] for code in ("en", "pl", "fr")}
    assert "Readers see these" in texts["en"]
    assert "Nazwy pól są po angielsku" in texts["pl"]
    assert "Les noms des champs" in texts["fr"]


def test_a_language_without_comments_of_its_own_has_english_ones(site: Path, run: Run) -> None:
    change(site, "content/site.yaml", "[en, pl]", "[en, pl, ga]")
    run("new", "workshop", "hall", "--languages", "ga", "--title", "Halla", "--root", site)
    assert "Readers see these" in files(site)["workshops/hall/ga.md"]


def test_all_options_stand_in_the_facts(site: Path, run: Run) -> None:
    options = ("--start", "2028-10-09 09:30", "--end", "2028-10-10", "--venue", "riga")
    run("new", "session", "hall", *TITLES, *options, "--attendance", "hybrid", "--root", site)
    facts = files(site)["sessions/hall/event.yaml"]
    for line in ("start: 2028-10-09 09:30 ", "end: 2028-10-10 ", "venue: riga ", "hybrid "):
        assert line in facts


def test_an_online_event_has_no_venue(site: Path, run: Run) -> None:
    run("new", "session", "hall", *TITLES, "--attendance", "online", "--root", site)
    assert "\n# venue:" in files(site)["sessions/hall/event.yaml"]


def test_what_comes_next_is_told_and_quiet_is_quiet(site: Path, run: Run) -> None:
    told = run("new", "workshop", "hall", "--root", site).err
    assert f"check --root {site}" in told
    assert "draft: true" in told
    assert "the title (now made from the id)" in told
    ran = run("new", "workshop", "hall-2", "--quiet", "--root", site)
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_it_works_beside_broken_entries(site: Path, run: Run) -> None:
    change(site, "content/workshops/roofs/event.yaml", "venue: riga", "venue: [")
    assert run("new", "workshop", "hall", "--root", site).code == 0


def test_without_a_readable_site_it_says_so(site: Path, run: Run) -> None:
    (site / "content/site.yaml").unlink()
    ran = run("new", "workshop", "hall", "--root", site)
    assert ran.code == 1
    assert "error[no-site]" in ran.err


# What is refused

REFUSED = {
    ("workshop", "Roofs & Rivers 2028"): 'how about "roofs-rivers-2028"?',
    ("workshop", "łódź_2028"): 'how about "lodz-2028"?',
    ("workshop", "???"): '"???" cannot be an id.',
    ("workshp", "hall"): 'did you mean "workshop"?',
    ("topic", "hall"): "Kinds are: workshop, session",
    ("workshop", "roofs"): "content/workshops/roofs/event.yaml is there already",
    ("venue", "roofs"): "content/workshops/roofs/event.yaml is there already",
    ("workshop", "climate"): "content/topics.yaml is there already",
    ("workshop", "hall", "--venue", "rigga"): 'no venue "rigga": did you mean "riga"?',
    ("workshop", "hall", "--start", "9.10.2028"): 'did you mean "2028-10-09"?',
    ("workshop", "hall", "--start", "2028-10-09", "--end", "2028-10-08"): "before the start",
    ("workshop", "hall", "--attendance", "onlin"): 'did you mean "online"?',
    ("workshop", "hall", "--place", "menu"): "--place is not for a workshop",
    ("venue", "hall", "--title", "Hall"): "--title is not for a venue",
    ("venue", "hall", "--languages", "en"): "--languages is not for a venue",
    ("venue", "hall", "--country", "LV"): "a new venue needs --city",
    ("venue", "hall", "--city", "Riga", "--country", "Latvia"): 'did you mean "LV"?',
    ("initiative", "hall", "--end", "2028", "--duration", "1 year"): "not both",
    ("workshop", "hall", "--languages", "en,xx"): '"xx" is no language of the site',
    ("workshop", "hall", "--languages", "en,en"): "a language stands twice",
    ("workshop", "hall", "--languages", "en", "--title", "pl=Hala"): 'no file is written in "pl"',
    ("workshop", "hall", "--title", "A", "--title", "en=B"): 'two titles in "en"',
    ("workshop", "hall", "--title", "A\u202eB"): "an invisible character (U+202E",
    ("workshop", "hall", "--title", "A\udcffB"): "no letters in UTF-8",
    ("workshop", "hall", "--title", "x" * 2_001): "more than 2000",
}


@pytest.mark.parametrize("arguments", REFUSED, ids=lambda given: " ".join(given)[:40])
def test_what_cannot_be_is_refused_in_plain_words(
    arguments: tuple[str, ...], site: Path, run: Run
) -> None:
    before = files(site)
    ran = run("new", *arguments, "--root", site)
    assert (ran.code, ran.out) == (2, "")
    assert REFUSED[arguments] in ran.err
    assert files(site) == before


@pytest.mark.parametrize("there", ["files/plan.pdf", "en.md", "notes.txt"])
def test_a_folder_that_is_there_is_left_as_it_is(there: str, site: Path, run: Run) -> None:
    path = site / "content/workshops/hall" / there
    path.parent.mkdir(parents=True)
    path.write_text("mine", encoding="utf-8")
    before = files(site)
    ran = run("new", "workshop", "hall", "--root", site)
    assert ran.code == 2
    assert "is there already, and was left as it is" in ran.err
    assert files(site) == before


def test_nothing_is_written_through_a_link(site: Path, run: Run, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (site / "content/sessions").symlink_to(outside)
    ran = run("new", "session", "hall", "--root", site)
    assert ran.code == 2
    assert "outside content/" in ran.err
    assert list(outside.iterdir()) == []


def test_all_that_is_wrong_with_the_options_is_told_at_once(site: Path, run: Run) -> None:
    before = files(site)
    wrong = ("--start", "soon", "--venue", "rgia", "--city", "Riga", "--languages", "en,de")
    ran = run("new", "workshop", "The_Hall", *wrong, "--root", site)
    assert ran.code == 2
    for part in ('about "the-hall"', '"de" is no language', "--city is not", '"soon"', '"rgia"'):
        assert part in ran.err
    assert files(site) == before


def test_options_are_looked_at_before_anything_is_asked(
    answer: list[str], site: Path, run: Run
) -> None:
    answer.append("Hall")
    ran = run("new", "workshop", "hall", "--venue", "rgia", "--root", site)
    assert (ran.code, answer) == (2, ["Hall"])
    assert "rgia" in ran.err


def test_all_that_a_venue_needs_is_named(site: Path, run: Run) -> None:
    assert "--city, --country" in run("new", "venue", "hall", "--root", site).err


# What is asked


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A terminal that gives these answers, in this order; questions are noted after them."""
    answers: list[str] = []

    def read(prompt: str) -> str:
        print(prompt)
        if not answers:
            raise EOFError
        return answers.pop(0)

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("builtins.input", read)
    return answers


def test_a_terminal_asks_and_enter_takes_the_default(
    answer: list[str], site: Path, run: Run
) -> None:
    answer += [""] * 6
    ran = run("new", "workshop", "town-hall", "--quiet", "--root", site)
    assert ran.code == 0
    assert ran.out.splitlines() == [
        "Title in en [Town hall]: ",
        "Title in pl [later]: ",
        "Starts on (2027-05-20, 2027-05-20 09:30, 2027-05 or tbd) [tbd]: ",
        "Ends on [the same day]: ",
        "People meet: in-person, online or hybrid [in-person]: ",
        "Venue (riga) [Enter leaves it out: to be announced]: ",
    ]
    assert [one["code"] for one in find_mistakes(run, site)] == ["no-title-yet"]


def test_what_stands_in_the_brackets_may_be_typed(answer: list[str], site: Path, run: Run) -> None:
    answer += ["", "later", "2028-10-09", "the same day", "", ""]
    assert run("new", "workshop", "town-hall", "--quiet", "--root", site).code == 0
    written = files(site)
    assert "later" not in written["workshops/town-hall/pl.md"]
    assert "the same day" not in written["workshops/town-hall/event.yaml"]


def test_what_was_given_is_not_asked(answer: list[str], site: Path, run: Run) -> None:
    answer += ["Hala", ""]
    options = ("--title", "Hall", "--start", "2028-10-09", "--attendance", "online")
    ran = run("new", "workshop", "hall", *options, "--quiet", "--root", site)
    assert ran.out.splitlines() == ["Title in pl [later]: ", "Ends on [the same day]: "]


def test_a_wrong_answer_is_explained_and_asked_again(
    answer: list[str], site: Path, run: Run
) -> None:
    answer += ["Hall", "9.10.2028", "2028-10-09", "", "", "rigga", "riga"]
    ran = run("new", "workshop", "hall", "--languages", "en", "--root", site)
    assert ran.code == 0
    assert '  "9.10.2028" is not a date: did you mean "2028-10-09"?' in ran.out
    assert '  no venue "rigga": did you mean "riga"?' in ran.out
    assert "venue: riga" in files(site)["workshops/hall/event.yaml"]


def test_an_end_before_the_start_is_asked_again(answer: list[str], site: Path, run: Run) -> None:
    answer += ["Hall", "2028-10-09", "2028-10-08", "2028-10-10", "", ""]
    ran = run("new", "workshop", "hall", "--languages", "en", "--root", site)
    assert ran.code == 0
    assert '  "2028-10-08" is before the start, "2028-10-09".' in ran.out
    assert "end: 2028-10-10" in files(site)["workshops/hall/event.yaml"]


def test_a_title_that_is_too_long_is_asked_again(answer: list[str], site: Path, run: Run) -> None:
    answer += ["x" * 2_001, "Hall", ""]
    ran = run("new", "page", "hall", "--languages", "en", "--root", site)
    assert ran.code == 0
    assert "more than 2000" in ran.out


def test_what_is_needed_is_asked_until_it_is_there(answer: list[str], site: Path, run: Run) -> None:
    answer += ["", "", "Riga", "", "LV"]
    ran = run("new", "venue", "dock", "--root", site)
    assert ran.code == 0
    assert ran.out.count("It is needed.") == 2
    assert 'name: "Dock"' in files(site)["venues/dock.yaml"]


def test_a_terminal_that_closes_leaves_nothing(answer: list[str], site: Path, run: Run) -> None:
    answer += ["Hall"]
    before = files(site)
    ran = run("new", "workshop", "hall", "--root", site)
    assert ran.code == 2
    assert "nothing was written" in ran.err
    assert files(site) == before


def test_no_questions_asks_nothing(answer: list[str], site: Path, run: Run) -> None:
    assert answer == []
    ran = run("new", "workshop", "hall", "--no-questions", "--quiet", "--root", site)
    assert (ran.code, ran.out) == (0, "")


def test_the_help_names_the_kinds(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "--help"]) == 0
    assert "host-programme" in capsys.readouterr().out


IN_POLISH, IN_FRENCH = "Pocz\u0105tek (2027-05-20", "D\u00e9but (2027-05-20"


@pytest.mark.parametrize(("language", "asked"), [("pl", IN_POLISH), ("fr", IN_FRENCH)])
def test_questions_are_in_the_language_that_was_asked_for(
    language: str, asked: str, answer: list[str], site: Path, run: Run
) -> None:
    answer += ["", "", "soon", "2027-05-20", "", "", ""]
    ran = run("new", "workshop", "hall", "--lang", language, "--root", site)
    assert ran.code == 0
    assert ran.out.count(asked) == 2
    assert "is not a date" not in ran.out
    assert "Written. What comes next" not in ran.err
