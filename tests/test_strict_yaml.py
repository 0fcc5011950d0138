"""YAML as programme files use it: texts with places, and nothing else."""

import subprocess
import sys
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from programme_pages.problems import MOST_IN_FILE
from programme_pages.strict_yaml import Mapping, Node, Scalar, Sequence, plain, read_yaml

FILE = "event.yaml"


def read(text: str) -> Any:
    tree, problems = read_yaml(text, FILE)
    assert problems == []
    assert tree is not None
    return plain(tree)


def problems_of(text: str) -> list[tuple[str, int, int]]:
    _, problems = read_yaml(text, FILE)
    return [(one.code, one.span.line, one.span.column) for one in problems]


def test_every_scalar_is_the_text_that_was_written() -> None:
    text = "country: NO\nstart: 16:30\nnumber: 1_000\nword: on\nmonth: 2017-06\nbig: 0o17"
    assert list(read(text).values()) == ["NO", "16:30", "1_000", "on", "2017-06", "0o17"]


def test_an_empty_file_is_an_empty_map() -> None:
    assert read("") == read("# only a comment\n") == {}


def test_a_text_that_begins_further_down_keeps_its_lines() -> None:
    tree, _ = read_yaml("title: Roofs\n", "en.md", first_line=2)
    assert tree is not None
    assert (tree.at("title").line, tree.at("title").column) == (2, 8)


def test_quotes_say_that_emptiness_is_meant() -> None:
    assert read("a: ''\nb: 'null'\nc: '~'") == {"a": "", "b": "null", "c": "~"}


@pytest.mark.parametrize("nothing", ["", " ~", " null", " NULL", " # a comment", " #003399"])
def test_a_value_that_was_not_written_is_reported_at_its_key(nothing: str) -> None:
    assert problems_of(f"a: 1\nkey:{nothing}\n") == [("empty-value", 2, 1)]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: 1\nb: 2\na: 3", ("duplicate-key", 3, 1)),
        ("a: &x 1", ("yaml-alias", 1, 4)),
        ("a: *x", ("yaml-alias", 1, 4)),
        ("<<: *x", ("yaml-alias", 1, 5)),
        ("a: !!python/object:os.system x", ("yaml-tag", 1, 4)),
        ("a: ! x", ("yaml-tag", 1, 4)),
        ("a: 1\n---\nb: 1", ("yaml-documents", 2, 1)),
        ("? [a]\n: b", ("yaml-key", 1, 3)),
        ("a: [[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]", ("yaml-depth", 1, 19)),
        ("- a\n- b", ("expected-map", 1, 1)),
        ("only a text", ("expected-map", 1, 1)),
        ('a: "\\u202e"', ("bidi-character", 1, 4)),
        ('a: "\\0"', ("control-character", 1, 4)),
        ('"\\u202e": a', ("bidi-character", 1, 1)),
    ],
)
def test_what_surprises_is_refused(text: str, problem: tuple[str, int, int]) -> None:
    assert problems_of(text) == [problem]


