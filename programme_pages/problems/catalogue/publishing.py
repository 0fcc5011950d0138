"""Publishing: the site that readers see until now, and templates."""

from programme_pages.problems.definition import Definition, Example, Severity
from programme_pages.problems.texts import sentence

DEFINITIONS = (
    Definition(
        "published-unreachable",
        title="The published site cannot be read",
        message="the published site cannot be read: {reason}",
        hint=(
            "Try again, or check what `--published` names; without that option, addresses "
            "that changed by themselves lead nowhere"
        ),
        meaning=(
            "With `--published`, the program looks up which addresses readers know until now. "
            "The site did not answer, or the folder is not there."
        ),
        example=Example(
            values={"reason": sentence("there is no folder {folder}", folder="nowhere")},
            wrong="--published nowhere",
            right="--published https://rivers.example/",
        ),
    ),
    Definition(
        "published-broken",
        title="The published site is not one of this program",
        message="this file of the published site is not as this program writes it: {reason}",
        hint=(
            "Check what `--published` names; without that option, addresses that changed by "
            "themselves lead nowhere"
        ),
        meaning=(
            "The file with the addresses of the published site looks otherwise than this "
            "program writes it. Perhaps the address leads to another site, or to a page that "
            'says "not found".'
        ),
        example=Example(
            values={"reason": sentence("no JSON")},
            wrong="--published https://rivers.example/pl/",
            right="--published https://rivers.example/",
        ),
    ),
    Definition(
        "address-gone",
        severity=Severity.WARNING,
        title="An address that leads nowhere any more",
        message='nothing is at "{address}" any more, which led to "{id}"',
        hint=(
            "All is well if that was removed on purpose; if there is another page for it now, "
            "put the last part of the address under `aliases` there"
        ),
        meaning=(
            "Readers may have this address in mails and bookmarks. From the next publication "
            'on, they read "Page not found" there.'
        ),
        example=Example(
            values={"address": "en/workshops/wells/", "id": "wells"},
            file="content/workshops/roofs/en.md",
            wrong="title: Roofs",
            right="title: Roofs\naliases: [wells]",
        ),
    ),
    Definition(
        "language-gone",
        severity=Severity.WARNING,
        title="A language that the site no longer has",
        message=(
            'the site was published in "{language}", and its {count} addresses lead nowhere now'
        ),
        hint=(
            "All is well if that is on purpose; else add the language to `languages` in "
            "content/site.yaml"
        ),
        meaning="The published site had pages in this language, and the new one has none.",
        example=Example(
            values={"language": "de", "count": "3"},
            file="content/site.yaml",
            wrong="languages: [en, pl]",
            right="languages: [en, pl, de]",
        ),
    ),
    Definition(
        "address-reused",
        severity=Severity.WARNING,
        title="An address that showed something else before",
        message='the address "{address}" led to "{id}" before, and leads here from now on',
        hint='Give this page another `slug` if links to "{id}" matter',
        meaning="Links to this address were meant for another page. From now on they lead here.",
        example=Example(
            values={"address": "en/workshops/roofs/", "id": "pact"},
            file="content/workshops/roofs/en.md",
            wrong="title: Roofs",
            right="title: Roofs\nslug: cool-roofs",
        ),
    ),
    Definition(
        "template-error",
        title="A template that fails",
        message="{reason}",
        hint="Mend the template; {page} was being made",
        meaning=(
            "Templates decide what pages look like. This one uses something that is not "
            "there, or is not written as templates are. It is a task for whoever looks after "
            "the design."
        ),
        example=Example(
            values={
                "reason": (
                    "'programme_pages.plan.entries.EntryPage object' has no attribute 'nothing'"
                ),
                "page": "en/about/index.html (about)",
            },
            file="templates/page.html",
            wrong="{{ page.nothing }}",
            right="{{ page.text.title }}",
        ),
    ),
)
