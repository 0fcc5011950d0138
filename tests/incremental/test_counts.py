"""How much a build does for an edit: units read, files made and written, told by name."""

import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from programme_pages.output import Published
from programme_pages.pipeline.building import Built, build
from programme_pages.pipeline.settings import Settings
from tests.incremental.site import Site

FEEDS = ("feed.json", "feed.xml")
SCHEDULES = ("schedule.json", "schedule.xml")
REEDS = "content/workshops/reed-beds-2027"
_UNTIL_SETTLED = 0.15  # seconds; only then can a build have nothing to do
_opened: list[str] = []  # a hook cannot be taken away again


def _note_opened(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open" and isinstance(arguments[0], str):
        _opened.append(arguments[0])


sys.addaudithook(_note_opened)


@pytest.fixture
def site(built: Site, tmp_path: Path) -> Site:
    """A site of which all is kept, and whose files were not changed just now."""
    copy = Site.copy_of(built, tmp_path)
    time.sleep(_UNTIL_SETTLED)
    build_again(copy)
    return copy


def build_again(site: Site, **others: Any) -> Built:
    asked = Settings(root=site.root, output=site.output, now=site.today, processes=1, explain=True)
    return build(replace(asked, **others), lambda: None)


def published(built: Built) -> Published:
    assert built.published is not None
    return built.published


def made(built: Built) -> set[str]:
    """Name the pages that were made, in short."""
    return {name.removesuffix("/index.html") for name in built.made or {} if is_page(name)}


def data(built: Built) -> set[str]:
    """Name the files for programs that were made."""
    return {name for name in built.made or {} if not is_page(name)}


def is_page(target: str) -> bool:
    return target.endswith(".html")


def counts(built: Built) -> tuple[int, int]:
    """Count the pages that were written and removed."""
    found = {name for name in built.written if is_page(name)}
    return len(found & set(built.made or ())), len(found - set(built.made or ()))


def edit(site: Site, name: str, old: str, new: str) -> None:
    text = site.text(name)
    assert old in text
    site.write(name, text.replace(old, new, 1))


def pages(site: Site, *codes: str) -> set[str]:
    """Name all pages that are made of templates in some languages, or all but the assets."""
    names = (path.relative_to(site.output).as_posix() for path in site.output.rglob("*.html"))
    found = {name.removesuffix("/index.html") for name in names}
    return {name for name in found if not codes or name.partition("/")[0] in codes}


def of_all(*names: str) -> set[str]:
    return {name for several in names for name in several.split()}


def test_nothing_changed_and_no_file_of_the_content_is_opened(site: Site) -> None:
    _opened.clear()
    again = build_again(site)
    assert (again.parsed, made(again), counts(again)) == ((), set(), (0, 0))
    assert not [name for name in _opened if name.startswith(str(site.root / "content"))]


def test_an_edit_opens_the_files_of_its_own_entry_alone(site: Site) -> None:
    edit(site, "content/sessions/tide-tables-2027/en.md", "How to", "How not to")
    _opened.clear()
    build_again(site)
    inside = {name for name in _opened if name.startswith(str(site.root / "content"))}
    assert inside == {
        str(path) for path in (site.root / "content/sessions/tide-tables-2027").glob("*.*")
    }


def test_an_edit_makes_the_data_of_its_own_entry_and_of_what_lists_it(site: Site) -> None:
    edit(site, f"{REEDS}/event.yaml", "room: Sala 1", "room: Sala 2")
    found = data(build_again(site))
    names = {name.rpartition("/")[2] for name in found}
    # Lists of events stand: what calendars and tables tell of this one is the same.
    assert names == {"event.ics", "event.json", "events.json", *FEEDS, *SCHEDULES}
    own = {name for name in found if name.endswith(("event.ics", "event.json"))}
    assert len(own) == 3 + 1
    assert {f"{code}/{name}" for code in ("en", "pl", "fr") for name in FEEDS} <= found
    assert not [name for name in found if "/sessions/" in name or "/sesje/" in name]


def test_the_name_of_a_venue_is_in_calendars(site: Site) -> None:
    edit(site, "content/venues/pilot-station.yaml", "pilotes", "pilote")
    names = {name.rpartition("/")[2] for name in data(build_again(site))}
    assert {"event.ics", "calendar.ics", "events.json", "programme.csv", "venues.geojson"} <= names
    assert "event.json" not in names  # which names venues by their ids


def test_a_text_makes_no_table_and_no_schedule(site: Site) -> None:
    edit(site, f"{REEDS}/en.md", "\n---\n", "\n---\n\nAnother paragraph.\n")
    found = data(build_again(site))
    names = {name.rpartition("/")[2] for name in found}
    assert names.isdisjoint({"programme.csv", "venues.geojson"})
    # These tell the revision of the event; those of other events stand.
    assert {name for name in found if name.endswith(SCHEDULES)} == {
        f"{folder}/{name}"
        for folder in (
            "en/workshops/among-reeds",
            "pl/warsztaty/trzcinowiska",
            "fr/ateliers/roselieres",
        )
        for name in SCHEDULES
    }


def test_a_touched_text_is_read_and_not_parsed(site: Site) -> None:
    (site.root / f"{REEDS}/en.md").touch()
    again = build_again(site)
    assert (list(again.parsed), made(again), counts(again)) == ([], set(), (0, 0))


def test_a_body_is_on_the_page_of_its_language(site: Site) -> None:
    edit(site, "content/sessions/tide-tables-2027/en.md", "How to", "How not to")
    again = build_again(site)
    assert again.parsed == ["content/sessions/tide-tables-2027"]
    assert made(again) == {"en/sessions/tide-tables"}
    assert counts(again) == (1, 0)


def test_a_body_is_also_where_other_languages_fall_back_to_it(site: Site) -> None:
    edit(site, "content/workshops/dune-grass-2027/fr.md", "Voir", "Voyez")
    again = build_again(site)
    name = "l-herbe-des-dunes"
    assert made(again) == {f"en/workshops/{name}", f"pl/warsztaty/{name}", f"fr/ateliers/{name}"}
    assert counts(again) == (3, 0)


@pytest.mark.parametrize(("template", "several"), [("page.html", 6), ("venue.html", 12)])
def test_a_template_is_of_its_pages(template: str, several: int, site: Site) -> None:
    mark(site, f"templates/{template}", "{% block main %}")
    again = build_again(site)
    told = {reason for found in (again.made or {}).values() for reason in found}
    assert told == {f"template changed ({template})"}
    assert (again.parsed, len(made(again)), counts(again)) == ([], several, (several, 0))


def test_a_message_is_of_the_pages_of_its_language(site: Site) -> None:
    catalogue = "locales/fr/LC_MESSAGES/messages.po"
    text = site.own(catalogue)
    assert 'msgid "Main menu"' in text
    build_again(site)  # the copy of the engine's catalogue is no other text
    head, _, rest = text.partition('msgid "Main menu"\nmsgstr "')
    site.write(catalogue, f'{head}msgid "Main menu"\nmsgstr "Le {rest}')
    again = build_again(site)
    assert again.parsed == []
    # The chooser and the 404 of the root speak every language, and note its whole catalogue.
    assert made(again) == pages(site, "fr") | {"index.html", "404.html"}


def test_a_rule_of_typography_is_also_of_pages_that_show_a_text_of_its_language(site: Site) -> None:
    catalogue = "locales/fr/LC_MESSAGES/messages.po"
    text = site.own(catalogue)
    rule = 'msgctxt "signs after a narrow no-break space"\nmsgid "-"\nmsgstr "; ! ?"'
    assert rule in text
    build_again(site)
    site.write(catalogue, text.replace(rule, rule.replace("; ! ?", "-")))
    again = build_again(site)
    assert again.parsed == []
    assert made(again) == pages(site, "fr") | {
        *("index.html", "404.html", "en/workshops/l-herbe-des-dunes"),
        *("pl/warsztaty/l-herbe-des-dunes", "en/initiatives/quiet-harbours"),
        *("pl/inicjatywy/ports-calmes", "en/venues/station-des-pilotes"),
        "pl/miejsca/station-des-pilotes",
    }


def test_a_day_on_which_nothing_starts_or_ends_makes_nothing(site: Site) -> None:
    site.today = date(2027, 4, 20)
    build_again(site)
    site.today = date(2027, 4, 21)
    again = build_again(site)
    assert (list(again.parsed), made(again), counts(again)) == ([], set(), (0, 0))


def test_a_file_of_the_same_size_is_copied_and_no_page_is_made(site: Site) -> None:
    name = f"{REEDS}/files/plan.pdf"
    content = (site.root / name).read_bytes()
    site.write(name, content[:-2] + b"!!")
    again = build_again(site)
    assert (made(again), data(again)) == (set(), {"files/workshops/reed-beds-2027/plan.pdf"})
    assert (published(again).written, published(again).removed) == (1, 0)


def test_a_file_of_another_size_is_on_the_pages_that_show_it(site: Site) -> None:
    site.write(f"{REEDS}/files/plan.pdf", b"%PDF" * 5_000)
    again = build_again(site)
    assert again.parsed == [REEDS]
    own = of_all("en/workshops/among-reeds pl/warsztaty/trzcinowiska fr/ateliers/roselieres")
    assert made(again) == own
    assert {"files/workshops/reed-beds-2027/plan.pdf", "events.json"} <= data(again)


def test_a_fact_that_no_list_shows_is_on_its_own_pages(site: Site) -> None:
    edit(site, f"{REEDS}/event.yaml", "room: Sala 1", "room: Sala 2")
    again = build_again(site)
    own = of_all("en/workshops/among-reeds pl/warsztaty/trzcinowiska fr/ateliers/roselieres")
    assert (again.parsed, made(again), counts(again)) == ([REEDS], own, (3, 0))


@pytest.mark.parametrize("name", ["templates/base.html", "templates/components/names.html"])
def test_a_part_of_all_templates_is_of_all_pages(name: str, site: Site) -> None:
    site.write(name, f"{{# new #}}{site.own(name)}")
    again = build_again(site)
    assert again.parsed == []
    # The chooser, the 404 of the root and redirects are made without it.
    redirects = of_all("en/workshops/reeds en/workshops/reed-days pl/warsztaty/trzciny")
    assert made(again) == pages(site, "en", "pl", "fr") - redirects
    assert counts(again) == (0, 0)


def mark(site: Site, name: str, place: str) -> None:
    """Put a text behind a place of a template."""
    text = site.own(name)
    assert place in text
    site.write(name, text.replace(place, f"{place}mark", 1))


def test_another_address_of_the_site_is_on_all_pages(site: Site) -> None:
    again = build_again(site, base_url="https://preview.example/")
    assert again.parsed == []
    assert made(again) == pages(site)


def test_another_accent_is_another_style_and_so_on_all_pages(site: Site) -> None:
    edit(site, "content/site.yaml", "#0b5d5e", "#7a1f3d")
    again = build_again(site)
    assert again.parsed == ["content/site.yaml"]
    assert made(again) == pages(site)
    assert published(again).removed == 2  # the old style and icon


def test_a_title_is_on_all_that_shows_it(site: Site) -> None:
    edit(site, "content/initiatives/quiet-harbours/en.md", "title: Quiet", "title: Calm")
    again = build_again(site)
    assert again.parsed == ["content/initiatives/quiet-harbours"]
    assert made(again) == of_all(
        "en en/timeline en/initiatives en/initiatives/calm-harbours",
        "en/organisations/havengilde en/sessions/lock-keepers en/topics/birds",
        # Its own pages note its facts and the words of all languages as one; those in Polish,
        # which has no text of it, lead to French, and both lead to the address that changed.
        "pl/inicjatywy/ports-calmes fr/initiatives/ports-calmes",
    )


def test_the_name_of_a_venue_is_on_all_that_shows_it(site: Site) -> None:
    edit(site, "content/venues/pilot-station.yaml", "pilotes", "pilote")
    again = build_again(site)
    assert again.parsed == ["content/venues/pilot-station.yaml"]
    assert made(again) == of_all(
        "en/countries/fr en/venues en/venues/station-des-pilote",
        "en/sessions/linie-promowe en/workshops/l-herbe-des-dunes",
        "pl/kraje/fr pl/miejsca pl/miejsca/station-des-pilote",
        "pl/sesje/linie-promowe pl/warsztaty/l-herbe-des-dunes",
        "fr/pays/fr fr/lieux fr/lieux/station-des-pilote",
        "fr/sessions/linie-promowe fr/ateliers/l-herbe-des-dunes",
    )
    assert counts(again) == (15, 3)


def test_a_day_on_which_an_event_ends_is_on_pages_that_show_it(site: Site) -> None:
    site.today = date(2027, 4, 2)
    build_again(site)
    site.today = date(2027, 4, 3)
    again = build_again(site)
    assert again.parsed == []
    assert {name for name in made(again) if name.startswith("en")} == of_all(
        "en en/timeline en/workshops en/workshops/mud-flats",
        # What shows its card: whether it is over is in the card, though not all pages tell it.
        "en/countries/be en/series/in-the-marsh en/sessions/sygnaly-mglowe en/venues/oostende",
        "en/workshops/among-reeds en/workshops/sluice-gates en/workshops/the-first-reed-beds",
    )
    assert (len(made(again)), counts(again)) == (33, (9, 0))


def test_a_new_entry_makes_lists_and_neighbours(site: Site) -> None:
    site.write("content/sessions/new-2029/event.yaml", "start: 2029-01-01\n")
    site.write("content/sessions/new-2029/en.md", "---\ntitle: New\n---\n")
    again = build_again(site)
    assert again.parsed == ["content/sessions/new-2029"]
    # Buoy lamps have no date and come last; sluice gates were before them.
    assert made(again) == of_all(
        "en en/timeline en/sessions en/sessions/new en/sessions/buoy-lamps",
        "pl pl/kalendarium pl/sesje pl/sesje/new pl/sesje/buoy-lamps",
        "fr fr/chronologie fr/sessions fr/sessions/new fr/sessions/buoy-lamps",
        "en/workshops/sluice-gates pl/warsztaty/sluice-gates fr/ateliers/sluice-gates",
        "en/search pl/szukaj fr/recherche",  # whose choices are those of all entries
    )


def test_a_deleted_entry_leaves_lists_and_neighbours(site: Site) -> None:
    for name in site.names("content/sessions/buoy-lamps/*"):
        site.remove(name)
    again = build_again(site)
    assert again.parsed == []
    assert made(again) == of_all(
        "en en/timeline en/sessions en/workshops/sluice-gates",
        "pl pl/kalendarium pl/sesje pl/warsztaty/sluice-gates",
        "fr fr/chronologie fr/sessions fr/ateliers/sluice-gates",
        "en/search pl/szukaj fr/recherche",
    )
    assert counts(again) == (9, 3)  # the pages of search are as they were
