"""Scalars: ids, numbers, addresses and codes, each from the text that the editor wrote.

A parser returns the typed value, or raises a `PydanticCustomError` whose type is a code of the
problem catalogue.
"""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from pydantic_core import PydanticCustomError

from programme_pages.model.codes import is_language, is_zone, zone_advice

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
INTEGER = re.compile(r"[0-9]{1,15}|[0-9]{1,3}(?:_[0-9]{3}){1,4}")
DECIMAL = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,9})?")
COLOUR = r"#[0-9a-fA-F]{6}"
CURRENCY = r"[A-Z]{3}"
PHONE = r"\+?[0-9][0-9 ()./-]{3,24}"
# WHATWG HTML, section 4.10.5.1.5, "valid e-mail address".
EMAIL = (
    r"[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@"
    r"[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
    r"(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+"
)
# Addresses with a plain host, which most have; others are taken to pieces.
_PLAIN_URL = re.compile(r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*(?:/[A-Za-z0-9%&+,./=?#_~-]*)?")
_NEVER_IN_URL = re.compile(r'[\s<>"\\^`{|}]')
LONGEST_ID = 80  # characters
LONGEST_URL = 2_000  # characters


def fault(code: str, **values: object) -> PydanticCustomError:
    """Make the error that the schema turns into the problem `code`."""
    return PydanticCustomError(code, "see the catalogue", values)


def scalar(value: object) -> str:
    """Give the text of a scalar; raise where the editor wrote a list or a map."""
    if not isinstance(value, str):
        raise fault("expected-text")
    return value


def matching(pattern: str, code: str) -> Callable[[object], str]:
    """Make the reader of texts that a pattern matches wholly; others have the fault `code`."""

    def parse(value: object) -> str:
        text = scalar(value)
        if not re.fullmatch(pattern, text):
            raise fault(code, value=text)
        return text

    return parse


def parse_identifier(value: object) -> str:
    """Read an id."""
    text = scalar(value)
    if not is_identifier(text):
        raise fault("bad-id", value=text)
    return text


def is_identifier(text: str) -> bool:
    """Whether a text can be an entry's id: lower-case letters, digits and single hyphens."""
    return len(text) <= LONGEST_ID and ID.fullmatch(text) is not None


def parse_integer(value: object) -> object:
    """Read a whole number; digits may be grouped by `_`."""
    if isinstance(value, int):
        return value
    text = scalar(value)
    if not INTEGER.fullmatch(text):
        raise fault("bad-number", value=text)
    return int(text)


def degrees(limit: int) -> Callable[[object], float]:
    """Make the reader of degrees of latitude or longitude, from -limit to limit."""

    def parse(value: object) -> float:
        text = scalar(value)
        if not DECIMAL.fullmatch(text) or abs(float(text)) > limit:
            raise fault("bad-coordinate", value=text, limit=limit)
        return float(text)

    return parse


# What people write for a switch, in the languages of the program.
_SWITCHES = dict.fromkeys(("true", "yes", "y", "on", "1", "tak", "oui"), "true") | dict.fromkeys(
    ("false", "no", "n", "off", "0", "nie", "non"), "false"
)


def parse_boolean(value: object) -> bool:
    """Read `true` or `false`."""
    text = scalar(value)
    if text not in {"true", "false"}:
        raise fault("bad-boolean", value=text, suggestion=_SWITCHES.get(text.casefold()))
    return text == "true"


def parse_url(value: object) -> str:
    """Read a whole web address."""
    text = scalar(value)
    if not is_web_address(text):
        raise fault("bad-url", value=text, suggestion=meant_web_address(text))
    return text


def is_web_address(text: str) -> bool:
    """Whether a text is a whole http or https address with a host and no password in it."""
    if len(text) > LONGEST_URL or _NEVER_IN_URL.search(text):
        return False
    if _PLAIN_URL.fullmatch(text):
        return True
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc


def meant_web_address(text: str) -> str | None:
    """Give the web address that `www.example.org` or `example.org/register` was meant to be."""
    if not re.fullmatch(r"www\.[^\s/]+\.[a-z]{2,}(?:/\S*)?|(?:[\w-]+\.)+[a-z]{2,}/\S*", text):
        return None
    return f"https://{text}" if is_web_address(f"https://{text}") else None


def parse_language(value: object) -> str:
    """Read the tag of a language (BCP 47)."""
    text = scalar(value)
    if not is_language(text):
        raise fault("bad-language", value=text)
    return text


def parse_zone(value: object) -> str:
    """Read the name of a time zone (IANA)."""
    text = scalar(value)
    if not is_zone(text):
        raise fault("bad-timezone", value=text, suggestion=zone_advice(text))
    return text


def parse_path(value: object) -> str:
    """Read a path inside the site: relative, with `/`, and never leading out."""
    text = scalar(value)
    parts = text.split("/")
    if "\\" in text or ":" in parts[0] or any(part in {"", ".", ".."} for part in parts):
        raise fault("path-outside", value=text)
    return text
