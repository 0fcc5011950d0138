"""What an editor gives as options or answers, made tidy, and refused in plain words."""

import re
from collections.abc import Sequence
from unicodedata import normalize

from programme_pages.characters import first_unwanted
from programme_pages.problems import Refusal, sentence

_SPACES = re.compile(r"[ \t\r\n]+")
_IN_LANGUAGE = re.compile(r"([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)=(.*)")


class RefusedError(Refusal):
    """A wish of an editor that cannot be met."""


def tidy(text: str) -> str:
    """Give a text in one line, with accents as single characters (Unicode NFC).

    Raises RefusedError where it holds what no file of the content may hold.
    """
    line = normalize("NFC", _SPACES.sub(" ", text).strip())
    unwanted = first_unwanted(line)
    if unwanted is not None:
        raise RefusedError(
            sentence(
                "a text holds an invisible character ({name}): type it anew", name=unwanted.name
            )
        )
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        raise RefusedError(sentence("a text holds bytes that are no letters in UTF-8")) from None
    return line


def with_case(fact: str, text: str) -> str:
    """Give a fact in the case that its field asks for: `pl` is PL, `Online` is online."""
    if fact == "country" and len(text) == 2:
        return text.upper()
    return text.lower() if fact == "attendance" else text


def take_given(texts: Sequence[str], languages: Sequence[str]) -> dict[str, str]:
    """Read `TEXT` and `LANG=TEXT`: texts by language, the first language where none is named.

    Raises RefusedError where a language is given twice, or is not one of those to be written.
    """
    found: dict[str, str] = {}
    for text in texts:
        named = _IN_LANGUAGE.fullmatch(text)
        code, said = (named[1], named[2]) if named else (languages[0], text)
        if code not in languages:
            raise RefusedError(
                sentence(
                    'no file is written in "{code}"; languages are: {languages}',
                    code=code,
                    languages=", ".join(languages),
                )
            )
        if code in found:
            raise RefusedError(
                sentence('there are two titles in "{code}": write one as pl=TEXT', code=code)
            )
        found[code] = tidy(said)
    return found
