"""YAML: what the strict reader refuses."""

from programme_pages.problems.definition import Definition, Example
from programme_pages.problems.texts import sentence

DEFINITIONS = (
    Definition(
        "yaml-syntax",
        title="A line that cannot be read as YAML",
        message="{what}",
        hint="{advice}",
        meaning=(
            "YAML has a few signs with a meaning: colons, quotes, brackets, hyphens and the "
            "spaces at the beginning of a line. Here they do not fit together."
        ),
        example=Example(
            values={
                "what": sentence("a colon where no field can begin"),
                "advice": sentence(
                    'Put a text that holds ": " in quotes; let fields of one level begin in the '
                    "same column"
                ),
            },
            file="content/workshops/roofs/en.md",
            wrong="title: Roofs: a beginning",
            right='title: "Roofs: a beginning"',
        ),
    ),
    Definition(
        "duplicate-key",
        title="A field that stands twice",
        message='"{key}" stands twice',
        hint="It is on line {first} already: keep one of them",
        meaning=(
            "A field has one value. If it stands twice, nobody can tell which of the two is meant."
        ),
        example=Example(
            values={"key": "start", "first": "2"},
            file="content/workshops/roofs/event.yaml",
            wrong="topics: [climate]\nstart: 2027-03-20",
            right="topics: [climate]",
        ),
    ),
    Definition(
        "yaml-alias",
        title="A value that begins with & or *",
        message='a value that begins with & or * ("{name}")',
        hint="Put a text in quotes; a value that stands somewhere else, write out here, too",
        meaning=(
            "YAML can name a value with & and repeat it with *. That is hard to follow, and "
            "small files can grow without end by it, so it is not used here."
        ),
        example=Example(
            values={"name": "topics"},
            file="content/workshops/roofs/event.yaml",
            wrong="topics: &topics [climate]",
            right="topics: [climate]",
        ),
    ),
    Definition(
        "yaml-tag",
        title="A YAML tag",
        message='a YAML tag ("{tag}")',
        hint="Put quotes around a text that begins with !",
        meaning=(
            "A word with an exclamation mark before a value tells YAML its type. The program "
            "knows the types of all fields by itself."
        ),
        example=Example(
            values={"tag": "!!str"},
            file="content/workshops/roofs/event.yaml",
            wrong="venue: !!str riga",
            right="venue: riga",
        ),
    ),
    Definition(
        "yaml-depth",
        title="Too many levels inside each other",
        message="more than {limit} levels inside each other",
        hint="Remove some brackets",
        meaning=(
            "No field needs lists within lists of this depth; it is most often a bracket that "
            "was typed too often."
        ),
        example=Example(
            values={"limit": "16"},
            file="content/workshops/roofs/event.yaml",
            wrong="topics: [[[[[[[[[[[[[[[[climate]]]]]]]]]]]]]]]]",
            right="topics: [climate]",
        ),
    ),
    Definition(
        "yaml-documents",
        title="A second document in one file",
        message="a second document in one file",
        hint="Remove the line with ---",
        meaning=(
            "A line of three hyphens inside a file of facts begins a second document, which "
            "nothing would read."
        ),
        example=Example(
            file="content/workshops/roofs/event.yaml",
            wrong="topics: [climate]\n---\nstart: 2027-03-20",
            right="topics: [climate]",
        ),
    ),
    Definition(
        "yaml-key",
        title="A list in the place of a field's name",
        message="a list or map in the place of a field's name",
        hint="Write a plain name",
        meaning="Before a colon stands the name of a field, which is a plain word.",
        example=Example(
            file="content/workshops/roofs/event.yaml",
            wrong="[languages]: en",
            right="languages: [en]",
        ),
    ),
    Definition(
        "empty-value",
        title="A field without a value",
        message="a value is missing",
        hint="{advice}",
        meaning=(
            "Behind the colon there is nothing, or nothing that YAML takes for a value: a # "
            "begins a comment, and a comma inside braces ends the text."
        ),
        example=Example(
            values={"advice": sentence("Write it, or delete the line")},
            file="content/workshops/roofs/event.yaml",
            wrong="end:",
            right="end: 2027-03-19",
        ),
    ),
)
