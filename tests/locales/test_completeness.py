"""What catalogues lack."""

from pathlib import Path

import pytest

from programme_pages.locales import load_languages
from programme_pages.locales.completeness import check_completeness
from programme_pages.problems import Problem
from tests.locales.conftest import LOCALES

HEAD = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: {}\\n"\n\n'
)
TWO = "nplurals=2; plural=(n != 1);"
THREE = "nplurals=3; plural=(n==1 ? 0 : n<5 ? 1 : 2);"
ENGLISH = 'msgid "a"\nmsgstr "A"\n\nmsgid "b"\nmsgstr "B"\n\nmsgid "not for all"\nmsgstr ""\n'


def problems_of(
    tmp_path: Path, code: str, own: str, english: str = ENGLISH, forms: str = TWO
) -> list[Problem]:
    for name, text in (("en", HEAD.format(TWO) + english), (code, HEAD.format(forms) + own)):
        path = tmp_path / name.replace("-", "_") / "LC_MESSAGES/messages.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    languages, _ = load_languages([code], [tmp_path])
    return check_completeness(languages, [tmp_path], {})


def found(tmp_path: Path, code: str, own: str, forms: str = TWO) -> list[tuple[str, int]]:
    every = problems_of(tmp_path, code, own, forms=forms)
    return [(one.code, one.span.line) for one in every]


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ('msgid "a"\nmsgstr "x"\n\nmsgid "b"\nmsgstr "y"\n', []),
        ('msgid "a"\nmsgstr "x"\n\nmsgid "b"\nmsgstr ""\n', [("untranslated-message", 9)]),
        ('msgid "a"\nmsgstr "x"\n', [("untranslated-message", 1)]),
        ('msgid "a"\nmsgstr "x"\n\n#, fuzzy\nmsgid "b"\nmsgstr "y"\n', [("fuzzy-message", 10)]),
        # What is wrong is told elsewhere, and once.
        ('msgid "a"\nmsgstr "x"\n\nmsgid "b"\nmsgstr "%(y)s"\n', []),
        ("nonsense", []),
    ],
)
def test_messages(own: str, expected: list[tuple[str, int]], tmp_path: Path) -> None:
    assert found(tmp_path, "de", own) == expected


@pytest.mark.parametrize(
    ("own", "line", "word", "near"),
    [
        ('msgid "to the roof"\nmsgstr "x"\n', 6, "msgid", "to the roofs"),
        ('msgid "to the roof"\nmsgstr ""\n', 6, "msgid", "to the roofs"),
        ('msgid "zu den Dächern"\nmsgstr "x"\n', 6, "msgid", "to the roofs"),
        ('msgctxt "x"\nmsgid "to the roofs"\nmsgstr "x"\n', 7, "msgctxt", None),
    ],
)
def test_a_message_whose_msgid_was_changed_is_named_with_what_it_was(
    own: str, line: int, word: str, near: str | None, tmp_path: Path
) -> None:
    (one,) = problems_of(tmp_path, "de", own, 'msgid "to the roofs"\nmsgstr "to the roofs"\n')
    assert (one.code, one.span.line, one.suggestion) == ("unknown-message", line, near)
    assert (one.values["word"], f'msgid "{one.values["text"]}"' in own) == (word, True)


def test_a_message_whose_context_was_changed_is_named_with_what_it_was(tmp_path: Path) -> None:
    english = 'msgctxt "address"\nmsgid "a"\nmsgstr "a"\n\nmsgid "b"\nmsgstr "b"\n'
    own = 'msgctxt "adres"\nmsgid "a"\nmsgstr "a"\n\nmsgid "quite another"\nmsgstr "b"\n'
    changed, lacking = problems_of(tmp_path, "de", own, english)
    assert (changed.code, changed.suggestion) == ("unknown-message", "address")
    assert (lacking.code, lacking.values["text"]) == ("untranslated-message", "b")


def test_a_message_of_ones_own_is_no_mistake_as_long_as_none_is_lacking(tmp_path: Path) -> None:
    own = 'msgid "to the roofs"\nmsgstr "x"\n\nmsgid "to the roof"\nmsgstr "y"\n'
    english = 'msgid "to the roofs"\nmsgstr "to the roofs"\n'
    assert problems_of(tmp_path, "de", own, english) == []


@pytest.mark.parametrize(
    ("code", "forms", "is_wrong"),
    [
        ("de", TWO, False),
        ("de", THREE, True),
        ("pl", THREE, False),
        ("pl", TWO, True),
        ("fr", TWO, False),  # gettext's tradition
        ("fr", THREE, False),  # CLDR's, with a form for millions
        ("ja", TWO, True),
        ("pt-BR", TWO, False),
    ],
)
def test_plural_forms(code: str, forms: str, is_wrong: bool, tmp_path: Path) -> None:  # noqa: FBT001
    own = 'msgid "a"\nmsgstr "x"\n\nmsgid "b"\nmsgstr "y"\n'
    assert found(tmp_path, code, own, forms) == ([("plural-forms", 4)] if is_wrong else [])


def test_categories_of_ordinals_that_a_language_has_not_are_not_needed(tmp_path: Path) -> None:
    english = "".join(
        f'msgctxt "edition, {one}"\nmsgid "e"\nmsgstr "E"\n\n' for one in ("two", "few", "other")
    )
    path = tmp_path / "en/LC_MESSAGES/messages.po"
    path.parent.mkdir(parents=True)
    path.write_text(HEAD.format(TWO) + english)
    for code, expected in (("de", 1), ("it", 1), ("sv", 1), ("cy", 3)):
        own = tmp_path / code / "LC_MESSAGES/messages.po"
        own.parent.mkdir(parents=True)
        own.write_text(HEAD.format(TWO))
        languages, _ = load_languages([code], [tmp_path])
        lacking = check_completeness(languages, [tmp_path], {})
        assert [one.code for one in lacking].count("untranslated-message") == expected


def test_what_english_writes_in_another_way_than_cldr_is_not_needed(tmp_path: Path) -> None:
    context = "date with a time of day"
    english = f'msgctxt "{context}"\nmsgid "%(date)s, %(time)s"\nmsgstr "%(date)s at %(time)s"\n'
    (tmp_path / "en/LC_MESSAGES").mkdir(parents=True)
    (tmp_path / "en/LC_MESSAGES/messages.po").write_text(HEAD.format(TWO) + english)
    (tmp_path / "de/LC_MESSAGES").mkdir(parents=True)
    (tmp_path / "de/LC_MESSAGES/messages.po").write_text(HEAD.format(TWO))
    languages, _ = load_languages(["de"], [tmp_path])
    assert check_completeness(languages, [tmp_path], {}) == []


def test_a_language_that_english_stands_in_for_is_told_elsewhere() -> None:
    languages, _ = load_languages(["en", "pl", "fr", "cs"], [LOCALES])
    assert check_completeness(languages, [LOCALES], {}) == []
