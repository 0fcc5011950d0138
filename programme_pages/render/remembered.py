"""What several pages show alike is rendered once."""

from typing import Any

from jinja2.runtime import Macro

# A card of a list takes about 2 kB: no more than some 25 MB in each process.
_FRAGMENTS = 12_000


class Remembered:
    """The function `remembered(macro, value, ...)` of templates: `macro(value, ...)`, once.

    Entries are shown on many pages, and each page has the same menu: a macro that sees nothing
    but its arguments gives the same text each time. The first argument is told apart by what it
    is, not by what it says: what pages share is one object (see View in plan/edition.py), and to
    hash a long record costs as much as to show it. The others are told apart by value and type.
    """

    def __init__(self) -> None:
        # The value stands beside its text, so that no other object gets its id meanwhile.
        self._kept: dict[tuple[object, ...], tuple[str, object]] = {}

    def __call__(self, macro: Macro, value: object, *others: Any) -> str:
        """Give the text; raises TypeError where a value can change, as a list can."""
        same = value if type(value) is str else id(value)
        key = (macro, same, others, *map(type, others))
        found = self._kept.get(key)
        if found is None:
            hash(value)  # what can change has none
            found = macro(value, *others), value
            if len(self._kept) >= _FRAGMENTS:
                self._kept.clear()
            self._kept[key] = found
        return found[0]

    def forget(self) -> None:
        """Let go of all: pages that follow show other values."""
        self._kept.clear()
