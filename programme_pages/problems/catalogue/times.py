"""Times: days, times of day, lengths and zones as they are written."""

from programme_pages.problems.definition import Definition, Example

DEFINITIONS = (
    Definition(
        "bad-timezone",
        title="A value that is no time zone",
        message='"{value}" is not a time zone',
        hint="Write a place, such as Europe/Warsaw: it knows its summer time by itself",
        meaning=(
            "A zone is named by a large city in it. Letters such as CET or EST do not say "
            "when summer time begins."
        ),
        example=Example(
            values={"value": "CET"},
            file="content/workshops/roofs/event.yaml",
            wrong="timezone: CET",
            right="timezone: Europe/Riga",
        ),
    ),
    Definition(
        "bad-date",
        title="A value that is no date",
        message='"{value}" is not a date',
        hint=(
            "Write year, month and day as 2027-03-18, a time after it as 2027-03-18 09:30; a "
            "month, a year or tbd where no more is known"
        ),
        meaning=(
            "Dates are written from the largest part to the smallest, which is the same for "
            "everybody. The page shows them as each language does."
        ),
        example=Example(
            values={"value": "18.3.2027"},
            file="content/workshops/roofs/event.yaml",
            wrong="start: 18.3.2027",
            right="start: 2027-03-18",
        ),
    ),
    Definition(
        "no-such-date",
        title="A day that is not in the calendar",
        message='"{value}" is not in the calendar',
        hint="Check day, month and year",
        meaning=(
            "The form of the date is right, but that month has no such day, or the year no "
            "such month."
        ),
        example=Example(
            values={"value": "2027-02-29"},
            file="content/workshops/roofs/event.yaml",
            wrong="end: 2027-02-29",
            right="end: 2027-03-29",
        ),
    ),
    Definition(
        "expected-day",
        title="A field that needs a single day",
        message='"{value}" is not a single day',
        hint="Write it as 2027-03-18",
        meaning="Elsewhere a month or a year can be enough. Here the page needs the very day.",
        example=Example(
            values={"value": "2027-01"},
            file="content/workshops/roofs/event.yaml",
            wrong="updated: 2027-01",
            right="updated: 2027-01-15",
        ),
    ),
    Definition(
        "bad-time",
        title="A value that is no time of day",
        message='"{value}" is not a time of day',
        hint="Write it as 09:30, from 00:00 to 23:59",
        meaning="Times have two digits for the hour and two for the minute, from 00:00 to 23:59.",
        example=Example(
            values={"value": "9.30"},
            file="content/workshops/roofs/event.yaml",
            wrong="- {day: 2027-03-18, start: 9.30, title: Opening}",
            right="- {day: 2027-03-18, start: 09:30, title: Opening}",
        ),
    ),
    Definition(
        "bad-duration",
        title="A value that is no length of time",
        message='"{value}" is not a length of time',
        hint="Write it as 5 years or 18 months",
        meaning=(
            "A length is a number and an English unit, which the page shows in each language."
        ),
        example=Example(
            values={"value": "five years"},
            file="content/initiatives/pact/event.yaml",
            wrong="duration: five years",
            right="duration: 5 years",
        ),
    ),
)
