"""Zones of the other season; the zone may be the venue's, which the entry alone does not know."""

from pathlib import Path

import pytest

from programme_pages.pipeline.checking import check
from tests.conftest import Run, change
from tests.contradictions.reading import check_event

SUMMER = "start: 2027-07-08 09:00\n"


@pytest.mark.parametrize(
    ("zone", "wrong", "right"),
    [
        ("Europe/Brussels", "CET", "CEST"),
        ("Europe/Athens", "EET", "EEST"),
        ("Europe/Lisbon", "WET", "WEST"),
        ("Europe/London", "GMT", "BST"),
        ("Europe/Dublin", "GMT", "IST"),
        ("America/New_York", "EST", "EDT"),
    ],
)
def test_each_zone_has_names_of_its_own(zone: str, wrong: str, right: str) -> None:
    for facts, one, other in ((SUMMER, wrong, right), ("start: 2027-01-08\n", right, wrong)):
        assert check_event(facts, zone, en=f"We begin at 9:00 {one}.\n").codes == ["zone-mismatch"]
        assert check_event(facts, zone, en=f"We begin at 9:00 {other}.\n").codes == []


@pytest.mark.parametrize("zone", ["Africa/Tunis", "Asia/Tokyo", "UTC", "America/Sao_Paulo"])
def test_a_zone_without_seasons_has_nothing_to_confuse(zone: str) -> None:
    assert check_event(SUMMER, zone, en="We begin at 9:00 CET, 9:00 GMT.\n").codes == []


@pytest.mark.parametrize(
    "facts",
    [
        "start: 2027-07\n",
        "start: tbd\n",
        "start: 2027-03-27\nend: 2027-03-29\n",  # clocks change in between
        "start: 2027-07-08\nregistration: {closes: 2027-02-01}\n",
    ],
)
def test_a_zone_that_may_be_right(facts: str) -> None:
    assert check_event(facts, en="It is at 9:00 CET.\n").codes == []


def test_the_zone_of_the_venue_counts_and_a_change_of_it(site: Path) -> None:
    text = "content/workshops/roofs/en.md"
    change(site, "content/workshops/roofs/event.yaml", "2027-03-18", "2027-07-08")
    change(site, "content/workshops/roofs/event.yaml", "2027-03-19", "2027-07-09")
    change(site, text, "Good shoes.", "Good shoes at 9:00 CET.")
    silence = "silence: [translation-lacks]\n"
    change(site, "content/workshops/roofs/event.yaml", "", silence)
    assert [one.code for one in check(site).problems if not one.is_note] == []
    change(site, "content/venues/riga.yaml", "Europe/Riga", "Europe/Warsaw")
    assert [one.code for one in check(site).problems if not one.is_note] == ["zone-mismatch"]


def test_what_was_kept_of_a_build_is_found_anew_in_another_zone(site: Path, run: Run) -> None:
    event = "content/workshops/roofs/event.yaml"
    change(site, event, "2027-03-18\nend: 2027-03-19", "2027-07-08\nend: 2027-07-09")
    change(site, event, "", "silence: [translation-lacks]\n")
    change(site, "content/workshops/roofs/en.md", "Good shoes.", "Good shoes at 9:00 EET.")
    assert "[zone-mismatch]" in run("build", "--root", site).err
    change(site, "content/venues/riga.yaml", "Europe/Riga", "Europe/Warsaw")
    assert "[zone-mismatch]" not in run("build", "--root", site).err
    change(site, "content/venues/riga.yaml", "Europe/Warsaw", "Europe/Riga")
    assert "[zone-mismatch]" in run("build", "--root", site).err


def test_a_contradiction_can_be_silenced_and_fails_a_strict_check(site: Path, run: Run) -> None:
    event = "content/workshops/roofs/event.yaml"
    change(site, event, "", "registration: {closes: 2027-04-01}\n")
    assert run("check", "--root", site).code == 0
    assert run("check", "--strict", "--root", site).code == 1
    change(site, event, "", "silence: [deadline-after-event]\n")
    assert run("check", "--strict", "--root", site).code == 0
