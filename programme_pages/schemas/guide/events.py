"""What editors read about workshops and city sessions."""

from programme_pages.model.facts import (
    AgendaItem,
    EventFacts,
    Membership,
    Online,
    Participants,
    Predecessor,
    Previous,
    Registration,
    Speaker,
)
from programme_pages.schemas.guide.told import Guide, Told

EVENTS: Guide = {
    EventFacts: {
        "start": Told(
            "when it begins, in the time of its `timezone`",
            "2027-05-20 09:30",
            "a date; **needed** (`tbd` is fine)",
        ),
        "end": Told(
            "when it ends; the last day counts", "2027-05-21", "a date, not before `start`"
        ),
        "timezone": Told(
            "the time zone of all its times",
            "Europe/Riga",
            "a time zone; without it that of the venue, else of the site",
        ),
        "attendance": Told(
            "whether people meet on site", "hybrid", "`in-person` (the default), `online`, `hybrid`"
        ),
        "status": Told(
            "whether it takes place as planned",
            "cancelled",
            "`scheduled` (the default), `cancelled`, `postponed`, `rescheduled`, `moved-online`",
        ),
        "status_note": Told("a sentence on the status", "{en: The hall is flooded}", "a label"),
        "previous": Told(
            "the date before, of a rescheduled event",
            "{start: 2027-03-18}",
            "see [previous](#previous); needed with `rescheduled`",
        ),
        "venue": Told("where it is held", "$venue", "the id of a venue, or `to-be-announced`"),
        "online": Told("how it is held online", "{platform: Zoom}", "see [online](#online)"),
        "series": Told(
            "what it belongs to",
            "$series",
            "one id of a series, or a list; see [series of an event](#series-of-an-event)",
        ),
        "follows": Told(
            "the event before this one",
            "$entry",
            "the id of an event, initiative or series, or see [follows](#follows)",
        ),
        "organisers": Told("who organises it", "[$organisation]", "bodies, one or a list"),
        "hosts": Told("who hosts it", "[{en: The city of Lille}]", "bodies, one or a list"),
        "partners": Told("who else takes part", "[{en: Cities}]", "bodies, one or a list"),
        "audience": Told("whom it is for", "[{en: City planners}]", "labels, one or a list"),
        "languages": Told("languages spoken there", "[en, fr]", "a list of languages"),
        "participants": Told(
            "how many people", "{expected: 60, limit: 80}", "see [participants](#participants)"
        ),
        "registration": Told(
            "how and when people register",
            "{url: https://example.org/}",
            "see [registration](#registration), or `to-be-announced`",
        ),
        "speakers": Told(
            "who speaks",
            "[{name: Anna Example}]",
            "a list of [speakers](#speakers), or `to-be-announced`",
        ),
        "agenda": Told(
            "what happens when",
            "[{start: 09:30, title: Opening}]",
            "a list of [points](#agenda), or `to-be-announced`",
        ),
    },
    Previous: {
        "start": Told("when it was to begin", "2027-03-18", "a date; **needed**"),
        "end": Told("when it was to end", "2027-03-19", "a date"),
    },
    Online: {
        "platform": Told("what is used", "Zoom", "a name"),
        "url": Told(
            "the link to join",
            "https://example.org/join",
            "a web address; shown only if `public: true`",
        ),
        "public": Told(
            "whether readers see the link", "false", "yes or no; `false` is the default"
        ),
    },
    Membership: {
        "id": Told("the series or host programme", "$series", "the id of a series; **needed**"),
        "as": Told("how it belongs to it", "side-event", "`part` (the default), `side-event`"),
    },
    Predecessor: {
        "id": Told("an entry of this site", "$entry", "the id of an event, initiative or series"),
        "title": Told(
            "its title, where it has no page here",
            "{en: Roofs}",
            "a label; one of `id` and `title` is **needed**",
        ),
        "date": Told("when it was", "2025", "a date, but not `tbd`; shown with a `title`"),
        "url": Told(
            "where more can be read",
            "https://example.org/roofs",
            "a web address; used with a `title`",
        ),
    },
    Participants: {
        "expected": Told("how many are expected", "60", "a whole number, not more than `limit`"),
        "limit": Told("how many places there are", "80", "a whole number"),
    },
    Registration: {
        "url": Told("where people register", "https://example.org/register", "a web address"),
        "opens": Told("from when", "2027-01-10", "a date"),
        "closes": Told(
            "until when; a day without a time counts to its end",
            "2027-05-01",
            "a date, not before `opens`",
        ),
        "state": Told(
            "overrides what the dates say",
            "full",
            "`open`, `closed`, `full`, `waiting-list`, `not-needed`",
        ),
        "places": Told("that places are few", "limited", "`limited`"),
    },
    Speaker: {
        "id": Told(
            "a short name by which the agenda names this speaker; also for "
            "`entry:ID#_speaker-anna`",
            "anna",
            "an id, once in the list",
        ),
        "name": Told("the person's name", "Anna Example", "a name; **needed**"),
        "role": Told(
            "what they are", "{en: Hydrologist, pl: Hydrolożka, fr: Hydrologue}", "a label"
        ),
        "organisation": Told("where they are from", "$organisation", "a body"),
        "url": Told("a page about them", "https://example.org/anna", "a web address"),
    },
    AgendaItem: {
        "id": Told(
            "makes a link to this point possible: `entry:ID#_agenda-opening`",
            "opening",
            "an id, once in the list",
        ),
        "day": Told("on which day, if there are several", "2027-05-20", "a day"),
        "start": Told("from when", "09:30", "a time"),
        "end": Told("until when", "10:00", "a time, not before `start`"),
        "title": Told(
            "what it is", "{en: Opening, pl: Otwarcie, fr: Ouverture}", "a label; **needed**"
        ),
        "description": Told("a sentence or two", "{en: How we got here}", "a label"),
        "speakers": Told("who speaks", "[anna]", "a list of ids that stand under `speakers`"),
        "room": Told("in which room", "B12", "a name"),
        "track": Told("in which of several strands", "{en: Water}", "a label"),
        "kind": Told(
            "what kind of point", "break", "`talk`, `workshop`, `discussion`, `break`, `social`"
        ),
    },
}
