import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.locales.messages import fill, read_catalogue

PL = Locale("pl")
HEADER = r"""
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"
"""


def faults_of(text: str) -> list[tuple[int, str]]:
    return [(fault.line, str(fault.reason)) for fault in read_catalogue(text, PL)[1]]


def test_fill_replaces_only_what_it_was_given() -> None:
    assert fill("100 % of %(a)s, %s %(b)s", a="x") == "100 % of x, %s %(b)s"


def test_fill_does_not_look_into_values() -> None:
    assert fill("%(a)s %(b)s", a="%(b)s", b="2") == "%(b)s 2"


def test_percent_signs_survive() -> None:
    text = HEADER + 'msgid "50 % off, 100%% sure"\nmsgstr "50 % taniej, 100%% pewne"\n'
    catalogue, faults = read_catalogue(text, PL)
    assert faults == []
    assert catalogue.gettext("50 % off, 100%% sure") == "50 % taniej, 100%% pewne"


def test_has_tells_own_translations_only() -> None:
    catalogue, _ = read_catalogue('msgctxt "a"\nmsgid "b"\nmsgstr "c"\nmsgid "d"\nmsgstr ""\n', PL)
    assert catalogue.has("a", "b")
    assert not catalogue.has("", "d")


@pytest.mark.parametrize(
    "text",
    [
        'msgid "a"\nmsgstr ""\n',
        '#, fuzzy\nmsgid "a"\nmsgstr "%(wrong)s"\n',
        '#~ msgid "a"\n#~ msgstr "b"\n',
        'msgid "a"\nmsgid_plural "b"\nmsgstr[0] ""\nmsgstr[1] ""\n',
    ],
)
def test_untranslated_fuzzy_and_obsolete_messages_are_left_out(text: str) -> None:
    catalogue, faults = read_catalogue(HEADER + text, PL)
    assert faults == []
    assert catalogue.gettext("a") == "a"
    assert catalogue.ngettext("a", "b", 5) == "b"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            'msgid "a\nmsgstr "b"\n',
            (1, 'expected a comment, or a keyword and a text in "quotes"'),
        ),
        (
            'msgid "a"\nmsgstr b\n',
            (2, 'expected a comment, or a keyword and a text in "quotes"'),
        ),
        ('msgid "a"\nmsgid "b"\nmsgstr ""\n', (1, "missing msgstr for msgid 'a'")),
        (
            '"a"\n',
            (1, 'Got line starting with " but not in msgid, msgstr or msgctxt'),
        ),
        (
            '\nmsgid "a %(x)s"\nmsgstr "b"\n',
            (2, "%(x)s of the original is missing"),
        ),
        ('\nmsgid "a"\nmsgstr "b %(x)s"\n', (2, "%(x)s is not in the original")),
        (
            'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\n',
            (1, "msgstr[2] is empty, other plural forms are not"),
        ),
        (
            HEADER.replace("nplurals=2", "nplurals=1"),
            (1, "Plural-Forms: the rule gives other numbers than 0 to 0"),
        ),
        (HEADER.replace("n != 1", "n !"), (1, "unbalanced parenthesis in plural form")),
        (HEADER.replace("n != 1", "1 % n"), (1, "Plural-Forms: the rule divides by zero")),
        (HEADER.replace("UTF-8", "iso-8859-2"), (1, "the charset is iso-8859-2, not UTF-8")),
    ],
)
def test_faults(text: str, fault: tuple[int, str]) -> None:
    assert faults_of(text) == [fault]


def test_a_faulty_message_costs_no_other() -> None:
    text = HEADER + 'msgid "a"\nmsgstr "%(x)s"\n\nmsgid "b"\nmsgstr "c"\n'
    catalogue, faults = read_catalogue(text, PL)
    assert len(faults) == 1
    assert (catalogue.gettext("a"), catalogue.gettext("b")) == ("a", "c")


def test_plural_forms_may_say_their_number_in_words() -> None:
    text = (
        HEADER + 'msgid "%(n)s day"\nmsgid_plural "%(n)s days"\nmsgstr[0] "a"\nmsgstr[1] "%(n)s"\n'
    )
    assert faults_of(text) == []


LINES = st.sampled_from(
    [
        'msgid ""', 'msgid "a"', 'msgid_plural "b"', 'msgstr ""', 'msgstr "c"', 'msgstr[0] "d"',
        'msgstr[1] "e"', 'msgstr[9] "f"', 'msgctxt "g"', '"h"', '"Plural-Forms: nplurals=x;\\n"',
        '"Content-Type: nothing\\n"', '"Language: klingon\\n"', '"POT-Creation-Date: never\\n"',
        '"Plural-Forms: nplurals=99999; plural=n;\\n"', "#, fuzzy", "#: a:b", "#~ msgid", "", "# i",
        "#: \u2068a",
    ]
)  # fmt: skip


@given(st.lists(LINES, max_size=12) | st.lists(st.text(max_size=12), max_size=5))
def test_no_text_brings_the_reader_down(lines: list[str]) -> None:
    catalogue, _ = read_catalogue("\n".join(lines), PL)
    assert isinstance(catalogue.ngettext("a", "b", 2), str)


def test_a_message_that_stands_twice_is_a_fault_of_the_second() -> None:
    text = (
        HEADER
        + 'msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n\nmsgctxt "x"\nmsgid "a"\nmsgstr "d"\n'
    )
    catalogue, _ = read_catalogue(text, PL)
    assert faults_of(text) == [(9, "this message stands twice; it is on line 6 already")]
    assert (catalogue.gettext("a"), catalogue.pgettext("x", "a")) == ("b", "d")
