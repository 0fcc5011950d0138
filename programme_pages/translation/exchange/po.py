"""Messages as a PO file for translators' tools, and the messages of such a file."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from unicodedata import normalize

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import generate_po

from programme_pages.locales.po import BadPoError, messages_of, parse_po
from programme_pages.problems import Problem, Sentence, Span, problem
from programme_pages.translation.catalogues.writing import new_header
from programme_pages.translation.exchange.messages import Message

_WIDEST = 10**6  # characters of a line: texts are never wrapped
_WHAT = {
    "title": "A title, one line.",
    "summary": "A summary, one line: one or two sentences.",
    "section": "A section of a text, in Markdown.",
    "text": "A whole text, in Markdown.",
    None: "A short text among facts, one line.",
}
_MARKDOWN = "Keep what stands in round brackets after [square ones], and {#names} after headings."
_CHANGES = {
    "moved": "It stands in another place now.",
    "changed": "The original was changed since this was translated.",
    "added": "The original was added since this was translated.",
}


def write_messages(messages: Iterable[Message], locale: Locale) -> str:
    """Write messages as a PO file; what is out of date is fuzzy."""
    catalog = Catalog(locale)
    for message in messages:
        added = catalog.add(
            message.source,
            message.translation,
            locations=[(message.span.file, message.span.line)],
            flags=["fuzzy"] if message.is_outdated else [],
            auto_comments=list(_notes(message)),
            context=message.address,
        )
        added.flags &= {"fuzzy"}  # a percent sign is no placeholder here
    written = generate_po(catalog, omit_header=True, width=_WIDEST)
    return f"{new_header(locale)}\n{''.join(written)}".rstrip("\n") + "\n"


def _notes(message: Message) -> Iterator[str]:
    yield f"{_WHAT[message.field]} Written in: {message.language}"
    if message.field in {"section", "text"}:
        yield _MARKDOWN
    if message.is_outdated and message.change in _CHANGES:
        yield _CHANGES[message.change]


class Came(NamedTuple):
    """A message that came back: its line (from 1), its address, and both texts."""

    line: int
    address: str
    source: str
    translation: str
    is_fuzzy: bool


def read_messages(data: bytes, locale: Locale, name: str) -> tuple[list[Came], list[Problem]]:
    """Read a PO file of a name. Lines of texts end in line feeds, their letters are NFC."""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        catalog = parse_po(text, locale)
    except BadPoError as error:
        return [], [bad(name, error.line, error.reason)]
    except UnicodeDecodeError:
        return [], [bad(name, 1, "it is not UTF-8 text")]
    problems = [bad(name, one.line, one.reason) for one in catalog.duplicates]
    if catalog.locale is not None and catalog.locale.language != locale.language:
        problems.append(bad(name, 1, f"the file is in {catalog.locale.english_name}"))
    came: list[Came] = []
    for message in messages_of(catalog):
        source, translation = message.id, message.string or ""
        line = message.lineno or 1
        if not isinstance(source, str) or not isinstance(translation, str):
            problems.append(bad(name, line, "a message with plural forms is none of ours"))
        elif message.context is None:
            problems.append(bad(name, line, "a message without msgctxt is none of ours"))
        else:
            both = (_plain(source), _plain(translation))
            came.append(Came(line, message.context, *both, message.fuzzy))
    return came, problems


def _plain(text: str) -> str:
    return normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def bad(name: str, line: int, reason: str | Sentence) -> Problem:
    """Report a line of a file that keeps all of it from being brought in."""
    return problem("bad-translation", Span(name, line, 1, line, 1), reason=reason)


def left(name: str, line: int, reason: str) -> Problem:
    """Report a message of a file that is left out."""
    return problem("left-translation", Span(name, line, 1, line, 1), reason=reason)
