"""References: what one file says of another."""

from programme_pages.problems.definition import Definition, Example, Severity
from programme_pages.problems.texts import sentence

DEFINITIONS = (
    Definition(
        "unknown-venue",
        title="A venue that does not exist",
        message='no venue "{id}"',
        hint="Venues are the files of content/venues/",
        meaning=(
            "Events name their venue by its id. There is no file of that name among the venues."
        ),
        example=Example(
            values={"id": "rigga"},
            file="content/workshops/roofs/event.yaml",
            wrong="venue: rigga",
            right="venue: riga",
        ),
    ),
    Definition(
        "unknown-organisation",
        title="An organisation that does not exist",
        message='no organisation "{id}"',
        hint=(
            "Organisations are the files of content/organisations/; write {{en: ...}} for a "
            "body without a page"
        ),
        meaning=(
            "A plain word in this place is the id of an organisation with a page of its own. "
            "A body without one is written as a text, in braces."
        ),
        example=Example(
            values={"id": "Two city councils"},
            file="content/workshops/roofs/event.yaml",
            wrong="organisers: Two city councils",
            right="organisers: [{en: Two city councils}]",
        ),
    ),
    Definition(
        "unknown-topic",
        title="A topic that does not exist",
        message='no topic "{id}"',
        hint="Topics are listed in content/topics.yaml",
        meaning=(
            "Topics are chosen from one list for the whole site, so that readers find all "
            "that belongs together."
        ),
        example=Example(
            values={"id": "climat"},
            file="content/workshops/roofs/event.yaml",
            wrong="topics: [climate, climat]",
            right="topics: [climate]",
        ),
    ),
    Definition(
        "unknown-series",
        title="A series that does not exist",
        message='no series "{id}"',
        hint="Series are the folders of content/series/",
        meaning=(
            "Events name the series they belong to by its id, which is the name of its folder."
        ),
        example=Example(
            values={"id": "roof-series"},
            file="content/workshops/roofs/event.yaml",
            wrong="series: roof-series",
            right="series: roofs-series",
        ),
    ),
    Definition(
        "unknown-entry",
        title="An entry that does not exist",
        message='no entry "{id}"',
        hint="An entry's id is the name of its folder",
        meaning=(
            "Links inside the site name an entry by its id, so that they hold even if its "
            "address changes. There is no entry of this id."
        ),
        example=Example(
            values={"id": "pacts"},
            file="content/workshops/roofs/en.md",
            wrong="[the pact](entry:pacts)",
            right="[the pact](entry:pact)",
        ),
    ),
    Definition(
        "unknown-area",
        title="An area that does not exist",
        message='no area "{id}"',
        hint="Areas are listed under `areas` in content/site.yaml",
        meaning="Areas of initiatives are named once for the whole site.",
        example=Example(
            values={"id": "waters"},
            file="content/initiatives/pact/event.yaml",
            wrong="area: waters",
            right="area: water",
        ),
    ),
    Definition(
        "unknown-country",
        title="Neither a country nor a group of countries",
        message='"{id}" is neither a country nor a group of countries',
        hint="Countries are written as PL; groups are listed in content/country-groups.yaml",
        meaning=(
            "Countries are named by two letters, and groups of them by the ids that the site "
            "gives them."
        ),
        example=Example(
            values={"id": "baltics"},
            file="content/initiatives/pact/event.yaml",
            wrong="countries: [baltics, UK, Polska, EU]",
            right="countries: [baltic, GB, PL]",
        ),
    ),
    Definition(
        "country-as-city",
        title="A country among the cities",
        message='"{name}" is a country, not a city',
        hint="Put {code} under `countries` or `partner_countries`",
        meaning=(
            "The list of cities names places; countries have a list of their own, and pages "
            "of their own."
        ),
        example=Example(
            values={"name": "Polska", "code": "PL"},
            file="content/initiatives/pact/event.yaml",
            wrong="cities: [Riga, Polska]",
            right="cities: [Riga]\npartner_countries: [PL]",
        ),
    ),
    Definition(
        "unknown-speaker",
        title="A speaker that the entry does not name",
        message='no speaker "{id}" in this entry',
        hint="{advice}",
        meaning=(
            "The agenda names people by the ids they have in the entry's own list of speakers."
        ),
        example=Example(
            values={
                "id": "nowack",
                "advice": sentence(
                    "An agenda names speakers by the id that they have under `speakers`"
                ),
            },
            file="content/workshops/roofs/event.yaml",
            wrong="- {title: Opening, speakers: [nowack]}",
            right="- {title: Opening, speakers: [nowak]}",
        ),
    ),
    Definition(
        "missing-file",
        title="A file that is not there",
        message='no file "{name}" in the entry\'s files/',
        hint="Put it into {folder}, or check the name; case matters",
        meaning=(
            "The entry names a download or a picture that is not in its folder files/. "
            "Capital and small letters are different letters there."
        ),
        example=Example(
            values={"name": "plan.pdf", "folder": "content/workshops/roofs/files/"},
            file="content/workshops/roofs/event.yaml",
            wrong="- {file: plan.PDF, title: Plan}",
            right="- {file: plan.pdf, title: Plan}",
        ),
    ),
    Definition(
        "missing-logo",
        title="The logo is not there",
        message='no file "{name}" in static/',
        hint="The logo is a picture in the folder static/ beside content/",
        meaning="The site names a picture as its logo, and there is none of that name.",
        example=Example(
            values={"name": "logo.svg"},
            file="content/site.yaml",
            wrong="logo: logo.svg",
            right="logo: pictures/logo.svg",
        ),
    ),
    Definition(
        "unused-file",
        severity=Severity.WARNING,
        title="A file that the entry does not name",
        message="nothing in the entry names this file",
        hint="Name it under `documents` or `image`, link to it as files/NAME, or delete it",
        meaning=(
            "Only files that the entry names are published, so that nothing gets out by "
            "chance. Readers cannot get this one."
        ),
        example=Example(
            file="content/workshops/roofs/event.yaml",
            wrong="topics: [climate]",
            right="topics: [climate]\ndocuments:\n  - {file: old plan.pdf, title: The old plan}",
        ),
    ),
    Definition(
        "link-to-draft",
        severity=Severity.WARNING,
        title="A link to a draft",
        message='the entry "{id}" is a draft',
        hint="Until it is published, this link leads to the home page",
        meaning=(
            "The entry behind this link is not published yet, so that its page does not exist "
            "for readers."
        ),
        example=Example(
            values={"id": "wells"},
            file="content/workshops/roofs/en.md",
            wrong="Good shoes, as for [the wells](entry:wells).",
            right="Good shoes, as for the wells.",
        ),
    ),
)
