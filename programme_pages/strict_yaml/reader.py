"""Reading YAML: from libyaml's events to a tree."""

from dataclasses import dataclass, field

import yaml
from yaml._yaml import CParser  # what all of PyYAML's C loaders are made of
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from programme_pages.characters import first_unwanted
from programme_pages.problems import MOST_IN_FILE, Problem, Span, problem, sentence
from programme_pages.strict_yaml.mistakes import (
    advise_on_lack,
    explain,
    missing_space,
    name_without_space,
)
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
    builder = _Builder(file, first_line, text)
    if len(text) > LARGEST:
        return None, [problem("file-too-large", Span(file), limit=f"{LARGEST // 1024} KB")]
    try:
        parser = CParser(text)
        while (event := parser.get_event()) is not None:
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
    if isinstance(top, Scalar) and name_without_space(top.text):
        return None, [*builder.problems, missing_space(top.span)]
    if not isinstance(top, Mapping):
        return None, [*builder.problems, _no_map(top.span)]
    return top, builder.problems


def _no_map(span: Span) -> Problem:
    advice = sentence("Write them below it, each as `field: value`")
    return problem("expected-map", span, field="the file", advice=advice)


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
    text: str
    top: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    levels: list[_Level] = field(default_factory=list)
    documents: int = 0

    def take(self, event: Event) -> bool:
        """Take one event; tell whether reading may go on."""
        if len(self.problems) > MOST_IN_FILE:
            return False
        if isinstance(event, ScalarEvent):
            return self._take_scalar(event)
        if isinstance(event, CollectionStartEvent):
            return self._open(event)
        if isinstance(event, CollectionEndEvent):
            self.levels.pop()
        elif isinstance(event, DocumentStartEvent):
            return self._start_document(event)
        elif isinstance(event, AliasEvent):
            return self._refuse("yaml-alias", event, name=event.anchor)
        return True

    def _start_document(self, event: DocumentStartEvent) -> bool:
        self.documents += 1
        return self.documents == 1 or self._refuse("yaml-documents", event)

    def _take_scalar(self, event: ScalarEvent) -> bool:
        if event.anchor is not None or event.tag is not None:
            return self._refuse_property(event, event.tag)
        span = self._span(event)
        # `"\u202e"` would smuggle a character past the check of the file's own ones.
        if event.style == '"' and (found := first_unwanted(event.value)):
            self.problems.append(problem(found.code, span, name=found.name))
        # Quotes say that emptiness is meant; a plain text has the style "".
        is_written = bool(event.style) or event.value not in _NULLS
        return self._place(Scalar(event.value, span), is_written=is_written)

    def _open(self, event: CollectionStartEvent) -> bool:
        if event.anchor is not None or event.tag is not None:
            return self._refuse_property(event, event.tag)
        if len(self.levels) >= DEEPEST:
            return self._refuse("yaml-depth", event, limit=DEEPEST)
        span = self._span(event)
        is_list = isinstance(event, SequenceStartEvent)
        node = Sequence([], span) if is_list else Mapping({}, {}, span)
        if not self._place(node, is_written=True):
            return False
        self.levels.append(_Level(node))
        return True

    def _refuse_property(self, event: NodeEvent, tag: str | None) -> bool:
        """Refuse the properties of a node (YAML 1.2, section 6.9): its anchor, or its tag."""
        if event.anchor is not None or tag is None:
            return self._refuse("yaml-alias", event, name=event.anchor)
        return self._refuse("yaml-tag", event, tag=tag.replace(_STANDARD_TAG, "!!"))

    def _place(self, node: Node, *, is_written: bool) -> bool:
        """Put a node where it belongs: at the top, in a list, or in a map as key or value."""
        if not self.levels:
            self.top = node
            return True
        level = self.levels[-1]
        parent = level.node
        if isinstance(parent, Sequence):
            if is_written:
                parent.items.append(node)
            else:
                self._report_empty(node.span)
        elif level.key is not None:
            key, level.key = level.key, None
            self._place_value(parent, key, node, is_written=is_written)
        elif isinstance(node, Scalar):
            level.key = node
        else:
            self.problems.append(problem("yaml-key", node.span))
            return False
        return True

    def _place_value(self, parent: Mapping, key: Scalar, node: Node, *, is_written: bool) -> None:
        if key.text in parent.keys:
            first = parent.keys[key.text].line
            self.problems.append(problem("duplicate-key", key.span, key=key.text, first=first))
            return
        name = name_without_space(key.text)
        if name and (not is_written or '"' in key.text):  # {en:"..."} is a name without a value
            parent.keys[name] = key.span
            self.problems.append(missing_space(key.span))
            return
        parent.keys[key.text] = key.span
        if is_written:
            parent.items[key.text] = node
        else:
            self._report_empty(key.span)

    def _report_empty(self, span: Span) -> None:
        line = self.text.split("\n")[span.end_line - self.first_line]
        advice = advise_on_lack(line[span.end_column - 1 :])
        self.problems.append(problem("empty-value", span, advice=advice))

    def _refuse(self, code: str, event: Event, **values: object) -> bool:
        self.problems.append(problem(code, self._span(event), **values))
        return False

    def _span(self, event: Event) -> Span:
        start, end = event.start_mark, event.end_mark
        first = self.first_line
        if isinstance(event, CollectionStartEvent):
            end = start  # the end of a list or map is not known yet: its place is its beginning
        if start is None or end is None:  # libyaml's events have places; others need not
            raise ValueError("a YAML event without a place")
        return Span(
            self.file, start.line + first, start.column + 1, end.line + first, end.column + 1
        )
