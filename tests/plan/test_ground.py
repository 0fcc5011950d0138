"""Digests of names: they change exactly when what can be read under a name does."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from programme_pages.pipeline.checking import check
from programme_pages.plan import Edition, PageJob, Plan, Request, plan_site
from programme_pages.plan.ground import value_digest
from programme_pages.programme import link
from tests.conftest import Run, change

from .made import event, ground

ROOFS = "content/workshops/roofs"
EVENT, ENGLISH = f"{ROOFS}/event.yaml", f"{ROOFS}/en.md"


def planned(site: Path, today: str, base_url: str) -> Plan:
    checked = check(site)
    assert [found for found in checked.problems if found.is_error] == []
    assert checked.routes is not None
    request = Request(date.fromisoformat(today), base_url)
    programme = link(checked.content, drafts=False)
    static = checked.theme.static
    return plan_site(programme, checked.languages, checked.routes, static, request)


def digests(
    site: Path, today: str = "2027-01-15", base_url: str = "https://a.example/"
) -> Mapping[str, str | None]:
    """The digest of every name that a page of the site, or a view, reads."""
    plan = planned(site, today, base_url)
    read: set[str] = set()
    for job in plan.jobs:
        if isinstance(job, PageJob):
            job.make(Edition(plan.ground, plan.ground.languages[job.language], read))
    read = read.union(*(made.reads for made in plan.ground.made.values()))
    read -= plan.ground.made.keys()
    return {name: plan.ground.digest(name) for name in read if not name.startswith("catalogue ")}


def edited(site: Path, file: str, old: str, new: str) -> set[str]:
    """The names whose digests an edit changes, of those that are read before and after it."""
    before = digests(site)
    change(site, file, old, new)
    after = digests(site)
    return {name for name in before.keys() & after.keys() if before[name] != after[name]}


@pytest.mark.parametrize(
    ("file", "old", "new", "names"),
    [
        (EVENT, "", "# a remark\n", set()),
        (EVENT, "venue: riga\nseries: roofs-series", "series: roofs-series\nvenue: riga", set()),
        (EVENT, "", "audience: [Mayors]\n", {"entry roofs"}),
        (EVENT, "topics: [climate]\n", "", {"entry roofs", "related on climate"}),
        (EVENT, "", "status: cancelled\n", {"entry roofs"}),
        (ENGLISH, "Good shoes.", "Good boots.", {"body roofs en", "lag roofs pl"}),
        (f"{ROOFS}/pl.md", "Dobre", "Mocne", {"body roofs pl"}),
        (ENGLISH, "What roofs can do.", "What they can do.", {"entry roofs", "lag roofs pl"}),
        (
            ENGLISH,
            "title: Roofs",
            "title: Houses",
            {"entry roofs", "path en roofs", "lag roofs pl"},
        ),
        (ENGLISH, "summary:", "slug: houses\nsummary:", {"entry roofs", "path en roofs"}),
        (
            "content/venues/riga.yaml",
            "pl: Ryga",
            "pl: Miasto",
            {"place venues riga", "path pl riga"},
        ),
        ("content/venues/riga.yaml", "", "url: https://b.example\n", {"place venues riga"}),
        (
            "content/topics.yaml",
            "en: Climate",
            "en: Air",
            {"place topics climate", "path en climate"},
        ),
        ("content/topics.yaml", "", "air: {en: Air}\n", {"related topics "}),
        ("content/country-groups.yaml", "LV, ", "", {"place groups baltic"}),
        ("content/country-groups.yaml", "", "north: {name: North, members: [NO]}\n", set()),
        ("content/site.yaml", "en: A programme.", "en: All.", {"site"}),
    ],
)
def test_an_edit_changes_the_names_of_what_it_changes(
    file: str, old: str, new: str, names: set[str], site: Path
) -> None:
    assert edited(site, file, old, new) == names


def test_a_source_leaves_its_translation_behind(site: Path, run: Run) -> None:
    assert run("translate", "mark", "roofs", "pl", "--root", site).code == 0
    assert edited(site, ENGLISH, "Good shoes.", "Good  shoes.") == {"body roofs en"}
    assert edited(site, ENGLISH, "Good  shoes.", "Boots.") == {"body roofs en", "lag roofs pl"}
    assert edited(site, ENGLISH, "Boots.", "Boats.") == {"body roofs en"}
    assert edited(site, ENGLISH, "Boats.", "Good shoes.") == {"body roofs en", "lag roofs pl"}


def test_an_entry_of_another_kind_is_another_one(site: Path) -> None:
    before = digests(site)
    (site / "content/sessions").mkdir()
    (site / ROOFS).rename(site / "content/sessions/roofs")
    after = digests(site)
    assert before["entry roofs"] != after["entry roofs"]


def test_a_new_file_of_an_entry_is_a_change_of_it(site: Path) -> None:
    before = digests(site)
    (site / ROOFS / "files").mkdir()
    (site / ROOFS / "files/a.pdf").write_bytes(b"%PDF")
    assert digests(site)["entry roofs"] != before["entry roofs"]


def test_the_address_of_the_site_counts_as_the_site(site: Path) -> None:
    before, after = digests(site), digests(site, base_url="https://b.example/")
    assert {name for name in before if before[name] != after[name]} == {"site"}


@pytest.mark.parametrize(
    ("before", "after", "names"),
    [
        ("2027-01-15", "2027-01-16", set()),
        ("2027-03-18", "2027-03-19", {"day 2027-03-18", "day 2027-03-19"}),
        (
            "2027-03-19",
            "2027-03-20",
            {
                "day 2027-03-19",
                "related coming ",
                "related coming workshops",
                "related over 2027",
                "related years workshops",
            },
        ),
    ],
)
def test_a_day_changes_what_lies_on_another_side_of_it(
    before: str, after: str, names: set[str], site: Path
) -> None:
    old, new = digests(site, before), digests(site, after)
    changed = {name for name in old.keys() & new.keys() if old[name] != new[name]}
    assert changed == names


@pytest.mark.parametrize(
    "name",
    [
        "entry nothing",
        "body nothing en",
        "body day de",
        "place venues nothing",
        "place groups nothing",
        "path en nothing",
        "asset nothing.css",
    ],
)
def test_nothing_has_no_digest(name: str) -> None:
    assert ground(event("day")).digest(name) is None


def test_what_is_there_has_a_digest() -> None:
    found = ground(event("day"))
    for name in (
        "entry day",
        "body day en",
        "path en day",
        "asset style.css",
        "site",
        "day 2027-01-01",
    ):
        assert found.digest(name) is not None, name


def test_static_files_may_have_spaces_in_their_names(site: Path) -> None:
    (site / "static").mkdir()
    (site / "static/my logo.svg").write_text("<svg/>", encoding="utf-8")
    change(site, "content/site.yaml", "", "logo: my logo.svg\n")
    before = digests(site)
    (site / "static/my logo.svg").write_text("<svg />", encoding="utf-8")
    after = digests(site)
    assert before["asset my logo.svg"] != after["asset my logo.svg"]


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        (("a", "b"), ("a", "b"), True),
        (("a", "b"), ("b", "a"), False),
        (("a", "b"), ("ab",), False),
        ((), ("",), False),
        (date(2027, 1, 1), date(2027, 1, 1), True),
    ],
)
def test_digests_are_equal_for_equal_values(one: object, other: object, equal: bool) -> None:  # noqa: FBT001
    assert (value_digest(one) == value_digest(other)) is equal
