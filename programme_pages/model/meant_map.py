"""Groups of fields that were written as a single text: which field it was meant for."""

import re
from collections.abc import Mapping

from pydantic.fields import FieldInfo

from programme_pages.model.scalars import EMAIL, is_web_address, meant_web_address

_PLAIN = re.compile(r"[^\W\d_][^:,#\[\]{}\"]*")  # a text that needs no quotes inside braces


def meant_map(text: str, fields: Mapping[str, FieldInfo]) -> str | None:
    """Put a text that stands alone under the one of the fields that it was meant for.

    So "- Anna Nowak" among the speakers means "{name: Anna Nowak}". None in case of doubt.
    """
    if "email" in fields and "@" in text:
        return f"{{email: {text if re.fullmatch(EMAIL, text) else 'me@example.org'}}}"
    address = text if is_web_address(text) else meant_web_address(text)
    if "url" in fields and address:
        return f"{{url: {address}}}"
    needed = [name for name, info in fields.items() if info.is_required()]
    if needed not in (["name"], ["title"]) or "file" in fields or not _PLAIN.fullmatch(text):
        return None
    return f"{{{needed[0]}: {text}}}"
