"""Fields: which there are, and what form each needs."""

from programme_pages.problems.definition import Definition, Example
from programme_pages.problems.texts import sentence

DEFINITIONS = (
    Definition(
        "unknown-field",
        title="A field that does not exist here",
        message='no field "{field}" here',
        hint="Fields have English names in every file; docs/fields.md has all of them",
        meaning=(
            "Every kind of entry has its fields. This one is misspelt, or belongs further in "
            "or further out, or to another kind."
        ),
        example=Example(
            values={"field": "venu"},
            file="content/workshops/roofs/event.yaml",
            wrong="venu: riga",
            right="venue: riga",
        ),
    ),
    Definition(
        "missing-field",
        title="A field that is needed",
        message='"{field}" is missing',
        hint="Add it; it cannot be left out",
        meaning=(
            "Most fields can be left out. This one cannot: without it the page would have "
            "nothing to show in an important place."
        ),
        example=Example(
            values={"field": "country"},
            file="content/venues/riga.yaml",
            wrong="city: {en: Riga, pl: Ryga}\ntimezone: Europe/Riga",
            right="city: {en: Riga, pl: Ryga}\ncountry: LV\ntimezone: Europe/Riga",
        ),
    ),
    Definition(
        "expected-map",
        title="A field that needs fields of its own",
        message='"{field}" needs fields of its own',
        hint="{advice}",
        meaning="This field is a group: it holds further fields, each with its name.",
        example=Example(
            values={
                "field": "participants",
                "advice": sentence(
                    "Write them below it, each as `field: value`; there can be {fields}",
                    fields="expected, limit",
                ),
            },
            file="content/workshops/roofs/event.yaml",
            wrong="participants: 60",
            right="participants: {expected: 60}",
        ),
    ),
    Definition(
        "expected-list",
        title="A field that needs a list",
        message='"{field}" needs a list',
        hint="Write [one, two], or each on a line that begins with a hyphen",
        meaning="This field can hold several values, so that even a single one stands in a list.",
        example=Example(
            values={"field": "topics"},
            file="content/workshops/roofs/event.yaml",
            wrong="topics: climate",
            right="topics: [climate]",
        ),
    ),
    Definition(
        "expected-text",
        title="A field that needs a single value",
        message='"{field}" needs a single value',
        hint="Write one text, without a list",
        meaning="This field has one value; a list or a group of fields stands in its place.",
        example=Example(
            values={"field": "start"},
            file="content/workshops/roofs/event.yaml",
            wrong="start: [2027-03-18, 2027-03-19]",
            right="start: 2027-03-18",
        ),
    ),
    Definition(
        "empty-list",
        title="An empty list",
        message='"{field}" is an empty list',
        hint="Write at least one item",
        meaning=(
            "A list that is there promises something. Where there is nothing to say, the "
            "field is left out."
        ),
        example=Example(
            values={"field": "languages"},
            file="content/site.yaml",
            wrong="languages: []",
            right="languages: [en, pl]",
        ),
    ),
    Definition(
        "empty-text",
        title="A text with nothing in it",
        message='"{field}" has no text',
        hint="Write the text, or delete the line",
        meaning="Between the quotes there are only spaces, so readers would see a gap.",
        example=Example(
            values={"field": "summary"},
            file="content/workshops/roofs/en.md",
            wrong='summary: " "',
            right="summary: What roofs can do.",
        ),
    ),
    Definition(
        "text-too-long",
        title="A text that is too long for its place",
        message='"{field}" has {length} characters, more than {limit}',
        hint="Move long text into the body",
        meaning=(
            "Titles, summaries and labels stand in lists and on cards, where there is room "
            "for a few lines."
        ),
        example=Example(
            values={"field": "summary", "length": "2028", "limit": "2000"},
            file="content/workshops/roofs/en.md",
            wrong="summary: What roofs can do, and more, and more",
            right="summary: What roofs can do.",
        ),
    ),
    Definition(
        "expected-label",
        title="A field that needs a text",
        message='"{field}" needs a text',
        hint="Write one text, or a map of languages: {{en: ..., pl: ..., fr: ...}}",
        meaning="Readers see this value, so that it is one text, or one for each language.",
        example=Example(
            values={"field": "title"},
            file="content/site.yaml",
            wrong="title: [Roofs, Dachy]",
            right="title: {en: Roofs, pl: Dachy}",
        ),
    ),
    Definition(
        "label-language",
        title="A text under a name that is no language",
        message='"{value}" is not a language',
        hint="A map of texts has languages as its names: {{en: ..., pl: ..., fr: ...}}",
        meaning=(
            "Inside the braces, each text stands behind the code of its language: en, pl, fr."
        ),
        example=Example(
            values={"value": "polish"},
            file="content/topics.yaml",
            wrong="climate: {en: Climate, polish: Klimat}",
            right="climate: {en: Climate, pl: Klimat}",
        ),
    ),
    Definition(
        "fact-in-words",
        title="A fact in a language file",
        message='"{field}" is a fact and stands in a language file',
        hint="Facts stand once, in {facts}: move it there, or delete it if it is there already",
        meaning=(
            "Dates, places and the like are the same in all languages. They stand once, among "
            "the facts, so that no translation can contradict another."
        ),
        example=Example(
            values={"field": "venue", "facts": "event.yaml"},
            file="content/workshops/roofs/pl.md",
            wrong="title: Dachy\nvenue: riga",
            right="title: Dachy",
        ),
    ),
    Definition(
        "words-in-facts",
        title="A text among the facts",
        message='"{field}" is text and stands among the facts',
        hint="Move it into the language files, such as {example}",
        meaning=(
            "Titles, summaries and the like differ from language to language. They stand in "
            "the language files."
        ),
        example=Example(
            values={"field": "title", "example": "en.md"},
            file="content/workshops/roofs/event.yaml",
            wrong="topics: [climate]\ntitle: Roofs",
            right="topics: [climate]",
        ),
    ),
    Definition(
        "path-outside",
        title="A file that is not the entry's own",
        message='"{value}" is not a file of this entry',
        hint="Put the file into the entry's files/ and write its name",
        meaning=(
            "Documents and pictures of an entry lie in its folder files/, and are named by "
            "what follows that."
        ),
        example=Example(
            values={"value": "../wells/plan.pdf"},
            file="content/workshops/roofs/event.yaml",
            wrong="- {file: ../wells/plan.pdf, title: Plan}",
            right="- {file: plan.pdf, title: Plan}",
        ),
    ),
)
