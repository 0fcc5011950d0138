"""Strict YAML: every scalar is text with its place, and nothing hostile gets past the events.

The tree is built from libyaml's events in one loop, without recursion, so that a hundred thousand
nested brackets cost an error message and not the process. Aliases, tags and duplicate keys are
refused: an editor of a programme never needs them, and each has surprised somebody.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from programme_pages.characters import first_unwanted
from programme_pages.problems import Problem, Span, problem

DEEPEST = 16  # levels of lists and maps
LARGEST = 512 * 1024  # characters of a file
_NULLS = {"", "~", "null", "Null", "NULL"}


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, and where it stands."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list, and where it stands."""

    items: list["Node"]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """A map from text to nodes, where it stands, and where each key stands."""

    items: dict[str, "Node"]
    keys: dict[str, Span]
    span: Span

    def at(self, *path: str | int) -> Span:
        """Where the value at a path stands, or the nearest thing around it that exists."""
        return find_span(self, path)

    def key_at(self, *path: str | int) -> Span:
        """Where the key of the value at a path stands, or the value where it has no key."""
        parent = find_node(self, path[:-1])
        key = path[-1]
        if isinstance(parent, Mapping) and key in parent.keys:
            return parent.keys[str(key)]
        return find_span(self, path)


Node = Scalar | Sequence | Mapping


def find_node(node: Node, path: tuple[str | int, ...]) -> Node:
    """Follow a path of keys and positions as far as it leads."""
    for step in path:
        if isinstance(node, Mapping) and step in node.items:
            node = node.items[str(step)]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            break
    return node


def find_span(node: Node, path: tuple[str | int, ...]) -> Span:
    """Where a value stands; for a value that is missing, the key of the map that lacks it."""
    found = find_node(node, path)
    if isinstance(found, Scalar) or not path:
        return found.span
    for length in range(len(path), 0, -1):
        parent, step = find_node(node, path[: length - 1]), path[length - 1]
        if isinstance(parent, Mapping) and step in parent.keys:
            return parent.keys[str(step)]
        if isinstance(parent, Sequence) and isinstance(step, int) and step < len(parent.items):
            return parent.items[step].span
    return found.span


