"""Marking: a translator says that a translation is up to date."""

from programme_pages.translation.fields import set_field
from programme_pages.translation.files import ContentFile

FIELD = "based_on"


def marked(file: ContentFile, record: str) -> ContentFile:
    """Give a language file that carries a record, every other byte as it was."""
    return file.changed(set_field(file, FIELD, record))
