"""What the pages of entries say: events, initiatives, series, contacts and documents."""

from typing import Any

import pytest

from programme_pages.drift import Record, write_record
from programme_pages.model.programme import Heading
from programme_pages.plan.bodies import BodyView, Stretch
from programme_pages.plan.contacts import contact_view
from programme_pages.plan.edition import Edition, LinkView, Mark, Shown
from programme_pages.plan.events import EventView, FollowsView, MembershipView, event_view
from programme_pages.plan.initiatives import initiative_view
from programme_pages.plan.parts import more_view, text_view
from programme_pages.plan.series import series_view

from .made import (
    RECORD,
    body,
    edition,
    event,
    group,
    initiative,
    organisation,
    series,
    topic,
    venue,
    words,
)


def view(*things: Any, today: str = "2027-01-15", code: str = "en") -> EventView:
    """What the page of the first of these things says."""
    return event_view(edition(*things, today=today, code=code), things[0])


@pytest.mark.parametrize("field", ["contact", "speakers", "agenda"])
def test_what_is_to_be_announced_is_said_before_the_event_alone(field: str) -> None:
    one = event(announced=(field,))
    assert getattr(view(one), f"{field}_announced")
    assert not getattr(view(one, today="2027-03-19"), f"{field}_announced")
    assert not getattr(view(event()), f"{field}_announced")


def test_the_join_link_is_kept_unless_it_is_public() -> None:
    url = "https://zoom.example/1"
    kept = view(event(online={"platform": "Zoom", "url": url}))
    assert (kept.platform, kept.join_url) == (Shown("Zoom"), None)
    assert view(event(online={"url": url, "public": "true"})).join_url == url
    assert view(event(online={"url": url, "public": "false"})).join_url is None


def test_a_contact_is_shown_unless_it_is_kept() -> None:
    shown = edition(organisation())
    facts = {"name": "A", "email": "a@a.example", "organisation": "cities"}
    contact = contact_view(shown, event(contact=facts).facts.contact)
    assert contact is not None
    assert contact.email == "a@a.example"
    assert contact.organisation == LinkView(Shown("Cities"), "en/organisations/cities/")
    assert contact_view(shown, event(contact=facts | {"public": "false"}).facts.contact) is None
    assert contact_view(shown, None) is None


def test_an_event_names_its_series_and_their_other_events() -> None:
    day = event("day", series=["rivers", {"id": "week", "as": "side-event"}])
    other = event("other", words("en", title="Other"), series=["rivers"])
    far = event("far", series=["week"])
    things = (
        day,
        other,
        far,
        series("rivers"),
        series("week", words("en", title="Week"), kind="host-programme"),
    )
    found = view(*things)
    assert [(one.kind, one.role) for one in found.series] == [
        ("series", "part"),
        ("host-programme", "side-event"),
    ]
    # Those of a host programme would be too many.
    assert [card.title.text for card in found.siblings] == ["Other"]


def test_a_series_that_is_a_draft_is_not_named() -> None:
    found = view(event(series=["draft"], follows="draft"))
    assert found.series == ()
    assert found.follows is None


def test_an_event_follows_another_one() -> None:
    first = event("first", words("en", title="First"), start="2025")
    second = event("second", follows="first")
    assert view(second, first).follows == FollowsView(
        LinkView(Shown("First"), "en/workshops/first/"), None
    )
    assert [one.text.text for one in view(first, second).followers] == ["Title en"]


def test_an_event_follows_one_that_is_not_on_this_site() -> None:
    elsewhere = {"title": {"en": "Before"}, "date": "2016-05", "url": "https://a.example/"}
    found = view(event(follows=elsewhere))
    assert found.follows == FollowsView(
        LinkView(Shown("Before"), url="https://a.example/"), "May 2016"
    )


def test_membership_is_a_link() -> None:
    found = view(event(series=["rivers"]), series("rivers"))
    assert found.series == (
        MembershipView(LinkView(Shown("Title en"), "en/series/title-en/"), "series", "part"),
    )


def test_a_date_that_is_to_be_announced_begins_as_a_label_does() -> None:
    shown = edition(initiative(start="tbd"), code="pl")
    found = initiative_view(shown, shown.initiative("pact"))
    assert (found.when, found.start) == ("Termin podamy później", "Termin podamy później")
    assert view(event(start="tbd"), code="pl").when.days == "Termin podamy później"


def test_numbers_and_languages_are_the_readers() -> None:
    one = event(participants={"expected": "1200", "limit": "90"}, languages=["en", "lv"])
    found = view(one, code="fr")
    assert found.languages == "anglais et letton"
    assert found.limit == "90"
    assert (found.expected or "").replace("\u202f", " ") == "1 200"