@pytest.mark.parametrize(
    ("text", "line", "column", "what"),
    [
        ("title: Roofs: a start", 1, 13, "a colon where no field can begin"),
        ("a: x\n  b c: 2", 2, 6, "a colon where no field can begin"),
        ("a: 1\n  b: 2", 2, 3, "this line begins further right than the field above"),
        ("  a: 1\nb: 2", 2, 1, "this line begins further left than the first field"),
        ("a: “x: y”", 1, 4, "a text that holds a colon needs straight quotation marks, not these"),
        ("a: «x: y»", 1, 4, "a text that holds a colon needs straight quotation marks, not these"),
        (
            "a: {b: „x: y”}",
            1,
            8,
            "a text that holds a colon needs straight quotation marks, not these",
        ),
        ("a: {b: x: y}", 1, 9, "a colon inside a text"),
        ('a: "x”\nb: 2', 1, 4, "this quotation mark is closed with another one"),
        ('a: "x”\nb: "y"', 1, 4, "this quotation mark is closed with another one"),
        ("a: {en: x pl: y}", 1, 11, "a comma is missing before this language"),
        ("a: {en: x, pl: y z fr: q}", 1, 20, "a comma is missing before this language"),
        ("a: {pl: y, en: Note well: x}", 1, 25, "a colon inside a text"),
        (
            "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> b\n",
            2,
            1,
            "two people changed these lines, and both versions stand here",
        ),
        ("a: 1\nb:\u00a0x\nc: 3", 2, 3, "this looks like a space, and is a no-break space"),
        (
            "a:\n  - b: 1\n\u00a0\u00a0  c: 2\n    d: 3",
            3,
            1,
            "this looks like a space, and is a no-break space",
        ),
        ("a: 1\nb:x  # c\n\n# d\ne: 3", 2, 1, "there is no space behind the colon"),
        ('a:"x"\nb: 2', 1, 1, "there is no space behind the colon"),
        ("a:x\n\nb: 2", 1, 1, "there is no space behind the colon"),
        ('a: 1\nb:"x"', 2, 1, "there is no space behind the colon"),
        ("a: 1\nb:x\nc: 3", 2, 1, "there is no space behind the colon"),
        ("- a:x\n- b:y\nc: 3", 2, 3, "there is no space behind the colon"),
        ("a: 'x\nb: 2\nc: 3", 1, 4, "this quotation mark is not closed"),
        ('a: "x\n---\n', 1, 4, "this quotation mark is not closed"),
        ("a: [1, 2\nb: 3", 1, 4, "this bracket is not closed"),
        ("a: {b: 1]", 1, 4, "this bracket is not closed"),
        ("a: 'it's'", 1, 8, "something stands after the end of a value"),
        ('a: "x" y', 1, 8, "something stands after the end of a value"),
        ("a:\n  - 1\n - 2", 3, 2, "the indentation does not fit the lines above"),
        ("a:\n\t- 1", 2, 1, "a tab at the beginning of a line"),
        ("a: @x", 1, 4, "a text cannot begin with this character"),
        ("a: 1\nb", 2, 1, "a line that has no colon"),
        ("a: - b", 1, 4, "a list cannot begin on this line"),
        ("a: [b, , c]", 1, 8, "a value, or a closing bracket, is missing"),
        ('a: "C:\\q"', 1, 7, "a backslash between double quotes has a meaning of its own"),
        ('a: "\\ud800"', 1, 7, "a backslash between double quotes has a meaning of its own"),
        ("a: &", 1, 5, "a text cannot begin with &, * or !"),
        ("%FOO\na: 1", 1, 5, "a line cannot begin with %"),
        ("a: 1\n...\nb: 2", 3, 1, "the file goes on after its end"),
        ("a: |9x\n b", 1, 6, "something stands after | or >"),
    ],
)
def test_a_syntax_error_is_said_plainly_where_it_was_made(
    text: str, line: int, column: int, what: str
) -> None:
    tree, (found,) = read_yaml(text, FILE)
    assert tree is None
    assert (found.code, found.span.line, found.span.column) == ("yaml-syntax", line, column)
    assert found.message == what


@pytest.mark.parametrize("text", ['title:"A"', 'title:"A: b"', 'a: {title:"A"}', "a: {title:A}"])
def test_a_value_without_a_space_before_it_is_told_where_yaml_sees_none(text: str) -> None:
    _, (found,) = read_yaml(text, FILE)
    assert found.message == "there is no space behind the colon"
    assert (found.code, found.span.column) == ("yaml-syntax", text.index("title") + 1)


@pytest.mark.parametrize(
    "text", ["a: https://x.org\nb: 1", "a: one:two\nb: 1", "a: “x”", "a: x:y", "a: [b:c]"]
)
def test_colons_and_quotation_marks_inside_texts_are_fine(text: str) -> None:
    assert problems_of(text) == []


@given(st.lists(st.sampled_from(list('ab:"”„ {}[],-\n')), max_size=30).map("".join))
def test_every_mistake_is_explained_at_a_place_of_the_text(text: str) -> None:
    _, problems = read_yaml(text, FILE)
    lines = [*text.split("\n"), ""]  # what is missing at the end is missing behind the last line
    for found in problems:
        assert found.span.column <= len(lines[found.span.line - 1]) + 1


def test_reading_stops_where_a_file_is_nothing_but_mistakes() -> None:
    tree, problems = read_yaml("a: 1\n" * 50_000, FILE)
    assert (tree, len(problems)) == (None, MOST_IN_FILE + 1)


# Text that crashes other readers is read in a process of its own: a segmentation fault fails.

