"""Words of kinds and states; that pages say the same is held by tests of whole sites."""

import pytest

from programme_pages.plan.wording import kind_of, kind_word, status_word
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
    assert kind_word(PL, kind) == word


def test_a_series_may_be_another_kind() -> None:
    kinds = [kind_of(one) for one in (event("a"), initiative("b"), series("c"))]
    assert kinds == ["workshop", "initiative", "series"]
    assert kind_of(series("d", kind="host-programme")) == "host-programme"


def test_what_is_held_as_planned_needs_no_word() -> None:
    assert status_word(PL, "scheduled") == ""
    assert status_word(PL, "cancelled") == "Odwołano"
