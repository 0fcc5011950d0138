"""Why a page was made again, in words."""

from collections.abc import Mapping

import pytest

from programme_pages.ledger import in_words
from programme_pages.ledger.ledger import NEW_PAGE, OTHER_PAGE, OUTPUT_CHANGED

from .made import receipts

BEFORE: Mapping[str, str | None] = {
    "place venues ljubljana": "8d2f name=1f00 city=2e31",
    "place groups baltic": "8d2f name=1f00 members=2e31",
    "entry roofs": "workshops 8d2f start=1f00 title@en=2e31 8d30 text@en=1",
    "site": "8d2f title=1f00 https://a.example/",
    "path en roofs": "en/workshops/roofs/",
}


def words(reason: str, now: Mapping[str, str | None]) -> list[str]:
    """What is said of a page that read one thing that is now another one."""
    before = receipts({"a": reason}, {}, dict(BEFORE))
    return in_words([reason], before, frozenset({reason}), {**BEFORE, **now}.get)


@pytest.mark.parametrize(
    ("reason", "now", "sentence"),
    [
        (
            "place venues ljubljana",
            "9a11 name=77aa city=2e31",
            "venue name changed (ljubljana)",
        ),
        (
            "place venues ljubljana",
            "9a11 city=77aa url=1111",
            "venue city, name, url changed (ljubljana)",
        ),
        ("place venues ljubljana", None, "venue removed (ljubljana)"),
        (
            "place groups baltic",
            "9a11 name=1f00 members=0",
            "country group members changed (baltic)",
        ),
        ("place topics rain", "9a11 name=1", "topic added (rain)"),
        ("place organisations x", "9a11 url=1", "organisation added (x)"),
        ("related coming ", "2", "other entries: coming"),
        (
            "entry roofs",
            "workshops 9a11 start=1f00 title@en=77aa 8d30 text@en=1",
            "entry title@en changed (roofs)",
        ),
        (
            "entry roofs",
            "sessions 8d2f start=1f00 title@en=2e31 8d30 text@en=1",
            "entry changed (roofs)",
        ),
        ("site", "9a11 title=77aa https://a.example/", "site title changed"),
        ("site", "8d2f title=1f00 https://b.example/", "site changed"),
        ("body roofs pl", "2", "text changed (roofs, pl)"),
        ("lag roofs pl", "outdated", "translation fell behind, or caught up (roofs, pl)"),
        ("path en roofs", "en/workshops/houses/", "address changed (roofs, en)"),
        ("sections pl", "2", "names of sections changed (pl)"),
        ("related at ljubljana", "2", "other entries: at (ljubljana)"),
        ("day 2027-03-19", "before", "the day 2027-03-19 came or went"),
        ("asset style.css", "2", "static file changed (style.css)"),
        ("asset my logo.svg", "2", "static file changed (my logo.svg)"),
        ("file content/a/files/b {0}.pdf", "2", "file changed (content/a/files/b {0}.pdf)"),
        ("template event.html", "2", "template changed (event.html)"),
        ("catalogue pl", "2", "texts of the interface changed (pl)"),
    ],
)
def test_what_changed_is_said(reason: str, now: str | None, sentence: str) -> None:
    assert words(reason, {reason: now}) == [sentence]


@pytest.mark.parametrize("reason", [NEW_PAGE, OTHER_PAGE, OUTPUT_CHANGED])
def test_what_is_no_name_is_said_as_it_is(reason: str) -> None:
    assert in_words([reason], receipts(), frozenset(), lambda _: None) == [reason]


def test_a_view_is_told_by_what_changed_of_what_it_was_made_from() -> None:
    before = receipts(
        {"a": "card en roofs,entry-link en roofs"},
        {
            "card en roofs": "entry-link en roofs,place venues ljubljana,site",
            "entry-link en roofs": "path en roofs,entry roofs",
        },
        dict(BEFORE),
    )
    changed = frozenset(
        {
            "card en roofs",
            "entry-link en roofs",
            "path en roofs",
            "place venues ljubljana",
            "body roofs en",  # not read by this page
        }
    )
    now = {**BEFORE, "place venues ljubljana": "9a11 name=77aa city=2e31"}
    reasons = ["card en roofs", "entry-link en roofs"]
    assert in_words(reasons, before, changed, now.get) == [
        "address changed (roofs, en)",
        "venue name changed (ljubljana)",
    ]
