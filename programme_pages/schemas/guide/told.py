"""What is told of a field."""

import re
from collections.abc import Mapping
from string import Template
from typing import NamedTuple

from programme_pages.model.facts import Record

_ELSEWHERE = re.compile(r"(?:; see|\. See) \[[^]]*\]\([^)]*\)")
_OWN_FIELDS = re.compile(r"see \[[^]]*\]\(#[^)]*\)")
_LINK = re.compile(r"\[([^]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*`]")


class Told(NamedTuple):
    """What editors read about a field: in `docs/editors.md`, and in their own program.

    `means` and `allowed` are Markdown. `example` is YAML as it stands behind the field's colon;
    `$venue` and the like stand in for ids, which each site has others of.
    """

    means: str
    example: str
    allowed: str

    @property
    def markdown(self) -> str:
        """The whole in sentences, without links: there are no other chapters beside it."""
        allowed = _OWN_FIELDS.sub("fields of its own", _ELSEWHERE.sub("", self.allowed))
        sentences = (_LINK.sub(r"\1", one) for one in (_ELSEWHERE.sub("", self.means), allowed))
        return " ".join(f"{one[:1].upper()}{one[1:]}." for one in sentences)

    @property
    def plain(self) -> str:
        """The same without any signs."""
        return _MARKS.sub("", self.markdown)

    def example_with(self, ids: Mapping[str, str]) -> str | None:
        """Give the example with ids; None where it needs one that there is not."""
        try:
            return Template(self.example).substitute(ids)
        except KeyError:
            return None


Guide = Mapping[type[Record], Mapping[str, Told]]
