from collections.abc import Callable, Mapping

import pytest

from programme_pages.locales import load_languages
from programme_pages.model.fields import Party
from programme_pages.model.moments import TBD
from programme_pages.model.texts import Text
from programme_pages.plan.edition import Edition, LinkView, Shown, View, entry_link, topic_link
from programme_pages.plan.events import event_view
from programme_pages.plan.ground import Made
from programme_pages.plan.parts import more_view

from .made import (
    LOCALES,
    body,
    edition,
    event,
    ground,
    group,
    initiative,
    organisation,
    page,
    series,
    topic,
    venue,
    words,
)


@pytest.mark.parametrize(
    ("text", "source", "wanted"),
    [
        ({"en": "a", "pl": "b", "fr": "c"}, None, Shown("b")),
        ({"": "name"}, "en", Shown("name")),
        ({"en": "a", "fr": "c"}, "fr", Shown("c", "fr")),
        ({"en": "a", "fr": "c"}, None, Shown("a", "en")),
        ({"fr": "c", "de": "d"}, "lv", Shown("c", "fr")),
        ({"de": "d"}, "en", Shown("d", "de")),
    ],
)
def test_a_text_in_the_best_language(
    text: Mapping[str, str], source: str | None, wanted: Shown
) -> None:
    assert edition(code="pl").shown(Text(text), source) == wanted


def test_a_text_of_the_other_direction_says_so() -> None:
    shown = edition(languages=["en", "ar"])
    assert shown.marked("a", "ar") == Shown("a", "ar", "rtl")
    assert edition(languages=["en", "ar"], code="ar").marked("a", "en") == Shown("a", "en", "ltr")


@pytest.mark.parametrize(
    ("code", "name", "wanted"),
    [
        ("ar", "Delta Lab!", Shown("Delta Lab!", None, "ltr")),
        ("ar", "شبكة", Shown("شبكة")),
        ("en", "شبكة (2)", Shown("شبكة (2)", None, "rtl")),
        ("ar", "2020", Shown("2020")),
    ],
)
def test_a_name_of_no_language_has_a_direction(code: str, name: str, wanted: Shown) -> None:
    shown = edition(languages=["en", "ar"], code=code)
    assert shown.shown(Text({"": name})) == wanted


def test_names_of_an_entry_fall_back_to_its_source_as_well() -> None:
    names = {"en": "English name", "pl": "Polish name"}
    one = event(
        "day",
        "pl",
        speakers=[{"id": "a", "name": names}],
        agenda=[{"title": "Opening", "room": names}],
        attendance="online",
        online={"platform": names},
        image={"file": "a.png", "alt": names, "credit": names},
        files=("a.png",),
    )
    shown = edition(one, code="fr")
    view, more = event_view(shown, one), more_view(shown, one)
    assert more.image is not None
    found = (
        view.speakers[0].name,
        view.agenda[0].items[0].room,
        view.platform,
        more.image.alt,
        more.image.credit,
    )
    assert found == (Shown("Polish name", "pl"),) * 5


def test_texts_are_set_as_their_own_language_does_and_names_of_no_language_are_not() -> None:
    shown = edition(code="fr")
    assert shown.shown(Text({"fr": "Qui ?"})) == Shown("Qui\N{NARROW NO-BREAK SPACE}?")
    assert shown.shown(Text({"pl": "O co?"})) == Shown("O\N{NO-BREAK SPACE}co?", "pl")
    assert shown.shown(Text({"": "Qui ? L'eau"})) == Shown("Qui ? L'eau")
    assert shown.shown(Text({"lv": "Kas ? Es"})) == Shown("Kas ? Es", "lv")


def test_a_title_and_a_summary_are_set_and_the_address_is_of_the_title_as_written() -> None:
    one = event("day", words("pl", title='O rzece i "wodzie"', summary="W 5 dni"))
    shown = edition(one, code="pl")
    assert shown.title(one) == Shown("O\N{NO-BREAK SPACE}rzece i\N{NO-BREAK SPACE}„wodzie”")
    assert shown.summary(one) == Shown("W\N{NO-BREAK SPACE}5\N{NO-BREAK SPACE}dni")
    assert shown.path("day") == "pl/warsztaty/o-rzece-i-wodzie/"
    assert shown.url("day") == f"{shown.base_url}pl/warsztaty/o-rzece-i-wodzie/"


def test_titles_fall_back_to_the_source_and_then_to_the_sites_order() -> None:
    one = event("day", "pl", "fr")
    assert edition(one, code="fr").title(one) == Shown("Title fr")
    assert edition(one, code="en").title(one) == Shown("Title pl", "pl")


def test_a_translated_title_without_a_body_is_shown_but_the_page_is_of_the_source() -> None:
    one = event("day", "pl", words("en", body=body("")))
    shown = edition(one, code="en")
    assert shown.title(one) == Shown("Title en")
    assert shown.language_of(one) == "pl"


