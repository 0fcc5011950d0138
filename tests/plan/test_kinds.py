"""Kinds of entries, and their names."""

import pytest

from programme_pages.plan.kinds import kind_name, kind_of
from tests.plan.made import event, initiative, languages, series

PL = languages("pl")["pl"]


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        ("workshop", "Warsztaty"),
        ("initiative", "Inicjatywa"),
        ("series", "Cykl"),
    ],
)
def test_kinds(kind: str, word: str) -> None:
    assert kind_name(PL, kind) == word


def test_a_series_may_be_another_kind() -> None:
    kinds = [kind_of(one) for one in (event("a"), initiative("b"), series("c"))]
    assert kinds == ["workshop", "initiative", "series"]
    assert kind_of(series("d", kind="host-programme")) == "host-programme"
