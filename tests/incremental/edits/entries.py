"""Edits of whole entries: new ones, other ids, and those that go, with all that names them."""

import re
from random import Random
from typing import Any

from tests.incremental.edits.edit import edits
from tests.incremental.edits.facts import label, near_today
from tests.incremental.site import KINDS, PLACES, Entry, Site, pick

_FACTS = {"initiatives": "start: 2026\n", "series": "kind: series\n", "pages": "place: menu\n"}


def add_an_event(site: Site, random: Random) -> None:
    entry = Entry(random.choice(("workshops", "sessions")), site.new_id("event", random))
    venue = pick(random, site.ids("venues"))
    facts = f"start: {near_today(site, random)}\nvenue: {venue}\n"
    _add(site, random, entry, facts)


def add_an_event_in_one_file(site: Site, random: Random) -> None:
    name = f"content/sessions/{site.new_id('event', random)}.md"
    facts = f"start: {near_today(site, random)}\nattendance: online\n"
    site.write(name, f"---\ntitle: Short {random.randrange(10_000)}\n{facts}---\nWords.\n")


def add_an_event_to_a_series(site: Site, random: Random) -> None:
    entry = Entry("workshops", site.new_id("event", random))
    series = pick(random, site.ids("series"))
    facts = f"start: {near_today(site, random)}\nseries: {series}\n"
    _add(site, random, entry, facts)


def add_an_entry_of_another_kind(site: Site, random: Random) -> None:
    kind = random.choice(sorted(_FACTS))
    _add(site, random, Entry(kind, site.new_id(kind, random)), _FACTS[kind])


def add_a_copy_of_an_entry(site: Site, random: Random) -> None:
    """With its files and its titles; slugs keep the addresses apart."""
    old = pick(random, [one for one in site.entries() if not site.facts_file(one).endswith(".md")])
    new = Entry(old.kind, site.new_id("copy", random))
    base = f"content/{old.kind}/{old.id}"
    for name in site.names(f"{base}/**/*"):
        content = (site.root / name).read_bytes()
        site.write(name.replace(base, f"content/{new.kind}/{new.id}"), content)
    for name in site.words_files(new):
        with site.facts(name) as facts:
            facts["slug"] = new.id
            facts.pop("aliases", None)


def add_a_venue_and_go_there(site: Site, random: Random) -> None:
    venue = site.new_id("venue", random)
    country = random.choice(("PL", "LU", "PT"))
    site.write(
        f"content/venues/{venue}.yaml", f"city: Town {random.randrange(9)}\ncountry: {country}\n"
    )
    with site.facts(_facts_file(site, random, "workshops", "sessions")) as facts:
        facts["venue"] = venue


def add_an_organisation_and_name_it(site: Site, random: Random) -> None:
    body = site.new_id("body", random)
    site.write(f"content/organisations/{body}.yaml", f"name: Guild {random.randrange(9)}\n")
    with site.facts(_facts_file(site, random, "workshops", "sessions", "series")) as facts:
        facts["organisers"] = [body]


def add_a_topic_and_use_it(site: Site, random: Random) -> None:
    topic = site.new_id("topic", random)
    with site.facts("content/topics.yaml") as topics:
        topics[topic] = label(random)
    with site.facts(_facts_file(site, random, "workshops", "initiatives")) as facts:
        facts["topics"] = [topic]


def rename_an_entry(site: Site, random: Random) -> None:
    entry = pick(random, site.entries())
    new = site.new_id("renamed", random)
    base = f"content/{entry.kind}/{entry.id}"
    _move(site, base, f"content/{entry.kind}/{new}")
    _replace_everywhere(site, entry.id, new)


def rename_a_venue_or_organisation(site: Site, random: Random) -> None:
    kind = random.choice(PLACES)
    old, new = pick(random, site.ids(kind)), site.new_id("renamed", random)
    _move(site, f"content/{kind}/{old}", f"content/{kind}/{new}")
    _replace_everywhere(site, old, new)


def rename_a_topic(site: Site, random: Random) -> None:
    _replace_everywhere(site, pick(random, site.ids("topics")), site.new_id("renamed", random))


def put_an_event_under_another_kind(site: Site, random: Random) -> None:
    entry = pick(random, site.entries("workshops", "sessions"))
    other = "sessions" if entry.kind == "workshops" else "workshops"
    _move(site, f"content/{entry.kind}/{entry.id}", f"content/{other}/{entry.id}")


