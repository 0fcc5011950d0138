"""Names of files with accents, as different systems write them."""

from pathlib import Path
from typing import Literal
from unicodedata import normalize

import pytest

from programme_pages.pipeline.checking import check
from tests.conftest import change

Form = Literal["NFC", "NFD"]
EVENT = "content/workshops/roofs/event.yaml"
NAME = "Zażółć gęślą.pdf"
FORMS: list[Form] = ["NFC", "NFD"]


@pytest.mark.parametrize("on_disk", FORMS)
@pytest.mark.parametrize("in_text", FORMS)
def test_one_name_is_found_in_either_form(on_disk: Form, in_text: Form, site: Path) -> None:
    folder = site / "content/workshops/roofs/files"
    folder.mkdir()
    (folder / normalize(on_disk, NAME)).write_bytes(b"%PDF")
    document = f"documents: [{{title: Plan, file: {NAME}}}]\n"
    change(site, EVENT, "", normalize(in_text, document))
    assert check(site).problems == []
