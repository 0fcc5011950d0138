"""Content files: changed at a few places, and byte for byte the same at all others."""

from codecs import BOM_UTF8
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.model.texts import LONGEST_TEXT
from programme_pages.strict_yaml import plain
from programme_pages.translation.fields import set_field, set_label, write_value
from programme_pages.translation.files import ContentFile, Edit, read_file

LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])
# What a strict file can hold: no control characters, nothing that turns the direction of text.
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")),
    min_size=1,
    max_size=40,
).filter(str.strip)


def yaml(text: str) -> ContentFile:
    return ContentFile("content/workshops/a/event.yaml", text)


def words(text: str) -> ContentFile:
    return ContentFile("content/workshops/a/pl.md", text)


def changed(file: ContentFile, edits: list[Edit]) -> str:
    return file.changed(edits).text


# Fields at the top


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\ntitle: A\n---\nb", "---\ntitle: A\nbased_on: 1-x\n---\nb"),
        ("---\r\ntitle: A\r\n---\r\nb\r\n", "---\r\ntitle: A\r\nbased_on: 1-x\r\n---\r\nb\r\n"),
        ("---\rtitle: A\r---\rb", "---\rtitle: A\rbased_on: 1-x\r---\rb"),
        (
            "---\nbased_on:  old # why\ntitle: A\n---\n",
            "---\nbased_on:  1-x # why\ntitle: A\n---\n",
        ),
        ("---\nbased_on: 'old'\n---\n", "---\nbased_on: '1-x'\n---\n"),
        ('---\nbased_on: "old"\n---\n', '---\nbased_on: "1-x"\n---\n'),
        ("---\nbased_on: >-\n  old\n  one\ntitle: A\n---\n", "---\nbased_on: 1-x\ntitle: A\n---\n"),
        ("---\n{title: A, based_on: old}\n---\n", "---\n{title: A, based_on: 1-x}\n---\n"),
        (
            "---\nbased_on: # nothing\ntitle: A\n---\n",
            "---\nbased_on: 1-x # nothing\ntitle: A\n---\n",
        ),
        ("---\ntitle: A\n# the end\n---", "---\ntitle: A\n# the end\nbased_on: 1-x\n---"),
        ("---\nbased_on: 1-x\n---\n", "---\nbased_on: 1-x\n---\n"),
    ],
)
def test_a_field_is_set_and_all_else_stays(before: str, after: str) -> None:
    file = words(before)
    assert changed(file, set_field(file, "based_on", "1-x")) == after


@given(LINE_ENDS, WORDS, WORDS, st.booleans())
def test_a_field_reads_as_it_was_set(end: str, old: str, new: str, is_there: bool) -> None:  # noqa: FBT001
    front = f"title: A{end}" + (f"summary: {write_value(old)}  # note{end}" if is_there else "")
    file = words(f"---{end}{front}# end{end}---{end}body{end}")
    after = file.changed(set_field(file, "summary", new))
    assert plain(after.tree) == {"title": "A", "summary": new}
    assert after.text.endswith(f"---{end}body{end}")
    assert after.changed(set_field(after, "summary", new)) == after
    if is_there:
        assert f"  # note{end}# end{end}---" in after.text


# Labels


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: {en: X, pl: Y}\n", "a: {en: X, pl: Y, fr: Z}\n"),
        ("a: {en: X, pl: Y }  # why\n", "a: {en: X, pl: Y, fr: Z }  # why\n"),
        ("a: {en: X,\n    pl: 'Y'}\n", "a: {en: X,\n    pl: 'Y', fr: Z}\n"),
        ("a: {fr: X, pl: Y}\n", "a: {fr: Z, pl: Y}\n"),
        ("a: {fr: 'X', pl: Y}\n", "a: {fr: 'Z', pl: Y}\n"),
        (
            "a:\n  en: X  # why\n  pl: Y  # how\nb: c\n",
            "a:\n  en: X  # why\n  pl: Y  # how\n  fr: Z\nb: c\n",
        ),
        ("a:\r\n  en: X\r\nb: c\r\n", "a:\r\n  en: X\r\n  fr: Z\r\nb: c\r\n"),
        ("a:\n  en: X", "a:\n  en: X\n  fr: Z"),
        (
            "a:\n  en: >-\n    X\n    x\n\n# b\nb: c\n",
            "a:\n  en: >-\n    X\n    x\n\n  fr: Z\n# b\nb: c\n",
        ),
        ("a:\n  fr: |\n    X\n    x\nb: c\n", "a:\n  fr: Z\nb: c\n"),
        ("a: X  # why\n", "a: {en: X, fr: Z}  # why\n"),
        ("a: X, x: {y}\n".replace(": {", " {"), 'a: {en: "X, x {y}", fr: Z}\n'),
        ('a: "X"\nb: c\n', "a: {en: X, fr: Z}\nb: c\n"),
        ("a: >\n  X\n  x\nb: c\n", 'a: {en: "X x\\n", fr: Z}\nb: c\n'),
        ("# top\n\na: {en: X}\n", "# top\n\na: {en: X, fr: Z}\n"),
    ],
)
def test_a_label_gets_a_text_and_all_else_stays(before: str, after: str) -> None:
    file = yaml(before)
    assert changed(file, set_label(file, ("a",), "en", "fr", "Z")) == after


