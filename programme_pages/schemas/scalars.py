"""What other readers of YAML make of a text that this program leaves as it is."""

import re
from collections.abc import Callable

Value = str | int | float | bool | None

# YAML 1.2.2, section 10.3.2, "Core schema": which plain texts are something else.
_READERS: tuple[tuple[re.Pattern[str], Callable[[str], Value]], ...] = (
    (re.compile(r"null|Null|NULL|~|"), lambda _: None),
    (re.compile(r"true|True|TRUE|false|False|FALSE"), lambda text: text.lower() == "true"),
    (re.compile(r"[-+]?[0-9]+"), int),
    (re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+"), lambda text: int(text, 0)),
    (re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"), float),
    (
        re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"),
        lambda text: float(text.replace(".", "")),
    ),
)


def as_read(text: str) -> Value:
    """Give the value that a plain text has by the core schema of YAML 1.2."""
    found = (read(text) for pattern, read in _READERS if pattern.fullmatch(text))
    return next(found, text)
