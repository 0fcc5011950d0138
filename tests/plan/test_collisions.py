"""Files of `static/root/` that lie where the program itself writes."""

import pytest

from programme_pages.plan.collisions import OWN_FILES, check_root_files
from programme_pages.routes import plan_routes

from .made import (
    event,
    initiative,
    languages,
    organisation,
    page,
    programme,
    series,
    topic,
    venue,
    words,
)
from .test_plan import planned

DAY = event(
    "day",
    words("en", slug="new", aliases=("old",)),
    files=("plan.pdf",),
    documents=[{"title": "A", "file": "plan.pdf"}],
)


def in_the_way(*names: str) -> list[str]:
    """Which of the files of `static/root/` are in the way."""
    made = programme(DAY)
    routes = plan_routes(made, list(languages("en", "pl").values()))[0]
    static = [f"root/{name}" for name in names] + ["style.css", "index.html"]
    found = [*check_root_files(static, routes, made.outlines.values())]
    assert {one.code for one in found} <= {"file-in-the-way"}
    return [one.span.file.removeprefix("static/root/") for one in found]


@pytest.mark.parametrize(
    "name",
    [
        "index.html",
        "Index.HTML",
        "addresses.json",
        "manifest.json",
        "venues.geojson",
        "404.html",
        "en/index.html",
        "en/404.html",
        "EN/Workshops/New/index.html",
        "en/workshops/old/index.html",  # a redirect
        "en/topics/index.html",  # a list that is empty now
        "en/programme.csv",
        "pl/registration.ics",
        "en/sitemap.xml",
        "en/workshops/calendar-days.ics",
        "en/workshops/new/event.ics",
        "EN/workshops/new/Schedule.json",
        "files/workshops/day/plan.pdf",
        "files/workshops/day/Plan.pdf",
        "en",
        "pl/warsztaty",
        "assets",
        "index.html/more.txt",
        "en/index.html/more.txt",
        ".programme-pages/1",
    ],
)
def test_a_file_in_the_way(name: str) -> None:
    assert in_the_way(name) == [name]


@pytest.mark.parametrize(
    "name",
    [
        "CNAME",
        "_redirects",
        "robots.txt",
        "en/more.html",
        "en/programme.ics",
        "en/workshops/event.ics",
        "en/workshops/new/feed.xml",
        "en/workshops/new/plan.pdf",
        "a/b/c.txt",
    ],
)
def test_a_file_that_is_in_nobodys_way(name: str) -> None:
    assert in_the_way(name) == []


def test_two_files_that_hosts_would_mix_up() -> None:
    assert in_the_way("Logo.svg", "logo.svg") == ["logo.svg"]
    assert in_the_way("caf\xe9.svg", "cafe\u0301.svg") == ["cafe\u0301.svg"]


def test_all_files_that_are_planned_are_known() -> None:
    agenda = [{"start": "09:00", "title": "A"}]
    things = (
        event(
            "day", words("en", slug="new", aliases=("old",)), agenda=agenda, series=["cycle"],
            venue="hall", topics=["rain"], files=("plan.pdf",),
            documents=[{"title": "A", "file": "plan.pdf"}],
        ),
        initiative("pact"), series("cycle"), page("about"), venue("hall"), topic("rain", en="Rain"),
        organisation("cities"),
    )  # fmt: skip
    targets = {job.target for job in planned(*things).jobs}
    made = programme(*things)
    routes = plan_routes(made, list(languages("en", "pl", "fr").values()))[0]
    names = [f"root/{one}" for one in sorted(targets)]
    found = check_root_files(names, routes, made.outlines.values())
    free = targets - {one.span.file.removeprefix("static/root/") for one in found}
    own = {"_headers", "_redirects", "robots.txt", "events.schema.json", "addresses.schema.json"}
    assert {one for one in free if not one.startswith("assets/")} <= own
    assert {one for one in targets if "/" not in one} - own <= set(OWN_FILES)
