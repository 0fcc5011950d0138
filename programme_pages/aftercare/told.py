"""Findings told to people, to machines, and to an issue tracker."""

import json
import re
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any

from programme_pages.aftercare.finding import Finding, Urgency
from programme_pages.problems import ENGLISH, Texts, printable, sentence

VERSION = 1  # of the form of the JSON; a change that breaks readers is a new one
_HEADS = {
    Urgency.NOW: sentence("Now"),
    Urgency.SOON: sentence("Soon"),
    Urgency.LATER: sentence("When there is time"),
}
_NOTHING = sentence("Nothing is to be done.")
_SIGNS = re.compile(r"([\\`*_\[\]<>#|~@])")
_LONGEST = 300  # characters of a title


def as_text(findings: Sequence[Finding], today: date, texts: Texts = ENGLISH) -> str:
    """Tell people: the findings by urgency, each with its file and line, and what to do."""
    lines = [] if findings else [f"{_NOTHING.told(texts)} ({today.isoformat()})"]
    for urgency, found in groupby(findings, key=lambda one: one.urgency):
        lines += [_HEADS[urgency].told(texts), ""]
        for one in found:
            span = one.span
            place = f"{span.file}:{span.line}:{span.column}"
            lines.append(f"{place}: {one.case}: {one.message.told(texts)}")
            lines += [f"  {printable(one.title, _LONGEST)}: {one.advice.told(texts)}", ""]
    return "".join(f"{line}\n" for line in lines)


def as_markdown(findings: Sequence[Finding], today: date, texts: Texts = ENGLISH) -> str:
    """Tell an issue tracker: a list to tick off for each entry, the most urgent entry first."""
    head = texts.told("To be done, as of {date}", date=today.isoformat())
    lines = [f"# {head}", ""]
    lines += [] if findings else [_NOTHING.told(texts), ""]
    for entry in dict.fromkeys(one.entry for one in findings):
        own = [one for one in findings if one.entry == entry]
        lines += [f"## {_escaped(own[0].title)} (`{entry}`)", ""]
        lines += [_item(one, texts) for one in own]
        lines.append("")
    return "\n".join(lines)


def _item(one: Finding, texts: Texts) -> str:
    message, advice = one.message.told(texts), one.advice.told(texts)
    if one.urgency is Urgency.NOW:
        told = texts.told("**Now:** {what}", what=message)
    else:
        told = message[0].upper() + message[1:]
    return f"- [ ] {told}. {advice}. `{one.span.file}:{one.span.line}`"


def _escaped(text: str) -> str:
    """Give a text that Markdown shows as it is; a mention of somebody is none."""
    return _SIGNS.sub(r"\\\1", printable(text, _LONGEST)).replace("\\@", "@<!-- -->")


def as_json(findings: Sequence[Finding], today: date, texts: Texts = ENGLISH) -> str:
    """Tell machines; `docs/data.md` describes the form."""
    whole = {
        "version": VERSION,
        "today": today.isoformat(),
        "findings": [_row(one, texts) for one in findings],
    }
    return json.dumps(whole, indent=2) + "\n"  # in ASCII, so that no terminal can spoil it


def _row(one: Finding, texts: Texts) -> dict[str, Any]:
    return {
        "case": one.case,
        "urgency": one.urgency.name.lower(),
        "entry": one.entry,
        "kind": one.kind,
        "title": one.title,
        "language": one.language,
        "day": one.day.isoformat() if one.day else None,
        "file": one.span.file,
        "line": one.span.line,
        "column": one.span.column,
        "message": one.message.told(texts),
        "advice": one.advice.told(texts),
    }
