"""From the types that check to JSON Schemas (draft 2020-12)."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from programme_pages.model.facts import TO_BE_ANNOUNCED, EntryFacts, Record
from programme_pages.schemas.choices import Choices
from programme_pages.schemas.forms import Schema, hint, make_forms
from programme_pages.schemas.guide import GUIDE, told
from programme_pages.schemas.rules import RULES
from programme_pages.schemas.scalars import as_read
from programme_pages.strict_yaml import Node, Scalar, Sequence, read_yaml

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DEFINITIONS = "$defs"
_ANNOUNCED = {"const": TO_BE_ANNOUNCED, "title": "To be announced"}
_ANNOTATIONS = ("description", "markdownDescription", "examples")


class _Generator(GenerateJsonSchema):
    """pydantic's, but for what editors write: no empty values, and no defaults in their place."""

    def field_title_should_be_set(self, _: Any) -> bool:
        """Leave the names of fields as they are."""
        return False

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Let a field be left out, but not be empty."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Tell a default that can be written: a word, a number, yes or no."""
        inner = self.generate_inner(schema["schema"])
        default = schema.get("default")
        return {**inner, "default": default} if isinstance(default, str | int) else inner

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
        """Say how a list is written."""
        return {**super().tuple_schema(schema), "errorMessage": hint("expected-list")}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Hold the keys of a map to their form."""
        return {
            "type": "object",
            "propertyNames": self.generate_inner(schema["keys_schema"]),
            "additionalProperties": self.generate_inner(schema["values_schema"]),
        }


def make_schema(record: type[BaseModel], title: str, site: Choices) -> Schema:
    """Make the schema of the files that a record types, with the names of a site."""
    made = record.model_json_schema(schema_generator=_Generator)
    definitions = made.pop(_DEFINITIONS, {})
    for part in GUIDE:
        described = made if part is record else definitions.get(part.__name__)
        if described:
            _describe(described, part, site.samples)
    if issubclass(record, EntryFacts):
        _let_announce(made["properties"], record.announceable)
    filler = Filler(make_forms(site))
    filled = filler.fill({**made, _DEFINITIONS: definitions})
    filled[_DEFINITIONS].update(filler.used)
    return {"$schema": DIALECT, **filled, "title": title}


def _describe(schema: Schema, record: type[Record], ids: Mapping[str, str]) -> None:
    """Say what each field of a record means, and which go together."""
    schema["title"] = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", record.__name__).capitalize()
    for field, value in schema["properties"].items():
        found = told(record, field)
        value["description"], value["markdownDescription"] = found.plain, found.markdown
        example = found.example_with(ids)
        if example is not None:
            _give_example(value, example)
    schema.update(RULES.get(record, {}))


def _give_example(schema: Schema, example: str) -> None:
    """Give an example: as such, or in words where it would be proposed as "[object Object]"."""
    value = _value(example)
    if isinstance(value, dict) or (isinstance(value, list) and isinstance(value[0], dict)):
        schema["description"] += f" Example: {example}"
        schema["markdownDescription"] += f"\n\nExample: `{example}`"
    else:
        schema["examples"] = [value]


def _value(example: str) -> Any:
    """Give the value that editors' programs read in an example."""
    tree, _ = read_yaml(f"value: {example}", "example")
    if tree is None:
        raise ValueError(f"no YAML: {example}")
    return _as_read(tree.items["value"])


def _as_read(node: Node) -> Any:
    if isinstance(node, Scalar):
        return as_read(node.text)
    if isinstance(node, Sequence):
        return [_as_read(item) for item in node.items]
    return {key: _as_read(value) for key, value in node.items.items()}


def _let_announce(fields: dict[str, Schema], announceable: Collection[str]) -> None:
    """Let fields say that they will come."""
    for field in announceable & fields.keys():
        value = fields[field]
        told_of_it = {key: value.pop(key) for key in _ANNOTATIONS if key in value}
        fields[field] = {"anyOf": [value, _ANNOUNCED], **told_of_it}


class Filler:
    """Puts the forms of values into a schema, where `model/fields.py` left marks."""

    def __init__(self, forms: Mapping[str, Schema]) -> None:
        self.forms = forms
        self.used: dict[str, Schema] = {}

    def fill(self, value: Any) -> Any:
        """Give a part of a schema with references to the forms that it names; note these."""
        if isinstance(value, list):
            return [self.fill(item) for item in value]
        if not isinstance(value, dict):
            return value
        if not isinstance(value.get("form"), str):
            return {key: self.fill(inner) for key, inner in value.items()}
        form, words = value["form"], value.get("words")
        rest = {key: inner for key, inner in value.items() if key not in {"form", "words"}}
        if words:
            return {"enum": words, **rest}
        if form not in self.used:
            self.used[form] = self.fill(self.forms[form])
        return {"$ref": f"#/{_DEFINITIONS}/{form}", **rest}
