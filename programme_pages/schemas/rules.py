"""Which fields go together, where a schema can say so in words that the reader understands.

The check holds all of them too, and more: that an end is not before its start cannot be said here.
"""

from typing import Any

from programme_pages.model.facts import (
    Document,
    EventFacts,
    InitiativeFacts,
    Predecessor,
    Record,
    Resources,
)


def _not_beside(field: str, *others: str) -> dict[str, Any]:
    return {field: {"properties": dict.fromkeys(others, False)}}


def _one_of(field: str, *others: str) -> dict[str, Any]:
    """Ask for one of some fields. The last is named where there is none."""
    needed = {"required": [field]}
    return {"if": needed, "else": _one_of(*others)} if others else needed


RULES: dict[type[Record], dict[str, Any]] = {
    Document: {  # document-without-file
        **_one_of("url", "files", "file"),
        "dependentSchemas": {**_not_beside("files", "file"), **_not_beside("url", "file", "files")},
    },
    EventFacts: {  # previous-missing
        "if": {"properties": {"status": {"const": "rescheduled"}}, "required": ["status"]},
        "then": {"required": ["previous"]},
    },
    InitiativeFacts: {  # end-and-duration
        "dependentSchemas": _not_beside("duration", "end")
    },
    Predecessor: _one_of("title", "id"),  # follows-nothing
    Resources: _one_of("max", "min"),  # resources-empty
}
