"""The vocabulary of schema.org, as schema-dts has it, and descriptions held against it."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from .tools import module

_INTERFACE = re.compile(r"(?:export )?interface (\w+) extends ([\w, <>]+) \{\n(.*?)\n\}", re.DOTALL)
_PROPERTY = re.compile(r'^    "([\w-]+)"\?: ', re.MULTILINE)
_TYPE = re.compile(r'^    "@type": "(\w+)";', re.MULTILINE)
_MEMBER = re.compile(r'"(https://schema\.org/\w+)"')


class Vocabulary(NamedTuple):
    """The properties of each type, its ancestors' too, and all members of enumerations."""

    properties: Mapping[str, frozenset[str]]
    members: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    text = module("schema-dts/dist/schema.d.ts").read_text(encoding="utf-8")
    own: dict[str, set[str]] = {}
    parents: dict[str, list[str]] = {}
    types: dict[str, str] = {}
    for name, bases, inside in _INTERFACE.findall(text):
        own[name] = set(_PROPERTY.findall(inside))
        parents[name] = [one.strip() for one in bases.split(",")]
        for found in _TYPE.findall(inside):
            types[found] = name

    def every(name: str) -> set[str]:
        inherited = (every(one) for one in parents.get(name, ()))
        return own.get(name, set()).union(*inherited)

    found = {name: frozenset(every(interface)) for name, interface in types.items()}
    return Vocabulary(found, frozenset(_MEMBER.findall(text)))


def faults(node: Any) -> Iterator[str]:
    """Tell which types, properties and members of a description the vocabulary has not."""
    if isinstance(node, list):
        for one in node:
            yield from faults(one)
    elif isinstance(node, dict):
        yield from _of_type(node, str(node.get("@type")))
    elif str(node).startswith("https://schema.org/") and node not in vocabulary().members:
        yield f"no {node}"


def _of_type(node: dict[str, Any], kind: str) -> Iterator[str]:
    known = vocabulary().properties.get(kind)
    if known is None:
        yield f"no type {kind}"
        return
    values = {name: value for name, value in node.items() if not name.startswith("@")}
    # An action says which of its properties others have to give (schema.org/docs/actions.html).
    plain = {name: name.removesuffix("-input") for name in values}
    yield from (f"{kind} has no {name}" for name, one in plain.items() if one not in known)
    for value in values.values():
        yield from faults(value)
