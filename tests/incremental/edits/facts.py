"""Edits of single facts: a field of an entry takes another value, or goes."""

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Any

from tests.incremental.edits.edit import Edit
from tests.incremental.site import EVENTS, Entry, NotPossible, Site, pick

ANNOUNCED = "to-be-announced"
Value = Callable[[Site, Random], Any]
_TRIES = 20
_KEEP = 0.8  # how often a field gets a value instead of being removed


def label(random: Random) -> Any:
    """Make a label in some languages, or a plain one."""
    number = random.randrange(10_000)
    texts = {"en": f"Tide {number}", "pl": f"Pływ {number}", "fr": f"Marée {number}"}
    codes = random.sample(sorted(texts), random.randint(0, 3))
    return {code: texts[code] for code in codes} or f"Plain {number}"


def name_map(random: Random) -> Any:
    """Make a body that has no page."""
    return {"en": f"Body {random.randrange(10_000)}"}


def near_today(site: Site, random: Random, first: int = -3, last: int = 5) -> str:
    """Give a day around that on which the site is built."""
    return (site.today + timedelta(random.randint(first, last))).isoformat()


def _one_of(*values: Any) -> Value:
    return lambda _, random: random.choice(values)


def _id_of(kind: str, *others: str) -> Value:
    return lambda site, random: pick(random, [*site.ids(kind), *others])


def _some(kind: str, others: Callable[[Random], Any] | None = None) -> Value:
    def choose(site: Site, random: Random) -> list[Any]:
        ids = site.ids(kind)
        chosen: list[Any] = random.sample(ids, min(len(ids), random.randint(1, 3)))
        return chosen + ([others(random)] if others and random.random() < 0.5 else [])

    return choose


def _label(_: Site, random: Random) -> Any:
    return label(random)


def _labels(_: Site, random: Random) -> list[Any]:
    return [label(random) for _ in range(random.randint(1, 2))]


def _url(_: Site, random: Random) -> str:
    return f"https://example.org/{random.randrange(10_000)}"


def _number(_: Site, random: Random) -> str:
    return str(random.randint(1, 99_999))


def _follows(site: Site, random: Random) -> Any:
    inside = pick(random, [entry.id for entry in site.entries(*EVENTS, "series")])
    outside = {"title": label(random), "date": random.choice(("2025", "2026-11", "2026-11-02"))}
    return random.choice((inside, inside, outside))


def _series(site: Site, random: Random) -> Any:
    ids = site.ids("series")
    chosen = random.sample(ids, min(len(ids), random.randint(1, 2)))
    if not chosen:
        raise NotPossible
    roles = ("part", "side-event")
    return random.choice((chosen[0], [{"id": one, "as": random.choice(roles)} for one in chosen]))


def _registration(site: Site, random: Random) -> Any:
    closes = near_today(site, random, 0, 3) + random.choice(("", " 12:00"))
    dates = {"opens": near_today(site, random, -3, 0), "closes": closes}
    state = {"state": random.choice(("open", "closed", "full", "waiting-list", "not-needed"))}
    some = random.choice((dates, dates, {"opens": near_today(site, random)}, state))
    return random.choice(({"url": _url(site, random)} | some,) * 3 + (ANNOUNCED,))


def _participants(_: Site, random: Random) -> Any:
    limit = random.randint(2, 20_000)
    return {"expected": str(random.randint(1, limit)), "limit": str(limit)}


def _contact(site: Site, random: Random) -> Any:
    number = random.randrange(10_000)
    return {
        "name": f"Person {number}",
        "email": f"person{number}@shores.example",
        "organisation": pick(random, site.ids("organisations")),
        "public": random.choice(("true", "true", "false")),
    }


def _links(site: Site, random: Random) -> Any:
    return [{"url": _url(site, random), "title": label(random)}]


def _online(site: Site, random: Random) -> Any:
    public = random.choice(("true", "false"))
    return {
        "platform": random.choice(("Zoom", "Jitsi")),
        "url": _url(site, random),
        "public": public,
    }


