"""Typography: what editors type becomes what a language prints. "~" is a wide no-break space."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.pofile import read_po
from hypothesis import example, given, settings
from hypothesis import strategies as st

from programme_pages.locales import load_languages
from programme_pages.locales.quotes import Quotes
from programme_pages.locales.spaces import SpaceRules
from programme_pages.locales.typography import Typography

from .conftest import LOCALES, Speak

CODES = ("en", "pl", "fr")
WIDE, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"
SIGNS = str.maketrans({WIDE: "~", NARROW: "_"})
# All that typography may change: white space and quotation marks.
CHANGED = re.compile("[\\s\"'“”„«»’‘]")


def typeset(speak: Speak, code: str, text: str) -> str:
    return speak(code).typography.typeset(text).translate(SIGNS)


# What languages do


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Qui ? Moi ! Bien ; et toi", "Qui_? Moi_! Bien_; et toi"),
        ("Qui? Moi! Bien; et toi?!", "Qui_? Moi_! Bien_; et toi_?!"),
        (f"Qui{WIDE}? Moi  !", "Qui_? Moi_!"),
        ("Thèmes : eau", "Thèmes~: eau"),
        ("Thèmes: eau", "Thèmes~: eau"),
        ("« oui », «non» (« peut-être »)", "«~oui~», «~non~» («~peut-être~»)"),
        ('"oui", et "un "deux" trois"?', "«~oui~», et «~un “deux” trois~»_?"),
        ("l'Europe, l'\"Europe\", aujourd'hui", "l’Europe, l’«~Europe~», aujourd’hui"),
        ("'oui'", "“oui”"),
        ("le 1er janvier 2017, 5 km, 50 %", "le 1er~janvier 2017, 5~km, 50~%"),
        ("18 000 participants en 2017 300 fois", "18_000 participants en 2017 300 fois"),
        ("16:30, 3:2, std::x, a != b", "16:30, 3:2, std::x, a != b"),
        ("(?) [!] AT&T", "(?) [!] AT&T"),
    ],
)
def test_french(speak: Speak, written: str, printed: str) -> None:
    assert typeset(speak, "fr", written) == printed


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("W domu i w lesie", "W~domu i~w~lesie"),
        ("a także (o tym) „i o tym”", "a~także (o~tym) „i~o~tym”"),
        ("KR-u do p. o. A. w", "KR-u do p. o. A. w"),
        ("wariant i – koniec", "wariant i – koniec"),
        ('"x „b" i "c"', '"x „b" i~"c"'),
        ('"Dachy" i "rzeki"', "„Dachy” i~„rzeki”"),
        ('„Dachy" i rzeki', "„Dachy” i~rzeki"),
        ('"Dachy "i" rzeki"', "„Dachy «i» rzeki”"),
        ("16 maja 2016 r. o 16:30", "16~maja 2016~r. o~16:30"),
        ("18 000 osób, 5 lat, 10 mln zł", "18~000 osób, 5~lat, 10~mln zł"),
        ("O co chodzi ?", "O~co chodzi ?"),
    ],
)
def test_polish(speak: Speak, written: str, printed: str) -> None:
    assert typeset(speak, "pl", written) == printed


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ('He said "yes".', "He said “yes”."),
        ("He said 'yes'.", "He said ‘yes’."),
        ("\"a 'b' c\"", "“a ‘b’ c”"),
        ("It's the cities' own; don't", "It’s the cities’ own; don’t"),
        ('("a")—"b"/"c"', "(“a”)—“b”/“c”"),
        ("5 May, 3 years, 10 million, 5 rooms", "5~May, 3~years, 10~million, 5 rooms"),
        ('a 5" pipe, it\'s "long"', 'a 5" pipe, it’s "long"'),
        ("18 000 a b", "18 000 a b"),
        ("", ""),
    ],
)
def test_english(speak: Speak, written: str, printed: str) -> None:
    assert typeset(speak, "en", written) == printed


@pytest.mark.parametrize(
    "text",
    [
        "https://a.example/?b=c;d:e!",
        "http://a.example/l'eau",
        "www.a.example/?",
        "a'b@c.example",
    ],
)
def test_addresses_stay_as_they_are(speak: Speak, text: str) -> None:
    for code in CODES:
        assert typeset(speak, code, f"Xx {text} yy") == f"Xx {text} yy"
        assert text in typeset(speak, code, f'Xx "{text}" yy')


@pytest.mark.parametrize(
    ("code", "rules", "written", "printed"),
    [
        (
            "de",
            {"quotation marks": "„ “ ‚ ‘", "words that stay with the number before them": "Jahre"},
            "\"Wasser 'und' Land\", 5 Jahre, 16. Mai",
            "„Wasser ‚und‘ Land“, 5~Jahre, 16.~Mai",
        ),
        ("uk", {"quotation marks": "« » „ “"}, '"Дахи" п\'ять 18 000', "«Дахи» п’ять 18~000"),
        ("ar", {"quotation marks": "« » “ ”"}, 'قال "نعم" في 5 مايو', "قال «نعم» في 5~مايو"),
        ("sv", {"quotation marks": "” ” ’ ’"}, "\"a 'b' c\" d's", "”a ’b’ c” d’s"),
        ("cs", {"words that stay with the next one": "k s v z o u a i"}, "V domě", "V~domě"),
        ("pt-BR", {"quotation marks": "“ ”"}, '"a" de 5 maio', '"a" de 5~maio'),
        ("lv", {}, 'Kas "a" ? 5 maijs', 'Kas "a" ? 5~maijs'),
    ],
)
def test_a_language_is_added_by_its_catalogue(
    tmp_path: Path, code: str, rules: dict[str, str], written: str, printed: str
) -> None:
    original = {"quotation marks": "\\\" \\\" ' '"}
    entries = [
        f'msgctxt "{context}"\nmsgid "{original.get(context, "-")}"\nmsgstr "{rule}"\n'
        for context, rule in rules.items()
    ]
    folder = tmp_path / code.replace("-", "_") / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "messages.po").write_text("\n".join(entries), encoding="utf-8")
    languages, problems = load_languages([code], [LOCALES, tmp_path])
    assert problems == []
    assert languages[code].typography.typeset(written).translate(SIGNS) == printed


def test_a_language_without_rules_leaves_all_as_it_is() -> None:
    text = "\"a\" ; 'b' 5 km l'eau w domu"
    assert Typography().typeset(text) == text


# Whole texts in pieces


@pytest.mark.parametrize(
    ("pieces", "printed"),
    [
        (['"', "", "a", "", '" b'], ["«~", "", "a", "", "~» b"]),
        (["a ", "", "?"], ["a_", "", "?"]),
        (["a", "\u2029", "?"], ["a", "\u2029", "?"]),
        (["a", "\u2028", "?"], ["a", "\u2028", "?"]),
        (["le 5 ", "", "mai"], ["le 5~", "", "mai"]),
        (['"', "\ufffc", '"?'], ["«~", "\ufffc", "~»_?"]),
        (['"a', "\u2029", 'b"'], ['"a', "\u2029", 'b"']),
        (['"a"', "\u2029", '"b'], ["«~a~»", "\u2029", '"b']),
    ],
)
def test_pieces_are_set_as_one_text(
    speak: Speak, pieces: Sequence[str], printed: Sequence[str]
) -> None:
    found = speak("fr").typography.typeset_pieces(pieces)
    assert [piece.translate(SIGNS) for piece in found] == printed


# Any text

WORDS = ["w ", "i", " ", "km", "5", "000", " mai", "'", '"', "«", "»", "„", "”", "?", ":", "(", ")"]
TEXTS = (
    st.text("aw5 '\"«»“”„’?!;:.,()–/\N{NO-BREAK SPACE}\n\u2028\u2029\ufffc@&", max_size=14)
    | st.lists(st.sampled_from([*WORDS, "https://a", "a@b", "\u2029"]), max_size=14).map("".join)
    | st.text(max_size=30)
)


@given(st.sampled_from(CODES), TEXTS)
@example("fr", '«""')
@settings(max_examples=500)
def test_a_text_that_is_set_stays_as_it_is(speak: Speak, code: str, text: str) -> None:
    once = speak(code).typography.typeset(text)
    assert speak(code).typography.typeset(once) == once


@given(st.sampled_from(CODES), TEXTS)
@settings(max_examples=500)
def test_nothing_but_spaces_and_quotes_is_changed(speak: Speak, code: str, text: str) -> None:
    printed = speak(code).typography.typeset(text)
    assert CHANGED.sub("", printed) == CHANGED.sub("", text)


@given(st.sampled_from(CODES), st.lists(TEXTS, max_size=5))
@settings(max_examples=300)
def test_pieces_are_what_their_whole_becomes(speak: Speak, code: str, pieces: list[str]) -> None:
    typography = speak(code).typography
    found = typography.typeset_pieces(pieces)
    assert len(found) == len(pieces)
    assert "".join(found) == typography.typeset("".join(pieces))


@given(st.sampled_from(CODES), st.from_regex(r"[0-9]{1,2}[:/][0-9]{2}", fullmatch=True))
def test_times_and_ratios_stay_as_they_are(speak: Speak, code: str, text: str) -> None:
    assert typeset(speak, code, f"Xx {text} yy") == f"Xx {text} yy"


marks = st.characters(categories=["Pi", "Pf", "Ps", "Pe", "Po"])
signs = st.lists(st.sampled_from("!?;:»«"), max_size=3, unique=True)


@given(st.tuples(marks, marks, marks, marks), signs, signs, signs, TEXTS)
@settings(max_examples=300)
def test_whatever_a_catalogue_says_there_is_a_result(
    quotes: tuple[str, str, str, str],
    narrow: list[str],
    wide: list[str],
    after: list[str],
    text: str,
) -> None:
    spaces = SpaceRules(narrow, wide, after, ["w", "(x"], ["%", "km."], WIDE)
    assert isinstance(Typography(Quotes(*quotes), spaces).typeset(text), str)


# The catalogues themselves

LISTS = {"address", "alphabet", "languages as in: text in English", "quotation marks"}


@pytest.mark.parametrize("code", CODES)
def test_messages_of_catalogues_are_set_by_hand(speak: Speak, code: str) -> None:
    path = LOCALES / code / "LC_MESSAGES" / "messages.po"
    with path.open("rb") as file:
        messages = [message for message in read_po(file, Locale(code)) if message.id]
    for message in messages:
        context = message.context or ""
        if context in LISTS or context.startswith(("signs ", "words that ")):
            continue
        texts = [message.string] if isinstance(message.string, str) else message.string or []
        for text in texts:
            printed = speak(code).typography.typeset(text)
            assert text == printed, f"write {printed.translate(SIGNS)!r} (~ and _ are no-break)"
