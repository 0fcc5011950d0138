"""Reading what a command line says, in the forms that several commands share."""

import os
from datetime import UTC, date, datetime

from programme_pages.problems import Refusal, sentence


class UsageError(Refusal):
    """A command line that cannot be followed."""


def now(today: date | None) -> date | datetime:
    """Give what counts as now: the day of `--today`, else SOURCE_DATE_EPOCH, else the clock.

    SOURCE_DATE_EPOCH is in seconds since 1970 (reproducible-builds.org). Raises UsageError where
    it is no whole number of seconds that a date can be made of.
    """
    if today is not None:
        return today
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now(UTC)
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        raise UsageError(
            sentence("SOURCE_DATE_EPOCH is not a number of seconds: {value}", value=epoch)
        ) from None


def date_argument(text: str) -> date:
    """Read a date of the command line."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(sentence("not a date such as 2027-03-18: {value}", value=text)) from None


def url_argument(text: str) -> str:
    """Read a base address of the command line."""
    from programme_pages.model.scalars import is_web_address  # noqa: PLC0415  (dear to import)

    if not is_web_address(text):
        raise UsageError(
            sentence('"{value}" is no address such as https://example.org/', value=text)
        )
    return text


def site_argument(text: str) -> str:
    """Read where a published site is found: a folder, or an address of http or https."""
    return url_argument(text) if "://" in text else text


def count_argument(text: str) -> int:
    """Read a number of things, at least one, of the command line."""
    if not text.isdecimal() or int(text) < 1:
        raise UsageError(sentence("not a number from 1: {value}", value=text))
    return int(text)


def port_argument(text: str) -> int:
    """Read a port of the command line; 0 stands for any that is free."""
    if not text.isdecimal() or int(text) > 65535:
        raise UsageError(sentence("not a port from 0 to 65535: {value}", value=text))
    return int(text)