def _countries(site: Site, random: Random) -> list[str]:
    codes = ["PL", "NO", "FR", "LU", *site.ids("country-groups")]
    return random.sample(codes, random.randint(1, 3))


def _cities(_: Site, random: Random) -> Any:
    return [{"name": label(random), "country": random.choice(("PL", "FR"))}]


def _resources(_: Site, random: Random) -> Any:
    amount = random.randint(1, 10_000_000)
    return {"min": str(amount), "max": str(2 * amount), "currency": random.choice(("EUR", "PLN"))}


_COMMON: dict[str, Value] = {
    "topics": _some("topics"),
    "contact": _contact,
    "links": _links,
    "updated": near_today,
    "silence": _one_of(["heading-level"], ["missing-section"], ["unused-file", "link-to-draft"]),
    "draft": _one_of("true", "false"),
}
_EVENT: dict[str, Value] = _COMMON | {
    "timezone": _one_of("Europe/Riga", "Europe/Lisbon", "America/New_York", "UTC"),
    "attendance": _one_of("in-person", "online", "hybrid"),
    "status": _one_of("scheduled", "cancelled", "postponed", "moved-online"),
    "status_note": _label,
    "venue": _id_of("venues", ANNOUNCED),
    "online": _online,
    "series": _series,
    "follows": _follows,
    "organisers": _some("organisations", name_map),
    "hosts": _some("organisations", name_map),
    "partners": _some("organisations", name_map),
    "audience": _labels,
    "languages": _one_of(["en"], ["pl", "fr"], ["lv"], ["pt", "en", "nl"]),
    "participants": _participants,
    "registration": _registration,
}
_INITIATIVE: dict[str, Value] = _COMMON | {
    "lead": _some("organisations", name_map),
    "area": lambda site, random: pick(random, site.read_facts("content/site.yaml")["areas"]),
    "scope": _one_of("local", "national", "regional", "global"),
    "countries": _countries,
    "cities": _cities,
    "partner_countries": _countries,
    "partners": _some("organisations", name_map),
    "resources": _resources,
    "delivered_by": _some("workshops"),
}
_SERIES: dict[str, Value] = _COMMON | {
    "edition": _number,
    "hashtag": lambda _, random: f"#Tag{random.randrange(10_000)}",
    "url": _url,
    "organisers": _some("organisations", name_map),
    "partners": _some("organisations", name_map),
    "audience": _labels,
    "timezone": _one_of("Europe/Riga", "Europe/Lisbon"),
}
_NEVER_REMOVED: dict[str, dict[str, Value]] = {
    "initiative": {"start": _one_of("2024", "2025-02", "2025-03-04", "tbd")},
    "series": {"kind": _one_of("series", "host-programme"), "start": _one_of("2024", "2025-02")},
}
_FIELDS: dict[str, dict[str, Value]] = {
    "event": _EVENT,
    "initiative": _INITIATIVE,
    "series": _SERIES,
}
_KINDS = {"event": EVENTS, "initiative": ("initiatives",), "series": ("series",)}


def set_fact(site: Site, random: Random, entry: Entry, field: str, value: Value) -> None:
    """Give a field another value; try another value where it has that one already."""
    with site.facts(site.facts_file(entry)) as facts:
        for _ in range(_TRIES):
            new = value(site, random)
            if new != facts.get(field):
                facts[field] = new
                return
    raise NotPossible


def _edit(what: str, field: str, value: Value, *, may_go: bool) -> Edit:
    def apply(site: Site, random: Random) -> None:
        entry = pick(random, site.entries(*_KINDS[what]))
        name = site.facts_file(entry)
        if may_go and field in site.read_facts(name) and random.random() > _KEEP:
            with site.facts(name) as facts:
                del facts[field]
            return
        set_fact(site, random, entry, field, value)

    return Edit(f"{field} of {what}", apply)


FACTS = tuple(
    _edit(what, field, value, may_go=may_go)
    for may_go, table in ((True, _FIELDS), (False, _NEVER_REMOVED))
    for what, fields in table.items()
    for field, value in fields.items()
)
