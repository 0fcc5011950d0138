"""All words as one PO file and back: nothing is lost, and nothing else is touched."""

import re
import shutil
from codecs import BOM_UTF8
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from programme_pages.pipeline.checking import check
from programme_pages.translation.exchange.po import state_mark
from tests.conftest import Run, change

from .made import (
    ENGLISH,
    EVENT,
    POLISH,
    bring,
    by_tool,
    catalog_of,
    contents,
    export,
    run,
    told,
    translate,
    translate_all,
)

ROOT = Path(__file__).parents[3]


def test_every_text_has_its_address_place_and_notes(site: Path) -> None:
    change(site, ENGLISH, "## What to bring\n", "First.\n\n## What to bring {#bring}\n")
    polish = (site / POLISH).read_text(encoding="utf-8")
    (site / POLISH).write_text(re.sub("based_on: .+\n", "", polish))
    po = export(site)
    messages = catalog_of(po)
    assert [one.removeprefix("workshops/roofs ") for one in messages if "roofs " in one] == [
        "title",
        "summary",
        "text",  # one section, where the source has two
        "audience.1",
        "speakers.ana.role",
        "agenda.1.title",
        "agenda.1.description",
        "agenda.end.title",
    ]
    assert messages["topics climate"][0] == "Climate"
    assert messages["site title"][0]
    assert messages["workshops/roofs speakers.ana.role"] == ("Architect", "Architektka", False)
    assert (
        "#. A title, one line. Written in: en\n"
        f"#. State of the translation when this file was made: {state_mark('Dachy')}\n"
        f"#: {ENGLISH}:2\n"
        'msgctxt "workshops/roofs title"\nmsgid "Roofs"\nmsgstr "Dachy"\n'
    ) in po.decode()
    (site / POLISH).unlink()
    assert {"workshops/roofs text 1", "workshops/roofs text #bring"} <= catalog_of(
        export(site)
    ).keys()


def test_paragraphs_of_a_text_without_headings_have_numbers(site: Path) -> None:
    (site / ENGLISH).write_text("---\ntitle: Roofs\n---\nOne.\n\nTwo.\n")
    (site / POLISH).write_text("---\ntitle: Dachy\n---\nJeden.\n\nDwa.\n")
    messages = catalog_of(export(site))
    assert messages["workshops/roofs text 2"] == ("Two.", "Dwa.", False)


def test_what_is_out_of_date_is_fuzzy(site: Path) -> None:
    run("translate", "mark", "roofs", "pl", "--root", site)
    change(site, ENGLISH, "title: Roofs", "title: Flat roofs")
    change(site, ENGLISH, "Good shoes.", "Boots.")
    fuzzy = {name for name, (*_, is_fuzzy) in catalog_of(export(site)).items() if is_fuzzy}
    assert fuzzy == {"workshops/roofs title", "workshops/roofs text #what-to-bring"}


def test_an_entry_is_translated_from_its_own_source(site: Path) -> None:
    change(site, EVENT, "start:", "source: pl\nstart:")
    assert "workshops/roofs title" not in catalog_of(export(site))
    found = catalog_of(export(site, "en"))
    assert found["workshops/roofs title"] == ("Dachy", "Roofs", False)


def test_names_of_no_language_and_entries_of_one_file_stay_at_home(site: Path) -> None:
    (site / "content/workshops/one.md").write_text("---\ntitle: One\nstart: 2027\n---\nText.\n")
    messages = catalog_of(export(site))
    assert not [one for one in messages if "workshops/one" in one or one.endswith("ana.name")]


