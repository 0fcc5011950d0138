"""Problems as SARIF, which code hosts and editors show beside the lines.

Static Analysis Results Interchange Format (SARIF) Version 2.1.0, an OASIS standard.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any
from urllib.parse import quote

from programme_pages.digests import digest
from programme_pages.problems.definition import Definition
from programme_pages.problems.explanation import explanation
from programme_pages.problems.problem import Problem
from programme_pages.problems.texts import ENGLISH, Texts

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_BASE = "%SRCROOT%"  # the name that hosts know for the top of the repository
_FINGERPRINT = "problem/v1"
ReadLines = Callable[[str], list[str]]
Locate = Callable[[str], str]


def as_sarif(
    problems: Sequence[Problem],
    read_lines: ReadLines,
    locate: Locate,
    version: str,
    texts: Texts = ENGLISH,
) -> str:
    """Render problems as a SARIF log of one run of this program in a version.

    `read_lines` gives the lines of a file named as in `Span.file`, `locate` its path from the top
    of the repository.
    """
    codes = list(dict.fromkeys(item.code for item in problems))
    definitions = {item.code: item.definition for item in problems}
    prints = _fingerprints(problems, read_lines)
    run = {
        "tool": {
            "driver": {
                "name": "programme-pages",
                "version": version,
                "rules": [_rule(definitions[code], texts) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_BASE: {"description": {"text": "The top of the repository."}}},
        "results": [
            _result(item, codes.index(item.code), fingerprint, locate, texts)
            for item, fingerprint in zip(problems, prints, strict=True)
        ],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2) + "\n"  # in ASCII, so that no terminal can spoil it


def _rule(definition: Definition, texts: Texts) -> dict[str, Any]:
    return {
        "id": definition.code,
        "shortDescription": {"text": f"{texts.text(definition.title)}."},
        "fullDescription": {"text": texts.text(definition.meaning)},
        "help": {"text": explanation(definition, texts)},
        "defaultConfiguration": {"level": str(definition.severity)},
    }


def _result(
    item: Problem, rule: int, fingerprint: str, locate: Locate, texts: Texts
) -> dict[str, Any]:
    span = item.span
    artifact = {"uri": quote(locate(span.file)), "uriBaseId": _BASE}
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    return {
        "ruleId": item.code,
        "ruleIndex": rule,
        "level": str(item.severity),
        "message": {"text": f"{item.message_in(texts)}\n{item.hint_in(texts)}"},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
    }


def _fingerprints(problems: Iterable[Problem], read_lines: ReadLines) -> list[str]:
    """Tell problems apart by what stands at their place: lines above may come and go."""
    seen: Counter[str] = Counter()
    found = []
    for item in problems:
        lines = read_lines(item.span.file)
        line = lines[item.span.line - 1].strip() if item.span.line <= len(lines) else ""
        key = digest(f"{item.code}\0{item.span.file}\0{line}".encode())
        seen[key] += 1
        found.append(f"{key}:{seen[key]}")
    return found
