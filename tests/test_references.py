"""Every id and file that content names is there, and every file there is named."""

from pathlib import Path

import pytest

from programme_pages.pipeline.checking import check
from tests.conftest import change

EVENT = "content/workshops/roofs/event.yaml"
PACT = "content/initiatives/pact/event.yaml"
TEXT = "content/workshops/roofs/en.md"
FILES = "content/workshops/roofs/files"
ORGANISATION = "unknown-organisation"


def problems_of(site: Path) -> list[tuple[str, int, int]]:
    found = check(site).problems
    return [(one.code, one.span.line, one.span.column) for one in found if not one.is_note]


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ("venue: x", "unknown-venue", 8),
        ("series: x", "unknown-series", 9),
        ("series: [{id: x, as: part}]", "unknown-series", 15),
        ("follows: x", "unknown-entry", 10),
        ("follows: {id: x}", "unknown-entry", 15),
        ("follows: riga", "unknown-entry", 10),  # a venue is nothing that can be followed
        ("organisers: [x]", ORGANISATION, 14),
        ("hosts: x", ORGANISATION, 8),
        ("partners: [river-cities, x]", ORGANISATION, 26),
        ("topics: [x]", "unknown-topic", 10),
        ("contact: {organisation: x}", ORGANISATION, 25),
        ("speakers: [{name: a, organisation: x}]", ORGANISATION, 36),
        ("agenda: [{title: a, speakers: [x]}]", "unknown-speaker", 32),
        ("documents: [{title: a, file: x.pdf}]", "missing-file", 30),
        ("documents: [{title: a, files: {pl: x.pdf}}]", "missing-file", 36),
        ("image: {file: x.png, alt: a}", "missing-file", 15),
    ],
)
def test_what_an_event_names_is_looked_for(text: str, code: str, column: int, site: Path) -> None:
    (site / EVENT).write_text(f"start: 2027\n{text}\n")
    assert problems_of(site) == [(code, 2, column)]


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ("lead: [x]", ORGANISATION, 8),
        ("partners: [x]", ORGANISATION, 12),
        ("area: x", "unknown-area", 7),
        ("countries: [PL, x]", "unknown-country", 17),
        ("partner_countries: [x]", "unknown-country", 21),
        ("delivered_by: [roofs, x]", "unknown-entry", 23),
        ("cities: [Latvia]", "country-as-city", 10),
    ],
)
def test_what_an_initiative_names_is_looked_for(
    text: str, code: str, column: int, site: Path
) -> None:
    (site / PACT).write_text(f"start: 2027\n{text}\n")
    assert problems_of(site) == [(code, 2, column)]


def test_what_the_site_names_is_looked_for(site: Path) -> None:
    change(site, "content/site.yaml", "", "publisher: x\nlogo: x.svg\ncontact: {organisation: y}\n")
    assert [code for code, _, _ in problems_of(site)] == [
        ORGANISATION,
        "missing-logo",
        ORGANISATION,
    ]


@pytest.mark.parametrize(
    "target", ["roofs", "pact", "roofs-series", "riga", "river-cities", "climate"]
)
def test_texts_may_link_to_everything_that_has_a_page(target: str, site: Path) -> None:
    change(site, TEXT, "Good", f"[Good](entry:{target}#top)")
    assert problems_of(site) == []


def test_a_file_that_a_text_links_to_is_named(site: Path) -> None:
    (site / "content/workshops/roofs/files").mkdir()
    (site / "content/workshops/roofs/files/a.pdf").touch()
    assert [code for code, _, _ in problems_of(site)] == ["unused-file"]
    change(site, TEXT, "Good", "[Good](files/a.pdf)")
    assert problems_of(site) == []
    change(site, TEXT, "a.pdf", "A.pdf")
    assert [code for code, _, _ in problems_of(site)] == ["missing-file"]  # and not unused as well


def test_who_is_named_in_the_agenda_by_name_and_has_no_id_is_told_how_to_get_one(
    site: Path,
) -> None:
    agenda = "agenda: [{title: a, speakers: [Ewa Nowak]}]\n"
    (site / EVENT).write_text(f"start: 2027\nspeakers: [{{name: Ewa Nowak}}]\n{agenda}")
    (found,) = (one for one in check(site).problems if one.is_error)
    assert found.hint == (
        "Give this person a line `id: ewa-nowak` under `speakers`, and write ewa-nowak here"
    )
    (site / EVENT).write_text(f"start: 2027\nspeakers: [{{name: Ewa Nowak, id: ewa}}]\n{agenda}")
    (found,) = (one for one in check(site).problems if one.is_error)
    assert found.suggestion == "ewa"


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "title: a: b\n---\n[a](files/a.pdf)"), ("pl", "[a](files/a.pdf)")],
)
def test_what_a_text_names_that_cannot_be_read_is_not_called_unused(
    language: str, text: str, site: Path
) -> None:
    (site / FILES).mkdir()
    (site / FILES / "a.pdf").touch()
    (site / f"content/workshops/roofs/{language}.md").write_text(f"---\n{text}\n")
    assert "unused-file" not in [code for code, _, _ in problems_of(site)]


def test_one_id_cannot_be_that_of_two_things_of_any_kind(site: Path) -> None:
    (site / "content/venues/climate.yaml").write_text("city: Riga\ncountry: LV\n")
    (found,) = check(site).problems
    assert (found.code, found.values["id"]) == ("duplicate-id", "climate")


def test_a_thousand_unknown_ids_are_looked_for_in_vain_only_as_often_as_is_read(site: Path) -> None:
    topics = "".join(f"- x{number}\n" for number in range(1_000))
    (site / EVENT).write_text(f"start: 2027\ntopics:\n{topics}")
    assert len(check(site).problems) == 101


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("plan.pdf", "PLAN.pdf"),
        ("\xe9t\xe9.pdf", "\xc9t\xe9.pdf"),
        ("stra\xdfe.pdf", "STRASSE.pdf"),
    ],
)
def test_files_that_hosts_could_mix_up_cannot_both_be_named(
    one: str, other: str, site: Path
) -> None:
    (site / FILES).mkdir(exist_ok=True)
    documents = "".join(f"  - {{file: {name}, title: a}}\n" for name in (one, other, one))
    (site / EVENT).write_text(f"start: 2027\ndocuments:\n{documents}", encoding="utf-8")
    for name in (one, other):
        (site / FILES / name).touch()
    (found,) = check(site).problems
    assert (found.code, found.span.line) == ("files-alike", 4)
    assert (found.values["name"], found.values["other"]) == (other, one)


def test_two_files_of_one_name_in_two_normal_forms_are_told(site: Path) -> None:
    (site / FILES).mkdir(exist_ok=True)
    for name in ("caf\xe9.pdf", "cafe\u0301.pdf"):
        (site / FILES / name).touch()
    document = "documents: [{file: caf\xe9.pdf, title: a}]"
    (site / EVENT).write_text(f"start: 2027\n{document}\n", encoding="utf-8")
    (found,) = check(site).problems
    assert found.code == "files-alike"
    assert found.span.file in {f"{FILES}/caf\xe9.pdf", f"{FILES}/cafe\u0301.pdf"}
