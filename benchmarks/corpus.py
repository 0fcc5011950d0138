"""A made-up programme, always the same: what every generator of the benchmark is given.

Each event has three languages with about 300 words each. Venues, organisations and series grow
with the events, so that the lists on their pages are alike at any size; topics and countries do
not, and their pages grow. The words mean nothing; only their amounts matter.
"""

import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

SEED = 2017
LANGUAGES = ("en", "pl", "fr")
EVENTS_PER_VENUE, EVENTS_PER_ORGANISATION, EVENTS_PER_SERIES = 10, 25, 40
TOPICS = 20
COUNTRIES = ("AT", "BE", "BG", "CZ", "DE", "ES", "FR", "GR", "IT", "LV", "PL", "PT", "SE", "SI")
ZONE = "Europe/Warsaw"
SITE_URL = "https://example.org/"
TODAY = "2026-01-01"
TITLES = {"en": "Corpus", "pl": "Korpus", "fr": "Corpus"}
DESCRIPTIONS = {
    "en": "Made-up events",
    "pl": "Zmyślone wydarzenia",
    "fr": "Événements inventés",
}
_SYLLABLES = {
    code: tuple(text.split())
    for code, text in {
        "en": "ci ty net work plan re gion mar ket bridge home wa ter green fair share learn",
        "pl": "mia sto gmi na są siad łą ka rze dzi eń ży cie wspól nie uli ca śro da",
        "fr": "vil le ré seau mar ché quar tier é cole ri vière en sem ble jar din pla ce",
    }.items()
}
_SYLLABLES_OF_A_WORD = (1, 1, 1, 1, 2, 2, 2, 3)
_WORDS_OF_A_PARAGRAPH = 30
_FIRST_DAY, _DAYS = datetime(2015, 1, 1), 4500  # noqa: DTZ001  (wall time at the venue)

Names = Mapping[str, str]  # by language


@dataclass(frozen=True, slots=True)
class Named:
    """A topic or an organisation."""

    id: str
    names: Names


