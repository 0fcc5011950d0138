"""Strict YAML: every scalar is text with its place, and nothing hostile gets past the events.

The tree is built from libyaml's events in one loop, without recursion, so that a hundred thousand
nested brackets cost an error message and not the process. Aliases, tags and duplicate keys are
refused: an editor of a programme never needs them, and each has surprised somebody.
"""

from programme_pages.strict_yaml.reader import read_yaml
from programme_pages.strict_yaml.spans import TreeSpans
from programme_pages.strict_yaml.tree import Mapping, Node, Scalar, Sequence, find_node, plain

__all__ = [
    "Mapping",
    "Node",
    "Scalar",
    "Sequence",
    "TreeSpans",
    "find_node",
    "plain",
    "read_yaml",
]
