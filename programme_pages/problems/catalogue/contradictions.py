"""Contradictions: what the words of an entry say, and its facts deny."""

from programme_pages.problems.definition import Definition, Example, Severity

_ENGLISH = "content/workshops/roofs/en.md"
_EVENT = "content/workshops/roofs/event.yaml"

DEFINITIONS = (
    Definition(
        "weekday-mismatch",
        title="A day of the week that is not that of the date",
        message='"{text}" cannot be right: {date} is "{weekday}"',
        hint="Correct the day of the week, or the date",
        meaning=(
            "One of the two is mistyped. Readers would come on the wrong day, or ask. Without a "
            "year, the date is taken for one of the event."
        ),
        example=Example(
            values={"text": "Monday 18 March", "date": "2027-03-18", "weekday": "Thursday"},
            file=_ENGLISH,
            wrong="Join us on Monday 18 March!",
            right="Join us on Thursday 18 March!",
        ),
        severity=Severity.WARNING,
    ),
    Definition(
        "zone-mismatch",
        title="The time of another season",
        message='"{zone}" is the time of another season: on {date}, clocks show "{right}"',
        hint='Write "{right}", or check the time itself if it was taken from elsewhere',
        meaning=(
            "In summer, clocks in Brussels show CEST, not CET. Who reckons with what is written "
            "comes an hour late, or early."
        ),
        example=Example(
            values={"zone": "EET", "date": "2027-07-08", "right": "EEST"},
            file=_ENGLISH,
            wrong="at 9:00 EET",
            right="at 9:00 EEST",
        ),
        severity=Severity.WARNING,
    ),
    Definition(
        "registration-mismatch",
        title="A link to another registration",
        message='"{value}" is not where one registers for this event',
        hint=(
            "Its facts have {url}: correct one of the two, or leave the link out, as the page has "
            "one already"
        ),
        meaning="Such a link often stays in a text that was copied from an earlier event.",
        example=Example(
            values={
                "value": "https://forms.example/roofs-2026",
                "url": "https://forms.example/roofs-2027",
            },
            file=_ENGLISH,
            wrong="[register here](https://forms.example/roofs-2026)",
            right="[register here](https://forms.example/roofs-2027)",
        ),
        severity=Severity.WARNING,
    ),
    Definition(
        "translation-lacks",
        title="A number or a date that a translation lacks",
        message="the source says {what}, and this text does not",
        hint="Compare it with {place}",
        meaning=(
            "A figure was mistyped, or a sentence was left out. Numbers and dates are compared as "
            "values, however each language writes them."
        ),
        example=Example(
            values={"what": '"16 May 2016", "75%"', "place": "content/workshops/roofs/en.md:11"},
            file="content/workshops/roofs/pl.md",
            wrong="Pakt z 26 maja 2016 r., 57 proc. głosów.",
            right="Pakt z 16 maja 2016 r., 75 proc. głosów.",
        ),
        severity=Severity.WARNING,
    ),
    Definition(
        "agenda-outside",
        title="A point of the agenda outside the event",
        message='"{value}" is outside the event, {start} to {end}',
        hint="Correct the agenda, or `start` and `end` of the event",
        meaning=(
            "The day or the hour of a point is before the event begins or after it ends. Breaks "
            "and social points may lie around it, on its days."
        ),
        example=Example(
            values={"value": "08:45", "start": "2027-03-18 09:00", "end": "2027-03-19 13:00"},
            file=_EVENT,
            wrong="start: 08:45",
            right="start: 09:00",
        ),
        severity=Severity.WARNING,
    ),
    Definition(
        "agenda-overlap",
        title="Two points in one room at the same time",
        message='"{place}" is taken at this time already',
        hint="The point on line {first} is there then: correct a time, or name another place",
        meaning="One of the times, or of the rooms, is mistyped.",
        example=Example(
            values={"place": "Attic", "first": "9"},
            file=_EVENT,
            wrong="start: 09:45, end: 11:00, room: Attic",
            right="start: 10:00, end: 11:00, room: Attic",
        ),
        severity=Severity.WARNING,
    ),
    Definition(
        "deadline-after-event",
        title="A registration that closes after the event",
        message="{value} is after the end of the event, {end}",
        hint="Check both dates: nobody can register any more by then",
        meaning="The page would say that one can still register for what is over.",
        example=Example(
            values={"value": "2027-03-20", "end": "2027-03-19"},
            file=_EVENT,
            wrong="closes: 2027-03-20",
            right="closes: 2027-03-10",
        ),
        severity=Severity.WARNING,
    ),
    Definition(
        "document-linked",
        title="A document that is linked in the text, too",
        message='"{value}" stands in the list of documents already',
        hint="Leave the link out: the page lists its documents, each with its language and size",
        meaning="Two links to one file are hard to keep alike, in all languages.",
        example=Example(
            values={"value": "files/plan.pdf"},
            file=_ENGLISH,
            wrong="the [plan](files/plan.pdf)",
            right="the plan",
        ),
        severity=Severity.WARNING,
    ),
    Definition(
        "join-link-public",
        title="A link into the meeting that everybody can read",
        message="this address leads into the meeting itself, and everybody can read it",
        hint=(
            "Leave it out and write it under `online`, where it stays private; if all may use it, "
            "add `public: true` there"
        ),
        meaning="Strangers use such links to disturb meetings. Who registers is sent the link.",
        example=Example(
            file=_ENGLISH,
            wrong="or a chair: [join us](https://meet.rivers.example/roofs).",
            right="or a chair.",
        ),
        severity=Severity.WARNING,
    ),
)
