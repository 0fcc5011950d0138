"""What a new site shall be: read from options and answers, and refused in plain words."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from programme_pages.model.codes import is_language, is_zone, zone_advice
from programme_pages.model.scalars import COLOUR, is_web_address
from programme_pages.problems import sentence
from programme_pages.starter import RefusedError, tidy


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a new site shall be. `titles` are by language; the first language is its main one."""

    languages: tuple[str, ...]
    titles: Mapping[str, str]
    base_url: str
    timezone: str  # IANA
    accent: str  # #rrggbb, or nothing
    host: str
    today: date


def _languages(text: str) -> str:
    codes = [code.strip() for code in text.split(",")]
    for code in codes:
        if not is_language(code):
            raise RefusedError(
                sentence('"{code}" is no language tag such as en, pl or pt-BR', code=code)
            )
    if len(set(codes)) < len(codes):
        raise RefusedError(sentence("a language stands twice"))
    return ",".join(codes)


def _base_url(text: str) -> str:
    if not is_web_address(text):
        raise RefusedError(
            sentence('"{text}" is no address such as https://example.org/programme/', text=text)
        )
    return text if text.endswith("/") else f"{text}/"


def _timezone(text: str) -> str:
    if not is_zone(text):
        near = zone_advice(text)
        if near:
            told = sentence(
                '"{text}" is no time zone: did you mean "{suggestion}"?', text=text, suggestion=near
            )
        else:
            told = sentence('"{text}" is no time zone such as Europe/Brussels', text=text)
        raise RefusedError(told)
    return text


def _accent(text: str) -> str:
    if text and not re.fullmatch(COLOUR, text):
        raise RefusedError(sentence('"{text}" is no colour such as #003399', text=text))
    return text


_READERS: Mapping[str, Callable[[str], str]] = {
    "languages": _languages,
    "base_url": _base_url,
    "timezone": _timezone,
    "accent": _accent,
}


def read_answer(field: str, text: str) -> str:
    """Read one wish. Raises RefusedError, with a sentence for the editor, where it cannot be."""
    told = tidy(text)
    return _READERS[field](told) if field in _READERS else told
