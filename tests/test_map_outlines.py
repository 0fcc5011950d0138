"""The tool that makes the outlines of maps gives those that are in the repository."""

from tests.site.tools import module
from tools.map_outlines import ROOT, make


def test_the_tool_makes_what_is_in_the_repository() -> None:
    files = make(module("world-atlas/countries-50m.json"))
    assert len(files) == 3
    for name, text in files.items():
        assert (ROOT / name).read_text(encoding="utf-8") == text, name