@pytest.mark.parametrize(
    ("facts", "attendance"),
    [
        ({}, "in-person"),
        ({"attendance": "hybrid"}, "hybrid"),
        ({"status": "moved-online"}, "online"),
    ],
)
def test_attendance(facts: dict[str, Any], attendance: str) -> None:
    assert view(event(**facts)).attendance == attendance


def pact(code: str = "en", today: str = "2022-05-31", **facts: Any) -> Any:
    one = initiative(**facts)
    shown = edition(one, group("baltic", "EE", "LT", "LV"), venue(), code=code, today=today)
    return initiative_view(shown, one)


def test_groups_are_written_out_and_each_country_stands_once() -> None:
    found = pact("pl", countries=["PL", "baltic", "LV"])
    assert [one.name for one in found.countries] == ["Estonia", "Litwa", "Łotwa", "Polska"]
    assert [one.path for one in found.countries] == [None, None, "pl/kraje/lv/", None]
    assert found.groups == (Shown("Group baltic"),)


def test_a_group_of_partner_countries_is_one_name() -> None:
    found = pact(partner_countries=["MX", "baltic", "AR"])
    assert [one.text.text for one in found.partner_countries] == [
        "Argentina",
        "Group baltic",
        "Mexico",
    ]


def test_an_initiative_ends_with_its_last_month() -> None:
    assert not pact(duration="5 years").past
    assert pact(duration="5 years", today="2022-06-01").past
    assert not pact(today="2199-12-31").past


def test_cities_with_and_without_a_country() -> None:
    found = pact("fr", cities=["Riga", {"name": "Gdańsk", "country": "PL"}])
    assert [(one.name.text, one.country) for one in found.cities] == [
        ("Riga", None),
        ("Gdańsk", "Pologne"),
    ]


def test_a_series_tells_its_events_from_side_events() -> None:
    rivers = series("rivers", edition="20")
    one = event("one", words("en", title="One"), series=["rivers"])
    two = event("two", words("en", title="Two"), series=[{"id": "rivers", "as": "side-event"}])
    found = series_view(edition(rivers, one, two), rivers)
    assert [card.title.text for card in found.parts] == ["One"]
    assert [card.title.text for card in found.side_events] == ["Two"]
    assert found.when is None
    assert not found.past
    assert found.edition == "20th edition"


def documents(code: str, **document: Any) -> list[tuple[str | None, ...]]:
    one = event(
        files=("a.en.pdf", "a.pl.pdf", "report"), documents=[{"title": "Slides"} | document]
    )
    (found,) = more_view(edition(one, code=code), one).documents
    return [(file.path, file.url, file.language_name, file.format) for file in found.files]


def test_a_document_in_the_readers_language_comes_first() -> None:
    files = {"en": "a.en.pdf", "pl": "a.pl.pdf"}
    folder = "files/workshops/day/"
    polish = (f"{folder}a.pl.pdf", None, "polski", "PDF")
    assert documents("pl", files=files)[0] == polish
    assert [one[2] for one in documents("fr", files=files)] == ["anglais", "polonais"]


def test_a_document_without_an_ending_or_elsewhere() -> None:
    assert documents("en", file="report") == [("files/workshops/day/report", None, None, None)]
    elsewhere = "https://a.example/b.pdf"
    assert documents("en", url=elsewhere, language="fr") == [(None, elsewhere, "French", None)]


def text(shown: Edition, one: Any) -> Any:
    return text_view(shown, one, "../../../")


def test_links_in_a_text_lead_from_the_page() -> None:
    html = (
        '<a href="entry:other#who">x</a> <a href="files/a b.pdf">y</a> <a href="entry:draft">z</a>'
    )
    links = ("entry:other#who", "files/a b.pdf", "entry:draft")
    one = event("day", words("en", body=body(html, *links)))
    found = text(edition(one, event("other", words("en", title="Other"))), one)
    (stretch,) = found.body.stretches
    assert 'href="../../../en/workshops/other/#who"' in stretch.html
    assert 'href="../../../files/workshops/day/a%20b.pdf"' in stretch.html
    assert 'href="../../../en/"' in stretch.html


LINKS = '<a href="entry:polish#who">a</a>, <a href="entry:whole">b</a> <a href="entry:hall">c</a>'


