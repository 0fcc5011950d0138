"""Python-Markdown's inline patterns, each tried only where the sign stands that it needs.

The order of all steps is that of `markdown.treeprocessors.InlineProcessor`, since the outcome
depends on it: a pattern puts what it makes into a stash and a placeholder into the text, so that
those after it see neither; then placeholders give way to elements, whose children are next.
What is left out is what changes nothing: patterns whose sign is not in a text, references where
there are no definitions, and the record of ancestors, for which none of the patterns here asks.
"""

import re
from collections import deque
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from markdown import Markdown, inlinepatterns, treeprocessors
from markdown.util import (
    INLINE_PLACEHOLDER,
    INLINE_PLACEHOLDER_PREFIX,
    INLINE_PLACEHOLDER_RE,
    AtomicString,
)

from programme_pages.markup.plain import LINE_BREAK, has_sign, match_emphasis, match_link, part

# What each pattern needs to stand somewhere in a text; those that are not named are always tried.
_NEEDS = {
    "backtick": "`",
    "escape": "\\",
    "reference": "[",
    "link": "[",
    "image_link": "![",
    "image_reference": "![",
    "short_reference": "[",
    "short_image_ref": "![",
    "autolink": "<",
    "automail": "<",
    "linebreak": LINE_BREAK,
    "html": "<",
    "entity": "&",
}
_LINK_START = r"\[(?<!!\[)"  # as LINK_RE, but searches can leap to the bracket
_MaybeMatch = tuple[Element | None, int | None, int | None]


def use_lean_patterns(md: Markdown) -> None:
    """Put the patterns of this module in the place of Python-Markdown's."""
    emphasis = _Emphasis("*", "strong,em", md)
    emphasis.add("_", "strong,em", smart=True)
    md.inlinePatterns.register(_Link(_LINK_START, md), "link", 160)
    md.inlinePatterns.register(emphasis, "em_strong", 60)


class _Link(inlinepatterns.LinkInlineProcessor):
    """Links; plain ones are read at once, not character by character."""

    def handleMatch(self, m: re.Match[str], data: str) -> _MaybeMatch:  # type: ignore[override]  # noqa: N802
        plain = match_link(data, m.start())
        if plain is None:
            return super().handleMatch(m, data)  # type: ignore[return-value]
        return plain[0], m.start(), plain[1]


class _Emphasis(inlinepatterns.DelimiterProcessor):
    """Emphasis; where no other sign can change what belongs together, it is read at once."""

    def handleMatch(self, m: re.Match[str], data: str) -> _MaybeMatch:  # type: ignore[override]  # noqa: N802
        plain = None if self.regions else match_emphasis(data, m.start())
        if plain is None:
            return super().handleMatch(m, data)
        return plain[0], m.start(), plain[1]


