"""The lines of a PO file, and their order, seen before anything reads them.

GNU gettext manual, "The Format of PO Files". Babel's reader strips the first and the last character
of a string whatever they are, so that a forgotten quote would cost a letter, and takes the first of
two `msgstr` without a word. What is wrong is said to translators, who know no PO but this file.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from programme_pages.locales.messages import Fault
from programme_pages.problems import Sentence, sentence

_TEXT = r'"(?:[^"\\]|\\.)*"'
_KEYWORD = r"msgctxt|msgid|msgid_plural|msgstr|msgstr\[[0-9]\]"
_LINE = re.compile(rf"(?:(?P<keyword>{_KEYWORD}) +)?(?P<text>{_TEXT})")
_NOTE = "#"
_FORM = re.compile(r"msgstr\[([0-9])\]")
_MISTAKES = (  # a line, what is wrong with it, how to mend it
    (
        r"[a-z_\[\]0-9]*\s*[“”„‟«»‘’‚].*",
        sentence("the text is not between straight quotation marks"),
        sentence(
            'Put a straight mark (") before it and after it; '
            "those of your language may stand inside"
        ),
    ),
    (
        rf'(?:{_KEYWORD})?\s*"(?:[^"\\]|\\.)*',
        sentence("the quotation mark is not closed"),
        sentence('End the line with a straight mark (")'),
    ),
    (
        rf'(?:{_KEYWORD})?\s*".*".+"',
        sentence("a straight quotation mark stands inside the text"),
        sentence('Write those of your language there, such as „…”, or \\"'),
    ),
    (
        rf"(?:{_KEYWORD}){_TEXT}",
        sentence("there is no space before the first quotation mark"),
        sentence("Put a space behind the word that the line begins with"),
    ),
    (
        rf"(?:{_KEYWORD})?\s*{_TEXT}.+",
        sentence("something stands behind the text"),
        sentence("End the line with the quotation mark"),
    ),
    (
        rf"(?:{_KEYWORD})\b.*",
        sentence("the text is not between straight quotation marks"),
        sentence('Write the word, a space, and the text between straight marks: msgstr "…"'),
    ),
    (
        r'\S+\s*".*',
        sentence("this line begins with a word that means nothing here"),
        sentence("Write msgid or msgstr, in small letters; what is a note begins with #"),
    ),
    (
        ".*",
        sentence("this line is neither a note nor a text"),
        sentence(
            "Let a note begin with #; put what goes on from the line above between straight "
            'marks (")'
        ),
    ),
)


class BadPoError(ValueError):
    """A text that is no PO file, with the fault that keeps it from being one."""

    def __init__(self, line: int, reason: Sentence, advice: Sentence) -> None:
        super().__init__(str(reason))
        self.fault = Fault(line, reason, advice)


class Keyword(NamedTuple):
    """A keyword, and its line (from 1)."""

    word: str
    line: int


class Lines(NamedTuple):
    """Where the parts of a message stand: the lines (from 1) of its msgid and of each msgstr."""

    id: int
    strings: tuple[int, ...]
    is_plural: bool


def decode_po(data: bytes) -> str:
    """Decode a PO file. Raises BadPoError at the first character that is not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        advice = sentence("Save it again with the encoding UTF-8")
        raise BadPoError(line, sentence("the file is not UTF-8 text"), advice) from None


def check_lines(text: str) -> list[Lines]:
    """Give the messages of a PO file, the header included. Raises BadPoError."""
    found: list[Lines] = []
    open_message: list[Keyword] = []
    for keyword in _keywords(text.split("\n")):
        if _is_start(keyword.word, open_message):
            _check_end(open_message, found)
            open_message = []
        if keyword.word != _NOTE:
            _check_order(keyword, open_message[-1] if open_message else None)
            open_message.append(keyword)
    _check_end(open_message, found)
    return found


def _is_start(word: str, before: Sequence[Keyword]) -> bool:
    """Whether a line cannot belong to the message above."""
    is_inside = bool(before) and before[-1].word == "msgctxt" and word == "msgid"
    return word in {_NOTE, "msgctxt", "msgid"} and not is_inside


def _keywords(lines: Sequence[str]) -> Iterator[Keyword]:
    """Give the keywords and notes of a file. Raises BadPoError at a line that is neither."""
    is_text = False
    for number, raw in enumerate(lines, 1):
        line = raw.strip()
        if not line:
            continue
        if line[0] == "#":
            is_text = False
            yield Keyword(_NOTE, number)
            continue
        found = _LINE.fullmatch(line)
        if found is None:
            raise _mistake(number, line)
        if found["keyword"]:
            is_text = True
            yield Keyword(found["keyword"], number)
        elif not is_text:
            raise BadPoError(
                number,
                sentence("this text belongs to no message"),
                sentence("Write msgid or msgstr before it, or delete the line"),
            )


def _mistake(number: int, line: str) -> BadPoError:
    reason, advice = next(
        (reason, advice) for pattern, reason, advice in _MISTAKES if re.fullmatch(pattern, line)
    )
    return BadPoError(number, reason, advice)


def _check_order(keyword: Keyword, before: Keyword | None) -> None:
    """Raise BadPoError where a keyword cannot follow the one before it in its message."""
    word, last = keyword.word, before.word if before else ""
    form = _FORM.fullmatch(word)
    if form and last == ("msgid_plural" if form[1] == "0" else f"msgstr[{int(form[1]) - 1}]"):
        return
    if last in {"msgctxt": {""}, "msgid": {"", "msgctxt"}}.get(word, {"msgid"}) and not form:
        return
    if form and last == "msgid":
        reason = sentence("numbered forms without a msgid_plural")
        advice = sentence("Write msgstr without a number")
    elif word == "msgstr" and last == "msgid_plural":
        reason = sentence("a message with plural forms needs a msgstr for each of them")
        advice = sentence("Write msgstr[0], msgstr[1] and so on")
    elif form and last:
        reason = sentence("{word} stands behind {last}", word=word, last=last)
        advice = sentence("Number the forms in order, each once")
    else:
        reason = (
            sentence("a second {word}", word=word)
            if last
            else sentence("{word} stands where no message begins", word=word)
        )
        advice = sentence("Delete it; or, if a new message begins here, write its msgid above it")
    raise BadPoError(keyword.line, reason, advice)


def _check_end(message: Sequence[Keyword], found: list[Lines]) -> None:
    """Note a message that is whole. Raises BadPoError where it has no msgstr."""
    if not message:
        return
    strings = tuple(one.line for one in message if one.word.startswith("msgstr"))
    id_line = next((one.line for one in message if one.word == "msgid"), message[0].line)
    if not strings:
        reason = sentence("no msgstr stands directly below this message")
        advice = sentence('Write msgstr "" below it, with your translation between the marks')
        raise BadPoError(id_line, reason, advice)
    is_plural = any(one.word == "msgid_plural" for one in message)
    found.append(Lines(id_line, strings, is_plural))
