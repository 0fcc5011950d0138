"""Records: short codes, known as wrong where they were mistyped."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from programme_pages.drift import NOTHING, BadRecordError, Record, read_record, write_record

PARTS = st.text("abcdefghijklmnopqrstuvwxyz234567", min_size=4, max_size=4) | st.just(NOTHING)
RECORDS = st.builds(Record, PARTS, PARTS, st.lists(PARTS, max_size=6).map(tuple))
CHARACTERS = st.sampled_from("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_a_record_that_stands_in_files_is_read_for_ever() -> None:
    """Whatever changes this makes every record of every site a wrong one."""
    record = Record.of("Roofs & rivers", None, ["## About\n\nGood “shoes”."])
    assert write_record(record) == "1-duos-0-3kau-dlr5"
    assert read_record("1-duos-0-3kau-dlr5") == record


def test_what_is_not_there_is_nothing() -> None:
    assert Record.of("a", None, []).summary == Record.of("a", " \n", []).summary == NOTHING
    assert Record.of("a", "", []).sections == ()


@given(RECORDS)
def test_what_was_written_is_read(record: Record) -> None:
    assert read_record(write_record(record)) == record


@given(RECORDS)
def test_case_and_white_space_around_do_not_matter(record: Record) -> None:
    assert read_record(f" {write_record(record).upper()}\n") == record


@given(RECORDS)
def test_it_is_short(record: Record) -> None:
    code = write_record(record)
    assert re.fullmatch(r"1(-([a-z2-7]{4}|0))+", code)
    assert len(code) <= 5 * (len(record.sections) + 3) + 1


@given(RECORDS, st.data())
def test_a_mistyped_character_is_noticed(record: Record, data: st.DataObject) -> None:
    code = write_record(record)
    place = data.draw(st.integers(0, len(code) - 1))
    typed = code[:place] + data.draw(CHARACTERS) + code[place + 1 :]
    assume(typed != code)
    with pytest.raises(BadRecordError):
        read_record(typed)


@given(RECORDS, st.data())
def test_a_code_that_was_cut_off_is_noticed(record: Record, data: st.DataObject) -> None:
    code = write_record(record)
    start = data.draw(st.integers(0, len(code) - 1))
    end = data.draw(st.integers(start, len(code)))
    assume((start, end) != (0, len(code)))
    with pytest.raises(BadRecordError):
        read_record(code[start:end])


@given(st.text())
def test_any_text_is_a_record_or_refused(text: str) -> None:
    try:
        record = read_record(text)
    except BadRecordError:
        return
    assert write_record(record) == text.strip().lower()


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("2027-01-05", "it is not a code that `translate status` prints"),
        ("", "it is not a code that `translate status` prints"),
        ("yes", "it is not a code that `translate status` prints"),
        ("1-duos-0-3kau-dlrx", "a character of it is wrong, or it is cut off"),
        ("1-duos-0-3kau", "a character of it is wrong, or it is cut off"),
        ("2-duos-0-3kau-im37", "it was made by another version of this program"),
    ],
)
def test_reasons_are_plain_sentences(code: str, reason: str) -> None:
    with pytest.raises(BadRecordError, match=f"^{re.escape(reason)}$"):
        read_record(code)
