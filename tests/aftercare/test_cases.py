"""Each case of aftercare: from when it is told, until when, how urgently, and how it is settled."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from programme_pages.aftercare import Finding, find_all
from programme_pages.pipeline.checking import check
from programme_pages.programme import link

EVENT = "content/workshops/roofs/event.yaml"
PACT = "content/initiatives/pact/event.yaml"
POLISH = "content/workshops/roofs/pl.md"
DONE = "documents: []\n"  # there are none, and that is settled
START = date(2027, 3, 18)
LONG_BEFORE = date(2026, 1, 1)


def findings(site: Path, today: date) -> list[Finding]:
    checked = check(site)
    assert not [found for found in checked.problems if found.is_error]
    return find_all(link(checked.content, drafts=True), today)


def cases(site: Path, today: date, entry: str = "roofs") -> list[tuple[str, str, int]]:
    """The cases of an entry, with their urgency and line."""
    return [
        (one.case, one.urgency.name.lower(), one.span.line)
        for one in findings(site, today)
        if one.entry == entry and one.case != "never-translated"
    ]


def event(site: Path, facts: str) -> None:
    (site / EVENT).write_text(facts, encoding="utf-8")


def days(number: int) -> date:
    return START + timedelta(days=number)


# Documents


@pytest.mark.parametrize(
    ("after", "found"), [(13, []), (14, ["soon"]), (90, ["soon"]), (91, ["later"])]
)
def test_documents_are_asked_for_14_days_after_the_end(
    after: int, found: list[str], site: Path
) -> None:
    event(site, "start: 2027-03-17\nend: 2027-03-18\n")
    assert cases(site, days(after)) == [("no-documents", urgency, 1) for urgency in found]


@pytest.mark.parametrize(
    "facts",
    [
        "documents: []\n",
        "documents: [{url: https://example.org/, title: Report}]\n",
        "status: cancelled\n",
        "status: postponed\n",
    ],
)
def test_documents_are_not_asked_for(facts: str, site: Path) -> None:
    event(site, f"start: 2027-03-18\n{facts}")
    assert cases(site, days(20)) == []


def test_documents_that_were_announced_are_mended_in_their_line(site: Path) -> None:
    event(site, "start: 2027-03-18\nvenue: riga\ndocuments: to-be-announced\n")
    assert cases(site, days(20)) == [("no-documents", "soon", 3)]


def test_a_month_is_over_with_its_last_day(site: Path) -> None:
    event(site, "start: 2027-03\n")
    assert ("no-documents", "soon", 1) not in cases(site, date(2027, 4, 13))
    assert ("no-documents", "soon", 1) in cases(site, date(2027, 4, 14))


# Announcements

ANNOUNCED = "start: 2027-03-18\nend: 2027-03-19\n" + DONE + "speakers: to-be-announced\n"


@pytest.mark.parametrize(
    ("after", "found"),
    [
        (-8, []),
        (-7, [("still-to-be-announced", "now", 4)]),
        (1, [("still-to-be-announced", "now", 4)]),
        (2, [("never-announced", "later", 4)]),
    ],
)
def test_speakers_are_to_be_known_a_week_before(
    after: int, found: list[tuple[str, str, int]], site: Path
) -> None:
    event(site, ANNOUNCED)
    assert cases(site, days(after)) == found


def test_all_that_may_be_announced_is_asked_for(site: Path) -> None:
    fields = ("agenda", "contact", "registration", "speakers", "venue")
    event(site, "start: 2027-03-18\n" + "".join(f"{one}: to-be-announced\n" for one in fields))
    told = [one for one in findings(site, days(-1)) if one.case == "still-to-be-announced"]
    assert [str(one.message).split(" is")[0].split(" are")[0] for one in told] == [
        "the agenda",
        "the contact",
        "registration",
        "the speakers",
        "the venue",
    ]
    assert str(told[0].message) == "the agenda is still to be announced, and it begins in 1 day"


def test_an_event_that_is_off_announces_nothing(site: Path) -> None:
    event(site, ANNOUNCED + "status: postponed\n")
    assert cases(site, days(-1)) == []


# Registration


@pytest.mark.parametrize(
    ("registration", "found"),
    [
        ("{state: open}", True),
        ("{state: waiting-list}", True),
        ("{closes: 2028-03-01}", True),
        ("{state: closed}", False),
        ("{state: full}", False),
        ("{closes: 2027-03-01}", False),
        ("{url: https://example.org/}", False),
        ("{closes: 2028-03-01, state: closed}", True),
    ],
)
def test_registration_of_a_past_event_is_not_to_be_open(
    registration: str,
    found: bool,  # noqa: FBT001
    site: Path,
) -> None:
    event(site, f"start: 2027-03-18\n{DONE}registration: {registration}\n")
    assert cases(site, days(0)) == []
    assert cases(site, days(1)) == [("registration-open", "now", 3)] * found


# Dates


@pytest.mark.parametrize(
    ("today", "found"),
    [
        (date(2027, 3, 1), []),
        (date(2027, 3, 2), ["soon"]),
        (date(2027, 4, 16), ["soon"]),
        (date(2027, 4, 17), ["now"]),
        (date(2027, 5, 31), ["now"]),
        (date(2027, 6, 1), ["later"]),
        (date(2028, 5, 30), ["later"]),
        (date(2028, 5, 31), []),
    ],
)
def test_the_day_of_a_month_is_asked_for_while_it_matters(
    today: date, found: list[str], site: Path
) -> None:
    event(site, f"start: 2027-05\n{DONE}")
    assert cases(site, today) == [("day-unknown", urgency, 1) for urgency in found]


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ("", "later"),
        ("end: 2027-04-01\n", "now"),
        ("registration: {closes: 2027-05-01}\n", "soon"),
        ("registration: {closes: 2027-09-01}\n", "later"),
        ("agenda: [{title: Opening, day: 2027-03-25}]\n", "now"),
        ("updated: 2026-12-17\n", "later"),
        ("updated: 2026-12-18\n", None),
        ("updated: 2027-03-01\nend: 2027-04-01\n", "now"),
    ],
)
def test_tbd_is_urgent_where_other_dates_are_near(
    facts: str, found: str | None, site: Path
) -> None:
    event(site, f"start: tbd\n{facts}")
    assert cases(site, START) == ([("date-unknown", found, 1)] if found else [])


@pytest.mark.parametrize(
    ("after", "found"), [(-15, None), (-14, "now"), (0, "now"), (1, "later"), (400, "later")]
)
def test_an_end_that_is_tbd_is_asked_for(after: int, found: str | None, site: Path) -> None:
    event(site, f"start: 2027-03-18\nend: tbd\n{DONE}")
    assert cases(site, days(after)) == ([("end-unknown", found, 2)] if found else [])


# Initiatives


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ("start: 2020-06\nduration: 5 years\n", [("initiative-over", "later", 2)]),
        ("start: 2020-06\nend: 2025-05\n", [("initiative-over", "later", 2)]),
        ("start: 2020-06\nend: 2025-05\nupdated: 2025-05-31\n", [("initiative-over", "later", 2)]),
        ("start: 2020-06\nend: 2025-05\nupdated: 2025-06-01\n", []),
        ("start: 2020-06\n", []),
        ("start: 2020-06\nend: tbd\n", []),
        ("start: tbd\n", [("date-unknown", "later", 1)]),
    ],
)
def test_an_initiative_past_its_end_wants_an_account(
    facts: str, found: list[tuple[str, str, int]], site: Path
) -> None:
    (site / PACT).write_text(facts, encoding="utf-8")
    assert cases(site, date(2025, 5, 31), "pact") == [one for one in found if one[0][0] == "d"]
    assert cases(site, date(2025, 6, 1), "pact") == found


# Translations


def translations(site: Path, today: date) -> list[tuple[str, str, str, int, str | None]]:
    return [
        (one.case, one.urgency.name.lower(), one.span.file, one.span.line, one.language)
        for one in findings(site, today)
        if one.entry == "roofs" and one.language
    ]


def test_an_entry_without_a_text_in_a_language_is_told(site: Path) -> None:
    (site / POLISH).unlink()
    place = (POLISH.replace("pl", "en"), 2, "pl")
    assert translations(site, days(-29)) == [("never-translated", "later", *place)]
    assert translations(site, days(-28)) == [("never-translated", "soon", *place)]
    assert translations(site, days(1)) == [("never-translated", "later", *place)]


@pytest.mark.parametrize("text", ["---\ntitle: Dachy\n---\n", "---\ntitle: tbd\n---\nTekst.\n"])
def test_a_translation_that_was_only_begun_is_told(text: str, site: Path) -> None:
    (site / POLISH).write_text(text, encoding="utf-8")
    assert [one[0] for one in translations(site, LONG_BEFORE)] == ["never-translated"]


def test_an_entry_that_is_one_file_is_in_one_language_by_choice(site: Path) -> None:
    front = "---\ntitle: Rain\nstart: 2027-06-03\n---\nRain falls.\n"
    (site / "content/sessions").mkdir()
    (site / "content/sessions/rain.md").write_text(front, encoding="utf-8")
    assert "rain" not in {one.entry for one in findings(site, LONG_BEFORE)}


@pytest.mark.parametrize(
    ("updated", "found"),
    [("", True), ("updated: 2027-02-17\n", True), ("updated: 2027-02-18\n", False)],
)
def test_a_translation_is_out_of_date_28_days_after_the_last_change(
    updated: str,
    found: bool,  # noqa: FBT001
    site: Path,
) -> None:
    mark_outdated(site)
    event(site, f"start: 2027-05-18\n{updated}")
    told = translations(site, START)
    assert told == [("translation-out-of-date", "later", POLISH, 4, "pl")] * found


def mark_outdated(site: Path) -> None:
    """Mark the translation, and change its source after that."""
    from programme_pages.commands import main  # noqa: PLC0415

    assert main(["translate", "mark", "roofs", "pl", "--quiet", "--root", str(site)]) == 0
    english = site / "content/workshops/roofs/en.md"
    english.write_text(english.read_text().replace("Good shoes", "Good boots"))


# Drafts


@pytest.mark.parametrize(
    ("after", "found"), [(-29, None), (-28, "now"), (0, "now"), (1, "later"), (300, "later")]
)
def test_a_draft_is_told_once_its_day_is_near(after: int, found: str | None, site: Path) -> None:
    event(site, "start: 2027-03-18\ndraft: true\nspeakers: to-be-announced\n")
    assert cases(site, days(after)) == ([("still-a-draft", found, 2)] if found else [])
    assert translations(site, days(after)) == []


# All of it


def test_a_sound_programme_has_nothing_to_be_done(site: Path) -> None:
    event(site, "start: 2027-03-18\n")
    assert [one for one in findings(site, LONG_BEFORE) if one.case != "never-translated"] == []


def test_the_most_urgent_and_nearest_comes_first(site: Path) -> None:
    event(site, ANNOUNCED)
    found = findings(site, days(-1))
    ranks = [one.rank(days(-1)) for one in found]
    assert ranks == sorted(ranks)
    assert found[0].case == "still-to-be-announced"
    assert {one.urgency.name for one in found[1:]} == {"LATER"}
