"""From a YAML tree to typed facts: validation by the model's types, with places."""

from collections.abc import Collection
from functools import cache
from itertools import islice
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from programme_pages.model.facts import TO_BE_ANNOUNCED, Record
from programme_pages.model.fields import Reading
from programme_pages.model.meant_map import meant_map
from programme_pages.model.near import nearest
from programme_pages.problems import CATALOGUE, MOST_IN_FILE, Problem, Span, problem, sentence
from programme_pages.strict_yaml import Mapping, Node, Scalar, Sequence, find_node, plain

R = TypeVar("R", bound=BaseModel)
S = TypeVar("S", bound=Record)
_PASSES = 3  # wrong parts are left out, then what that empties, then stand-ins come
Path = tuple[str | int, ...]

# pydantic's own error types, and the codes of the catalogue that they become.
_STRUCTURE_CODES = {
    "model_type": "expected-map",
    "model_attributes_type": "expected-map",
    "dict_type": "expected-map",
    "list_type": "expected-list",
    "tuple_type": "expected-list",
    "too_short": "empty-list",
}


# What a fault tells beside the values of its message.
_FOR_PLACES = {"suggestion", "key", "inside"}


def validate(
    record: type[R], tree: Mapping, reading: Reading, also: tuple[str, ...] = ()
) -> tuple[R | None, list[Problem]]:
    """Type a tree by a record's fields; report everything that is wrong with it at once.

    `also` names fields that the file may have beside those of the record, for suggestions.
    """
    try:
        return record.model_validate(plain(tree), context=reading), []
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        new = (item for item in details if not _is_reported(item, tree))
        found = [
            (item["loc"], _problem(item, record, tree, also))
            for item in islice(new, MOST_IN_FILE + 1)
        ]
        return None, _without_misspelt(found)


def _without_misspelt(found: list[tuple[Path, Problem]]) -> list[Problem]:
    """Leave out that a field is missing where it stands there in another spelling."""
    misspelt = {(*place[:-1], one.suggestion) for place, one in found if one.suggestion}
    return [one for place, one in found if one.code != "missing-field" or place not in misspelt]


def sound_parts(record: type[S], tree: Mapping, reading: Reading) -> tuple[S, Mapping]:
    """Type what is sound of a tree that has problems, so that the rest of it can be checked too.

    What is wrong is left out: the item of a list, else the whole field; the record's `stand_ins`
    take the place of fields that cannot be left out. Gives the tree of what was typed as well.
    Raises ValidationError where the stand-ins do not suffice: a defect of the record.
    """
    for _ in range(_PASSES):
        try:
            return record.model_validate(plain(tree), context=reading), tree
        except ValidationError as error:
            tree = _without(tree, [one["loc"] for one in error.errors()], record.stand_ins)
    return record.model_validate(plain(tree), context=reading), tree


def _without(tree: Mapping, places: list[Path], stand_ins: dict[str, str]) -> Mapping:
    """Leave out what stands at the places; put a stand-in where a field is needed."""
    items = dict(tree.items)
    wrong: dict[str, set[str | int]] = {}  # field -> what is wrong inside it
    for field, *rest in places:
        wrong.setdefault(str(field), set()).update(rest[:1])
    for field, inside in wrong.items():
        node = items.pop(field, None)
        if isinstance(node, Sequence) and inside and all(isinstance(one, int) for one in inside):
            kept = [item for number, item in enumerate(node.items) if number not in inside]
            items[field] = Sequence(kept, node.span)
        elif node is None and field in stand_ins:
            items[field] = Scalar(stand_ins[field], tree.span)
    return Mapping(items, tree.keys, tree.span)


def _is_reported(error: ErrorDetails, tree: Mapping) -> bool:
    """Whether a field is missing because its value was not written, which YAML's reader reports."""
    *path, field = error["loc"]
    parent = find_node(tree, tuple(path))
    return error["type"] == "missing" and isinstance(parent, Mapping) and field in parent.keys


def split_announced(tree: Mapping, announceable: frozenset[str]) -> tuple[Mapping, frozenset[str]]:
    """Take the fields that say `to-be-announced` out of a tree, and name them."""
    announced = frozenset(
        key
        for key, node in tree.items.items()
        if key in announceable and isinstance(node, Scalar) and node.text == TO_BE_ANNOUNCED
    )
    return tree.without(announced), announced


