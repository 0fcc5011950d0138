"""Write a made-up programme, always the same: `python -m benchmarks.corpus DIR EVENTS`.

Each event has three languages with about 300 words each, and shares 100 venues, 40 organisations,
20 topics and 25 series with the others. The words mean nothing; only their amounts matter.
"""

import argparse
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

SEED = 2017
LANGUAGES = ("en", "pl", "fr")
VENUES, ORGANISATIONS, TOPICS, SERIES = 100, 40, 20, 25
WORDS_IN_BODY = 300
COUNTRIES = ("AT", "BE", "BG", "CZ", "DE", "ES", "FR", "GR", "IT", "LV", "PL", "PT", "SE", "SI")
SYLLABLES = {
    "en": [
        "ci",
        "ty",
        "net",
        "work",
        "plan",
        "re",
        "gion",
        "mar",
        "ket",
        "bridge",
        "home",
        "wa",
        "ter",
        "green",
        "fair",
        "share",
        "learn",
    ],
    "pl": [
        "mia",
        "sto",
        "gmi",
        "na",
        "są",
        "siad",
        "łą",
        "ka",
        "rze",
        "ka",
        "dzi",
        "eń",
        "ży",
        "cie",
        "wspól",
        "nie",
        "uli",
        "ca",
        "śro",
        "da",
    ],
    "fr": [
        "vil",
        "le",
        "ré",
        "seau",
        "mar",
        "ché",
        "quar",
        "tier",
        "é",
        "cole",
        "ri",
        "vière",
        "en",
        "sem",
        "ble",
        "jar",
        "din",
        "pla",
        "ce",
    ],
}


def main() -> None:
    """Write the corpus that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("events", type=int)
    options = parser.parse_args()
    write_corpus(options.folder, options.events)


def write_corpus(folder: Path, events: int) -> None:
    """Write a site with that many events into a folder that does not exist yet, or is empty."""
    for name, text in _files(events):
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _files(events: int) -> Iterator[tuple[str, str]]:
    chance = random.Random(SEED)  # noqa: S311  (a corpus, not a secret)
    yield "site.yaml", _site()
    yield "topics.yaml", "".join(f"topic-{n}: {_label(chance, 2)}\n" for n in range(TOPICS))
    for number in range(VENUES):
        yield f"venues/venue-{number}.yaml", _venue(chance, number)
    for number in range(ORGANISATIONS):
        yield f"organisations/body-{number}.yaml", f"name: {_label(chance, 3)}\n"
    for number in range(SERIES):
        yield f"series/series-{number}/series.yaml", "kind: series\n"
        yield from _texts(chance, f"series/series-{number}")
    for number in range(events):
        kind = "workshops" if number % 3 else "sessions"
        yield f"{kind}/event-{number}/event.yaml", _event(chance, number)
        yield from _texts(chance, f"{kind}/event-{number}")


def _site() -> str:
    return (
        "title: {en: Corpus, pl: Korpus, fr: Corpus}\n"
        "description: {en: Made-up events, pl: Zmyślone wydarzenia, fr: Événements inventés}\n"
        "base_url: https://example.org/\n"
        f"languages: [{', '.join(LANGUAGES)}]\n"
        "timezone: Europe/Brussels\n"
    )


def _venue(chance: random.Random, number: int) -> str:
    return (
        f"name: {_label(chance, 2)}\ncity: {_words(chance, 'en', 1).capitalize()} {number}\n"
        f"country: {chance.choice(COUNTRIES)}\ntimezone: Europe/Warsaw\n"
        f"location: {{lat: {chance.uniform(36, 60):.4f}, lon: {chance.uniform(-9, 30):.4f}}}\n"
    )


def _event(chance: random.Random, number: int) -> str:
    start = date(2015, 1, 1) + timedelta(days=chance.randrange(4500))
    topics = ", ".join(sorted({f"topic-{chance.randrange(TOPICS)}" for _ in range(3)}))
    lines = [
        f"start: {start} 09:30",
        f"end: {start + timedelta(days=number % 3)} 16:00",
        f"venue: venue-{chance.randrange(VENUES)}",
        f"organisers: [body-{chance.randrange(ORGANISATIONS)}]",
        f"topics: [{topics}]",
        f"participants: {{expected: {chance.randrange(20, 300)}}}",
    ]
    if number % 4 == 0:
        lines.append(f"series: series-{chance.randrange(SERIES)}")
    return "".join(f"{line}\n" for line in lines)


def _texts(chance: random.Random, folder: str) -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        title = f"{_words(chance, language, 6).capitalize()} {folder.rpartition('-')[2]}"
        summary = _words(chance, language, 20).capitalize()
        yield (
            f"{folder}/{language}.md",
            (f"---\ntitle: {title}\nsummary: {summary}.\n---\n{_body(chance, language)}"),
        )


def _body(chance: random.Random, language: str) -> str:
    parts = []
    for section in range(3):
        parts.append(f"## {_words(chance, language, 3).capitalize()}\n")
        parts += [_sentence(chance, language) for _ in range(4)]
        if section == 1:
            parts.append("".join(f"- {_words(chance, language, 5)}\n" for _ in range(4)))
    return "\n".join(parts)


def _sentence(chance: random.Random, language: str) -> str:
    size = WORDS_IN_BODY // 12
    words = _words(chance, language, size).split()
    words[2] = f"**{words[2]}**"
    words[5] = f"[{words[5]}](https://example.org/{chance.randrange(1000)})"
    return f"{' '.join(words).capitalize()}.\n"


def _words(chance: random.Random, language: str, count: int) -> str:
    syllables = SYLLABLES[language]
    return " ".join(
        "".join(chance.choices(syllables, k=chance.randint(1, 3))) for _ in range(count)
    )


def _label(chance: random.Random, count: int) -> str:
    texts = (f"{code}: {_words(chance, code, count).capitalize()}" for code in LANGUAGES)
    return f"{{{', '.join(texts)}}}"


if __name__ == "__main__":
    main()
