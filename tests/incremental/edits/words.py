"""Edits of words: texts, titles, slugs, translations."""

import re
from random import Random

from programme_pages.drift import Record, write_record
from programme_pages.markup.sections import split_sections
from tests.incremental.edits.edit import Effect, edits
from tests.incremental.site import EVENTS, Entry, Site, front_matter, pick

TITLES = ("Sand", "Łódź i ląd", "L’été: au large", "Eel & oyster <b>", "東京", "Reed beds")


def change_body(site: Site, random: Random) -> None:
    _append(site, _any_words(site, random), f"Another word, {random.random()}.")


def change_an_existing_word_of_a_body(site: Site, random: Random) -> None:
    name = pick(random, [name for name in _all_words(site) if " " in _body(site, name)])
    head, body = front_matter(site.text(name))
    site.write(name, f"---\n{head}---\n{body.replace(' ', f' x{random.randrange(99)} ', 1)}")


def mark_a_translation(site: Site, random: Random) -> None:
    """It is up to date then, whatever it was before."""
    records = {name: _record(site, source) for name, source in _translations(site)}
    others = [name for name in records if site.read_facts(name).get("based_on") != records[name]]
    name = pick(random, others)
    with site.facts(name) as facts:
        facts["based_on"] = records[name]


def leave_a_translation_behind(site: Site, random: Random) -> None:
    """Its source changes, and what it says it translates is no more."""
    pairs = _translations(site)
    marked = [source for name, source in pairs if "based_on" in site.read_facts(name)]
    _append(site, pick(random, marked), f"Another word, {random.random()}.")


def empty_a_body(site: Site, random: Random) -> None:
    names = [
        name for name in _all_words(site) if _body(site, name) and "files/" not in _body(site, name)
    ]
    name = pick(random, names)
    head, _ = front_matter(site.text(name))
    site.write(name, f"---\n{head}---\n")


def link_to_another_entry(site: Site, random: Random) -> None:
    kinds = (
        "workshops",
        "sessions",
        "initiatives",
        "series",
        "pages",
        "venues",
        "organisations",
        "topics",
    )
    target = pick(random, site.ids(pick(random, kinds)))
    _append(site, _any_words(site, random), f"See [over there](entry:{target}).")


def add_a_heading(site: Site, random: Random) -> None:
    number = random.randrange(10_000)
    _append(site, _any_words(site, random), f"## Part {number}\n\n[Up](#part-{number})")


def skip_a_level_of_headings(site: Site, random: Random) -> None:
    """A warning, which every later build has to repeat."""
    _append(
        site,
        _any_words(site, random),
        f"## Part\n\n#### Deep {random.random()} {{#d{random.randrange(10_000)}}}",
    )


def change_title(site: Site, random: Random) -> None:
    with site.facts(_any_words(site, random)) as facts:
        facts["title"] = f"{random.choice(TITLES)} {random.randrange(10_000)}"


def exchange_two_titles(site: Site, random: Random) -> None:
    """Two pages take each other's addresses, where they are of one kind."""
    entries = site.entries(pick(random, ("workshops", "sessions", "initiatives")))
    first, second = pick(random, entries), pick(random, entries)
    one, other = (site.words_files(entry)[0] for entry in (first, second))
    with site.facts(one) as facts, site.facts(other) as others:
        if one == other:
            facts["title"] += " again"
        facts["title"], others["title"] = others["title"], facts["title"]


def change_a_title_in_the_menu(site: Site, random: Random) -> None:
    named = [one for one in site.entries("pages") if _place(site, one) in {"menu", "footer"}]
    names = [name for entry in named for name in site.words_files(entry)]
    with site.facts(pick(random, names)) as facts:
        facts["title"] = f"{random.choice(TITLES)} {random.randrange(10_000)}"


def move_what_a_text_links_to(site: Site, random: Random) -> None:
    """So that an address changes that is all that the page with the link shows of it."""
    names = [name for one in _linked_from_pages(site) for name in site.words_files(one)]
    with site.facts(pick(random, names)) as facts:
        facts["slug"] = f"moved-{random.randrange(10_000)}"


def make_a_draft_of_what_a_text_links_to(site: Site, random: Random) -> None:
    """So that there is something to say of a text that did not change."""
    linked = [one for one in _linked_from_pages(site) if one.kind in EVENTS]
    with site.facts(site.facts_file(pick(random, linked))) as facts:
        facts["draft"] = not facts.get("draft", False)


def _linked_from_pages(site: Site) -> list[Entry]:
    links = {
        target for name in site.names("content/pages/**/*.md") for target in _links(site, name)
    }
    return [one for one in site.entries() if one.id in links]


def change_summary(site: Site, random: Random) -> None:
    with site.facts(_any_words(site, random)) as facts:
        facts["summary"] = f"In short: {random.random()}"


def remove_a_summary(site: Site, random: Random) -> None:
    with site.facts(pick(random, _with(site, "summary"))) as facts:
        del facts["summary"]


def change_slug_and_keep_the_old_one_as_alias(site: Site, random: Random) -> None:
    with site.facts(_any_words(site, random)) as facts:
        old, aliases = facts.get("slug"), facts.get("aliases", [])
        facts["slug"] = f"slug-{random.randrange(10_000)}"
        if old:
            facts["aliases"] = [*([aliases] if isinstance(aliases, str) else aliases), old]


