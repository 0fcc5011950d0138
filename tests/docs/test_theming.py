"""docs/theming.md lists the blocks and macros that there are."""

from tools.theming_reference import PAGE, with_tables


def test_the_tables_are_those_of_the_templates() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert with_tables(page) == page, "run tools/theming_reference.py"
    assert "`say(shown)`" in page
