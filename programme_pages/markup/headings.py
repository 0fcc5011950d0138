"""The headings of a body: each with a level that follows the one before, and an own id."""

import html
import re
from collections import Counter

from programme_pages.markup.source import Source
from programme_pages.model.programme import Heading
from programme_pages.problems import problem
from programme_pages.slugs import make_anchor

_HEADING = re.compile(r"<h([1-6])((?: (?:id|lang)=\"[^\"]*\")*)>(.*?)</h\1>", re.DOTALL)
_ID = re.compile(r' id="([^"]*)"')
_ANY_TAG = re.compile(r"<[^>]*>")


class Headings:
    """The headings of a body, as they are found."""

    def __init__(self, source: Source) -> None:
        """Begin with no heading; problems are reported to the source."""
        self.source = source
        self.found: list[Heading] = []
        self.taken: set[str] = set()
        self._numbers: Counter[str] = Counter()

    def finish(self, safe: str) -> str:
        """Give all headings of a body's HTML their final form."""
        return _HEADING.sub(self._finish, safe)

    def _finish(self, match: re.Match[str]) -> str:
        written, attributes, inner = int(match[1]), match[2], match[3]
        own_id = html.unescape("".join(_ID.findall(attributes)))
        others = _ID.sub("", attributes)
        text = html.unescape(_ANY_TAG.sub("", inner)).strip()
        level = max(2, min(written, self.found[-1].level + 1 if self.found else 2))
        if level != written:
            values = {"text": text, "written": written, "level": level}
            self.source.report("heading-level", text, **values)
        anchor = make_anchor(own_id or text)
        if own_id and own_id in self.taken:
            span = self.source.find("{#" + own_id, after="{#" + own_id)
            self.source.problems.append(problem("duplicate-anchor", span, anchor=own_id))
        anchor = self._unique(anchor)
        self.found.append(Heading(level, anchor, text))
        self.taken.add(anchor)
        return f'<h{level} id="{anchor}"{others}>{inner}</h{level}>'

    def _unique(self, anchor: str) -> str:
        unique = anchor
        while unique in self.taken:
            self._numbers[anchor] += 1
            unique = f"{anchor}-{self._numbers[anchor] + 1}"
        return unique
