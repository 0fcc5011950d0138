"""Exchange: what comes back from translators' tools, and in from other systems."""

from programme_pages.problems.definition import Definition, Example, Severity
from programme_pages.problems.texts import sentence

DEFINITIONS = (
    Definition(
        "bad-translation",
        title="A translators' file that cannot be brought in",
        message="this file cannot be brought in: {reason}",
        hint="Nothing of the file was written: mend what is named here, and bring it in again",
        meaning=(
            "Something in the file would make the site wrong, so that nothing of it was taken over."
        ),
        example=Example(
            values={"reason": sentence("it has more than the one line of its original")},
            file="pl.po",
            wrong='msgstr ""\n"Dachy\\n"\n"i rzeki"',
            right='msgstr "Dachy i rzeki"',
        ),
    ),
    Definition(
        "left-translation",
        severity=Severity.WARNING,
        title="A translation that was left out",
        message="this message was left out: {reason}",
        hint="Export the language anew: the new file has all that is translated",
        meaning=(
            "The text that this is a translation of has changed or gone since the file was "
            "made. All other translations were taken over."
        ),
        example=Example(
            values={
                "reason": sentence(
                    'there is no text "{address}" any more', address="workshops/walls title"
                )
            },
            file="pl.po",
            wrong='msgctxt "workshops/walls title"\nmsgid "Walls"\nmsgstr "Mury"',
            right='msgctxt "workshops/roofs title"\nmsgid "Roofs"\nmsgstr "Dachy"',
        ),
    ),
    Definition(
        "changed-translation",
        severity=Severity.WARNING,
        title="A translation that two people changed",
        message=(
            "somebody changed this translation in the content since the file was made, and so "
            "did you; yours was left out"
        ),
        hint=(
            "Export the language anew and compare; or let your file win everywhere with "
            "`--overwrite`"
        ),
        meaning=(
            "The file holds another text than the content, and the content is newer than the "
            "file. Nobody's work is overwritten without being asked."
        ),
        example=Example(
            file="pl.po",
            wrong='msgstr "Daszki"',
            right='msgstr "Dachy"',
        ),
    ),
    Definition(
        "bad-import",
        title="A file of another system that cannot be read",
        message="this file cannot be brought in: {reason}",
        hint="Mend that, or export it anew, in UTF-8, in one of the formats that `import` knows",
        meaning=(
            "`import` reads iCalendar, CSV, saved pages that describe events (schema.org in "
            "JSON-LD), `schedule.json` and Indico's JSON. This file is none of them, or it is "
            "damaged. Nothing of it was written."
        ),
        example=Example(
            file="events.csv",
            wrong="what,when",
            right="title,start",
            values={
                "reason": "its first line has to name its columns, “title” and “start” among them"
            },
        ),
    ),
    Definition(
        "left-import",
        severity=Severity.WARNING,
        title="An event of another system that was left out",
        message="this event was left out: {reason}",
        hint="Mend it in the file and bring it in again, or begin it with `new`",
        meaning=(
            "The rest of the file was brought in. What is there already is never written over, "
            "so the same file can be brought in again once it is mended."
        ),
        example=Example(
            file="events.csv",
            wrong="Walls,2027-05-20,,too,many",
            right="Walls,2027-05-20",
            values={"reason": "this line has more cells than the first"},
        ),
    ),
)