@pytest.mark.parametrize(
    ("code", "language", "marked"),
    [
        ("en", "en", ["PL", None]),
        ("fr", "en", ["PL", None]),
        ("pl", "en", [None]),
        ("en", "pl", [None]),  # the text around it is in Polish already, and says so
    ],
)
def test_a_link_to_a_page_in_another_language_is_marked(
    code: str, language: str, marked: list[str | None]
) -> None:
    links = ("entry:polish#who", "entry:whole", "entry:hall")
    one = event("day", words(language, body=body(LINKS, *links)))
    others = event("polish", "pl"), event("whole", "en", "pl", "fr"), venue("hall")
    found = text(edition(one, *others, code=code), one).body
    assert [stretch.mark and stretch.mark.tag for stretch in found.stretches] == marked
    pieces = [stretch.html for stretch in found.stretches]
    assert "".join(pieces).count("<a ") == 3
    assert all(stretch.html.endswith('/#who">a</a>') for stretch in found.stretches if stretch.mark)


def test_a_link_depends_on_the_language_of_the_page_it_leads_to_and_not_on_its_words() -> None:
    one = event("day", words("en", body=body('<a href="entry:other">a</a>', "entry:other")))
    shown = edition(one, event("other", "pl"))
    text(shown, one)
    assert "text-language en other" in shown.reads
    assert "entry other" not in shown.reads


def test_a_body_and_its_headings_are_set_as_their_language_does_and_addresses_are_not() -> None:
    html = '<h2 id="qui-moi">Qui ? Moi !</h2>\n<p><a href="entry:other">"Oui"</a> ?</p>'
    headings = (Heading(2, "qui-moi", "Qui ? Moi !"), Heading(2, "fin", "Fin ?"))
    one = event("day", words("fr", body=body(html, "entry:other", headings=headings)))
    found = text(edition(one, event("other", words("en", title="Other")), code="en"), one)
    narrow, wide = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}"
    assert "".join(stretch.html for stretch in found.body.stretches) == (
        f'<h2 id="qui-moi">Qui{narrow}? Moi{narrow}!</h2>\n'
        f'<p><a href="../../../en/workshops/other/">«{wide}Oui{wide}»</a>{narrow}?</p>'
    )
    assert found.headings == (
        Heading(2, "qui-moi", f"Qui{narrow}? Moi{narrow}!"),
        Heading(2, "fin", f"Fin{narrow}?"),
    )


def test_each_part_of_a_text_stands_in_the_best_language() -> None:
    one = event("day", "pl", words("fr", summary=None, body=body("")))
    found = text(edition(one, code="fr"), one)
    assert found.title == Shown("Title fr")
    assert found.summary == Shown("Summary pl", "pl")
    assert found.body == BodyView((Stretch("<p>Text pl</p>"),), "pl")
    assert found.mark == Mark("PL", "en polonais")


def test_a_text_in_the_readers_language_is_not_marked() -> None:
    one = event(updated="2027-01-05")
    found = text(edition(one, code="fr"), one)
    assert found.body == BodyView((Stretch("<p>Text fr</p>"),))
    assert found.mark is None
    assert (found.updated, found.updated_machine) == (
        "5\N{NO-BREAK SPACE}janvier 2027",
        "2027-01-05",
    )


@pytest.mark.parametrize(
    ("code", "based_on", "lag"),
    [
        ("pl", RECORD, None),  # up to date
        ("pl", RECORD._replace(title="abcd"), "outdated"),
        ("pl", RECORD._replace(sections=RECORD.sections[1:]), "incomplete"),
        ("pl", RECORD._replace(title="abcd", sections=RECORD.sections[1:]), "outdated"),
        ("pl", None, None),  # unknown: that is no business of readers
        ("en", RECORD._replace(title="abcd"), None),  # the source itself
        ("fr", RECORD._replace(title="abcd"), None),  # not translated
    ],
)
def test_a_translation_that_lags_behind_its_source_leads_there(
    code: str, based_on: Record | None, lag: str | None
) -> None:
    record = write_record(based_on) if based_on else None
    french = words("fr", body=body(""), based_on=record)
    one = event("day", "en", words("pl", based_on=record), french)
    original = text(edition(one, code=code), one).original
    expected = ("../../../en/workshops/title-en/", "en", "angielski", lag)
    assert original == (expected if lag else None)


def test_a_translation_with_fewer_headings_than_its_source_is_incomplete() -> None:
    polish = words("pl", based_on=write_record(RECORD), headings=("One",))
    one = event("day", words("en", headings=("One", "Two")), polish)
    original = text(edition(one, code="pl"), one).original
    assert original
    assert original.lag == "incomplete"


def test_topics_of_an_entry() -> None:
    one = event(topics=["rain"])
    shown = edition(one, topic("rain", en="Rain", pl="Deszcz"), code="pl")
    assert more_view(shown, one).topics == (LinkView(Shown("Deszcz"), "pl/tematy/deszcz/"),)