class LeanInlineProcessor(treeprocessors.InlineProcessor):
    """A tree processor that tries only the patterns that can match."""

    def __init__(self, md: Markdown) -> None:
        """Take over the patterns of a `Markdown` that is set up."""
        super().__init__(md)
        named = {md.inlinePatterns[name]: sign for name, sign in _NEEDS.items()}
        self._all = [
            (named.get(pattern, ""), pattern)
            for pattern in md.inlinePatterns
            if isinstance(pattern, inlinepatterns.InlineProcessor)
        ]
        self._all_but_references = [
            (sign, pattern)
            for sign, pattern in self._all
            if not isinstance(pattern, inlinepatterns.ReferenceInlineProcessor)
        ]
        self._patterns = self._all

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:  # noqa: ARG002
        """Apply the patterns to all texts inside an element."""
        self._patterns = self._all if self.md.references else self._all_but_references
        self.stashed_nodes = {}
        waiting = deque([tree])
        while waiting:
            self._run_children(waiting.popleft(), waiting)
        return tree

    def _run_children(self, parent: Element, waiting: deque[Element]) -> None:
        inside: list[tuple[Element, list[Element]]] = []
        for child in parent:  # also what this loop puts behind a child
            text, tail = child.text, child.tail
            if text and has_sign(text) and not isinstance(text, AtomicString):
                child.text, nodes = self._read(text)
                inside.append((child, nodes))
                waiting.extend(nodes)
            if tail and has_sign(tail):
                child.tail, nodes = self._replace(self._stash(tail))
                _insert(parent, list(parent).index(child) + 1, nodes)
            if len(child):
                waiting.append(child)
        for child, nodes in inside:
            _insert(child, 0, nodes)

    def _read(self, text: str) -> tuple[str | None, list[Element]]:
        """Part a text into what stands before the first element, and elements with their tails."""
        plain = None if self.md.references else part(text)
        if plain is None:
            return self._replace(self._stash(text))
        for element in plain[1]:
            self._keep(element)  # which none asks for; but the keys are counted
        return plain

    def _stash(self, text: str, first: int = 0) -> str:
        """Put what the patterns find, from a first one on, into the stash."""
        if isinstance(text, AtomicString):
            return text
        for number in range(first, len(self._patterns)):
            sign, pattern = self._patterns[number]
            if sign in text:
                text = self._stash_found(number, pattern, text)
        return text

    def _stash_found(self, number: int, pattern: inlinepatterns.InlineProcessor, text: str) -> str:
        position = 0
        while found := _first_match(pattern, text, position):
            node, start, position = found
            if node is None:
                continue
            if not isinstance(node, str) and not isinstance(node.text, AtomicString):
                self._stash_children(number, node)
            before = text[:start] + INLINE_PLACEHOLDER % self._keep(node)
            text, position = before + text[position:], len(before)
        return text

    def _keep(self, node: Element | str) -> str:
        """Put a node into the stash; give its key."""
        key = f"{len(self.stashed_nodes):04}"
        self.stashed_nodes[key] = node
        return key

    def _stash_children(self, number: int, node: Element) -> None:
        for child in [node, *node]:
            if child.text:
                child.text = self._stash(child.text, number + 1)
            if child.tail:
                child.tail = self._stash(child.tail, number)

    def _replace(self, text: str) -> tuple[str | None, list[Element]]:
        """Part a text at its placeholders: what stands before the first element, and elements."""
        if INLINE_PLACEHOLDER_PREFIX not in text:
            return text or None, []
        lead, position, start = "", 0, -1  # position: up to where the text is used
        nodes: list[Element] = []
        while (start := text.find(INLINE_PLACEHOLDER_PREFIX, start + 1)) >= 0:
            match = INLINE_PLACEHOLDER_RE.search(text, start)
            node = self.stashed_nodes.get(match[1]) if match else None
            if match is None or node is None:
                continue
            lead = _append(lead, nodes, text[position:start])
            position = match.end()
            start = position - 1
            if isinstance(node, str):
                lead = _append(lead, nodes, node)
            else:
                self._replace_inside(node)
                nodes.append(node)
        rest = text[position:]
        is_atomic = isinstance(text, AtomicString)
        return _append(lead, nodes, AtomicString(rest) if is_atomic else rest) or None, nodes

    def _replace_inside(self, node: Element) -> None:
        for child in [node, *node]:
            if child.tail and INLINE_PLACEHOLDER_PREFIX in child.tail:
                child.tail, nodes = self._replace(child.tail)
                _insert(node, 0 if child is node else list(node).index(child) + 1, nodes)
            if child.text and INLINE_PLACEHOLDER_PREFIX in child.text:
                child.text, nodes = self._replace(child.text)
                _insert(child, 0, nodes)


def _first_match(
    pattern: inlinepatterns.InlineProcessor, text: str, position: int
) -> tuple[Element | str | None, int, int] | None:
    """Give what a pattern makes of its first match, which can be nothing, and its range."""
    for match in pattern.compiled_re.finditer(text, position):
        node, start, end = pattern.handleMatch(match, text)
        if start is not None and end is not None:
            return node, start, end
    return None


def _insert(parent: Element, position: int, nodes: Iterable[Element]) -> None:
    for offset, node in enumerate(nodes):
        parent.insert(position + offset, node)


def _append(lead: str, nodes: list[Element], text: str) -> str:
    """Put a text behind the last element, or behind the lead, which is given back."""
    if not nodes:
        return lead + text if lead else text
    if text:
        nodes[-1].tail = nodes[-1].tail + text if nodes[-1].tail else text
    return lead
