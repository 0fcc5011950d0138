"""Words for the status of an event."""

from programme_pages.plan.data.status import status_word
from tests.plan.made import languages

PL = languages("pl")["pl"]


def test_what_is_held_as_planned_needs_no_word() -> None:
    assert status_word(PL, "scheduled") == ""
    assert status_word(PL, "cancelled") == "Odwołano"
