from programme_pages.plan.relations import Involvement, end_of, find_relations, in_time

from .made import event, initiative, programme, series, topic, venue


def ids(entries: object) -> list[str]:
    return [one.id for one in entries]  # type: ignore[attr-defined]


def test_events_are_in_the_order_of_time() -> None:
    found = find_relations(
        programme(
            event("c", start="2027-03-18 14:00"),
            event("b", start="2027-03-18 09:00"),
            event("open", start="tbd"),
            event("a", start="2027-03-18"),
            event("year", start="2027"),
            event("same-day", start="2027-03-18"),
        )
    )
    assert ids(found.events) == ["year", "a", "same-day", "b", "c", "open"]


def test_an_entry_without_a_date_comes_last() -> None:
    assert in_time(series()) > in_time(event(start="2199-12-31"))


def test_what_belongs_together() -> None:
    one = event("one", venue="hall", series=["rivers"], topics=["rain"])
    two = event("two", series=[{"id": "rivers", "as": "side-event"}], follows="one")
    pact = initiative("pact", delivered_by=["one"], topics=["rain"])
    found = find_relations(programme(one, two, pact, series("rivers"), venue(), topic("rain")))
    assert found.events_by_venue == {"hall": [one]}
    assert found.events_by_series == {"rivers": [one, two]}
    assert found.events_by_country == {"LV": [one]}
    assert found.entries_by_topic == {"rain": [one, pact]}
    assert found.followers == {"one": [two]}
    assert found.initiatives_by_delivery == {"one": [pact]}


def test_a_thing_named_twice_counts_once() -> None:
    one = event(topics=["rain", "rain"], series=["rivers", "rivers"])
    found = find_relations(programme(one, topic("rain"), series("rivers")))
    assert found.entries_by_topic == {"rain": [one]}
    assert found.events_by_series == {"rivers": [one]}


def test_roles_of_an_organisation() -> None:
    one = event(
        organisers=["cities"],
        hosts=["cities"],
        partners=[{"en": "Others"}],
        speakers=[{"name": "A", "organisation": "cities"}, {"name": "B"}],
    )
    pact = initiative(lead=["cities"], partners=["others"])
    rivers = series(organisers=["cities"], partners=["others"])
    found = find_relations(programme(one, pact, rivers)).involvements
    assert found == {
        "cities": [
            Involvement(one, "organiser"),
            Involvement(one, "host"),
            Involvement(one, "speaker"),
            Involvement(pact, "lead"),
            Involvement(rivers, "organiser"),
        ],
        "others": [Involvement(pact, "partner"), Involvement(rivers, "partner")],
    }


def test_an_organisation_with_two_speakers_is_involved_once() -> None:
    speakers = [{"name": name, "organisation": "cities"} for name in ("A", "B")]
    one = event(speakers=speakers)
    found = find_relations(programme(one)).involvements
    assert found == {"cities": [Involvement(one, "speaker")]}


def end_text(entry: object) -> str:
    end = end_of(entry)  # type: ignore[arg-type]
    assert end is not None
    return f"{end.precision.name} {end.last}"


def test_ends() -> None:
    assert end_text(event(start="2027-03-18")) == "DAY 2027-03-18"
    assert end_text(event(start="2027-03-18", end="2027-03-19")) == "DAY 2027-03-19"
    assert end_text(initiative(start="2017-06", duration="5 years")) == "MONTH 2022-05-31"
    assert end_text(initiative(start="2017", duration="2 years")) == "YEAR 2018-12-31"
    assert end_text(initiative(start="2017-06", end="2020")) == "YEAR 2020-12-31"
    assert end_of(series()) is None
