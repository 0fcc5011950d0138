"""Entries: their names, and which files each needs."""

from programme_pages.problems.definition import Definition, Example, Severity
from programme_pages.problems.texts import sentence

DEFINITIONS = (
    Definition(
        "bad-entry-name",
        title="A name that cannot be an id",
        message='the name "{name}" cannot be an entry\'s id',
        hint="Use lower-case letters a to z, digits and single hyphens, at most 80 characters",
        meaning=(
            "The name of a folder, or of a file of its own, is the id of what it holds. Ids "
            "stand in addresses and in other files, so they are kept simple."
        ),
        example=Example(
            values={"name": "Roofs_2028"},
            wrong="content/workshops/Roofs_2028",
            right="content/workshops/roofs-2028",
        ),
    ),
    Definition(
        "duplicate-id",
        title="One id for two things",
        message='the id "{id}" is taken by {other}',
        hint="Ids are unique over the whole site: rename one of the two",
        meaning=(
            "Entries, venues, organisations and topics are named by their ids everywhere, so "
            "that an id can stand for one of them only."
        ),
        example=Example(
            values={"id": "roofs", "other": "content/workshops/roofs/event.yaml"},
            wrong="content/sessions/roofs",
            right="content/sessions/roofs-online",
        ),
    ),
    Definition(
        "no-facts",
        title="An entry without its file of facts",
        message='the entry "{id}" has no {file}',
        hint="Its facts go there: dates, places",
        meaning=(
            "Dates, places and people stand in one YAML file beside the texts. Without it "
            "there is no entry."
        ),
        example=Example(
            values={"id": "wells", "file": "event.yaml"},
            wrong="content/workshops/wells/events.yaml",
            right="content/workshops/wells/event.yaml",
        ),
    ),
    Definition(
        "no-words",
        title="An entry without any text",
        message='the entry "{id}" has no text in any language of the site',
        hint="Add a file such as {example} with its title",
        meaning=(
            "An entry needs a title in at least one language of the site; the other languages "
            "can follow at any time."
        ),
        example=Example(
            values={"id": "wells", "example": "pl.md"},
            wrong="content/workshops/wells/event.yaml",
            right="content/workshops/wells/event.yaml\ncontent/workshops/wells/en.md",
        ),
    ),
    Definition(
        "no-source-words",
        title="The source language has no text",
        message=(
            "the site has no text of this entry in {language}, though `source` names that language"
        ),
        hint="Add the text, or name the language of a text that is published",
        meaning=(
            "`source` names the language in which an entry is written first, and from which "
            "others are translated. The text in that language is missing, or the site is not "
            "published in it."
        ),
        example=Example(
            values={"language": "pl"},
            file="content/workshops/wells/event.yaml",
            wrong="source: pl",
            right="source: en",
        ),
    ),
    Definition(
        "unknown-language-file",
        title="A text whose name is no language",
        message='"{name}" is not named after a language',
        hint=(
            "Name it by its language, as that is spelt in content/site.yaml: en.md, pl.md, fr.md"
        ),
        meaning=(
            "Texts are named after their language: en.md, pl.md, fr.md. From another name "
            "nobody can tell which language a file is in."
        ),
        example=Example(
            values={"name": "english"},
            wrong="content/workshops/roofs/english.md",
            right="content/workshops/roofs/en.md",
        ),
    ),
    Definition(
        "language-not-published",
        severity=Severity.WARNING,
        title="A text in a language that is not published",
        message='the site is not published in "{language}"',
        hint="Add the language to `languages` in content/site.yaml, or delete this text",
        meaning=(
            "The text is kept, and no page shows it as long as its language is not among "
            "those of the site."
        ),
        example=Example(
            values={"language": "fr"},
            file="content/site.yaml",
            wrong="languages: [en, pl]",
            right="languages: [en, pl, fr]",
        ),
    ),
    Definition(
        "no-front-matter",
        title="A text that does not begin with its title",
        message="{what}",
        hint="{advice}",
        meaning=(
            "Each text begins with a few lines of fields between two lines of three hyphens. "
            "The title is one of them."
        ),
        example=Example(
            values={
                "what": sentence("the file does not begin with its title between two lines of ---"),
                "advice": sentence(
                    "Begin the file with a line of three hyphens, ---, then `title: ...`; "
                    "the text begins below a second such line"
                ),
            },
            file="content/workshops/roofs/en.md",
            wrong="# Roofs",
            right="---\ntitle: Roofs\n---",
        ),
    ),
)
