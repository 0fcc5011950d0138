"""What editors read about venues, organisations, groups of countries and the site."""

from programme_pages.model.facts import (
    GroupFacts,
    Location,
    OrganisationFacts,
    SiteFacts,
    VenueFacts,
)
from programme_pages.schemas.guide.told import Guide, Told

PLACES: Guide = {
    VenueFacts: {
        "name": Told("what it is called", "Weavers’ Hall", "a name; without it, the city's"),
        "city": Told("its city", "{en: Vienna, pl: Wiedeń, fr: Vienne}", "a name; **needed**"),
        "country": Told("its country", "AT", "a country; **needed**"),
        "address": Told(
            "street, number, postcode",
            "[1 Example Street, 59000 Lille]",
            "texts, one or a list of lines",
        ),
        "location": Told(
            "where it is on the map", "{lat: 50.6366, lon: 3.0633}", "see [location](#location)"
        ),
        "timezone": Told("its time zone", "Europe/Vienna", "a time zone"),
        "url": Told("its own site", "https://example.org/", "a web address"),
        "accessibility": Told(
            "how people get in and around", "{en: Step-free entrance}", "a label"
        ),
    },
    Location: {
        "lat": Told(
            "latitude, in degrees", "50.6366", "a number with a point, from -90 to 90; **needed**"
        ),
        "lon": Told(
            "longitude, in degrees", "3.0633", "a number with a point, from -180 to 180; **needed**"
        ),
    },
    OrganisationFacts: {
        "name": Told("its full name", "{en: Committee of the Regions}", "a name; **needed**"),
        "short": Told("its abbreviation", "{en: CoR, pl: KR, fr: CdR}", "a name"),
        "url": Told("its own site", "https://example.org/", "a web address"),
        "country": Told("its country", "BE", "a country"),
        "address": Told(
            "street, number, postcode",
            "[1 Example Street, 1000 Brussels]",
            "texts, one or a list of lines",
        ),
        "email": Told("an e-mail address", "info@example.org", "an e-mail address"),
    },
    GroupFacts: {
        "name": Told(
            "what the group is called",
            "{en: Baltic states, pl: Państwa bałtyckie, fr: Pays baltes}",
            "a name; **needed**",
        ),
        "members": Told("its countries", "[EE, LT, LV]", "a list of countries; **needed**"),
    },
    SiteFacts: {
        "title": Told("the site's title", "{en: From city to city}", "a label; **needed**"),
        "description": Told(
            "what it is, in a sentence", "{en: Workshops of cities}", "a label; **needed**"
        ),
        "base_url": Told(
            "the address at which it will be read",
            "https://example.org/programme/",
            "a web address; **needed**",
        ),
        "languages": Told(
            "the languages in which it is published, the first one first",
            "[en, pl, fr]",
            "a list of languages; **needed**. See "
            "[a fourth language](translators.md#a-fourth-language)",
        ),
        "timezone": Told(
            'the time zone of "today", and of events that name none',
            "Europe/Brussels",
            "a time zone; **needed**",
        ),
        "publisher": Told(
            "who publishes it, named in the foot", "$organisation", "the id of an organisation"
        ),
        "contact": Told(
            "whom readers may ask about the site",
            "{email: web@example.org}",
            "see [contact](#contact)",
        ),
        "areas": Told(
            "areas of commitment of initiatives",
            "{water: {en: Water, pl: Woda, fr: Eau}}",
            "a map from ids to labels",
        ),
        "repository": Told(
            "where the source files can be read", "https://example.org/repository", "a web address"
        ),
        "logo": Told(
            "a picture in the head of every page",
            "logo.svg",
            "the name of a file in the folder `static/`",
        ),
        "accent": Told(
            "the colour of the site, in quotes", '"#003399"', "six hexadecimal digits after `#`"
        ),
        "social_cards": Told(
            "whether there are pictures for other sites that link to a page",
            "true",
            "without it, there are some as long as the site has at most 200 entries",
        ),
    },
}
