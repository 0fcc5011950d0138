"""The engine's own records, read back from where anybody may have written, without any trust."""

import json
from typing import Any

VERSION = 1


def read_record(content: bytes, keys: set[str]) -> dict[str, Any]:
    """Return the JSON object in `content`, whose members are `keys` and the version.

    Raises ValueError, with a short reason, for anything else; the values are not looked at.
    """
    record = read_object(content)
    if record.keys() != {"version", *keys}:
        raise ValueError("other members than expected")
    return record


def read_object(content: bytes) -> dict[str, Any]:
    """Return the JSON object in `content`, of this version. Raises ValueError, in the same way."""
    try:
        record = json.loads(content.decode())
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    except ValueError as error:
        raise ValueError("no JSON") from error
    if not isinstance(record, dict) or "version" not in record:
        raise ValueError("other members than expected")
    # True and 1.0 are equal to 1.
    if type(record["version"]) is not int or record["version"] != VERSION:
        raise ValueError("another version")
    return record


def is_texts(values: object) -> bool:
    """Whether a value is a list of texts."""
    return isinstance(values, list) and all(isinstance(value, str) for value in values)
