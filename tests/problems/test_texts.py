"""Texts of problems, and what is filled into them."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.problems import CATALOGUE, ENGLISH, Span, Texts, problem, sentence
from programme_pages.problems.texts import fill


class Backwards(Texts):
    """A language in which the words of a text stand in another order."""

    def text(self, english: str) -> str:
        return " ".join(reversed(english.split(" ")))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{a}", "1"),
        ("{a} {a} {b}", "1 1 {a}"),
        ("{{a}} {{{a}}}", "{a} {1}"),
        ("{nothing} { a} {0} {", "{nothing} { a} {0} {"),
    ],
)
def test_values_are_filled_in_and_never_looked_into(text: str, told: str) -> None:
    assert fill(text, {"a": "1", "b": "{a}"}) == told


@given(st.text(), st.text())
def test_whatever_a_translator_writes_is_no_error(text: str, value: str) -> None:
    fill(text, {"a": value})


@pytest.mark.parametrize("code", CATALOGUE)
def test_english_is_what_format_would_make_of_it(code: str) -> None:
    definition = CATALOGUE[code]
    for text in (definition.message, definition.hint):
        names = {name: f"<{name}>" for name in "abc"}
        assert fill(text, names) == text.format_map(_Braces(names))


class _Braces(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


def test_a_sentence_inside_a_message_is_told_in_its_language() -> None:
    reason = sentence("larger than {limit} MB", limit=8)
    found = problem("published-unreachable", Span("a"), reason=reason)
    assert found.message == "the published site cannot be read: larger than 8 MB"
    assert found.message_in(Backwards()) == "MB 8 than larger read: be cannot site published the"


def test_a_plain_value_is_the_same_in_all_languages() -> None:
    found = problem("unknown-venue", Span("a"), "two words", id="one two")
    assert found.message_in(Backwards()) == '"one two" venue no'
    assert 'mean "two words"?' not in found.hint_in(Backwards())
    assert '"two words"?' in found.hint_in(Backwards())


@pytest.mark.parametrize("text", ["{a} of {{b}}", "{", "100 %"])
def test_a_sentence_without_values_is_what_it_is(text: str) -> None:
    assert str(sentence(text)) == text


def test_long_and_hidden_values_of_a_sentence_are_shortened_too() -> None:
    reason = sentence("no {folder}", folder="x" * 500 + "\x1b")
    found = problem("published-unreachable", Span("a"), reason=reason)
    assert len(found.message_in(Backwards())) < 300
    assert found.message_in(Backwards()).isprintable()


def test_a_sentence_may_have_others_among_its_values() -> None:
    inner = sentence("{number} files", number=2)
    reason = sentence("no {x} there", x=inner)
    found = problem("published-unreachable", Span("a"), reason=reason)
    assert found.message.endswith("no 2 files there")
    assert found.message_in(Backwards()).startswith("there files 2 no")


def test_what_is_to_be_copied_is_never_cut() -> None:
    line = "x" * 500
    advice = sentence("Write it as {line}", line=line)
    found = problem("bad-catalogue", Span("a"), reason=sentence("none"), advice=advice)
    assert found.hint == f"Write it as {line}"
    assert found.hint_in(Backwards()) == f"{line} as it Write"


def test_problems_are_kept_with_their_sentences() -> None:
    reason = sentence("no {x}", x=sentence("more than {y}", y=1))
    found = problem("published-unreachable", Span("a"), reason=reason)
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301


def test_counts_are_told_in_the_form_of_their_number() -> None:
    assert ENGLISH.counted("{number} entry", "{number} entries", 1) == "1 entry"
    assert ENGLISH.counted("{number} entry", "{number} entries", 0) == "0 entries"