@cache
def field_names(record: type[BaseModel]) -> frozenset[str]:
    """Give the names of a record's fields as editors write them."""
    return frozenset(_infos(record))


def _infos(record: type[BaseModel]) -> dict[str, FieldInfo]:
    """Give a record's fields by their names as editors write them, in the record's order."""
    return {_written(name, info): info for name, info in record.model_fields.items()}


def _written(name: str, info: FieldInfo) -> str:
    return info.alias or name


def _problem(
    error: ErrorDetails, record: type[BaseModel], tree: Mapping, also: tuple[str, ...]
) -> Problem:
    path: Path = tuple(step for step in error["loc"] if step != "[key]")
    kind, context = error["type"], error.get("ctx", {})
    if kind == "extra_forbidden":
        return _unknown_field(path, record, tree, also)
    if kind == "missing":
        return problem("missing-field", tree.at(*path), field=path[-1])
    if kind in _STRUCTURE_CODES:
        code = _STRUCTURE_CODES[kind]
        if code == "expected-map":
            return _expected_map(record, path, tree)
        return problem(code, tree.at(*path), field=_field(path))
    if kind not in CATALOGUE:
        raise AssertionError(f"the schema has no problem for {kind}: {error['msg']}")
    return _custom(kind, context, path, _span(error, path, tree))


def _expected_map(record: type[BaseModel], path: Path, tree: Mapping) -> Problem:
    inner = _record_at(record, path)
    fields = _infos(inner) if inner else {}
    advice = sentence("Write them below it, each as `field: value`")
    if fields:
        advice = sentence(
            "Write them below it, each as `field: value`; there can be {fields}",
            fields=", ".join(fields),
        )
    meant = meant_map(text_at(tree, *path) or "", fields)
    return problem("expected-map", tree.at(*path), meant, field=_field(path), advice=advice)


def _span(error: ErrorDetails, path: Path, tree: Mapping) -> Span:
    """Where a wrong value stands: the key where that is wrong, one text of a map of texts."""
    context = error.get("ctx", {})
    if error["loc"][-1] == "[key]":
        return tree.key_at(*path)
    if "key" in context:
        return tree.key_at(*path, context["key"])
    return tree.at(*path, context["inside"]) if "inside" in context else tree.at(*path)


def _custom(kind: str, context: dict[str, Any], path: Path, span: Span) -> Problem:
    values = {name: value for name, value in context.items() if name not in _FOR_PLACES}
    suggestion = context.get("suggestion")
    if "allowed" in values:
        suggestion = nearest(values["value"], values["allowed"])
        values["allowed"] = ", ".join(values["allowed"])
    return problem(kind, span, suggestion, **{"field": _field(path), **values})


def _field(path: Path) -> str:
    """Name the field of a path as a person would: the last key in it."""
    return next((str(step) for step in reversed(path) if isinstance(step, str)), "the file")


def _unknown_field(
    path: Path, record: type[BaseModel], tree: Mapping, also: tuple[str, ...]
) -> Problem:
    name = str(path[-1])
    known = [*_fields_at(record, path[:-1]), *(also if len(path) == 1 else ())]
    return problem("unknown-field", tree.key_at(*path), nearest(name, known), field=name)


def _fields_at(record: type[BaseModel], path: Path) -> Collection[str]:
    """Give the fields that a record, or a record inside it, may have at a path."""
    found = _record_at(record, path)
    return field_names(found) if found else []


def _record_at(record: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """Give the record inside a record that a path leads to, if there is one."""
    current: type[BaseModel] | None = record
    for step in path:
        if isinstance(step, str) and current is not None:
            current = _inner_record(current, step)
    return current


def _inner_record(record: type[BaseModel], written: str) -> type[BaseModel] | None:
    for name, info in record.model_fields.items():
        if _written(name, info) == written or record.__pydantic_root_model__:
            return _record_in(info.annotation)
    return None


def _record_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    parts = getattr(annotation, "__args__", ())
    return next((found for part in parts if (found := _record_in(part))), None)


def text_at(node: Node, *path: str | int) -> str | None:
    """Give the text at a path of a tree, if there is a text."""
    found = find_node(node, path)
    return found.text if isinstance(found, Scalar) and path else None
