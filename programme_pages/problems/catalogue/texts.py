"""Texts: what their Markdown cannot hold, and what translations say of their originals."""

from programme_pages.problems.definition import Definition, Example, Severity
from programme_pages.problems.texts import sentence

DEFINITIONS = (
    Definition(
        "bad-based-on",
        severity=Severity.WARNING,
        title="A code that does not tell what was translated",
        message='"{value}" does not tell what was translated: {reason}',
        hint="Delete the line: the page is shown all the same. {advice}",
        meaning=(
            "The code notes which state of the source a translation was made from. With it, "
            "the site can tell when the source has changed since."
        ),
        example=Example(
            values={
                "value": "1-2u3n-vdak-zz5p-m4tx",
                "reason": sentence("a character of it is wrong, or it is cut off"),
                "advice": sentence(
                    "Or, once this translates {name} as it is now, write: based_on: {record}",
                    name="en.md",
                    record="1-kqjr-gacz-jdp7-afqo",
                ),
            },
            file="content/workshops/roofs/pl.md",
            wrong="based_on: 1-2u3n-vdak-zz5p-m4tx",
            right="based_on: 1-kqjr-gacz-jdp7-afqo",
        ),
    ),
    Definition(
        "no-title-yet",
        severity=Severity.WARNING,
        title="A title that is still to be written",
        message="the title is still to be written",
        hint="Write it in the place of tbd; until then, a translation counts as not there",
        meaning=(
            "A text that was just begun has tbd in the place of its title. Readers get the page "
            "in another language until the title is there."
        ),
        example=Example(
            file="content/workshops/roofs/pl.md",
            wrong="title: tbd",
            right="title: Dachy",
        ),
    ),
    Definition(
        "translation-unmarked",
        severity=Severity.NOTE,
        title="A translation that does not say what it translates",
        message="nobody noted which state of {original} this translates",
        hint=(
            "As soon as all of it is translated, add this line below the title: based_on: {record}"
        ),
        meaning=(
            "With the line `based_on`, the site can tell translators and readers when the "
            "original has changed since. The page is shown without it, too."
        ),
        example=Example(
            values={"original": "en.md", "record": "1-kqjr-gacz-jdp7-afqo"},
            file="content/workshops/roofs/pl.md",
            wrong="title: Dachy",
            right="title: Dachy\nbased_on: 1-kqjr-gacz-jdp7-afqo",
        ),
    ),
    Definition(
        "translation-outdated",
        severity=Severity.NOTE,
        title="A translation whose original has changed",
        message="{what}",
        hint=("{advice} As soon as the translation fits, let this line be: based_on: {record}"),
        meaning=(
            "The original was changed after this translation was made. Readers see the "
            "translation all the same, and are told that the original is newer."
        ),
        example=Example(
            values={
                "what": sentence(
                    "{name} was changed after it was translated here: {named}",
                    name="en.md",
                    named=sentence(
                        "{named}, {other}",
                        named=sentence("title"),
                        other=sentence('"{section}" (new)', section="Getting there"),
                    ),
                ),
                "advice": sentence("Look at what is named."),
                "record": "1-f263-gacz-jdp7-lwa3-7m5k",
            },
            file="content/workshops/roofs/pl.md",
            wrong="based_on: 1-kqjr-gacz-jdp7-afqo",
            right="based_on: 1-f263-gacz-jdp7-lwa3-7m5k",
        ),
    ),
    Definition(
        "fewer-headings",
        severity=Severity.WARNING,
        title="A translation with fewer headings than its original",
        message=(
            "this text has fewer headings than its original ({here}, not {source}), but "
            "`based_on` says that all of it is translated"
        ),
        hint=(
            "Translate the other sections, too; until then, readers are told that some are missing"
        ),
        meaning=(
            "Each section of the original begins with a heading, and so does its translation. "
            "Where headings are missing, so are sections, most likely."
        ),
        example=Example(
            values={"here": "1", "source": "2"},
            file="content/workshops/roofs/pl.md",
            wrong="Dobre buty.",
            right="Dobre buty.\n\n## Jak dojechać\n\nPociągiem.",
        ),
    ),
    Definition(
        "body-too-long",
        title="A text that is too long for a page",
        message="the text has more than {limit} characters",
        hint="Put long texts into documents",
        meaning=(
            "Nobody reads a page of this length, and it would be slow to open. A document can "
            "be as long as it needs to be."
        ),
        example=Example(
            values={"limit": "100000"},
            file="content/workshops/roofs/en.md",
            wrong="Good shoes. Good shoes. Good shoes.",
            right="[All about good shoes](files/shoes.pdf)",
        ),
    ),
    Definition(
        "markdown-too-deep",
        title="Lists or quotations too deep inside each other",
        message="too many lists or quotations inside each other",
        hint="Readers can follow two or three levels",
        meaning=(
            "Each level moves the text further in, until there is no room left for it on a "
            "telephone."
        ),
        example=Example(
            file="content/workshops/roofs/en.md",
            wrong="> > > > > > > > > Good shoes.",
            right="> Good shoes.",
        ),
    ),
    Definition(
        "too-many-signs",
        title="Too many signs of Markdown in one piece",
        message="too many signs such as * [ ] ( ) up to here",
        hint="Divide long lists with empty lines, or put them into a document",
        meaning=(
            "Brackets and stars that belong to nothing take very long to work out, and are "
            "most often typed by accident."
        ),
        example=Example(
            file="content/workshops/roofs/en.md",
            wrong="Good shoes ((((((((((((((((((((((((((((((((((((((((((((((((((((",
            right="Good shoes",
        ),
    ),
    Definition(
        "html-not-allowed",
        title="HTML that texts cannot hold",
        message="<{tag}> is not allowed in texts",
        hint="Write Markdown; readers' safety allows only simple HTML",
        meaning=(
            "Texts are written in Markdown. Of HTML, only simple parts are kept: scripts, "
            "films and frames could load something of others into readers' browsers."
        ),
        example=Example(
            values={"tag": "video"},
            file="content/workshops/roofs/en.md",
            wrong='<video src="shoes.mp4"></video>',
            right="[A film about shoes](https://rivers.example/shoes)",
        ),
    ),
    Definition(
        "attribute-not-allowed",
        title="An attribute that texts cannot hold",
        message='"{name}" is not allowed on <{tag}>',
        hint="Delete it",
        meaning=(
            "Colours, sizes and behaviour are those of the whole site, so that every page is "
            "easy to read in light and dark."
        ),
        example=Example(
            values={"name": "style", "tag": "span"},
            file="content/workshops/roofs/en.md",
            wrong='<span style="color: red">Good shoes.</span>',
            right="**Good shoes.**",
        ),
    ),
    Definition(
        "bad-link",
        title="A link that leads nowhere safe",
        message='"{value}" cannot be linked to',
        hint="{advice}",
        meaning=(
            "A link leads to a whole address, to a page of this site by its id, to a file of "
            "the entry or to a heading. Others break when pages move, or run something in the "
            "reader's browser."
        ),
        example=Example(
            values={
                "value": "/shop",
                "advice": sentence(
                    "Write https://..., entry:ID for a page of this site, or files/NAME for a "
                    "download"
                ),
            },
            file="content/workshops/roofs/en.md",
            wrong="[our shop](/shop)",
            right="[our shop](https://rivers.example/shop)",
        ),
    ),
    Definition(
        "missing-alt",
        severity=Severity.WARNING,
        title="A picture in a text that is not put into words",
        message="nothing says what this picture shows",
        hint="Say it between the brackets: ![A square under trees](files/square.jpg)",
        meaning=(
            "Who cannot see a picture hears these words in its place, and so does everybody whose "
            "connection is too slow for it. Public bodies in the European Union have to give them."
        ),
        example=Example(
            file="content/workshops/roofs/pl.md",
            wrong="Dobre buty. ![](files/shoes.svg)",
            right="Dobre buty. ![Buty na grubej podeszwie](files/shoes.svg)",
        ),
    ),
    Definition(
        "unknown-anchor",
        title="A link to a heading that is not there",
        message='no heading "{value}" in this text',
        hint="Anchors are set as {{#name}}",
        meaning=(
            "A link that begins with # leads to a heading of the same text, by the name of "
            "the heading or by one that is set behind it."
        ),
        example=Example(
            values={"value": "#below"},
            file="content/workshops/roofs/en.md",
            wrong="See [below](#below).",
            right="See [below](#what-to-bring).",
        ),
    ),
    Definition(
        "duplicate-anchor",
        title="One name for two headings",
        message='"{anchor}" stands twice',
        hint="Give each heading its own",
        meaning="A link to this name could only ever lead to the first of the two.",
        example=Example(
            values={"anchor": "bring"},
            file="content/workshops/roofs/en.md",
            wrong="## Where to bring it {#bring}",
            right="## Where to bring it {#where}",
        ),
    ),
    Definition(
        "broken-markdown",
        severity=Severity.WARNING,
        title="Markdown that readers see as it was typed",
        message="{what}",
        hint="{advice}",
        meaning=(
            "A link, or the name of a heading, is not spelt as Markdown wants it. Readers see "
            "its brackets in the text."
        ),
        example=Example(
            values={
                "what": sentence(
                    "this does not name the heading: readers see it as it stands here"
                ),
                "advice": sentence(
                    "End the line with a space and the name between two braces: {#name}"
                ),
            },
            file="content/workshops/roofs/pl.md",
            wrong="[pakt] (entry:pact)",
            right="[pakt](entry:pact)",
        ),
    ),
    Definition(
        "heading-level",
        severity=Severity.WARNING,
        title="A heading at another level than it is shown at",
        message='the heading "{text}" has level {written}',
        hint="It is shown at level {level}: begin with ## and leave no level out",
        meaning=(
            "Headings tell readers of screen readers how a page is built, so that no level "
            "can be left out. The page's own title is level 1."
        ),
        example=Example(
            values={"text": "What to bring", "written": "4", "level": "2"},
            file="content/workshops/roofs/en.md",
            wrong="#### What to bring",
            right="## What to bring",
        ),
    ),
)
