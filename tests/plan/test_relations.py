from datetime import date

from programme_pages.plan.relations import Relations, find_relations

from .made import Thing, event, initiative, programme, series, topic, venue


def relations(*things: Thing) -> Relations:
    return find_relations(programme(*things), date(2027, 1, 15))


def test_events_are_in_the_order_of_time() -> None:
    found = relations(
        event("c", start="2027-03-18 14:00"),
        event("b", start="2027-03-18 09:00"),
        event("open", start="tbd"),
        event("a", start="2027-03-18"),
        event("year", start="2027"),
        event("same-day", start="2027-03-18"),
    )
    assert found.get("all", "events") == ("year", "a", "same-day", "b", "c", "open")


def test_what_belongs_together() -> None:
    one = event("one", venue="hall", series=["rivers"], topics=["rain"])
    two = event("two", series=[{"id": "rivers", "as": "side-event"}], follows="one")
    pact = initiative("pact", delivered_by=["one"], topics=["rain"])
    found = relations(one, two, pact, series("rivers"), venue(), topic("rain"))
    assert found.get("at", "hall") == ("one",)
    assert found.get("part", "rivers") == ("one",)
    assert found.get("side-event", "rivers") == ("two",)
    assert found.get("siblings", "one") == ("two",)
    assert found.get("siblings", "two") == ("one",)
    assert found.get("in", "LV") == ("one",)
    assert found.get("on", "rain") == ("one", "pact")
    assert found.get("followers", "one") == ("two",)
    assert found.get("delivering", "one") == ("pact",)
    for name in ("at", "in", "on", "part", "side-event", "followers", "delivering"):
        keys = [key for relation, key in found.groups if relation == name]
        assert len(keys) == 1, name


def test_a_thing_named_twice_counts_once() -> None:
    one = event("one", topics=["rain", "rain"], series=["rivers", "rivers"])
    found = relations(one, topic("rain"), series("rivers"))
    assert found.get("on", "rain") == ("one",)
    assert found.get("part", "rivers") == ("one",)


def test_roles_of_an_organisation() -> None:
    one = event(
        "one",
        organisers=["cities"],
        hosts=["cities"],
        partners=[{"en": "Others"}],
        speakers=[{"name": "A", "organisation": "cities"}, {"name": "B"}],
    )
    pact = initiative(lead=["cities"], partners=["others"])
    rivers = series(organisers=["cities"], partners=["others"])
    assert involvements(relations(one, pact, rivers)) == {
        "cities": {
            "organiser": ("one", "rivers"),
            "host": ("one",),
            "speaker": ("one",),
            "lead": ("pact",),
        },
        "others": {"partner": ("pact", "rivers")},
    }


def test_an_organisation_with_two_speakers_is_involved_once() -> None:
    speakers = [{"name": name, "organisation": "cities"} for name in ("A", "B")]
    found = relations(event("one", speakers=speakers))
    assert involvements(found) == {"cities": {"speaker": ("one",)}}


def involvements(found: Relations) -> dict[str, dict[str, object]]:
    """What each organisation does as what."""
    done: dict[str, dict[str, object]] = {}
    for name, key in found.groups:
        if name == "roles":
            done[key] = {role: found.get(f"as-{role}", key) for role in found.get(name, key)}
    return done