def test_links() -> None:
    day, about, rivers = event(), page(), series()
    shown = edition(day, about, rivers, organisation(), topic("rain", en="Rain"), code="en")
    assert entry_link(shown, day.id) == LinkView(Shown("Title en"), "en/workshops/title-en/")
    assert entry_link(shown, about.id) == LinkView(Shown("Title en"), "en/title-en/")
    assert topic_link(shown, "rain") == LinkView(Shown("Rain"), "en/topics/rain/")
    known = Party("cities", None)
    assert shown.party(known) == LinkView(Shown("Cities"), "en/organisations/cities/")
    label = Party(None, Text({"pl": "Inni"}))
    assert shown.party(label, "pl") == LinkView(Shown("Inni", "pl"))


def test_what_has_no_page_has_no_path() -> None:
    shown = edition()
    assert shown.path("nothing") is None
    assert shown.url("nothing") == shown.base_url


def test_arabic_is_known_for_its_direction() -> None:
    assert load_languages(["ar"], [LOCALES])[0]["ar"].direction == "rtl"


# What is read is noted

DAY, PACT, RIVERS, ABOUT = event(), initiative(), series(), page()
THINGS = (DAY, PACT, RIVERS, ABOUT, venue(), organisation(), topic("rain"), group("baltic", "LV"))
SITE = {"site"}
# What is asked of an edition, and the names that it notes.
READS: dict[str, list[tuple[Callable[[Edition], object], set[str]]]] = {
    "in_language": [(lambda it: it.in_language("pl"), {"catalogue pl"})],
    "site": [(lambda it: it.site, SITE)],
    "base_url": [(lambda it: it.base_url, SITE)],
    "is_preview": [(lambda it: it.is_preview, SITE)],
    "order": [(lambda it: it.order, SITE)],
    "languages": [(lambda it: it.languages, SITE)],
    "event": [(lambda it: it.event("day"), {"entry day"})],
    "initiative": [(lambda it: it.initiative("pact"), {"entry pact"})],
    "series": [(lambda it: it.series("rivers"), {"entry rivers"})],
    "page": [(lambda it: it.page("about"), {"entry about"})],
    "dated": [
        (lambda it: it.dated("day"), {"entry day"}),
        (lambda it: it.dated("rivers"), {"entry rivers"}),
    ],
    "entry": [
        (lambda it: it.entry("pact"), {"entry pact"}),
        (lambda it: it.entry("about"), {"entry about"}),
    ],
    "has_text": [
        (lambda it: it.has_text("day"), {"path en day"}),
        (lambda it: it.has_text("hall"), {"path en hall"}),
        (lambda it: it.has_text("nothing"), {"path en nothing"}),
    ],
    "body": [(lambda it: it.body(DAY, DAY.words["fr"]), {"body day fr"})],
    "revision": [(lambda it: it.revision("day"), {"revision day"})],
    "lag": [(lambda it: it.lag(DAY), {"lag day en"})],
    "venue": [(lambda it: it.venue("hall"), {"place venues hall"})],
    "organisation": [(lambda it: it.organisation("cities"), {"place organisations cities"})],
    "topic": [(lambda it: it.topic("rain"), {"place topics rain"})],
    "group": [
        (lambda it: it.group("baltic"), {"place groups baltic"}),
        (lambda it: it.group("LV"), {"place groups LV"}),  # that there is none is read, too
    ],
    "path": [
        (lambda it: it.path("day"), {"path en day"}),
        (lambda it: it.path("day", "pl"), {"path pl day"}),
        (lambda it: it.path("nothing"), {"path en nothing"}),
    ],
    "url": [
        (lambda it: it.url("day"), {"path en day"} | SITE),
        (lambda it: it.url("day", "pl"), {"path pl day"} | SITE),
    ],
    "paths": [
        (lambda it: it.paths("day"), {"path en day", "path pl day", "path fr day"} | SITE),
    ],
    "section": [
        (lambda it: it.section("workshops"), {"sections en"}),
        (lambda it: it.section("workshops", "fr"), {"sections fr"}),
    ],
    "related": [
        (lambda it: it.related("at", "hall"), {"related at hall"}),
        (lambda it: it.related("coming"), {"related coming "}),
        (lambda it: it.related("at", "nowhere"), {"related at nowhere"}),
    ],
    "search": [(lambda it: it.search, {"search", "sections en"})],
    "has_data": [(lambda it: it.has_data, {"data"})],
    "headings": [(lambda it: it.headings(DAY, DAY.words["en"]), {"body day en"})],
    "asset": [
        (lambda it: it.asset("style.css"), {"asset style.css"}),
        (lambda it: it.asset("nothing.svg"), {"asset nothing.svg"}),
    ],
    "static": [
        (lambda it: it.static("logo.png"), {"asset logo.png"}),  # whose address is of its content
    ],
    "picture": [
        (lambda it: it.picture("content/a b.jpg"), {"picture content/a b.jpg"}),
    ],
    "draws_cards": [(lambda it: it.draws_cards, SITE)],
    "is_past": [
        (lambda it: it.is_past(DAY.facts.start), {"day 2027-03-18"}),
        (lambda it: it.is_past(TBD), set()),
        (lambda it: it.is_past(PACT.facts.start), {"day 2017-06-30"}),
    ],
    "is_ahead": [
        (lambda it: it.is_ahead(PACT.facts.start), {"day 2017-06-01"}),
        (lambda it: it.is_ahead(TBD), set()),
    ],
    "is_last_day": [
        (lambda it: it.is_last_day(PACT.facts.start), {"day 2017-06-30"}),
        (lambda it: it.is_last_day(TBD), set()),
    ],
    "party": [
        (lambda it: it.party(Party("cities", None)), {"organisation-link en cities"}),
        (lambda it: it.party(Party(None, Text({"en": "Us"}))), SITE),
    ],
    # These are of texts that were read before; which one is best is told by the site's languages.
    # A text of another language is set by the rules of that language.
    "shown": [(lambda it: it.shown(Text({"fr": "a"})), SITE | {"typography fr"})],
    "marked": [
        (lambda it: it.marked("a", "en"), set()),
        (lambda it: it.marked("a", ""), set()),
        (lambda it: it.marked("a", "pl"), {"typography pl"}),
    ],
    "typography": [
        (lambda it: it.typography("en"), set()),
        (lambda it: it.typography("lv"), set()),
        (lambda it: it.typography("pl"), {"typography pl"}),
    ],
    "told": [(lambda it: it.told("a", "en"), set()), (lambda it: it.told("a", "pl"), set())],
    "said": [(lambda it: it.said("5 May"), set())],
    "mark": [(lambda it: it.mark("pl"), set())],
    "foreign_mark": [(lambda it: it.foreign_mark(DAY), SITE)],
    "name_mark": [(lambda it: it.name_mark(Text({"fr": "a"})), SITE)],
    "language_of": [(lambda it: it.language_of(DAY), SITE)],
    "languages_shown": [(lambda it: it.languages_shown(DAY), SITE)],
    "languages_named": [(lambda it: it.languages_named(Text({"fr": "a"})), SITE)],
    "title": [(lambda it: it.title(event("day", "fr", "pl")), SITE | {"typography fr"})],
    "summary": [(lambda it: it.summary(event("day", "fr", "pl")), SITE | {"typography fr"})],
    "words_in_order": [(lambda it: it.words_in_order(DAY), SITE)],
}
WHOLE = {"ground", "language", "code", "reads"}  # what an edition is made of


