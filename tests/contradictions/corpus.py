"""The corpus: sentences that contradict the facts above them, and sentences that do not.

A file is `CASE.LANGUAGE.txt`, or `CASE.SOURCE-LANGUAGE.txt` for translations, which stand behind an
arrow. Its head is an event's facts. How a sentence begins tells what must be found in it:

    !    ⟦the words⟧ between the brackets are wrong, and they are found
    ?    something is wrong that is not found
    ~    nothing is wrong, and something is found all the same: a false alarm
         nothing is wrong, and nothing is found

A ↵ is a line that ends.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

CORPUS = Path(__file__).parent / "corpus"
CODES = {
    "weekdays": "weekday-mismatch",
    "zones": "zone-mismatch",
    "registration": "registration-mismatch",
    "documents": "document-linked",
    "join-links": "join-link-public",
    "translations": "translation-lacks",
}
_SIGNS = re.compile("[⟦⟧]")
_SENTENCE = re.compile(r"^([!?~ ]) (\S.*)$", re.MULTILINE)


class Sentence(NamedTuple):
    """A sentence under an event's facts, its translation if it has one, and what is in it."""

    case: str
    source: str
    language: str  # that in which something may be wrong
    facts: str
    mark: str
    text: str
    translation: str | None
    wrong: tuple[str, ...]  # words

    @property
    def code(self) -> str:
        """The code of what may be wrong."""
        return CODES[self.case]


def sentences() -> list[Sentence]:
    """Give all sentences of the corpus."""
    return [one for path in sorted(CORPUS.glob("*.txt")) for one in _sentences(path)]


def _sentences(path: Path) -> Iterator[Sentence]:
    name, languages, _ = path.name.split(".")
    source, _, language = languages.partition("-")
    facts, _, body = path.read_text(encoding="utf-8").partition("---\n")
    case = next(case for case in CODES if name.startswith(case))
    for mark, line in _SENTENCE.findall(body):
        text, _, translation = line.replace("↵", "\n").partition(" ⇒ ")
        wrong = tuple(re.findall("⟦(.*?)⟧", text, re.DOTALL))
        plain = _SIGNS.sub("", text)
        yield Sentence(
            case, source, language or source, facts, mark, plain, translation or None, wrong
        )
