"""Problems as a report that GitLab shows on the lines of a merge request.

See "Code Quality", "Code Quality report format", in GitLab's documentation.
"""

import json
from collections.abc import Callable, Iterable

from programme_pages.digests import digest
from programme_pages.problems.definition import Severity
from programme_pages.problems.problem import Problem
from programme_pages.problems.texts import ENGLISH, Texts

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"}


def as_gitlab(
    problems: Iterable[Problem], locate: Callable[[str], str], texts: Texts = ENGLISH
) -> str:
    """Render problems as one JSON document; `locate` is that of `as_github`.

    A fingerprint tells GitLab which problem of another commit is the same: it has no line in it.
    """
    seen: dict[str, int] = {}
    report = []
    for item in problems:
        file, told = locate(item.span.file), f"{item.message_in(texts)}. {item.hint_in(texts)}"
        same = f"{file} {item.code} {item.message}"
        seen[same] = seen.get(same, 0) + 1
        report.append(
            {
                "description": told,
                "check_name": item.code,
                "fingerprint": digest(f"{same} {seen[same]}".encode()),
                "severity": _SEVERITIES[item.severity],
                "location": {"path": file, "lines": {"begin": item.span.line}},
            }
        )
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"
