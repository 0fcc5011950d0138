"""Edits of what many pages show: venues, organisations, topics, groups, pages, the site."""

from random import Random
from typing import Any

from tests.incremental.edits.edit import Effect, edits
from tests.incremental.edits.facts import label
from tests.incremental.site import PLACES, Facts, NotPossible, Site, pick
from tests.incremental.small_site import ENGINE

SITE_FILE = "content/site.yaml"
_GERMAN = "locales/de/LC_MESSAGES/messages.po"


def change_the_name_of_a_venue(site: Site, random: Random) -> None:
    """And so its address."""
    with site.facts(_place(site, random, "venues")) as facts:
        facts["name"] = label(random)


def change_the_name_of_an_organisation(site: Site, random: Random) -> None:
    """And so its address."""
    with site.facts(_place(site, random, "organisations")) as facts:
        facts["name"] = label(random)


def change_a_short_name(site: Site, random: Random) -> None:
    with site.facts(_place(site, random, "organisations")) as facts:
        facts["short"] = f"S{random.randrange(10_000)}"


def change_a_city(site: Site, random: Random) -> None:
    with site.facts(_place(site, random, "venues")) as facts:
        facts["city"] = label(random)


def change_a_country(site: Site, random: Random) -> None:
    with site.facts(_place(site, random, *PLACES)) as facts:
        facts["country"] = _other(random, facts.get("country"), "PL", "LU", "IE", "FR")


def change_a_time_zone_of_a_venue(site: Site, random: Random) -> None:
    with site.facts(_place(site, random, "venues")) as facts:
        facts["timezone"] = _other(random, facts.get("timezone"), "Europe/Kyiv", "UTC")


def change_how_to_get_in(site: Site, random: Random) -> None:
    with site.facts(_place(site, random, "venues")) as facts:
        facts["accessibility"] = label(random)


def change_an_address(site: Site, random: Random) -> None:
    with site.facts(_place(site, random, *PLACES)) as facts:
        facts["address"] = [f"Street {random.randrange(10_000)}", "Town"]


def change_where_an_organisation_is_found(site: Site, random: Random) -> None:
    with site.facts(_place(site, random, "organisations")) as facts:
        facts["url"] = f"https://example.org/{random.randrange(10_000)}"
        facts["email"] = f"office{random.randrange(10_000)}@example.org"


def change_a_topic(site: Site, random: Random) -> None:
    with site.facts("content/topics.yaml") as topics:
        topics[pick(random, topics)] = label(random)


def turn_topics_round(site: Site, _: Random) -> None:
    with site.facts("content/topics.yaml") as topics:
        _turn_round(topics)


def change_a_group_of_countries(site: Site, random: Random) -> None:
    with site.facts("content/country-groups.yaml") as groups:
        members = groups[pick(random, groups)]["members"]
        members.append(_other(random, None, *({"AT", "CH", "CZ", "FI", "IT"} - set(members))))


def change_the_name_of_a_group(site: Site, random: Random) -> None:
    with site.facts("content/country-groups.yaml") as groups:
        groups[pick(random, groups)]["name"] = label(random)


def move_a_page_in_the_menu(site: Site, random: Random) -> None:
    with site.facts(_page(site, random)) as facts:
        facts["place"] = _other(random, facts.get("place"), "menu", "footer", "none")


def change_the_order_of_a_page(site: Site, random: Random) -> None:
    with site.facts(_page(site, random)) as facts:
        facts["order"] = str(random.randrange(10_000))


def change_title_or_description_of_the_site(site: Site, random: Random) -> None:
    with site.facts(SITE_FILE) as facts:
        facts[random.choice(("title", "description"))] = label(random)


def change_the_time_zone_of_the_site(site: Site, random: Random) -> None:
    _set(site, random, "timezone", "Europe/Brussels", "Pacific/Auckland", "America/New_York")


def change_the_base_url(site: Site, random: Random) -> None:
    _set(
        site, random, "base_url", "https://a.example/", "https://b.example/c/", "https://d.example"
    )


def change_the_accent(site: Site, random: Random) -> None:
    _set(site, random, "accent", "#003399", "#7a1f3d", "#2e5e1e", None)


