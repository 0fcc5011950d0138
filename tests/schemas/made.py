"""Schemas of sites, as validators and as they are."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from programme_pages.pipeline.checking import check
from programme_pages.schemas import Choices, make_schemas, site_choices
from tests.schemas.reading import files_of, read_file

ROOT = Path(__file__).parents[2]
FULL = ROOT / "tests" / "sites" / "full"
BASE = ROOT / "tests" / "broken" / "base"
# What stands in content files, or nearly so, in all kinds of places.
VALUES = (
    *("2027", "2027-03", "2027-03-18", "2027-03-18 9:30", "2027-03-18T09:30", "tbd", "2027-3"),
    *("09:30", "9:30", "16:30", "24:00", "990", "true", "false", "True", "null", "~", "NO", "on"),
    *("1", "007", "1_000", "1.0", "1.10", "1e3", "0x1f", "-1.5", "+48221234567", ".5", "90"),
    *("riga-council", "gdansk", "climate", "roofs-2025", "nordic", "PL", "en", "pt-BR", "EUR"),
    *("sr-Latn", "es-419", "root", "Europe/Warsaw", "UTC", "CET", "#003399", "a@example.org"),
    *("to-be-announced", "5 years", "18 months", "full", "talk", "online", "cancelled"),
    *("a", "A b", "ł", "plan.pdf", "a/b.pdf", "2027.5", "missing-section"),
    *("https://example.org/ł", "HTTP://example.org", "https://[::1]:8/?a=[b]", "+48 22 123 45 67"),
    *("{en: A}", "[a]", "{}", "[]", '"a: b"'),
)


def schemas_with(choices: Choices) -> dict[str, dict[str, Any]]:
    return {name: json.loads(text) for name, text in make_schemas(choices)}


def schemas_of(site: Path) -> dict[str, dict[str, Any]]:
    return schemas_with(site_choices(check(site).content))


@cache
def full() -> dict[str, dict[str, Any]]:
    return schemas_of(FULL)


def mistakes(site: Path) -> list[str]:
    """Give all that the schemas of a site find wrong with its files."""
    schemas = schemas_of(site)
    return [
        f"{path.relative_to(site)}: {error.json_path}: {error.message}"
        for name, paths in files_of(site).items()
        for path in paths
        for error in Draft202012Validator(schemas[name]).iter_errors(read_file(path))
    ]


def at(schema: dict[str, Any], *path: str) -> dict[str, Any]:
    """Follow a path of keys, and the references on the way and at its end."""
    found = schema
    for step in path:
        found = _whole(schema, found)[step]
    return _whole(schema, found)


def _whole(schema: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in part:
        rest = {key: value for key, value in part.items() if key != "$ref"}
        part = {**schema["$defs"][part["$ref"].removeprefix("#/$defs/")], **rest}
    return part
