"""Drift of whole texts: any edit of one section marks just that, and typography marks nothing."""

import re
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from programme_pages.drift import Record, compare, read_record, write_record
from programme_pages.markup.sections import split_sections

WORDS = (
    st.text("abcde éł", min_size=1, max_size=12)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=4).map(
    lambda words: f"“{words[0]}” – {' '.join(words)}…"
)
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=3)
HEADED = st.lists(
    st.tuples(WORDS, PARAGRAPHS).map(lambda both: "\n\n".join([f"## {both[0].strip()}", *both[1]])),
    min_size=1,
    max_size=5,
)
PARTS = HEADED | PARAGRAPHS  # the sections of a text, or its paragraphs
# Ways to write the same: quotes, dashes, dots, spaces, accents, line ends and empty lines.
SAME = {
    "“": ['"', "„", "« ", "&ldquo;"],
    "”": ['"', "”", " »", "&#8221;"],
    " – ": [" - ", "\u00a0— ", " -- ", "&nbsp;&ndash; "],  # alone on a line, they would underline
    "…": ["...", "…", "&hellip;"],
    "é": ["e\u0301", "\u00e9"],
    " ": ["  ", "\u00a0", " \u200b", "\n", "&nbsp;"],
    "\n\n": ["\n\n\n", "\n  \n", "  \n\n"],
}


def record(parts: list[str], title: str = "T", summary: str | None = "S") -> Record:
    sections = split_sections("\n\n".join(parts))
    return Record.of(title, summary, (section.text for section in sections))


def rewritten(text: str, random: Random) -> str:
    """Write a text in another way; its headings stay on lines of their own."""

    def other(match: re.Match[str]) -> str:
        return random.choice([match[0], *SAME[match[0]]])

    lines = text.split("\n\n")
    heads = [other if not line.startswith("## ") else None for line in lines]
    pattern = re.compile(" – |[“”…é ]")
    written = [
        pattern.sub(how, line) if how else line for line, how in zip(lines, heads, strict=True)
    ]
    return "".join(
        line + (random.choice(["\n\n", *SAME["\n\n"]]) if number < len(written) - 1 else "")
        for number, line in enumerate(written)
    )


@given(PARTS, st.randoms(use_true_random=False))
def test_white_space_and_typography_mark_nothing(parts: list[str], random: Random) -> None:
    before = record(parts)
    now = record([rewritten(part, random) for part in parts])
    assert compare(before, now).lag is None
    assert write_record(now) == write_record(before)


@given(PARTS, st.data())
def test_any_edit_of_one_section_marks_just_that_section(
    parts: list[str], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(parts) - 1))
    edited = [*parts]
    edited[place] = (
        f"{parts[place]} {data.draw(st.sampled_from(['x', '7', 'no.', '[x](entry:y)']))}"
    )
    drift = compare(record(parts), record(edited))
    assert [one.kind for one in drift.sections] == [
        "changed" if number == place else "same" for number in range(len(parts))
    ]
    assert (drift.title, drift.summary) == ("same", "same")


@given(PARTS, PARTS, WORDS, WORDS)
def test_fields_are_told_by_themselves(
    one: list[str], other: list[str], title: str, summary: str
) -> None:
    assume(title.split() != ["T"] and summary.split() != ["S"])
    before = record(one)
    drift = compare(before, record(one, title, summary))
    assert (drift.title, drift.summary) == ("changed", "changed")
    assert {change.kind for change in drift.sections} == {"same"}
    assert (compare(before, record(other)).lag is None) is (before == record(other))


@given(PARTS, PARTS)
def test_marking_makes_up_to_date(one: list[str], other: list[str]) -> None:
    for parts in (one, other):
        now = record(parts)
        assert compare(read_record(write_record(now)), now).lag is None
