"""Sense: facts that cannot all be true."""

from programme_pages.problems.definition import Definition, Example, Severity
from programme_pages.problems.texts import sentence

DEFINITIONS = (
    Definition(
        "end-before-start",
        title="The end is before the start",
        message='"{end}" is before the start, "{start}"',
        hint="{advice}",
        meaning=(
            "One of the two dates or times is mistyped. The end is the last day, or the "
            "minute when it is over."
        ),
        example=Example(
            values={
                "start": "2027-03-18",
                "end": "2027-03-17",
                "advice": sentence("Check both; the end is the last day that counts"),
            },
            file="content/workshops/roofs/event.yaml",
            wrong="end: 2027-03-17",
            right="end: 2027-03-19",
        ),
    ),
    Definition(
        "no-such-time",
        title="A time that the clocks leave out",
        message="{time} does not exist in {zone} on this day",
        hint="Clocks go forward that night: write a time before or after the change",
        meaning=(
            "In the night when summer time begins, an hour is left out. This time is inside "
            "that hour."
        ),
        example=Example(
            values={"time": "03:30", "zone": "Europe/Riga"},
            file="content/workshops/roofs/event.yaml",
            wrong="start: 2027-03-28 03:30",
            right="start: 2027-03-28 04:30",
        ),
    ),
    Definition(
        "previous-missing",
        title="The date before the change is missing",
        message="`rescheduled` needs `previous`",
        hint="Write what the date was before",
        meaning="Who noted the old date has to recognise it, so that the page shows both.",
        example=Example(
            file="content/workshops/roofs/event.yaml",
            wrong="status: rescheduled",
            right="status: rescheduled\nprevious: {start: 2027-02-11}",
        ),
    ),
    Definition(
        "document-without-file",
        title="A document that is found nowhere, or in two places",
        message="a document needs exactly one of `file`, `files` and `url`",
        hint="Write where the document is found",
        meaning=(
            "A document has one source: a file of the entry, files in several languages, or "
            "an address."
        ),
        example=Example(
            file="content/workshops/roofs/event.yaml",
            wrong="- title: Plan",
            right="- title: Plan\n    url: https://rivers.example/plan.pdf",
        ),
    ),
    Definition(
        "follows-nothing",
        title="An event that follows nothing",
        message="`follows` needs an `id` or a `title`",
        hint="Name what this event follows",
        meaning=(
            "`follows` tells readers which event came before: one of this site by its id, or "
            "any other by its title."
        ),
        example=Example(
            file="content/workshops/roofs/event.yaml",
            wrong="follows: {date: 2025}",
            right="follows: {title: {en: Roofs in 2025}, date: 2025}",
        ),
    ),
    Definition(
        "end-and-duration",
        title="Both an end and a length",
        message="both `end` and `duration` are given",
        hint="Keep one of the two",
        meaning=(
            "Either of the two tells when it is over; together they could contradict each other."
        ),
        example=Example(
            file="content/initiatives/pact/event.yaml",
            wrong="countries: [baltic, PL]\nend: 2032-05",
            right="countries: [baltic, PL]",
        ),
    ),
    Definition(
        "too-many",
        title="More than there is room for",
        message="{value} is more than the limit, {limit}",
        hint="Check both numbers",
        meaning="The expected number is above the limit. One of the two is mistyped.",
        example=Example(
            values={"value": "120", "limit": "90"},
            file="content/workshops/roofs/event.yaml",
            wrong="participants: {expected: 120, limit: 90}",
            right="participants: {expected: 90, limit: 120}",
        ),
    ),
    Definition(
        "resources-empty",
        title="Resources without an amount",
        message="`resources` has no amount",
        hint="Write `min`, `max` or both",
        meaning="A currency alone says nothing: the page needs at least one number.",
        example=Example(
            file="content/initiatives/pact/event.yaml",
            wrong="resources: {currency: EUR}",
            right="resources: {max: 20000, currency: EUR}",
        ),
    ),
    Definition(
        "range-reversed",
        title="A range from large to small",
        message="{value} is more than {limit}, the end of the range",
        hint="Exchange the two",
        meaning=(
            "The beginning of a range is larger than its end. They were most likely exchanged."
        ),
        example=Example(
            values={"value": "2000", "limit": "1000"},
            file="content/initiatives/pact/event.yaml",
            wrong="resources: {min: 2000, max: 1000, currency: EUR}",
            right="resources: {min: 1000, max: 2000, currency: EUR}",
        ),
    ),
    Definition(
        "duplicate-item",
        title="One id twice in a list",
        message='the id "{id}" stands twice in this list',
        hint="Line {first} has it already",
        meaning="Ids tell the items of a list apart, for links to them and for translators.",
        example=Example(
            values={"id": "talk", "first": "9"},
            file="content/workshops/roofs/event.yaml",
            wrong="- {id: talk, title: Second talk}",
            right="- {id: second-talk, title: Second talk}",
        ),
    ),
    Definition(
        "unknown-code",
        severity=Severity.WARNING,
        title="Silence for something that is no warning",
        message='no warning "{code}"',
        hint="`silence` names codes of warnings and notes",
        meaning=(
            "`silence` switches off warnings and notes of an entry by their codes. This is no "
            "such code; errors cannot be silenced."
        ),
        example=Example(
            values={"code": "unused-files"},
            file="content/workshops/roofs/event.yaml",
            wrong="silence: [unused-files]",
            right="silence: [unused-file]",
        ),
    ),
    Definition(
        "missing-section",
        severity=Severity.WARNING,
        title="A section that initiatives have",
        message='the section "{anchor}" is missing',
        hint=(
            "Put {{#{anchor}}} behind the heading of that section; add the section if there is none"
        ),
        meaning=(
            "All initiatives tell the same things under the same headings, so that readers "
            "can compare them. A name in braces marks each."
        ),
        example=Example(
            values={"anchor": "modalities"},
            file="content/initiatives/pact/en.md",
            wrong="## How it works",
            right="## How it works {#modalities}",
        ),
    ),
)
