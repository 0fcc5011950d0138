"""Edits of facts that hang together: dates, agendas with their speakers, documents with files."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from io import BytesIO
from random import Random

from PIL import Image

from tests.incremental.edits.edit import Effect, edits
from tests.incremental.edits.facts import label, near_today
from tests.incremental.site import EVENTS, Entry, Facts, NotPossible, Site, pick


def move_an_event(site: Site, random: Random) -> None:
    """To days around today, where pages depend on the clock."""
    with _event(site, random) as facts:
        first = date.fromisoformat(near_today(site, random))
        last = first + timedelta(random.randint(0, 3))
        facts["start"] = first.isoformat() + random.choice(("", " 09:30", " 23:30"))
        facts["end"] = last.isoformat() + random.choice(("", " 23:45"))


def move_an_end(site: Site, random: Random) -> None:
    with _event(site, random, "end") as facts:
        day = facts["end"][:10]
        if len(day) < 10:
            raise NotPossible
        facts["end"] = (date.fromisoformat(day) + timedelta(random.randint(1, 9))).isoformat()


def remove_an_end(site: Site, random: Random) -> None:
    with _event(site, random, "end") as facts:
        del facts["end"]


def make_a_date_vague(site: Site, random: Random) -> None:
    with _event(site, random) as facts:
        facts.pop("end", None)
        facts["start"] = random.choice(
            [one for one in ("tbd", "2027", "2027-03", "2029-01") if one != facts["start"]]
        )


def reschedule(site: Site, random: Random) -> None:
    with _event(site, random) as facts:
        facts["status"] = "rescheduled"
        facts["previous"] = {"start": near_today(site, random, -90, -60)}


def rename_a_speaker(site: Site, random: Random) -> None:
    with _listed(site, random, "speakers") as speakers:
        random.choice(speakers)["name"] = f"Person {random.randrange(10_000)}"


def change_what_a_speaker_is(site: Site, random: Random) -> None:
    with _listed(site, random, "speakers") as speakers:
        random.choice(speakers)["role"] = label(random)


def add_a_speaker(site: Site, random: Random) -> None:
    with _event(site, random) as facts:
        known = facts.get("speakers")
        speakers = known if isinstance(known, list) else []
        speaker = f"speaker-{random.randrange(10_000)}"
        facts["speakers"] = [*speakers, {"id": speaker, "name": f"Dr {speaker}"}]


def remove_a_speaker(site: Site, random: Random) -> None:
    with _event(site, random, "speakers", is_list=True) as facts:
        gone = facts["speakers"].pop(random.randrange(len(facts["speakers"])))
        if not facts["speakers"]:
            del facts["speakers"]
        agenda = facts.get("agenda", [])
        for point in agenda if isinstance(agenda, list) else []:
            named = [one for one in point.pop("speakers", []) if one != gone.get("id")]
            point.update({"speakers": named} if named else {})


def add_a_point(site: Site, random: Random) -> None:
    with _event(site, random) as facts:
        known = facts.get("agenda")
        points = known if isinstance(known, list) else []
        point = {"start": f"{random.randint(8, 20):02}:15", "title": label(random), "kind": "talk"}
        facts["agenda"] = [*points, point]


def change_a_point(site: Site, random: Random) -> None:
    with _listed(site, random, "agenda") as points:
        point = random.choice(points)
        field = random.choice(("title", "track", "description", "room"))
        point[field] = label(random)


def turn_an_agenda_round(site: Site, random: Random) -> None:
    with _listed(site, random, "agenda") as points:
        if len(points) < 2:
            raise NotPossible
        points.reverse()


def forget_an_agenda(site: Site, random: Random) -> None:
    with _event(site, random, "agenda") as facts:
        facts["agenda"] = (
            "to-be-announced" if facts["agenda"] != "to-be-announced" else [{"title": "Talk"}]
        )


def add_a_document(site: Site, random: Random) -> None:
    """With its file."""
    entry = pick(random, _in_folders(site))
    number = random.randrange(10_000)
    file = f"paper-{number}.pdf"
    site.write(
        f"content/{entry.kind}/{entry.id}/files/{file}", b"%PDF paper" * random.randint(1, 999)
    )
    with site.facts(site.facts_file(entry)) as facts:
        known = facts.get("documents")
        documents = known if isinstance(known, list) else []
        kind = random.choice(("agenda", "report", "other"))
        facts["documents"] = [*documents, {"file": file, "title": label(random), "kind": kind}]


def link_to_a_document_elsewhere(site: Site, random: Random) -> None:
    with _event(site, random) as facts:
        known = facts.get("documents")
        documents = known if isinstance(known, list) else []
        url = f"https://papers.example/{random.randrange(10_000)}"
        facts["documents"] = [*documents, {"url": url, "title": label(random)}]


def change_a_document(site: Site, random: Random) -> None:
    with _listed(site, random, "documents") as documents:
        document = random.choice(documents)
        document["title"] = label(random)
        document["kind"] = random.choice(("report", "recording", "other"))


def forget_a_document(site: Site, random: Random) -> None:
    """Its file stays, which is a warning unless a text names it."""
    with _event(site, random, "documents", is_list=True) as facts:
        facts["documents"].pop(random.randrange(len(facts["documents"])))
        if not facts["documents"]:
            del facts["documents"]


def png(random: Random) -> bytes:
    """A picture of one colour."""
    content = BytesIO()
    colour = tuple(random.randrange(256) for _ in range(3))
    Image.new("RGB", (640, 480), colour).save(content, "PNG")
    return content.getvalue()


def add_a_picture(site: Site, random: Random) -> None:
    entry = pick(random, _in_folders(site))
    file = f"picture-{random.randrange(10_000)}.png"
    site.write(f"content/{entry.kind}/{entry.id}/files/{file}", png(random))
    with site.facts(site.facts_file(entry)) as facts:
        facts["image"] = {"file": file, "alt": label(random)}


def change_a_picture(site: Site, random: Random) -> None:
    with _event(site, random, "image") as facts:
        facts["image"]["alt"] = label(random)
        facts["image"]["credit"] = f"Photo {random.randrange(10_000)}"


def start_after_the_end(site: Site, random: Random) -> None:
    with _event(site, random) as facts:
        facts |= {"start": "2027-03-10", "end": "2027-03-09"}


def name_a_venue_that_is_not_there(site: Site, random: Random) -> None:
    with _event(site, random) as facts:
        facts["venue"] = "no-such-venue"


@contextmanager
def _event(
    site: Site, random: Random, field: str = "start", *, is_list: bool = False
) -> Iterator[Facts]:
    """Change the facts of an event that has a field, and has a list there if need be."""
    files = [site.facts_file(entry) for entry in site.entries(*EVENTS)]
    known = [(name, site.read_facts(name).get(field)) for name in files]
    fit = [name for name, value in known if value and (isinstance(value, list) or not is_list)]
    with site.facts(pick(random, fit)) as facts:
        yield facts


@contextmanager
def _listed(site: Site, random: Random, field: str) -> Iterator[list[Facts]]:
    """Change the items of an event's list."""
    with _event(site, random, field, is_list=True) as facts:
        yield facts[field]


def _in_folders(site: Site) -> list[Entry]:
    return [
        entry
        for entry in site.entries(*EVENTS, "initiatives", "series")
        if not site.facts_file(entry).endswith(".md")
    ]


TOGETHER = (
    *edits(
        move_an_event,
        move_an_end,
        remove_an_end,
        make_a_date_vague,
        reschedule,
        rename_a_speaker,
        change_what_a_speaker_is,
        add_a_speaker,
        remove_a_speaker,
        add_a_point,
        change_a_point,
        turn_an_agenda_round,
        forget_an_agenda,
        add_a_document,
        link_to_a_document_elsewhere,
        change_a_document,
        forget_a_document,
        add_a_picture,
        change_a_picture,
    ),
    *edits(start_after_the_end, name_a_venue_that_is_not_there, effect=Effect.BREAK),
)