HOSTILE = {
    "100,000 nested brackets": ("'[' * 100_000", ["yaml-depth"]),
    "50,000 nested maps": ("'{a: ' * 50_000", ["yaml-depth"]),
    "100,000 nested keys": ("'? ' * 100_000", ["yaml-key"]),
    "100,000 hyphens": ("'- ' * 100_000", ["yaml-depth"]),
    "500 levels of indentation": (
        "''.join(' ' * n + 'a:\\n' for n in range(500))",
        ["yaml-depth"],
    ),
    "a bomb of aliases": (
        "'a: &a [x]\\n' + ''.join(f'b{n}: &b{n} [*a, *a]\\n' for n in range(99))",
        ["yaml-alias"],
    ),
    "a bomb of merge keys": ("'a: {<<: [*a, *a]}\\n' * 1_000", ["yaml-alias"]),
    "a scalar of 10 MB": ("'a: ' + 'x' * 10_000_000", ["file-too-large"]),
    "an integer of 5,000 digits": ("'a: ' + '9' * 5_000", []),
    "a key of 100,000 characters": ("'x' * 100_000 + ': 1'", ["yaml-syntax"]),
    "50,000 comments": ("'# x\\n' * 50_000", []),
    "100,000 question marks": ("'?\\n' * 100_000", None),
    "50,000 anchors": ("'&a ' * 50_000", ["yaml-alias"]),
    "100,000 exclamation marks": ("'a: ' + '!' * 100_000", None),
    "50,000 percent signs": ("'%a\\n' * 50_000", ["yaml-syntax"]),
    "100,000 quotation marks": ("'\"' * 100_000", ["yaml-syntax"]),
    "100,000 backslashes": ("'a: \"' + '\\\\' * 100_000 + '\"'", []),
    "100,000 bars": ("'|\\n' * 100_000", ["yaml-syntax"]),
}


@pytest.mark.parametrize(("made", "codes"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_becomes_a_problem(made: str, codes: list[str] | None) -> None:
    program = (
        "from programme_pages.strict_yaml import read_yaml\n"
        f"print(*(found.code for found in read_yaml({made}, 'f')[1]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert codes is None or done.stdout.split() == codes


# Any text at all

TEXTS = st.text(
    st.sampled_from("abc01 :,-?#&*!|>'\"%@`[]{}\\\n\t~<=._é🙂\u202e\0")
    | st.characters(codec="utf-8")
)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_without_an_exception(text: str) -> None:
    tree, problems = read_yaml(text, FILE)
    assert tree is not None or problems
    for problem in problems:
        assert 1 <= problem.span.line <= len(text.splitlines()) + 1
        assert "\n" not in problem.message + problem.hint


PLAIN = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp", "Co", "Cn"])
)
VALUES = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(PLAIN, inner, max_size=4),
    max_leaves=12,
)
STYLES = st.sampled_from([None, "'", '"', "|", ">"])


@given(st.dictionaries(PLAIN, VALUES, max_size=5), STYLES, st.booleans())
@settings(max_examples=100, deadline=None)
def test_valid_yaml_is_what_pyyaml_reads(value: Any, style: str | None, flow: bool) -> None:  # noqa: FBT001
    text = yaml.safe_dump(
        value, default_style=style, default_flow_style=flow, allow_unicode=True, width=10_000
    )
    if "!!" in text:  # PyYAML tags a text that its style cannot hold
        return
    assert read(text) == yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  (only texts)


def scalars(node: Node) -> list[Scalar]:
    if isinstance(node, Scalar):
        return [node]
    inner = node.items if isinstance(node, Sequence) else node.items.values()
    return [found for item in inner for found in scalars(item)]


@given(st.dictionaries(PLAIN, VALUES, max_size=5), st.booleans())
@settings(max_examples=80, deadline=None)
def test_every_place_is_that_of_the_text(value: Any, flow: bool) -> None:  # noqa: FBT001
    text = yaml.safe_dump(
        value, default_style='"', default_flow_style=flow, allow_unicode=True, width=10_000
    )
    if "? " in text:
        return
    tree, _ = read_yaml(text, FILE)
    assert isinstance(tree, Mapping)
    lines = text.split("\n")
    for scalar in scalars(tree):
        span = scalar.span
        assert span.line == span.end_line
        written = lines[span.line - 1][span.column - 1 : span.end_column - 1]
        assert yaml.load(written, Loader=yaml.BaseLoader) == scalar.text  # noqa: S506  (only texts)
