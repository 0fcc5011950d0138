"""Reading YAML: from libyaml's events to a tree."""

from dataclasses import dataclass, field

import yaml

from programme_pages.characters import first_unwanted
from programme_pages.problems import MOST_IN_FILE, Problem, Span, problem
from programme_pages.strict_yaml.mistakes import explain
from programme_pages.strict_yaml.tree import Mapping, Node, Scalar, Sequence

DEEPEST = 16  # levels of lists and maps
LARGEST = 256 * 1024  # characters of a file
_STANDARD_TAG = "tag:yaml.org,2002:"  # what libyaml makes of "!!"
_NULLS = {"", "~", "null", "Null", "NULL"}


def read_yaml(text: str, file: str, first_line: int = 1) -> tuple[Mapping | None, list[Problem]]:
    """Read a text whose top is a map; an empty text is an empty map.

    `first_line` is the line of the file on which the text begins. On a syntax error there is no
    map and one problem; other problems leave a map with what could be read.
    """
    builder = _Builder(file, first_line)
    if len(text) > LARGEST:
        return None, [problem("file-too-large", Span(file), limit=f"{LARGEST // 1024} KB")]
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if not builder.take(event):
                return None, builder.problems
    except yaml.YAMLError as error:
        return None, [*builder.problems, explain(error, text, file, first_line)]
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
        if len(self.problems) > MOST_IN_FILE:
            return False
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
            return self._refuse("yaml-tag", event, tag=tag.replace(_STANDARD_TAG, "!!"))
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
            if not self._refuse_empty(node, event):
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
        if key.text in parent.keys:
            first = parent.keys[key.text].line
            self.problems.append(problem("duplicate-key", key.span, key=key.text, first=first))
            return
        parent.keys[key.text] = key.span
        if not self._refuse_empty(node, event, key.span):
            parent.items[key.text] = node

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
