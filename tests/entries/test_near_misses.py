"""What editors write by mistake, and the advice that they get."""

from pathlib import Path

import pytest

from programme_pages.pipeline.checking import check
from programme_pages.problems import Problem
from tests.conftest import change

EVENT = "content/workshops/roofs/event.yaml"
PACT = "content/initiatives/pact/event.yaml"


def the_problem(site: Path) -> Problem:
    (found,) = check(site).problems
    return found


@pytest.mark.parametrize(
    ("written", "code", "suggestion"),
    [
        ("start: 18.3.2027", "bad-date", "2027-03-18"),
        ("start: czwartek 18 marca 2027", "bad-date", "2027-03-18"),  # in a language of the site
        ("start: 2027\nupdated: 18.3.2027", "bad-date", "2027-03-18"),
        (
            "start: 2027\ncontact: info@rivers.example",
            "expected-map",
            "{email: info@rivers.example}",
        ),
        ("start: 2027\ncontact: me@...", "expected-map", "{email: me@example.org}"),
        (
            "start: 2027\ncontact: me@\u2026",
            "expected-map",
            "{email: me@example.org}",
        ),
        ("start: 2027\ncontact: River Cities", "expected-map", None),
        (
            "start: 2027\nregistration: https://forms.example",
            "expected-map",
            "{url: https://forms.example}",
        ),
        (
            "start: 2027\nregistration: www.forms.example/roofs",
            "expected-map",
            "{url: https://www.forms.example/roofs}",
        ),
        (
            "start: 2027\nregistration: {url: forms.example/roofs}",
            "bad-url",
            "https://forms.example/roofs",
        ),
        ("start: 2027\nregistration: {url: me@forms.example}", "bad-url", None),
        ("start: 2027\nregistration: {url: forms.html}", "bad-url", None),
        ("start: 2027\nspeakers: [Ewa Nowak]", "expected-map", "{name: Ewa Nowak}"),
        ("start: 2027\nagenda: [Welcome]", "expected-map", "{title: Welcome}"),
        ('start: 2027\nagenda: ["Lunch, at last"]', "expected-map", None),
        ("start: 2027\ndocuments: [plan.pdf]", "expected-map", None),
        ("start: 2027\ndraft: Yes", "bad-boolean", "true"),
        ("start: 2027\ndraft: nie", "bad-boolean", "false"),
        ("start: 2027\ndraft: perhaps", "bad-boolean", None),
        ("start: 18/03/2027", "bad-date", "2027-03-18"),
        ("start: 09/10/2024", "bad-date", None),  # of October or of September
        ("start: 2027-3-8", "bad-date", "2027-03-08"),
        ("start: 2027-03-18 9:30\nend: 16:00", "bad-date", "2027-03-18 16:00"),
        ("start: 2027-03-18\nend: 16h", "bad-date", "2027-03-18 16:00"),
        ("start: 2027-03\nend: 16:00", "bad-date", None),
        ("start: 16:00", "bad-date", None),
        ("start: 2027/03/18", "bad-date", "2027-03-18"),
        ("start: 2027-03-18 9:30+01:00", "bad-date", "2027-03-18 09:30"),
        ("start: 2027-03-18T09:30:00Z", "bad-date", "2027-03-18 09:30"),
        ("start: next spring", "bad-date", None),
        ("start: 31.2.2027", "bad-date", None),
        ("start: TBD", "bad-date", "tbd"),
        ("start: 2027\nagenda: [{title: A, start: 9.30}]", "bad-time", "09:30"),
        ("start: 2027\nagenda: [{title: A, start: 9 h 05}]", "bad-time", "09:05"),
        ("start: 2027\nagenda: [{title: A, start: 9h}]", "bad-time", "09:00"),
        ("start: 2027\nagenda: [{title: A, start: 25.30}]", "bad-time", None),
        ("start: 2027\nagenda: [{title: A, start: noon}]", "bad-time", None),
        ("start: 2027\ntimezone: CET", "bad-timezone", None),
        ("start: 2027\ntimezone: +01:00", "bad-timezone", None),
        ("start: 2027\ntimezone: Warsaw", "bad-timezone", "Europe/Warsaw"),
        ("start: 2027\ntimezone: Europe/Warszawa", "bad-timezone", "Europe/Warsaw"),
        ("start: 2027\nstatus: canceled", "bad-choice", "cancelled"),
        ("start: 2027\nattendance: Online", "bad-choice", "online"),
        ("start: 2027\norganizers: []", "unknown-field", "organisers"),
        ("start: 2027\nregistration: {close: 2027-01-01}", "unknown-field", "closes"),
        ("start: 2027\nagenda: [{titel: Opening, title: A}]", "unknown-field", "title"),
        ("start: 2027\nnonsense: 1", "unknown-field", None),
        ("start: 2027\nvenue: rigga", "unknown-venue", "riga"),
        ("start: 2027\nvenue: Riga", "unknown-venue", "riga"),
        ("start: 2027\nseries: roof-series", "unknown-series", "roofs-series"),
        ("start: 2027\ntopics: [climat]", "unknown-topic", "climate"),
        ("start: 2027\norganisers: [river-city]", "unknown-organisation", "river-cities"),
        ("start: 2027\norganisers: Two city councils", "unknown-organisation", None),
        ("start: 2027\nfollows: roof", "unknown-entry", "roofs"),
        ("start: 2027\nsilence: [unused-files]", "unknown-code", "unused-file"),
    ],
)
def test_an_event_gets_advice(written: str, code: str, suggestion: str | None, site: Path) -> None:
    (site / EVENT).write_text(f"{written}\n")
    found = the_problem(site)
    assert (found.code, found.suggestion) == (code, suggestion)


