"""Lines of calendars, held against what the library writes and reads."""

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Event
from icalendar.parser import Contentline

from programme_pages.plan.data import lines

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=300)
SIGNS = st.text(st.sampled_from(list("\\;,:\n\"'a ł😀\u0301")), max_size=200)


@given(TEXT | SIGNS)
def test_a_text_is_read_back(text: str) -> None:
    written = lines.prose("SUMMARY", text, "pl")
    found = Event.from_ical(f"BEGIN:VEVENT\r\n{written}END:VEVENT\r\n")
    assert found["summary"] == text
    assert found["summary"].params["language"] == "pl"


@given(TEXT)
def test_lines_are_short_and_break_between_characters(text: str) -> None:
    written = lines.line("X", text).encode()
    parts = written.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(part) <= 75 and part.decode() for part in parts)
    assert all(part.startswith(b" ") for part in parts[1:])
    assert "".join([parts[0].decode(), *(part[1:].decode() for part in parts[1:])]) == f"X:{text}"
    assert all(len(part) > 70 for part in parts[:-1])


@given(TEXT.filter(str.isascii))
def test_plain_lines_are_those_of_the_library(text: str) -> None:
    of_library = Contentline(f"X:{text}").to_ical()  # type: ignore[no-untyped-call]
    assert lines.line("X", text).encode() == of_library + b"\r\n"
