"""Messages: every text of a programme beside its translation into a language."""

from collections.abc import Iterator, Sequence
from itertools import chain, count
from pathlib import Path
from typing import Literal, NamedTuple

from programme_pages.drift import Drift, Kind, compare, read_record
from programme_pages.entries import AnyEntry, Content
from programme_pages.markup.sections import has_headings
from programme_pages.model.programme import Words
from programme_pages.problems import Span
from programme_pages.translation.bodies import Body, Pair, pair_sections, read_body
from programme_pages.translation.labels import Label, find_labels, owner_of
from programme_pages.translation.state import State, state_of

Field = Literal["title", "summary", "text", "section"]


class Message(NamedTuple):
    """A text to translate, and its translation, which is empty where there is none.

    `field` is that of an entry's words, with the place of the `section` in its source; a label has
    none. `change` tells what became of the source since it was translated.
    """

    address: str
    source: str
    language: str  # of the source
    translation: str
    span: Span  # of the source
    change: Kind | None = None
    entry: AnyEntry | None = None
    field: Field | None = None
    section: int = 0
    by_headings: bool = False  # how its body is parted into sections
    label: Label | None = None

    @property
    def is_outdated(self) -> bool:
        """Whether there is a translation, of another source."""
        return state_of(self.change, is_there=bool(self.translation)) is State.OUTDATED

    @property
    def is_lasting(self) -> bool:
        """Whether the address stays that of the same text, whatever comes before it."""
        return self.label is None and not self.address.rpartition(" ")[2].isdecimal()


def find_messages(root: Path, content: Content, code: str) -> list[Message]:
    """Give all messages of a language, by owner; those of an entry in the order of its texts.

    An entry that is one file has its text in one language only, by choice.
    """
    labels = list(_labels(content, code))
    owners = dict.fromkeys(message.address.partition(" ")[0] for message in labels)
    entries = {owner_of(entry): entry for entry in content.entries}
    messages: list[Message] = []
    for owner in sorted({*owners, *entries}):
        if owner in entries:
            messages += _words(root, entries[owner], code)
        messages += (one for one in labels if one.address.partition(" ")[0] == owner)
    return messages


def _labels(content: Content, code: str) -> Iterator[Message]:
    for label in find_labels(content):
        if label.source != code:
            texts = label.text.by_language
            yield Message(
                address=f"{label.owner} {label.name}",
                source=texts[label.source],
                language=label.source,
                translation=texts.get(code, ""),
                span=label.span,
                label=label,
            )


def _words(root: Path, entry: AnyEntry, code: str) -> Iterator[Message]:
    source, own = entry.words.get(entry.source), entry.words.get(code)
    if source is None or code == entry.source or is_single(entry):
        return
    drift = drift_of(source, own)
    title, summary = (drift.title, drift.summary) if drift else (None, None)
    address = owner_of(entry)
    start = Message("", "", entry.source, "", source.spans.at(), entry=entry)
    yield start._replace(
        address=f"{address} title", source=source.title, translation=own.title if own else "",
        span=source.spans.at("title"), change=title, field="title",
    )  # fmt: skip
    if source.summary is not None:
        yield start._replace(
            address=f"{address} summary", source=source.summary,
            translation=(own.summary or "") if own else "",
            span=source.spans.at("summary"), change=summary, field="summary",
        )  # fmt: skip
    body = read_body(root, source)
    yield from _body(start._replace(address=address), body, read_own(root, own), own, drift)


def is_single(entry: AnyEntry) -> bool:
    """Whether an entry is one file, which can hold words in one language only."""
    return entry.spans.at().file == f"content/{owner_of(entry)}.md"


def drift_of(source: Words, own: Words | None) -> Drift | None:
    """Tell what became of a source since its translation was marked; None where it never was."""
    if own is None or own.based_on is None:
        return None
    return compare(read_record(own.based_on), read_record(source.record))


def read_own(root: Path, own: Words | None) -> str:
    """Give the Markdown of a translation's body; nothing where there is none."""
    return read_body(root, own).markdown if own else ""


def _body(
    start: Message, body: Body, translation: str, own: Words | None, drift: Drift | None
) -> Iterator[Message]:
    pairs = pair_sections(body.markdown, translation, own.based_on if own else None)
    if pairs is None:  # as a whole, then
        is_same = drift is not None and {one.kind for one in drift.sections} <= {"same"}
        yield start._replace(
            address=f"{start.address} text", source=body.markdown.strip(),
            translation=translation.strip(), span=Span(body.file, body.line, 1, body.line, 1),
            change=None if drift is None else "same" if is_same else "changed", field="text",
        )  # fmt: skip
        return
    for place, (key, pair) in enumerate(_keyed(pairs)):
        if pair.source is not None:
            yield start._replace(
                address=f"{start.address} text {key}", source=pair.source.text,
                translation=pair.translation.text if pair.translation else "",
                span=body.span(pair.source), change=pair.kind, field="section", section=place,
                by_headings=has_headings(body.markdown),
            )  # fmt: skip


def _keyed(pairs: Sequence[Pair]) -> Iterator[tuple[str, Pair]]:
    """Name each section by its anchor, or by its number where it has none; each name once."""
    taken: set[str] = set()
    for number, pair in enumerate(pairs, 1):
        anchor = pair.source.anchor if pair.source else None
        key = f"#{anchor}" if anchor else str(number)
        others = (f"{key}-{again}" for again in count(2))
        unique = next(one for one in chain([key], others) if one not in taken)
        taken.add(unique)
        yield unique, pair