def plain(node: Node) -> Any:
    """Give the tree as strings, lists and dicts. Depth is bounded by `DEEPEST`."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, value in node.items.items()}


def read_yaml(text: str, file: str, first_line: int = 1) -> tuple[Mapping | None, list[Problem]]:
    """Read a text whose top is a map; an empty text is an empty map.

    `first_line` is the line of the file on which the text begins. On a syntax error there is no
    map and one problem; other problems leave a map with what could be read.
    """
    builder = _Builder(file, first_line)
    if len(text) > LARGEST:
        return None, [problem("file-too-large", Span(file), limit=f"{LARGEST // 1024} KiB")]
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if not builder.take(event):
                return None, builder.problems
    except yaml.MarkedYAMLError as error:
        return None, [*builder.problems, _syntax_problem(error, builder)]
    return _as_mapping(builder)


def _as_mapping(builder: "_Builder") -> tuple[Mapping | None, list[Problem]]:
    top = builder.top
    if top is None or (isinstance(top, Scalar) and top.text == ""):
        start = Span(builder.file, builder.first_line, 1, builder.first_line, 1)
        return Mapping({}, {}, start), builder.problems
    if not isinstance(top, Mapping):
        return None, [*builder.problems, problem("expected-map", top.span, field="the file")]
    return top, builder.problems


@dataclass(slots=True)
class _Level:
    """A list or map that is still open."""

    node: Sequence | Mapping
    key: Scalar | None = None


@dataclass(slots=True)
class _Builder:
    """Builds the tree of one file from YAML events."""

    file: str
    first_line: int
    top: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    levels: list[_Level] = field(default_factory=list)
    documents: int = 0

    def take(self, event: yaml.Event) -> bool:
        """Take one event; tell whether reading may go on."""
        if isinstance(event, yaml.DocumentStartEvent):
            return self._start_document(event)
        if isinstance(event, yaml.AliasEvent):
            return self._refuse("yaml-alias", event, name=event.anchor)
        if isinstance(event, yaml.NodeEvent):
            return self._start_node(event)
        if isinstance(event, yaml.CollectionEndEvent):
            self.levels.pop()
        return True

    def _start_document(self, event: yaml.DocumentStartEvent) -> bool:
        self.documents += 1
        return self.documents == 1 or self._refuse("yaml-documents", event)

    def _start_node(self, event: yaml.NodeEvent) -> bool:
        if event.anchor is not None:
            return self._refuse("yaml-alias", event, name=event.anchor)
        tag = getattr(event, "tag", None)
        if tag is not None:
            return self._refuse("yaml-tag", event, tag=tag)
        if isinstance(event, yaml.ScalarEvent):
            self._check_escapes(event)
            return self._place(Scalar(event.value, self._span(event)), event)
        if len(self.levels) >= DEEPEST:
            return self._refuse("yaml-depth", event, limit=DEEPEST)
        return self._open(event)

    def _check_escapes(self, event: yaml.ScalarEvent) -> None:
        """Refuse what `"\u202e"` smuggles past the check of the file's own characters."""
        if event.style == '"' and (found := first_unwanted(event.value)):
            self.problems.append(problem(found.code, self._span(event), name=found.name))

    def _open(self, event: yaml.NodeEvent) -> bool:
        # The end of a list or map is not known yet: its place is where it begins.
        span = self._span(event)
        is_list = isinstance(event, yaml.SequenceStartEvent)
        node = Sequence([], span) if is_list else Mapping({}, {}, span)
        if not self._place(node, event):
            return False
        self.levels.append(_Level(node))
        return True

    def _place(self, node: Node, event: yaml.NodeEvent) -> bool:
        """Put a node where it belongs: at the top, in a list, or in a map as key or value."""
        if not self.levels:
            self.top = node
            return True
        level = self.levels[-1]
        if isinstance(level.node, Sequence):
            self._refuse_empty(node, event)
            level.node.items.append(node)
        elif level.key is None:
            if not isinstance(node, Scalar):
                return self._refuse("yaml-key", event)
            level.key = node
        else:
            self._place_value(level, level.node, level.key, node, event)
        return True

    def _place_value(
        self, level: _Level, parent: Mapping, key: Scalar, node: Node, event: yaml.NodeEvent
    ) -> None:
        level.key = None
        if key.text in parent.items:
            first = parent.keys[key.text].line
            self.problems.append(problem("duplicate-key", key.span, key=key.text, first=first))
        elif not self._refuse_empty(node, event, key.span):
            parent.items[key.text] = node
            parent.keys[key.text] = key.span

    def _refuse_empty(self, node: Node, event: yaml.NodeEvent, key: Span | None = None) -> bool:
        """Refuse a value that was not written; quotes say that emptiness is meant."""
        empty = isinstance(node, Scalar) and node.text in _NULLS and not _quoted(event)
        if empty:
            self.problems.append(problem("empty-value", key or node.span))
        return empty

    def _refuse(self, code: str, event: yaml.Event, **values: object) -> bool:
        self.problems.append(problem(code, self._span(event), **values))
        return False

    def _span(self, event: yaml.Event) -> Span:
        start, end = event.start_mark, event.end_mark
        first = self.first_line
        if isinstance(event, yaml.CollectionStartEvent):
            end = start
        if start is None or end is None:  # libyaml's events have places; others need not
            raise ValueError("a YAML event without a place")
        return Span(
            self.file, start.line + first, start.column + 1, end.line + first, end.column + 1
        )


def _quoted(event: yaml.NodeEvent) -> bool:
    return isinstance(event, yaml.ScalarEvent) and event.style in {"'", '"', "|", ">"}


# libyaml's words for a mistake, and what an editor understands.
_PLAIN_WORDS = (
    (r"mapping values are not allowed", "a colon stands where no field can begin"),
    (r"cannot start any token", "a character stands here that cannot begin a text"),
    (r"could not find expected ':'", "a field without its colon"),
    (r"did not find expected key", "the indentation does not fit the lines above"),
    (r"did not find expected '-' indicator", "the indentation does not fit the list above"),
    (r"block sequence entries are not allowed", "a list cannot begin here"),
    (r"unexpected end of stream", "a quotation mark that is opened is not closed"),
    (r"did not find expected ',' or '[\]}]'", "a bracket that is opened is not closed"),
    (r"unknown escape character", "a backslash inside double quotes"),
)


def _syntax_problem(error: yaml.MarkedYAMLError, builder: _Builder) -> Problem:
    mark = error.problem_mark or error.context_mark
    line = builder.first_line + (mark.line if mark is not None else 0)
    column = mark.column + 1 if mark is not None else 1
    said = error.problem or error.context or ""
    words = next((plain for pattern, plain in _PLAIN_WORDS if re.search(pattern, said)), said)
    return problem("yaml-syntax", Span(builder.file, line, column, line, column + 1), what=words)
