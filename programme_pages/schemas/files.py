"""Which schema is for which files."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel

from programme_pages.entries.layout import FORMS, GROUPS_FILE, SITE_FILE, TOPICS_FILE
from programme_pages.model.facts import OrganisationFacts, SiteFacts, VenueFacts, WordsFacts
from programme_pages.model.files import GroupsFile, TopicsFile
from programme_pages.model.programme import Kind
from programme_pages.schemas.choices import Choices
from programme_pages.schemas.generation import make_schema


class SchemaFile(NamedTuple):
    """A file with a schema, and the content files that it is for."""

    name: str
    record: type[BaseModel]
    title: str
    files: str  # a pattern, as the YAML language server reads it; none where it reads no such files


_TITLES = {
    Kind.WORKSHOP: "A workshop",
    Kind.SESSION: "A city session",
    Kind.INITIATIVE: "An initiative",
    Kind.SERIES: "A series or host programme",
    Kind.PAGE: "Another page",
}

SCHEMA_FILES = (
    SchemaFile("site.json", SiteFacts, "The site", SITE_FILE),
    SchemaFile("topics.json", TopicsFile, "Topics", TOPICS_FILE),
    SchemaFile("country-groups.json", GroupsFile, "Groups of countries", GROUPS_FILE),
    *(
        SchemaFile(
            f"{kind}.json", form.record, _TITLES[kind], f"content/{kind}/*/{form.facts_file}"
        )
        for kind, form in FORMS.items()
    ),
    SchemaFile("venues.json", VenueFacts, "A venue", "content/venues/*.yaml"),
    SchemaFile(
        "organisations.json", OrganisationFacts, "An organisation", "content/organisations/*.yaml"
    ),
    SchemaFile("words.json", WordsFacts, "The top of a language file", ""),
)


def make_schemas(site: Choices) -> Iterator[tuple[str, str]]:
    """Make all schemas of a site: the name and the text of each file."""
    for one in SCHEMA_FILES:
        schema = make_schema(one.record, one.title, site)
        yield one.name, json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def write_schemas(site: Choices, folder: Path) -> Iterator[Path]:
    """Write all schemas of a site into a folder; give the files that were written.

    One that stands there already is left alone: programs that watch it need not read it again. So
    is every other file. Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in make_schemas(site):
        path, data = folder / name, text.encode()
        if not path.is_file() or path.read_bytes() != data:
            path.write_bytes(data)
            yield path