def test_labels_in_lists_and_maps() -> None:
    text = (
        "agenda:\n  - {day: 2027-03-18,\n     title: Opening}\n  - title:\n"
        "      en: End\n    kind: talk\naudience: Mayors\n"
    )
    file = yaml(text)
    edits = [
        *set_label(file, ("agenda", 0, "title"), "en", "pl", "Otwarcie"),
        *set_label(file, ("agenda", 1, "title"), "en", "pl", "Koniec: już"),
        *set_label(file, ("audience", 0), "en", "pl", "Burmistrzowie, wójtowie"),
    ]
    assert changed(file, edits) == (
        "agenda:\n  - {day: 2027-03-18,\n     title: {en: Opening, pl: Otwarcie}}\n  - title:\n"
        '      en: End\n      pl: "Koniec: już"\n    kind: talk\n'
        'audience: {en: Mayors, pl: "Burmistrzowie, wójtowie"}\n'
    )


@given(st.booleans(), LINE_ENDS, WORDS, WORDS, WORDS)
def test_a_label_reads_as_it_was_set(in_flow: bool, end: str, one: str, two: str, new: str) -> None:  # noqa: FBT001
    texts = {"en": one, "pl": two}
    if in_flow:
        inside = ", ".join(
            f"{key}: {write_value(text, in_flow=True)}" for key, text in texts.items()
        )
        label = f"a: {{{inside}}} # note{end}"
    else:
        label = f"a: # note{end}" + "".join(
            f"  {key}: {write_value(text)}{end}" for key, text in texts.items()
        )
    file = yaml(f"{label}b: c{end}")
    for language in ("en", "fr"):
        after = file.changed(set_label(file, ("a",), "en", language, new))
        assert plain(after.tree) == {"a": texts | {language: new}, "b": "c"}
        assert after.changed(set_label(after, ("a",), "en", language, new)) == after
    assert file.changed(set_label(file, ("a",), "en", "en", one)) == file


@given(
    WORDS.filter(lambda text: len(text) < LONGEST_TEXT),
    st.booleans(),
    st.sampled_from(["", "'", '"']),
)
def test_a_value_is_quoted_only_where_it_has_to_be(text: str, in_flow: bool, quote: str) -> None:  # noqa: FBT001
    written = write_value(text, in_flow=in_flow, quote=quote)
    whole = f"{{a: {written}, b: c}}" if in_flow else f"a: {written}\nb: c\n"
    assert plain(yaml(whole).tree) == {"a": text, "b": "c"}
    if text.isalpha() and not quote and text.lower() != "null":
        assert written == text


# Bytes


def test_a_byte_order_mark_and_the_form_of_accents_stay(tmp_path: Path) -> None:
    name = "content/workshops/a/pl.md"
    data = BOM_UTF8 + "---\r\ntitle: e\u0301te\u0301 # \u00e9\r\n---\r\nz\u0301".encode()
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).write_bytes(data)
    (tmp_path / name).chmod(0o640)
    file = read_file(tmp_path, name)
    file.changed([]).write(tmp_path)
    assert (tmp_path / name).read_bytes() == data
    file.changed(set_field(file, "based_on", "1-x")).write(tmp_path)
    marked = data.replace(b"\r\n---\r\nz", b"\r\nbased_on: 1-x\r\n---\r\nz")
    assert (tmp_path / name).read_bytes() == marked
    assert (tmp_path / name).stat().st_mode & 0o777 == 0o640
    assert [path.name for path in (tmp_path / name).parent.iterdir()] == ["pl.md"]
