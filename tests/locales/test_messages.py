from typing import NamedTuple

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


class Told(NamedTuple):
    """What is said of a fault, in English."""

    line: int
    reason: str
    advice: str


def faults_of(text: str) -> list[Told]:
    found = read_catalogue(text, PL)[1]
    return [Told(fault.line, str(fault.reason), str(fault.advice)) for fault in found]


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
    ("text", "line", "reason", "advice"),
    [
        ('msgid "a\nmsgstr "b"\n', 1, "the quotation mark is not closed", "End the line"),
        ('msgid "a"\nmsgstr b\n', 2, "not between straight quotation marks", 'msgstr "…"'),
        ('msgid "a"\nmsgstr „b”\n', 2, "not between straight quotation marks", "Put a straight"),
        ('msgid "a"\nmsgstr "b "c" d"\n', 2, "a straight quotation mark stands inside", "„…”"),
        ('msgid "a"\nmsgstr"b"\n', 2, "no space before the first quotation mark", "Put a space"),
        ('msgid "a"\nmsgstr "b".\n', 2, "something stands behind the text", "End the line"),
        ('msgid "a"\nMsgstr "b"\n', 2, "a word that means nothing here", "in small letters"),
        ("two words\n", 1, "this line is neither a note nor a text", "Let a note begin with #"),
        ('msgid "a"\nmsgid "b"\nmsgstr ""\n', 1, "no msgstr stands directly below", "Write"),
        ('msgid "a"\n# note\nmsgstr ""\n', 1, "no msgstr stands directly below", "Write"),
        ('msgid "a"\n', 1, "no msgstr stands directly below", "Write"),
        ('msgctxt "a"\nmsgstr "b"\n', 2, "a second msgstr", "write its msgid above it"),
        ('msgid "a"\nmsgstr "b"\nmsgstr "c"\n', 3, "a second msgstr", "Delete it"),
        ('msgstr "b"\n', 1, "msgstr stands where no message begins", "write its msgid above it"),
        ('"a"\n', 1, "this text belongs to no message", "Write msgid or msgstr before it"),
        (
            'msgid "a"\nmsgid_plural "b"\nmsgstr "c"\n',
            3, "needs a msgstr for each of them", "Write msgstr[0]",
        ),
        ('msgid "a"\nmsgstr[0] "c"\n', 2, "numbered forms without a msgid_plural", "Write msgstr"),
        (
            'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[0] "d"\n',
            4, "msgstr[0] stands behind msgstr[0]", "Number the forms",
        ),
        ('\nmsgid "a %(x)s"\nmsgstr "b"\n', 3, "%(x)s of the original is missing", "Put %(x)s"),
        ('\nmsgid "a"\nmsgstr "b %(x)s"\n', 3, "%(x)s is not in the original", "has none"),
        (
            'msgid "%(x)s"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "%(y)s"\nmsgstr[2] "d"\n',
            4, "%(y)s is not in the original", "Its msgid has %(x)s: spell it so",
        ),
        (
            'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] ""\nmsgstr[2] "d"\n',
            4, "msgstr[1] is empty, other plural forms are not", "Fill in all",
        ),
        (
            'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\n',
            4, "msgstr[2] is missing, other plural forms are not", "Fill in all",
        ),
        (
            'msgid "a"\nmsgid_plural "b"\n' + "".join(f'msgstr[{n}] "c"\n' for n in range(4)),
            6, "a form too many: this file has nplurals=3", "Delete this line",
        ),
    ],
)  # fmt: skip
def test_faults(text: str, line: int, reason: str, advice: str) -> None:
    (fault,) = faults_of(text)
    assert (fault.line, reason in fault.reason) == (line, True)
    assert advice in fault.advice


ONE_PLURAL = '\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\nmsgstr[2] "e"\n'


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("", "", "nplurals=2, but the message on line 7 has 3 plural forms"),
        ("nplurals=2", "nplurals=4", "nplurals=4, but the message on line 7 has 3 plural forms"),
        ("nplurals=2", "nplurals=99999", "Plural-Forms cannot be read"),
        ("nplurals=2", "nplurals=0", "Plural-Forms cannot be read"),
        ("nplurals=2;", "nplurals=2", "Plural-Forms cannot be read"),
        ("Plural-Forms:", "Plural-Forms", "Plural-Forms cannot be read"),
    ],
)
def test_a_header_that_does_not_fit_is_pointed_at_with_the_line_to_write(
    old: str, new: str, reason: str
) -> None:
    (fault,) = faults_of(HEADER.replace(old, new) + ONE_PLURAL)
    assert (fault.line, fault.reason) == (5, reason)
    assert fault.advice.startswith('Write it as "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : ')
    assert fault.advice.endswith(' 1 : 2);\\n"')
    written = fault.advice.removeprefix("Write it as ")
    assert faults_of(HEADER.replace(HEADER.split("\n")[4], written) + ONE_PLURAL) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("nplurals=2", "nplurals=1", 5, "Plural-Forms: the rule gives other numbers than 0 to 0"),
        ("n != 1", "n !", 5, "Plural-Forms: the rule cannot be read"),
        ("n != 1", "1 % n", 5, "Plural-Forms: the rule divides by zero"),
        ("UTF-8", "iso-8859-2", 4, "the charset is iso-8859-2, not UTF-8"),
    ],
)
def test_faults_of_headers(old: str, new: str, line: int, reason: str) -> None:
    (fault,) = faults_of(HEADER.replace(old, new))
    assert (fault.line, fault.reason) == (line, reason)


def test_a_header_on_the_line_of_its_msgstr_is_checked_too() -> None:
    (fault,) = faults_of('msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=n%0;\\n"\n')
    assert fault.reason == "Plural-Forms: the rule divides by zero"


def test_a_header_may_go_on_over_several_lines() -> None:
    rule = "n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2"
    wrapped = rule.replace("? 0 : ", '? 0 : "\n"')
    text = HEADER.replace("nplurals=2; plural=(n != 1)", f"nplurals=3; plural=({wrapped})")
    assert faults_of(text + ONE_PLURAL) == []


def test_what_is_commented_out_matters_to_nobody() -> None:
    assert faults_of(HEADER + '\n#~ msgid "a"\n#~ msgstr[7] "b\n#~ "c"\n') == []


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
    (fault,) = faults_of(text)
    assert fault[:2] == (9, "this message stands twice; it is on line 6 already")
    assert (catalogue.gettext("a"), catalogue.pgettext("x", "a")) == ("b", "d")
