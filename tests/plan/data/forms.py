"""Schedules held against the schemas of their form, and XML read by a parser."""

import json
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import xmlschema

FORM = Path(__file__).with_name("schedule_form")


@cache
def _schemas() -> tuple[jsonschema.Draft202012Validator, xmlschema.XMLSchema]:
    given = json.loads((FORM / "schedule.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(given)
    return jsonschema.Draft202012Validator(given), xmlschema.XMLSchema(str(FORM / "schedule.xsd"))


def read_json(content: bytes) -> Any:
    """Read a schedule that has the form. Raises jsonschema's error for another one."""
    found = json.loads(content)
    _schemas()[0].validate(found)
    return found["schedule"]["conference"]


def read_xml(content: bytes) -> ET.Element:
    """Read a schedule that has the form. Raises xmlschema's error for another one."""
    found = ET.fromstring(content)  # noqa: S314  (our own file)
    _schemas()[1].validate(found)
    return found


def points(conference: Any) -> list[dict[str, Any]]:
    """All points of a schedule, day by day and room by room."""
    return [one for day in conference["days"] for room in day["rooms"].values() for one in room]