@dataclass(frozen=True, slots=True)
class Venue:
    """A place where events are held."""

    id: str
    names: Names
    city: str
    country: str
    latitude: str
    longitude: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A series, or what an event has in common with one; `version` counts edits of its bodies."""

    id: str
    titles: Names
    summaries: Names
    version: int = 0

    def body(self, language: str) -> str:
        """Make the text in Markdown; it is not kept, as there may be very many."""
        text = _body(random.Random(f"{SEED} {self.id} {language}"), language)  # noqa: S311
        return text if self.version == 0 else f"{text}\nEdit {self.version}.\n"


@dataclass(frozen=True, slots=True)
class Event(Entry):
    """A workshop or a session; `start` and `end` are wall time at the venue."""

    kind: str = "workshop"
    start: datetime = _FIRST_DAY
    end: datetime = _FIRST_DAY
    venue: str = ""
    organiser: str = ""
    topics: tuple[str, ...] = ()
    expected: int = 0
    series: str | None = None


@dataclass(frozen=True, slots=True)
class Corpus:
    """The whole programme; every list is in the order of ids."""

    topics: tuple[Named, ...]
    organisations: tuple[Named, ...]
    venues: tuple[Venue, ...]
    series: tuple[Entry, ...]
    events: tuple[Event, ...] = field(repr=False)


def make_corpus(events: int) -> Corpus:
    """Make the programme with that many events, at least one for each topic."""
    if events < TOPICS:
        raise ValueError(f"a corpus has at least {TOPICS} events")
    chance = random.Random(SEED)  # noqa: S311  (a corpus, not a secret)
    venues = max(1, events // EVENTS_PER_VENUE)
    organisations = max(1, events // EVENTS_PER_ORGANISATION)
    series = max(1, events // EVENTS_PER_SERIES)
    starts = _starts(chance, events)
    return Corpus(
        topics=tuple(_named(chance, "topic", n) for n in range(TOPICS)),
        organisations=tuple(_named(chance, "body", n) for n in range(organisations)),
        venues=tuple(_venue(chance, n) for n in range(venues)),
        series=tuple(
            Entry(f"series-{n:06}", _titles(chance, n), _summaries(chance)) for n in range(series)
        ),
        events=tuple(
            _event(chance, n, next(starts), venues, organisations, series) for n in range(events)
        ),
    )


def edit_body(corpus: Corpus, version: int) -> Corpus:
    """Change the bodies of one event, in the middle of the programme."""
    return _edit_event(corpus, replace(_middle(corpus), version=version))


def edit_title(corpus: Corpus, version: int) -> Corpus:
    """Change the titles of one event; its address follows."""
    return _retitle(corpus, f"edit {version}", _middle(corpus).titles)


def edit_title_once(corpus: Corpus, version: int) -> Corpus:
    """Change the title of one event in one language; its address there follows."""
    return _retitle(corpus, f"edit once {version}", list(_middle(corpus).titles)[:1])


def _retitle(corpus: Corpus, ending: str, codes: Iterable[str]) -> Corpus:
    event = _middle(corpus)
    changed = {code: f"{event.titles[code].partition(' edit')[0]} {ending}" for code in codes}
    return _edit_event(corpus, replace(event, titles={**event.titles, **changed}))


def edit_venue(corpus: Corpus, version: int) -> Corpus:
    """Change the names of one venue; its address follows."""
    number = len(corpus.venues) // 2
    venue = corpus.venues[number]
    names = {
        code: f"{name.partition(' edit')[0]} edit {version}" for code, name in venue.names.items()
    }
    changed = replace(venue, names=names)
    venues = (*corpus.venues[:number], changed, *corpus.venues[number + 1 :])
    return replace(corpus, venues=venues)


def _middle(corpus: Corpus) -> Event:
    return corpus.events[len(corpus.events) // 2]


def _edit_event(corpus: Corpus, event: Event) -> Corpus:
    number = len(corpus.events) // 2
    events = (*corpus.events[:number], event, *corpus.events[number + 1 :])
    return replace(corpus, events=events)


def _starts(chance: random.Random, events: int) -> Iterator[datetime]:
    """Give each event a start of its own, so that all generators put them in the same order."""
    taken: set[datetime] = set()
    while len(taken) < events:
        start = _FIRST_DAY + timedelta(
            days=chance.randrange(_DAYS), hours=8, minutes=5 * chance.randrange(60)
        )
        if start not in taken:
            taken.add(start)
            yield start


def _event(  # noqa: PLR0913, PLR0917  (an event has many facts)
    chance: random.Random,
    number: int,
    start: datetime,
    venues: int,
    organisations: int,
    series: int,
) -> Event:
    end = start.replace(hour=16, minute=0) + timedelta(days=number % 3)
    topics = sorted({number % TOPICS, chance.randrange(TOPICS), chance.randrange(TOPICS)})
    return Event(
        id=f"event-{number:06}",
        titles=_titles(chance, number),
        summaries=_summaries(chance),
        kind="workshop" if number % 3 else "session",
        start=start,
        end=end,
        venue=f"venue-{_one_of(chance, number, venues):06}",
        organiser=f"body-{_one_of(chance, number, organisations):06}",
        topics=tuple(f"topic-{topic:06}" for topic in topics),
        expected=chance.randrange(20, 300),
        series=None if number % 4 else f"series-{_one_of(chance, number // 4, series):06}",
    )


def _one_of(chance: random.Random, number: int, count: int) -> int:
    """Choose one of so many things; the first events take them in turn: none is left out."""
    return number if number < count else chance.randrange(count)


def _venue(chance: random.Random, number: int) -> Venue:
    return Venue(
        id=f"venue-{number:06}",
        names=_labels(chance, 2, number),
        city=f"{_words(chance, 'en', 1).capitalize()} {number}",
        country=chance.choice(COUNTRIES),
        latitude=f"{chance.uniform(36, 60):.3f}1",  # no zero at the end, which some would drop
        longitude=f"{chance.uniform(-9, 30):.3f}1",
    )


def _named(chance: random.Random, kind: str, number: int) -> Named:
    return Named(f"{kind}-{number:06}", _labels(chance, 3, number))


def _titles(chance: random.Random, number: int) -> Names:
    return _labels(chance, 6, number)


def _labels(chance: random.Random, count: int, number: int) -> Names:
    return {code: f"{_words(chance, code, count).capitalize()} {number}" for code in LANGUAGES}


def _summaries(chance: random.Random) -> Names:
    return {code: f"{_words(chance, code, 20).capitalize()}." for code in LANGUAGES}


def _body(chance: random.Random, language: str) -> str:
    """Write three sections with three paragraphs each, a link and a bold word, and one list."""
    parts = []
    for section in range(3):
        parts.append(f"## {_words(chance, language, 3).capitalize()}\n")
        link = f"https://example.org/{chance.randrange(1000)}"
        parts.append(_paragraph(chance, language, f"[{{}}]({link})"))
        parts.append(_paragraph(chance, language, "**{}**"))
        parts.append(_paragraph(chance, language, "{}"))
        if section == 1:
            parts.append("".join(f"- {_words(chance, language, 5)}\n" for _ in range(4)))
    return "\n".join(parts)


def _paragraph(chance: random.Random, language: str, emphasis: str) -> str:
    words = _words(chance, language, _WORDS_OF_A_PARAGRAPH).split()
    words[0] = words[0].capitalize()
    words[5] = emphasis.format(words[5])
    return f"{' '.join(words)}.\n"


def _words(chance: random.Random, language: str, count: int) -> str:
    syllables = _SYLLABLES[language]
    return " ".join(
        "".join(chance.choices(syllables, k=chance.choice(_SYLLABLES_OF_A_WORD)))
        for _ in range(count)
    )