@pytest.mark.parametrize(
    ("written", "code", "suggestion"),
    [
        ("countries: [UK]", "unknown-country", "GB"),
        ("countries: [EL]", "unknown-country", "GR"),
        ("countries: [pl]", "unknown-country", "PL"),
        ("countries: [Polska]", "unknown-country", "PL"),
        ("countries: [Latvia]", "unknown-country", "LV"),
        ("partner_countries: [baltics]", "unknown-country", "baltic"),
        ("cities: [{name: Riga, country: Łotwa}]", "bad-country", "LV"),
        ("area: waters", "unknown-area", "water"),
    ],
)
def test_an_initiative_gets_advice(
    written: str, code: str, suggestion: str | None, site: Path
) -> None:
    (site / PACT).write_text(f"start: 2027\n{written}\n", encoding="utf-8")
    found = the_problem(site)
    assert (found.code, found.suggestion) == (code, suggestion)


def test_a_country_among_cities_is_pointed_to_where_it_belongs(site: Path) -> None:
    change(site, PACT, "", "cities: [Riga, {name: Polska}]\n")
    found = the_problem(site)
    assert found.code == "country-as-city"
    assert found.hint == "Put PL under `countries` or `partner_countries`"


def test_a_city_may_be_called_like_the_country_that_it_lies_in(site: Path) -> None:
    change(site, PACT, "", "cities: [{name: Luxembourg, country: LU}]\n")
    assert check(site).problems == []


def test_a_fact_in_a_language_file_names_the_file_of_facts(site: Path) -> None:
    change(site, "content/workshops/roofs/pl.md", "summary:", "start: 2027-03-18\nsummary:")
    found = the_problem(site)
    assert (found.code, found.span.line, found.span.column) == ("fact-in-words", 3, 1)
    assert "event.yaml" in found.hint


def test_a_title_among_the_facts_is_pointed_to_the_source_languages_file(site: Path) -> None:
    change(site, EVENT, "source: en", "source: pl\ntitle: Dachy\nsilence: [translation-unmarked]")
    found = the_problem(site)
    assert (found.code, found.span.line, found.span.column) == ("words-in-facts", 2, 1)
    assert "pl.md" in found.hint


@pytest.mark.parametrize(
    ("file", "suggestion"),
    [
        ("content/venues/oslo.yml", "oslo.yaml"),
        ("content/workshops/roofs/event.yml", "event.yaml"),
        ("content/workshops/roofs/events.yaml", "event.yaml"),
        ("content/sites.yaml", "site.yaml"),
        ("content/notes.txt", None),
    ],
)
def test_a_misnamed_file_is_named_with_the_right_name(
    file: str, suggestion: str | None, site: Path
) -> None:
    (site / file).parent.mkdir(exist_ok=True)
    (site / file).touch()
    found = the_problem(site)
    assert (found.code, found.suggestion, found.span.file) == ("unexpected-file", suggestion, file)


@pytest.mark.parametrize(
    ("file", "suggestion"),
    [
        ("content/workshop/walls.md", "content/workshops/walls.md"),
        ("content/workshop/walls/event.yaml", "content/workshops/walls"),
        ("content/workshop/walls/pl.md", "content/workshops/walls"),
        ("content/workshops-2027/event.yaml", "content/workshops/workshops-2027"),
        ("content/walls/series.yaml", "content/series/walls"),
        ("content/conferences/walls/event.yaml", None),  # a workshop or a session?
        ("content/texts/en.md", None),
    ],
)
def test_an_entry_in_a_folder_of_no_kind_is_told_where_it_belongs(
    file: str, suggestion: str | None, site: Path
) -> None:
    (site / file).parent.mkdir(parents=True)
    (site / file).write_text("start: 2027-03-18\n", encoding="utf-8")
    (site / file).with_name("notes.yaml").touch()  # which is lost for the same reason
    found = the_problem(site)
    assert (found.code, found.suggestion, found.span.file) == ("unknown-kind", suggestion, file)
    assert found.is_error


def test_a_broken_file_is_one_problem_and_none_in_files_that_refer_to_it(site: Path) -> None:
    for file in ("venues/riga.yaml", "organisations/river-cities.yaml", "topics.yaml"):
        (site / "content" / file).write_text("name: [\n")
    assert [(one.code, one.span.file) for one in check(site).problems] == [
        ("yaml-syntax", "content/organisations/river-cities.yaml"),
        ("yaml-syntax", "content/topics.yaml"),
        ("yaml-syntax", "content/venues/riga.yaml"),
    ]


def test_a_syntax_error_stands_beside_the_problems_of_other_files(site: Path) -> None:
    change(site, EVENT, "venue: riga", "venue: 'riga\nmore: 'x'")
    change(site, PACT, "water", "waters")
    change(site, "content/venues/riga.yaml", "LV", "Latvia")
    assert [(one.code, one.span.file) for one in check(site).problems] == [
        ("unknown-area", PACT),
        ("bad-country", "content/venues/riga.yaml"),
        ("yaml-syntax", EVENT),
    ]
