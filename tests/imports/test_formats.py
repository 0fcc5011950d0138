"""Each importer on a file of its kind, written by the format's specification."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import Run, find_mistakes

FILES = Path(__file__).parent / "files"
ALL = ["calendar.ics", "table.csv", "page.html", "schedule.json", "indico.json"]


def facts(site: Path, entry: str) -> dict[str, Any]:
    text = (site / f"content/workshops/{entry}/event.yaml").read_text(encoding="utf-8")
    read: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  (texts alone)
    return read


def words(site: Path, entry: str, code: str = "en") -> str:
    path = site / f"content/workshops/{entry}/{code}.md"
    return path.read_text(encoding="utf-8").rpartition("\n---\n")[2].strip()


def state(site: Path) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.mark.parametrize("file", ALL)
def test_what_was_brought_in_passes_the_check(file: str, site: Path, run: Run) -> None:
    ran = run("import", FILES / file, "--root", site)
    assert ran.code == 0
    assert "still to be added" in ran.err
    assert all((site / name).is_file() for name in ran.out.split())
    assert find_mistakes(run, site) == []


@pytest.mark.parametrize("file", ALL)
def test_a_second_import_changes_nothing(file: str, site: Path, run: Run) -> None:
    run("import", FILES / file, "--root", site)
    before = state(site)
    again = run("import", FILES / file, "--root", site)
    assert (again.code, again.out) == (0, "")
    assert "Entries written: 0. There already" in again.err
    assert state(site) == before


@pytest.mark.parametrize("file", ALL)
def test_what_was_brought_in_is_a_draft_and_lists_what_lacks(
    file: str, site: Path, run: Run
) -> None:
    ran = run("import", FILES / file, "--root", site, "--kind", "session", "--language", "pl")
    written = [name for name in ran.out.split() if name.endswith("event.yaml")]
    assert written
    for name in written:
        text = (site / name).read_text(encoding="utf-8")
        assert "draft: true" in text
        assert "source: pl" in text
        assert "# Still to be added, or looked at, after the import:" in text
        assert "#   - texts in en" in text
        assert name.startswith("content/sessions/")


def test_times_of_a_calendar_are_those_of_its_zone(site: Path, run: Run) -> None:
    run("import", FILES / "calendar.ics", "--root", site)
    shade = facts(site, "shade-water-and-squares-2027")
    assert (shade["start"], shade["end"]) == ("2027-05-20 09:30", "2027-05-20 16:00")
    assert shade["timezone"] == "Europe/Riga"
    assert shade["topics"] == ["climate"]
    assert shade["organisers"] == ["river-cities"]
    flood = facts(site, "flood-maps-2027")
    assert (flood["start"], flood["timezone"]) == ("2027-03-01 14:00", "Europe/Berlin")
    call = facts(site, "a-short-call-2027")
    assert (call["start"], call["end"]) == ("2027-12-01 10:00", "2027-12-01 11:30")
    assert (call["timezone"], call["attendance"]) == ("Europe/Riga", "online")


def test_the_end_of_whole_days_is_inclusive(site: Path, run: Run) -> None:
    run("import", FILES / "calendar.ics", "--root", site)
    bridges = facts(site, "two-days-of-bridges-2027")
    assert (bridges["start"], bridges["end"]) == ("2027-06-07", "2027-06-08")
    assert bridges["status"] == "cancelled"


def test_descriptions_become_markdown(site: Path, run: Run) -> None:
    run("import", FILES / "calendar.ics", "--root", site)
    assert words(site, "two-days-of-bridges-2027") == (
        "Bridges are **old**.\n\n- Read [the report](https://example.org/bridges)"
    )
    assert words(site, "shade-water-and-squares-2027") == (
        "Hot summers make squares hard to use.  \nThree cities show what helps:\n\n"
        "- trees\n- awnings\n\nMore at <https://example.org/shade>."
    )


def test_links_to_join_are_left_out_and_told(site: Path, run: Run) -> None:
    for file in ("calendar.ics", "page.html"):
        ran = run("import", FILES / file, "--root", site)
        assert "meet.example" not in ran.err
    assert not any(b"meet.example" in content for content in state(site).values())


def test_a_table_brings_days_places_and_text(site: Path, run: Run) -> None:
    ran = run("import", FILES / "table.csv", "--root", site)
    market = facts(site, "market-days-2027")
    assert (market["start"], market["end"]) == ("2027-03-18 09:30", "2027-03-19 17:00")
    assert market["venue"] == "ratusz-lodz"
    assert market["registration"] == {
        "url": "https://example.org/register",
        "closes": "2027-03-01",
    }
    assert words(site, "market-days-2027") == 'Two days, "hands-on".\n\nBring boots.'
    assert facts(site, "wells")["start"] == "2027-04"
    springs = facts(site, "springs")
    assert (springs["start"], springs["attendance"]) == ("tbd", "online")
    assert "“03/04/2027” is no date that is clear" in ran.err


def test_a_saved_page_tells_what_schema_org_describes(site: Path, run: Run) -> None:
    run("import", FILES / "page.html", "--root", site)
    walls = facts(site, "walls-that-breathe-2027")
    assert (walls["start"], walls["end"]) == ("2027-10-14 09:00", "2027-10-15 13:00")
    assert walls["timezone"] == "Europe/Helsinki"  # the only one of Finland with that offset
    assert (walls["status"], walls["previous"]) == ("rescheduled", {"start": "2027-09-14 09:00"})
    assert walls["attendance"] == "hybrid"
    assert walls["participants"] == {"limit": "80"}
    assert walls["speakers"] == [
        {"name": "Anna Example", "role": {"en": "Hydrologist"}, "organisation": "river-cities"}
    ]
    assert words(site, "walls-that-breathe-2027") == "## Green walls\n\nThey cool *streets*."
    venue = (site / "content/venues/old-depot-helsinki.yaml").read_text(encoding="utf-8")
    assert "lat: 60.1699" in venue


def test_a_schedule_becomes_an_entry_with_an_agenda(site: Path, run: Run) -> None:
    run("import", FILES / "schedule.json", "--root", site)
    rivers = facts(site, "rivers-2027")
    assert (rivers["start"], rivers["end"]) == ("2027-09-09", "2027-09-10")
    first, second, third = rivers["agenda"]
    assert (first["day"], first["start"]) == ("2027-09-09", "09:30")
    assert (first["end"], first["kind"], first["speakers"]) == ("10:15", "talk", ["anna-example"])
    assert "end" not in second  # it is after midnight
    assert third["speakers"] == ["anna-example", "jan-przyklad"]
    assert [one["name"] for one in rivers["speakers"]] == ["Anna Example", "Jan Przykład"]


def test_indico_s_contributions_become_an_agenda_and_no_address_of_a_person(
    site: Path, run: Run
) -> None:
    run("import", FILES / "indico.json", "--root", site)
    lamps = facts(site, "lighting-after-dark-2027")
    assert (lamps["start"], lamps["end"]) == ("2027-11-04 09:00", "2027-11-04 17:30")
    assert lamps["timezone"] == "Europe/Zurich"
    assert lamps["agenda"][0]["title"] == {"en": "Moths"}
    assert [one["name"] for one in lamps["speakers"]] == ["Maria Example", "Anna Example"]
    assert not any(b"anna@example.org" in content for content in state(site).values())


def test_what_this_program_publishes_can_be_brought_in(
    site: Path, run: Run, tmp_path: Path
) -> None:
    output = tmp_path / "output"
    assert run("build", "--root", site, "--output", output, "--quiet").code == 0
    other = tmp_path / "other"
    (other / "content").mkdir(parents=True)
    (other / "content/site.yaml").write_bytes((site / "content/site.yaml").read_bytes())
    ran = run("import", output / "en/calendar.ics", "--root", other)
    assert ran.code == 0
    assert "content/workshops/roofs" in ran.out
    assert find_mistakes(run, other) == []