def test_every_way_to_read_is_looked_at_here() -> None:
    public = {name for name in dir(Edition) if not name.startswith("_")}
    assert public == READS.keys() | WHOLE


@pytest.mark.parametrize(
    ("ask", "names"),
    [case for cases in READS.values() for case in cases],
    ids=[f"{name}-{number}" for name, cases in READS.items() for number in range(len(cases))],
)
def test_what_is_read_is_noted(ask: Callable[[Edition], object], names: set[str]) -> None:
    shown = edition(*THINGS)
    ask(shown)
    assert shown.reads == names


def test_entries_have_texts_and_places_have_not() -> None:
    shown = edition(*THINGS)
    assert [shown.has_text(one) for one in ("day", "about", "hall", "nothing")] == [
        True,
        True,
        False,
        False,
    ]


def test_another_language_of_a_page_notes_for_the_same_page() -> None:
    shown = edition(*THINGS)
    assert shown.in_language("pl").path("day") == "pl/warsztaty/title-pl/"
    assert shown.reads == {"catalogue pl", "path pl day"}


# Views


def counted(made: list[str]) -> View[str]:
    """A view that tells when it is made, and of what."""

    def make(shown: Edition, key: str) -> str:
        made.append(f"{shown.code} {key}")
        return shown.title(shown.event(key)).text

    return View("counted", make)


def test_a_view_is_made_once_for_several_pages_of_a_language() -> None:
    calls: list[str] = []
    view, shared = counted(calls), ground(event())
    pages = [Edition(shared, shared.languages[code]) for code in ("en", "en", "pl")]
    assert [view(one, "day") for one in pages] == ["Title en", "Title en", "Title pl"]
    assert calls == ["en day", "pl day"]
    assert [one.reads for one in pages] == [
        {"counted en day"},
        {"counted en day"},
        {"counted pl day"},
    ]


def test_what_a_view_reads_is_kept_with_it() -> None:
    shown = edition(event())
    counted([])(shown, "day")
    assert shown.ground.made == {"counted en day": Made("Title en", ("entry day", "site"))}


def test_views_nest() -> None:
    inner = counted([])
    outer = View("outer", lambda shown, key: f"{inner(shown, key)} {shown.path(key)}")
    shown = edition(event())
    assert outer(shown, "day") == "Title en en/workshops/title-en/"
    assert shown.reads == {"outer en day"}
    made = shown.ground.made
    assert made["outer en day"].reads == ("counted en day", "path en day")
    assert made["counted en day"].reads == ("entry day", "site")


def test_what_a_view_fails_with_is_not_kept() -> None:
    shown = edition()
    with pytest.raises(KeyError):
        counted([])(shown, "nothing")
    assert shown.ground.made == {}