def remove_a_slug(site: Site, random: Random) -> None:
    with site.facts(pick(random, _with(site, "slug"))) as facts:
        del facts["slug"]


def add_an_alias(site: Site, random: Random) -> None:
    with site.facts(_any_words(site, random)) as facts:
        facts["aliases"] = [f"alias-{random.randrange(10_000)}"]


def remove_aliases(site: Site, random: Random) -> None:
    with site.facts(pick(random, _with(site, "aliases"))) as facts:
        del facts["aliases"]


def add_a_translation(site: Site, random: Random) -> None:
    lacking = [
        f"content/{entry.kind}/{entry.id}/{code}.md"
        for entry in _in_folders(site)
        for code in site.languages()
        if not (site.root / f"content/{entry.kind}/{entry.id}/{code}.md").is_file()
    ]
    title = f"title: {random.choice(('Nowe', 'Neuf', 'New'))} {random.randrange(10_000)}"
    site.write(pick(random, lacking), f"---\n{title}\n---\nJust translated.\n")


def remove_a_translation(site: Site, random: Random) -> None:
    """An entry keeps one, and that of its source; files that it named are then unused."""
    found = []
    for entry in _in_folders(site):
        names, source = site.words_files(entry), _source(site, entry)
        found += [name for name in names if len(names) > 1 and not name.endswith(f"/{source}.md")]
    site.remove(pick(random, found))


def touch_a_text(site: Site, random: Random) -> None:
    """A new time and the same bytes."""
    (site.root / _any_words(site, random)).touch()


def replace_a_text_by_the_same(site: Site, random: Random) -> None:
    """A new file and the same bytes, as editors and version control leave them."""
    name = _any_words(site, random)
    text = site.text(name)
    site.remove(name)
    site.write(name, text)


def write_a_title_twice(site: Site, random: Random) -> None:
    name = _any_words(site, random)
    head, body = front_matter(site.text(name))
    site.write(name, f"---\n{head}title: Twice\n---\n{body}")


def link_to_nothing(site: Site, random: Random) -> None:
    _append(site, _any_words(site, random), "[Nowhere](entry:nobody-has-this-id)")


def write_what_is_not_utf_8(site: Site, random: Random) -> None:
    name = _any_words(site, random)
    site.write(name, site.text(name).encode() + b"\xff\n")


def _links(site: Site, name: str) -> list[str]:
    return re.findall(r"\]\(entry:([^)#]+)", site.text(name))


def _place(site: Site, entry: Entry) -> str:
    name = site.facts_file(entry)
    place: str = site.read_facts(name).get("place", "") if (site.root / name).is_file() else ""
    return place


def _all_words(site: Site) -> list[str]:
    return [name for entry in site.entries() for name in site.words_files(entry)]


def _any_words(site: Site, random: Random) -> str:
    return pick(random, _all_words(site))


def _with(site: Site, field: str) -> list[str]:
    return [name for name in _all_words(site) if field in site.read_facts(name)]


def _in_folders(site: Site) -> list[Entry]:
    return [
        entry
        for entry in site.entries()
        if (site.root / f"content/{entry.kind}/{entry.id}").is_dir()
    ]


def _source(site: Site, entry: Entry) -> str:
    """Give the language that an entry says it was written in, if it does."""
    facts = site.facts_file(entry)
    known = (site.root / facts).is_file() and site.read_facts(facts).get("source")
    return known or ""


def _translations(site: Site) -> list[tuple[str, str]]:
    """Give language files, each with that of its source."""
    found = []
    for entry in _in_folders(site):
        folder, source = f"content/{entry.kind}/{entry.id}", _source(site, entry)
        own = f"{folder}/{source or site.languages()[0]}.md"
        names = site.words_files(entry)
        found += [(name, own) for name in names if own in names and name != own]
    return found


def _record(site: Site, name: str) -> str:
    facts, sections = site.read_facts(name), split_sections(_body(site, name))
    texts = (section.text for section in sections)
    return write_record(Record.of(facts["title"], facts.get("summary"), texts))


def _body(site: Site, name: str) -> str:
    return front_matter(site.text(name))[1]


def _append(site: Site, name: str, text: str) -> None:
    site.write(name, f"{site.text(name)}\n{text}\n")


WORDS = (
    *edits(
        change_body,
        change_an_existing_word_of_a_body,
        mark_a_translation,
        leave_a_translation_behind,
        empty_a_body,
        link_to_another_entry,
        add_a_heading,
        skip_a_level_of_headings,
        change_title,
        exchange_two_titles,
        change_a_title_in_the_menu,
        move_what_a_text_links_to,
        make_a_draft_of_what_a_text_links_to,
        change_summary,
        remove_a_summary,
        change_slug_and_keep_the_old_one_as_alias,
        remove_a_slug,
        add_an_alias,
        remove_aliases,
        add_a_translation,
        remove_a_translation,
    ),
    *edits(touch_a_text, replace_a_text_by_the_same, effect=Effect.TOUCH),
    *edits(write_a_title_twice, link_to_nothing, write_what_is_not_utf_8, effect=Effect.BREAK),
)