@pytest.mark.parametrize("code", ["en", "pl", "fr"])
def test_the_real_content_comes_back_as_it_went(code: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    before = contents(tmp_path)
    po = export(tmp_path, code)
    assert bring(tmp_path, po, code) == 0
    assert bring(tmp_path, by_tool(po, lambda _: None), code) == 0
    assert contents(tmp_path) == before


def test_the_real_content_can_be_translated_anew(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    for path in tmp_path.rglob("fr.md"):
        path.unlink()

    po = by_tool(export(tmp_path, "fr"), translate_all)
    assert bring(tmp_path, po, "fr") == 0
    assert catalog_of(export(tmp_path, "fr")) == catalog_of(po)
    assert not [found for found in check(tmp_path).problems if found.is_error]
    assert bring(tmp_path, export(tmp_path, "fr"), "fr") == 0


def test_labels_are_put_where_they_belong_and_all_else_stays(site: Path) -> None:
    texts = {
        "audience.1": "Burmistrzowie, wójtowie",
        "agenda.1.title": "Otwarcie: już",
        "agenda.1.description": 'Herbata "i" ciasto',
        "agenda.end.title": "Koniec",
        "speakers.ana.role": "Architekta",
    }
    assert bring(site, by_tool(export(site), translate(texts))) == 0
    assert (site / EVENT).read_text(encoding="utf-8") == (
        "# The facts.\nstart: 2027-03-18\nvenue: riga\n"
        'audience: {en: Mayors, pl: "Burmistrzowie, wójtowie"}\n'
        "agenda:\n"
        '  - {title: {en: Opening, pl: "Otwarcie: już"}, '
        'description: {en: "Tea, \\"and\\" cake", pl: Herbata "i" ciasto}}   # at nine\n'
        "  - id: end\n    title:\n      en: The end   # at five\n      pl: Koniec\n"
        "    speakers: [ana]\nspeakers:\n"
        "  - {id: ana, name: Ana, role: {en: Architect, pl: Architekta}}\n"
    )


def test_words_are_put_where_they_belong_and_all_else_stays(site: Path) -> None:
    words = (
        BOM_UTF8
        + (
            "---\r\n# Anna\r\ntitle: 'Dachy'  # tytuł\r\nslug: dachy\r\n---\r\n\r\n"
            "## Co zabrać\r\n\r\nDobre  \r\nbuty.\r\n\r\n\r\n"
        ).encode()
    )
    (site / POLISH).write_bytes(words)
    texts = {"title": "Dach", "summary": "Co umie: dach."}
    assert bring(site, by_tool(export(site), translate(texts))) == 0
    after = (site / POLISH).read_bytes()
    head, _, code = after.partition(b"based_on: ")
    assert head == words.partition(b"---\r\n\r\n")[0].replace(b"'Dachy'", b"'Dach'") + (
        b'summary: "Co umie: dach."\r\n'
    )
    assert code.partition(b"\r\n")[2] == b"---\r\n\r\n" + words.partition(b"---\r\n\r\n")[2]
    assert told(site)["What to bring"] == "up-to-date"  # it came back for sure
    text = "## Zabierz\n\nButy.\n\nPłaszcz."
    assert bring(site, by_tool(export(site), translate({"text #what-to-bring": text}))) == 0
    body = (site / POLISH).read_bytes().partition(b"---\r\n\r\n")[2]
    assert body.decode() == text.replace("\n", "\r\n") + "\r\n\r\n\r\n"


def test_a_new_file_is_written_with_its_record(site: Path) -> None:
    (site / POLISH).unlink()
    texts = {"title": "Dachy: co umieją", "text #what-to-bring": "## Co zabrać\n\nButy."}
    assert bring(site, by_tool(export(site), translate(texts))) == 0
    written = (site / POLISH).read_text(encoding="utf-8")
    assert written.startswith('---\ntitle: "Dachy: co umieją"\nbased_on: 1-')
    assert written.endswith("\n---\n## Co zabrać\n\nButy.\n")
    assert told(site) == {
        "title": "up-to-date",
        "summary": "missing",
        "What to bring": "up-to-date",
        **{name: state for name, state in told(site).items() if "." in name},
    }


def test_sections_come_one_by_one_in_the_order_of_the_source(site: Path) -> None:
    change(site, ENGLISH, "", "\n## Two\n\n2\n\n## Three\n\n3\n")
    (site / POLISH).write_text("---\ntitle: Dachy\n---\n")
    third = {"text #three": "## Trzy\n\n3"}
    assert bring(site, by_tool(export(site), translate(third))) == 0
    first = {"text #what-to-bring": "## Co zabrać\n\n1"}
    assert bring(site, by_tool(export(site), translate(first))) == 0
    body = (site / POLISH).read_text(encoding="utf-8").partition("\n---\n")[2]
    assert body == "## Co zabrać\n\n1\n\n## Trzy\n\n3\n"
    assert told(site)["Two"] == "missing"
    assert told(site)["Three"] == "up-to-date"


def test_what_is_fuzzy_or_empty_stays_as_it_is(site: Path) -> None:
    before = contents(site)

    def edit(message: Message) -> None:
        if message.string:
            message.string = "" if "title" in (message.context or "") else "other"
            message.flags.add("fuzzy")

    assert bring(site, by_tool(export(site), edit)) == 0
    assert contents(site) == before


def test_a_confirmed_translation_is_up_to_date(site: Path) -> None:
    run("translate", "mark", "roofs", "pl", "--root", site)
    change(site, ENGLISH, "Good shoes.", "Good boots.")
    change(site, ENGLISH, "title: Roofs", "title: Flat roofs")
    section = {"text #what-to-bring": "## Co zabrać\n\nDobre buty."}
    assert bring(site, by_tool(export(site), translate(section))) == 0
    assert told(site)["What to bring"] == "up-to-date"
    assert told(site)["title"] == "out-of-date"


def test_what_came_back_for_an_older_source_is_out_of_date(site: Path) -> None:
    run("translate", "mark", "roofs", "pl", "--root", site)
    po = export(site)
    change(site, ENGLISH, "Good shoes.", "Good boots.")
    texts = {"text #what-to-bring": "## Co wziąć\n\nDobre buty.", "title": "Daszki"}
    assert bring(site, by_tool(po, translate(texts))) == 0
    assert "Co wziąć" in (site / POLISH).read_text(encoding="utf-8")
    states = told(site)
    assert (states["title"], states["What to bring"]) == ("up-to-date", "out-of-date")


def test_what_a_colleague_changed_meanwhile_is_not_taken_back(site: Path, run: Run) -> None:
    po = by_tool(export(site), translate({"summary": "Nowe"}))
    change(site, POLISH, "title: Dachy", "title: Dachy płaskie")
    (site / "b.po").write_bytes(po)
    ran = run("translate", "import", "pl", site / "b.po", "--root", site)
    assert (ran.code, "warning" in ran.err) == (0, False)
    assert "Texts brought in: 1. " in ran.err
    assert "Changed in the content alone, left as they are: 1. " in ran.err
    written = (site / POLISH).read_text(encoding="utf-8")
    assert "title: Dachy płaskie\n" in written
    assert "summary: Nowe\n" in written


def test_what_both_changed_is_told_and_left(site: Path, run: Run) -> None:
    po = by_tool(export(site), translate({"title": "Daszki", "summary": "Nowe"}), width=0)
    change(site, POLISH, "title: Dachy", "title: Dachy płaskie")
    (site / "b.po").write_bytes(po)
    ran = run("translate", "import", "pl", site / "b.po", "--root", site)
    line = po.decode().partition('msgctxt "workshops/roofs title"')[0].count("\n") + 2
    assert ran.code == 0
    assert f"b.po:{line}:1: warning[changed-translation] " in ran.err
    assert ran.err.count("warning[") == 1
    written = (site / POLISH).read_text(encoding="utf-8")
    assert "title: Dachy płaskie\n" in written
    assert "summary: Nowe\n" in written
    assert bring(site, po) == 0
    assert (site / POLISH).read_text(encoding="utf-8") == written


def test_a_text_that_a_colleague_was_first_to_translate_is_kept(site: Path, run: Run) -> None:
    po = by_tool(export(site), translate({"audience.1": "Wójtowie"}))
    change(site, EVENT, "audience: Mayors", "audience: {en: Mayors, pl: Burmistrzowie}")
    before = contents(site)
    (site / "b.po").write_bytes(po)
    ran = run("translate", "import", "pl", site / "b.po", "--root", site)
    assert ran.err.count("warning[changed-translation]") == 1
    assert contents(site) == before


@pytest.mark.parametrize("drop", [False, True])
def test_a_file_can_win_and_wins_where_a_tool_lost_the_notes(drop: bool, site: Path) -> None:  # noqa: FBT001
    def edit(message: Message) -> None:
        if drop:
            message.auto_comments = []
        translate({"title": "Daszki"})(message)

    po = by_tool(export(site), edit)
    change(site, POLISH, "title: Dachy", "title: Dachy płaskie")
    (site / "b.po").write_bytes(po)
    rest = [] if drop else ["--overwrite"]
    assert run("translate", "import", "pl", site / "b.po", "--root", site, "--quiet", *rest) == 0
    assert "title: Daszki\n" in (site / POLISH).read_text(encoding="utf-8")


def test_the_same_text_from_both_is_no_conflict(site: Path, run: Run) -> None:
    po = by_tool(export(site), translate({"title": "Daszki"}))
    change(site, POLISH, "title: Dachy", "title: Daszki")
    (site / "b.po").write_bytes(po)
    ran = run("translate", "import", "pl", site / "b.po", "--root", site)
    assert (ran.code, "warning" in ran.err) == (0, False)


def test_a_section_that_moved_or_went_follows_when_its_text_comes_back(site: Path) -> None:
    (site / ENGLISH).write_text("---\ntitle: Roofs\n---\n## A\n\na\n\n## B\n\nb\n\n## C\n\nc\n")
    (site / POLISH).write_text("---\ntitle: Dachy\n---\n## A1\n\na\n\n\n## B1\n\nb\n\n## C1\n\nc\n")
    run("translate", "mark", "roofs", "pl", "--root", site)
    (site / ENGLISH).write_text("---\ntitle: Roofs\n---\n## C\n\nc\n\n## A\n\na\n")
    before = contents(site)
    assert bring(site, export(site)) == 0
    assert contents(site) == before
    assert bring(site, by_tool(export(site), translate_all)) == 0
    body = (site / POLISH).read_text(encoding="utf-8").partition("\n---\n")[2]
    assert body == "## xł C\n\nc\n\n## xł A\n\na\n"
    assert {one for name, one in told(site).items() if "." not in name} == {"up-to-date"}
