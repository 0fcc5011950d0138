"""What editors read about initiatives, series and other pages."""

from programme_pages.model.facts import (
    City,
    InitiativeFacts,
    PageFacts,
    Resources,
    SeriesFacts,
)
from programme_pages.schemas.guide.told import Guide, Told

INITIATIVES: Guide = {
    InitiativeFacts: {
        "start": Told("when it begins", "2017-06", "a date; **needed**"),
        "end": Told("when it ends", "2022-05", "a date, not before `start`"),
        "duration": Told(
            "how long it runs, instead of `end`",
            "5 years",
            "a length of time; five years from June 2017 end with May 2022",
        ),
        "lead": Told("who leads it", "[$organisation]", "bodies, one or a list"),
        "area": Told(
            "its area of commitment", "$area", "an id that stands under `areas` in `site.yaml`"
        ),
        "scope": Told("how far it reaches", "global", "`local`, `national`, `regional`, `global`"),
        "countries": Told(
            "where it is carried out",
            "[$group, CH]",
            "a list of countries and groups; readers see a group's members",
        ),
        "cities": Told(
            "cities where it is carried out", "[Lille]", "a list of names, or of [cities](#cities)"
        ),
        "partner_countries": Told(
            "partner countries",
            "[MX, $group]",
            "a list of countries and groups; a group stays one name",
        ),
        "partners": Told(
            "who else takes part", "[{en: Cities, pl: Miasta, fr: Villes}]", "bodies, one or a list"
        ),
        "resources": Told(
            "what is spent", "{min: 1000000, currency: USD}", "see [resources](#resources)"
        ),
        "delivered_by": Told(
            "what delivers it", "[$entry]", "a list of ids of events, initiatives and series"
        ),
    },
    City: {
        "name": Told(
            "the city",
            "{en: Vienna, pl: Wiedeń, fr: Vienne}",
            "a name; **needed**. A country here is an error",
        ),
        "country": Told("its country", "AT", "a country"),
    },
    Resources: {
        "min": Told("the least amount", "1_000_000", "a whole number, not more than `max`"),
        "max": Told(
            "the greatest amount", "10_000_000", "a whole number; one of `min` and `max` is needed"
        ),
        "currency": Told("of which money", "USD", "a currency; **needed**"),
    },
    SeriesFacts: {
        "kind": Told(
            "which of the two", "host-programme", "`series`, `host-programme`; **needed**"
        ),
        "start": Told("when it begins", "2024-10-07", "a date"),
        "end": Told("when it ends", "2024-10-10", "a date, not before `start`"),
        "timezone": Told(
            "the time zone of these", "Europe/Brussels", "a time zone; without it that of the site"
        ),
        "edition": Told("which edition it is: the 20th", "20", "a whole number"),
        "hashtag": Told("its hashtag, in quotes", '"#EURegionsWeek"', "a text"),
        "url": Told("its own site", "https://example.org/", "a web address"),
        "organisers": Told("who organises it", "[$organisation]", "bodies, one or a list"),
        "partners": Told("who else takes part", "[{en: Cities}]", "bodies, one or a list"),
        "audience": Told("whom it is for", "[{en: City planners}]", "labels, one or a list"),
    },
    PageFacts: {
        "place": Told(
            "where it is linked from", "footer", "`menu`, `footer`, `none` (the default)"
        ),
        "order": Told(
            "its turn there, small numbers first", "1", "a whole number; `100` is the default"
        ),
    },
}
