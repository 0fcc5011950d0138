"""The plan as a whole: which files a programme becomes, and what the lists of it hold."""

import pkgutil
from collections.abc import Mapping
from datetime import date
from importlib import import_module
from pathlib import PurePosixPath
from typing import Any

import programme_pages.plan
from programme_pages.plan import (
    VIEWS,
    BytesJob,
    CopyJob,
    Edition,
    Job,
    PageJob,
    Plan,
    Request,
    plan_site,
)
from programme_pages.plan.data.revisions import Revisions
from programme_pages.plan.edition import View
from programme_pages.plan.lists import HomePage, ListPage, TimelinePage
from programme_pages.plan.moves import NOTHING_PUBLISHED, Published
from programme_pages.routes import plan_routes

from .made import event, initiative, languages, organisation, page, programme, series, venue, words


def planned(
    *things: Any,
    today: str = "2027-01-15",
    base_url: str = "https://a.example/",
    published: Published = NOTHING_PUBLISHED,
    revisions: Revisions | None = None,
    static: Mapping[str, bytes] | None = None,
) -> Plan:
    made = programme(*things)
    spoken = languages("en", "pl", "fr")
    request = Request(date.fromisoformat(today), base_url, published, revisions or {})
    routes = plan_routes(made, list(spoken.values()))[0]
    return plan_site(made, spoken, routes, {"style.css": b"", **(static or {})}, request)


def test_builds_know_all_views_by_their_names() -> None:
    package = programme_pages.plan
    modules = [
        import_module(one.name)
        for one in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ]
    made = [value for one in modules for value in vars(one).values() if isinstance(value, View)]
    assert {view.name: view for view in made} == VIEWS


def jobs(*things: Any) -> list[Job]:
    return list(planned(*things).jobs)


def context(plan: Plan, target: str) -> Any:
    """What the template of a page may read."""
    (job,) = [one for one in plan.jobs if one.target == target]
    assert isinstance(job, PageJob)
    return job.make(Edition(plan.ground, plan.ground.languages[job.language]))


def titles(cards: Any) -> list[str]:
    return [card.title.text for card in cards]


def test_no_target_comes_twice_and_all_are_plain_paths() -> None:
    day = event(files=("a.pdf",), venue="hall", organisers=["cities"])
    found = jobs(day, series(), page(), initiative(), venue(), organisation())
    targets = [job.target for job in found]
    assert len(targets) == len(set(targets))
    assert not [one for one in targets if PurePosixPath(one).is_absolute() or ".." in one]


def test_an_empty_programme_still_is_a_site() -> None:
    assert sorted(job.target for job in jobs() if isinstance(job, PageJob)) == [
        "404.html",
        "en/404.html",
        "en/index.html",
        "en/search/index.html",
        "fr/404.html",
        "fr/index.html",
        "fr/recherche/index.html",
        "index.html",
        "pl/404.html",
        "pl/index.html",
        "pl/szukaj/index.html",
    ]


def test_named_files_are_copied_once_for_all_languages() -> None:
    documents = [{"title": "B", "file": "b.pdf"}, {"title": "A", "file": "ą b.pdf"}]
    day = event(files=("b.pdf", "ą b.pdf", "left-over.pdf"), documents=documents)
    found = planned(day)
    assert [job.target for job in found.jobs if isinstance(job, CopyJob)] == [
        "files/workshops/day/b.pdf",
        "files/workshops/day/ą b.pdf",
    ]
    documents_shown = context(found, "pl/warsztaty/title-pl/index.html").more.documents
    assert [one.files[0].path for one in documents_shown] == [
        "files/workshops/day/b.pdf",
        "files/workshops/day/%C4%85%20b.pdf",
    ]


def test_redirects_know_the_base_path() -> None:
    day = event("day", words("en", aliases=("old",)))
    found = planned(day, base_url="https://a.example/b/")
    (lines,) = [
        job.content for job in found.jobs if isinstance(job, BytesJob) and "_red" in job.target
    ]
    assert lines.decode().splitlines() == [
        "/b/en/workshops/old/ /b/en/workshops/title-en/ 301",
        "/b/pl/warsztaty/old/ /b/pl/warsztaty/title-en/ 301",
        "/b/fr/ateliers/old/ /b/fr/ateliers/title-en/ 301",
    ]
    moved = context(found, "en/workshops/old/index.html")
    assert moved.path == "../../../en/workshops/title-en/"
    assert moved.url == "https://a.example/b/en/workshops/title-en/"


def test_404_pages_have_absolute_paths() -> None:
    found = planned(base_url="https://a.example/b/c/")
    assert context(found, "404.html").root == "/b/c/"
    frame = context(found, "pl/404.html").frame
    assert (frame.root, frame.indexed, frame.alternates) == ("/b/c/", False, ())
    assert frame.default_url is None


DAYS = tuple(
    event(one, words("en", title=one), start=start)
    for one, start in (
        ("A", "2026-05-01"),
        ("B", "2027-01-14"),
        ("C", "2027-01-15"),
        ("D", "2027-06"),
        ("E", "tbd"),
    )
)


def test_home_shows_what_is_next() -> None:
    home = context(planned(*DAYS), "en/index.html")
    assert isinstance(home, HomePage)
    assert titles(home.coming) == ["C", "D", "E"]
    assert home.last == ()


def test_home_shows_what_was_held_last_where_nothing_is_next() -> None:
    home = context(planned(*DAYS[:4], today="2027-07-01"), "en/index.html")
    assert home.coming == ()
    assert titles(home.last) == ["D", "C", "B", "A"]


def test_home_shows_where_one_can_register() -> None:
    free, full = (
        event(one, words("en", title=one), registration={"state": one}) for one in ("open", "full")
    )
    assert titles(context(planned(free, full), "en/index.html").open) == ["open"]
    assert titles(context(planned(free, full, today="2027-03-19"), "en/index.html").open) == []


def test_the_archive_counts_what_is_over_and_leads_to_the_timeline() -> None:
    home = context(planned(*DAYS), "en/index.html")
    assert [(one.year, one.path, one.entries) for one in home.archive] == [
        (2027, "en/timeline/#year-2027", 1),
        (2026, "en/timeline/#year-2026", 1),
    ]


def test_a_list_parts_what_comes_from_what_is_past() -> None:
    found = context(planned(*DAYS), "en/workshops/index.html")
    assert isinstance(found, ListPage)
    assert titles(found.coming) == ["C", "D", "E"]
    assert [(year.year, titles(year.cards)) for year in found.past] == [
        (2027, ["B"]),
        (2026, ["A"]),
    ]


def test_the_timeline_has_everything_with_a_date_the_newest_first() -> None:
    rivers = series("rivers", words("en", title="R"), start="2026-06-01")
    undated = series("undated", words("en", title="U"))
    pact = initiative("pact", words("en", title="P"), start="2017-06")
    found = context(planned(*DAYS, rivers, undated, pact), "en/timeline/index.html")
    assert isinstance(found, TimelinePage)
    assert [(year.year, titles(year.cards)) for year in found.years] == [
        (None, ["E"]),
        (2027, ["D", "C", "B"]),
        (2026, ["R", "A"]),
        (2017, ["P"]),
    ]


def test_neighbours_are_those_before_and_after_in_time() -> None:
    found = planned(*DAYS)
    about = context(found, "en/workshops/c/index.html").about
    assert (about.earlier.title.text, about.later.title.text) == ("B", "D")
    assert context(found, "en/workshops/a/index.html").about.earlier is None
    assert context(found, "en/workshops/e/index.html").about.later is None
