from collections.abc import Sequence
from pathlib import Path

import html5lib
import pytest

from programme_pages.commands.speech import find_speech
from programme_pages.preview.following import Failure
from programme_pages.preview.problem_page import Tongue, failure_page, problem_page
from programme_pages.problems import Sentence, Span, problem, sentence

LINES = ["start: 2027-03-18", "venue: <i>lubljana</i>", "topics: [climate]"]
EVIL = "<script>alert(1)</script>"
UNKNOWN = problem("unknown-field", Span("content/a.yaml", 2, 8, 2, 24), field=EVIL)


def read(name: str) -> Sequence[str]:
    return LINES if name == "content/a.yaml" else []


def elements(page: str, name: str) -> list[str]:
    found = html5lib.parse(page, namespaceHTMLElements=False).iter(name)
    return ["".join(one.itertext()) for one in found]


def test_problems_have_their_place_their_line_and_what_to_do() -> None:
    page = problem_page([UNKNOWN], read, None)
    assert elements(page, "h1") == ["1 mistake to mend"]
    assert elements(page, "h2") == ["content/a.yaml:2:8"]
    assert elements(page, "mark") == ["<i>lubljana</i>"]
    assert elements(page, "pre") == ["".join(f"{n} | {line}\n" for n, line in enumerate(LINES, 1))]
    assert UNKNOWN.hint in elements(page, "p")


def test_whatever_editors_write_is_text() -> None:
    page = problem_page([UNKNOWN], read, None)
    assert not elements(page, "script")
    assert not elements(page, "i")
    assert EVIL in "".join(elements(page, "p"))
    assert not elements(failure_page(Failure(Sentence(EVIL), EVIL), None), "script")


def test_errors_come_before_warnings() -> None:
    warning = problem("unexpected-file", Span("content/0.txt"))
    page = problem_page([warning, UNKNOWN], read, None)
    assert elements(page, "h2") == ["content/a.yaml:2:8", "content/0.txt:1:1"]


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (problem_page([], read, None), "Nothing is wrong"),
        (problem_page([problem("unexpected-file", Span("a"))], read, None), "1 warning"),
        (
            failure_page(Failure(sentence("The disk is full.")), None),
            "The preview could not be made",
        ),
    ],
)
def test_titles(page: str, title: str) -> None:
    assert elements(page, "title") == elements(page, "h1") == [title]


def test_there_is_a_way_back_where_there_is_a_page() -> None:
    assert 'href="?last"' in problem_page([UNKNOWN], read, "?last")
    assert elements(problem_page([UNKNOWN], read, None), "a") == []


def test_the_page_is_in_the_language_of_those_who_write() -> None:
    polish = Tongue("pl", find_speech("pl", {}, Path()).texts)
    page = problem_page([UNKNOWN], read, "?last", polish)
    assert '<html lang="pl">' in page
    assert elements(page, "h1") == ["1 błąd do poprawienia"]
    assert UNKNOWN.hint_in(polish.texts) in elements(page, "p")
    assert "The page as it was" not in page
    assert '<article class="error">' in page  # for the style, whatever the language
