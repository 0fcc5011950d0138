"""The reference of problems is that of the catalogue."""

from tools.problem_reference import REFERENCE, reference


def test_the_reference_is_up_to_date() -> None:
    written = REFERENCE.read_text(encoding="utf-8")
    assert written == reference(), "run: python tools/problem_reference.py"
