"""Addresses: pages, files and old addresses that are in each other's way."""

from programme_pages.problems.definition import Definition, Example, Severity

DEFINITIONS = (
    Definition(
        "address-taken",
        title="Two pages at one address",
        message='the address "{address}" is taken by "{other}"',
        hint=(
            "Give one of the two another title, or the end of its address in a line of its own, "
            "such as `{example}`"
        ),
        meaning=(
            "Two entries of one kind have the same title, or the same `slug`, in one "
            "language. An address can show one of them only."
        ),
        example=Example(
            values={
                "address": "en/workshops/roofs/",
                "other": "content/workshops/roofs/en.md",
                "example": "slug: roofs-2",
            },
            file="content/workshops/wells/en.md",
            wrong="slug: roofs",
            right="slug: wells",
        ),
    ),
    Definition(
        "alias-loop",
        title="An old address that is the present one",
        message='the old address "{address}" is that of the page itself',
        hint="Delete it from `aliases`, or give the page another `slug`",
        meaning=(
            "`aliases` keeps the addresses that a page had before. One that leads to itself "
            "would lead in a circle."
        ),
        example=Example(
            values={"address": "en/workshops/roofs/"},
            file="content/workshops/roofs/en.md",
            wrong="aliases: [green-roofs, roofs]",
            right="aliases: [green-roofs]",
        ),
    ),
    Definition(
        "alias-hides-page",
        title="An old address that is another page's",
        message='at the old address "{address}" there is a page: "{other}"',
        hint="Delete it from `aliases`: an address leads to one page only",
        meaning=(
            "Who opens this address expects the page that is there now. It cannot lead away "
            "to another one."
        ),
        example=Example(
            values={"address": "en/workshops/roofs/", "other": "content/workshops/roofs/en.md"},
            file="content/workshops/wells/en.md",
            wrong="aliases: [roofs]",
            right="aliases: [old-wells]",
        ),
    ),
    Definition(
        "alias-taken",
        title="One old address for two pages",
        message='the old address "{address}" is also kept in "{other}"',
        hint="Keep it in one place: an address leads to one page only",
        meaning="Two pages claim the same old address, and it can lead to one of them only.",
        example=Example(
            values={
                "address": "en/workshops/green-roofs/",
                "other": "content/workshops/roofs/en.md",
            },
            file="content/workshops/wells/en.md",
            wrong="aliases: [green-roofs]",
            right="aliases: [old-wells]",
        ),
    ),
    Definition(
        "sections-alike",
        title="Two sections of the site with one address",
        message='the sections "{other}" and "{name}" have one address, "{address}"',
        hint="Translate their messages with the context `address` in two ways",
        meaning=(
            "The names of sections in addresses are translated. In this language two of them "
            "became the same."
        ),
        example=Example(
            values={"address": "pl/warsztaty/", "name": "sessions", "other": "workshops"},
            file="locales/pl/LC_MESSAGES/messages.po",
            wrong='msgid "sessions"\nmsgstr "warsztaty"',
            right='msgid "sessions"\nmsgstr "sesje"',
        ),
    ),
    Definition(
        "section-address",
        severity=Severity.WARNING,
        title="A section whose name cannot stand in an address",
        message='"{value}" cannot be the name of a folder in web addresses',
        hint=(
            "Small letters a to z, digits and hyphens can. Pages lie in this one, so write: {slug}"
        ),
        meaning=(
            "The names of sections in addresses are translated, and each becomes a folder. "
            "Addresses with other signs break when they are copied."
        ),
        example=Example(
            values={"value": "Nasze zajęcia", "slug": "nasze-zajecia"},
            file="locales/pl/LC_MESSAGES/messages.po",
            wrong='msgid "workshops"\nmsgstr "Nasze zajęcia"',
            right='msgid "workshops"\nmsgstr "nasze-zajecia"',
        ),
    ),
    Definition(
        "files-alike",
        title="Two file names that look the same to some hosts",
        message='the names "{name}" and "{other}" differ in nothing that all hosts tell apart',
        hint="Rename one: case, and how accents are stored, do not count everywhere",
        meaning=(
            "Some computers and web servers do not tell Plan.pdf from plan.pdf, nor two ways "
            "to store an é. One file would take the place of the other."
        ),
        example=Example(
            values={"name": "Plan.pdf", "other": "plan.pdf"},
            file="content/workshops/roofs/event.yaml",
            wrong="- {file: Plan.pdf, title: Another plan}",
            right="- {file: other-plan.pdf, title: Another plan}",
        ),
    ),
    Definition(
        "file-in-the-way",
        title="A file in the place of a page",
        message='the site has something else at "{target}", or hosts could think so',
        hint="Rename this file or delete it: what lies in static/root/ goes to the site's root",
        meaning=(
            "What lies in static/root/ is copied to the site as it is. Here it would take the "
            "place of something that the program makes."
        ),
        example=Example(
            values={"target": "en/workshops/index.html"},
            wrong="static/root/en/workshops/index.html",
            right="static/root/our-list.html",
        ),
    ),
)