def change_the_logo(site: Site, random: Random) -> None:
    site.write("static/pictures/sign.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>\n')
    _set(site, random, "logo", "mark.svg", "pictures/sign.svg", None)


def change_the_publisher(site: Site, random: Random) -> None:
    _set(site, random, "publisher", *site.ids("organisations"), None)


def change_the_contact_of_the_site(site: Site, random: Random) -> None:
    office = {"name": f"Office {random.randrange(10_000)}", "phone": "+32 2 555 01 00"}
    _set(site, random, "contact", office, None)


def change_the_repository(site: Site, random: Random) -> None:
    _set(site, random, "repository", f"https://git.example/{random.randrange(10_000)}", None)


def rename_an_area(site: Site, random: Random) -> None:
    with site.facts(SITE_FILE) as facts:
        areas = facts["areas"]
        areas[pick(random, areas)] = label(random)


def turn_languages_round(site: Site, _: Random) -> None:
    with site.facts(SITE_FILE) as facts:
        facts["languages"].reverse()


def add_a_language(site: Site, random: Random) -> None:
    """One that the engine has a catalogue of, or German, which has a small one here."""
    with site.facts(SITE_FILE) as facts:
        codes = facts["languages"]
        known = [path.name for path in sorted((ENGINE / "locales").glob("[a-z][a-z]"))]
        new = pick(random, [code for code in (*known, "de") if code not in codes])
        codes.insert(random.randint(0, len(codes)), new)
    if new == "de":
        _write_german(site)


def remove_a_language(site: Site, random: Random) -> None:
    """Its texts stay, with a warning each; what is written in no other is an error."""
    with site.facts(SITE_FILE) as facts:
        codes = facts["languages"]
        if len(codes) == 1:
            raise NotPossible
        codes.remove(random.choice(codes))


def add_a_language_without_a_catalogue(site: Site, _: Random) -> None:
    with site.facts(SITE_FILE) as facts:
        facts["languages"].append("nl")


def use_a_colour_that_is_none(site: Site, _: Random) -> None:
    with site.facts(SITE_FILE) as facts:
        facts["accent"] = "blue"


def _place(site: Site, random: Random, *kinds: str) -> str:
    return pick(random, site.names(*(f"content/{kind}/*.yaml" for kind in kinds)))


def _page(site: Site, random: Random) -> str:
    names = [site.facts_file(entry) for entry in site.entries("pages")]
    return pick(random, [name for name in names if (site.root / name).is_file()])


def _other(random: Random, now: Any, *values: Any) -> Any:
    return pick(random, [one for one in values if one != now])


def _write_german(site: Site) -> None:
    """Write a catalogue with one message, and a text."""
    site.write(_GERMAN, 'msgid "Workshops"\nmsgstr "Werkstätten"\n')
    page = "content/pages/about-this-site"
    if (site.root / page).is_dir():
        site.write(f"{page}/de.md", "---\ntitle: Über uns\n---\nGuten Tag.\n")


def _set(site: Site, random: Random, field: str, *values: Any) -> None:
    """Give a field of the site another value; None removes it."""
    with site.facts(SITE_FILE) as facts:
        value = _other(random, facts.get(field), *values)
        if value is None:
            del facts[field]
        else:
            facts[field] = value


def _turn_round(facts: Facts) -> None:
    turned = list(reversed(facts.items()))
    facts.clear()
    facts.update(turned)


WHOLE = (
    *edits(
        change_the_name_of_a_venue,
        change_the_name_of_an_organisation,
        change_a_short_name,
        change_a_city,
        change_a_country,
        change_a_time_zone_of_a_venue,
        change_how_to_get_in,
        change_an_address,
        change_where_an_organisation_is_found,
        change_a_topic,
        turn_topics_round,
        change_a_group_of_countries,
        change_the_name_of_a_group,
        move_a_page_in_the_menu,
        change_the_order_of_a_page,
        change_title_or_description_of_the_site,
        change_the_time_zone_of_the_site,
        change_the_base_url,
        change_the_accent,
        change_the_logo,
        change_the_publisher,
        change_the_contact_of_the_site,
        change_the_repository,
        rename_an_area,
        turn_languages_round,
        add_a_language,
    ),
    *edits(remove_a_language, effect=Effect.RISK),
    *edits(add_a_language_without_a_catalogue, use_a_colour_that_is_none, effect=Effect.BREAK),
)