def delete_an_entry(site: Site, random: Random) -> None:
    kind = pick(random, [kind for kind in KINDS if len(site.ids(kind)) > 1])
    entry = pick(random, site.entries(kind))
    for name in site.names(f"content/{kind}/{entry.id}.md", f"content/{kind}/{entry.id}/**/*"):
        site.remove(name)
    _forget(site, entry.id)


def delete_all_of_a_kind(site: Site, random: Random) -> None:
    """Its section goes from the menu of every page."""
    kind = pick(random, [kind for kind in KINDS[:-1] if site.ids(kind)])
    for entry in site.entries(kind):
        for name in site.names(f"content/{kind}/{entry.id}.md", f"content/{kind}/{entry.id}/**/*"):
            site.remove(name)
        _forget(site, entry.id)


def delete_a_venue_or_organisation(site: Site, random: Random) -> None:
    kind = random.choice(PLACES)
    gone = pick(random, site.ids(kind))
    site.remove(f"content/{kind}/{gone}.yaml")
    _forget(site, gone)


def delete_a_topic(site: Site, random: Random) -> None:
    topics = site.ids("topics")
    if len(topics) > 1:
        _forget(site, random.choice(topics))


def _add(site: Site, random: Random, entry: Entry, facts: str) -> None:
    site.write(site.facts_file(entry), facts)
    codes = site.languages()
    for code in random.sample(codes, random.randint(1, len(codes))):
        text = f"---\ntitle: New {random.randrange(10_000)}\n---\nNew words.\n"
        site.write(f"content/{entry.kind}/{entry.id}/{code}.md", text)


def _facts_file(site: Site, random: Random, *kinds: str) -> str:
    return site.facts_file(pick(random, site.entries(*kinds)))


def _move(site: Site, old: str, new: str) -> None:
    """Move all files of an entry, or the one file of it."""
    for name in site.names(f"{old}.md", f"{old}.yaml", f"{old}/**/*"):
        place = site.root / (new + name.removeprefix(old))
        place.parent.mkdir(parents=True, exist_ok=True)
        (site.root / name).replace(place)
    if (site.root / old).is_dir():
        for folder in sorted((site.root / old).rglob("*"), reverse=True):
            folder.rmdir()
        (site.root / old).rmdir()


def _replace_everywhere(site: Site, old: str, new: str) -> None:
    word = re.compile(rf"(?<![\w/-]){re.escape(old)}(?![\w-])")
    for name in site.names("content/**/*.yaml", "content/**/*.md"):
        text = site.text(name)
        if (changed := word.sub(new, text)) != text:
            site.write(name, changed)


def _forget(site: Site, gone: str) -> None:
    """Take out of the content whatever names an id."""
    link = re.compile(rf"\[([^]]*)\]\(entry:{re.escape(gone)}(#[^)]*)?\)")
    for name in site.names("content/**/*.md"):
        text = site.text(name)
        if (changed := link.sub(r"\1", text)) != text:
            site.write(name, changed)
    for name in site.names("content/**/*.yaml", "content/*/*.md"):
        with site.facts(name) as facts:
            left = _without(facts, gone) or {}
            facts.clear()
            facts.update(left)


def _without(value: Any, gone: str) -> Any:
    """Give a value without what names an id; None where nothing is left of it."""
    if isinstance(value, dict):
        if value.get("id") == gone:
            return None
        kept = {key: _without(one, gone) for key, one in value.items() if key != gone}
        return {key: one for key, one in kept.items() if one is not None} or None
    if isinstance(value, list):
        kept_items = [_without(one, gone) for one in value]
        return [one for one in kept_items if one is not None] or None
    return None if value == gone else value


ENTRIES = edits(
    add_an_event,
    add_an_event_in_one_file,
    add_an_event_to_a_series,
    add_an_entry_of_another_kind,
    add_a_copy_of_an_entry,
    add_a_venue_and_go_there,
    add_an_organisation_and_name_it,
    add_a_topic_and_use_it,
    rename_an_entry,
    rename_a_venue_or_organisation,
    rename_a_topic,
    put_an_event_under_another_kind,
    delete_an_entry,
    delete_all_of_a_kind,
    delete_a_venue_or_organisation,
    delete_a_topic,
)
