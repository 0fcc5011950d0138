"""Texts: short words in one or several languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic_core import PydanticCustomError

from programme_pages.model.codes import is_language
from programme_pages.model.kept import Kept
from programme_pages.model.scalars import fault, scalar

LONGEST_TEXT = 2_000  # characters of a label or a name
ANY_LANGUAGE = ""


@dataclass(frozen=True, slots=True)
class Text(Kept):
    """Words in one or several languages. The key `""` holds a name that belongs to none."""

    by_language: Mapping[str, str]

    def __hash__(self) -> int:
        return hash(tuple(sorted(self.by_language.items())))


def parse_words(value: object, plain_language: str) -> Text:
    """Read a text, or a map of texts by language; a plain one is in `plain_language`."""
    if isinstance(value, str):
        return Text({plain_language: _short(value)})
    if not isinstance(value, dict) or not value:
        raise fault("expected-label")
    return Text({code: _in_language(code, text) for code, text in value.items()})


def _in_language(code: str, text: object) -> str:
    """Read one text of a map of languages; an error says inside which."""
    if not is_language(code):
        raise fault("label-language", value=code, key=code)
    try:
        return _short(scalar(text))
    except PydanticCustomError as error:
        raise fault(error.type, **{**(error.context or {}), "inside": code}) from None


def _short(text: str) -> str:
    if not text.strip():
        raise fault("empty-text")
    if len(text) > LONGEST_TEXT:
        raise fault("text-too-long", length=len(text), limit=LONGEST_TEXT)
    return text.strip()


def parse_line(value: object) -> str:
    """Read a text that is not empty."""
    return _short(scalar(value))
