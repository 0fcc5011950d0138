"""Schemas: what editors' own programs know of the fields, so that they help while one types.

Made from the types that check (`model/`), with the names that the site gives to its own things.
"""

from programme_pages.schemas.choices import Choices, site_choices
from programme_pages.schemas.files import SCHEMA_FILES, SchemaFile, make_schemas, write_schemas

__all__ = [
    "SCHEMA_FILES",
    "Choices",
    "SchemaFile",
    "make_schemas",
    "site_choices",
    "write_schemas",
]
